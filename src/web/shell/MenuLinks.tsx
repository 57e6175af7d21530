import { Link, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useWords } from '../language.tsx'
import { Icon } from '../ui/Icon.tsx'
import { words as shell } from '../words.ts'
import { useDisclosure } from './disclosure.ts'
import type { MenuLink } from './navigation.ts'
import { words } from './words.ts'

/** The links of the main menu: the daily ones in a row, the others in a panel. On a phone they are one list. */
export function MenuLinks({ often, seldom }: Record<'often' | 'seldom', readonly MenuLink[]>) {
  return (
    <>
      <LinkList links={often} />
      {seldom.length > 0 && <MoreLinks links={seldom} />}
    </>
  )
}

function LinkList({ links }: { readonly links: readonly MenuLink[] }) {
  const own = useWords(words)
  return (
    <ul>
      {links.map(({ name, to }) => (
        <li key={name}>
          <Link to={to}>{own[name]}</Link>
        </li>
      ))}
    </ul>
  )
}

function MoreLinks({ links }: { readonly links: readonly MenuLink[] }) {
  const own = useWords(shell)
  const names = useWords(words)
  const { pathname } = useLocation()
  const { id, isOpen, close, frame, button } = useDisclosure()
  const here = links.find(({ to }) => pathname.startsWith(to))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the panel closes when it has led somewhere.
  useEffect(close, [pathname])

  return (
    <div className="more-links" {...frame}>
      <button type="button" className="more-button" data-here={here && ''} {...button}>
        {here === undefined ? own.moreLinks : names[here.name]}
        <Icon name="down" size={16} />
      </button>
      <div id={id} className="more-panel" data-open={isOpen ? '' : undefined}>
        <LinkList links={links} />
      </div>
    </div>
  )
}

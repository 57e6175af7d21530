import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { useWords } from '../language.tsx'
import { WayContext } from '../way.tsx'
import { words } from '../words.ts'

export type PageProps = {
  /** The heading, and the title of the tab. No personal data: the tab is seen by who walks past. */
  readonly title: string
  /** The heading where it may say more than the tab. */
  readonly heading?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** wide: the whole screen, for desks and tables. Default narrow enough to read. */
  readonly width?: 'wide' | 'reading'
  readonly isCompact?: boolean
}

let shownPath: string | null = null

/** A page: its one heading, which takes the focus when somebody has come here from another page, and the title of the tab. */
export function Page(props: PageProps) {
  const own = useWords(words)
  const { title } = props
  const heading = useRef<HTMLHeadingElement>(null)
  const pathname = useContext(WayContext).usePath()

  useEffect(() => {
    document.title = `${title} – ${own.product}`
  }, [title, own])

  useEffect(() => {
    const isFirst = shownPath === null
    const hasMoved = shownPath !== pathname
    shownPath = pathname
    const focused = document.activeElement
    const isTaken = focused?.matches('main input, main textarea, main select') === true
    if (hasMoved && !isFirst && !isTaken) heading.current?.focus()
  }, [pathname])

  return (
    <div
      className={`page page-${props.width ?? 'reading'}`}
      data-density={props.isCompact === true ? 'compact' : undefined}
    >
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {props.heading ?? title}
          </h1>
          {props.lead !== undefined && <div className="lead">{props.lead}</div>}
        </div>
        {props.actions !== undefined && <div className="row">{props.actions}</div>}
      </div>
      {props.children}
    </div>
  )
}

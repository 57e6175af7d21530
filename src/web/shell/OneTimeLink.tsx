import { type ReactNode, useState } from 'react'
import { ButtonLink } from '../ui/Link.tsx'
import { Notice } from '../ui/Status.tsx'
import { Preferences } from './AccountMenu.tsx'
import { OfflineBanner } from './Banners.tsx'
import { Page } from './Page.tsx'

type OneTimeLinkProps = {
  readonly title: string
  readonly lead: string
  readonly words: { readonly noToken: string; readonly noTokenHelp: string; readonly toLogin: string }
  /** What is said when the link has done its work. */
  readonly done: string
  readonly children: (token: string, onDone: () => void) => ReactNode
}

/** A page that a one-time link leads to. Its secret stands after `#`, so that no server and no log ever sees it in an address. */
export function OneTimeLink({ title, lead, words, done, children }: OneTimeLinkProps) {
  const [token] = useState(() => location.hash.slice(1))
  const [isDone, setDone] = useState(false)
  const finish = () => {
    // The link is spent: it need not stay in the browser's memory.
    history.replaceState(history.state, '', location.pathname)
    setDone(true)
  }
  return (
    <div className="login">
      <OfflineBanner />
      <main id="content" tabIndex={-1}>
        <Page title={title} lead={lead}>
          {token === '' && (
            <Notice tone="important" title={words.noToken}>
              <p>{words.noTokenHelp}</p>
            </Notice>
          )}
          {token !== '' && !isDone && children(token, finish)}
          {isDone && (
            <Notice
              tone="success"
              isUrgent
              title={done}
              actions={
                <ButtonLink to="/login" variant="primary">
                  {words.toLogin}
                </ButtonLink>
              }
            />
          )}
          <Preferences />
        </Page>
      </main>
    </div>
  )
}

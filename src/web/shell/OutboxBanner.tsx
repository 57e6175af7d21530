import { lazy, Suspense } from 'react'
import { silentSince } from '../connection.ts'
import { useWords } from '../language.tsx'
import { useStore } from '../store.ts'
import { type Format, useFormat } from '../ui/format.ts'
import { Icon, type Tone } from '../ui/Icon.tsx'
import { words } from '../words.ts'
import type { OutboxLook } from './outbox-look.ts'
import { useOutbox } from './use-outbox.ts'
import '../styles/outbox.css'

export const loadOutboxList = () => import('./OutboxList.tsx').then((m) => ({ default: m.OutboxList }))
const OutboxList = lazy(loadOutboxList)

type Own = (typeof words)['sv']

/**
 * Whether the server answers, since when not, and what waits for it. Its sentence is always in the page, so that it is heard
 * when it comes and when it goes.
 */
export function OutboxBanner() {
  const own = useWords(words)
  const format = useFormat()
  const since = useStore(silentSince)
  const { look, items, drafts } = useOutbox()
  const [tone, text] = said(look, since, own, format)
  const isListed = items.length > 0 || (look.kind === 'silent' && drafts.length > 0)
  return (
    <div className={look.kind === 'nothing' ? undefined : `outbox outbox-${tone}`}>
      <div role="status" className="outbox-said">
        {look.kind !== 'nothing' && (
          <>
            <Icon name={tone} />
            <span>
              {text}
              {look.kind === 'silent' && <span className="outbox-more"> {own.offline}</span>}
            </span>
          </>
        )}
      </div>
      <Suspense>{isListed && <OutboxList items={items} drafts={drafts} />}</Suspense>
    </div>
  )
}

function said(look: OutboxLook, since: string | null, own: Own, format: Format): [Tone, string] {
  switch (look.kind) {
    case 'nothing':
      return ['neutral', '']
    case 'silent': {
      const silent = since === null ? own.waitTitle : own.outbox.silentSince(format.time(since))
      return ['warning', look.count === 0 ? `${silent}.` : `${silent} – ${own.outbox.waiting(look.count)}.`]
    }
    case 'sending':
      return ['info', own.outbox.sending(look.count)]
    case 'refused':
      return ['warning', own.outbox.refused(look.count)]
    case 'all-sent':
      return ['success', own.outbox.allSent]
  }
}

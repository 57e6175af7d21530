import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { listOwnIdentities } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

/** Who may say who one is, so that nobody is logged in that way unseen. Nothing where there is none. */
export function OwnIdentities() {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(listOwnIdentities, {}, { topics: ['account'] })
  if (reading.error !== null)
    return <ErrorState problem={reading.error} onRetry={() => void reading.refetch()} />
  const identities = reading.data?.identities ?? []
  if (identities.length === 0) return null
  return (
    <Panel title={own.own}>
      <p>{own.ownLead}</p>
      <ul className="plain-list stack">
        {identities.map(({ id, providerName, claimValue, attachedAt, attachedByName, subjectAt }) => (
          <li key={id}>
            <strong>{providerName}</strong> {claimValue}
            <div className="quiet">
              {own.attachedBy(attachedByName, format.moment(attachedAt))}.{' '}
              {subjectAt === null ? own.neverUsed : own.usedSince(format.moment(subjectAt))}.
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

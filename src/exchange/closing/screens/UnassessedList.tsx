import { displayName } from '../../../base/person/rules.ts'
import { words as personWords } from '../../../base/person/words.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Clock } from '../../../web/ui/Clock.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge } from '../../../web/ui/Status.tsx'
import { listUnassessed } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

/** For the desk: children whose report was sent before they were assessed. Nothing when there are none. */
export function UnassessedList({ caseLink }: { readonly caseLink: (caseId: string) => string }) {
  const own = useWords(words)
  const inPerson = useWords(personWords)
  const { data } = useRead(listUnassessed, {}, { topics: ['case', 'report', 'assessment'] })
  const children = data?.children ?? []
  if (children.length === 0) return null
  return (
    <Panel
      title={own.unassessed}
      isCompact
      aside={<Badge count={children.length} label={own.unassessed} tone="warning" />}
    >
      <p className="quiet">{own.unassessedHint}</p>
      <ul className="plain-list stack">
        {children.map((row) => (
          <li key={`${row.caseId} ${row.personId}`} className="row">
            <Link to={caseLink(row.caseId)}>{row.caseNumber}</Link>
            <strong>{displayName(row.child, inPerson)}</strong>
            <Clock since={row.sentAt} label={own.sentAt} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

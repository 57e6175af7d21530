import { assessmentOutcome } from '../../../code-lists/assessment-outcome.ts'
import { category } from '../../../code-lists/category.ts'
import { label } from '../../../kernel/code-list.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { ReportStatus } from '../../handover/screens/HandoverPanel.tsx'
import type { InboxRow } from '../model.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

type Group = 'unread' | 'unanswered' | 'answered'
const groupOf = ({ status }: InboxRow): Group =>
  status === 'delivered' || status === 'sent' ? 'unread' : status === 'opened' ? 'unanswered' : 'answered'

/** The municipality's reports: the unread first, then what is read and not answered, then the rest. */
export function InboxList({ rows }: { readonly rows: readonly InboxRow[] }) {
  const own = useWords(words)
  return (['unread', 'unanswered', 'answered'] as const).map((group) => {
    const own_rows = rows.filter((row) => groupOf(row) === group)
    if (own_rows.length === 0) return null
    return (
      <Panel
        key={group}
        title={own.groups[group]}
        aside={
          <Badge
            count={own_rows.length}
            label={own.groups[group]}
            tone={group === 'answered' ? 'neutral' : 'important'}
          />
        }
      >
        <ul className="plain-list stack">
          {own_rows.map((row) => (
            <li key={row.id}>
              <InboxItem row={row} />
            </li>
          ))}
        </ul>
      </Panel>
    )
  })
}

function InboxItem({ row }: { readonly row: InboxRow }) {
  const own = useWords(words)
  const language = useLanguage()
  const format = useFormat()
  const people = row.people.map(
    ({ name, description, age }) =>
      `${name ?? description ?? own.noOneNamed}, ${age === null ? own.ageUnknown : own.years(age)}`,
  )
  const facts = [
    row.number,
    ...(row.category === null ? [] : [label(category, row.category, 0, language)]),
    ...row.outcomes.map((outcome) => label(assessmentOutcome, outcome, 0, language)),
  ]
  return (
    <div className="stack-tight">
      <div className="row">
        <strong>
          <Link to={`/rapporter/${row.id}`}>{people.join('; ') || own.noOneNamed}</Link>
        </strong>
        <ReportStatus report={row} />
        {row.isAcute && <Status tone="warning">{own.acute}</Status>}
        {row.people.some(({ isProtected }) => isProtected) && <Status tone="warning">{own.protected}</Status>}
        {row.dueAt !== null && row.status !== 'accepted' && row.status !== 'returned' && (
          <Clock until={row.dueAt} label={own.due} />
        )}
        {row.status === 'accepted' && row.commitmentDue !== null && (
          <Clock until={row.commitmentDue} label={own.promised} />
        )}
      </div>
      <p className="quiet">{facts.join(' · ')}</p>
      <p className="quiet">{own.from(row.authorName, format.moment(row.sentAt))}</p>
      {row.amendedAt !== null && (
        <Status tone="important">{own.amended(format.moment(row.amendedAt))}</Status>
      )}
      {row.acceptedAt !== null ? (
        <p>
          {own.acceptedBy(row.acceptedByName ?? '', format.moment(row.acceptedAt))}: {row.commitment}
        </p>
      ) : (
        row.openedAt !== null && (
          <p className="quiet">{own.openedBy(row.openedByName ?? '', format.moment(row.openedAt))}</p>
        )
      )}
    </div>
  )
}

import { decisionTypeOf } from '../../../code-lists/decision-type.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { listUnsigned } from '../api.ts'
import { words } from '../words.ts'

/** Made and not signed, the oldest first (E-06): the chair's own board's, or all for the duty. The intake has no such list. */
export function UnsignedDecisions() {
  const own = useWords(words)
  const { account } = useSession()
  return account.role in listUnsigned.permit ? (
    <List title={own.unsignedTitle} isChair={account.role === 'chair'} />
  ) : null
}

function List({ title, isChair }: { readonly title: string; readonly isChair: boolean }) {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(listUnsigned, {}, { topics: ['decision'] })
  const count = reading.data?.decisions.length ?? 0
  return (
    <Panel
      title={title}
      aside={count > 0 && <Badge count={count} label={title} tone="important" />}
      isCompact
    >
      <Loaded reading={reading} rows={1}>
        {({ decisions, more }) => (
          <>
            {decisions.length === 0 && <p className="quiet">{own.noneUnsigned}</p>}
            <ul className="plain-list stack" aria-label={title}>
              {decisions.map((row) => (
                <li key={row.decisionId}>
                  <p>
                    <Link to={`${isChair ? '/bestam' : '/beslut'}/${row.decisionId}`}>
                      {row.number} {decisionTypeOf(row.type, row.typeVersion).sv}
                    </Link>{' '}
                    {row.isYours && <Status tone="important">{own.yours}</Status>}
                  </p>
                  <p className="quiet">
                    {row.memberName}. {own.when} {format.moment(row.decidedAt)}. {own.by} {row.decidedByName}.
                  </p>
                </li>
              ))}
            </ul>
            {more && <p className="quiet">{own.more}</p>}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

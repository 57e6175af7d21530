import { useState } from 'react'
import { contactKind } from '../../../code-lists/contact-kind.ts'
import { nature } from '../../../code-lists/nature.ts'
import { localDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { Timeline } from '../../../web/ui/Timeline.tsx'
import { personCases } from '../api.ts'
import { words } from '../words.ts'
import { OpenOldCase } from './OpenOldCase.tsx'

/** Contacts in so many days that are marked as repeated (V-05). */
const repeatedFrom = 3

/** What the duty has had with a person: contacts, cases and older ones that ask for a reason (V-05, C-26). */
export function PersonCases({ personId }: { readonly personId: string }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const format = useFormat()
  const [opening, setOpening] = useState<string | null>(null)
  const reading = useRead(personCases, { personId }, { topics: [`history/${personId}`] })
  return (
    <Loaded reading={reading}>
      {({ cases, older, contacts, contactsLastDays: { days, count } }) => (
        <div className="stack">
          {count >= repeatedFrom && <Status tone="important">{own.repeated(count, days)}</Status>}
          <div className="stack-tight">
            <h3>{own.cases}</h3>
            {cases.length === 0 && <p className="quiet">{own.noCases}</p>}
            <ul className="plain-list stack-tight">
              {cases.map((row) => (
                <li key={row.id} className="row">
                  <Link to={`/arenden/${row.id}`}>{row.number}</Link>
                  <span>
                    {localDate(row.openedAt)}{' '}
                    {row.nature !== null && codeName(nature, row.nature, row.natureVersion)}
                  </span>
                  {row.closedAt !== null && (
                    <span className="quiet">{own.closedOn(format.moment(row.closedAt))}</span>
                  )}
                </li>
              ))}
              {older.map(({ caseId, since }) => (
                <li key={caseId} className="row">
                  <span>{own.older(localDate(since))}</span>
                  <Button
                    label={`${own.openOld}: ${own.older(localDate(since))}`}
                    onPress={() => setOpening(caseId)}
                  >
                    {own.openOld}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
          <div className="stack-tight">
            <h3>{own.contacts}</h3>
            {contacts.length === 0 ? (
              <p className="quiet">{own.noContacts}</p>
            ) : (
              <Timeline
                label={own.contacts}
                dates
                items={contacts.map((contact) => ({
                  id: contact.id,
                  at: contact.callAt,
                  by: contact.answeredByName,
                  title: (
                    <Link to={`/kontakter/${contact.id}`}>
                      {contact.number} {contact.kind !== null && codeName(contactKind, contact.kind)}
                    </Link>
                  ),
                  body: contact.notReached === null ? undefined : <p>{own.notReached(contact.notReached)}</p>,
                  tone: contact.notReached === null ? 'neutral' : 'important',
                }))}
              />
            )}
          </div>
          {opening !== null && <OpenOldCase caseId={opening} onClose={() => setOpening(null)} />}
        </div>
      )}
    </Loaded>
  )
}

import { useState } from 'react'
import type { Static } from 'typebox'
import { displayName } from '../../../base/person/rules.ts'
import { contactKind } from '../../../code-lists/contact-kind.ts'
import { initiator } from '../../../code-lists/initiator.ts'
import type { Instant } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { Waits } from '../../../web/ui/Waits.tsx'
import { useWaiting } from '../../../web/waiting.ts'
import { type ContactView, listContacts, startContact } from '../api.ts'
import { words } from '../words.ts'

type View = Static<typeof ContactView>
export const contactAddress = (id: string) => `/kontakter/${id}`

/** Tonight's contacts that are not over, and who has which. What was promised stands among the clocks. */
export function DeskContacts() {
  const own = useWords(words)
  const reading = useRead(listContacts, {}, { topics: ['contact'] })
  const begun = useBegun()
  return (
    <Loaded reading={reading}>
      {({ ongoing }) => (
        <Panel
          title={own.ongoing}
          aside={ongoing.length > 0 && <Badge count={ongoing.length} label={own.ongoing} tone="info" />}
          isCompact
        >
          {ongoing.length === 0 && begun.length === 0 ? (
            <p className="quiet">{own.noOngoing}</p>
          ) : (
            <ul className="plain-list stack">
              {begun
                .filter(({ id }) => ongoing.every((contact) => contact.id !== id))
                .map(({ id, at }) => (
                  <li key={id} className="row">
                    <Link to={contactAddress(id)}>{own.newContact}</Link>
                    <Waits on={id} />
                    <Clock since={at} />
                  </li>
                ))}
              {ongoing.map((contact) => (
                <li key={contact.id}>
                  <OngoingContact contact={contact} />
                </li>
              ))}
            </ul>
          )}
        </Panel>
      )}
    </Loaded>
  )
}

/** Contacts begun here that the server has not got yet. */
const useBegun = (): readonly { readonly id: string; readonly at: Instant }[] =>
  useWaiting().flatMap(({ contract, input, at }) =>
    contract === startContact.name && typeof input.contactId === 'string' ? { id: input.contactId, at } : [],
  )

/** The latest contacts that are complete. */
export function DeskFinished() {
  const own = useWords(words)
  const reading = useRead(listContacts, {}, { topics: ['contact'] })
  return (
    <Panel title={own.finished} isCompact>
      <Loaded reading={reading}>
        {({ finished, more }) => <FinishedContacts rows={finished} more={more} />}
      </Loaded>
    </Panel>
  )
}

function OngoingContact({ contact }: { readonly contact: View }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const kind = contact.kind === null ? own.contact : codeName(contactKind, contact.kind)
  return (
    <div className="stack-tight">
      <div className="row">
        <Link to={contactAddress(contact.id)}>
          {contact.number} {kind}
        </Link>
        <Status tone="info">{own.hasIt(contact.answeredByName)}</Status>
        <Clock since={contact.callAt} />
        <Waits on={contact.id} />
      </div>
      <Names contact={contact} />
      {contact.waitingSince !== null && contact.waitingUntil === null && (
        <Clock since={contact.waitingSince} label={contact.waitingName ?? own.folds.waiting} />
      )}
    </div>
  )
}

function Names({ contact }: { readonly contact: View }) {
  const own = useWords(words)
  if (contact.people.length === 0) return null
  return <p className="quiet">{contact.people.map((person) => displayName(person, own)).join(', ')}</p>
}

function FinishedContacts({ rows, more }: { readonly rows: readonly View[]; readonly more: boolean }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const format = useFormat()
  const present = usePresent()
  const [isMoreShown, setMoreShown] = useState(false)
  const last = rows.at(-1)?.id
  return (
    <>
      <DataTable<View>
        label={own.finished}
        rows={rows}
        rowKey={(contact) => contact.id}
        rowLink={(contact) => contactAddress(contact.id)}
        empty={<EmptyState title={own.noFinished} />}
        columns={[
          {
            key: 'number',
            header: own.contact,
            cell: (contact) => <span className="nowrap">{contact.number}</span>,
          },
          { key: 'at', header: own.fields.callAt, cell: (contact) => format.recent(contact.callAt, present) },
          {
            key: 'kind',
            header: own.fields.kind,
            cell: (contact) => (contact.kind === null ? own.notStated : codeName(contactKind, contact.kind)),
          },
          {
            key: 'initiator',
            header: own.fields.initiator,
            cell: (contact) =>
              contact.direction === 'outgoing'
                ? own.directions.outgoing
                : contact.initiator === null
                  ? own.notStated
                  : codeName(initiator, contact.initiator, contact.initiatorVersion),
          },
          {
            key: 'people',
            header: own.people,
            cell: (contact) =>
              contact.people.map((person) => displayName(person, own)).join(', ') || own.notStated,
          },
          { key: 'by', header: own.answeredBy, cell: (contact) => contact.answeredByName },
        ]}
      />
      {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
      {more && isMoreShown && last !== undefined && <MoreContacts after={last} />}
    </>
  )
}

function MoreContacts({ after }: { readonly after: string }) {
  const reading = useRead(listContacts, { after }, { topics: ['contact'] })
  return (
    <Loaded reading={reading}>
      {({ finished, more }) => <FinishedContacts rows={finished} more={more} />}
    </Loaded>
  )
}

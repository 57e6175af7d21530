import { useState } from 'react'
import { initiator } from '../../../code-lists/initiator.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { BarRows } from '../../../web/ui/BarRows.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { type CallLine, type EventView, withdrawCalls } from '../api.ts'
import { words } from '../words.ts'
import { EventDialog } from './EventDialog.tsx'

/** How many have called about whom in each municipality. */
export function EventTally({ event }: { readonly event: EventView }) {
  const own = useWords(words)
  const people = (count: number | null) => `${own.people}: ${count ?? own.notCounted}`
  const rows = event.tally.map(({ municipalityCode, municipalityName, calls, people: count }) => ({
    key: municipalityCode ?? '',
    label: municipalityName ?? own.unknownMunicipality,
    value: calls,
    text: `${own.calls(calls)}, ${people(count).toLowerCase()}`,
  }))
  return (
    <Panel title={own.tally} aside={<Status>{own.calls(event.calls)}</Status>}>
      {rows.length === 0 ? (
        <p className="quiet">{own.tallyNone}</p>
      ) : (
        <BarRows rows={rows} summary={rows.map(({ label, text }) => `${label}: ${text}`).join('. ')} />
      )}
    </Panel>
  )
}

/** What happened and was decided, newest first. */
export function EventNotes({ event }: { readonly event: EventView }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <Panel title={own.log}>
      {event.notes.length === 0 && <p className="quiet">{own.logNone}</p>}
      <ol className="plain-list stack-tight">
        {event.notes.map(({ id, at, name, text }) => (
          <li key={id}>
            <p className="quiet">
              {format.moment(at)}, {name}
            </p>
            <p className="written">{text}</p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** The lines that were registered; a mistake is taken back from its own. */
export function EventCalls({ event }: { readonly event: EventView }) {
  const own = useWords(words)
  const [withdrawing, setWithdrawing] = useState<CallLine | null>(null)
  return (
    <Panel title={own.lines} isCompact>
      <ul className="plain-list stack-tight">
        {event.lines.map((line) => (
          <li key={line.id}>
            <OneCall line={line} onWithdraw={() => setWithdrawing(line)} />
          </li>
        ))}
      </ul>
      {withdrawing !== null && (
        <EventDialog
          title={own.withdraw}
          save={own.withdraw}
          initial={{ reason: '' }}
          submit={({ reason }, options) =>
            api.call(withdrawCalls, { callId: withdrawing.id, reason }, options)
          }
          saved={() => own.withdrawn}
          onClose={() => setWithdrawing(null)}
        >
          {(form) => <TextArea label={own.reason} rows={2} maxLength={1000} {...form.field('reason')} />}
        </EventDialog>
      )}
    </Panel>
  )
}

function OneCall({ line, onWithdraw }: { readonly line: CallLine; readonly onWithdraw: () => void }) {
  const own = useWords(words)
  const format = useFormat()
  const codeName = useCodeName()
  const { contactId, contactNumber, calls, at, note, withdrawnAt, withdrawnReason } = line
  return (
    <>
      <p className="row">
        <span>
          {format.moment(at)}, {own.calls(calls)}, {line.municipalityName ?? own.unknownMunicipality}
          {line.initiator !== null && `, ${codeName(initiator, line.initiator, line.initiatorVersion)}`}
          <span className="quiet"> · {line.registeredByName}</span>
        </span>
        {contactId !== null && <Link to={`/kontakter/${contactId}`}>{contactNumber}</Link>}
        {withdrawnAt !== null && (
          <Status>
            {own.isWithdrawn}: {withdrawnReason}
          </Status>
        )}
        {withdrawnAt === null && line.isContactWithdrawn && <Status>{own.contactWithdrawn}</Status>}
        {withdrawnAt === null && (
          <Button
            variant="tertiary"
            onPress={onWithdraw}
            label={`${own.withdraw}: ${format.moment(at)}, ${own.calls(calls)}`}
          >
            {own.withdraw}
          </Button>
        )}
      </p>
      {note !== '' && <p className="written quiet">{note}</p>}
    </>
  )
}

import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { WriteDialog } from '../../measure/screens/WriteDialog.tsx'
import { followUpCall, reviewNights } from '../api.ts'
import { words } from '../words.ts'

type Review = OutputOf<typeof reviewNights>
type Person = Review['people'][number]

/** For the manager: who has worked at night, who needs rest before the next shift, and calls that should not have come. */
export function NightReview() {
  const own = useWords(words)
  const columns = useColumns()
  const reading = useRead(reviewNights, {}, { topics: ['shift', 'roster'] })
  return (
    <Panel title={own.review}>
      <p className="quiet">{own.reviewHint}</p>
      <Loaded reading={reading} rows={5}>
        {({ people, notUrgentShare, sources, wronglyPassed }) => (
          <>
            <DataTable<Person>
              label={own.review}
              rows={people}
              rowKey={({ accountId }) => accountId}
              isMarked={({ restLacking }) => restLacking > 0}
              columns={columns}
              empty={<EmptyState title={own.nobody} />}
            />
            <p>{notUrgentShare === null ? own.noCalls : own.share(percent(notUrgentShare))}</p>
            <ul className="plain-list">
              {sources.map(({ source, calls, outsideRoutine }) => (
                <li key={source}>
                  {own.sources[source]}: {own.sourceCount(calls, outsideRoutine)}
                </li>
              ))}
            </ul>
            <h3>{own.wrongly}</h3>
            {wronglyPassed.length === 0 && <Status tone="success">{own.noWrongly}</Status>}
            <ul className="plain-list stack">
              {wronglyPassed.map((call) => (
                <WronglyPassed key={call.id} call={call} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  )
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

function useColumns(): readonly Column<Person>[] {
  const own = useWords(words)
  const format = useFormat()
  return [
    { key: 'name', header: own.person, cell: ({ name }) => name },
    { key: 'worked', header: own.worked, cell: (row) => format.duration(row.workedMinutes) },
    { key: 'night', header: own.nightWork, cell: (row) => format.duration(row.nightMinutes) },
    {
      key: 'calls',
      header: own.calls,
      cell: (row) => own.callsOf(row.interruptions, row.woken, row.notUrgent),
    },
    { key: 'slept', header: own.slept, cell: (row) => format.duration(row.sleepMinutes) },
    {
      key: 'rest',
      header: own.rest,
      cell: ({ restUntil }) => (restUntil === null ? own.enough : format.moment(restUntil)),
    },
    {
      key: 'next',
      header: own.next,
      cell: ({ nextStart, restLacking }) => (
        <div className="stack-tight">
          {nextStart === null ? '–' : format.moment(nextStart)}
          {restLacking > 0 && <Status tone="warning">{own.lacking(format.duration(restLacking))}</Status>}
        </div>
      ),
    },
  ]
}

function WronglyPassed({ call }: { readonly call: Review['wronglyPassed'][number] }) {
  const own = useWords(words)
  const format = useFormat()
  const [isWriting, setWriting] = useState(false)
  return (
    <li className="stack-tight">
      <div className="row">
        <strong>{call.source === null ? '' : own.sources[call.source]}</strong>
        <span className="quiet">
          {format.moment(call.startedAt)}, {call.name}
        </span>
        {call.followedUpAt === null ? (
          <Button onPress={() => setWriting(true)}>{own.followUp}</Button>
        ) : (
          <Status tone="success">{own.followedUp}</Status>
        )}
      </div>
      <p>{[call.contactNumber, call.what].filter((part) => part !== null).join(', ')}</p>
      {call.followUp !== null && <p className="written quiet">{call.followUp}</p>}
      {isWriting && (
        <WriteDialog
          title={own.followUp}
          hint={own.followUpHint}
          label={own.followUpText}
          confirm={own.save}
          cancel={own.cancel}
          maxLength={1000}
          field="text"
          submit={(followUp, options) => api.call(followUpCall, { entryId: call.id, followUp }, options)}
          onDone={() => void refreshTopics(['shift'])}
          onClose={() => setWriting(false)}
        />
      )}
    </li>
  )
}

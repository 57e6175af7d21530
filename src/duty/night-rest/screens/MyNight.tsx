import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import type { ShiftView } from '../../shift/api.ts'
import { type EntryView, readNight, readResting, reportNight, withdrawEntry } from '../api.ts'
import { words } from '../words.ts'
import { InterruptionForm, SleepForm } from './EntryForm.tsx'

/** One's own night in each standby shift one is in, and which colleagues rest. */
export function MyNight({ shifts }: { readonly shifts: readonly ShiftView[] }) {
  const { account } = useSession()
  const mine = shifts.filter(
    ({ kind, staff }) => kind === 'standby' && staff.some(({ accountId }) => accountId === account.id),
  )
  return (
    <>
      {mine.map(({ id }) => (
        <Night key={id} shiftId={id} accountId={account.id} />
      ))}
      {account.role === 'duty-manager' && <NightsOfOthers shifts={shifts} accountId={account.id} />}
      <Resting />
    </>
  )
}

/** The manager says a night is complete for somebody who cannot. */
function NightsOfOthers(props: { readonly shifts: readonly ShiftView[]; readonly accountId: string }) {
  const own = useWords(words)
  const report = useCommand(reportNight, { changes: ['shift'] })
  const waiting = props.shifts
    .filter(({ kind, handedOverAt }) => kind === 'standby' && handedOverAt !== null)
    .flatMap(({ staff }) => staff)
    .filter(({ accountId, nightReportedAt }) => nightReportedAt === null && accountId !== props.accountId)
  if (waiting.length === 0) return null
  return (
    <Panel title={own.others} isCompact>
      <div className="row">
        {waiting.map(({ id, shiftId, accountId, name }) => (
          <Button
            key={id}
            isPending={report.isPending}
            onPress={() => void report.run({ shiftId, accountId })}
          >
            {own.reportFor(name)}
          </Button>
        ))}
      </div>
      {report.problem !== null && <Refused problem={report.problem} />}
    </Panel>
  )
}

type Doing = 'sleep' | 'interruption' | { readonly id: string } | null

function Night({ shiftId, accountId }: { readonly shiftId: string; readonly accountId: string }) {
  const own = useWords(words)
  const format = useFormat()
  const [doing, setDoing] = useState<Doing>(null)
  const report = useCommand(reportNight, { changes: ['shift'] })
  const reading = useRead(readNight, { shiftId }, { topics: ['shift', 'contact'] })
  const complete = async () => {
    if ((await report.run({ shiftId, accountId })) !== null) notify(own.reported)
  }
  return (
    <Panel title={own.mine}>
      <p className="quiet">{own.mineHint}</p>
      <Loaded reading={reading}>
        {({ entries, sums, restUntil, unlogged, isReported }) => (
          <div className="stack">
            {entries.length === 0 ? (
              <p>{own.none}</p>
            ) : (
              <p>
                {own.sums(
                  sums.interruptions,
                  sums.woken,
                  format.duration(sums.interruptionMinutes),
                  format.duration(sums.sleepMinutes),
                )}
              </p>
            )}
            {restUntil !== null && <Status tone="info">{own.restUntil(format.moment(restUntil))}</Status>}
            <ul className="plain-list stack-tight">
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
            {unlogged.length > 0 && (
              <>
                <Status tone="important">{own.unlogged}</Status>
                <div className="row">
                  {unlogged.map(({ id, number }) => (
                    <Button key={id} onPress={() => setDoing({ id })}>
                      {own.logCall(number)}
                    </Button>
                  ))}
                </div>
              </>
            )}
            <div className="row">
              <Button onPress={() => setDoing('interruption')}>{own.addInterruption}</Button>
              <Button onPress={() => setDoing('sleep')}>{own.addSleep}</Button>
              {isReported ? (
                <Status tone="success">{own.isReported}</Status>
              ) : (
                <Button onPress={() => void complete()} isPending={report.isPending}>
                  {own.report}
                </Button>
              )}
            </div>
            {report.problem !== null && <Refused problem={report.problem} />}
            {doing === 'sleep' && <SleepForm shiftId={shiftId} onClose={() => setDoing(null)} />}
            {doing !== null && doing !== 'sleep' && (
              <InterruptionForm
                shiftId={shiftId}
                contact={(doing !== 'interruption' && unlogged.find(({ id }) => id === doing.id)) || null}
                unlogged={unlogged}
                onClose={() => setDoing(null)}
              />
            )}
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function Entry({ entry }: { readonly entry: EntryView }) {
  const own = useWords(words)
  const format = useFormat()
  const withdraw = useCommand(withdrawEntry, { changes: ['shift'] })
  const span = `${format.time(entry.startedAt)}–${format.time(entry.endedAt)}`
  const remove = async () => {
    if ((await withdraw.run({ entryId: entry.id })) !== null) notify(own.removed)
  }
  return (
    <li className="row">
      <span>
        {own[entry.kind]} {span}
      </span>
      <span className="quiet">
        {[
          ...(entry.source === null ? [] : [own.sources[entry.source]]),
          ...[entry.contactNumber, entry.caseNumber, entry.what].filter((part) => part !== null),
        ].join(', ')}
      </span>
      <Button
        variant="tertiary"
        label={`${own.remove} ${span}`}
        onPress={() => void remove()}
        isPending={withdraw.isPending}
      >
        {own.remove}
      </Button>
      {withdraw.problem !== null && <Refused problem={withdraw.problem} />}
    </li>
  )
}

/** Who rests and until when: all that colleagues know of each other's nights. */
function Resting() {
  const own = useWords(words)
  const format = useFormat()
  const { data } = useRead(readResting, {}, { topics: ['shift'] })
  if (data === undefined || data.resting.length === 0) return null
  return (
    <Panel title={own.resting} isCompact>
      <ul className="plain-list">
        {data.resting.map(({ accountId, name, until }) => (
          <li key={accountId}>{own.restingUntil(name, format.time(until))}</li>
        ))}
      </ul>
    </Panel>
  )
}

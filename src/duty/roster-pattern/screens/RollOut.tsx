import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { addDays, localDate, now, parseLocalDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { useSpan } from '../../roster/screens/RosterPicture.tsx'
import { previewRoll, rollPattern } from '../api.ts'
import { type RosterPattern, type SkipReason, skipReasons } from '../model.ts'
import { words } from '../words.ts'

type Preview = OutputOf<typeof previewRoll>
const weeksAhead = 4

/** A period to roll out: first what it would make and what it would skip, then the drafts. */
export function RollOut({ pattern }: { readonly pattern: RosterPattern }) {
  const own = useWords(words)
  const today = localDate(now())
  const first = today < pattern.startsOn ? pattern.startsOn : today
  const [from, setFrom] = useState<string | null>(first)
  const [to, setTo] = useState<string | null>(addDays(first, weeksAhead * 7 - 1))
  const period = { from: parseLocalDate(from ?? ''), to: parseLocalDate(to ?? '') }
  const asked = { patternId: pattern.id, from: period.from ?? first, to: period.to ?? first }
  const isWhole = period.from !== null && period.to !== null
  const preview = useRead(previewRoll, asked, { topics: ['roster'], enabled: isWhole })
  const roll = useCommand(rollPattern, { changes: ['roster'] })
  const rollNow = async (seen: number) => {
    const answer = await roll.run({ ...asked, version: pattern.version, seen })
    if (answer !== null) notify(own.rolledOut(answer.made))
  }
  return (
    <Panel title={own.roll}>
      <p>{own.rollHint}</p>
      <div className="row">
        <DateField label={own.from} width="short" value={from} onChange={setFrom} />
        <DateField label={own.to} width="short" value={to} onChange={setTo} />
      </div>
      {roll.problem !== null && <ErrorState problem={roll.problem} />}
      {isWhole && (
        <Loaded reading={preview} rows={4}>
          {(data) => (
            <div className="stack">
              <Status tone={data.shifts.length > 0 ? 'info' : 'success'}>
                {own.counts(data.shifts.length, data.skipped.length)}
              </Status>
              <DaysToCheck days={data.days} />
              <Skipped data={data} />
              <NewShifts data={data} />
              {data.shifts.length === 0 ? (
                <p>{own.nothingNew}</p>
              ) : (
                <div className="row">
                  <Button
                    variant="primary"
                    isPending={roll.isPending}
                    onPress={() => void rollNow(data.shifts.length)}
                  >
                    {own.rollNow(data.shifts.length)}
                  </Button>
                </div>
              )}
            </div>
          )}
        </Loaded>
      )}
    </Panel>
  )
}

function DaysToCheck({ days }: Pick<Preview, 'days'>) {
  const own = useWords(words)
  if (days.length === 0) return null
  return (
    <Notice tone="important" title={own.checkDays}>
      <ul>
        {days.map(({ date, name, why }) => (
          <li key={date}>
            {own.checkDay(date, name)}: {own.checkWhy[why]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const nameIn = ({ people }: Preview, accountId: string | null) =>
  people.find(({ id }) => id === accountId)?.name

function Skipped({ data }: { readonly data: Preview }) {
  const own = useWords(words)
  const format = useFormat()
  const span = useSpan()
  const linesOf = (reason: SkipReason) => data.skipped.filter((line) => line.reason === reason)
  const told = skipReasons.filter((reason) => linesOf(reason).length > 0)
  if (told.length === 0) return null
  return (
    <section aria-label={own.skippedLines}>
      {told.map((reason) => (
        <details key={reason} className="fold">
          <summary>
            {own.reasons[reason]} ({linesOf(reason).length})
          </summary>
          <ul className="plain-list">
            {linesOf(reason).map((line) => (
              <li key={`${line.day} ${line.seat} ${line.startsAt}`}>
                {format.fullDate(line.day)} {span({ from: line.startsAt, to: line.endsAt })},{' '}
                {own.kinds[line.kind]}, {nameIn(data, line.accountId) ?? own.seat(line.seat)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function NewShifts({ data }: { readonly data: Preview }) {
  const own = useWords(words)
  const format = useFormat()
  const span = useSpan()
  if (data.shifts.length === 0) return null
  return (
    <details className="fold">
      <summary>
        {own.newShifts} ({data.shifts.length})
      </summary>
      <DataTable
        label={own.newShifts}
        rows={data.shifts}
        rowKey={({ lineId, accountId, day }) => `${lineId} ${accountId} ${day}`}
        columns={[
          { key: 'day', header: own.day, cell: ({ day }) => format.fullDate(day) },
          {
            key: 'time',
            header: own.time,
            cell: ({ startsAt, endsAt }) => span({ from: startsAt, to: endsAt }),
          },
          { key: 'kind', header: own.kind, cell: ({ kind }) => own.kinds[kind] },
          { key: 'person', header: own.person, cell: ({ accountId }) => nameIn(data, accountId) },
          {
            key: 'assignment',
            header: own.assignment,
            cell: ({ assignment }) => own.assignments[assignment],
          },
        ]}
      />
    </details>
  )
}

import { useState } from 'react'
import { listColleagues } from '../../../base/account/api.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { daysBetween, type LocalDate, localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { assignments } from '../../roster/model.ts'
import { type readPattern, type SeatView, seatPeople } from '../api.ts'
import { mostSeats, type Sitter } from '../model.ts'
import { cycleWeekOf } from '../rules.ts'
import { words } from '../words.ts'

type Read = OutputOf<typeof readPattern>

/** Who sits at each seat on a day; undefined where it is empty. */
const sittingOn = ({ pattern, seats }: Read, day: LocalDate): readonly (SeatView | undefined)[] =>
  Array.from({ length: pattern.seatCount }, (_, at) =>
    seats.find(
      (spell) =>
        spell.seat === at + 1 &&
        spell.withdrawnAt === null &&
        spell.validFrom <= day &&
        (spell.validTo === null || spell.validTo >= day),
    ),
  )

/** The order of the seats: who sits where and which week that is now, who comes next, and who sat there before. */
export function Seats({ read }: { readonly read: Read }) {
  const own = useWords(words)
  const [isChanging, setChanging] = useState(false)
  const { pattern, seats } = read
  const today = localDate(now())
  const day = today < pattern.startsOn ? pattern.startsOn : today
  const week = Math.floor(daysBetween(pattern.startsOn, day) / 7)
  const rows = sittingOn(read, day).map((spell, at) => ({ seat: at + 1, spell }))
  return (
    <Panel
      title={own.seats}
      actions={!isChanging && <Button onPress={() => setChanging(true)}>{own.changeSeats}</Button>}
    >
      <p>{own.seatsHint}</p>
      {isChanging ? (
        <SeatsForm read={read} day={day} onDone={() => setChanging(false)} />
      ) : (
        <DataTable
          label={own.seats}
          rows={rows}
          rowKey={({ seat }) => String(seat)}
          columns={[
            { key: 'seat', header: own.seats, cell: ({ seat }) => own.seat(seat) },
            { key: 'person', header: own.seatNow, cell: ({ spell }) => spell?.name ?? own.seatEmpty },
            {
              key: 'assignment',
              header: own.assignment,
              cell: ({ spell }) => spell && own.assignments[spell.assignment],
            },
            {
              key: 'week',
              header: day === today ? own.weekNow : own.week,
              cell: ({ seat }) => own.weekNumber(cycleWeekOf(seat - 1, week, pattern.cycleWeeks)),
            },
          ]}
        />
      )}
      {seats.length > 0 && (
        <details className="fold">
          <summary>{own.history}</summary>
          <ul className="plain-list stack-tight">
            {seats.map((spell) => (
              <li key={spell.id}>
                {own.seat(spell.seat)}: {spell.name}, {own.until(spell.validFrom, spell.validTo)}
                {spell.withdrawnAt !== null && ` (${own.neverHeld})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

const emptySeat: Sitter = { accountId: null, assignment: 'voluntary' }

function SeatsForm({
  read,
  day,
  onDone,
}: {
  readonly read: Read
  readonly day: LocalDate
  readonly onDone: () => void
}) {
  const own = useWords(words)
  const { pattern } = read
  const sitting = sittingOn(read, day)
  const colleagues = useRead(listColleagues, {}).data?.colleagues ?? []
  const left = sitting.flatMap((spell) =>
    spell === undefined || colleagues.some(({ id }) => id === spell.accountId)
      ? []
      : [{ id: spell.accountId, name: spell.name }],
  )
  const people = [...colleagues, ...left].map(({ id, name }) => ({ value: id, label: name }))
  const initial: { readonly from: string | null; readonly seats: readonly Sitter[] } = {
    from: day,
    seats: sitting.map((spell) =>
      spell === undefined ? emptySeat : { accountId: spell.accountId, assignment: spell.assignment },
    ),
  }
  const form = useForm({
    initial,
    submit: ({ from, seats }, options) =>
      api.call(
        seatPeople,
        given(seatPeople, { patternId: pattern.id, version: pattern.version, from, seats: [...seats] }),
        options,
      ),
    onDone: async () => {
      notify(own.seatsSaved)
      onDone()
      await refreshTopics(['roster'])
    },
  })
  const { seats } = form.values
  return (
    <Form form={form} label={own.changeSeats}>
      <DateField
        label={own.seatsFrom}
        description={own.seatsFromHint}
        width="short"
        {...form.field('from')}
      />
      {seats.map((sitter, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a seat is its place in the order
        <fieldset key={at} className="bare-fieldset">
          <legend className="visually-hidden">{own.seat(at + 1)}</legend>
          <div className="columns">
            <Select
              label={own.seat(at + 1)}
              placeholder={own.seatEmpty}
              options={people}
              {...form.field(`seats.${at}.accountId`)}
            />
            {sitter.accountId !== null && (
              <Select
                label={own.assignment}
                options={assignments.map((key) => ({ value: key, label: own.assignments[key] }))}
                {...form.field(`seats.${at}.assignment`)}
                onChange={(assignment) => form.set(`seats.${at}.assignment`, assignment ?? 'voluntary')}
              />
            )}
          </div>
        </fieldset>
      ))}
      <div className="row">
        {seats.length < mostSeats && (
          <Button variant="tertiary" onPress={() => form.set('seats', [...seats, emptySeat])}>
            {own.moreSeats}
          </Button>
        )}
        {seats.length > 1 && (
          <Button variant="tertiary" onPress={() => form.set('seats', seats.slice(0, -1))}>
            {own.fewerSeats}
          </Button>
        )}
      </div>
      <div className="row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {own.save}
        </Button>
        <Button onPress={onDone}>{own.leave}</Button>
      </div>
    </Form>
  )
}

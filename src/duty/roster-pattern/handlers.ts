import { decided, refused } from '../../kernel/decision.ts'
import { addDays, type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import type { RosterShift } from '../roster/model.ts'
import type { Period } from '../roster/rules.ts'
import { namesOf } from '../roster/store.ts'
import { lockPlanning, plannedHours } from '../service-hours/store.ts'
import {
  changePattern,
  createPattern,
  listPatterns,
  previewRoll,
  readCapacity,
  readPattern,
  rollPattern,
  seatPeople,
} from './api.ts'
import { type LineText, mostShifts, type PatternLine, type RosterPattern } from './model.ts'
import {
  daysToCheck,
  decideChange,
  decideCreate,
  decidePeriod,
  decideRoll,
  decideSeats,
  isTooMuch,
  lineChanges,
  loadFrom,
  loadOf,
  rollOut,
} from './rules.ts'
import {
  aroundOf,
  casesByQuarter,
  dutyHoursByQuarter,
  endSeats,
  findPattern,
  insertLines,
  insertPattern,
  insertRolled,
  insertSeats,
  linesOf,
  listPatternRows,
  lockPattern,
  seatsOf,
  seatViews,
  staffSpells,
  updatePattern,
  withdrawLines,
  withdrawSeats,
} from './store.ts'

const told = (id: string) => [{ topic: 'roster' as const, id }]

const newLines = (lines: readonly LineText[], patternId: string, newId: () => string): PatternLine[] =>
  lines.map((line) => ({ ...line, id: newId(), patternId, withdrawnAt: null }))

async function loadPattern(tx: Tx, { patternId, version }: { patternId: string; version: number }) {
  await lockPlanning(tx)
  const pattern = await lockPattern(tx, patternId)
  if (pattern !== undefined) await requireVersion(tx, pattern, version)
  return pattern
}

/** What the pattern makes of a period: the same for the preview and for what is rolled out. */
async function rolledOut(tx: Tx, pattern: RosterPattern, period: Period, now: Instant) {
  const decision = decidePeriod(pattern, period, now)
  if (!decision.ok) return decision
  const lines = await linesOf(tx, pattern.id)
  const seats = await seatsOf(tx, pattern.id)
  const people = [...new Set(seats.map(({ accountId }) => accountId))]
  const around = await aroundOf(
    tx,
    lines.map(({ id }) => id),
    people,
    period,
  )
  return decided({ people, ...rollOut({ ...pattern, lines }, seats, period, around) })
}

export const handlers = [
  handleQuery(listPatterns, async (tx) => ({ output: { patterns: await listPatternRows(tx) } })),

  handleQuery(readPattern, async (tx, { patternId }) => {
    const pattern = await findPattern(tx, patternId)
    if (pattern === undefined) return undefined
    const lines = await linesOf(tx, patternId)
    return {
      output: {
        pattern,
        lines: lines.map(({ week, weekday, starts, ends, kind }) => ({ week, weekday, starts, ends, kind })),
        seats: await seatViews(tx, patternId),
      },
    }
  }),

  handleCommand(createPattern, {
    load: async () => ({}),
    decide: (_none, input, { now }) => decideCreate(input, now),
    save: async (tx, { lines, ...input }, { newId, actor, now }) => {
      const id = newId()
      await insertPattern(tx, {
        ...input,
        id,
        name: input.name.trim(),
        endsOn: input.endsOn ?? null,
        seatCount: input.cycleWeeks,
        createdBy: actor.accountId,
        createdAt: now,
        version: 1,
      })
      await insertLines(tx, newLines(lines, id, newId))
      return { output: { id }, events: told(id) }
    },
  }),

  handleCommand(changePattern, {
    load: async (tx, input) => {
      const pattern = await loadPattern(tx, input)
      return pattern && { pattern, lines: await linesOf(tx, pattern.id) }
    },
    decide: ({ pattern, lines }, input) => {
      const decision = decideChange(pattern.startsOn, input)
      return decision.ok ? decided({ pattern, input, changes: lineChanges(lines, input.lines) }) : decision
    },
    save: async (tx, { pattern, input, changes }, { newId, actor, now }) => {
      const next = { name: input.name.trim(), cycleWeeks: input.cycleWeeks, endsOn: input.endsOn ?? null }
      const version = pattern.version + 1
      await updatePattern(tx, pattern.id, { ...next, version })
      await withdrawLines(tx, changes.withdrawn, now)
      await insertLines(tx, newLines(changes.added, pattern.id, newId))
      const fields = Object.entries(next).flatMap(([field, value]) =>
        value === pattern[field as keyof typeof next] ? [] : [field],
      )
      const isOther = changes.withdrawn.length + changes.added.length > 0
      await keepRevision(
        tx,
        { id: pattern.id, version },
        isOther ? [...fields, 'lines'] : fields,
        actor.accountId,
      )
      return { output: { id: pattern.id, version }, events: told(pattern.id) }
    },
  }),

  handleCommand(seatPeople, {
    load: async (tx, input) => {
      const pattern = await loadPattern(tx, input)
      if (pattern === undefined) return undefined
      const wanted = input.seats.flatMap(({ accountId }) => accountId ?? [])
      return {
        pattern,
        spells: await seatsOf(tx, pattern.id),
        staff: await staffSpells(tx, wanted),
      }
    },
    decide: (facts, { from, seats }, { now }) => {
      const decision = decideSeats(facts, seats, from, now)
      return decision.ok
        ? decided({ pattern: facts.pattern, from, seatCount: seats.length, changes: decision.changes })
        : decision
    },
    save: async (tx, { pattern, from, seatCount, changes }, { newId, actor, now }) => {
      const version = pattern.version + 1
      await updatePattern(tx, pattern.id, { seatCount, version })
      await endSeats(tx, changes.ended, addDays(from, -1))
      await withdrawSeats(tx, changes.withdrawn, now)
      await insertSeats(
        tx,
        changes.added.map((sitter) => ({
          ...sitter,
          id: newId(),
          patternId: pattern.id,
          validFrom: from,
          validTo: null,
          putBy: actor.accountId,
          putAt: now,
          withdrawnAt: null,
        })),
      )
      await keepRevision(tx, { id: pattern.id, version }, ['seats'], actor.accountId)
      return { output: { id: pattern.id, version }, events: told(pattern.id) }
    },
  }),

  handleQuery(previewRoll, async (tx, { patternId, from, to }, { now }) => {
    const pattern = await findPattern(tx, patternId)
    if (pattern === undefined) return undefined
    const rolled = await rolledOut(tx, pattern, { from, to }, now)
    if (!rolled.ok) return rolled
    const { shifts, skipped, people } = rolled.changes
    if (isTooMuch(rolled.changes)) return refused('too-many-shifts', 'to', { most: String(mostShifts) })
    const planned = await plannedHours(tx)
    return {
      output: {
        shifts: [...shifts],
        skipped: [...skipped],
        days: daysToCheck({ from, to }, planned?.hours.specialDays ?? []),
        people: await namesOf(tx, people),
      },
    }
  }),

  handleCommand(rollPattern, {
    // Two who roll out the same wait here for each other: the second finds it done.
    load: async (tx, input, { now }) => {
      const pattern = await loadPattern(tx, input)
      const { from, to } = input
      return pattern && { pattern, rolled: await rolledOut(tx, pattern, { from, to }, now) }
    },
    decide: ({ pattern, rolled }, { seen }) => {
      if (!rolled.ok) return rolled
      const decision = decideRoll(rolled.changes, seen)
      return decision.ok ? decided({ pattern, ...decision.changes }) : decision
    },
    save: async (tx, { pattern, shifts, skipped }, { newId, actor, now }) => {
      const made = shifts.map(({ lineId, seat, ...shift }) => {
        const row: RosterShift = {
          ...shift,
          id: newId(),
          status: 'draft',
          team: null,
          note: null,
          createdBy: actor.accountId,
          createdAt: now,
          publishedAt: null,
          changedAt: null,
          version: 1,
        }
        const { accountId, day } = shift
        const by = { rolledBy: actor.accountId, rolledAt: now }
        return { row, roll: { lineId, seat, accountId, day, shiftId: row.id, ...by } }
      })
      await insertRolled(
        tx,
        made.map(({ row }) => row),
        made.map(({ roll }) => roll),
      )
      return { output: { made: made.length, skipped: skipped.length }, events: told(pattern.id) }
    },
  }),

  handleQuery(readCapacity, async (tx, _input, { now, figures }) => {
    const today = localDate(now)
    const since = loadFrom(today)
    const cases = await figures((reader) => casesByQuarter(reader, since))
    return { output: loadOf(cases, await dutyHoursByQuarter(tx, since, now), today) }
  }),
]

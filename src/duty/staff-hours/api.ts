import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  shape,
  shownOnce,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { PayCategory, PersonHours } from './model.ts'

const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const manager: Permit = { 'duty-manager': 'any' }

export const readHours = query({
  name: 'staff-hours.hours',
  path: '/api/staff-hours',
  summary: 'Hours by kind and pay category from published shifts: everybody for the manager, else one’s own',
  input: shape({ from: localDate(), to: localDate() }),
  output: shape({ categories: listOf(line(80), 60), people: listOf(PersonHours, 500) }),
  permit: duty,
  audit: 'none',
  refusals: ['period-backwards', 'period-too-long'],
})

export const readCategories = query({
  name: 'staff-hours.categories',
  path: '/api/pay-categories',
  summary: 'Which hours are paid as what; `isOwn` where the region has set its own list',
  input: shape({}),
  output: shape({ categories: listOf(PayCategory, 50), version: whole(0, 1_000_000), isOwn: flag() }),
  permit: duty,
  audit: 'none',
})

export const setCategories = command({
  name: 'staff-hours.set-categories',
  path: '/api/pay-categories',
  method: 'PUT',
  summary: 'Set which hours are paid as what; the first line that matches wins',
  input: shape({ version: whole(0, 1_000_000), categories: listOf(PayCategory, 50) }),
  output: shape({ version: whole(1, 1_000_000) }),
  permit: manager,
  refusals: ['key-twice', 'ends-before-start', 'changed-by-other'],
})

export const readCalendar = query({
  name: 'staff-hours.calendar',
  path: '/api/own-calendars',
  summary: 'Whether a calendar program may follow one’s own shifts, and since when',
  input: shape({}),
  output: shape({ madeAt: nullable(instant()) }),
  permit: duty,
  audit: 'none',
})

export const makeCalendar = command({
  name: 'staff-hours.make-calendar',
  path: '/api/own-calendars',
  summary: 'Make a secret address for a calendar program; an earlier one ends',
  input: shape({}),
  output: shape({ address: shownOnce(200) }),
  permit: duty,
})

export const endCalendar = command({
  name: 'staff-hours.end-calendar',
  path: '/api/own-calendars/end',
  summary: 'End the secret address: the calendar program sees nothing more',
  input: shape({}),
  output: shape({ ended: flag() }),
  permit: duty,
  refusals: ['no-calendar'],
})

export type StaffHoursRefusal = (
  | typeof readHours
  | typeof setCategories
  | typeof endCalendar
)['refusals'][number]

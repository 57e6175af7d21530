import { command, query } from '../../kernel/contract.ts'
import { id, line, listOf, nullable, shape, text } from '../../kernel/field.ts'
import { CountedHours, SpecialDay } from './model.ts'

export const listServiceHours = query({
  name: 'service-hours.list',
  path: '/api/service-hours',
  summary: 'Printed hours of every region the product carries, and the days this region has added',
  input: shape({}),
  output: shape({
    /** Key of the region of this installation; null before one is loaded. */
    own: nullable(line(60)),
    regions: listOf(
      /** `sources`: where it is printed, how it was read, what the source leaves open. */
      shape({ key: line(60), hours: CountedHours, sources: listOf(text(1000)) }),
      50,
    ),
    specialDays: listOf(SpecialDay.row, 1000),
  }),
  permit: { 'duty-worker': 'any', 'duty-manager': 'any' },
  audit: 'none',
})

export const addSpecialDay = command({
  name: 'service-hours.add-special-day',
  path: '/api/special-days',
  summary: 'A day with hours of its own: an eve, a holiday, a closed day between two holidays',
  input: SpecialDay.create,
  output: shape({ id: id() }),
  permit: { 'duty-manager': 'any' },
  refusals: ['day-taken', 'day-passed', 'name-missing', 'clock-unreadable'],
})

export const removeSpecialDay = command({
  name: 'service-hours.remove-special-day',
  path: '/api/special-days/{specialDayId}',
  method: 'DELETE',
  summary: 'A coming day goes back to the printed hours',
  input: shape({ specialDayId: id() }),
  output: shape({ id: id() }),
  permit: { 'duty-manager': 'any' },
  refusals: ['day-passed'],
})

export type ServiceHoursRefusal =
  | (typeof addSpecialDay.refusals)[number]
  | (typeof removeSpecialDay.refusals)[number]

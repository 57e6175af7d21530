import Type, { type Static } from 'typebox'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { clockTime, id, instant, line, listOf, nullable, oneOf, shape, whole } from '../../kernel/field.ts'
import { shiftKinds } from '../roster/model.ts'

/** 1 is Monday; a public holiday that is no ordinary Sunday, and the day before one. */
export const payDays = ['1', '2', '3', '4', '5', '6', '7', 'holiday', 'eve'] as const
export type PayDay = (typeof payDays)[number]

/** Hours that are paid alike: on these days, from start to end by the local clock. `00:00` to `00:00` is the whole day. */
export const PayCategory = shape({
  key: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$', maxLength: 40, example: 'evening' }),
  name: line(80, { minLength: 1 }),
  kinds: Type.Array(oneOf(shiftKinds), { minItems: 1, maxItems: shiftKinds.length, uniqueItems: true }),
  days: Type.Array(oneOf(payDays), { minItems: 1, maxItems: payDays.length, uniqueItems: true }),
  start: clockTime('19:00'),
  end: clockTime('19:00'),
})
export type PayCategory = Static<typeof PayCategory>

export const PayCategorySet = entity({
  regionId: server(id()),
  categories: listOf(PayCategory, 50),
  changedBy: server(id()),
  changedAt: server(instant()),
  version: server(whole(1, 1_000_000)),
})
export type PayCategorySet = Row<typeof PayCategorySet>

const week: readonly PayDay[] = ['1', '2', '3', '4', '5', '6', '7']
const awake = ['duty', 'crisis'] as const
const always = { start: '00:00', end: '00:00' } as const

/**
 * What a region starts with: a pattern of night, evening, weekend and holiday to be set after its own collective agreement.
 * First match wins; what no line takes is ordinary time.
 */
export const startingCategories: readonly PayCategory[] = [
  { key: 'holiday', name: 'Storhelg', kinds: [...awake], days: ['holiday'], ...always },
  { key: 'holiday-eve', name: 'Storhelg', kinds: [...awake], days: ['eve'], start: '18:00', end: '00:00' },
  { key: 'weekend', name: 'Helg', kinds: [...awake], days: ['6', '7'], ...always },
  { key: 'weekend-eve', name: 'Helg', kinds: [...awake], days: ['5'], start: '19:00', end: '00:00' },
  { key: 'night', name: 'Natt', kinds: [...awake], days: [...week], start: '22:00', end: '00:00' },
  { key: 'small-hours', name: 'Natt', kinds: [...awake], days: [...week], start: '00:00', end: '06:00' },
  { key: 'evening', name: 'Afton', kinds: [...awake], days: [...week], start: '19:00', end: '22:00' },
  {
    key: 'standby-holiday',
    name: 'Beredskap helg',
    kinds: ['standby'],
    days: ['6', '7', 'holiday'],
    ...always,
  },
  { key: 'standby', name: 'Beredskap vardag', kinds: ['standby'], days: [...week], ...always },
]

export const CalendarFeed = entity({
  tokenHash: server(line(64)),
  accountId: once(id()),
  madeAt: server(instant()),
  endedAt: server(nullable(instant())),
})
export type CalendarFeed = Row<typeof CalendarFeed>

/** Real hours of one person: by kind, and by the name of the pay category in the order of the region's list. */
export const PersonHours = shape({
  accountId: id(),
  name: line(120),
  shifts: whole(0, 10_000),
  duty: Type.Number(),
  standby: Type.Number(),
  crisis: Type.Number(),
  total: Type.Number(),
  byCategory: Type.Array(shape({ name: line(80), hours: Type.Number() })),
})
export type PersonHours = Static<typeof PersonHours>

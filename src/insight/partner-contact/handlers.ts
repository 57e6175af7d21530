import { refused } from '../../kernel/decision.ts'
import { addDays, atLocal, localDate } from '../../kernel/time.ts'
import { handleQuery } from '../../server/handler.ts'
import { bucketsOf } from '../time-series/rules.ts'
import { readPartnerContacts } from './api.ts'
import { type ContactKind, type CountedMonth, contactKinds } from './model.ts'
import {
  effectOf,
  isStated,
  mayAsk,
  protectMonths,
  protectUnits,
  spanOf,
  statedShare,
  workedExample,
} from './rules.ts'
import { countContacts, unitsWithin } from './store.ts'

const usualMonths = 12
/** The first day a duty of the region can have counted anything. */
const oldest = '2015-01-01'

const total = (rows: readonly CountedMonth[]) => rows.reduce((sum, { contacts }) => sum + contacts, 0)

export const handlers = [
  handleQuery(readPartnerContacts, async (tx, input, { now, actor }) => {
    const { breakOn, months = usualMonths, matter = 'all' } = input
    const today = localDate(now)
    const isProtected = actor.role !== 'duty-manager'
    if (breakOn > today) return refused('break-ahead', 'breakOn')
    if (breakOn < oldest) return refused('break-too-old', 'breakOn')
    if (!mayAsk(isProtected, { breakOn, months, matter })) return refused('whole-years-only', 'breakOn')
    const { from, to, daysBefore, daysAfter } = spanOf(breakOn, months, today)
    const moments = {
      from: atLocal(from, '00:00'),
      breakAt: atLocal(breakOn, '00:00'),
      until: atLocal(addDays(to, 1), '00:00'),
    }
    const rows = await countContacts(tx, moments, matter)
    const buckets = bucketsOf({ from, to }, 'month')
    const monthsOf = (own: readonly CountedMonth[], side?: boolean) =>
      buckets.map(({ start }) =>
        total(
          own.filter(
            ({ month, isAfter }) => month === start.slice(0, 7) && (side === undefined || isAfter === side),
          ),
        ),
      )
    const statedBefore = statedShare(rows.filter(({ isAfter }) => !isAfter))
    const statedAfter = statedShare(rows.filter(({ isAfter }) => isAfter))
    const isKnown = isStated(statedBefore) && isStated(statedAfter)

    const named = await unitsWithin(tx, from, to)
    const unstated = contactKinds
      .filter((kind) => rows.some((row) => row.kind === kind && row.partnerId === null))
      .map((kind) => ({ id: null, name: null, kind }))
    const units = [
      ...named.map(({ id, name, kind }) => ({ id, name, kind: kind as ContactKind })),
      ...unstated,
    ].map((unit) => {
      const own = rows.filter(({ kind, partnerId }) => kind === unit.kind && partnerId === unit.id)
      const before = total(own.filter(({ isAfter }) => !isAfter))
      return { ...unit, own, before, after: total(own) - before }
    })
    const protectedCounts = protectUnits(units, contactKinds)
    const effect = (before: number | null, after: number | null, isStatedHere: boolean) =>
      before === null || after === null
        ? { perMonthBefore: null, perMonthAfter: null, changePercent: null, why: 'protected' as const }
        : effectOf({ contacts: before, days: daysBefore }, { contacts: after, days: daysAfter }, isStatedHere)

    const { before, after } = workedExample
    return {
      output: {
        from,
        to,
        daysBefore,
        daysAfter,
        periods: buckets.map(({ start, from, to }) => ({ start, from, to })),
        kinds: contactKinds.map((kind, at) => {
          const own = rows.filter((row) => row.kind === kind)
          const sum = total(own.filter(({ isAfter }) => !isAfter))
          const open = { before: sum, after: total(own) - sum }
          const shown = isProtected ? (protectedCounts.kinds[at] ?? { before: null, after: null }) : open
          const side = (isAfter: boolean) =>
            protectMonths(monthsOf(own, isAfter), isAfter ? shown.after : shown.before)
          const beforeMonths = isProtected ? side(false) : []
          const afterMonths = isProtected ? side(true) : []
          return {
            kind,
            months: isProtected
              ? buckets.map((bucket, index) => {
                  // The month of the break is the sum of both sides: hidden where either is.
                  if (bucket.to < breakOn) return beforeMonths[index] ?? null
                  if (bucket.from >= breakOn) return afterMonths[index] ?? null
                  const [one = null, other = null] = [beforeMonths[index], afterMonths[index]]
                  return one === null || other === null ? null : one + other
                })
              : monthsOf(own),
            ...shown,
            effect: effect(shown.before, shown.after, true),
          }
        }),
        units: units.map(({ own, before: one, after: other, ...unit }, at) => {
          const shown = isProtected
            ? (protectedCounts.units[at] ?? { before: null, after: null })
            : { before: one, after: other }
          return {
            ...unit,
            months: isProtected ? null : monthsOf(own),
            ...shown,
            effect: effect(shown.before, shown.after, unit.id === null || isKnown),
          }
        }),
        statedBefore: isProtected ? null : statedBefore,
        statedAfter: isProtected ? null : statedAfter,
        isProtected,
        example: { before: before.contacts, after: after.contacts, effect: effectOf(before, after) },
      },
    }
  }),
]

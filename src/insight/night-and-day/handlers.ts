import { findMember, findMunicipality } from '../../base/organisation/store.ts'
import { initiator } from '../../code-lists/initiator.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { daysBetween, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleQuery } from '../../server/handler.ts'
import { decidePartition, momentsOf, periodFault } from '../statistics/rules.ts'
import { listFigurePlaces, membersOf } from '../statistics/store.ts'
import { readBypasses, readFailedPickups, readLateNotices, readNightAndDay } from './api.ts'
import { delaysOf, matrixOf, needsOf } from './rules.ts'
import { countBypasses, countDelays, countFailedPickups, countMarks, countNightAndDay } from './store.ts'

/** Three years, in days: a table by month. */
const longestByMonth = 1100
type Asked = { readonly from: string; readonly to: string; readonly municipalityCode?: string }

/** Whose figures are asked for; a chair who names no municipality asks for the own one (L-10). */
async function areaOf(tx: Tx, asked: Asked, { actor }: Context) {
  const fault = periodFault(asked)
  if (fault !== null) return refused(`period-${fault}`, 'to')
  const own =
    actor.role === 'chair' && actor.memberId !== null ? await findMember(tx, actor.memberId) : undefined
  const code = asked.municipalityCode ?? own?.municipalityCode ?? null
  if (code !== null && (await findMunicipality(tx, code)) === undefined)
    return refused('municipality-unknown', 'municipalityCode')
  return decided({ code, subject: { memberIds: code === null ? [] : await membersOf(tx, code) } })
}

async function byMonth(tx: Tx, asked: Asked, context: Context) {
  if (daysBetween(asked.from, asked.to) > longestByMonth) return refused('period-too-long', 'to')
  return areaOf(tx, asked, context)
}

export const handlers = [
  handleQuery(readNightAndDay, async (tx, input, context) => {
    const isProtected = context.actor.role === 'evaluator'
    const partition = isProtected ? decidePartition(input, localDate(context.now)) : decided(null)
    if (!partition.ok) return partition
    const area = await areaOf(tx, input, context)
    if (!area.ok) return area
    const { code, subject } = area.changes
    const { from, to } = input
    const span = { ...momentsOf({ from, to }), code }
    const { counted, notAccepted } = await countNightAndDay(tx, span)
    const marks = await countMarks(tx, span)
    const places = isProtected ? [] : await listFigurePlaces(tx, { from, to })
    const total = (rows: readonly { readonly count: number }[]) =>
      rows.reduce((sum, { count }) => sum + count, 0)
    return {
      output: {
        from,
        to,
        municipalityCode: code,
        isProtected,
        matrix: matrixOf(counted, isProtected),
        notAccepted: isProtected ? null : notAccepted,
        needs: needsOf(marks, isProtected),
        municipalities: places
          .filter((place) => code === null || place.code === code)
          .map((place) => {
            const own = counted.filter((one) => one.code === place.code)
            return {
              code: place.code,
              name: place.label,
              children: total(own),
              answered: total(own.filter(({ outcome }) => outcome !== null)),
              ...needsOf(
                marks.filter((one) => one.code === place.code),
                false,
              ),
            }
          }),
      },
      subject,
    }
  }),

  handleQuery(readLateNotices, async (tx, { from, to }, { actor, now }) => {
    const fault = periodFault({ from, to })
    if (fault !== null) return refused(`period-${fault}`, 'to')
    const isProtected = actor.role === 'evaluator'
    const partition = isProtected ? decidePartition({ from, to }, localDate(now)) : decided(null)
    if (!partition.ok) return partition
    const delayed = await countDelays(tx, momentsOf({ from, to }))
    return { output: { isProtected, ...delaysOf(delayed, [...codeKeys(initiator), null], isProtected) } }
  }),

  handleQuery(readFailedPickups, async (tx, input, context) => {
    const area = await byMonth(tx, input, context)
    if (!area.ok) return area
    const { code, subject } = area.changes
    return { output: { rows: await countFailedPickups(tx, { ...momentsOf(input), code }) }, subject }
  }),

  handleQuery(readBypasses, async (tx, input, context) => {
    const area = await byMonth(tx, input, context)
    if (!area.ok) return area
    const { code, subject } = area.changes
    const groups = Map.groupBy(
      await countBypasses(tx, { from: input.from, to: input.to, code }),
      ({ month, unit }) => `${month} ${unit ?? ''}`,
    )
    const rows = [...groups.values()].flatMap((own) => {
      const [first] = own
      return first === undefined
        ? []
        : [
            {
              month: first.month,
              unit: first.unit,
              count: own.reduce((sum, { count }) => sum + count, 0),
              kinds: own,
            },
          ]
    })
    return { output: { rows }, subject }
  }),
]

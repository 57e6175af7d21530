import { allLists } from '../../code-lists/all.ts'
import { type LocalDate, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleQuery } from '../../server/handler.ts'
import { hiddenIn } from '../small-cell/rules.ts'
import { readYears } from '../statistics/store.ts'
import { readLists, readUse } from './api.ts'
import type { Use } from './model.ts'
import { asMoments, describeList, finishedYears, protect, review, turningDays, useByYear } from './rules.ts'
import { countUse } from './store.ts'

/** Whole years with what the tables of the same years hide (L-08). */
async function protectedUse(tx: Tx, whole: Pick<Use, 'years' | 'lists'>, today: LocalDate) {
  const { years, lists } = finishedYears(whole, today)
  const periods = years.map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }))
  const hidden = (await readYears(tx, periods, today)).map(hiddenIn)
  return { years, lists: protect(lists, hidden) }
}

export const handlers = [
  handleQuery(readLists, async (_tx, _input, { now }) => ({
    output: { lists: allLists.map((list) => describeList(list, localDate(now))) },
  })),

  handleQuery(readUse, async (tx, _input, { now, actor }) => {
    const today = localDate(now)
    const days = turningDays(allLists, today)
    const whole = useByYear(await countUse(tx, asMoments(days)), allLists, days)
    const isProtected = actor.role === 'evaluator'
    const shown = isProtected ? await protectedUse(tx, whole, today) : whole
    return { output: { ...shown, findings: review(shown, allLists, today), isProtected } }
  }),
]

import { refused } from '../../kernel/decision.ts'
import { addDays, atLocal, daysBetween } from '../../kernel/time.ts'
import { handleQuery } from '../../server/handler.ts'
import { readTreatment } from './api.ts'
import { bandOf, treatmentOf } from './rules.ts'
import { countTreatment } from './store.ts'

/** Three years, in days. */
const longestPeriod = 1100
const nothing = {
  cases: 0,
  go: 0,
  refused: 0,
  postponed: 0,
  left: 0,
  arrived: 0,
  inTime: 0,
  medianMinutes: null,
  policeWaitedMinutes: null,
}

export const handlers = [
  handleQuery(readTreatment, async (tx, { from, to }) => {
    if (to < from) return refused('period-backwards', 'to')
    if (daysBetween(from, to) > longestPeriod) return refused('period-too-long', 'to')
    const span = { from: atLocal(from, '00:00'), until: atLocal(addDays(to, 1), '00:00'), on: to }
    const rows = await countTreatment(tx, span)
    const of = (part: (typeof rows)[number]['part']) => rows.filter((row) => row.part === part)
    const output = {
      bands: of('band').map((row) => ({ band: bandOf(row.bucket), ...treatmentOf(row) })),
      municipalities: of('municipality').map((row) => ({
        code: row.code,
        name: row.name,
        band: bandOf(row.bucket),
        ...treatmentOf(row),
      })),
      modes: of('mode').flatMap((row) =>
        row.mode === null ? [] : [{ mode: row.mode, ...treatmentOf(row) }],
      ),
      whole: treatmentOf(of('whole')[0] ?? nothing),
    }
    return { output }
  }),
]

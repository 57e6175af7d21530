import { handleQuery } from '../../server/handler.ts'
import { decidePeriod } from '../triage/rules.ts'
import { listClocks, waitingTotals } from './api.ts'
import { runningAt, waitedBy, waitedIn } from './rules.ts'
import {
  callOutClocks,
  casesOfWaits,
  contactClocks,
  dayItemClocks,
  decisionClocks,
  holdingClocks,
  relationClocks,
  waitsBetween,
} from './store.ts'

/** Of each source, the earliest; a desk of 200 open cases has fewer. */
const largest = 250
const casesShown = 100

export const handlers = [
  handleQuery(listClocks, async (tx, _input, { now }) => {
    const found = [
      await contactClocks(tx, largest + 1),
      await relationClocks(tx, largest + 1),
      await dayItemClocks(tx, largest + 1),
      await holdingClocks(tx, largest + 1),
      await callOutClocks(tx, largest + 1),
    ]
    const ofDecisions = await decisionClocks(tx, largest + 1, now)
    const clocks = runningAt(
      [
        ...found.flatMap((rows) => rows.slice(0, largest).map((row) => ({ ...row, decisionNumber: null }))),
        ...ofDecisions.slice(0, largest),
      ],
      now,
    )
    return {
      output: { clocks, more: [...found, ofDecisions].some((rows) => rows.length > largest) },
      about: { cases: [...new Set(clocks.flatMap((clock) => clock.caseId ?? []))] },
    }
  }),

  handleQuery(waitingTotals, async (tx, input, { now }) => {
    const decision = decidePeriod(input)
    if (!decision.ok) return decision
    const { from, before } = decision.changes
    const waits = await waitsBetween(tx, from, before)
    const waitOf = new Map(waits.map((wait) => [wait.contactId, wait]))
    const { nights, initiators } = waitedBy(waits, now)
    const byCase = Map.groupBy(await casesOfWaits(tx, from, before), (link) => link.caseId)
    const cases = [...byCase].map(([caseId, links]) => {
      const own = links.flatMap((link) => waitOf.get(link.contactId) ?? [])
      return { caseId, number: links[0]?.number ?? '', ...waitedIn(own, now) }
    })
    const shown = cases.sort((a, b) => b.minutes - a.minutes).slice(0, casesShown)
    return {
      output: {
        ...waitedIn(waits, now),
        nights: nights.map(({ of, ...total }) => ({ night: of, ...total })),
        initiators: initiators.map(({ of, ...total }) => ({ initiator: of, ...total })),
        cases: shown,
      },
      about: { cases: shown.map((row) => row.caseId) },
    }
  }),
]

import { insertDeviation, nextDeviationNumber } from '../../base/deviation/store.ts'
import { cardOf } from '../../base/person/rules.ts'
import { findPersons } from '../../base/person/store.ts'
import { decided } from '../../kernel/decision.ts'
import { addDays, atLocal, type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { available } from '../case/rules.ts'
import { casePersons, findCase, lockCase } from '../case/store.ts'
import { contactPersonsOf, findContact } from '../intake/store.ts'
import { decidePeriod } from '../triage/rules.ts'
import {
  failedPickupCounts,
  flagReturn,
  listRepeatLimits,
  loadRepeatLimit,
  repeatsOfCase,
  repeatsOfContact,
  setRepeatLimit,
} from './api.ts'
import { decidePickup, limitOn, repeatOf } from './rules.ts'
import {
  countPickups,
  findPickup,
  insertPickup,
  involvementsOf,
  listLimits,
  putLimit,
  sharesPerson,
} from './store.ts'

/** Contacts and cases read at most, of all the people of a case. */
const largest = 400

/** The persons about whom there is so much within the limit's days that it is said (C-26). */
async function repeatsOf(tx: Tx, personIds: readonly string[], now: Instant) {
  const limit = limitOn(await listLimits(tx), localDate(now))
  const since = atLocal(addDays(localDate(now), -limit.days), '00:00')
  const met = Map.groupBy(await involvementsOf(tx, personIds, since, largest), (each) => each.root)
  const people = await findPersons(tx, [...met.keys()])
  const repeats = [...met].flatMap(([root, all]) => {
    const person = people.get(root)
    const { isRepeated, ...repeat } = repeatOf(
      all.filter((each) => each.kind === 'contact'),
      all.filter((each) => each.kind === 'case'),
      limit,
      now,
    )
    return person === undefined || !isRepeated ? [] : [{ card: cardOf(person, localDate(now)), ...repeat }]
  })
  return { limit, repeats }
}

export const handlers = [
  handleCommand(loadRepeatLimit, {
    load: (tx) => listLimits(tx),
    decide: (there, input) => decided(there.length === 0 ? [input] : []),
    save: async (tx, limits, { now, newId }) => {
      for (const row of limits) await putLimit(tx, { ...row, id: newId(), setBy: null, setAt: now })
      return { output: { added: limits.length } }
    },
  }),

  handleQuery(listRepeatLimits, async (tx, _input, { now }) => {
    const limits = await listLimits(tx)
    return { output: { now: limitOn(limits, localDate(now)), limits } }
  }),

  handleCommand(setRepeatLimit, {
    load: async () => ({}),
    decide: (_facts, input) => decided(input),
    save: async (tx, input, { now, newId, actor }) => {
      const id = newId()
      await putLimit(tx, { ...input, id, setBy: actor.accountId, setAt: now })
      return { output: { id }, events: [{ topic: 'priority', id }] }
    },
  }),

  handleQuery(repeatsOfCase, async (tx, { caseId }, { now }) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined
    const persons = (await casePersons(tx, caseId)).map((link) => link.personId)
    return {
      output: { ...(await repeatsOf(tx, persons, now)), pickup: (await findPickup(tx, caseId)) ?? null },
      about: { cases: [caseId], persons },
    }
  }),

  handleQuery(repeatsOfContact, async (tx, { contactId }, { now }) => {
    if ((await findContact(tx, contactId)) === undefined) return undefined
    const persons = (await contactPersonsOf(tx, [contactId])).map((link) => link.personId)
    return { output: await repeatsOf(tx, persons, now), about: { persons } }
  }),

  handleCommand(flagReturn, {
    load: async (tx, { caseId, earlierCaseId = null }) => {
      const row = await lockCase(tx, caseId)
      if (row === undefined) return undefined
      const found = earlierCaseId === null ? null : await findCase(tx, earlierCaseId)
      const shares = found ? await sharesPerson(tx, caseId, found.id) : false
      return {
        row,
        isFlagged: (await findPickup(tx, caseId)) !== undefined,
        earlier: found && { ...found, sharesPerson: shares },
      }
    },
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: (facts, { happened }) => {
      const decision = decidePickup(facts, happened)
      return decision.ok ? decided({ caseId: facts.row.id, ...decision.changes }) : decision
    },
    save: async (tx, { caseId, ...flagged }, { now, newId, actor }) => {
      const [id, deviationId] = [newId(), newId()]
      const number = await nextDeviationNumber(tx, localDate(now).slice(0, 4))
      await insertDeviation(tx, {
        id: deviationId,
        number,
        state: 'reported',
        kind: 'routine-not-followed',
        happened: flagged.happened,
        happenedAt: now,
        page: null,
        caseId,
        reportedBy: actor.accountId,
        reportedAt: now,
        memberId: actor.memberId,
        ownerId: null,
        outcome: null,
        closedAt: null,
        version: 1,
      })
      await insertPickup(tx, { ...flagged, id, caseId, deviationId, at: now, accountId: actor.accountId })
      return {
        output: { id, deviationNumber: number },
        about: { cases: [caseId] },
        events: [
          { topic: 'case', id: caseId },
          { topic: 'deviation', id: deviationId },
        ],
      }
    },
  }),

  handleQuery(failedPickupCounts, async (tx, period) => {
    const decision = decidePeriod(period)
    if (!decision.ok) return decision
    const { from, before } = decision.changes
    return { output: { pickups: await countPickups(tx, from, before) } }
  }),
]

import { findRegion } from '../../base/organisation/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { newToken } from '../../server/token.ts'
import { lockPlanning } from '../service-hours/store.ts'
import { endCalendar, makeCalendar, readCalendar, readCategories, readHours, setCategories } from './api.ts'
import { startingCategories } from './model.ts'
import { decideCategories, decidePeriod, hoursOf, ordinary } from './rules.ts'
import { endFeeds, feedOf, findCategories, insertFeed, keepCategories, publishedShifts } from './store.ts'

export const handlers = [
  handleQuery(readHours, async (tx, { from, to }, { actor }) => {
    const period = decidePeriod({ from, to })
    if (!period.ok) return period
    const categories = (await findCategories(tx))?.categories ?? startingCategories
    const own = actor.role === 'duty-manager' ? null : actor.accountId
    const shifts = await publishedShifts(tx, from, to, own)
    return {
      output: {
        categories: [...new Set([...categories.map(({ name }) => name), ordinary])],
        people: [...hoursOf(shifts, categories)],
      },
    }
  }),

  handleQuery(readCategories, async (tx) => {
    const own = await findCategories(tx)
    return {
      output: {
        categories: [...(own?.categories ?? startingCategories)],
        version: own?.version ?? 0,
        isOwn: own !== undefined,
      },
    }
  }),

  handleCommand(setCategories, {
    load: async (tx) => {
      // There is no row to lock before the first list is set.
      await lockPlanning(tx)
      const region = await findRegion(tx)
      return region && { region, before: await findCategories(tx) }
    },
    decide: ({ region, before }, { version, categories }) => {
      if ((before?.version ?? 0) !== version) return refused('changed-by-other')
      const decision = decideCategories(categories)
      return decision.ok ? decided({ regionId: region.id, version, categories }) : decision
    },
    save: async (tx, { regionId, version, categories }, { now, actor }) => {
      const next = version + 1
      await keepCategories(tx, {
        regionId,
        categories,
        changedBy: actor.accountId,
        changedAt: now,
        version: next,
      })
      return { output: { version: next }, events: [{ topic: 'roster', id: regionId }] }
    },
  }),

  handleQuery(readCalendar, async (tx, _input, { actor }) => ({
    output: { madeAt: (await feedOf(tx, actor.accountId))?.madeAt ?? null },
  })),

  handleCommand(makeCalendar, {
    load: async () => ({}),
    decide: () => decided(newToken()),
    save: async (tx, { token, tokenHash }, { now, actor }) => {
      const { accountId } = actor
      await endFeeds(tx, accountId, now)
      await insertFeed(tx, { tokenHash, accountId, madeAt: now, endedAt: null })
      return { output: { address: `/api/calendars/${token}.ics` } }
    },
  }),

  handleCommand(endCalendar, {
    load: async (tx, _input, { actor }) => ({ feed: await feedOf(tx, actor.accountId) }),
    decide: ({ feed }) => (feed === undefined ? refused('no-calendar') : decided(feed)),
    save: async (tx, { accountId }, { now }) => {
      await endFeeds(tx, accountId, now)
      return { output: { ended: true } }
    },
  }),
]

import { normaliseText } from '../../kernel/text.ts'
import { addDays } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { findContact } from '../intake/store.ts'
import { findDayMatter } from '../referral/store.ts'
import { endColdAlert, housingOfContact, noteColdNight, readCold, setColdAlert } from './api.ts'
import { alertAt, coldNightOf, concernsHousing, decideAlert, decideColdNight, decideEnd } from './rules.ts'
import {
  coldNightsFrom,
  endAlert,
  insertAlert,
  insertColdNight,
  lockAlert,
  lockAlerts,
  naturesOfContact,
  standingAlerts,
} from './store.ts'

/** So many nights back is shown who slept out. */
const nightsShown = 14

export const handlers = [
  handleQuery(readCold, async (tx, _input, { now }) => {
    const standing = await standingAlerts(tx, now)
    const night = coldNightOf(now)
    return {
      output: {
        now: alertAt(standing, now),
        coming: standing.filter((alert) => alert.fromAt > now),
        night,
        nights: await coldNightsFrom(tx, addDays(night, -nightsShown)),
      },
    }
  }),

  handleCommand(setColdAlert, {
    load: async (tx, _input, { now }) => {
      await lockAlerts(tx)
      return standingAlerts(tx, now)
    },
    decide: (standing, input, { now }) => decideAlert(input, standing, now),
    save: async (tx, alert, { now, newId, actor }) => {
      const id = newId()
      const set = { setBy: actor.accountId, setAt: now, endedAt: null, endedBy: null }
      await insertAlert(tx, { ...alert, ...set, id })
      return { output: { id }, events: [{ topic: 'priority', id }] }
    },
  }),

  handleCommand(endColdAlert, {
    load: (tx, { alertId }) => lockAlert(tx, alertId),
    decide: (alert, _input, { now }) => decideEnd(alert, now),
    save: async (tx, { id }, { now, actor }) => {
      await endAlert(tx, id, { endedAt: now, endedBy: actor.accountId })
      return { output: { id }, events: [{ topic: 'priority', id }] }
    },
  }),

  handleCommand(noteColdNight, {
    load: async () => ({}),
    decide: (_facts, { note, ...input }, { now }) =>
      decideColdNight({ ...input, note: normaliseText(note ?? '') || null }, now),
    save: async (tx, noted, { now, newId, actor }) => {
      const id = newId()
      await insertColdNight(tx, { ...noted, id, at: now, accountId: actor.accountId })
      return { output: { id }, events: [{ topic: 'priority', id }] }
    },
  }),

  handleQuery(housingOfContact, async (tx, { contactId }) => {
    const contact = await findContact(tx, contactId)
    if (contact === undefined) return undefined
    const dayMatter = await findDayMatter(tx, contactId)
    const about = {
      cases: await naturesOfContact(tx, contactId),
      isHomelessKind: dayMatter?.kind === 'adult-homeless-not-acute',
      written: [contact.story, contact.place, contact.advice],
    }
    return { output: { concernsHousing: concernsHousing(about) } }
  }),
]

import { findMember, listMembers } from '../../base/organisation/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { localDate } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { readSettings, setPolicy, setTravel } from './api.ts'
import {
  endPolicyBefore,
  endTravelBefore,
  hasLaterPolicy,
  hasLaterTravel,
  insertPolicy,
  insertTravel,
  lockSettings,
  policyOn,
  travelRowsOn,
} from './store.ts'

export const handlers = [
  handleCommand(setPolicy, {
    load: async (tx, { validFrom }) => {
      await lockSettings(tx)
      return { hasLater: await hasLaterPolicy(tx, validFrom) }
    },
    decide: ({ hasLater }, input) => (hasLater ? refused('later-exists', 'validFrom') : decided(input)),
    save: async (tx, { longestTransportMinutes = null, ...input }, { newId }) => {
      const id = newId()
      await endPolicyBefore(tx, input.validFrom)
      await insertPolicy(tx, { ...input, longestTransportMinutes, id, validTo: null })
      return { output: { id }, events: [{ topic: 'call-out', id }] }
    },
  }),

  handleCommand(setTravel, {
    load: async (tx, { memberId, validFrom }) => {
      await lockSettings(tx)
      return {
        member: await findMember(tx, memberId),
        hasLater: await hasLaterTravel(tx, memberId, validFrom),
      }
    },
    decide: ({ member, hasLater }, input) => {
      if (member === undefined) return refused('member-unknown', 'memberId')
      if (input.minutesTo < input.minutesFrom) return refused('minutes-reversed', 'minutesTo')
      return hasLater ? refused('later-exists', 'validFrom') : decided(input)
    },
    save: async (tx, input, { newId }) => {
      const id = newId()
      await endTravelBefore(tx, input.memberId, input.validFrom)
      await insertTravel(tx, { ...input, id, validTo: null })
      return { output: { id }, about: { members: [input.memberId] }, events: [{ topic: 'call-out', id }] }
    },
  }),

  handleQuery(readSettings, async (tx, _input, { now }) => {
    const on = localDate(now)
    const rows = await travelRowsOn(tx, on)
    const members = await listMembers(tx, on)
    return {
      output: {
        policy: (await policyOn(tx, on)) ?? null,
        travels: members.map(({ id, name }) => ({
          memberId: id,
          memberName: name,
          travel: rows.find(({ memberId }) => memberId === id) ?? null,
        })),
      },
    }
  }),
]

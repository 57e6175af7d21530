import { findPersons } from '../../base/person/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { localDate } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { fileIds, findHeads, findNotice, findNoticePerson, withDoings } from '../advance-notice/store.ts'
import * as api from './api.ts'
import { soughtOf } from './rules.ts'
import * as store from './store.ts'

export const handlers = [
  handleQuery(api.matchNotices, async (tx, { personIds = [], name, phone, place }, context) => {
    const asked = await findPersons(tx, personIds)
    const people = await store.knownOf(tx, asked)
    const caller = { name: name ?? '', phone: parsePhone(phone ?? ''), place: place ?? '' }
    const today = localDate(context.now)
    const found = await store.matchPeople(tx, soughtOf(people, caller), today)
    const ids = [...new Set(found.map((hit) => hit.noticeId))].slice(0, 20)
    const { rows, about } = await withDoings(tx, ids.length === 0 ? [] : await findHeads(tx, ids), context)
    const matches = ids.flatMap((id) =>
      rows
        .filter((notice) => notice.id === id)
        .map((notice) => ({
          notice,
          found: found
            .filter((hit) => hit.noticeId === id)
            .map(({ noticePersonId, who, kinds }) => ({
              noticePersonId,
              personId: people[who]?.personId ?? null,
              by: kinds,
            })),
        })),
    )
    return { output: { matches }, about: { ...about, persons: [...about.persons, ...asked.keys()] } }
  }),

  handleCommand(api.judgeMatch, {
    load: async (tx, { noticeId, noticePersonId, personId }) => {
      const notice = await findNotice(tx, noticeId)
      const person = await findNoticePerson(tx, noticePersonId)
      if (notice === undefined || person?.noticeId !== noticeId) return undefined
      return { notice, person, holder: (await findPersons(tx, [personId])).get(personId) }
    },
    decide: ({ notice, person, holder }, { verdict }) =>
      holder === undefined
        ? refused('person-unknown', 'personId')
        : decided({ notice, person, holder, verdict }),
    save: async (tx, { notice, person, holder, verdict }, { now, actor }) => {
      await store.saveMatch(tx, {
        noticePersonId: person.id,
        personId: holder.id,
        verdict,
        decidedBy: actor.accountId,
        decidedAt: now,
      })
      // Nobody but the duty hears of it: the member must not learn that the duty knows the person.
      return {
        output: { id: notice.id },
        about: { persons: [...fileIds([person]), holder.id], members: [notice.memberId] },
        events: [{ topic: 'advance-notice', id: notice.id }],
      }
    },
  }),
]

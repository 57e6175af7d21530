import { decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import { localDate } from '../../kernel/time.ts'
import { handleCommand } from '../../server/handler.ts'
import { lockCase } from '../case/store.ts'
import { askConsent } from './api.ts'
import { askedOf, insertConsent } from './store.ts'

export const handlers = [
  handleCommand(askConsent, {
    load: async (tx, { caseId, childId }, { now }) => {
      const found = await lockCase(tx, caseId)
      return found && { case: found, child: (await askedOf(tx, caseId, [childId], localDate(now)))[0] }
    },
    available: ({ case: found }) => (found.status === 'open' ? allowed : closed('case-closed')),
    decide: ({ child }, { note, ...input }, { now }) => {
      const askedAt = input.askedAt ?? now
      if (child === undefined || !child.isInCase) return refused('not-in-case', 'childId')
      if (input.askedId !== child.personId && !child.guardianIds.includes(input.askedId))
        return refused('not-guardian', 'askedId')
      if (askedAt > now) return refused('in-the-future', 'askedAt')
      if (farOff({ askedAt }, now) !== null) return refused('time-far-off', 'askedAt')
      return decided({ ...input, childId: child.personId, askedAt, note: normaliseText(note ?? '') || null })
    },
    save: async (tx, consent, { actor, newId }) => {
      const id = newId()
      await insertConsent(tx, { ...consent, id, askedBy: actor.accountId })
      return {
        output: { id },
        about: { cases: [consent.caseId], persons: [...new Set([consent.childId, consent.askedId])] },
        events: [{ topic: 'case', id: consent.caseId }],
      }
    },
  }),
]

import { listMunicipalityNames } from '../../base/organisation/store.ts'
import { ageOf, cardOf } from '../../base/person/rules.ts'
import { findPersons } from '../../base/person/store.ts'
import { isAnybodyOutOn } from '../../duty/call-out/store.ts'
import { closeCaseRow, insertCaseEvent, lockCase } from '../../duty/case/store.ts'
import { isDecisionUnderWay } from '../../duty/decision/store.ts'
import { isChildOrYoung } from '../../duty/protective-assessment/rules.ts'
import { decided } from '../../kernel/decision.ts'
import { localDate } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { hasAssessmentDraft, hasUnassessedChild, reportsOfCase, requirementOf } from '../handover/store.ts'
import { closeCase, listUnassessed } from './api.ts'
import { decideClose } from './rules.ts'
import { unassessedAfterSending } from './store.ts'

export const handlers = [
  handleCommand(closeCase, {
    load: async (tx, { caseId, version }) => {
      const matter = await lockCase(tx, caseId)
      if (matter === undefined) return undefined
      await requireVersion(tx, matter, version)
      const requirement = await requirementOf(tx, matter)
      return {
        matter,
        requirement,
        reports: await reportsOfCase(tx, caseId),
        hasAssessmentDraft: await hasAssessmentDraft(tx, caseId),
        isDecisionUnderWay: await isDecisionUnderWay(tx, caseId),
        isAnybodyOut: await isAnybodyOutOn(tx, caseId),
        owesAssessment: await hasUnassessedChild(tx, matter),
        names: await listMunicipalityNames(
          tx,
          requirement.receivers.map(({ code }) => code),
        ),
      }
    },
    decide: (facts, { closingReason, closingText = null }, { now }) => {
      const decision = decideClose(facts, { closingReason, closingText }, now)
      return decision.ok
        ? decided({ matter: facts.matter, closingReason, closingText, ...decision.changes })
        : decision
    },
    save: async (tx, { matter, closingReason, closingText, closedAt }, { actor, newId }) => {
      const version = matter.version + 1
      await closeCaseRow(tx, matter.id, { closedAt, closingReason, closingText, version })
      await keepRevision(tx, { id: matter.id, version }, ['status'], actor.accountId)
      await insertCaseEvent(tx, {
        id: newId(),
        caseId: matter.id,
        kind: 'closed',
        at: closedAt,
        accountId: actor.accountId,
        content: { closingReason, closingText },
      })
      return {
        output: { id: matter.id, version },
        about: { cases: [matter.id] },
        events: [{ topic: 'case', id: matter.id }],
      }
    },
  }),

  handleQuery(listUnassessed, async (tx, _input, { now }) => {
    const rows = await unassessedAfterSending(tx, 200)
    const known = await findPersons(
      tx,
      rows.map(({ personId }) => personId),
    )
    const children = rows.flatMap(({ openedAt, sentAt, ...row }) => {
      const person = known.get(row.personId)
      if (person === undefined || sentAt === null) return []
      return isChildOrYoung(ageOf(person, localDate(openedAt)))
        ? [{ ...row, sentAt, child: cardOf(person, localDate(now)) }]
        : []
    })
    return {
      output: { children },
      about: {
        cases: [...new Set(children.map(({ caseId }) => caseId))],
        persons: children.map(({ personId }) => personId),
      },
    }
  }),
]

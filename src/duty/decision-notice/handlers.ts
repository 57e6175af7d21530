import { findMember } from '../../base/organisation/store.ts'
import { ageOf, cardOf, displayName, isProtected } from '../../base/person/rules.ts'
import { findPersons, secretsOf } from '../../base/person/store.ts'
import { administrativeCourtOf } from '../../code-lists/administrative-court.ts'
import { decisionTypes } from '../../code-lists/decision-type.ts'
import { appealUntil, instructionKey, instructionOn, saidOf } from '../../code-lists/notice-instruction.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Actor } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import { localDate } from '../../kernel/time.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import type { Decision } from '../decision/model.ts'
import { isByDelegation } from '../decision/rules.ts'
import { findDecision } from '../decision/store.ts'
import { toldOf, typeOf } from '../decision-taking/rules.ts'
import { peopleOf, takingOf } from '../decision-taking/store.ts'
import { holdersOf } from '../mandate/store.ts'
import * as contracts from './api.ts'
import { decideNotice, decideReport, decideWithdraw, isToBeTold, owedTo, partyOf } from './rules.ts'
import * as store from './store.ts'

const pageSize = 50
const ofMember = ({ decision }: { decision: Decision }) => ({ memberIds: [decision.memberId] })

const ofReader = ({ memberId }: Actor) => ({ memberIds: memberId === null ? [] : [memberId] })

/** How somebody is called in a notice. A name, never an address. */
const nameIn = (people: Awaited<ReturnType<typeof findPersons>>, personId: string): string | null => {
  const person = people.get(personId)
  return person === undefined ? null : displayName(person, { unknownPerson: '' }) || null
}

/** Of one person, also where the person was registered twice and told by the other row. */
const isSame = (
  people: Awaited<ReturnType<typeof findPersons>>,
  one: string | null,
  other: string | null | undefined,
): boolean => {
  const stays = (id: string | null | undefined) => id && (people.get(id)?.id ?? id)
  return Boolean(one) && stays(one) === stays(other)
}

const withdrawalOf = (reason: string, { now, actor }: Context) => ({
  withdrawnAt: now,
  withdrawnBy: actor.accountId,
  withdrawnReason: reason,
})

export const handlers = [
  handleQuery(contracts.readNotices, async (tx, { decisionId }, { actor, now }) => {
    const decision = await findDecision(tx, decisionId)
    if (decision === undefined) return undefined
    const type = typeOf(decision)
    const on = localDate(decision.decidedAt ?? now)
    const member = await findMember(tx, decision.memberId)
    const { guardianIds, personIds } = await peopleOf(tx, decision, now)
    const notices = await store.noticesOf(tx, decisionId)
    const people = await findPersons(tx, [
      ...personIds,
      ...notices.flatMap((notice) => notice.personId ?? []),
    ])
    const subject = people.get(decision.personId)
    const age = subject === undefined ? null : ageOf(subject, on)
    const taking = await takingOf(tx, decisionId)
    const knowsGuardians = actor.role !== 'intake'
    const standing = notices.filter((notice) => notice.withdrawnAt === null && notice.outcome === 'told')
    const owed = owedTo({ personId: decision.personId, age }, guardianIds, taking?.recipientId ?? null)
    const court = member ? administrativeCourtOf(member.municipalityCode) : null
    const words = instructionOn(type, on)
    return {
      output: {
        isToBeTold: isToBeTold(decision, type),
        knowsGuardians,
        parties: owed
          .filter((one) => knowsGuardians || one.party !== 'guardian')
          .map(({ party, personId }) => {
            const told = standing.filter((notice) =>
              personId === null ? notice.party === party : isSame(people, notice.personId, personId),
            )
            const person = personId === null ? undefined : people.get(personId)
            return {
              party,
              person:
                person === undefined || personId === null ? null : { ...cardOf(person, on), id: personId },
              isTold: told.length > 0,
              wantsInstruction:
                type.appeal !== null && told.every((notice) => notice.instructionGiven !== 'written'),
            }
          }),
        notices: notices.map((notice) => ({
          ...notice,
          appealUntil: notice.outcome === 'told' ? appealUntil(type, notice.at) : null,
        })),
        instruction: {
          key: instructionKey(words),
          title: words.title,
          mayAppeal: type.appeal !== null,
          paragraphs: [
            ...saidOf(words, {
              number: decision.number,
              boardName: member?.boardName ?? '',
              memberName: member?.name ?? '',
              court,
              type: type.key,
            }),
          ],
        },
        court,
      },
      about: { cases: [decision.caseId], persons: [decision.personId] },
      subject: { memberIds: [decision.memberId] },
    }
  }),

  handleCommand(contracts.giveNotice, {
    load: async (tx, input, { now }) => {
      const { decisionId } = input
      await store.lockTelling(tx, decisionId)
      const decision = await findDecision(tx, decisionId)
      if (decision === undefined) return undefined
      const { guardianIds, personIds } = await peopleOf(tx, decision, now)
      const given = (await store.noticesOf(tx, decisionId)).filter((notice) => notice.withdrawnAt === null)
      const people = await findPersons(tx, [
        ...personIds,
        ...given.flatMap((notice) => notice.personId ?? []),
      ])
      const subject = people.get(decision.personId)
      const marked = [...people].filter(([, row]) => isProtected(row))
      const protectedIds = new Set(marked.map(([id]) => id))
      const member = await findMember(tx, decision.memberId)
      return {
        decision,
        type: typeOf(decision),
        guardianIds,
        personIds,
        people,
        protectedIds,
        age: subject === undefined ? null : ageOf(subject, localDate(decision.decidedAt ?? now)),
        given: given.map((notice) => ({
          ...notice,
          personId: isSame(people, notice.personId, input.personId)
            ? (input.personId ?? null)
            : notice.personId,
        })),
        secrets: {
          names: [],
          ...(await secretsOf(
            tx,
            marked.map(([, row]) => row.id),
          )),
        },
        court: member ? administrativeCourtOf(member.municipalityCode) : null,
      }
    },
    subject: ofMember,
    decide: (facts, input, { now }) => {
      const made = decideNotice(facts, input, now)
      if (!made.ok) return made
      const court = facts.court ?? (normaliseText(input.court ?? '') || null)
      const isGiven = made.changes.instructionGiven !== 'not-given'
      if (isGiven && court === null) return refused('court-missing', 'court')
      return decided({ facts, input, fields: made.changes, court: isGiven ? court : null })
    },
    save: async (tx, { facts, input, fields, court }, { now, actor, newId }) => {
      const { decision, type, people, age, guardianIds } = facts
      const { personId } = fields
      const isKnown = personId !== null
      const words = instructionOn(type, localDate(decision.decidedAt ?? now))
      const id = newId()
      await store.insertNotice(tx, {
        ...fields,
        id,
        decisionId: decision.id,
        name: isKnown ? nameIn(people, personId) : fields.name,
        party: isKnown
          ? partyOf(personId, { personId: decision.personId, age }, guardianIds)
          : (input.party ?? 'other'),
        outcome: input.outcome,
        at: input.at,
        toldBy: normaliseText(input.toldBy),
        instruction: fields.instructionGiven === 'not-given' ? null : instructionKey(words),
        court,
        registeredAt: now,
        registeredBy: actor.accountId,
        withdrawnAt: null,
        withdrawnBy: null,
        withdrawnReason: null,
      })
      const until = input.outcome === 'told' ? appealUntil(type, input.at) : null
      return { output: { id, appealUntil: until }, ...toldOf(decision) }
    },
  }),

  handleCommand(contracts.withdrawNotice, {
    load: async (tx, { noticeId }) => {
      const notice = await store.lockNotice(tx, noticeId)
      const decision = notice && (await findDecision(tx, notice.decisionId))
      return decision && notice && { notice, decision }
    },
    subject: ofMember,
    decide: ({ notice, decision }, { reason }) => {
      const made = decideWithdraw(notice, reason)
      return made.ok ? decided({ ...made.changes, decision }) : made
    },
    save: async (tx, { row, reason, decision }, context) => {
      await store.withdrawNoticeRow(tx, row.id, withdrawalOf(reason, context))
      return { output: { id: row.id }, ...toldOf(decision) }
    },
  }),

  // Read with the login of figures, which names nobody: a board has its report though the case is closed and out of sight.
  handleQuery(contracts.listBoardReports, async (tx, input, { actor, figures }) => {
    const delegated = decisionTypes.filter(isByDelegation).map((type) => type.key)
    const found = await figures((reader) => store.boardRows(reader, input, delegated, pageSize + 1))
    const rows = found.slice(0, pageSize)
    const holders = await holdersOf(
      tx,
      rows.flatMap((row) => row.mandateId ?? []),
    )
    const reports = new Map(
      (
        await store.boardReportsOf(
          tx,
          rows.flatMap((row) => row.reportId ?? []),
        )
      ).map((report) => [report.id, report]),
    )
    return {
      output: {
        rows: rows.flatMap((row) => {
          const { status, decidedAt, mandateId, reportId } = row
          if ((status !== 'made' && status !== 'declined') || decidedAt === null) return []
          return [
            {
              ...row,
              status,
              decidedAt,
              decidedBy: (mandateId !== null && holders.get(mandateId)) || null,
              isDelegated: isByDelegation(typeOf(row)),
              noted: (reportId !== null && reports.get(reportId)) || null,
            },
          ]
        }),
        more: found.length > pageSize,
      },
      // The row policies have chosen the rows by the member already.
      subject: ofReader(actor),
    }
  }),

  handleCommand(contracts.reportToBoard, {
    load: async (tx, { decisionIds }, { figures }) => {
      await store.lockReporting(tx)
      const rows = await figures((reader) => store.takenOf(reader, decisionIds))
      return { rows: rows.map((row) => ({ ...row, isReported: row.reportId !== null })) }
    },
    subject: ({ rows }) => ({ memberIds: [...new Set(rows.map((row) => row.memberId))] }),
    decide: ({ rows }, input, { now }) => {
      const made = decideReport(rows, input, localDate(now))
      return made.ok ? decided({ ...made.changes, input }) : made
    },
    save: async (tx, { memberId, decisions, input }, { now, actor, newId }) => {
      await store.insertBoardReports(
        tx,
        decisions.map(({ decisionId }) => ({
          id: newId(),
          decisionId,
          memberId,
          meetingOn: input.meetingOn,
          paragraph: normaliseText(input.paragraph),
          reportedBy: normaliseText(input.reportedBy),
          registeredAt: now,
          registeredBy: actor.accountId,
          withdrawnAt: null,
          withdrawnBy: null,
          withdrawnReason: null,
        })),
      )
      return {
        output: { reported: decisions.length },
        about: { members: [memberId] },
        events: decisions.map(
          (row) => ({ topic: 'decision', id: row.decisionId, memberIds: [memberId] }) as const,
        ),
      }
    },
  }),

  handleCommand(contracts.withdrawReport, {
    load: (tx, { boardReportId }) => store.lockBoardReport(tx, boardReportId),
    subject: (report) => ({ memberIds: [report.memberId] }),
    decide: (report, { reason }) => decideWithdraw(report, reason),
    save: async (tx, { row, reason }, context) => {
      await store.withdrawBoardReport(tx, row.id, withdrawalOf(reason, context))
      return {
        output: { id: row.id },
        about: { members: [row.memberId] },
        events: [{ topic: 'decision', id: row.decisionId, memberIds: [row.memberId] }],
      }
    },
  }),

  handleQuery(contracts.readHistory, async (tx, period, { actor, figures }) => {
    if (period.to < period.from) return refused('period-backwards', 'to')
    const rows = await figures((reader) => store.historyRows(reader, period))
    const holders = await holdersOf(
      tx,
      rows.flatMap((row) => row.mandateId ?? []),
    )
    return {
      output: {
        rows: rows.map((row) => ({
          ...row,
          decidedByName: (row.mandateId !== null && holders.get(row.mandateId)?.name) || null,
        })),
      },
      subject: ofReader(actor),
    }
  }),
]

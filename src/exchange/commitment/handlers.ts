import { insertDeviation, nextDeviationNumber } from '../../base/deviation/store.ts'
import { findMember } from '../../base/organisation/store.ts'
import { findCase } from '../../duty/case/store.ts'
import { findPickup, insertPickup } from '../../duty/repeat-concern/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Actor } from '../../kernel/permit.ts'
import { addMinutes, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { tell } from '../delivery/store.ts'
import { dutyAccounts, findReport } from '../handover/store.ts'
import {
  commitmentsOfCase,
  giveCommitment,
  listCommitments,
  listUnkept,
  reportDeviation,
  reportUnkept,
  setDone,
  setTime,
  setTold,
} from './api.ts'
import type { Commitment } from './model.ts'
import { available, decideFail, decideMove } from './rules.ts'
import {
  accountsAtWork,
  addCommitmentStep,
  commitmentsOfMember,
  hasStep,
  lockCommitment,
  unkeptCommitments,
  updateCommitment,
  viewsOfCase,
} from './store.ts'

/** A week: what was ended since stays in the member's list. */
const listedMinutes = 7 * 24 * 60

const membersOf = ({ memberId }: Commitment) => ({ memberIds: [memberId] })
const about = ({ caseId, memberId }: Commitment) => ({ cases: [caseId], members: [memberId] })
/** The member and the duty hear of it, and the case's page looks again. */
const heard = ({ id, caseId, memberId }: Commitment) => [
  { topic: 'commitment' as const, id, memberIds: [memberId] },
  { topic: 'case' as const, id: caseId },
]

/** The commitment, locked. A version is asked for only while the action is open: else the state's own refusal says more. */
const lockFor =
  (action: keyof ReturnType<typeof available>) =>
  async (
    tx: Tx,
    input: { commitmentId: string; version: number },
    { now }: { readonly now: string },
  ): Promise<Commitment | undefined> => {
    const commitment = await lockCommitment(tx, input.commitmentId)
    if (commitment && available(commitment, false, now)[action].allowed)
      await requireVersion(tx, commitment, input.version)
    return commitment
  }

/** Changes a locked commitment and keeps which fields changed. Answers what a command answers. */
async function change(tx: Tx, commitment: Commitment, changes: Partial<Commitment>, actor: Actor) {
  const version = commitment.version + 1
  await updateCommitment(tx, commitment.id, { ...changes, version })
  await keepRevision(tx, { id: commitment.id, version }, Object.keys(changes), actor.accountId)
  return {
    output: { id: commitment.id, state: changes.state ?? commitment.state, version },
    about: about(commitment),
    events: heard(commitment),
  }
}

export const handlers = [
  handleQuery(listCommitments, async (tx, _input, { now, actor }) => {
    const { memberId } = actor
    if (memberId === null) return undefined
    const commitments = await commitmentsOfMember(tx, memberId, addMinutes(now, -listedMinutes), 300)
    const accounts = (await accountsAtWork(tx, 'intake', localDate(now))).filter(
      (account) => account.memberId === memberId,
    )
    return {
      output: { commitments, accounts: accounts.slice(0, 500) },
      about: { cases: [...new Set(commitments.map(({ caseId }) => caseId))], members: [memberId] },
      subject: { memberIds: [memberId] },
    }
  }),

  handleQuery(listUnkept, async (tx, _input, { now }) => {
    const commitments = await unkeptCommitments(tx, now, 200)
    return {
      output: { commitments },
      about: { cases: [...new Set(commitments.map(({ caseId }) => caseId))] },
    }
  }),

  handleQuery(commitmentsOfCase, async (tx, { caseId }) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined
    return { output: { commitments: await viewsOfCase(tx, caseId) }, about: { cases: [caseId] } }
  }),

  handleCommand(setDone, {
    load: lockFor('done'),
    subject: membersOf,
    available: (commitment, _actor, now) => available(commitment, false, now).done,
    decide: (commitment, { text = null }) => decided({ commitment, text }),
    save: async (tx, { commitment, text }, { now, actor, newId }) => {
      const saved = await change(tx, commitment, { state: 'done', endedAt: now }, actor)
      await addCommitmentStep(tx, commitment.id, { id: newId(), kind: 'done', at: now, text }, actor)
      return saved
    },
  }),

  handleCommand(reportUnkept, {
    load: lockFor('fail'),
    subject: membersOf,
    available: (commitment, _actor, now) => available(commitment, false, now).fail,
    decide: (commitment, { text, told }) => {
      const decision = decideFail({ text, told })
      return decision.ok ? decided({ commitment, ...decision.changes }) : decision
    },
    save: async (tx, { commitment, text, told }, { now, actor, newId }) => {
      const toldAt = told === 'yes' ? now : null
      const saved = await change(tx, commitment, { state: 'could-not', endedAt: now, told, toldAt }, actor)
      await addCommitmentStep(tx, commitment.id, { id: newId(), kind: 'could-not', at: now, text }, actor)
      if (told === 'yes')
        await addCommitmentStep(tx, commitment.id, { id: newId(), kind: 'told', at: now }, actor)
      const report = await findReport(tx, commitment.reportId)
      await tell(
        tx,
        (await dutyAccounts(tx, report?.authorId, now)).map((accountId) => ({
          kind: 'commitment-not-kept',
          key: `commitment-not-kept ${commitment.id} ${saved.output.version} ${accountId}`,
          subjectId: commitment.caseId,
          to: { accountId },
          notBefore: now,
          at: now,
        })),
      )
      return saved
    },
  }),

  handleCommand(setTime, {
    load: lockFor('move'),
    subject: membersOf,
    available: (commitment, _actor, now) => available(commitment, false, now).move,
    decide: (commitment, { dueAt, text }, { now }) => {
      const decision = decideMove(commitment, { dueAt, text }, now)
      return decision.ok ? decided({ commitment, ...decision.changes }) : decision
    },
    save: async (tx, { commitment, dueAt, text }, { now, actor, newId }) => {
      const saved = await change(
        tx,
        commitment,
        { state: 'open', dueAt, endedAt: null, told: null, toldAt: null },
        actor,
      )
      await addCommitmentStep(
        tx,
        commitment.id,
        { id: newId(), kind: 'moved', at: now, text, dueBefore: commitment.dueAt, dueAt },
        actor,
      )
      return saved
    },
  }),

  handleCommand(giveCommitment, {
    load: async (tx, { responsibleId = null, ...input }, context) => {
      const commitment = await lockFor('give')(tx, input, context)
      const account =
        commitment &&
        (await accountsAtWork(tx, 'intake', localDate(context.now))).find(
          ({ id, memberId }) => id === responsibleId && memberId === commitment.memberId,
        )
      return commitment && { commitment, account }
    },
    subject: ({ commitment }) => membersOf(commitment),
    available: ({ commitment }, _actor, now) => available(commitment, false, now).give,
    decide: ({ commitment, account }, { responsibleId = null, unitKind }) =>
      responsibleId !== null && account === undefined
        ? refused('responsible-unknown', 'responsibleId')
        : decided({ commitment, responsibleId, unitKind, name: account?.name ?? null }),
    save: async (tx, { commitment, responsibleId, unitKind, name }, { now, actor, newId }) => {
      const saved = await change(tx, commitment, { responsibleId, unitKind }, actor)
      await addCommitmentStep(tx, commitment.id, { id: newId(), kind: 'given', at: now, text: name }, actor)
      return saved
    },
  }),

  handleCommand(setTold, {
    load: lockFor('tell'),
    available: (commitment, _actor, now) => available(commitment, false, now).tell,
    decide: (commitment, { text }) =>
      text.trim().length < 3 ? refused('text-missing', 'text') : decided({ commitment, text }),
    save: async (tx, { commitment, text }, { now, actor, newId }) => {
      const saved = await change(tx, commitment, { told: 'yes', toldAt: now }, actor)
      await addCommitmentStep(tx, commitment.id, { id: newId(), kind: 'told', at: now, text }, actor)
      return saved
    },
  }),

  handleCommand(reportDeviation, {
    load: async (tx, { commitmentId }) => {
      const commitment = await lockCommitment(tx, commitmentId)
      return (
        commitment && {
          commitment,
          matter: await findCase(tx, commitment.caseId),
          member: await findMember(tx, commitment.memberId),
          hasDeviation: await hasStep(tx, commitment.id, 'deviation'),
        }
      )
    },
    available: ({ commitment, hasDeviation }, _actor, now) => available(commitment, hasDeviation, now).report,
    // An older case asks for a reason to open, and the deviation names it.
    decide: ({ commitment, matter, member }, { happened }) =>
      matter === undefined ? refused('case-shut') : decided({ commitment, member, happened }),
    save: async (tx, { commitment, member, happened }, { now, actor, newId }) => {
      const { id: commitmentId, caseId } = commitment
      const id = newId()
      const number = await nextDeviationNumber(tx, localDate(now).slice(0, 4))
      await insertDeviation(tx, {
        id,
        number,
        state: 'reported',
        kind: 'routine-not-followed',
        happened,
        happenedAt: commitment.endedAt ?? commitment.dueAt ?? now,
        page: `/arenden/${caseId}`,
        caseId,
        reportedBy: actor.accountId,
        reportedAt: now,
        memberId: actor.memberId,
        ownerId: null,
        outcome: null,
        closedAt: null,
        version: 1,
      })
      if ((await findPickup(tx, caseId)) === undefined)
        await insertPickup(tx, {
          id: newId(),
          caseId,
          earlierCaseId: null,
          municipalityCode: member?.municipalityCode ?? null,
          happened,
          deviationId: id,
          at: now,
          accountId: actor.accountId,
        })
      await addCommitmentStep(
        tx,
        commitmentId,
        { id: newId(), kind: 'deviation', at: now, text: number },
        actor,
      )
      return {
        output: { id, number },
        about: about(commitment),
        events: [...heard(commitment), { topic: 'deviation', id }],
      }
    },
  }),
]

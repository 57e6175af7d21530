import { listMembers } from '../../base/organisation/store.ts'
import { findPersons } from '../../base/person/store.ts'
import type { AdvanceNotice, NoticeText } from '../../duty/advance-notice/model.ts'
import {
  type DecidedPerson,
  decidePeople,
  decideRenewal,
  decideText,
  listedUntilOf,
  tellsProtected,
  available as whatMayBeDone,
} from '../../duty/advance-notice/rules.ts'
import * as notices from '../../duty/advance-notice/store.ts'
import { findDecision } from '../../duty/decision/store.ts'
import { clocksAt, nextTime } from '../../duty/statutory-clock/rules.ts'
import { runningDecisions, standingEvents } from '../../duty/statutory-clock/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Actor } from '../../kernel/permit.ts'
import { type Instant, type LocalDate, localDate, nextWorkingDay } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision } from '../../server/revision.ts'
import { commitmentsOfMember, lockCommitmentOfReport } from '../commitment/store.ts'
import { findThread, listThreads } from '../dialogue/store.ts'
import { findReport } from '../handover/store.ts'
import * as api from './api.ts'
import type { UnstableKind } from './model.ts'
import {
  asksAtOn,
  decideTime,
  endsBeforeBack,
  fallsBeforeBack,
  inOrder,
  isClosingTime,
  mayAnswer,
  mayTell,
  standingOf,
  weekendAt,
} from './rules.ts'
import * as store from './store.ts'

const ownMember = ({ memberId }: Actor) => ({ memberIds: memberId === null ? [] : [memberId] })
const unique = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))]
const mostRows = 200

type Row = api.UnstableRow & { readonly caseId: string | null }
const empty = {
  number: null,
  title: null,
  dueAt: null,
  validUntil: null,
  decisionType: null,
  typeVersion: null,
  waitingFor: null,
  mayTell: true,
  caseId: null,
}

/** Everything of a member that may stir before the day service is back. */
async function unstableOf(
  tx: Tx,
  memberId: string,
  actor: Actor,
  now: Instant,
): Promise<Omit<Row, 'told'>[]> {
  const today = localDate(now)
  const commitments = await commitmentsOfMember(tx, memberId, now, mostRows)
  const ending = await notices.headsNearEnd(tx, memberId, today, mostRows)
  const reader = { side: 'day' as const, accountId: actor.accountId }
  const threads = await listThreads(tx, { which: 'open', memberId }, reader, mostRows)
  const decisions = (await runningDecisions(tx, mostRows)).filter((head) => head.memberId === memberId)
  const events = await standingEvents(
    tx,
    decisions.map(({ id }) => id),
  )
  return [
    ...commitments
      .filter(({ state }) => state === 'open' || state === 'could-not')
      .map(({ reportId, caseId, reportNumber, text, dueAt }) => ({
        ...empty,
        ...{ kind: 'report' as const, subjectId: reportId, caseId, number: reportNumber, title: text, dueAt },
      })),
    ...ending
      .filter((notice) => endsBeforeBack(notice, today))
      .map(({ id, number, purpose, validUntil }) => ({
        ...empty,
        ...{ kind: 'notice' as const, subjectId: id, number, title: purpose, validUntil },
      })),
    ...decisions.flatMap((head) => {
      const dueAt = nextTime(clocksAt(head, events.get(head.id) ?? [], now))
      const { type: decisionType, typeVersion, number, id: subjectId, caseId } = head
      return fallsBeforeBack(dueAt, now)
        ? [
            {
              ...empty,
              kind: 'decision' as const,
              subjectId,
              caseId,
              number,
              dueAt,
              decisionType,
              typeVersion,
            },
          ]
        : []
    }),
    ...threads
      .filter(({ caseId, waitingFor }) => caseId !== null || waitingFor === 'day')
      .map(({ id: subjectId, caseId, reportNumber: number, title, waitingFor }) => ({
        ...empty,
        ...{
          kind: 'thread' as const,
          subjectId,
          caseId,
          number,
          title,
          waitingFor,
          mayTell: caseId !== null,
        },
      })),
  ]
}

type Subject = {
  readonly memberIds: readonly string[]
  readonly isOpen: boolean
  readonly personIds: readonly string[]
  readonly caseIds: readonly string[]
}
const concernedOf = async (tx: Tx, reportId: string | null): Promise<string[]> => {
  const report = reportId === null ? undefined : await findReport(tx, reportId)
  const people = report?.content?.people ?? []
  return people.filter(({ part }) => part === 'concerned').map(({ personId }) => personId)
}

/** What is told of: whose it is, whether it is still open, and whom it concerns. Undefined where the member may not know of it. */
async function subjectOf(tx: Tx, kind: UnstableKind, id: string): Promise<Subject | undefined> {
  if (kind === 'notice') {
    const notice = await notices.findNotice(tx, id)
    return (
      notice && {
        memberIds: [notice.memberId],
        isOpen: whatMayBeDone(notice).renew.allowed,
        personIds: [],
        caseIds: [],
      }
    )
  }
  if (kind === 'decision') {
    const decision = await findDecision(tx, id)
    const isOpen = decision?.status === 'made' && decision.settledAt === null
    return (
      decision && {
        memberIds: [decision.memberId],
        isOpen,
        personIds: [decision.personId],
        caseIds: [decision.caseId],
      }
    )
  }
  if (kind === 'thread') {
    const thread = await findThread(tx, id)
    return (
      thread && {
        memberIds: [thread.memberId],
        isOpen: thread.status === 'open',
        personIds: await concernedOf(tx, thread.reportId),
        caseIds: unique([thread.caseId]),
      }
    )
  }
  const report = await findReport(tx, id)
  const commitment = report && (await lockCommitmentOfReport(tx, id))
  return (
    report && {
      memberIds: unique([report.memberId]),
      isOpen: commitment?.state === 'open' || commitment?.state === 'could-not',
      personIds: await concernedOf(tx, id),
      caseIds: [report.caseId],
    }
  )
}

/** The notice that already tells of it and still stands: itself, or the one that was made another day. */
async function standingNotice(
  tx: Tx,
  kind: UnstableKind,
  subjectId: string,
  tellings: readonly { readonly noticeId: string }[],
): Promise<AdvanceNotice | undefined> {
  const id = kind === 'notice' ? subjectId : tellings[0]?.noticeId
  const notice = id === undefined ? undefined : await notices.lockNotice(tx, id)
  return notice?.status === 'current' ? notice : undefined
}

type Given = { readonly purpose?: string; readonly plan?: string; readonly wantedAction?: string }
/** The text of a new notice: until the day service is back, for the night to know of. */
const writtenOf = ({ purpose = '', plan = '', wantedAction = '' }: Given, today: LocalDate) =>
  decideText(
    {
      ...{ purpose, plan, wantedAction, wantedKind: 'be-aware', staffRisk: 'unknown' },
      ...{ validFrom: today, validUntil: nextWorkingDay(today) },
    },
    today,
  )

type Telling =
  | { readonly notice: AdvanceNotice; readonly text: NoticeText }
  | { readonly people: readonly DecidedPerson[]; readonly text: NoticeText }

/** Writes the notice, or renews the one that is there with its text before kept. */
async function writeNotice(tx: Tx, telling: Telling, memberId: string, context: Context) {
  const { now, actor, newId } = context
  const { text } = telling
  const written = {
    ...text,
    listedUntil: listedUntilOf(text.validUntil),
    writtenAt: now,
    writtenBy: actor.accountId,
  }
  if ('notice' in telling) {
    const { id, number, version } = telling.notice
    await notices.keepVersion(tx, id)
    await notices.updateNotice(tx, id, { ...written, version: version + 1 })
    await keepRevision(tx, { id, version: version + 1 }, ['validUntil'], actor.accountId)
    return { id, number }
  }
  const id = newId()
  const number = await notices.nextNoticeNumber(tx, localDate(now).slice(0, 4))
  const made = { createdAt: now, createdBy: actor.accountId, endedAt: null, endedBy: null, endedReason: null }
  await notices.insertNotice(tx, { id, number, memberId, status: 'current', ...written, ...made, version: 1 })
  await notices.insertPeople(tx, id, telling.people, newId)
  return { id, number }
}

export const handlers = [
  handleQuery(api.ownWeekend, async (tx, _input, { actor, now }) => {
    const { memberId } = actor
    if (memberId === null) return undefined
    const weekend = weekendAt(now)
    const asked = weekend === null ? [] : await store.questionsAskedOn(tx, weekend.askedOn)
    const question = asked.find((one) => one.memberId === memberId)
    const subject = ownMember(actor)
    if (weekend === null || question === undefined) return { output: { question: null }, subject }
    const within = await store.noticesWithin(tx, weekend)
    const answers = await store.answersOf(tx, [question.id])
    const own = within.filter((notice) => notice.memberId === memberId)
    return {
      output: { question: { ...question, ...weekend, answers, notices: own.slice(0, 200) } },
      subject,
    }
  }),

  handleCommand(api.answerWeekend, {
    load: async (tx, { questionId }) => {
      const question = await store.lockQuestion(tx, questionId)
      return question && { question, answers: await store.answersOf(tx, [questionId]) }
    },
    subject: ({ question }) => ({ memberIds: [question.memberId] }),
    available: ({ question }, _actor, now) => mayAnswer(question, now),
    decide: ({ question, answers }, { answer }) => {
      const latest = answers.at(-1)
      return decided({ question, answer, same: latest?.answer === answer ? latest.id : null })
    },
    save: async (tx, { question, answer, same }, { now, actor, newId }) => {
      const about = { members: [question.memberId] }
      if (same !== null) return { output: { id: same, answer }, about }
      const id = newId()
      const by = { answeredBy: actor.accountId, answeredAt: now }
      await store.insertAnswer(tx, { id, questionId: question.id, answer, ...by })
      return {
        output: { id, answer },
        about,
        events: [{ topic: 'weekend-check', id: question.id, memberIds: [question.memberId] }],
      }
    },
  }),

  handleQuery(api.weekendOverview, async (tx, _input, { now }) => {
    const today = localDate(now)
    const weekend = weekendAt(now)
    const asksAt = asksAtOn(await store.listSettings(tx), weekend?.askedOn ?? today)
    if (weekend === null) return { output: { asksAt, weekend: null } }
    const questions = await store.questionsAskedOn(tx, weekend.askedOn)
    const answers = await store.answersOf(
      tx,
      questions.map(({ id }) => id),
    )
    const within = await store.noticesWithin(tx, weekend)
    const members = (await listMembers(tx, today)).map((member) => {
      const asked = questions.find(({ memberId }) => memberId === member.id)
      const own = answers.filter(({ questionId }) => questionId === asked?.id)
      return {
        memberId: member.id,
        memberName: member.name,
        standing: standingOf(asked && { answers: own }),
        askedAt: asked?.askedAt ?? null,
        answer: own.at(-1) ?? null,
        notices: within.filter(({ memberId }) => memberId === member.id).slice(0, 200),
      }
    })
    return { output: { asksAt, weekend: { ...weekend, members } } }
  }),

  handleCommand(api.setWeekendTime, {
    load: async () => ({}),
    decide: (_facts, input, { now }) => decideTime(input, localDate(now)),
    save: async (tx, setting, { now, actor, newId }) => {
      const id = newId()
      await store.insertSetting(tx, { id, ...setting, setBy: actor.accountId, setAt: now })
      return { output: { id }, events: [{ topic: 'weekend-check', id }] }
    },
  }),

  handleQuery(api.listUnstable, async (tx, _input, { actor, now }) => {
    const { memberId } = actor
    if (memberId === null) return undefined
    const backOn = nextWorkingDay(localDate(now))
    const isTime = isClosingTime(now)
    const found = isTime ? await unstableOf(tx, memberId, actor, now) : []
    const told = isTime ? await store.toldOn(tx, memberId, localDate(now)) : []
    const rows = found.map((row) => ({
      ...row,
      told: told.find(({ kind, subjectId }) => kind === row.kind && subjectId === row.subjectId) ?? null,
    }))
    return {
      output: { isClosingTime: isTime, backOn, rows: inOrder(rows).slice(0, 400) },
      about: { cases: unique(rows.map(({ caseId }) => caseId)), members: [memberId] },
      subject: ownMember(actor),
    }
  }),

  handleCommand(api.tellDuty, {
    load: async (tx, { kind, subjectId }) => {
      await store.lockTelling(tx, kind, subjectId)
      const subject = await subjectOf(tx, kind, subjectId)
      if (subject === undefined) return undefined
      const tellings = await store.tellingsOf(tx, kind, subjectId)
      const notice = await standingNotice(tx, kind, subjectId, tellings)
      return {
        subject,
        tellings,
        notice,
        hidden: notice === undefined ? [] : await notices.hiddenOf(tx, notice.id),
        linked: await findPersons(tx, subject.personIds),
      }
    },
    subject: ({ subject }) => subject,
    available: ({ tellings }, _actor, now) => mayTell(tellings, localDate(now)),
    decide: ({ subject, notice, hidden, linked }, { kind, subjectId, ...given }, { now, actor }) => {
      const today = localDate(now)
      const of = { kind, subjectId, subject, memberId: actor.memberId ?? '' }
      if (!subject.isOpen) return refused('no-longer-open')
      if (notice !== undefined) {
        const validUntil = nextWorkingDay(today)
        const until = notice.validUntil > validUntil ? notice.validUntil : validUntil
        const text = decideRenewal(notice, { validUntil: until }, today)
        if (!text.ok) return text
        const telling = tellsProtected(text.changes, hidden)
        return telling === null
          ? decided<{ readonly telling: Telling } & typeof of>({
              ...of,
              telling: { notice, text: text.changes },
            })
          : refused('protected-in-text', telling)
      }
      const text = writtenOf(given, today)
      if (!text.ok) return text
      const ids = subject.personIds.filter((id) => linked.has(id))
      const people = decidePeople(
        ids.map((personId) => ({ personId, isProtected: false })),
        linked,
        today,
      )
      if (!people.ok) return refused('nobody-linked')
      return decided<{ readonly telling: Telling } & typeof of>({
        ...of,
        telling: { people: people.changes, text: text.changes },
      })
    },
    save: async (tx, { telling, kind, subjectId, subject, memberId }, context) => {
      const { now, actor, newId } = context
      const notice = await writeNotice(tx, telling, memberId, context)
      await store.insertTelling(tx, {
        ...{ id: newId(), memberId, kind, subjectId, noticeId: notice.id },
        ...{ toldOn: localDate(now), toldBy: actor.accountId, toldAt: now },
      })
      return {
        output: { noticeId: notice.id, number: notice.number, isRenewed: 'notice' in telling },
        about: { cases: [...subject.caseIds], persons: [...subject.personIds], members: [memberId] },
        events: [
          { topic: 'advance-notice', id: notice.id, memberIds: [memberId] },
          { topic: 'weekend-check', id: subjectId, memberIds: [memberId] },
        ],
      }
    },
  }),
]

import type { Member } from '../../base/organisation/model.ts'
import { lawOn } from '../../code-lists/law-reference.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import { addDays, atLocal, daysBetween, localDate } from '../../kernel/time.ts'
import { holdTogether } from '../../kernel/validity.ts'
import type { Tx } from '../../server/database/connection.ts'
import { renderPdf } from '../../server/documents/render.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import type { Case } from '../case/model.ts'
import { findCase, lockCase, secretsOfPeople } from '../case/store.ts'
import { writeMeasure } from '../measure/store.ts'
import * as api from './api.ts'
import {
  type AssistanceState,
  type AssistanceStep,
  groundRules,
  mandatedBy,
  neededFields,
  nothingSaid,
  type PoliceAssistance,
  type TransportHours,
} from './model.ts'
import {
  available,
  composeRequest,
  decideAsk,
  decideCorrection,
  decideStep,
  decideWait,
  executorAt,
} from './rules.ts'
import * as store from './store.ts'

const toldOf = ({ id, caseId, personId }: Pick<PoliceAssistance, 'id' | 'caseId' | 'personId'>) =>
  ({
    about: { cases: [caseId], persons: [personId] },
    events: [
      { topic: 'police-assistance', id },
      { topic: 'case', id: caseId },
    ],
  }) as const

type Facts = NonNullable<Awaited<ReturnType<typeof store.loadBegin>>>
const whenOpen = ({ found }: { readonly found: Case }) =>
  found.status === 'open' ? allowed : closed('case-closed')

type Written = Pick<
  PoliceAssistance,
  'caseId' | 'personId' | 'memberId' | 'ground' | 'riskGrounds' | 'escaped' | 'memberWish' | 'askedAt'
> &
  Partial<PoliceAssistance>

async function begin(
  tx: Tx,
  made: { facts: Facts; member: Member; status: AssistanceState; name: string; written: Written },
  { now, actor, newId }: Context,
) {
  const { facts, member, status, written } = made
  const { law } = groundRules[written.ground]
  const row: PoliceAssistance = {
    ...nothingSaid,
    ...written,
    id: newId(),
    number: await store.nextAssistanceNumber(tx, localDate(now).slice(0, 4)),
    municipalityCode: member.municipalityCode,
    lawKey: lawOn(law, localDate(written.askedAt)).key,
    status,
    registeredBy: actor.accountId,
    registeredAt: now,
    executor: executorAt(facts.hours, written.askedAt),
    version: 1,
  }
  await store.insertAssistance(tx, row)
  await store.insertStep(tx, {
    id: newId(),
    assistanceId: row.id,
    state: status,
    at: row.askedAt,
    name: made.name,
    unit: null,
    eventReport: null,
    note: null,
    registeredBy: actor.accountId,
    registeredAt: now,
    replaces: null,
    correctionReason: null,
  })
  return row
}

const beginnings = [
  handleCommand(api.askAssistance, {
    load: (tx, input, { now }) => store.loadBegin(tx, input, now),
    available: whenOpen,
    decide: (facts, { receivedBy, ...input }, { now }) => {
      const { member } = facts
      const mandate = mandatedBy[input.requesterKind] === undefined ? null : facts.mandate
      const decision = decideAsk(
        facts,
        {
          ...nothingSaid,
          ...input,
          reviewAt: null,
          askedAt: input.askedAt ?? now,
          requesterName: mandate?.name ?? input.requesterName ?? null,
          requesterTitle: mandate?.title ?? input.requesterTitle ?? null,
          requesterBasis: mandate?.minutesReference ?? input.requesterBasis ?? null,
          mandateId: mandate?.id ?? null,
        },
        now,
      )
      if (!decision.ok) return decision
      const name = normaliseText(receivedBy)
      if (name.length < 2) return refused('name-missing', 'receivedBy')
      return member === undefined
        ? refused('member-unknown', 'memberId')
        : decided({ facts, member, written: decision.changes, name })
    },
    save: async (tx, { facts, member, written, name }, context) => {
      const { actor, now, newId } = context
      const row = await begin(tx, { facts, member, written, status: 'requested', name }, context)
      const { law: _law, disclosure, measure } = groundRules[row.ground]
      await store.insertDisclosure(tx, {
        id: newId(),
        assistanceId: row.id,
        caseId: row.caseId,
        personId: row.personId,
        lawKey: lawOn(disclosure, localDate(row.askedAt)).key,
        receiver: row.executor,
        content: ['identity', ...neededFields.filter((field) => row[field])],
        decidedBy: actor.accountId,
        decidedByName: actor.name,
        at: now,
      })
      if (measure !== null)
        await writeMeasure(tx, {
          id: newId(),
          caseId: row.caseId,
          type: measure,
          at: row.askedAt,
          municipalityCode: row.municipalityCode,
          dutyMode: facts.found.dutyMode,
          performedBy: actor.accountId,
          registeredAt: now,
          sourceKind: 'police-assistance',
          sourceId: row.id,
        })
      return { output: row, ...toldOf(row) }
    },
  }),

  handleCommand(api.holdAssistance, {
    load: (tx, input, { now }) => store.loadBegin(tx, input, now),
    available: whenOpen,
    decide: (facts, input, { now, actor }) => {
      const decision = decideWait(
        facts,
        { divergence: null, decisionId: null, decisionElsewhere: null, ...input },
        now,
      )
      if (!decision.ok) return decision
      return facts.member === undefined
        ? refused('member-unknown', 'memberId')
        : decided({
            facts,
            member: facts.member,
            written: { ...decision.changes, askedAt: now },
            name: actor.name,
          })
    },
    save: async (tx, made, context) => {
      const row = await begin(tx, { ...made, status: 'waits' }, context)
      return { output: row, ...toldOf(row) }
    },
  }),
]

/** The case is locked before what hangs on it. */
async function loadStep(tx: Tx, input: { assistanceId: string; version: number }) {
  const seen = await store.findAssistance(tx, input.assistanceId)
  const found = seen && (await lockCase(tx, seen.caseId))
  const row = found && (await store.lockAssistance(tx, input.assistanceId))
  if (found === undefined || row === undefined) return undefined
  await requireVersion(tx, row, input.version)
  return {
    found,
    row,
    steps: await store.stepsOf(tx, [row.id]),
    secrets: await secretsOfPeople(tx, row.caseId),
  }
}

type Said = Pick<AssistanceStep, 'at' | 'name' | 'unit' | 'eventReport' | 'note'>
async function keep(
  tx: Tx,
  row: PoliceAssistance,
  step: Said & Pick<AssistanceStep, 'state' | 'replaces' | 'correctionReason'>,
  { actor, now, newId }: Context,
) {
  const version = row.version + 1
  const { at, name, unit, eventReport, note, state, replaces, correctionReason } = step
  await store.insertStep(tx, {
    ...{ at, name, unit, eventReport, note, state, replaces, correctionReason },
    id: newId(),
    assistanceId: row.id,
    registeredBy: actor.accountId,
    registeredAt: now,
  })
  await store.moveAssistance(tx, row.id, { status: replaces === null ? state : row.status, version })
  await keepRevision(tx, { id: row.id, version }, ['status'], actor.accountId)
  return { output: { id: row.id, version }, ...toldOf(row) }
}

const unsaid = { unit: null, eventReport: null, note: null }
const course = [
  handleCommand(api.stepAssistance, {
    load: async (tx, input) => {
      const facts = await loadStep(tx, input)
      return facts && { ...facts, to: input.to }
    },
    available: ({ row, to }) => available(row, to),
    decide: (facts, { assistanceId: _id, version: _version, to, ...said }, { now }) => {
      const decision = decideStep(facts, to, { ...unsaid, ...said, at: said.at ?? now }, now)
      return decision.ok ? decided({ row: facts.row, state: to, said: decision.changes }) : decision
    },
    save: (tx, { row, state, said }, context) =>
      keep(tx, row, { ...said, state, replaces: null, correctionReason: null }, context),
  }),

  handleCommand(api.recallAssistance, {
    load: loadStep,
    available: ({ row }) => available(row, 'recalled'),
    decide: (facts, { assistanceId: _id, version: _version, ...said }, { now }) => {
      const decision = decideStep(facts, 'recalled', { ...unsaid, ...said, at: said.at ?? now }, now)
      return decision.ok ? decided({ ...facts, said: decision.changes }) : decision
    },
    save: async (tx, { row, found, said }, context) => {
      const { newId, now, actor } = context
      await writeMeasure(tx, {
        id: newId(),
        caseId: row.caseId,
        type: 'police-assistance-recalled',
        at: said.at,
        municipalityCode: row.municipalityCode,
        dutyMode: found.dutyMode,
        performedBy: actor.accountId,
        registeredAt: now,
        sourceKind: 'police-assistance',
        sourceId: row.id,
      })
      return keep(tx, row, { ...said, state: 'recalled', replaces: null, correctionReason: null }, context)
    },
  }),

  handleCommand(api.correctStep, {
    load: loadStep,
    decide: (facts, { assistanceId: _id, version: _version, stepId, ...said }, { now }) => {
      const decision = decideCorrection(facts, stepId, { ...unsaid, ...said }, now)
      return decision.ok ? decided({ row: facts.row, said: decision.changes }) : decision
    },
    save: (tx, { row, said: { step, reason, ...said } }, context) =>
      keep(tx, row, { ...said, state: step.state, replaces: step.id, correctionReason: reason }, context),
  }),

  handleCommand(api.openWhere, {
    load: (tx, { assistanceId }) => store.findAssistance(tx, assistanceId),
    decide: (row, { reason }) => {
      const given = normaliseText(reason)
      return given.length < 5 ? refused('reason-missing', 'reason') : decided({ row, reason: given })
    },
    save: async (tx, { row, reason }, { newId, now, actor }) => {
      const { id: assistanceId, whereTo, caseId, personId } = row
      const opened = { id: newId(), assistanceId, accountId: actor.accountId, reason, at: now }
      await store.insertUnmasking(tx, opened)
      return { output: { whereTo }, about: { cases: [caseId], persons: [personId] } }
    },
  }),
]

const questions = [
  handleQuery(api.readAssistances, async (tx, { caseId }, { now }) => {
    const found = await findCase(tx, caseId)
    if (found === undefined) return undefined
    const assistances = await store.assistanceViews(tx, caseId, localDate(now))
    return {
      output: { caseOpen: found.status === 'open', assistances },
      about: { cases: [caseId], persons: [...new Set(assistances.map(({ personId }) => personId))] },
    }
  }),

  handleQuery(api.prepareAssistance, async (tx, { caseId, memberId }, { now, actor }) => {
    const found = await findCase(tx, caseId)
    if (found === undefined) return undefined
    const output = await store.prepare(tx, { found, memberId, accountId: actor.accountId }, now)
    return { output, about: { cases: [caseId], persons: output.people.map(({ id }) => id) } }
  }),

  handleQuery(api.printAssistance, async (tx, { assistanceId }, { now }) => {
    const row = await store.findAssistance(tx, assistanceId)
    const shown = row && (await store.assistanceViews(tx, row.caseId, localDate(now)))
    const view = shown?.find(({ id }) => id === assistanceId)
    if (view === undefined || view.status === 'waits') return undefined
    const sheet = composeRequest(view, await secretsOfPeople(tx, view.caseId))
    const content = Buffer.from(await renderPdf('police-request', sheet, now)).toString('base64')
    return {
      output: { fileName: `${view.number}.pdf`, content },
      about: { cases: [view.caseId], persons: [view.personId] },
    }
  }),

  handleQuery(api.listRunning, async (tx) => {
    const running = await store.runningAssistances(tx)
    return { output: { running }, about: { cases: running.map(({ caseId }) => caseId) } }
  }),

  handleQuery(api.readTimes, async (tx, { from, to }) => {
    if (to < from) return refused('period-backwards', 'to')
    if (daysBetween(from, to) > 1100) return refused('period-too-long', 'to')
    const span = { from: atLocal(from, '00:00'), until: atLocal(addDays(to, 1), '00:00') }
    return { output: await store.countTimes(tx, span) }
  }),

  handleQuery(api.listTransportHours, async (tx, _input, { now }) => ({
    output: { hours: await store.transportHoursFrom(tx, localDate(now)) },
  })),
]

const overlaps = (
  one: TransportHours,
  other: Pick<TransportHours, 'fromMinute' | 'toMinute' | 'validFrom'>,
) =>
  one.fromMinute < other.toMinute &&
  other.fromMinute < one.toMinute &&
  holdTogether(one, { validFrom: other.validFrom, validTo: null })

const hours = [
  handleCommand(api.setTransportHours, {
    load: async (tx, { validFrom }) => {
      await store.lockTransportHours(tx)
      return store.transportHoursFrom(tx, validFrom)
    },
    decide: (rows, { weekdays, ...input }, { now }) => {
      const days = [...new Set(weekdays)]
      const source = normaliseText(input.source)
      if (days.length === 0) return refused('weekdays-missing', 'weekdays')
      if (input.toMinute <= input.fromMinute) return refused('hours-backwards', 'toMinute')
      if (source.length < 3) return refused('source-missing', 'source')
      if (farOff({ validFrom: atLocal(input.validFrom, '12:00') }, now) !== null)
        return refused('time-far-off', 'validFrom')
      return rows.some((row) => days.includes(row.weekday) && overlaps(row, input))
        ? refused('hours-overlap', 'fromMinute')
        : decided({ ...input, source, days })
    },
    save: async (tx, { days, ...made }, { newId }) => {
      const rows = days.map((day) => ({ ...made, id: newId(), weekday: day, validTo: null }))
      await store.insertTransportHours(tx, rows)
      return { output: { ids: rows.map(({ id }) => id) } }
    },
  }),

  handleCommand(api.endTransportHours, {
    load: async (tx, { hoursId }) => {
      await store.lockTransportHours(tx)
      return store.lockHoursRow(tx, hoursId)
    },
    available: (row) => (row.validTo === null ? allowed : closed('hours-ended')),
    decide: (row, { validTo }, { now }) => {
      if (validTo < addDays(row.validFrom, -1)) return refused('hours-backwards', 'validTo')
      return farOff({ validTo: atLocal(validTo, '12:00') }, now) === null
        ? decided({ row, validTo })
        : refused('time-far-off', 'validTo')
    },
    save: async (tx, { row, validTo }) => {
      await store.endTransportHours(tx, row.id, validTo)
      return { output: { id: row.id } }
    },
  }),
]

export const handlers = [...beginnings, ...course, ...questions, ...hours]

import { findMemberOn } from '../../base/organisation/store.ts'
import { decided } from '../../kernel/decision.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { accountsAtWork } from '../commitment/store.ts'
import { findReport } from '../handover/store.ts'
import {
  acknowledgeReminder,
  clockOfReport,
  listUnread,
  type ReportClock,
  readClock,
  setClock,
} from './api.ts'
import type { ReportWatch } from './model.ts'
import { chainOf, decideSetting, kindOf, settingOn, usualSetting } from './rules.ts'
import * as store from './store.ts'

/** The clocks of reports, for somebody to read: who was told, and who is told next as things are now. */
async function clocksOf(
  tx: Tx,
  watched: readonly ReportWatch[],
  now: Instant,
): Promise<ReadonlyMap<string, ReportClock>> {
  const on = localDate(now)
  const settings = Map.groupBy(
    await store.settingsOf(tx, [...new Set(watched.map(({ memberId }) => memberId))]),
    ({ memberId }) => memberId,
  )
  const intake = Map.groupBy(await accountsAtWork(tx, 'intake', on), ({ memberId }) => memberId)
  const managers = await accountsAtWork(tx, 'duty-manager', on)
  const reminders = await store.remindersOf(
    tx,
    watched.map(({ reportId }) => reportId),
  )
  return new Map(
    watched.map(({ reportId, memberId, sentAt, endedAt }) => {
      const own = intake.get(memberId) ?? []
      const setting = settingOn(settings.get(memberId) ?? [], localDate(sentAt))
      const chain = chainOf(sentAt, setting, {
        intake: own.map(({ id }) => id),
        managers: managers.map(({ id }) => id),
      })
      const told = Map.groupBy(reminders.get(reportId) ?? [], ({ step }) => step)
      const toCome = endedAt === null ? chain.steps.filter(({ step }) => !told.has(step)) : []
      const known = new Map([...own, ...managers].map((account) => [account.id, account]))
      const steps = [
        ...[...told].map(([step, rows]) => ({
          step,
          at: rows[0]?.dueAt ?? chain.dueAt,
          told: rows.map(({ id, createdAt, ...row }) => ({ ...row, reminderId: id, toldAt: createdAt })),
        })),
        ...toCome.map(({ step, at, accountIds }) => ({
          step,
          at,
          told: accountIds.flatMap((accountId) => {
            const account = known.get(accountId)
            return account === undefined
              ? []
              : [{ ...account, accountId, reminderId: null, toldAt: null, acknowledgedAt: null }]
          }),
        })),
      ]
        .map((row) => ({ ...row, kind: kindOf(row.step) }))
        .toSorted((one, other) => one.step - other.step)
      return [reportId, { dueAt: chain.dueAt, endedAt, steps }]
    }),
  )
}

export const handlers = [
  handleQuery(readClock, async (tx, { memberId }, { now }) => {
    const on = localDate(now)
    const member = await findMemberOn(tx, memberId, on)
    if (member === undefined) return undefined
    const accounts = (await accountsAtWork(tx, 'intake', on)).filter((each) => each.memberId === memberId)
    const atWork = new Set(accounts.map(({ id }) => id))
    const settings = (await store.settingsOf(tx, [memberId])).map(({ steps, ...row }) => ({
      ...row,
      steps: steps.map((step) => ({ ...step, isAtWork: atWork.has(step.accountId) })),
    }))
    const { steps: _nobody, ...usual } = usualSetting
    return {
      output: {
        memberId,
        memberName: member.name,
        usual,
        settings: settings.slice(0, 100),
        accounts: accounts.slice(0, 500),
        managers: (await accountsAtWork(tx, 'duty-manager', on)).map(({ name }) => name).slice(0, 100),
      },
      subject: { memberIds: [memberId] },
    }
  }),

  handleCommand(setClock, {
    load: async (tx, { memberId, validFrom, version }, { now }) => {
      const on = localDate(now)
      if ((await findMemberOn(tx, memberId, on)) === undefined) return undefined
      await store.lockClock(tx, memberId)
      const before = await store.findSettingOfDay(tx, memberId, validFrom)
      if (before !== undefined) await requireVersion(tx, before, version)
      const intake = (await accountsAtWork(tx, 'intake', on)).filter((each) => each.memberId === memberId)
      return { memberId, before, intake: intake.map(({ id }) => id) }
    },
    subject: ({ memberId }) => ({ memberIds: [memberId] }),
    decide: ({ memberId, before, intake }, { memberId: _member, version: _version, ...setting }, { now }) => {
      const decision = decideSetting(setting, intake, localDate(now))
      return decision.ok ? decided({ memberId, before, setting: decision.changes }) : decision
    },
    save: async (tx, { memberId, before, setting }, { now, actor, newId }) => {
      const { steps, ...fields } = setting
      const id = before?.id ?? newId()
      const version = (before?.version ?? 0) + 1
      await store.putSetting(
        tx,
        { ...fields, id, memberId, setBy: actor.accountId, setAt: now, version },
        steps.map((step, at) => ({ ...step, clockId: id, place: at + 1 })),
      )
      await keepRevision(tx, { id, version }, Object.keys(setting), actor.accountId)
      return {
        output: { id, version },
        about: { members: [memberId] },
        events: [{ topic: 'handover-clock', id: memberId, memberIds: [memberId] }],
      }
    },
  }),

  handleQuery(clockOfReport, async (tx, { reportId }, { now }) => {
    const report = await findReport(tx, reportId)
    if (report === undefined) return undefined
    const watch = await store.findWatch(tx, reportId)
    const clocks = watch === undefined ? new Map() : await clocksOf(tx, [watch], now)
    return {
      output: { clock: clocks.get(reportId) ?? null },
      subject: { memberIds: report.memberId === null ? [] : [report.memberId] },
    }
  }),

  handleQuery(listUnread, async (tx, _input, { now, actor }) => {
    const rows = await store.unreadReports(tx, 500)
    const clocks = await clocksOf(tx, rows, now)
    const reports = rows
      .flatMap((row) => {
        const clock = clocks.get(row.reportId)
        return clock === undefined ? [] : [{ ...row, clock }]
      })
      .toSorted((one, other) => (one.clock.dueAt < other.clock.dueAt ? -1 : 1))
    return {
      output: { reports },
      about: { cases: [...new Set(reports.map(({ caseId }) => caseId))] },
      subject: { memberIds: actor.memberId === null ? [] : [actor.memberId] },
    }
  }),

  handleCommand(acknowledgeReminder, {
    load: async (tx, { reminderId }) => {
      const reminder = await store.lockReminder(tx, reminderId)
      const report = reminder && (await findReport(tx, reminder.reportId))
      return reminder && report && { reminder, report }
    },
    subject: ({ reminder }) => ({ accountId: reminder.accountId }),
    decide: (facts) => decided(facts),
    save: async (tx, { reminder, report }, { now }) => {
      const acknowledgedAt = reminder.acknowledgedAt ?? now
      await store.acknowledge(tx, reminder.id, acknowledgedAt)
      const { id, caseId, memberId } = report
      return {
        output: { id: reminder.id, acknowledgedAt },
        about: { cases: [caseId], members: memberId === null ? [] : [memberId] },
        events: [{ topic: 'report', id, ...(memberId !== null && { memberIds: [memberId] }) }],
      }
    },
  }),
]

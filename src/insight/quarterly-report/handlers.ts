import type { Member } from '../../base/organisation/model.ts'
import { findMember, findMunicipality, listMembers } from '../../base/organisation/store.ts'
import { addDays, atLocal, type LocalDate, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import type { Figures, Frame, Period } from '../statistics/model.ts'
import { nationalLists } from '../statistics/rules.ts'
import { readNotedTables } from '../statistics/store.ts'
import { listReports, openReport, previewReport, readQuarter, readReport, sendReports } from './api.ts'
import {
  type Both,
  decideSend,
  isFinished,
  type Quarter,
  quarterOf,
  quarterPeriod,
  sameFigures,
  yearBefore,
} from './rules.ts'
import {
  chairsOn,
  findReport,
  insertReport,
  keepReading,
  latestEdition,
  listHeads,
  lockQuarter,
} from './store.ts'

/** The seven tables of one municipality for a period, whole, by the codes as they were chosen. */
async function readFigures(tx: Tx, code: string, period: Period, today: LocalDate): Promise<Figures> {
  const municipality = await findMunicipality(tx, code)
  const areaName = municipality?.name ?? code
  const scope = { from: atLocal(period.from, '00:00'), until: atLocal(addDays(period.to, 1), '00:00'), code }
  const frame: Frame = {
    period,
    today,
    coding: 'as-registered',
    lists: nationalLists,
    places: [{ code, label: areaName }],
    isOneMunicipality: true,
  }
  return {
    period,
    municipalityCode: code,
    areaName,
    coding: frame.coding,
    isProtected: false,
    tables: await readNotedTables(tx, scope, frame, false),
  }
}

/** What is counted of a member now, and of the same quarter the year before: with the login of statistics, beside the command. */
const figuresOf = (
  { figures, now }: Context,
  { municipalityCode }: Member,
  quarter: Quarter,
): Promise<Both> =>
  figures(async (tx) => {
    const of = (one: Quarter) => readFigures(tx, municipalityCode, quarterPeriod(one), localDate(now))
    return { figures: await of(quarter), figuresBefore: await of(yearBefore(quarter)) }
  })

export const handlers = [
  handleQuery(readQuarter, async (tx, { year, quarter }, { now }) => {
    const period = quarterPeriod({ year, quarter })
    const members = await listMembers(tx, period.to)
    const heads = await listHeads(tx, { year, quarter })
    const chairs = await chairsOn(tx, localDate(now))
    return {
      output: {
        period,
        isFinished: isFinished({ year, quarter }, localDate(now)),
        members: members.map(({ id, name }) => ({
          memberId: id,
          name,
          chairs: chairs.filter(({ memberId }) => memberId === id).map((chair) => chair.name),
          reports: heads.filter(({ memberId }) => memberId === id),
        })),
      },
    }
  }),

  handleQuery(previewReport, async (tx, { memberId, year, quarter }, context) => {
    const member = await findMember(tx, memberId)
    if (member === undefined) return undefined
    const both = await figuresOf(context, member, { year, quarter })
    const sent = await latestEdition(tx, memberId, { year, quarter })
    const [latest] = await listHeads(tx, { memberId, year, quarter })
    return {
      output: {
        memberName: member.name,
        isFinished: isFinished({ year, quarter }, localDate(context.now)),
        ...both,
        latest: latest ?? null,
        isSame: sent !== undefined && sameFigures(sent, both),
      },
    }
  }),

  handleCommand(sendReports, {
    load: async (tx, { memberIds, year, quarter }, context) => {
      const asked = { year, quarter }
      if (!isFinished(asked, localDate(context.now))) return { candidates: [] }
      await lockQuarter(tx, asked)
      const members = (await listMembers(tx, quarterPeriod(asked).to)).filter(({ id }) =>
        memberIds.includes(id),
      )
      const candidates = []
      for (const member of members)
        candidates.push({
          memberId: member.id,
          ...(await figuresOf(context, member, asked)),
          latest: (await latestEdition(tx, member.id, asked)) ?? null,
        })
      return { candidates }
    },
    decide: (facts, input, { now }) => {
      const decision = decideSend(facts, input, localDate(now))
      return decision.ok ? { ok: true, changes: { ...decision.changes, input } } : decision
    },
    save: async (tx, { sendings, unchanged, input }, { now, newId, actor }) => {
      const sent = []
      for (const { candidate, edition } of sendings) {
        const { memberId, figures, figuresBefore } = candidate
        const { year, quarter, comment } = input
        const id = newId()
        await insertReport(tx, {
          id,
          memberId,
          year,
          quarter,
          edition,
          comment,
          figures,
          figuresBefore,
          sentAt: now,
          sentBy: actor.accountId,
        })
        sent.push({ reportId: id, memberId, edition })
      }
      return {
        output: { sent, unchanged: [...unchanged] },
        about: { members: sent.map(({ memberId }) => memberId) },
        events: sent.map(({ reportId, memberId }) => ({
          topic: 'quarterly-report' as const,
          id: reportId,
          memberIds: [memberId],
        })),
      }
    },
  }),

  handleQuery(listReports, async (tx, _input, { now, actor }) => {
    const member = actor.memberId === null ? undefined : await findMember(tx, actor.memberId)
    if (member === undefined) return undefined
    const running = quarterOf(localDate(now))
    return {
      output: {
        memberName: member.name,
        municipalityCode: member.municipalityCode,
        running: { ...running, period: quarterPeriod(running) },
        reports: await listHeads(tx, { memberId: member.id }),
      },
      subject: { memberIds: [member.id] },
    }
  }),

  handleQuery(readReport, async (tx, { reportId }) => {
    const report = await findReport(tx, reportId)
    if (report === undefined) return undefined
    const { memberId, year, quarter, figures, figuresBefore } = report
    const heads = await listHeads(tx, { memberId, year, quarter })
    const head = heads.find(({ id }) => id === reportId)
    if (head === undefined) return undefined
    return {
      output: {
        report: head,
        figures,
        figuresBefore,
        editions: heads.map(({ id, edition, sentAt }) => ({ id, edition, sentAt })),
      },
      subject: { memberIds: [memberId] },
    }
  }),

  handleCommand(openReport, {
    load: (tx, { reportId }) => findReport(tx, reportId),
    subject: ({ memberId }) => ({ memberIds: [memberId] }),
    decide: (report) => ({ ok: true, changes: report }),
    save: async (tx, { id, memberId }, { now, actor }) => ({
      output: {
        openedAt: await keepReading(tx, { reportId: id, accountId: actor.accountId, openedAt: now }),
      },
      about: { members: [memberId] },
      events: [{ topic: 'quarterly-report', id, memberIds: [memberId] }],
    }),
  }),
]

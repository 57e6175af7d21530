import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { register } from '../../../test/night.ts'
import { draftOfPartner, reporter, sentByPartner, setHours } from '../../../test/partner-report.ts'
import { openCase } from '../../duty/case/api.ts'
import type { Contract } from '../../kernel/contract.ts'
import { inScope } from '../../server/database/scope.ts'
import { allHandlers } from '../../server/slices.ts'
import { getReport, prepareReport, sendReport } from '../handover/api.ts'
import { readReportSource, takePartnerReport } from '../partner-answer/api.ts'

let house: House
let sent: { readonly partnerReportId: string; readonly version: number }
let draftId: string
beforeAll(async () => {
  house = await openHouse('partner_walls')
  await setHours(house, {})
  const { partnerReportId, version } = await sentByPartner(house, 'concern', {
    fearsHarm: 'yes',
    fearsText: 'Pappan hotar.',
  })
  sent = { partnerReportId, version }
  draftId = (await draftOfPartner(house, 'notification')).partnerReportId
})
afterAll(() => house.close())

const as = <T>(who: Person, ask: (tx: Parameters<Parameters<typeof inScope<T>>[2]>[0]) => Promise<T>) =>
  inScope(
    house.db,
    { ...house.posts[who], accountId: house.accounts[who], name: who, title: '', sessionId: null },
    ask,
  )
const rowsOf = (who: Person, table: 'partner_report' | 'partner_report_source' | 'partner_report_event') =>
  as(who, async (tx) => {
    const { rows } = await sql<{ id: string }>`select ${sql.raw(
      table === 'partner_report' ? 'id' : 'partner_report_id as id',
    )} from ${sql.table(table)}`.execute(tx)
    return rows.map(({ id }) => id)
  })

describe('the walls of the database', () => {
  test.each(['gavle', 'ordforande', 'utvarderare', 'admin', 'polisHudik', 'vard'] as const)(
    'show %s no report, no step and nobody who reported',
    async (who) => {
      for (const table of ['partner_report', 'partner_report_source', 'partner_report_event'] as const)
        expect(await rowsOf(who, table)).toEqual([])
    },
  )

  test('show the duty what was sent and who sent it, never a draft', async () => {
    for (const table of ['partner_report', 'partner_report_source', 'partner_report_event'] as const) {
      const seen = await rowsOf('jour1', table)
      expect(seen).toContain(sent.partnerReportId)
      expect(seen).not.toContain(draftId)
    }
  })

  test('keep the report itself without any account of its reporter', async () => {
    const row = await house.owner
      .selectFrom('partnerReport')
      .selectAll()
      .where('id', '=', sent.partnerReportId)
      .executeTakeFirstOrThrow()
    const steps = await house.owner
      .selectFrom('partnerReportEvent')
      .selectAll()
      .where('partnerReportId', '=', sent.partnerReportId)
      .execute()
    const revisions = await house.owner
      .selectFrom('revision')
      .selectAll()
      .where('entityId', '=', sent.partnerReportId)
      .execute()
    expect(revisions).toEqual([])
    const kept = JSON.stringify([row, steps])
    for (const secret of [house.accounts.polis, ...Object.values(reporter), 'Pappan hotar.'])
      expect(kept).not.toContain(secret)
  })

  test("hold what was sent as it was sent, and what the duty does as the duty's", async () => {
    const change = (who: Person, set: string) =>
      as(who, (tx) =>
        sql`update partner_report set ${sql.raw(set)} where id = ${sent.partnerReportId}`.execute(tx),
      )
    await expect(change('polis', "story = 'Annat'")).rejects.toThrow(/as it was sent/)
    await expect(change('jour1', "story = 'Annat'")).rejects.toThrow(/as it was sent/)
    await expect(change('polis', 'opened_at = now()')).rejects.toThrow(/the duty's/)
    await expect(change('polis', "status = 'opened'")).rejects.toThrow(/the duty's/)
    await expect(change('jour1', "status = 'draft'")).rejects.toThrow()
    const others = await change('polisHudik', "status = 'withdrawn'")
    expect(others.numAffectedRows).toBe(0n)
  })

  test('let nobody take a report over by writing its source, nor report for another unit', async () => {
    await expect(
      as('polisHudik', (tx) =>
        sql`insert into partner_report_source (partner_report_id, account_id, reporter_name)
          values (${sent.partnerReportId}, ${house.accounts.polisHudik}, 'Paul')`.execute(tx),
      ),
    ).rejects.toThrow()
    await expect(
      as('polisHudik', (tx) =>
        sql`insert into partner_report (id, partner_id, kind, status, story, started_at)
          values (gen_random_uuid(), ${house.partners.police}, 'concern', 'draft', '', now())`.execute(tx),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('give the statistics units and times, and no text and no reporter', async () => {
    const figures = (ask: string) =>
      inScope(
        house.figures,
        { ...house.posts.chef, accountId: house.accounts.chef, name: '', title: '', sessionId: null },
        (tx) => sql<{ partner_id: string }>`${sql.raw(ask)}`.execute(tx),
      )
    const { rows } = await figures('select partner_id as "partner_id" from partner_report_figures')
    expect(rows.length).toBeGreaterThan(0)
    await expect(figures('select story from partner_report')).rejects.toThrow(/permission denied/)
    await expect(figures('select * from partner_report_source')).rejects.toThrow(/permission denied/)
  })
})

type Field = { type?: string; format?: string; enum?: unknown[]; minimum?: number; anyOf?: Field[] }
/** Something of the shape a question asks for; ids are what is looked for. */
function inputFor(contract: Contract, id: string): Record<string, unknown> {
  const { properties, required = [] } = contract.input as unknown as {
    properties: Record<string, Field>
    required?: string[]
  }
  const value = (field: Field): unknown => {
    if (field.enum) return field.enum[0]
    if (field.anyOf) return value(field.anyOf[0] ?? {})
    if (field.format === 'uuid') return id
    if (field.format === 'date') return '2026-11-22'
    if (field.format === 'date-time') return '2026-11-22T20:00:00.000Z'
    if (field.type === 'integer' || field.type === 'number') return field.minimum ?? 1
    if (field.type === 'boolean') return true
    return field.type === 'array' ? [] : 'Provsson'
  }
  return Object.fromEntries(required.map((name) => [name, value(properties[name] ?? {})]))
}

describe('who reported', () => {
  test('stands in no answer that a municipality, a chair, another partner or an evaluator can get', async () => {
    const taken = await house.call('jour1', takePartnerReport, sent)
    expect(taken.status, JSON.stringify(taken.body)).toBe(200)
    const personId = await register(house, { birthDate: '2015-03-04' })
    const opened = await house.call('jour1', openCase, {
      contactIds: [taken.body.contactId],
      people: [{ personId, part: 'concerned' }],
      matter: 'concern-child',
      stayCode: '2180',
    })
    const caseId = opened.body.id
    const prepared = await house.call('jour1', prepareReport, { caseId, municipalityCode: '2180' })
    expect(prepared.status, JSON.stringify([opened.body, prepared.body])).toBe(200)
    const { id: reportId, version } = prepared.body
    expect((await house.call('jour1', sendReport, { reportId, version })).status).toBe(200)
    const asked = { partnerReportId: sent.partnerReportId }
    expect(JSON.stringify((await house.call('jour1', readReportSource, asked)).body)).toContain(
      reporter.reporterName,
    )

    const ids = [sent.partnerReportId, taken.body.contactId, caseId, personId, reportId, house.members.gavle]
    const questions = allHandlers
      .map(({ contract }) => contract)
      .filter((contract) => contract.kind === 'query' && contract.file === undefined)
    const secrets = ['Källström', '0701740641', '070-174 06 41', '+46701740641', 'Pappan hotar']
    let answered = 0
    for (const who of ['gavle', 'ordforande', 'polisHudik', 'vard', 'utvarderare'] as const) {
      for (const contract of questions.filter((one) => one.permit[house.posts[who].role] !== undefined)) {
        const inputs = new Set(ids.map((id) => JSON.stringify(inputFor(contract, id))))
        for (const input of inputs) {
          const reply = await house.call(who, contract, JSON.parse(input) as never)
          if (reply.status === 200) answered++
          const said = JSON.stringify(reply.body)
          expect(
            secrets.filter((secret) => said.includes(secret)),
            `${who} ${contract.name}`,
          ).toEqual([])
        }
      }
    }
    // The municipality has read the report itself, and others their own pages: the silence is no empty one.
    expect(answered).toBeGreaterThan(40)
    const report = await house.call('gavle', getReport, { reportId })
    expect(JSON.stringify(report.body)).toContain('Polisen, station Gävle')
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deciding, wholeText } from '../../../test/deciding.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { closeNight } from '../../../test/night.ts'
import { pdfsig, qpdfCheck, textOf } from '../../../test/pdf-tools.ts'
import { taking } from '../../../test/taking.ts'
import { buildPackage, readPackages } from '../../exchange/court-package/api.ts'
import { readTables } from '../../insight/statistics/api.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { attestSignature, readSignature } from '../decision-signing/api.ts'
import { logMeasure } from '../measure/api.ts'
import { readClocks } from '../statutory-clock/api.ts'

let house: House
let folder: string
const { ready, written, save, ask, child, row, mandate } = deciding(() => house)
const { yes, oral, lay, measures } = taking(() => house)
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stafett-night-'))
  process.env.STAFETT_DATA = join(folder, 'data')
  house = await openHouse('decision_whole_night')
})
afterAll(async () => {
  delete process.env.STAFETT_DATA
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

const attest = (decisionId: string, signedAt: string) =>
  house.call('jour1', attestSignature, { decisionId, way: 'paper', signedAt, seen: 'Originalet.' })
const kept = async (documentId: string) => {
  const { bytes } = await house.owner
    .selectFrom('documentContent')
    .select('bytes')
    .where('documentId', '=', documentId)
    .executeTakeFirstOrThrow()
  const path = join(folder, `${documentId}.pdf`)
  writeFileSync(path, new Uint8Array(bytes))
  return path
}

describe('an oral decision in the hour that comes twice', () => {
  it.each([
    ['2026-10-25T00:40:00.000Z', 'sommartid (UTC+2)'],
    ['2026-10-25T01:40:00.000Z', 'normaltid (UTC+1)'],
  ])(
    'said at %s, signed at 09.10, has its clock from then and a document that says so and holds',
    async (at, which) => {
      const asked = await ready()
      await lay(asked, '2026-10-24T22:00:00.000Z', '2026-10-25T02:30:00.000Z')
      expect((await oral(asked, { decidedAt: at, readBackAt: addMinutes(at, 3) })).status).toBe(200)
      const signedAt = '2026-10-25T08:10:00.000Z'
      const signed = await attest(asked.decisionId, signedAt)
      expect(signed.status).toBe(200)
      const { body } = await house.call('gavle', readClocks, { decisionId: asked.decisionId })
      expect(body.decision?.clocks[0]).toMatchObject({
        id: 'lvu-7-submission',
        startsAt: at,
        strictDue: '2026-11-01',
        dueAt: '2026-11-01T23:00:00.000Z',
      })
      const path = await kept(signed.body.documentId)
      expect(pdfsig(path).out).toMatch(/Signature is Valid/)
      expect(qpdfCheck(path).status).toBe(0)
      const text = textOf(path).replaceAll(/\s+/g, ' ')
      expect(text).toContain(`söndag 25 oktober 2026 kl. 02.40 ${which}`)
      expect(text).toContain('söndag 25 oktober 2026 kl. 09.10')
    },
  )
})

describe('one decision', () => {
  it('of the longest text, with signs of every kind, is asked, said, attested and printed whole', async () => {
    const of = await written(await child())
    const facts = `${'Åsa så. 👩\u200D👧 \u202Eטקסט\u202C é '.repeat(1400).slice(0, 39_990)} slut här.`
    const saved = await save(of.decisionId, of.version, { ...wholeText('lvu-6'), facts })
    expect(saved.status).toBe(200)
    const { body } = await ask(of.decisionId, saved.body.version)
    const { id: mandateId } = await mandate('gavle', {
      accountId: null,
      kind: 'vice-chair',
      covers: ['lvu-6'],
    })
    expect((await oral({ ...of, ...body, mandateId })).status).toBe(200)
    expect((await row(of.decisionId)).facts).toBe(facts)
    const signed = await attest(of.decisionId, now())
    expect(signed.status).toBe(200)
    const path = await kept(signed.body.documentId)
    expect(pdfsig(path).out).toMatch(/Signature is Valid/)
    expect(textOf(path)).toContain('slut här.')
  })

  it('attested by two at once has one signature and one document, and neither without the other', async () => {
    const asked = await ready()
    await yes(asked)
    const both = await Promise.all([attest(asked.decisionId, now()), attest(asked.decisionId, now())])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    // As when the process is killed between the two: what is written of one is written of both, or of none.
    const other = await ready()
    await yes(other)
    await sql`alter table decision_signature add constraint killed check (decision_id <> ${sql.lit(other.decisionId)})`.execute(
      house.owner,
    )
    expect((await attest(other.decisionId, now())).status).toBe(500)
    const documents = await house.owner
      .selectFrom('document')
      .select('number')
      .where('caseId', 'in', [asked.caseId, other.caseId])
      .execute()
    expect(documents).toEqual([{ number: asked.number }])
    await sql`alter table decision_signature drop constraint killed`.execute(house.owner)
    expect((await attest(other.decisionId, now())).status).toBe(200)
  })

  it('is one measure in table 5, of its municipality, and is not logged by hand beside it', async () => {
    const lvu = async () => {
      const today = localDate(now())
      const { body } = await house.call('chef', readTables, { from: addDays(today, -1), to: today })
      const table = body.tables.find(({ id }) => id === 'decisions-by-municipality')
      return Object.fromEntries((table?.rows ?? []).map((line) => [line.code, line.lvu]))
    }
    const before = await lvu()
    const asked = await ready('hudiksvall')
    await yes(asked, 'ordforandeHudik')
    const by = { caseId: asked.caseId, type: 'immediate-custody-lvu', dutyMode: 'duty' } as const
    expect((await house.call('jour1', logMeasure, by)).body).toMatchObject({
      code: 'made-elsewhere',
      field: 'note',
    })
    const declined = await ready('hudiksvall')
    await yes(declined, 'ordforandeHudik', { answer: 'no', ownWords: 'Nej, mormor finns.' })
    expect(await lvu()).toEqual({ ...before, '2184': (before['2184'] ?? 0) + 1 })
    expect(await measures(asked.caseId)).toMatchObject([
      { sourceKind: 'decision', sourceId: asked.decisionId },
    ])
  })

  it('is attested, sent to the court and read while it runs, however long ago its case was closed', async () => {
    const asked = await ready()
    await yes(asked, 'ordforande', { ownWords: 'Ja, hon ska bort från Polisens gata.' })
    await closeNight(house, asked.caseId)
    await house.owner
      .updateTable('cases')
      .set({ closedAt: addMinutes(now(), -60 * 24 * 60) })
      .where('id', '=', asked.caseId)
      .execute()
    const { decisionId, personId } = asked
    // Marked, with an address that was written in the text before anybody knew.
    await house.owner
      .updateTable('person')
      .set({ protectedRegistration: true })
      .where('id', '=', personId)
      .execute()
    const address = { kind: 'staying', street: 'Polisens gata 7', postalCode: '803 20', place: 'Gävle' }
    await house.owner
      .insertInto('personAddress')
      .values({ ...address, id: newId(), personId, validFrom: '2026-01-01', validTo: null } as never)
      .execute()
    const signed = await attest(decisionId, now())
    expect(signed).toMatchObject({ status: 200 })
    expect(textOf(await kept(signed.body.documentId))).not.toContain('Polisens gata')
    const nothing = { assessmentIds: [], noteIds: [], documentIds: [] }
    const built = await house.call('jour2', buildPackage, { decisionId, ...nothing })
    expect(built).toMatchObject({ status: 200 })
    const path = await kept(built.body.documentId)
    expect(textOf(path)).not.toContain('Polisens gata')
    expect(pdfsig(path).out).toMatch(/Signature is Valid/)
    expect((await house.call('jour2', readSignature, { decisionId })).body.signature?.isSealed).toBe(true)
    expect((await house.call('jour2', readPackages, { decisionId })).body.packages).toHaveLength(1)
  })

  it('that was declined by word of mouth runs no more, also when its case was closed meanwhile', async () => {
    const asked = await ready()
    await closeNight(house, asked.caseId)
    const reply = await oral(asked, { answer: 'no', ownWords: 'Nej, mormor finns.' })
    expect(reply.status).toBe(200)
    expect(await row(asked.decisionId)).toMatchObject({ status: 'declined', settledAt: expect.any(String) })
  })
})

it('nobody writes with raw SQL what would stand in the way of another board', async () => {
  const asked = await ready()
  await yes(asked)
  const of = house.posts.hudiksvall
  const as = async (text: ReturnType<typeof sql>) =>
    house.db
      .transaction()
      .execute(async (tx) => {
        await sql`select set_config('stafett.role', ${of.role}, true), set_config('stafett.account', ${house.accounts.hudiksvall}, true),
          set_config('stafett.member', ${of.memberId}, true)`.execute(tx)
        await text.execute(tx)
        return 'written'
      })
      .catch((error: { code?: string }) => error.code)
  const own = house.members.hudiksvall
  expect(
    await as(sql`insert into board_report (id, decision_id, member_id, meeting_on, paragraph, reported_by, registered_at, registered_by)
      values (${newId()}, ${asked.decisionId}, ${own}, '2026-11-01', '§ 1', 'Hugo', now(), ${house.accounts.hudiksvall})`),
  ).toBe('23503')
  const listId = newId()
  expect(
    await as(sql`insert into ladder_list (id, member_id, came_by, starts_at, ends_at, sent_by, sent_at)
      values (${listId}, ${own}, 'product', now(), now() + interval '1 day', ${house.accounts.hudiksvall}, now())`),
  ).toBe('written')
  expect(
    await as(sql`insert into ladder_turn (id, list_id, member_id, mandate_id, rank, starts_at, ends_at)
      values (${newId()}, ${listId}, ${own}, ${asked.mandateId}, 1, now(), now() + interval '1 day')`),
  ).toBe('23503')
})

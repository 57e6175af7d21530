import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deciding } from '../../../test/deciding.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { taking } from '../../../test/taking.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, addMinutes, atLocal, localDate, now } from '../../kernel/time.ts'
import { recallDecision } from '../decision/api.ts'
import { readTaking, recordDecision } from './api.ts'

let house: House
const { ready, mandate, child, start, row } = deciding(() => house)
const { yes, oral, measures, lay } = taking(() => house)
beforeAll(async () => {
  house = await openHouse('decision_taking')
})
afterAll(() => house.close())

describe('a chair', () => {
  it('says yes with own words: decided now, by the mandate, and the measure of it is written with it', async () => {
    const asked = await ready()
    const before = await house.call('ordforande', readTaking, { decisionId: asked.decisionId })
    expect(before).toMatchObject({
      status: 200,
      body: { barred: null, own: { title: 'ordförande' }, mandates: [], colleagues: [] },
    })
    expect(await yes(asked)).toMatchObject({
      status: 200,
      body: { status: 'made', decidedByName: 'Olle Provsson' },
    })
    expect(await row(asked.decisionId)).toMatchObject({
      status: 'made',
      manner: 'in-app',
      mandateId: asked.mandateId,
      ownWords: 'Ja, i natt.',
      registeredBy: house.accounts.ordforande,
      settledAt: null,
    })
    expect(await measures(asked.caseId)).toMatchObject([
      {
        type: 'immediate-custody-lvu',
        sourceKind: 'decision',
        sourceId: asked.decisionId,
        performedBy: house.accounts.jour1,
        municipalityCode: '2180',
      },
    ])
  })

  it('says no with why: declined, kept, no measure; and it may be asked anew', async () => {
    const asked = await ready()
    const no = { answer: 'no' as const, ownWords: 'Mormor kan ta honom i natt.' }
    expect((await yes(asked, 'ordforande', { ...no, ownWords: 'Nej' })).body).toMatchObject({
      code: 'reason-missing',
      field: 'ownWords',
    })
    expect(await yes(asked, 'ordforande', no)).toMatchObject({ status: 200, body: { status: 'declined' } })
    const kept = await row(asked.decisionId)
    expect(kept).toMatchObject({ status: 'declined', ownWords: no.ownWords })
    expect(kept.settledAt).not.toBeNull()
    expect(await measures(asked.caseId)).toEqual([])
    expect((await start(asked)).status).toBe(200)
  })

  it('V-29: declines a new placement to spare the police a drive: refused, kept with why; an employee cannot take it', async () => {
    const asked = await ready('gavle', 'lvu-11')
    expect((await yes(asked, 'jour1')).body).toMatchObject({ code: 'not-for-officials' })
    expect((await yes(asked, 'chef')).body).toMatchObject({ code: 'not-for-officials' })
    expect((await yes(asked, 'ordforande', { answer: 'no', ownWords: 'Resan är inget skäl.' })).status).toBe(
      200,
    )
    expect(await measures(asked.caseId)).toEqual([])
  })

  it('E-04, W7: of another municipality does not even find the question, and changes nothing', async () => {
    const asked = await ready()
    await mandate('hudiksvall', { name: 'Oda Provsson' })
    expect((await yes(asked, 'ordforandeHudik')).status).toBe(404)
    expect((await house.call('ordforandeHudik', readTaking, { decisionId: asked.decisionId })).status).toBe(
      404,
    )
    expect((await row(asked.decisionId)).status).toBe('ready')
  })

  it('has no way in by another role', async () => {
    const asked = await ready()
    for (const who of ['gavle', 'hudiksvall', 'utvarderare', 'admin'] as const)
      expect((await yes(asked, who)).status).toBe(403)
    for (const who of ['gavle', 'ordforande'] as const) {
      const { decisionId, shownHash, mandateId } = asked
      const input = {
        decisionId,
        shownHash,
        mandateId,
        answer: 'yes' as const,
        ownWords: 'Ja',
        manner: 'oral' as const,
        decidedAt: now(),
      }
      expect((await house.call(who, recordDecision, input)).status).toBe(403)
    }
  })

  it('approves what was shown and nothing else', async () => {
    const asked = await ready()
    expect((await yes(asked, 'ordforande', { shownHash: 'b'.repeat(64) })).body).toMatchObject({
      code: 'shown-changed',
    })
    expect((await yes(asked, 'ordforande', { shownHash: '' })).body).toMatchObject({ code: 'shown-changed' })
  })

  it('E-14: a heads-up cannot be decided: there is nothing to find', async () => {
    const begun = await start(await child())
    const { id: decisionId } = begun.body
    const of = { ...(await ready()), decisionId }
    expect((await yes(of)).status).toBe(404)
    expect((await oral(of)).body).toMatchObject({ code: 'not-ready' })
  })

  it('is told that the question was taken back', async () => {
    const asked = await ready()
    const { decisionId, version } = asked
    await house.call('jour2', recallDecision, { decisionId, version, reason: 'Mamman samtycker.' })
    expect((await yes(asked)).body).toMatchObject({ code: 'recalled' })
    expect((await oral(asked)).body).toMatchObject({ code: 'recalled' })
  })

  it('V-21: decides on a planned custody at the maternity ward nights after it was asked, and another shift writes it down', async () => {
    const asked = await ready('gavle', 'lvu-6', 0)
    await lay(asked, addMinutes(now(), -6 * 24 * 60), addMinutes(now(), -5 * 24 * 60))
    expect((await oral(asked, { witnessId: house.accounts.jour1 }, 'jour2')).status).toBe(200)
    expect(await row(asked.decisionId)).toMatchObject({
      registeredBy: house.accounts.jour2,
      preparedBy: house.accounts.jour1,
    })
  })
})

describe('a mandate', () => {
  it('that ended yesterday decides nothing, in the product or by word of mouth', async () => {
    const asked = await ready('hudiksvall')
    const yesterday = addDays(localDate(now()), -1)
    await house.owner
      .updateTable('mandate')
      .set({ validTo: yesterday })
      .where('memberId', '=', house.members.hudiksvall)
      .execute()
    expect((await yes(asked, 'ordforandeHudik')).body).toMatchObject({ code: 'mandate-ended' })
    expect((await oral(asked)).body).toMatchObject({ code: 'mandate-ended', field: 'mandateId' })
    expect((await house.call('jour1', readTaking, { decisionId: asked.decisionId })).body).toMatchObject({
      barred: 'not-for-officials',
      mandates: expect.arrayContaining([
        expect.objectContaining({ id: asked.mandateId, barred: 'mandate-ended' }),
      ]),
    })
    await lay(asked, atLocal(yesterday, '12:00'), atLocal(yesterday, '20:00'))
    expect((await oral(asked, { decidedAt: atLocal(localDate(now()), '00:00') })).body).toMatchObject({
      code: 'mandate-ended',
    })
    const late = atLocal(yesterday, '23:59')
    expect(await oral(asked, { decidedAt: late, readBackAt: late })).toMatchObject({
      status: 200,
      body: { decidedAt: late },
    })
  })

  it('of another board is refused with what to do', async () => {
    const asked = await ready()
    const other = await mandate('hudiksvall', {
      kind: 'board-member',
      covers: ['lvu-6'],
      name: 'Otto Provsson',
      accountId: null,
    })
    expect((await oral(asked, { mandateId: other.id })).body).toMatchObject({
      code: 'wrong-member',
      sentence: expect.stringContaining('annan kommuns nämnd'),
    })
  })

  it.each<[string, Parameters<typeof mandate>[1], string]>([
    ['that begins tomorrow', { validFrom: addDays(localDate(now()), 1) }, 'mandate-not-begun'],
    ['for something else', { covers: ['lvm-13'] }, 'not-covered'],
    ['of an official', { kind: 'official', covers: [] }, 'not-for-officials'],
  ])('%s is refused', async (_, changes, expected) => {
    const asked = await ready()
    const given = await mandate('gavle', {
      kind: 'board-member',
      covers: ['lvu-6'],
      accountId: null,
      name: `Prov ${newId()}`,
      ...changes,
    })
    expect((await oral(asked, { mandateId: given.id })).body).toMatchObject({
      code: expected,
      field: 'mandateId',
    })
  })

  it('nobody has is none', async () => {
    const asked = await ready()
    expect((await oral(asked, { mandateId: newId() })).body).toMatchObject({ code: 'mandate-unknown' })
  })
})

describe('aid by delegation', () => {
  const delegate = (memberId: string) =>
    house.owner
      .insertInto('delegation')
      .values({
        id: newId(),
        memberId,
        type: 'sol-12-1',
        lowest: 'duty-worker',
        limits: 'Högst 3 000 kronor',
        minutesReference: 'SN 2025 § 9',
        minutesDate: '2025-06-01',
        validFrom: '2025-07-01',
        validTo: null,
        endedReason: null,
        registeredBy: house.accounts.chef,
        registeredAt: now(),
        version: 1,
      })
      .execute()

  it('E-03, E-19: is taken by the employee whom the order names; a refusal has recipient, reasons and delegate, and its own code', async () => {
    const asked = await ready('gavle', 'sol-12-1', 34)
    expect((await yes(asked, 'jour1')).body).toMatchObject({ code: 'delegation-missing' })
    await delegate(asked.memberId)
    expect((await yes(asked, 'ordforande')).body).toMatchObject({ code: 'not-covered' })
    const no = { answer: 'no' as const, ownWords: 'Behovet kan vänta till måndag.' }
    expect((await yes(asked, 'jour1', no)).body).toMatchObject({
      code: 'recipient-missing',
      field: 'recipientId',
    })
    expect((await yes(asked, 'jour1', { ...no, recipientId: newId() })).body).toMatchObject({
      code: 'recipient-not-in-case',
    })
    expect((await yes(asked, 'jour1', { ...no, recipientId: asked.personId })).status).toBe(200)
    const { body } = await house.call('jour1', readTaking, { decisionId: asked.decisionId })
    expect(body.taking).toMatchObject({
      recipientId: asked.personId,
      delegationReference: expect.stringContaining('SN 2025 § 9'),
    })
    expect(await measures(asked.caseId)).toMatchObject([{ type: 'refusal', sourceKind: 'decision' }])
  })

  it('a yes writes no measure here: what is paid or where somebody is placed writes its own', async () => {
    const asked = await ready('gavle', 'sol-12-1', 34)
    expect(await yes(asked, 'jour2')).toMatchObject({
      status: 200,
      body: { decidedByName: 'Jonas Provsson' },
    })
    expect(await measures(asked.caseId)).toEqual([])
  })
})

describe('the walls', () => {
  it('a chair writes the measure of the own decision and no other, and reads no case', async () => {
    const { inScope } = await import('../../server/database/scope.ts')
    const asked = await ready()
    const actor = {
      accountId: house.accounts.ordforande,
      name: '',
      title: '',
      sessionId: null,
      ...house.posts.ordforande,
    }
    const seen = await inScope(house.db, actor, async (tx) => ({
      cases: await tx.selectFrom('cases').select('id').execute(),
      measures: await tx.selectFrom('measure').select('id').execute(),
      taking: await tx.selectFrom('decisionTaking').selectAll().execute(),
    }))
    expect(seen.cases).toEqual([])
    expect(seen.measures).toEqual([])
    const forge = inScope(house.db, actor, (tx) =>
      sql`insert into measure (id, case_id, type, type_version, at, duty_mode, performed_by, registered_at, registered_by, source_kind, source_id)
        values (${newId()}, ${asked.caseId}, 'immediate-custody-lvu', 1, now(), 'duty', ${actor.accountId}, now(), ${actor.accountId}, 'decision', ${asked.decisionId})`.execute(
        tx,
      ),
    )
    await expect(forge).rejects.toThrow(/row-level security/)
  })
})

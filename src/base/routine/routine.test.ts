import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { openCase } from '../../duty/case/api.ts'
import { startContact } from '../../duty/intake/api.ts'
import {
  acknowledgeText,
  changeOwner,
  departFromRoutine,
  draftEdition,
  endRoutine,
  getRoutine,
  handRoutine,
  listRoutines,
  publishText,
  routinesForTopics,
  saveDraft,
  writeRoutine,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('routine')
})
afterAll(() => house.close())

const written = {
  title: 'När HVB ringer på natten',
  body: 'Ring när ett barn riskerar att skadas nu.',
  sources: '',
  topics: ['residential-care-call' as const],
  audiences: ['duty' as const, 'residential-care' as const],
  reviewBy: '2028-06-30',
  changeNote: '',
}
async function inForce(
  more: { title?: string; audiences?: ('duty' | 'municipality' | 'residential-care')[] } = {},
) {
  const { body } = await house.call('chef', writeRoutine, { kind: 'guide', ...written, ...more })
  await house.call('chef', publishText, { textId: body.textId, version: 1 })
  return { routineId: body.id, textId: body.textId }
}

describe('a routine', () => {
  test('is written by the manager, seen by the others once it is published', async () => {
    const { body } = await house.call('chef', writeRoutine, { kind: 'routine', ...written })
    expect(await house.call('jour1', getRoutine, { routineId: body.id })).toMatchObject({ status: 404 })
    expect(await house.call('chef', publishText, { textId: body.textId, version: 1 })).toMatchObject({
      status: 200,
    })
    expect(await house.call('jour1', getRoutine, { routineId: body.id })).toMatchObject({
      status: 200,
      body: { text: { edition: 1, title: written.title }, isRead: false, readers: null },
    })
    expect(await house.call('jour1', writeRoutine, { kind: 'routine', ...written })).toMatchObject({
      status: 403,
    })
  })

  test('in force never changes: a new edition takes its place, and the old one stays', async () => {
    const { routineId, textId } = await inForce()
    expect(
      await house.call('chef', saveDraft, { textId, version: 2, ...written, body: 'Ändrad.' }),
    ).toMatchObject({ status: 409, body: { code: 'already-published' } })
    await expect(
      sql`update routine_text set body = 'Ändrad.' where id = ${textId}`.execute(house.owner),
    ).rejects.toThrow(/never changes/)

    const draft = await house.call('chef', draftEdition, { routineId })
    expect(await house.call('chef', draftEdition, { routineId })).toMatchObject({
      body: { code: 'draft-exists' },
    })
    const next = { textId: draft.body.textId, ...written, body: 'Ny text.' }
    await house.call('chef', saveDraft, { version: 1, ...next })
    expect(await house.call('chef', publishText, { textId: next.textId, version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'change-note-missing', field: 'changeNote' },
    })
    await house.call('chef', saveDraft, { version: 2, ...next, changeNote: 'Kortare.' })
    expect(await house.call('jour1', getRoutine, { routineId })).toMatchObject({
      body: { text: { edition: 1 } },
    })
    await house.call('chef', publishText, { textId: next.textId, version: 3 })
    expect((await house.call('jour1', getRoutine, { routineId })).body).toMatchObject({
      text: { edition: 2, body: 'Ny text.' },
      editions: [{ edition: 2 }, { edition: 1 }],
    })
    expect(await house.call('jour1', acknowledgeText, { textId })).toMatchObject({
      body: { code: 'not-in-force' },
    })
  })

  test('saved from two windows tells who changed what', async () => {
    const { body } = await house.call('chef', writeRoutine, { kind: 'routine', ...written })
    await house.call('chef', saveDraft, { textId: body.textId, version: 1, ...written, body: 'Ett.' })
    expect(
      await house.call('chef', saveDraft, { textId: body.textId, version: 1, ...written, body: 'Två.' }),
    ).toMatchObject({ status: 409, body: { stale: { fields: ['body'], version: 2 } } })
  })

  test('V-15: is shown where it applies, and handing it to the home is kept', async () => {
    const { routineId, textId } = await inForce()
    const shown = await house.call('jour1', routinesForTopics, { topics: ['residential-care-call'] })
    expect(shown.body.routines.map((routine) => routine.id)).toContain(routineId)
    expect(await house.call('jour1', routinesForTopics, { topics: ['newborn'] })).toMatchObject({
      body: { routines: [] },
    })
    const handing = {
      textId,
      audience: 'residential-care',
      givenTo: 'HVB Granen',
      manner: 'read-aloud',
    } as const
    expect(await house.call('jour1', handRoutine, { ...handing, audience: 'police' })).toMatchObject({
      status: 409,
      body: { code: 'not-for-them', field: 'audience' },
    })
    await house.call('jour1', handRoutine, handing)
    expect((await house.call('chef', getRoutine, { routineId })).body.handings).toMatchObject([
      { givenTo: 'HVB Granen', name: 'Jorun Provsson' },
    ])
  })

  test('is departed from with a reason, never blocked (C-38)', async () => {
    const { routineId, textId } = await inForce()
    expect(await house.call('jour1', departFromRoutine, { textId, reason: '' })).toMatchObject({
      status: 409,
      body: { code: 'reason-missing', field: 'reason' },
    })
    expect(
      await house.call('jour1', departFromRoutine, {
        textId,
        caseId: crypto.randomUUID(),
        reason: 'Barnet var sjukt.',
      }),
    ).toMatchObject({ status: 409, body: { code: 'case-unknown' } })
    await house.call('jour1', departFromRoutine, { textId, reason: 'Barnet var sjukt.' })
    expect((await house.call('chef', getRoutine, { routineId })).body.departures).toMatchObject([
      { reason: 'Barnet var sjukt.', edition: 1 },
    ])
  })

  test('is acknowledged once by each reader, twice is no error; only the manager sees who', async () => {
    const { routineId, textId } = await inForce()
    await house.call('jour1', acknowledgeText, { textId })
    expect(await house.call('jour1', acknowledgeText, { textId })).toMatchObject({ status: 200 })
    expect((await house.call('jour1', getRoutine, { routineId })).body).toMatchObject({
      isRead: true,
      readers: null,
    })
    expect((await house.call('chef', getRoutine, { routineId })).body.readers).toMatchObject([
      { name: 'Jorun Provsson' },
    ])
  })

  test('for the municipalities is read there, one for the duty alone is not', async () => {
    const hidden = await inForce()
    const told = await inForce({ title: 'Till kommunerna', audiences: ['duty', 'municipality'] })
    const { body } = await house.call('gavle', listRoutines, {})
    const ids = body.routines.map((routine) => routine.id)
    expect(ids).toContain(told.routineId)
    expect(ids).not.toContain(hidden.routineId)
    expect(await house.call('gavle', getRoutine, { routineId: hidden.routineId })).toMatchObject({
      status: 404,
    })
    expect(await house.call('gavle', acknowledgeText, { textId: hidden.textId })).toMatchObject({
      status: 404,
    })
    expect(await house.call('gavle', acknowledgeText, { textId: told.textId })).toMatchObject({ status: 200 })
    expect((await house.call('gavle', getRoutine, { routineId: told.routineId })).body).toMatchObject({
      departures: null,
      handings: null,
    })
    for (const as of ['ordforande', 'utvarderare', 'admin'] as const)
      expect(await house.call(as, listRoutines, {})).toMatchObject({ status: 403 })
  })

  test('ended is history: it is no longer shown where it applied', async () => {
    const { routineId, textId } = await inForce({ title: 'Upphävs' })
    expect(await house.call('chef', endRoutine, { routineId, version: 1, reason: '' })).toMatchObject({
      body: { code: 'reason-missing', field: 'reason' },
    })
    await house.call('chef', endRoutine, { routineId, version: 1, reason: 'Ersatt.' })
    expect(await house.call('chef', draftEdition, { routineId })).toMatchObject({
      body: { code: 'routine-ended' },
    })
    expect(await house.call('jour1', acknowledgeText, { textId })).toMatchObject({
      body: { code: 'not-in-force' },
    })
    const { body } = await house.call('jour1', routinesForTopics, { topics: ['residential-care-call'] })
    expect(body.routines.map((routine) => routine.id)).not.toContain(routineId)
  })

  test('has an owner with an open account', async () => {
    const { routineId } = await inForce()
    expect(
      await house.call('chef', changeOwner, { routineId, version: 1, ownerId: crypto.randomUUID() }),
    ).toMatchObject({ status: 409, body: { code: 'owner-unknown', field: 'ownerId' } })
    const ownerId = house.accounts.jour1
    expect(await house.call('chef', changeOwner, { routineId, version: 1, ownerId })).toMatchObject({
      status: 200,
    })
    expect((await house.call('jour2', getRoutine, { routineId })).body.ownerName).toBe('Jorun Provsson')
  })

  test('begun twice by a double click is one', async () => {
    const before = await countRows(house, 'routine')
    const commandId = crypto.randomUUID()
    const twice = () => house.call('chef', writeRoutine, { kind: 'routine', ...written }, { commandId })
    const [first, second] = await Promise.all([twice(), twice()])
    expect(second.body).toEqual(first.body)
    expect(await countRows(house, 'routine')).toBe(before + 1)
  })

  test('is listed by title in Swedish order, a hundred at a time with none twice', async () => {
    for (const title of ['Örn', 'Åsna', 'Ärla', 'Zebra']) await inForce({ title })
    for (let i = 0; i < 100; i++) await inForce({ title: 'Samma rubrik' })
    const first = await house.call('jour1', listRoutines, {})
    expect(first.body.routines).toHaveLength(100)
    expect(first.body.more).toBe(true)
    const second = await house.call('jour1', listRoutines, { after: first.body.routines.at(-1)?.id ?? '' })
    expect(second.body.more).toBe(false)
    const all = [...first.body.routines, ...second.body.routines]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const titles = all
      .map(({ title }) => title)
      .filter((title) => ['Örn', 'Åsna', 'Ärla', 'Zebra'].includes(title))
    expect(titles).toEqual(['Zebra', 'Åsna', 'Ärla', 'Örn'])
  })
})

describe('what is refused', () => {
  test('a page that begins nowhere is empty, and one that begins with no id is a fault of shape', async () => {
    expect((await house.call('jour1', listRoutines, { after: crypto.randomUUID() })).body).toMatchObject({
      routines: [],
      more: false,
    })
    expect((await house.call('jour1', listRoutines, { after: 'Åsna' })).status).toBe(400)
  })

  test('a text called nothing is neither begun nor published', async () => {
    const blank = { kind: 'routine', ...written, title: '    ' } as const
    expect((await house.call('chef', writeRoutine, blank)).body).toMatchObject({
      code: 'title-missing',
      field: 'title',
    })
    const { body } = await house.call('chef', writeRoutine, { ...blank, title: written.title })
    const { textId } = body
    await house.call('chef', saveDraft, { textId, version: 1, ...written, title: '   ' })
    expect((await house.call('chef', publishText, { textId, version: 2 })).body).toMatchObject({
      code: 'title-missing',
      field: 'title',
    })
  })

  test('an owner from a municipality or with a closed account: who looks a text over works in the duty', async () => {
    const { routineId } = await inForce()
    const give = (ownerId: string) => house.call('chef', changeOwner, { routineId, version: 1, ownerId })
    for (const who of ['gavle', 'ordforande', 'admin', 'utvarderare'] as const)
      expect((await give(house.accounts[who])).body).toMatchObject({
        code: 'owner-unknown',
        field: 'ownerId',
      })
    const close = (closedAt: string | null) =>
      house.owner.updateTable('account').set({ closedAt }).where('id', '=', house.accounts.jour2).execute()
    await close('2026-01-01T00:00:00.000Z')
    expect((await give(house.accounts.jour2)).body.code).toBe('owner-unknown')
    await close(null)
    expect((await give(house.accounts.jour2)).status).toBe(200)
  })

  test('a second end says that it is ended, not that it was changed', async () => {
    const { routineId } = await inForce()
    const end = () => house.call('chef', endRoutine, { routineId, version: 1, reason: 'Ersatt av länets.' })
    expect((await end()).status).toBe(200)
    expect((await end()).body.code).toBe('routine-ended')
  })

  test('words with space alone, and what is kept has none at the ends', async () => {
    const { routineId, textId } = await inForce()
    const hand = (givenTo: string) =>
      house.call('jour1', handRoutine, { textId, audience: 'residential-care', givenTo, manner: 'by-mail' })
    expect((await hand('   ')).body).toMatchObject({ code: 'receiver-missing', field: 'givenTo' })
    await hand('  HVB Provgården ')
    expect((await house.call('jour1', getRoutine, { routineId })).body.handings).toMatchObject([
      { givenTo: 'HVB Provgården' },
    ])
  })
})

test('where a routine was departed from in a case is told as long as the case may be seen, and who read it is kept', async () => {
  const { routineId, textId } = await inForce()
  const contactId = (await house.call('jour1', startContact, {})).body.id
  const opening = { people: [], matter: 'concern-child' as const, contactIds: [contactId] }
  const caseId = (await house.call('jour1', openCase, opening)).body.id
  const reason = 'Barnet sov redan hos farmor.'
  expect((await house.call('jour1', departFromRoutine, { textId, caseId, reason })).status).toBe(200)
  expect((await house.call('jour2', getRoutine, { routineId })).body.departures).toMatchObject([
    { caseId, reason },
  ])
  const read = await house.owner
    .selectFrom('auditFile')
    .innerJoin('auditEvent', 'auditEvent.id', 'auditFile.auditId')
    .select(['contract', 'accountId'])
    .where('fileId', '=', caseId)
    .where('contract', '=', 'routine.get')
    .execute()
  expect(read).toEqual([{ contract: 'routine.get', accountId: house.accounts.jour2 }])
  await house.owner
    .updateTable('cases')
    .set({ status: 'closed', closedAt: '2026-01-01T00:00:00.000Z', closingReason: 'need-met' })
    .where('id', '=', caseId)
    .execute()
  expect((await house.call('jour2', getRoutine, { routineId })).body.departures).toEqual([])
})

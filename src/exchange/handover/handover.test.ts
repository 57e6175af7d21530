import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight, register } from '../../../test/night.ts'
import { childWords, draftedReport, lockedAssessment, sentReport } from '../../../test/report.ts'
import { addCasePerson, openCase } from '../../duty/case/api.ts'
import { startContact } from '../../duty/intake/api.ts'
import { lockNote, startNote } from '../../duty/journal/api.ts'
import { startAssessment } from '../../duty/protective-assessment/api.ts'
import { disclosuresOfCaseQuery, disclosuresOfPersonQuery } from '../disclosure/api.ts'
import { inbox } from '../morning/api.ts'
import { openReport } from '../receipt/api.ts'
import {
  getReport,
  prepareReport,
  previewReport,
  reportsOfCaseQuery,
  saveDraft,
  sendReport,
  setGround,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('handover')
})
afterAll(() => house.close())

const preview = async (reportId: string) => (await house.call('jour1', previewReport, { reportId })).body
const send = (reportId: string, version: number, commandId?: string) =>
  house.call('jour1', sendReport, { reportId, version }, { ...(commandId && { commandId }) })

describe('a report', () => {
  test("is sent exactly as it was previewed, with the child's words unchanged, and reaches the municipality alone", async () => {
    const { caseId, personIds, reportId, version } = await draftedReport(house)
    const [childId = ''] = personIds
    await lockedAssessment(house, caseId, childId)
    const saved = await house.call('jour1', saveDraft, {
      reportId,
      version,
      summary: 'Barnet är hos mormor.',
      requestedContact: 'Mormor vill bli uppringd.',
    })
    expect(saved).toMatchObject({ status: 200, body: { version: 2 } })
    const before = await preview(reportId)
    expect(before).toMatchObject({
      obstacle: null,
      grounds: [{ personId: childId, ground: 'osl-26-9', isProposed: true, refusal: null }],
    })
    expect(before.content.assessments).toMatchObject([
      { personId: childId, childWords, assessorName: 'Jorun Provsson' },
    ])
    expect(before.content.author).toEqual({ name: 'Jorun Provsson', title: 'socialsekreterare' })

    expect(await send(reportId, 2)).toMatchObject({ status: 200, body: { status: 'delivered', version: 3 } })
    const read = await house.call('gavle', getReport, { reportId })
    expect(read.body.content).toEqual(before.content)
    expect(read.body.events.map(({ kind, accountName }) => [kind, accountName])).toEqual([
      ['sent', 'Jorun Provsson'],
      ['delivered', 'Jorun Provsson'],
    ])
    expect(await house.call('hudiksvall', getReport, { reportId })).toMatchObject({ status: 404 })
    const listed = await house.call('hudiksvall', inbox, {})
    expect(JSON.stringify(listed.body)).not.toContain(reportId)
  })

  test('sent by a double click is one report, one measure, one disclosure and one link per person', async () => {
    const { caseId, reportId, version, personIds } = await draftedReport(house)
    const [personId = ''] = personIds
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      send(reportId, version, commandId),
      send(reportId, version, commandId),
    ])
    expect(first.status).toBe(200)
    expect(second.body).toEqual(first.body)
    expect(await send(reportId, version)).toMatchObject({
      status: 409,
      body: { code: 'already-sent', sentence: 'Rapporten är redan skickad.' },
    })
    const of = async (table: 'measure' | 'disclosure' | 'report') =>
      (await house.owner.selectFrom(table).select('id').where('caseId', '=', caseId).execute()).length
    expect([await of('report'), await of('measure'), await of('disclosure')]).toEqual([1, 1, 1])
    const links = await house.owner
      .selectFrom('personMember')
      .selectAll()
      .where('personId', '=', personId)
      .execute()
    expect(links).toMatchObject([
      { memberId: house.members.gavle, source: 'report', sourceId: reportId, until: null },
    ])
  })

  test('prepared twice for a receiver is the same draft; a colleague has a draft of their own, and the first to send has sent', async () => {
    const { caseId, reportId, version } = await draftedReport(house)
    const again = await house.call('jour1', prepareReport, { caseId, municipalityCode: '2180' })
    expect(again.body).toMatchObject({ id: reportId, version })
    const other = await house.call('jour2', prepareReport, { caseId, municipalityCode: '2180' })
    expect(other.body.id).not.toBe(reportId)
    expect(await house.call('jour2', previewReport, { reportId })).toMatchObject({ status: 404 })
    expect(await house.call('jour2', saveDraft, { reportId, version, summary: 'x' })).toMatchObject({
      status: 404,
    })
    expect(await house.call('jour2', sendReport, { reportId: other.body.id, version: 1 })).toMatchObject({
      status: 200,
    })
    expect(await send(reportId, version)).toMatchObject({ status: 409, body: { code: 'already-sent' } })
    expect(await house.call('jour1', prepareReport, { caseId, municipalityCode: '2180' })).toMatchObject({
      body: { code: 'already-sent' },
    })
  })

  test('two colleagues who send to one receiver at once send one', async () => {
    const { caseId, reportId } = await draftedReport(house)
    const other = await house.call('jour2', prepareReport, { caseId, municipalityCode: '2180' })
    const both = await Promise.all([
      send(reportId, 1),
      house.call('jour2', sendReport, { reportId: other.body.id, version: 1 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('is refused at the person whose ground does not hold, until one is chosen by name', async () => {
    const { caseId, reportId, version } = await draftedReport(house)
    const adult = await register(house, { birthDate: '1985-05-01' }, 'Vuxne')
    await house.call('jour1', addCasePerson, { caseId, personId: adult, part: 'guardian' })
    expect((await preview(reportId)).obstacle).toBe('ground-missing')
    expect(await send(reportId, version)).toMatchObject({
      status: 409,
      body: { code: 'ground-missing', field: `grounds.${adult}` },
    })
    const choose = (choice: object) =>
      house.call('jour1', setGround, { reportId, personId: adult, ground: 'osl-26-9', ...choice } as never)
    expect(await choose({})).toMatchObject({
      status: 409,
      body: { code: 'ground-needs-circumstance', field: 'circumstance' },
    })
    expect(await choose({ ground: 'osl-10-1' })).toMatchObject({
      status: 409,
      body: { code: 'ground-needs-text', field: 'groundText' },
    })
    expect(await choose({ ground: 'osl-10-21', groundText: 'Misstanke om brott.' })).toMatchObject({
      body: { code: 'ground-not-for-boards' },
    })
    expect(await choose({ ground: 'osl-10-27' })).toMatchObject({ status: 400 })
    expect(await choose({ ground: 'osl-10-1', groundText: 'Samtyckte i telefon 02.10.' })).toMatchObject({
      status: 200,
    })
    expect(await send(reportId, version)).toMatchObject({ status: 200 })
    const log = await house.call('jour2', disclosuresOfPersonQuery, { personId: adult })
    expect(log.body.disclosures).toMatchObject([
      {
        reportId,
        ground: 'osl-10-1',
        groundText: 'Samtyckte i telefon 02.10.',
        decidedByName: 'Jorun Provsson',
        municipalityName: 'Gävle',
        content: expect.arrayContaining(['identity']),
        sentAt: expect.any(String),
      },
    ])
    expect((await house.call('jour2', disclosuresOfCaseQuery, { caseId })).body.disclosures).toHaveLength(2)
    expect(await house.call('gavle', disclosuresOfCaseQuery, { caseId })).toMatchObject({ status: 403 })
  })

  test('leaves out whom the author leaves out, and never everybody', async () => {
    const { caseId, reportId, version, personIds } = await draftedReport(house)
    const other = await register(house, { birthDate: '1985-05-01' }, 'Utelämnad')
    await house.call('jour1', addCasePerson, { caseId, personId: other, part: 'other' })
    const none = await house.call('jour1', saveDraft, {
      reportId,
      version,
      leftOutPersons: personIds as string[],
    })
    expect(none).toMatchObject({ status: 409, body: { code: 'nobody-told' } })
    await house.call('jour1', saveDraft, { reportId, version, leftOutPersons: [other] })
    expect(await send(reportId, 2)).toMatchObject({ status: 200 })
    const { body } = await house.call('gavle', getReport, { reportId })
    expect(JSON.stringify(body)).not.toContain('Utelämnad')
    expect(body.grounds.map(({ personId }) => personId)).toEqual(personIds)
    expect(
      await house.owner.selectFrom('personMember').selectAll().where('personId', '=', other).execute(),
    ).toEqual([])
  })

  test('carries the locked notes the author has not left out, and no drafts', async () => {
    const { caseId, reportId, version } = await draftedReport(house)
    const write = async (facts: string, isLocked: boolean) => {
      const { body } = await house.call('jour1', startNote, { caseId, facts })
      if (isLocked) await house.call('jour1', lockNote, { noteId: body.id, version: 1 })
      return body.id
    }
    await write('Mormor hämtade barnet.', true)
    const away = await write('Internt om bemanningen.', true)
    await write('Ett utkast.', false)
    await house.call('jour1', saveDraft, { reportId, version, leftOutNotes: [away] })
    const { content, notes } = await preview(reportId)
    expect(content.notes.map((note) => note.facts)).toEqual(['Mormor hämtade barnet.'])
    expect(notes.map((note) => [note.beginning, note.isLeftOut])).toEqual([
      ['Mormor hämtade barnet.', false],
      ['Internt om bemanningen.', true],
    ])
  })

  test('waits for an assessment that is begun, also by a colleague', async () => {
    const { caseId, reportId, version, personIds } = await draftedReport(house)
    await house.call('jour2', startAssessment, { caseId, personId: personIds[0] ?? '' })
    expect(await send(reportId, version)).toMatchObject({ status: 409, body: { code: 'assessment-draft' } })
  })

  test('is neither written nor sent in a closed case, nor from an older version', async () => {
    const { caseId, reportId, version } = await draftedReport(house)
    await house.call('jour1', saveDraft, { reportId, version, summary: 'Nyare.' })
    expect(await send(reportId, version)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { fields: ['summary'], version: 2 } },
    })
    await closeNight(house, caseId)
    expect(await house.call('jour1', saveDraft, { reportId, version: 2, summary: 'Sen.' })).toMatchObject({
      status: 409,
      body: { code: 'case-closed' },
    })
    expect(await send(reportId, 2)).toMatchObject({ status: 409, body: { code: 'case-closed' } })
  })

  test('to a municipality outside the region is sent on paper', async () => {
    const { caseId, reportId } = await sentReport(house, '0180')
    const { body } = await house.call('jour2', reportsOfCaseQuery, { caseId })
    expect(body.reports).toMatchObject([
      { id: reportId, status: 'sent', memberId: null, municipalityName: 'Stockholm', deliveredAt: null },
    ])
  })

  test('tells nothing to a receiver about somebody the night does not know, and is sent all the same', async () => {
    const contact = await house.call('jour1', startContact, {
      story: 'Ett barn gråter i trapphuset.',
      callerKnown: 'anonymous',
    } as never)
    const opened = await house.call('jour1', openCase, {
      contactIds: [contact.body.id],
      people: [],
      matter: 'concern-child',
      stayCode: '2180',
    })
    const prepared = await house.call('jour1', prepareReport, {
      caseId: opened.body.id,
      municipalityCode: '2180',
    })
    expect(await send(prepared.body.id, 1)).toMatchObject({ status: 200 })
    const { body } = await house.call('gavle', getReport, { reportId: prepared.body.id })
    expect(body.content).toMatchObject({
      people: [],
      contacts: [{ story: 'Ett barn gråter i trapphuset.', reporter: { known: 'anonymous', name: null } }],
    })
    expect(body.content?.completeness.missing).toContainEqual({ kind: 'nobody-concerned', personId: null })
  })
})

test.each([
  ['an unknown key', { nyckel: 1 }, 'nyckel'],
  ['a unit out of the list', { unitKind: 'x' }, 'unitKind'],
  ['a summary too long', { summary: 'å'.repeat(8001) }, 'summary'],
])('a draft with %s is refused at the field', async (_what, changes, path) => {
  const { reportId, version } = await draftedReport(house)
  const reply = await house.call('jour1', saveDraft, { reportId, version, ...changes } as never)
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ path }] } })
})

test('neither intake nor administrator prepares, previews or sends', async () => {
  const { caseId, reportId, version } = await draftedReport(house)
  for (const as of ['gavle', 'admin'] as const) {
    expect(await house.call(as, prepareReport, { caseId, municipalityCode: '2180' })).toMatchObject({
      status: 403,
    })
    expect(await house.call(as, previewReport, { reportId })).toMatchObject({ status: 403 })
    expect(await house.call(as, sendReport, { reportId, version })).toMatchObject({ status: 403 })
  }
  expect(await house.call('gavle', getReport, { reportId })).toMatchObject({ status: 404 })
})

test('a reported case is read in the log each time, by whom and whose', async () => {
  const { caseId, reportId, personIds } = await sentReport(house)
  await house.call('gavle', openReport, { reportId })
  await house.call('gavle', getReport, { reportId })
  await house.call('gavle', getReport, { reportId })
  const rows = await house.owner
    .selectFrom('auditEvent')
    .selectAll()
    .where('contract', 'in', ['receipt.open', 'handover.get-report'])
    .where('accountId', '=', house.accounts.gavle)
    .orderBy('id', 'desc')
    .limit(3)
    .execute()
  expect(rows.map((row) => [row.caseIds, row.personIds, row.memberIds])).toEqual(
    Array(3).fill([[caseId], personIds, [house.members.gavle]]),
  )
})

test('whoever reported stands in a field of its own, marked when secrecy is wished', async () => {
  const contact = await house.call('jour1', startContact, {
    story: 'Grannen hör skrik.',
    callerKnown: 'named',
    callerName: 'Granna Provsson',
    callerWishesSecrecy: true,
  } as never)
  const childId = await register(house, { birthDate: '2015-03-04' })
  const opened = await house.call('jour1', openCase, {
    contactIds: [contact.body.id],
    people: [{ personId: childId, part: 'concerned' }],
    matter: 'concern-child',
    stayCode: '2180',
  })
  const prepared = await house.call('jour1', prepareReport, {
    caseId: opened.body.id,
    municipalityCode: '2180',
  })
  const { content } = await preview(prepared.body.id)
  expect(content.contacts).toMatchObject([{ reporter: { name: 'Granna Provsson', wishesSecrecy: true } }])
  const { contacts: _contacts, ...rest } = content
  expect(JSON.stringify(rest)).not.toContain('Granna')
})

test("the walls of the database hold where the rule is not asked: no member reads another's report, and nobody changes what was sent", async () => {
  const { reportId } = await sentReport(house)
  const { inScope } = await import('../../server/database/scope.ts')
  const actor = {
    accountId: house.accounts.hudiksvall,
    name: '',
    title: '',
    role: 'intake' as const,
    memberId: house.members.hudiksvall,
    partnerId: null,
    sessionId: null,
  }
  const seen = await inScope(house.db, actor, (tx) =>
    tx.selectFrom('report').select('id').where('id', '=', reportId).execute(),
  )
  const log = await inScope(house.db, actor, (tx) =>
    tx.selectFrom('disclosure').select('id').where('reportId', '=', reportId).execute(),
  )
  expect([seen, log]).toEqual([[], []])
  const duty = { ...actor, accountId: house.accounts.jour1, role: 'duty-worker' as const, memberId: null }
  const change = inScope(house.db, duty, (tx) =>
    tx.updateTable('report').set({ municipalityCode: '2184' }).where('id', '=', reportId).execute(),
  )
  await expect(change).rejects.toThrow('never changed')
})

test('a report that cannot be sent leaves no trace but the attempt', async () => {
  const night = await openNight(house, [{ birthDate: '1985-05-01' }])
  const prepared = await house.call('jour1', prepareReport, {
    caseId: night.caseId,
    municipalityCode: '2180',
  })
  const before = [await countRows(house, 'report_event'), await countRows(house, 'measure')]
  expect(await send(prepared.body.id, 1)).toMatchObject({ status: 409, body: { code: 'ground-missing' } })
  expect([await countRows(house, 'report_event'), await countRows(house, 'measure')]).toEqual(before)
})

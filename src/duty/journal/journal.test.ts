import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { closeNight, type Night, openNight } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import type { Actor } from '../../kernel/permit.ts'
import { inScope } from '../../server/database/scope.ts'
import {
  addAdministrativeTime,
  amendNote,
  lockNote,
  readJournal,
  saveNote,
  startNote,
  withdrawAdministrativeTime,
  withdrawNote,
} from './api.ts'
import { available } from './rules.ts'
import { lockedNotesOfCase } from './store.ts'

let house: House
let night: Night
let actor: Actor
beforeAll(async () => {
  house = await openHouse('journal')
  night = await openNight(house, [{ statedAge: 9 }])
  actor = {
    accountId: house.accounts.jour1,
    name: '',
    title: '',
    role: 'duty-worker',
    memberId: null,
    partnerId: null,
    sessionId: null,
  }
})
afterAll(() => house.close())

const happenedAt = '2026-01-03T02:10:00.000Z'
const begin = async (as: Person = 'jour1') => {
  const { body } = await house.call(as, startNote, { caseId: night.caseId, happenedAt })
  return body.id
}
const written = async (facts = 'Mamman berättar att pappan åkt.', judgement = 'Lugnt för natten.') => {
  const noteId = await begin()
  await house.call('jour1', saveNote, { noteId, version: 1, happenedAt, facts, judgement })
  return noteId
}
const locked = async () => {
  const noteId = await written()
  await house.call('jour1', lockNote, { noteId, version: 2 })
  return noteId
}
const read = async (as: Person) => (await house.call(as, readJournal, { caseId: night.caseId })).body.notes

describe('a case note', () => {
  test('is written with facts and judgement apart, and locked with the name and title of its author (FL 27)', async () => {
    const noteId = await locked()
    expect((await read('jour2')).find((note) => note.id === noteId)).toMatchObject({
      status: 'locked',
      facts: 'Mamman berättar att pappan åkt.',
      judgement: 'Lugnt för natten.',
      happenedAt,
      authorName: 'Jorun Provsson',
      authorTitle: 'socialsekreterare',
      lockedAt: expect.any(String),
    })
  })

  test('that is a draft is its author’s alone: not read, saved, locked or withdrawn by a colleague or the manager', async () => {
    const noteId = await written()
    for (const as of ['jour2', 'chef'] as const) {
      expect((await read(as)).map((note) => note.id)).not.toContain(noteId)
      const input = { noteId, version: 2, happenedAt, facts: 'x', judgement: '' }
      expect((await house.call(as, saveNote, input)).status).toBe(404)
      expect((await house.call(as, lockNote, { noteId, version: 2 })).status).toBe(404)
      expect((await house.call(as, withdrawNote, { noteId, version: 2, reason: 'Fel.' })).status).toBe(404)
    }
    expect((await read('jour1')).map((note) => note.id)).toContain(noteId)
  })

  test('saved in a second tab is told to the first, and nothing is overwritten', async () => {
    const noteId = await begin()
    const save = (version: number, facts: string) =>
      house.call('jour1', saveNote, { noteId, version, happenedAt, facts, judgement: '' })
    expect(await save(1, 'Första fliken')).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await save(1, 'Andra fliken')).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { fields: ['facts'], version: 2 } },
    })
    expect((await read('jour1')).find((note) => note.id === noteId)?.facts).toBe('Första fliken')
  })

  test('leaves no trace in the audit for each autosave, and one for being locked', async () => {
    await locked()
    const rows = await house.owner
      .selectFrom('auditEvent')
      .select('contract')
      .where('contract', 'like', 'journal.%')
      .where('outcome', '=', 'done')
      .execute()
    const contracts = new Set(rows.map((row) => row.contract))
    expect(contracts.has('journal.save-note')).toBe(false)
    expect(contracts.has('journal.lock-note')).toBe(true)
  })

  test('that is locked is amended with time and author, and never overwritten, not even by the database’s own words', async () => {
    const noteId = await locked()
    const save = { noteId, version: 3, happenedAt, facts: 'Ändrat', judgement: '' }
    expect(await house.call('jour1', saveNote, save)).toMatchObject({
      status: 409,
      body: { code: 'already-locked' },
    })
    expect(
      await house.call('jour2', amendNote, { noteId, text: ' Pappan heter något annat. ' }),
    ).toMatchObject({ status: 200 })
    for (const change of [
      sql`update note set facts = 'Ändrat' where id = ${noteId}`,
      sql`update note set status = 'draft', locked_at = null where id = ${noteId}`,
      sql`update note set author_name = 'Annan' where id = ${noteId}`,
    ])
      await expect(inScope(house.db, actor, (tx) => change.execute(tx))).rejects.toThrow(/never overwritten/)
    await expect(
      inScope(house.db, actor, (tx) => sql`delete from note where id = ${noteId}`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
    await expect(
      inScope(house.db, actor, (tx) => sql`update note_amendment set text = 'x'`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
    expect((await read('jour1')).find((note) => note.id === noteId)).toMatchObject({
      facts: 'Mamman berättar att pappan åkt.',
      amendments: [
        { authorName: 'Jonas Provsson', authorTitle: 'socialsekreterare', text: 'Pappan heter något annat.' },
      ],
    })
  })

  test('locked by a double click is locked once', async () => {
    const noteId = await written()
    const [first, second] = await Promise.all([
      house.call('jour1', lockNote, { noteId, version: 2 }),
      house.call('jour1', lockNote, { noteId, version: 2 }),
    ])
    expect([first.status, second.status].sort()).toEqual([200, 409])
    const refused = first.status === 409 ? first : second
    expect(refused.body.code).toBe('already-locked')
  })

  test('in the wrong file is withdrawn with a reason: the text is gone, who and why stays', async () => {
    const noteId = await locked()
    const blank = await house.call('jour2', withdrawNote, { noteId, version: 3, reason: ' ' })
    expect(blank).toMatchObject({ status: 409, body: { code: 'reason-missing', field: 'reason' } })
    await house.call('jour2', withdrawNote, { noteId, version: 3, reason: 'Hör till ett annat ärende.' })
    expect((await read('jour1')).find((note) => note.id === noteId)).toMatchObject({
      status: 'withdrawn',
      facts: '',
      judgement: '',
      withdrawnByName: 'Jonas Provsson',
      withdrawnReason: 'Hör till ett annat ärende.',
    })
    const standing = await inScope(house.db, actor, (tx) => lockedNotesOfCase(tx, night.caseId))
    expect(standing.map((note) => note.id)).not.toContain(noteId)
    expect(await house.call('jour1', amendNote, { noteId, text: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'withdrawn' },
    })
    await expect(
      inScope(house.db, actor, (tx) =>
        sql`update note set status = 'locked', withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null where id = ${noteId}`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/never overwritten/)
  })

  test('thrown away as a draft is nobody else’s to read, nor a trace for others', async () => {
    const noteId = await written()
    expect(
      await house.call('jour1', withdrawNote, { noteId, version: 2, reason: 'Påbörjad av misstag.' }),
    ).toMatchObject({ status: 200 })
    expect((await read('jour2')).map((note) => note.id)).not.toContain(noteId)
  })

  test('that is empty is not locked', async () => {
    const noteId = await written('  ', '\n')
    expect(await house.call('jour1', lockNote, { noteId, version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'note-empty', field: 'facts' },
    })
  })

  test.each([
    ['has not happened yet', '2199-01-01T00:00:00.000Z', 'in-the-future'],
    ['happened in another century', '1826-01-01T00:00:00.000Z', 'time-far-off'],
  ])('about what %s is kept, not locked', async (_what, happenedAt, code) => {
    const noteId = await begin()
    await house.call('jour1', saveNote, { noteId, version: 1, happenedAt, facts: 'x', judgement: '' })
    expect(await house.call('jour1', lockNote, { noteId, version: 2 })).toMatchObject({
      status: 409,
      body: { code, field: 'happenedAt' },
    })
  })

  test('that is a draft is not amended, and an empty amendment is none', async () => {
    expect(await house.call('jour1', amendNote, { noteId: await begin(), text: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'not-locked' },
    })
    expect(await house.call('jour1', amendNote, { noteId: await locked(), text: '\n ' })).toMatchObject({
      status: 409,
      body: { code: 'text-missing', field: 'text' },
    })
  })

  test('keeps a long text and odd characters to the letter', async () => {
    const facts = `${'Å'.repeat(39_000)}\u202E\n\t😀 'citat' ; -- <b>`
    const noteId = await written(facts)
    expect((await read('jour1')).find((note) => note.id === noteId)?.facts).toBe(facts)
    const tooLong = { noteId, version: 2, happenedAt, facts: 'x'.repeat(40_001), judgement: '' }
    expect(await house.call('jour1', saveNote, tooLong)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'facts', code: 'too-long' }] },
    })
  })

  test('begun before the case was closed can be finished, but no new one is begun', async () => {
    const other = await openNight(house, [{ statedAge: 3 }])
    const { body } = await house.call('jour1', startNote, { caseId: other.caseId, facts: 'Påbörjad' })
    await closeNight(house, other.caseId)
    expect(await house.call('jour1', startNote, { caseId: other.caseId })).toMatchObject({
      status: 409,
      body: { code: 'case-closed' },
    })
    expect(
      await house.call('jour1', addAdministrativeTime, { caseId: other.caseId, minutes: 5 }),
    ).toMatchObject({ status: 409, body: { code: 'case-closed' } })
    expect(await house.call('jour1', lockNote, { noteId: body.id, version: 1 })).toMatchObject({
      status: 200,
    })
  })

  test('is out of reach for a municipality and an administrator, at the door and in the database', async () => {
    await locked()
    for (const as of ['gavle', 'admin'] as const) {
      expect((await house.call(as, readJournal, { caseId: night.caseId })).status).toBe(403)
      expect((await house.call(as, startNote, { caseId: night.caseId })).status).toBe(403)
    }
    const intake = {
      ...actor,
      accountId: house.accounts.gavle,
      role: 'intake',
      memberId: house.members.gavle,
    } as const
    expect(await inScope(house.db, intake, (tx) => lockedNotesOfCase(tx, night.caseId))).toEqual([])
    expect((await house.call('jour1', readJournal, { caseId: newId() })).status).toBe(404)
  })
})

test.each([
  ['draft', { save: true, lock: true, amend: false, withdraw: true }],
  ['locked', { save: false, lock: false, amend: true, withdraw: true }],
  ['withdrawn', { save: false, lock: false, amend: false, withdraw: false }],
] as const)('what can be done with a note that is %s', (status, open) => {
  const answers = available({ status }, actor, happenedAt)
  expect(
    Object.fromEntries(Object.entries(answers).map(([action, answer]) => [action, answer.allowed])),
  ).toEqual(open)
})

describe('administrative time', () => {
  test('adds up on the case with who spent it, once for a double click', async () => {
    const other = await openNight(house, [{ statedAge: 3 }])
    const commandId = crypto.randomUUID()
    const add = { caseId: other.caseId, minutes: 20 }
    await Promise.all([
      house.call('jour1', addAdministrativeTime, add, { commandId }),
      house.call('jour1', addAdministrativeTime, add, { commandId }),
    ])
    await house.call('jour2', addAdministrativeTime, { ...add, minutes: 5 })
    const { body } = await house.call('jour1', readJournal, { caseId: other.caseId })
    expect(body).toMatchObject({
      administrativeMinutes: 25,
      administrativeTime: [{ minutes: 20, accountName: 'Jorun Provsson' }, { minutes: 5 }],
    })
  })

  test('that was wrong is taken back, once, with a reason: it counts no more, and the trace stays', async () => {
    const other = await openNight(house, [{ statedAge: 3 }])
    const add = (minutes: number) =>
      house.call('jour1', addAdministrativeTime, { caseId: other.caseId, minutes })
    const wrong = (await add(500)).body.id
    await add(50)
    const withdraw = (reason: string, as: 'jour2' | 'gavle' = 'jour2') =>
      house.call(as, withdrawAdministrativeTime, { timeId: wrong, reason })
    const counted = async () => {
      const { body } = await house.call('jour1', readJournal, { caseId: other.caseId })
      const asManager = { ...actor, role: 'duty-manager', accountId: house.accounts.chef } as const
      const figures = await inScope(house.figures, asManager, async (tx) => {
        const { rows } = await sql<{ minutes: string | null }>`
          select administrative_minutes as minutes from case_figures where id = ${other.caseId}`.execute(tx)
        return Number(rows[0]?.minutes)
      })
      return [body.administrativeMinutes, figures]
    }
    expect(await counted()).toEqual([550, 550])
    expect((await withdraw(' ')).body).toMatchObject({ code: 'time-reason-missing', field: 'reason' })
    expect((await withdraw('x', 'gavle')).status).toBe(403)
    expect(await withdraw('Skulle vara 50.')).toMatchObject({ status: 200 })
    expect(await counted()).toEqual([50, 50])
    expect((await withdraw('Igen.')).body).toMatchObject({ code: 'time-withdrawn' })
    const { body } = await house.call('jour1', readJournal, { caseId: other.caseId })
    expect(body.administrativeTime[0]).toMatchObject({
      minutes: 500,
      withdrawnByName: 'Jonas Provsson',
      withdrawnReason: 'Skulle vara 50.',
    })
  })

  test.each([0, -1, 1.5, 1441])('of %s minutes is refused at the field', async (minutes) => {
    const before = await countRows(house, 'administrative_time')
    const reply = await house.call('jour1', addAdministrativeTime, { caseId: night.caseId, minutes })
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: 'minutes' }] } })
    expect(await countRows(house, 'administrative_time')).toBe(before)
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { closeNight } from '../../../test/night.ts'
import { sentReport } from '../../../test/report.ts'
import { addAddress } from '../../base/person/api.ts'
import { getRoutine } from '../../base/routine/api.ts'
import { openOldCase } from '../../duty/case-history/api.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../server/database/connection.ts'
import { inScope } from '../../server/database/scope.ts'
import { withdrawReport } from '../receipt/api.ts'
import {
  beginThread,
  closeThread,
  getAttachment,
  getThread,
  listThreads,
  makeRoutine,
  readMessages,
  saveDraft,
  sendMessage,
  threadsOfCase,
} from './api.ts'

let house: House
let about: Awaited<ReturnType<typeof sentReport>>
let threadId: string
beforeAll(async () => {
  house = await openHouse('dialogue')
  about = await sentReport(house)
  threadId = (await house.call('jour1', beginThread, { reportId: about.reportId })).body.id
})
afterAll(() => house.close())

type Said = Omit<InputOf<typeof sendMessage>, 'threadId'>
const say = (as: Person, said: Said | string, in_ = threadId, options = {}) =>
  house.call(
    as,
    sendMessage,
    { threadId: in_, ...(typeof said === 'string' ? { body: said } : said) },
    options,
  )
const see = async (as: Person, of = threadId) => (await house.call(as, getThread, { threadId: of })).body
const theme = async (title = 'Tolk på natten', as: Person = 'gavle') =>
  (await house.call(as, beginThread, { title })).body.id
const as = <T>(who: Person, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(
    house.db,
    { accountId: house.accounts[who], name: '', title: '', sessionId: null, ...house.posts[who] },
    work,
  )
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64')
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

describe('a dialogue about a case', () => {
  test('is one while it is open: begun twice, by either side and by two at once, it is the same', async () => {
    const again = await house.call('gavle', beginThread, { reportId: about.reportId })
    expect(again.body.id).toBe(threadId)
    const other = await sentReport(house, '2184')
    const both = await Promise.all([
      house.call('jour1', beginThread, { reportId: other.reportId }),
      house.call('hudiksvall', beginThread, { reportId: other.reportId }),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both[0].body.id).toBe(both[1].body.id)
  })

  test('carries what both sides write, long and with å, ä and ö, with name and time, and says who has read it', async () => {
    const long = `Vem ringer mormor? Åsa är på väg.\n${'ö'.repeat(7900)}`
    expect((await say('jour1', { body: long, asks: 'day' })).status).toBe(200)
    const before = await see('gavle')
    expect(before).toMatchObject({ unread: 1, waitingFor: 'day', caseNumber: expect.any(String) })
    expect(before.messages[0]).toMatchObject({
      body: long,
      authorName: 'Jorun Provsson',
      side: 'duty',
      asks: 'day',
      readings: [],
    })
    await house.call('gavle', readMessages, { threadId })
    const again = await house.call('gavle', readMessages, { threadId })
    expect(again.body.read).toBe(0)
    expect((await see('jour2')).messages[0]?.readings).toMatchObject([
      { name: 'Gisela Provsson', title: 'mottagningssekreterare', side: 'day' },
    ])
    await say('gavle', 'Vi ringer före kl. 12.')
    expect(await see('jour1')).toMatchObject({ waitingFor: null, unread: 1, lastSide: 'day' })
  })

  test('is sent once by a double click, and is on the file of the case with its number and history', async () => {
    const before = await countRows(house, 'dialogue_message')
    const commandId = crypto.randomUUID()
    const twice = await Promise.all([
      say('jour1', 'Dubbelt?', threadId, { commandId }),
      say('jour1', 'Dubbelt?', threadId, { commandId }),
    ])
    expect(twice[0].body).toEqual(twice[1].body)
    expect(await countRows(house, 'dialogue_message')).toBe(before + 1)
    const { body } = await house.call('jour2', threadsOfCase, { caseId: about.caseId })
    expect(body.threads[0]).toMatchObject({ id: threadId, memberName: 'Gävle', reportNumber: about.number })
    expect(body.threads[0]?.messages.map((message) => message.body)).toContain('Dubbelt?')
  })

  test('tells the other side once of each message, without a word of it, and wakes nobody', async () => {
    const sent = await say('jour1', 'En sak till.')
    const rows = await house.owner
      .selectFrom('message')
      .selectAll()
      .where('key', 'like', `%${sent.body.id}%`)
      .execute()
    expect(rows).toMatchObject([
      { kind: 'dialogue-message', subjectId: threadId, memberId: house.members.gavle, accountId: null },
    ])
    const back = await say('gavle', { body: 'Fråga till chefen.', asks: 'manager' })
    const told = await house.owner
      .selectFrom('message')
      .select('accountId')
      .where('key', 'like', `%${back.body.id}%`)
      .execute()
    expect(told.map(({ accountId }) => accountId)).toEqual(
      expect.arrayContaining([house.accounts.jour1, house.accounts.chef]),
    )
    const waiting = await house.call('chef', listThreads, { which: 'waiting' })
    expect(waiting.body.threads[0]).toMatchObject({ waitingFor: 'manager', memberName: 'Gävle' })
    await say('jour1', 'Inte mitt att svara på.')
    expect((await see('chef')).waitingFor).toBe('manager')
    await say('chef', 'Svar från chefen.')
    expect((await see('chef')).waitingFor).toBeNull()
  })

  test('keeps what was written: it is amended by a new message of the own side, which names it', async () => {
    const first = await say('jour1', 'Hon är 14.')
    const amended = await say('jour2', { body: 'Hon är 15.', amends: first.body.id })
    expect(amended.status).toBe(200)
    expect(await say('gavle', { body: 'Nej.', amends: first.body.id })).toMatchObject({
      status: 409,
      body: { code: 'amends-unknown', field: 'amends' },
    })
    await expect(
      as('jour1', (tx) => sql`update dialogue_message set body = 'x'`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(as('jour1', (tx) => sql`delete from dialogue_message`.execute(tx))).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('gives the member no protected address, in the words, in a text file or in the conclusion', async () => {
    const personId = about.personIds[0] ?? ''
    await house.owner
      .updateTable('person')
      .set({ confidentialityMarking: true })
      .where('id', '=', personId)
      .execute()
    const street = 'Gömda stigen 7'
    await house.call('jour1', addAddress, { personId, kind: 'staying', street, municipalityCode: '2180' })
    expect(await say('jour1', 'Åk till GÖMDA  stigen.')).toMatchObject({
      status: 409,
      body: { code: 'protected-in-text', field: 'body' },
    })
    const inFile = {
      body: 'Se fil.',
      attachments: [{ name: 'a.txt', content: base64(`Hon bor ${street}.`) }],
    }
    expect(await say('jour1', inFile)).toMatchObject({
      body: { code: 'protected-in-text', field: 'attachments' },
    })
    const { version } = await see('jour1')
    expect(
      await house.call('jour1', closeThread, { threadId, version, conclusion: `Klart, ${street}.` }),
    ).toMatchObject({ status: 409, body: { code: 'protected-in-text', field: 'conclusion' } })
  })

  test('is nobody else’s: another member, a chair, an evaluator and an administrator get nothing', async () => {
    expect((await house.call('hudiksvall', getThread, { threadId })).status).toBe(404)
    expect((await say('hudiksvall', 'Hej')).status).toBe(404)
    expect((await house.call('hudiksvall', readMessages, { threadId })).status).toBe(404)
    expect((await house.call('hudiksvall', saveDraft, { threadId, body: 'x' })).status).toBe(404)
    expect((await house.call('hudiksvall', beginThread, { reportId: about.reportId })).status).toBe(404)
    const { version } = await see('jour1')
    const end = { threadId, version, conclusion: 'Slut.' }
    expect((await house.call('hudiksvall', closeThread, end)).status).toBe(404)
    const { body } = await house.call('hudiksvall', listThreads, { which: 'all' })
    expect(JSON.stringify(body)).not.toContain(threadId)
    for (const who of ['ordforande', 'utvarderare', 'admin'] as const) {
      expect((await house.call(who, getThread, { threadId })).status).toBe(403)
      expect((await say(who, 'Hej')).status).toBe(403)
    }
    expect((await house.call('gavle', threadsOfCase, { caseId: about.caseId })).status).toBe(403)
  })
})

describe('what is being written', () => {
  test('is kept for its author alone, and gone when it is sent', async () => {
    await house.call('gavle', saveDraft, { threadId, body: 'Jag tänkte säga' })
    await house.call('gavle', saveDraft, { threadId, body: 'Jag tänkte säga att åäö' })
    expect((await see('gavle')).draft).toMatchObject({ body: 'Jag tänkte säga att åäö' })
    expect((await see('jour1')).draft).toBeNull()
    expect(await as('jour1', (tx) => tx.selectFrom('dialogueDraft').selectAll().execute())).toEqual([])
    expect((await say('gavle', '  ')).body).toMatchObject({ code: 'body-missing', field: 'body' })
    expect((await see('gavle')).draft).not.toBeNull()
    await say('gavle', 'Jag tänkte säga att åäö')
    expect((await see('gavle')).draft).toBeNull()
  })
})

describe('a file', () => {
  test('comes as it was sent, to both sides, and to no other member', async () => {
    await say('gavle', {
      body: 'Utdrag ur journalen.',
      attachments: [
        { name: 'Journal å.png', content: base64(png) },
        { name: 'anmälan.txt', content: base64('Åsa sa ifrån.') },
      ],
    })
    const sent = (await see('jour1')).messages.at(-1)?.attachments ?? []
    expect(sent).toMatchObject([
      { name: 'Journal å.png', kind: 'png', size: 9 },
      { name: 'anmälan.txt', kind: 'text' },
    ])
    const attachmentId = sent[0]?.id ?? ''
    const got = await house.call('jour1', getAttachment, { attachmentId })
    expect(got.body).toMatchObject({ name: 'Journal å.png', content: base64(png) })
    expect((await house.call('hudiksvall', getAttachment, { attachmentId })).status).toBe(404)
    expect((await house.call('admin', getAttachment, { attachmentId })).status).toBe(403)
    for (const table of ['dialogue_attachment', 'dialogue_attachment_content', 'dialogue_message'])
      expect((await as('hudiksvall', (tx) => sql`select from ${sql.table(table)}`.execute(tx))).rows).toEqual(
        [],
      )
  })

  test.each([
    ['a program that calls itself a PDF', [['x.pdf', base64('MZ\u0000\u0001')]], 'wrong-kind'],
    ['what is no base64', [['x.txt', 'å!']], 'wrong-kind'],
    ['nothing', [['tom.txt', '']], 'file-empty'],
    ['six', Array.from({ length: 6 }, (_, at) => [`${at}.txt`, base64('a')]), 'too-many-files'],
    ['over ten megabytes', [['stor.txt', base64('a'.repeat(10_000_001))]], 'too-large'],
  ])('that is %s is refused at the field, and nothing is sent', async (_what, files, code) => {
    const before = await countRows(house, 'dialogue_message')
    const attachments = files.map(([name = '', content = '']) => ({ name, content }))
    const reply = await say('gavle', { body: 'Se fil.', attachments })
    expect(reply).toMatchObject({ status: 409, body: { code, field: 'attachments' } })
    if (code === 'too-large') expect(reply.body.sentence).toContain('10 MB')
    expect(await countRows(house, 'dialogue_message')).toBe(before)
  })

  test('of ten megabytes to the byte arrives', async () => {
    const attachments = [{ name: 'stor.txt', content: base64('a'.repeat(10_000_000)) }]
    expect((await say('gavle', { body: 'Stor.', attachments })).status).toBe(200)
  })
})

describe('a theme', () => {
  test('is with the own member, about nobody, and shown to the other side when something is written', async () => {
    const id = await theme()
    const shown = async (who: Person) =>
      JSON.stringify((await house.call(who, listThreads, { which: 'open' })).body).includes(id)
    expect(await shown('gavle')).toBe(true)
    expect(await shown('jour1')).toBe(false)
    await say('gavle', { body: 'Vem ringer tolken?', asks: 'duty' }, id)
    expect(await shown('jour1')).toBe(true)
    expect(await say('jour1', 'Gäller 20100317-9817', id)).toMatchObject({
      status: 409,
      body: { code: 'names-a-person', field: 'body' },
    })
    expect(await house.call('gavle', beginThread, { title: ' ' })).toMatchObject({
      body: { code: 'title-missing', field: 'title' },
    })
    expect(await house.call('jour1', beginThread, { title: 'Tolk' })).toMatchObject({
      body: { code: 'member-missing', field: 'memberId' },
    })
    const own = await house.call('gavle', beginThread, {
      title: 'Mot en annan',
      memberId: house.members.hudiksvall,
    })
    expect((await see('gavle', own.body.id)).memberName).toBe('Gävle')
  })

  test('is ended by what was read, once, and its conclusion becomes a draft of a routine by the manager', async () => {
    const id = await theme('Transport på natten')
    await say('gavle', 'Vem kör?', id)
    const { version } = await see('gavle', id)
    await say('jour1', 'Vi kör till kl. 02.', id)
    const end = {
      threadId: id,
      version,
      conclusion: 'Jouren kör till kl. 02.',
      proposedAs: 'routine' as const,
    }
    expect(await house.call('gavle', closeThread, end)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jorun Provsson' } },
    })
    const now = { ...end, version: version + 1 }
    const both = await Promise.all([
      house.call('gavle', closeThread, now),
      house.call('jour1', closeThread, now),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await say('jour1', 'En sak till', id)).toMatchObject({ body: { code: 'closed' } })
    expect((await house.call('jour1', makeRoutine, { threadId: id })).status).toBe(403)
    expect((await house.call('gavle', makeRoutine, { threadId: id })).status).toBe(403)
    const made = await house.call('chef', makeRoutine, { threadId: id })
    const routine = await house.call('chef', getRoutine, { routineId: made.body.routineId })
    expect(routine.body).toMatchObject({
      kind: 'routine',
      text: { title: 'Transport på natten', body: 'Jouren kör till kl. 02.', publishedAt: null },
    })
    expect(await house.call('chef', makeRoutine, { threadId: id })).toMatchObject({
      body: { code: 'already-made' },
    })
    expect(await house.call('chef', closeThread, { ...now, threadId })).toMatchObject({ status: 409 })
  })
})

describe('in the database itself', () => {
  const count = (who: Person, table: string) =>
    as(who, async (tx) => (await sql`select from ${sql.table(table)}`.execute(tx)).rows.length)

  test('nobody writes in another’s name or side, reads for another, or begins without a report there', async () => {
    const message = (who: Person, authorId: string, side: 'duty' | 'day') =>
      as(who, (tx) =>
        tx
          .insertInto('dialogueMessage')
          .values({
            ...{ id: crypto.randomUUID(), threadId, authorId, side, authorName: 'x', authorTitle: 'x' },
            ...{ body: 'x', asks: null, amends: null, sentAt: new Date().toISOString() },
          })
          .execute(),
      )
    await expect(message('jour1', house.accounts.jour2, 'duty')).rejects.toThrow(/row-level security/)
    await expect(message('gavle', house.accounts.gavle, 'duty')).rejects.toThrow(/row-level security/)
    await expect(message('hudiksvall', house.accounts.hudiksvall, 'day')).rejects.toThrow(
      /row-level security/,
    )
    const thread = (who: Person, memberId: string) =>
      as(who, async (tx) => {
        const row = await house.owner
          .selectFrom('dialogueThread')
          .selectAll()
          .where('id', '=', threadId)
          .executeTakeFirstOrThrow()
        const openedBy = house.accounts[who]
        await tx
          .insertInto('dialogueThread')
          .values({ ...row, id: crypto.randomUUID(), memberId, openedBy })
          .execute()
      })
    await expect(thread('jour1', house.members.hudiksvall)).rejects.toThrow(/row-level security/)
    await expect(thread('hudiksvall', house.members.hudiksvall)).rejects.toThrow(/row-level security/)
    for (const who of ['ordforande', 'admin', 'utvarderare', 'ordforandeHudik'] as const)
      for (const table of ['dialogue_thread', 'dialogue_message', 'dialogue_reading'])
        expect([who, table, await count(who, table)]).toEqual([who, table, 0])
  })

  test('a withdrawn report takes the dialogue from the member, and the duty is told that nobody is there', async () => {
    const gone = await sentReport(house)
    const id = (await house.call('jour1', beginThread, { reportId: gone.reportId })).body.id
    await say('jour1', 'Hör av er.', id)
    await house.call('jour1', withdrawReport, {
      ...{ reportId: gone.reportId, version: gone.version, reason: 'Fel kommun.' },
    })
    expect((await house.call('gavle', getThread, { threadId: id })).status).toBe(404)
    expect(
      await as('gavle', (tx) =>
        tx.selectFrom('dialogueMessage').selectAll().where('threadId', '=', id).execute(),
      ),
    ).toEqual([])
    expect(await see('jour1', id)).toMatchObject({ writeClosedBy: 'link-gone' })
    expect(await say('jour1', 'Hallå?', id)).toMatchObject({ status: 409, body: { code: 'link-gone' } })
  })

  test('it follows its case: 30 days after the end it is behind the wall, unless it waits or was written in lately', async () => {
    const old = await sentReport(house)
    const id = (await house.call('jour1', beginThread, { reportId: old.reportId })).body.id
    await say('jour1', 'Slut för i natt.', id)
    await closeNight(house, old.caseId)
    const longAgo = new Date(Date.now() - 31 * 86_400_000).toISOString()
    await house.owner.updateTable('cases').set({ closedAt: longAgo }).where('id', '=', old.caseId).execute()
    expect((await house.call('jour1', getThread, { threadId: id })).status).toBe(200)
    expect(await say('jour1', 'En sak till.', id)).toMatchObject({
      status: 409,
      body: { code: 'case-not-open' },
    })
    await house.owner.updateTable('dialogueThread').set({ changedAt: longAgo }).where('id', '=', id).execute()
    expect((await house.call('jour1', getThread, { threadId: id })).status).toBe(404)
    expect(
      await as('chef', (tx) =>
        tx.selectFrom('dialogueMessage').selectAll().where('threadId', '=', id).execute(),
      ),
    ).toEqual([])
    // What the day writes is read by somebody, however old the case.
    expect((await say('gavle', { body: 'Hur gick det?', asks: 'duty' }, id)).status).toBe(200)
    expect(await see('jour1', id)).toMatchObject({ waitingFor: 'duty', writeClosedBy: 'case-not-open' })
    await house.call('jour1', openOldCase, { caseId: old.caseId, reason: 'Kommunen frågar.' } as never)
    expect((await say('jour1', 'Det gick bra.', id)).status).toBe(200)
  })
})

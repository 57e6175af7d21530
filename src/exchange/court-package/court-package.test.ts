import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appoint, decidedCustody } from '../../../test/asking-police.ts'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { pdfinfo, pdfsig, qpdfCheck, textOf } from '../../../test/pdf-tools.ts'
import { addAddress } from '../../base/person/api.ts'
import { attestSignature } from '../../duty/decision-signing/api.ts'
import { readClocks, withdrawEvent } from '../../duty/statutory-clock/api.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import {
  buildPackage,
  prepareCourtPackage,
  readPackages,
  receivePackage,
  sendPackage,
  setCourt,
} from './api.ts'

let house: House
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stafett-court-'))
  process.env.STAFETT_DATA = join(folder, 'data')
  house = await openHouse('court-package')
})
afterAll(async () => {
  delete process.env.STAFETT_DATA
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

type Made = { caseId: string; personId: string; decisionId: string }
/** A case with a made decision of Gävle's board; signed on paper and attested unless it is said otherwise. */
async function custody(isSigned = true): Promise<Made> {
  const { caseId, personIds } = await openNight(house, [{ birthDate: '2013-05-04' }])
  const of = { caseId, personId: personIds[0] ?? '' }
  const mandateId = await appoint(house, { kind: 'chair', name: `Olle Provsson ${newId()}` })
  const facts = 'Polisen fann barnet ensamt hemma klockan 01.50.'
  const decisionId = await decidedCustody(house, of, { mandateId, facts, grounds: 'Fara för barnets hälsa.' })
  if (isSigned) {
    const signed = {
      way: 'paper',
      signedAt: addMinutes(now(), -30),
      seen: 'Papperet med namnteckning.',
    } as const
    const reply = await house.call('jour1', attestSignature, { decisionId, ...signed, note: '' })
    if (reply.status !== 200) throw new Error(`attest: ${JSON.stringify(reply.body)}`)
  }
  return { ...of, decisionId }
}
/** A locked assessment of the child, or a draft, written behind the walls. */
async function assessment({ caseId, personId }: Made, changes: object = {}): Promise<string> {
  const id = newId()
  const at = addMinutes(now(), -200)
  const row = {
    ...{
      id,
      caseId,
      personId,
      status: 'locked',
      startedAt: at,
      assessedAt: at,
      assessorId: house.accounts.jour1,
    },
    ...{ assessorName: 'Jorun Provsson', assessorTitle: 'socialsekreterare', age: 13, law: 'sol-2025-20-1' },
    ...{ dutyMode: 'duty', facts: 'Barnet satt i trappan.', judgement: 'Behöver skydd i natt.', risks: '' },
    ...{ childWords: 'Jag vågar inte gå hem till pappa.', outcome: 'need-immediate-custody', dayTask: '' },
    ...{ holdsUntil: addMinutes(now(), 600), lockedAt: at, version: 1, changedAt: at },
    ...changes,
  }
  await house.owner
    .insertInto('protectiveAssessment')
    .values(row as never)
    .execute()
  return id
}
type Build = InputOf<typeof buildPackage>
const build = (decisionId: string, changes: Partial<Build> = {}, as: Person = 'jour1', commandId?: string) =>
  house.call(
    as,
    buildPackage,
    { decisionId, assessmentIds: [], noteIds: [], documentIds: [], ...changes },
    { ...(commandId && { commandId }) },
  )
const send = (packageId: string, changes: Partial<InputOf<typeof sendPackage>> = {}, as: Person = 'jour1') =>
  house.call(as, sendPackage, {
    packageId,
    channel: 'secure-mail',
    sentTo: 'rätten@example.se',
    sentByName: 'Jorun Provsson',
    ...changes,
  })
const receive = (
  packageId: string,
  changes: Partial<InputOf<typeof receivePackage>> = {},
  as: Person = 'jour1',
) =>
  house.call(as, receivePackage, {
    packageId,
    courtNumber: 'mål 4711-26',
    givenBy: 'Beredskapsdomare Prov',
    receivedAt: now(),
    ...changes,
  })
const read = async (decisionId: string, as: Person = 'jour1') =>
  (await house.call(as, readPackages, { decisionId })).body
const bytesOf = async (documentId: string) => {
  const row = await house.owner
    .selectFrom('documentContent')
    .select('bytes')
    .where('documentId', '=', documentId)
    .executeTakeFirstOrThrow()
  return new Uint8Array(row.bytes)
}
const fileOf = async (documentId: string) => {
  const path = join(folder, `${documentId}.pdf`)
  writeFileSync(path, await bytesOf(documentId))
  return path
}

describe('the package', () => {
  it('is one sealed file with an index, the decision, the assessment and the signed document unchanged within', async () => {
    const made = await custody()
    const assessmentId = await assessment(made)
    const reply = await build(made.decisionId, {
      assessmentIds: [assessmentId],
      request: 'Tolk behövs i somaliska.',
    })
    expect(reply.body).toMatchObject({ number: expect.stringMatching(/-R1$/) })
    const path = await fileOf(reply.body.documentId)
    expect(qpdfCheck(path).status).toBe(0)
    expect(pdfsig(path).out).toContain('Signature is Valid')
    expect(pdfinfo(path)).toMatch(/Tagged:\s+yes/)
    const text = textOf(path)
    for (const said of [
      'Förvaltningsrätten i Falun',
      'Förteckning',
      'Tolk behövs i somaliska.',
      'Polisen fann barnet ensamt hemma klockan 01.50.',
      'Jag vågar inte gå hem till pappa.',
      'Sida 1 av',
    ])
      expect(text).toContain(said)
    expect(text).toMatch(/1\s+Omedelbart omhändertagande[^\n]*\s2\n/)
    expect(text).toMatch(/2\s+Skyddsbedömning\s+3\n/)
    const { packages } = await read(made.decisionId)
    const parts = packages[0]?.parts ?? []
    expect(parts.map(({ kind }) => kind)).toEqual(['request', 'decision', 'assessment', 'file'])
    const file = parts.at(-1)
    const pdf = await PDF.load(await bytesOf(reply.body.documentId))
    const within = pdf.attachments.get(file?.fileName ?? '')
    expect(within && Buffer.from(within).equals(Buffer.from(await bytesOf(file?.sourceId ?? '')))).toBe(true)
  })

  it('of a decision that is not signed is refused with what to do; nothing is made', async () => {
    const { decisionId } = await custody(false)
    const before = await countRows(house, 'document')
    const reply = await build(decisionId)
    expect(reply).toMatchObject({ status: 409, body: { code: 'unsigned' } })
    expect(reply.body.sentence).toMatch(/skriva under i sin telefon/)
    expect(await countRows(house, 'document')).toBe(before)
    expect((await read(decisionId)).closedBy).toBe('unsigned')
  })

  it('with a draft, something of another case or a package in it is refused', async () => {
    const made = await custody()
    const other = await custody()
    const draft = await assessment(made, { status: 'draft', lockedAt: null, holdsUntil: null })
    const elsewhere = await assessment(other)
    expect((await build(made.decisionId, { assessmentIds: [draft] })).body).toMatchObject({
      code: 'enclosure-not-locked',
      field: 'assessmentIds',
    })
    expect((await build(made.decisionId, { assessmentIds: [elsewhere] })).body.code).toBe('enclosure-unknown')
    const first = await build(made.decisionId)
    expect(
      (await build(made.decisionId, { documentIds: [first.body.documentId], editionReason: 'En till.' })).body
        .code,
    ).toBe('package-in-package')
  })

  it('cannot be sealed with a signer that is not there: refused, and nothing is made', async () => {
    const { decisionId } = await custody()
    process.env.STAFETT_SIGNER = join(folder, 'not-there.p12')
    try {
      const reply = await build(decisionId)
      expect(reply.body.code).toBe('signer-unavailable')
      expect(reply.body.sentence).toMatch(/bud/)
    } finally {
      delete process.env.STAFETT_SIGNER
    }
    expect((await build(decisionId)).status).toBe(200)
  })

  it('is made once by a double click; made anew it is a new edition with why, and the first stays as it was', async () => {
    const { decisionId } = await custody()
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      build(decisionId, {}, 'jour1', commandId),
      build(decisionId, {}, 'jour1', commandId),
    ])
    expect(first.status).toBe(200)
    expect(second).toEqual(first)
    const before = await bytesOf(first.body.documentId)
    expect((await build(decisionId)).body).toMatchObject({ code: 'reason-missing', field: 'editionReason' })
    expect((await build(decisionId, { editionReason: 'Rätten saknade en sida.' })).status).toBe(200)
    const { packages } = await read(decisionId)
    expect(packages.map(({ edition, editionReason }) => [edition, editionReason])).toEqual([
      [2, 'Rätten saknade en sida.'],
      [1, null],
    ])
    expect(await bytesOf(first.body.documentId)).toEqual(before)
  })

  it('holds no protected address, wherever it was typed', async () => {
    const made = await custody()
    await house.call('jour1', addAddress, {
      personId: made.personId,
      kind: 'registered',
      street: 'Åvägen 7',
      place: 'Provby',
      validFrom: '2020-01-01',
    })
    await house.owner
      .updateTable('person')
      .set({ protectedRegistration: true })
      .where('id', '=', made.personId)
      .execute()
    const assessmentId = await assessment(made, { facts: 'Vi mötte barnet vid Åvägen 7.' })
    const { body } = await build(made.decisionId, {
      assessmentIds: [assessmentId],
      request: 'Bor på åvägen.',
    })
    const text = textOf(await fileOf(body.documentId))
    expect(text).not.toMatch(/åvägen/i)
    expect(text).toContain('[skyddad uppgift]')
  })
})

describe('the sending', () => {
  it('is an event that stops nothing; the receipt stops the clock', async () => {
    const { decisionId } = await custody()
    const { body } = await build(decisionId)
    const clocks = async () => {
      const { body: read } = await house.call('jour1', readClocks, { decisionId })
      return read.decision?.clocks.find(({ id }) => id === 'lvu-7-submission')?.state
    }
    expect((await receive(body.id)).body.code).toBe('not-sent')
    expect((await send(body.id, { sentTo: ' ' })).body).toMatchObject({
      code: 'receiver-missing',
      field: 'sentTo',
    })
    expect((await send(body.id, { sentAt: addMinutes(now(), -600) })).body.code).toBe('before-built')
    expect((await send(body.id, { sentAt: addMinutes(now(), 60) })).body.code).toBe('in-the-future')
    expect((await send(body.id)).status).toBe(200)
    expect(await clocks()).toBe('running')
    const again = await send(body.id)
    expect(again.body.code).toBe('already-sent')
    expect(again.body.sentence).toMatch(/ny utgåva/)
    expect((await receive(body.id, { courtNumber: '  ' })).body).toMatchObject({ code: 'number-missing' })
    expect((await receive(body.id, { receivedAt: addMinutes(now(), -60) })).body.code).toBe('before-sent')
    expect((await receive(body.id)).status).toBe(200)
    expect(await clocks()).toBe('met')
    expect((await receive(body.id)).body.code).toBe('already-received')
    const { packages } = await read(decisionId)
    expect(packages[0]).toMatchObject({
      sending: { channel: 'secure-mail', sentByName: 'Jorun Provsson', registeredByName: 'Jorun Provsson' },
      receipt: { courtNumber: 'mål 4711-26', givenBy: 'Beredskapsdomare Prov' },
    })
    const { body: events } = await house.call('jour1', readClocks, { decisionId })
    expect(events.events.map(({ kind, court }) => [kind, court])).toEqual([
      ['submitted', 'Förvaltningsrätten i Falun'],
      ['court-receipt', 'Förvaltningsrätten i Falun'],
    ])
  })

  it('written down by mistake is taken back, and written down anew of the same file', async () => {
    const { decisionId } = await custody()
    const { body } = await build(decisionId)
    await send(body.id)
    await receive(body.id, { courtNumber: 'mål 4711-25' })
    const takeBack = async (kind: string) => {
      const { events } = (await house.call('jour1', readClocks, { decisionId })).body
      const eventId = events.find((event) => event.kind === kind && event.withdrawnAt === null)?.id ?? ''
      return house.call('jour1', withdrawEvent, { decisionId, eventId, reason: 'Fel målnummer.' })
    }
    expect((await takeBack('court-receipt')).status).toBe(200)
    expect((await read(decisionId)).packages[0]).toMatchObject({
      receipt: null,
      sending: { channel: 'secure-mail' },
    })
    expect((await receive(body.id)).status).toBe(200)
    expect((await read(decisionId)).packages[0]?.receipt).toMatchObject({ courtNumber: 'mål 4711-26' })
    expect((await takeBack('court-receipt')).status).toBe(200)
    expect((await takeBack('submitted')).status).toBe(200)
    expect((await read(decisionId)).packages[0]).toMatchObject({ receipt: null, sending: null })
    expect((await receive(body.id)).body.code).toBe('not-sent')
    const sent = await Promise.all([send(body.id), send(body.id)])
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409])
    const received = await Promise.all([receive(body.id), receive(body.id, {}, 'gavle')])
    expect(received.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('two packages built at once are one; the other is told that there is one', async () => {
    const { decisionId } = await custody()
    const both = await Promise.all([build(decisionId), build(decisionId, {}, 'jour2')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('reason-missing')
    expect((await read(decisionId)).packages).toHaveLength(1)
  })

  it('by the member’s own intake is let; another member’s sees nothing of it', async () => {
    const { decisionId } = await custody()
    const { body } = await build(decisionId)
    expect((await send(body.id, {}, 'hudiksvall')).status).toBe(404)
    expect((await house.call('hudiksvall', readPackages, { decisionId })).status).toBe(404)
    expect((await house.call('ordforandeHudik', readPackages, { decisionId })).status).toBe(404)
    expect((await send(body.id, {}, 'gavle')).status).toBe(200)
    expect((await receive(body.id, {}, 'gavle')).status).toBe(200)
    expect((await read(decisionId, 'ordforande')).packages[0]?.receipt?.courtNumber).toBe('mål 4711-26')
  })
})

describe('the walls', () => {
  it.each(['gavle', 'ordforande', 'utvarderare', 'admin'] as const)('%s makes no package', async (as) => {
    const { decisionId } = await custody()
    expect((await build(decisionId, {}, as)).status).toBe(403)
    expect((await house.call(as, prepareCourtPackage, { decisionId })).status).toBe(403)
  })

  it.each(['hudiksvall', 'ordforandeHudik', 'utvarderare', 'admin'] as const)(
    'the database shows %s no package, sending or receipt of Gävle',
    async (as) => {
      const { decisionId } = await custody()
      const { body } = await build(decisionId)
      await send(body.id)
      await receive(body.id)
      const known = { accountId: house.accounts[as], name: '', title: '', sessionId: null }
      const actor = { ...known, ...house.posts[as] }
      const seen = await inScope(house.db, actor, async (tx) => [
        await tx.selectFrom('courtPackage').select('id').execute(),
        await tx.selectFrom('courtSending').select('id').execute(),
        await tx.selectFrom('courtReceipt').select('id').execute(),
      ])
      expect(seen.flat()).toEqual([])
    },
  )

  it('a package is changed and taken away by nobody', async () => {
    const actor = {
      accountId: house.accounts.jour1,
      name: '',
      title: '',
      role: 'duty-worker',
      memberId: null,
      partnerId: null,
      sessionId: null,
    } as const
    for (const statement of [
      sql`update court_package set court = 'En annan'`,
      sql`delete from court_package`,
      sql`delete from court_receipt`,
    ])
      await expect(inScope(house.db, actor, (tx) => statement.execute(tx))).rejects.toThrow(
        /permission denied/,
      )
  })
})

it('the manager says which court a municipality has; it holds from its day', async () => {
  const { decisionId } = await custody()
  const memberId = house.members.gavle
  const today = localDate(now())
  const set = (court: string, validFrom: string, as: Person = 'chef') =>
    house.call(as, setCourt, { memberId, court, reachedAt: 'e-tjänsten', source: 'Domkretsarna', validFrom })
  expect((await set('Förvaltningsrätten i Prov', today, 'jour1')).status).toBe(403)
  expect((await set('   ', today)).body).toMatchObject({ code: 'court-missing', field: 'court' })
  expect((await set('Förvaltningsrätten i Prov', addDays(today, 1))).status).toBe(200)
  expect((await set('Förvaltningsrätten i Annan', today)).body.code).toBe('later-exists')
  expect((await read(decisionId)).court).toBe('Förvaltningsrätten i Falun')
})

it.each([
  [{ assessmentIds: ['x'] }, 'assessmentIds.0'],
  [{ court: 7 }, 'court'],
  [{ edition: 4 }, 'edition'],
])('%j is a fault of shape', async (changes, path) => {
  const reply = await build(crypto.randomUUID(), changes as never)
  expect(reply.status).toBe(400)
  expect(reply.body.errors?.map((error) => error.path)).toContain(path)
})

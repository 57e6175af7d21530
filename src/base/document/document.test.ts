import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import { now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { listDocuments, readDocument } from './api.ts'
import type { Document } from './model.ts'
import { fileNameOf } from './rules.ts'
import { contentOf, insertDocument } from './store.ts'

let house: House
let caseId: string
let document: Document
const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255, 10, 13])
beforeAll(async () => {
  house = await openHouse('document')
  caseId = (await openNight(house, [{ statedAge: 9 }])).caseId
  document = await house.owner.transaction().execute((tx) =>
    insertDocument(tx, {
      id: newId(),
      kind: 'court-package',
      caseId,
      memberId: house.members.gavle,
      number: 'B2026-0001',
      title: 'Till förvaltningsrätten',
      isSealed: true,
      createdBy: house.accounts.jour1,
      createdAt: now(),
      bytes,
    }),
  )
})
afterAll(() => house.close())

describe('a document', () => {
  test('is kept byte by byte, with the hash and the size of what is kept', async () => {
    const kept = await house.owner.transaction().execute((tx) => contentOf(tx, document.id))
    expect(Buffer.from(kept ?? []).equals(Buffer.from(bytes))).toBe(true)
    expect(document).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
    })
  })

  test('is listed in its case for the duty, and for nobody else', async () => {
    const { body } = await house.call('jour2', listDocuments, { caseId })
    expect(body.documents).toEqual([document])
    for (const as of ['gavle', 'ordforande', 'admin', 'utvarderare'] as const)
      expect((await house.call(as, listDocuments, { caseId })).status).toBe(403)
  })

  test('that is not there is not found, and no evaluator asks', async () => {
    expect((await house.call('jour1', readDocument, { documentId: newId() })).status).toBe(404)
    expect((await house.call('hudiksvall', readDocument, { documentId: document.id })).status).toBe(404)
    expect((await house.call('utvarderare', readDocument, { documentId: document.id })).status).toBe(403)
  })

  test('of a case that the duty no longer sees is closed with it', async () => {
    await house.owner
      .updateTable('cases')
      .set({ status: 'closed', closedAt: '2026-01-02T00:00:00.000Z', closingReason: 'handed-over' })
      .where('id', '=', caseId)
      .execute()
    expect((await house.call('jour1', readDocument, { documentId: document.id })).status).toBe(404)
    const intake = {
      accountId: house.accounts.gavle,
      name: '',
      title: '',
      role: 'intake',
      memberId: house.members.gavle,
      partnerId: null,
      sessionId: null,
    } as const
    const own = await inScope(house.db, intake, (tx) => contentOf(tx, document.id))
    expect(own?.length).toBe(bytes.length)
  })
})

test.each([
  ['decision', 'B2026-0001.pdf'],
  ['court-package', 'B2026-0001-court-package.pdf'],
  ['received', 'B2026-0001-received.pdf'],
] as const)('a file of kind %s is named by its number, never by a person', (kind, name) => {
  expect(fileNameOf({ number: 'B2026-0001', kind })).toBe(name)
})

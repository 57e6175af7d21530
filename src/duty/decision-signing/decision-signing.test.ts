import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows } from '../../../test/house.ts'
import { pdfsig, qpdfCheck, textOf } from '../../../test/pdf-tools.ts'
import { openSigning, type Signing } from '../../../test/signing.ts'
import { addMinutes } from '../../kernel/time.ts'
import { listUnsigned, signDecision } from './api.ts'
import { momentInWords } from './rules.ts'

let signing: Signing
beforeAll(async () => {
  signing = await openSigning('decision-signing')
})
afterAll(() => signing.close())

describe('a decision by word of mouth', () => {
  test('is signed afterwards by whoever made it, and keeps the time when it was said', async () => {
    const decision = await signing.made()
    expect(await signing.unsigned('ordforande')).toContain(decision.id)
    const proof = await signing.prove(decision)
    const reply = await signing.sign(decision)
    expect(reply).toMatchObject({ status: 200 })
    const [signature] = await signing.rowOf(decision.id)
    expect(signature).toMatchObject({
      way: 'in-product',
      signerAccountId: signing.house.accounts.ordforande,
      signerName: 'Olle Provsson',
      stepUpId: proof.id,
      credentialId: signing.device.keys[0]?.credentialId,
      shownHash: decision.shownHash,
      documentId: reply.body.documentId,
      attestedBy: null,
    })
    expect(String(signature?.signedAt) > String(decision.decidedAt)).toBe(true)
    const after = await signing.house.owner
      .selectFrom('decision')
      .select(['decidedAt', 'version'])
      .where('id', '=', decision.id)
      .executeTakeFirst()
    expect(after).toEqual({ decidedAt: decision.decidedAt, version: 3 })
    expect(await signing.unsigned('ordforande')).not.toContain(decision.id)
  })

  test('is a sealed PDF with all that the law asks of it, for the duty and its own board', async () => {
    const decision = await signing.made()
    await signing.prove(decision)
    const { body } = await signing.sign(decision)
    const url = `/api/documents/${body.documentId}`
    const file = await signing.download('ordforande', url)
    expect(file).toMatchObject({
      status: 200,
      type: 'application/pdf',
      name: `inline; filename="${decision.number}.pdf"`,
    })
    const path = signing.kept(file.bytes)
    expect(pdfsig(path).out).toMatch(/Signature is Valid/)
    expect(qpdfCheck(path).status).toBe(0)
    const document = await signing.house.owner
      .selectFrom('document')
      .selectAll()
      .where('id', '=', body.documentId)
      .executeTakeFirstOrThrow()
    expect(document).toMatchObject({
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      isSealed: true,
      size: file.bytes.length,
    })
    const text = textOf(path).replaceAll(/\s+/g, ' ')
    for (const words of [
      'Gävle kommun Beslut Socialnämnden',
      'Omedelbart omhändertagande enligt 6 § LVU',
      'Provia Provsson',
      'LVU (1990:52) 6 §',
      momentInWords(decision.decidedAt ?? ''),
      'Olle Provsson, ordförande',
      'SN 2023 § 4',
      'hört av Jonas Provsson',
      'Jag vill inte hem. Ända till i morgon.',
      'Mamman säger nej.',
      'Ja, hon får inte åka hem i natt.',
      'förvaltningsrätten',
      signing.hashOf(decision),
    ])
      expect(text).toContain(words)
    expect((await signing.download('jour1', url)).status).toBe(200)
    expect((await signing.download('gavle', url)).status).toBe(200)
    expect((await signing.download('ordforandeHudik', url)).status).toBe(404)
    expect((await signing.download('hudiksvall', url)).status).toBe(404)
    expect((await signing.download('admin', url)).status).toBe(403)
    const opened = await signing.house.owner
      .selectFrom('auditEvent')
      .select('accountId')
      .where('contract', '=', 'document.read')
      .where('outcome', '=', 'done')
      .execute()
    expect(opened.length).toBe(3)
  })

  test.each([
    ['2026-10-25T00:40:00.000Z', 'söndag 25 oktober 2026 kl. 02.40 sommartid (UTC+2)'],
    ['2026-10-25T01:40:00.000Z', 'söndag 25 oktober 2026 kl. 02.40 normaltid (UTC+1)'],
  ])('said at %s is told from the other 02.40 of that night', async (decidedAt, words) => {
    const decision = await signing.made({
      decidedAt,
      registeredAt: addMinutes(decidedAt, 4),
      readBackAt: addMinutes(decidedAt, 2),
    })
    await signing.prove(decision)
    const { body } = await signing.sign(decision)
    const file = signing.kept(
      (await signing.download('ordforande', `/api/documents/${body.documentId}`)).bytes,
    )
    expect(textOf(file).replaceAll(/\s+/g, ' ')).toContain(words)
    expect(pdfsig(file).out).toMatch(/Signature is Valid/)
    expect((await signing.rowOf(decision.id))[0]?.signedAt.slice(0, 10)).not.toBe('2026-10-25')
  })

  test('is not signed without a passkey, and a proof of something else is no proof', async () => {
    const [decision, other] = [await signing.made(), await signing.made()]
    expect(await signing.sign(decision)).toMatchObject({ status: 403, body: { code: 'step-up-needed' } })
    await signing.prove(other)
    expect(await signing.sign(decision)).toMatchObject({ status: 403, body: { code: 'step-up-needed' } })
    expect(await signing.rowOf(decision.id)).toEqual([])
  })

  test('signed by a double click, and by two at once, has one signature and one document', async () => {
    const decision = await signing.made()
    await signing.prove(decision)
    await signing.prove(decision)
    const before = await countRows(signing.house, 'document')
    const commandId = crypto.randomUUID()
    const replies = await Promise.all([
      signing.sign(decision, 'ordforande', commandId),
      signing.sign(decision, 'ordforande', commandId),
      signing.sign(decision),
    ])
    const statuses = replies.map(({ status, body }) => `${status} ${body.code ?? ''}`)
    expect(
      statuses.filter((one) => one === '409 already-signed').length +
        statuses.filter((one) => one === '200 ').length,
    ).toBe(3)
    expect(statuses).toContain('200 ')
    expect(await signing.rowOf(decision.id)).toHaveLength(1)
    expect(await countRows(signing.house, 'document')).toBe(before + 1)
  })

  test('signed with a passkey and attested as signed on paper at once, it has one signature', async () => {
    const decision = await signing.made()
    await signing.prove(decision)
    const both = await Promise.all([signing.sign(decision), signing.attest(decision)])
    expect(both.map(({ status, body }) => `${status} ${body.code ?? ''}`).sort()).toEqual([
      '200 ',
      '409 already-signed',
    ])
    expect(await signing.rowOf(decision.id)).toHaveLength(1)
  })

  test.each([
    ['the duty', 'jour1', 409, 'not-your-decision'],
    ['the chair of another municipality', 'ordforandeHudik', 404, 'not-found'],
    ['the intake of the own municipality', 'gavle', 403, 'denied'],
    ['an administrator', 'admin', 403, 'denied'],
  ] as const)('is not signed by %s', async (_who, as, status, code) => {
    expect(await signing.sign(await signing.made(), as)).toMatchObject({ status, body: { code } })
  })

  test('is signed as it was shown: with another text on the screen it is not', async () => {
    const decision = await signing.made()
    const reply = await signing.house.call('ordforande', signDecision, {
      decisionId: decision.id,
      shownHash: 'a'.repeat(64),
    })
    expect(reply).toMatchObject({ status: 409, body: { code: 'shown-changed' } })
  })
})

describe('what is unsigned', () => {
  test('is listed for the duty and the own chair, the oldest first, with whose it is', async () => {
    const [first, second] = [await signing.made(), await signing.made()]
    const own = await signing.house.call('ordforande', listUnsigned, {})
    const places = [first, second].map(({ id }) =>
      own.body.decisions.findIndex(({ decisionId }) => decisionId === id),
    )
    expect(places[0]).toBeGreaterThanOrEqual(0)
    expect(places[1]).toBeGreaterThan(places[0] ?? 0)
    expect(own.body.decisions.find(({ decisionId }) => decisionId === first.id)).toMatchObject({
      isYours: true,
      decidedByName: 'Olle Provsson',
    })
    expect(await signing.unsigned('chef')).toEqual(expect.arrayContaining([first.id, second.id]))
    expect(await signing.unsigned('ordforandeHudik')).toEqual([])
    expect((await signing.house.call('gavle', listUnsigned, {})).status).toBe(403)
  })
})

import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openssl, textOf } from '../../../test/pdf-tools.ts'
import { openSigning, type Signing } from '../../../test/signing.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { selfSigned } from '../../server/documents/certificate.ts'
import { readSignature } from './api.ts'

let signing: Signing
beforeAll(async () => {
  signing = await openSigning('other-ways')
})
afterAll(() => signing.close())
afterEach(() => {
  delete process.env.STAFETT_SIGNER
})

describe('where no certificate holds', () => {
  test('nothing is signed or lost, the proof is not spent, and paper is the way out', async () => {
    const decision = await signing.made()
    await signing.prove(decision)
    process.env.STAFETT_SIGNER = join(signing.folder, 'nowhere.p12')
    expect(await signing.sign(decision)).toMatchObject({ status: 409, body: { code: 'signer-unavailable' } })
    process.env.STAFETT_SIGNER = expiredP12()
    const refused = await signing.sign(decision)
    expect(refused).toMatchObject({ status: 409, body: { code: 'certificate-expired' } })
    expect(refused.body.sentence).toMatch(/papper/)
    expect(await signing.unsigned('jour1')).toContain(decision.id)
    expect(await signing.attest(await signing.made())).toMatchObject({ status: 200 })
    delete process.env.STAFETT_SIGNER
    expect(await signing.sign(decision)).toMatchObject({ status: 200 })
  })
})

/** Its last day was yesterday. */
function expiredP12(): string {
  const path = (end: string) => join(signing.folder, `expired.${end}`)
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const [from, to] = [-400, -1].map((days) => addMinutes(now(), days * 1440)) as [string, string]
  const certificate = new X509Certificate(selfSigned(privateKey, 'Gammal', from, to))
  writeFileSync(path('pem'), `${privateKey.export({ type: 'pkcs8', format: 'pem' })}${certificate}`)
  openssl('pkcs12', '-export', '-in', path('pem'), '-out', path('p12'), '-passout', 'pass:')
  return path('p12')
}

describe('a signature on paper', () => {
  test('is attested later under the same decision, with who saw what, and is then in the document', async () => {
    const decision = await signing.made({ manner: 'paper', witnessId: null, readBackAt: null })
    const reply = await signing.attest(decision, { note: 'Ordföranden kom förbi.' })
    expect(reply).toMatchObject({ status: 200 })
    const shown = await signing.house.call('jour2', readSignature, { decisionId: decision.id })
    expect(shown.body).toMatchObject({
      signature: {
        way: 'paper',
        signerName: 'Olle Provsson',
        attestedByName: 'Jorun Provsson',
        isSealed: true,
        stepUpId: null,
      },
      maySign: false,
      mayAttest: false,
    })
    const text = textOf(
      signing.kept((await signing.download('jour1', `/api/documents/${reply.body.documentId}`)).bytes),
    ).replaceAll(/\s+/g, ' ')
    for (const words of [
      'På papper',
      'Originalet med underskrift',
      'Jorun Provsson',
      'Ordföranden kom förbi.',
    ])
      expect(text).toContain(words)
    expect(await signing.attest(decision)).toMatchObject({ status: 409, body: { code: 'already-signed' } })
    await signing.prove(decision)
    expect(await signing.sign(decision)).toMatchObject({ status: 409, body: { code: 'already-signed' } })
  })

  test.each([
    ['before the decision', { signedAt: '2026-01-01T00:00:00.000Z' }, 'before-decision', 'signedAt'],
    ['in the future', { signedAt: '2199-01-01T00:00:00.000Z' }, 'in-the-future', 'signedAt'],
    ['without a word of what was seen', { seen: '  ' }, 'seen-missing', 'seen'],
  ])('made %s is refused at its field', async (_what, changes, code, field) => {
    expect(await signing.attest(await signing.made(), changes)).toMatchObject({
      status: 409,
      body: { code, field },
    })
  })

  test('is attested by the duty alone', async () => {
    const decision = await signing.made()
    for (const as of ['ordforande', 'gavle', 'admin'] as const)
      expect((await signing.attest(decision, {}, as)).status).toBe(403)
  })

  test('is written on a printed sheet; while the question waits it has a line to decide on', async () => {
    const decision = await signing.made()
    const url = `/api/decisions/${decision.id}/paper`
    const sheet = await signing.download('jour1', url)
    expect(sheet).toMatchObject({ status: 200, type: 'application/pdf' })
    expect(textOf(signing.kept(sheet.bytes))).toContain('Namnförtydligande')
    expect((await signing.download('ordforandeHudik', url)).status).toBe(404)
    expect((await signing.download('gavle', url)).status).toBe(403)
    const waiting = await signing.made({
      status: 'ready',
      decidedAt: null,
      manner: null,
      mandateId: null,
      decidedByName: null,
      decidedByTitle: null,
      ownWords: null,
      witnessId: null,
      readBackAt: null,
      registeredAt: null,
      registeredBy: null,
    })
    const text = textOf(
      signing.kept((await signing.download('ordforande', `/api/decisions/${waiting.id}/paper`)).bytes),
    )
    expect(text).toMatch(/Underlag för beslut[\s\S]*Ja +\[ *\] +Nej +\[ *\]/)
    expect(await signing.sign(waiting)).toMatchObject({ status: 409, body: { code: 'not-made' } })
  })
})

import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openssl, pdfinfo, pdfsig, qpdfCheck, textOf } from '../../../test/pdf-tools.ts'
import { validityOf } from './certificate.ts'
import { renderPdf } from './render.ts'
import { signPdf } from './sign.ts'
import { currentSigner, type DocumentSigner, SignerRefused } from './signer.ts'

const at = '2026-10-25T08:10:00.000Z'
let folder: string
let signer: DocumentSigner
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stafett-documents-'))
  signer = await currentSigner(join(folder, 'data'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  delete process.env.STAFETT_SIGNER
  delete process.env.STAFETT_SIGNER_PASSPHRASE_FILE
})

const sheet = {
  municipality: 'Gävle kommun',
  board: 'Socialnämnden',
  kind: 'Beslut',
  number: 'B2026-0012',
  title: 'Omedelbart omhändertagande enligt 6 § LVU',
  about: [{ label: 'Beslutet gäller', value: 'Åsa Öberg Älv\n20120102-9806' }],
  decision: 'Åsa omhändertas omedelbart.',
  taken: [{ label: 'Tid för beslutet', value: 'söndag 25 oktober 2026 kl. 02.40' }],
  sections: [{ title: 'Fakta', text: 'Lugnt.', isQuote: false }],
  conditions: [{ label: 'Varför?', answer: 'uppfyllt', text: 'Därför.' }],
  ownWords: 'Jag har läst allt.',
  review: { title: 'Så prövas beslutet', paragraphs: ['Beslutet gäller genast.'] },
  signature: [{ label: 'Underskrivet av', value: 'Olle Provsson, ordförande' }],
  controlCode: 'K7F 2QM',
  hash: '0123456789abcdef'.repeat(4),
}
const kept = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const signed = async (name: string, data: unknown, by = signer) =>
  kept(name, await signPdf(await renderPdf('decision', data, at), { signer: by, reason: 'Prov', at }))
/** A certificate and its key as a P12 file, of the days given. */
function p12(name: string, days: string, passphrase: string, algorithm: readonly string[]): string {
  const [key, certificate, file] = ['key', 'pem', 'p12'].map((end) => join(folder, `${name}.${end}`)) as [
    string,
    string,
    string,
  ]
  openssl(
    'req',
    '-x509',
    '-newkey',
    ...algorithm,
    '-nodes',
    '-keyout',
    key,
    '-out',
    certificate,
    '-subj',
    `/CN=${name}`,
    '-days',
    days,
  )
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    key,
    '-in',
    certificate,
    '-out',
    file,
    '-passout',
    `pass:${passphrase}`,
  )
  return file
}
const rsa = ['rsa:2048'] as const
const ec = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] as const

describe('a document', () => {
  test('is a tagged PDF/A-2a in Swedish whose text reads as it was written', async () => {
    const file = await signed('plain.pdf', sheet)
    const text = textOf(file)
    for (const words of [
      'Gävle kommun',
      'Åsa Öberg Älv',
      '20120102-9806',
      '6 § LVU',
      'K7F 2QM',
      'Sida 1 av 1',
    ])
      expect(text).toContain(words)
    expect(pdfinfo(file)).toMatch(/Tagged:\s+yes/)
    const raw = readFileSync(file, 'latin1')
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</)
    expect(raw).toMatch(/\/Lang \(sv-SE\)/)
  })

  test('is accepted by pdfsig and qpdf, whatever its length', async () => {
    const long = {
      ...sheet,
      sections: [
        { title: 'Fakta', text: 'Hon sa att hon inte vågade gå hem. '.repeat(1500), isQuote: false },
      ],
    }
    for (const [name, data] of [
      ['short.pdf', sheet],
      ['long.pdf', long],
    ] as const) {
      const file = await signed(name, data)
      expect(pdfsig(file).out).toMatch(/Signature is Valid/)
      expect(pdfsig(file).out).toMatch(/Total document signed/)
      expect(pdfsig(file).out).toMatch(/ETSI\.CAdES\.detached/)
      expect(qpdfCheck(file)).toMatchObject({ status: 0 })
    }
    expect(Number(/Pages:\s+(\d+)/.exec(pdfinfo(join(folder, 'long.pdf')))?.[1])).toBeGreaterThan(10)
    expect(textOf(join(folder, 'long.pdf'))).toMatch(/Sida (\d+) av \1/)
  })

  test('of which one byte is changed is found, wherever it is', async () => {
    const bytes = readFileSync(await signed('whole.pdf', sheet))
    for (const share of [0.1, 0.3, 0.5]) {
      const changed = Buffer.from(bytes)
      const place = Math.floor(bytes.indexOf('/ByteRange') * share)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(pdfsig(kept('changed.pdf', changed)).out).not.toMatch(/Signature is Valid/)
    }
  })

  test('prints what looks like markup as it was typed, and reads no file for it', async () => {
    const typed =
      '#panic("x") $a^2$ *fet* _kursiv_ `rå` = Rubrik\n#read("/etc/passwd") @ref <etikett> \\ // kommentar'
    const file = await signed('markup.pdf', { ...sheet, decision: typed, ownWords: typed })
    const text = textOf(file).replaceAll(/\s+/g, ' ')
    for (const words of [
      '#panic("x") $a^2$ *fet* _kursiv_ `rå` = Rubrik',
      '#read("/etc/passwd") @ref <etikett> \\ // kommentar',
    ])
      expect(text).toContain(words)
  })

  test('names a sign that no font has by its number, and hides none that turns the text around', async () => {
    const file = await signed('signs.pdf', {
      ...sheet,
      ownWords: 'Hej 😀 漢字 \u202Emoc\u0007 👨‍👩‍👧 Slut.\n\nعربي',
    })
    const text = textOf(file)
    for (const words of ['[U+1F600]', '[U+6F22]', '[U+202E]moc[U+0007]', 'عربي'])
      expect(text).toContain(words)
    expect(qpdfCheck(file).status).toBe(0)
  })

  test('loses nothing of what was typed without a space: it stays within the paper', async () => {
    const run = `${'lång'.repeat(100)}SLUT`
    const file = await signed('run.pdf', { ...sheet, ownWords: run })
    expect(textOf(file).replaceAll(/[\s\u200B]/g, '')).toContain(run)
    expect(qpdfCheck(file).status).toBe(0)
  })

  test('of the same data and moment is the same bytes', async () => {
    const [first, second] = await Promise.all([
      renderPdf('decision', sheet, at),
      renderPdf('decision', sheet, at),
    ])
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  test('that lacks what its template wants is refused, and the next is made all the same', async () => {
    await expect(renderPdf('decision', {}, at)).rejects.toThrow(/Typst/)
    expect((await renderPdf('decision', sheet, at)).length).toBeGreaterThan(1000)
  })
})

describe('the key of the installation', () => {
  test('is made once, for its owner alone, with a certificate that OpenSSL reads and verifies', async () => {
    const path = join(folder, 'data', 'signing.pem')
    const before = readFileSync(path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    await currentSigner(join(folder, 'data'))
    expect(readFileSync(path).equals(before)).toBe(true)
    const certificate = kept('own.pem', Buffer.from(new X509Certificate(signer.certificate).toString()))
    const read = openssl('x509', '-in', certificate, '-noout', '-text')
    for (const words of [
      'Version: 3',
      'ecdsa-with-SHA256',
      'CA:FALSE',
      'Digital Signature, Non Repudiation',
      'prime256v1',
    ])
      expect(read).toContain(words)
    const verified = openssl('verify', '-check_ss_sig', '-CAfile', certificate, '-partial_chain', certificate)
    expect(verified).toContain(': OK')
    expect(new X509Certificate(signer.certificate).checkPrivateKey(createPrivateKey(before))).toBe(true)
  })

  test('made by two at once is one key', async () => {
    const shared = join(folder, 'shared')
    const both = await Promise.all([currentSigner(shared), currentSigner(shared)])
    expect(Buffer.from(both[0].certificate).equals(Buffer.from(both[1].certificate))).toBe(true)
  })
})

describe('a signer of one’s own', () => {
  test.each([
    ['RSA', rsa],
    ['EC', ec],
  ])('in a P12 file with %s seals, with the passphrase from its file', async (name, algorithm) => {
    process.env.STAFETT_SIGNER = p12(`own-${name}`, '30', 'hemligt ord', algorithm)
    process.env.STAFETT_SIGNER_PASSPHRASE_FILE = kept('passphrase', Buffer.from('hemligt ord\n'))
    const own = await currentSigner(folder)
    const now = `${validityOf(own.certificate).from.slice(0, 10)}T23:59:59.000Z`
    const file = kept(
      `${name}.pdf`,
      await signPdf(await renderPdf('decision', sheet, now), { signer: own, reason: 'Prov', at: now }),
    )
    expect(pdfsig(file).out).toMatch(/Signature is Valid/)
    expect(pdfsig(file).out).toContain(`own-${name}`)
    expect(qpdfCheck(file).status).toBe(0)
  })

  test('whose certificate has expired, or does not hold yet, signs nothing and says which', async () => {
    process.env.STAFETT_SIGNER = p12('short', '1', '', ec)
    const own = await currentSigner(folder)
    const bytes = await renderPdf('decision', sheet, at)
    const { from, to } = validityOf(own.certificate)
    for (const [moment, reason] of [
      [`${Number(to.slice(0, 4)) + 1}${to.slice(4)}`, 'certificate-expired'],
      [`${Number(from.slice(0, 4)) - 1}${from.slice(4)}`, 'certificate-not-yet'],
    ] as const) {
      const attempt = signPdf(bytes, { signer: own, reason: 'Prov', at: moment })
      await expect(attempt).rejects.toBeInstanceOf(SignerRefused)
      await expect(attempt).rejects.toMatchObject({ reason })
    }
  })

  test('that is missing, or opens with another passphrase, is told and never replaced by the own key', async () => {
    process.env.STAFETT_SIGNER = join(folder, 'nowhere.p12')
    await expect(currentSigner(folder)).rejects.toMatchObject({ reason: 'signer-unavailable' })
    process.env.STAFETT_SIGNER = p12('locked', '30', 'rätt', ec)
    await expect(currentSigner(folder)).rejects.toMatchObject({ reason: 'signer-unavailable' })
  })

  test('is read anew when its file is exchanged, without a restart', async () => {
    const first = p12('first', '30', '', ec)
    process.env.STAFETT_SIGNER = first
    const before = await currentSigner(folder)
    writeFileSync(first, readFileSync(p12('second', '30', '', ec)))
    expect(validityOf(before.certificate).subject).toContain('first')
    expect(validityOf((await currentSigner(folder)).certificate).subject).toContain('second')
  })
})

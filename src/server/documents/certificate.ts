import { createHash, createPublicKey, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto'
import { type Instant, parseInstant } from '../../kernel/time.ts'

/** Just enough DER (ITU-T X.690) to write one X.509 certificate (RFC 5280): Node makes keys but no certificates. */
const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length, ...bytes]), content])
}
const sequence = (...parts: readonly Uint8Array[]) => tlv(0x30, ...parts)
const bitString = (bits: Uint8Array, unused = 0) => tlv(0x03, Buffer.from([unused]), bits)
const octets = (...parts: readonly Uint8Array[]) => tlv(0x04, ...parts)
const truth = tlv(0x01, Buffer.from([0xff]))

const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f]
    for (let left = arc >> 7; left > 0; left >>= 7) groups.unshift(0x80 | (left & 0x7f))
    return groups
  })
  return tlv(0x06, Buffer.from(bytes))
}

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'))
const nameOf = (parts: Readonly<Record<string, string>>) =>
  sequence(
    ...Object.entries(parts).map(([type, value]) =>
      tlv(0x31, sequence(oid(type), tlv(0x0c, Buffer.from(value)))),
    ),
  )
/** RFC 5280 4.1.2.5: two digits of the year before 2050, four from then on. */
const timeOf = (at: Instant): Buffer => {
  const digits = `${at.slice(0, 19).replaceAll(/\D/g, '')}Z`
  return at < '2050' ? tlv(0x17, Buffer.from(digits.slice(2))) : tlv(0x18, Buffer.from(digits))
}
const extension = (id: string, critical: boolean, value: Uint8Array) =>
  sequence(oid(id), ...(critical ? [truth] : []), octets(value))

/**
 * A certificate that the key signs for itself: for digital signatures that cannot be repudiated, no authority over others.
 * @param key private key of the curve P-256 @returns DER
 */
export function selfSigned(key: KeyObject, commonName: string, from: Instant, to: Instant): Buffer {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const keyId = createHash('sha1').update(publicKey.subarray(-65)).digest()
  // A positive serial number of 127 random bits.
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  const name = nameOf({ '2.5.4.6': 'SE', '2.5.4.10': 'Stafett', '2.5.4.3': commonName })
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, serial),
    ecdsaWithSha256,
    name,
    sequence(timeOf(from), timeOf(to)),
    name,
    publicKey,
    tlv(
      0xa3,
      sequence(
        extension('2.5.29.19', true, sequence()),
        // digitalSignature and contentCommitment.
        extension('2.5.29.15', true, bitString(Buffer.from([0xc0]), 6)),
        extension('2.5.29.14', false, octets(keyId)),
        extension('2.5.29.35', false, sequence(tlv(0x80, keyId))),
      ),
    ),
  )
  return sequence(body, ecdsaWithSha256, bitString(sign('sha256', body, key)))
}

/** From when and until when a certificate (DER or PEM) may sign, and whom it names. */
export function validityOf(certificate: Uint8Array): {
  readonly subject: string
  readonly from: Instant
  readonly to: Instant
} {
  const { subject, validFromDate, validToDate } = new X509Certificate(certificate)
  const from = parseInstant(validFromDate.toISOString())
  const to = parseInstant(validToDate.toISOString())
  if (from === null || to === null) throw new RangeError('a certificate without days')
  return { subject: subject.replaceAll('\n', ', '), from, to }
}

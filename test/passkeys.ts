import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Static } from 'typebox'
import type { CreationOptions, NewPasskey, SignedChallenge } from '../src/base/passkey/api.ts'
import { listPasskeys, preparePasskey, registerPasskey } from '../src/base/passkey/api.ts'
import type { Contract } from '../src/kernel/contract.ts'
import type { House, Person, Reply } from './house.ts'

const sha256 = (...parts: (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const number = (value: number, size: number): Buffer => {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(value, 0, size)
  return bytes
}
/** CBOR (RFC 8949) of what an attestation holds: small numbers, texts, bytes and maps. */
const head = (kind: number, size: number): Buffer =>
  Buffer.concat([
    Buffer.from([(kind << 5) | (size < 24 ? size : size < 256 ? 24 : 25)]),
    size < 24 ? Buffer.alloc(0) : number(size, size < 256 ? 1 : 2),
  ])
type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

type Asked = { readonly challengeId: string; readonly options: { readonly challenge: string } }
type AskedNew = { readonly challengeId: string; readonly options: Static<typeof CreationOptions> }
/** How this answer departs from what a sound device at our address says. */
type Odd = {
  readonly origin?: string
  readonly host?: string
  readonly verified?: boolean
  readonly counter?: number
}

/** A phone in code: makes P-256 keys and signs with them, so that the real verifier says yes. */
export class Device {
  readonly keys: { readonly credentialId: string; readonly key: KeyObject }[] = []
  counter = 0
  readonly #counts: boolean

  /** @param counts false for the many that always say 0 */
  constructor(counts = true) {
    this.#counts = counts
  }

  make({ challengeId, options }: AskedNew, name = 'Provtelefon', odd: Odd = {}): Static<typeof NewPasskey> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const credential = randomBytes(32)
    const credentialId = credential.toString('base64url')
    const cose = cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
    const attested = Buffer.concat([Buffer.alloc(16), number(credential.length, 2), credential, cose])
    const authData = Buffer.concat([this.#says(odd, 0x40), attested])
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    this.keys.push({ credentialId, key: privateKey })
    return {
      challengeId,
      name,
      credentialId,
      attestationObject: cbor(attestation).toString('base64url'),
      clientDataJSON: client('webauthn.create', options.challenge, odd).toString('base64url'),
      transports: ['internal', 'hybrid'],
    }
  }

  sign(
    { challengeId, options }: Asked,
    odd: Odd = {},
    which = this.keys.length - 1,
  ): Static<typeof SignedChallenge> {
    const own = this.keys[which]
    if (own === undefined) throw new Error('the device holds no key')
    if (this.#counts) this.counter++
    const data = this.#says(odd)
    const clientData = client('webauthn.get', options.challenge, odd)
    return {
      challengeId,
      credentialId: own.credentialId,
      authenticatorData: data.toString('base64url'),
      clientDataJSON: clientData.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, sha256(clientData)]), own.key).toString('base64url'),
    }
  }

  #says({ host = 'localhost', verified = true, counter = this.counter }: Odd, more = 0): Buffer {
    return Buffer.concat([
      sha256(host),
      Buffer.from([0x01 | (verified ? 0x04 : 0) | more]),
      number(counter, 4),
    ])
  }
}

const client = (type: string, challenge: string, { origin = 'http://localhost:4100' }: Odd): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

/** Calls a door that is no contract in the house's own session of that person. */
export const knock = <O>(
  house: House,
  as: Person,
  path: `/api/${string}`,
  input: object,
): Promise<Reply<O>> =>
  house.call(as, { kind: 'query', method: 'POST', path } as Contract, input as never) as Promise<Reply<O>>

const found = <O>({ status, body }: Reply<O>, what: string): Reply<O>['body'] => {
  if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`)
  return body
}

/** Registers a passkey for that person, proving themselves as they must, and gives their device. */
export async function givePasskey(house: House, as: Person, device = new Device()): Promise<Device> {
  const own = found(await house.call(as, listPasskeys, {}), 'list')
  const shown = { subjectId: house.accounts[as], shownHash: own.registrationHash }
  if (own.proof === 'passkey') await stepUpAs(house, as, device, shown.subjectId, shown.shownHash)
  else
    found(
      await knock(house, as, '/api/step-ups/password', { ...shown, password: 'ett-prov-i-natten' }),
      'password',
    )
  const asked = found(await house.call(as, preparePasskey, {}), 'begin')
  found(await house.call(as, registerPasskey, device.make(asked)), 'register')
  return device
}

/** A passkey ceremony bound to a thing as it was shown, in the session that `house.call` uses for that person. */
export async function stepUpAs(
  house: House,
  as: Person,
  device: Device,
  subjectId: string,
  shownHash: string,
): Promise<{ id: string; at: string }> {
  const asked = await knock<Asked>(house, as, '/api/step-ups/options', { subjectId, shownHash })
  const signed = device.sign(found(asked, 'step-up options'))
  return found(await knock<{ id: string; at: string }>(house, as, '/api/step-ups', signed), 'step-up')
}

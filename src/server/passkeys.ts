import { createHash, randomBytes } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { publicOrigin } from './public-address.ts'

/** Minutes that a key may take to sign: a person may have to find the phone. */
export const challengeMinutes = 5
const timeout = challengeMinutes * 60_000
/** ES256, EdDSA and RS256: what phones, security keys and Windows offer. */
const algorithms = [-7, -8, -257]
const onThisMachine = /^http:\/\/localhost(?::\d+)?$/

/** What a challenge is asked for; what does not apply is null. */
export type Bound = {
  readonly purpose: 'registration' | 'login' | 'unlock' | 'step-up' | 'recovery'
  readonly accountId: string | null
  readonly sessionId: string | null
  readonly subjectId: string | null
  readonly shownHash: string | null
}

/** A challenge that is the hash of what it is for: the signature covers account, session, subject and what was shown. */
export function newChallenge(bound: Bound): { nonce: string; challenge: string } {
  const nonce = randomBytes(32).toString('base64url')
  return { nonce, challenge: challengeOf(nonce, bound) }
}

export const challengeOf = (
  nonce: string,
  { purpose, accountId, sessionId, subjectId, shownHash }: Bound,
): string =>
  createHash('sha256')
    .update(JSON.stringify([nonce, purpose, accountId, sessionId, subjectId, shownHash]))
    .digest('base64url')

/** The name keys are bound to: the host of the public address, else this machine's. */
const relyingParty = (): string => new URL(publicOrigin() ?? 'http://localhost').hostname

/** On this machine any port is ours: the browser has checked that the page and the name agree. */
function originOf(clientDataJSON: string): string {
  const ours = publicOrigin()
  if (ours !== null) return ours
  const { origin } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { origin?: unknown }
  return typeof origin === 'string' && onThisMachine.test(origin) ? origin : 'http://localhost'
}

type Known = { readonly credentialId: string; readonly transports: readonly string[] }
const described = (keys: readonly Known[]) =>
  keys.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] }))
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'))

/** What the browser makes a new key with: discoverable, with the owner verified by the device, no attestation. */
export const creationOptions = (
  account: { readonly id: string; readonly username: string; readonly name: string },
  keys: readonly Known[],
  challenge: string,
) =>
  generateRegistrationOptions({
    rpName: 'Stafett',
    rpID: relyingParty(),
    userID: Uint8Array.from(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
    userName: account.username,
    userDisplayName: account.name,
    challenge: bytes(challenge),
    timeout,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: described(keys),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** What the browser asks a key to sign. @param keys the keys that will do; none: whichever the person chooses */
export const requestOptions = (challenge: string, keys: readonly Known[] = []) =>
  generateAuthenticationOptions({
    rpID: relyingParty(),
    challenge: bytes(challenge),
    timeout,
    userVerification: 'required',
    ...(keys.length > 0 && { allowCredentials: described(keys) }),
  })

export type Registration = {
  readonly credentialId: string
  readonly attestationObject: string
  readonly clientDataJSON: string
}
export type NewKey = {
  readonly credentialId: string
  readonly publicKey: string
  readonly counter: number
  readonly synced: boolean
}

/** The new key, when it answers this challenge at our address and its owner was verified; else undefined. */
export async function verifyRegistration(
  { credentialId, attestationObject, clientDataJSON }: Registration,
  challenge: string,
): Promise<NewKey | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { attestationObject, clientDataJSON },
      },
      expectedChallenge: challenge,
      expectedOrigin: originOf(clientDataJSON),
      expectedRPID: relyingParty(),
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified || registrationInfo.credential.id !== credentialId) return undefined
    const { credential, credentialBackedUp } = registrationInfo
    return {
      credentialId,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      synced: credentialBackedUp,
    }
  } catch {
    return undefined
  }
}

export type Assertion = {
  readonly credentialId: string
  readonly authenticatorData: string
  readonly clientDataJSON: string
  readonly signature: string
}

/** What the key says of itself when it has signed this challenge at our address, its owner verified; else undefined. */
export async function verifyAssertion(
  { credentialId, authenticatorData, clientDataJSON, signature }: Assertion,
  challenge: string,
  publicKey: string,
): Promise<{ counter: number; synced: boolean } | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { authenticatorData, clientDataJSON, signature },
      },
      expectedChallenge: challenge,
      expectedOrigin: originOf(clientDataJSON),
      expectedRPID: relyingParty(),
      // The counter is judged by our own rule, which tells a copy from a wrong signature.
      credential: { id: credentialId, publicKey: bytes(publicKey), counter: 0 },
    })
    return verified
      ? { counter: authenticationInfo.newCounter, synced: authenticationInfo.credentialBackedUp }
      : undefined
  } catch {
    return undefined
  }
}

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { type CeremonyEnd, words } from '../base/passkey/words.ts'
import { language } from './language.tsx'
import { Problem } from './problem.ts'

export type AskedToMake = { readonly challengeId: string; readonly options: object }
export type AskedToSign = {
  readonly challengeId: string
  readonly options: PublicKeyCredentialRequestOptionsJSON
}

/** Makes a key where the person chooses; the answer goes to the server as it is, with a name. Throws Problem. */
export async function makeKey({ challengeId, options }: AskedToMake) {
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON
  const { id, response } = await ceremony(optionsJSON.timeout, () => startRegistration({ optionsJSON }))
  const { attestationObject, clientDataJSON, transports = [] } = response
  return {
    challengeId,
    credentialId: id,
    attestationObject,
    clientDataJSON,
    transports: transports.filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 10),
  }
}

/** Signs with the key the person unlocks. Throws Problem with a code of `CeremonyEnd`. */
export async function signWithKey({ challengeId, options }: AskedToSign) {
  const { id, response } = await ceremony(options.timeout, () =>
    startAuthentication({ optionsJSON: options }),
  )
  const { authenticatorData, clientDataJSON, signature } = response
  return { challengeId, credentialId: id, authenticatorData, clientDataJSON, signature }
}

async function ceremony<T>(timeout = 300_000, run: () => Promise<T>): Promise<T> {
  if (!browserSupportsWebAuthn()) throw endedAs('no-support')
  const began = performance.now()
  try {
    return await run()
  } catch (error) {
    // A browser does not tell a person who left from a time that ran out: that would say whether there is a key.
    throw endedAs(endOf(error, performance.now() - began >= timeout - 1000))
  }
}

const ends = new Map<string, CeremonyEnd>([
  ['AbortError', 'cancelled'],
  ['InvalidStateError', 'already-there'],
  ['ConstraintError', 'no-screen-lock'],
  ['NotSupportedError', 'no-support'],
  ['SecurityError', 'wrong-address'],
])
function endOf(error: unknown, isLate: boolean): CeremonyEnd {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError') return isLate ? 'timed-out' : 'cancelled'
  return ends.get(name) ?? 'device-fault'
}

const endedAs = (code: CeremonyEnd): Problem =>
  new Problem(0, { code, sentence: words[language.get()].ends[code] })

import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { addDays, type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import type { ApiKey, ApiKeySecret, Scope } from './model.ts'

/** The contracts each scope opens, by name. What stands in none of them is done by people. */
export const opens: Readonly<Record<Scope, readonly string[]>> = {
  'reports.read': ['morning.inbox', 'handover.get-report', 'receipt.open'],
  'reports.answer': ['receipt.accept', 'receipt.return'],
  'notices.write': [
    'advance-notice.create',
    'advance-notice.renew',
    'advance-notice.end',
    'advance-notice.withdraw',
    'advance-notice.list',
    'advance-notice.get',
    'advance-notice.sender-work',
    'notice-request.list',
    'notice-request.decline',
  ],
  'commitments.write': [
    'commitment.list',
    'commitment.set-done',
    'commitment.set-time',
    'commitment.report-unkept',
  ],
  'packs.read': ['morning-pack.list', 'morning-pack.read', 'morning-pack.open', 'morning-pack.paper'],
  'outcomes.write': ['outcome.questions', 'outcome.of-report', 'outcome.answer', 'outcome.mark-need'],
}

/** The names a key with these scopes may call. */
export const openedBy = (scopes: readonly Scope[]): ReadonlySet<string> =>
  new Set(scopes.flatMap((scope) => opens[scope]))

/** The scopes that would open a contract; none where only people do it. */
export const scopesFor = (contract: string): readonly Scope[] =>
  (Object.keys(opens) as Scope[]).filter((scope) => opens[scope].includes(contract))

/** Days from today to the last day a key may have. */
export const longestDays = 365
/** Secrets of one key that are valid at a time. */
export const mostSecrets = 2

const written = /^stf_([0-9a-z]{16})_([A-Za-z0-9_-]{43})$/
/** The parts of a key as it is sent; undefined where it has another form. */
export function parseKey(key: string): { publicId: string; secret: string } | undefined {
  const match = written.exec(key)
  return match?.[1] !== undefined && match[2] !== undefined
    ? { publicId: match[1], secret: match[2] }
    : undefined
}
export const wholeKey = (publicId: string, secret: string): string => `stf_${publicId}_${secret}`

export type SecretState = 'valid' | 'expired' | 'ended'
/** Valid to the end of its last day, unless it was ended or its key revoked before. */
export function secretState(
  secret: Pick<ApiKeySecret, 'validUntil' | 'endedAt'>,
  key: Pick<ApiKey, 'revokedAt'>,
  now: Instant,
): SecretState {
  if (secret.endedAt !== null || key.revokedAt !== null) return 'ended'
  return localDate(now) <= secret.validUntil ? 'valid' : 'expired'
}

type DayRefusal = 'day-behind' | 'too-long'
function dayFault(
  validUntil: LocalDate,
  field: string,
  now: Instant,
): Decision<never, DayRefusal> | undefined {
  const today = localDate(now)
  if (validUntil < today) return refused('day-behind', field)
  const most = String(longestDays)
  return validUntil > addDays(today, longestDays) ? refused('too-long', field, { most }) : undefined
}

/** How whoever makes a key proves themselves: a passkey where there is one, else the password; null where neither serves. */
export type KeyProof = 'passkey' | 'password' | null

type CreateRefusal =
  | 'name-missing'
  | 'name-taken'
  | 'purpose-missing'
  | 'scopes-missing'
  | 'no-proof'
  | DayRefusal
type NewKey = {
  readonly name: string
  readonly purpose: string
  readonly scopes: readonly Scope[]
  readonly validUntil: LocalDate
}
/** A key has a name nobody confuses, a purpose, at least one scope, and an end within a year. */
export function decideCreate<T extends NewKey>(
  facts: { readonly isNameTaken: boolean; readonly proof: KeyProof },
  input: T,
  now: Instant,
): Decision<T & { readonly proof: Exclude<KeyProof, null> }, CreateRefusal> {
  const [name, purpose] = [input.name.trim(), input.purpose.trim()]
  if (name.length < 2) return refused('name-missing', 'name')
  if (facts.isNameTaken) return refused('name-taken', 'name')
  if (purpose.length < 5) return refused('purpose-missing', 'purpose')
  const asked = [...new Set(input.scopes)]
  if (asked.length === 0) return refused('scopes-missing', 'scopes')
  const fault = dayFault(input.validUntil, 'validUntil', now)
  if (fault) return fault
  if (facts.proof === null) return refused('no-proof')
  return decided({ ...input, name, purpose, scopes: asked, proof: facts.proof })
}

type RotateRefusal = 'already-revoked' | 'two-already' | 'no-proof' | DayRefusal
/** A second secret takes over; those before it end on the day they are given, at the latest when they would have. */
export function decideRotate<T extends { readonly validUntil: LocalDate; readonly earlierUntil: LocalDate }>(
  facts: { readonly key: ApiKey; readonly secrets: readonly ApiKeySecret[]; readonly proof: KeyProof },
  input: T,
  now: Instant,
): Decision<
  T & {
    readonly key: ApiKey
    readonly earlier: readonly ApiKeySecret[]
    readonly proof: Exclude<KeyProof, null>
  },
  RotateRefusal
> {
  const { key, secrets, proof } = facts
  if (key.revokedAt !== null) return refused('already-revoked')
  const earlier = secrets.filter((secret) => secretState(secret, key, now) === 'valid')
  if (earlier.length >= mostSecrets) return refused('two-already')
  const fault =
    dayFault(input.validUntil, 'validUntil', now) ?? dayFault(input.earlierUntil, 'earlierUntil', now)
  if (fault) return fault
  if (proof === null) return refused('no-proof')
  return decided({ ...input, key, earlier, proof })
}

/** A key is revoked once, with the reason; nothing opens with it from that moment. */
export function decideRevoke(
  key: ApiKey,
  reason: string,
): Decision<{ key: ApiKey; reason: string }, 'already-revoked' | 'reason-missing'> {
  if (key.revokedAt !== null) return refused('already-revoked')
  return reason.trim().length < 5
    ? refused('reason-missing', 'reason')
    : decided({ key, reason: reason.trim() })
}

/** One of two secrets ends at once, when the system has changed to the other. The last one ends with its key. */
export function decideEndSecret(
  facts: { readonly key: ApiKey; readonly secrets: readonly ApiKeySecret[] },
  secretId: string,
  now: Instant,
): Decision<{ key: ApiKey; secret: ApiKeySecret }, 'already-ended' | 'only-secret'> {
  const valid = facts.secrets.filter((one) => secretState(one, facts.key, now) === 'valid')
  const secret = valid.find(({ id }) => id === secretId)
  if (secret === undefined) return refused('already-ended')
  return valid.length < 2 ? refused('only-secret') : decided({ key: facts.key, secret })
}

import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { addMinutes, type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { Account, Appointment } from '../account/model.ts'
import { isPaused } from '../account/rules.ts'
import type { Member } from '../organisation/model.ts'
import type { AccountIdentity, IdentityProvider } from './model.ts'

/** Minutes a login may be away at its provider. */
const loginMinutes = 10
export const loginExpires = (now: Instant): Instant => addMinutes(now, loginMinutes)

const loopback = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** https everywhere; http only to this machine. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname))
}

/** An issuer is an address without query, fragment or credentials (OpenID Connect Discovery 1.0, section 3). */
const isIssuer = (issuer: string): boolean => isSafeAddress(issuer) && !/[?#@\s\\]/.test(issuer)

const ownOrigin = 'http://own.invalid'
/** Where a login leads afterwards: a path of ours as a browser will read it, else the first page. */
export function ownPath(back: unknown): string {
  if (typeof back !== 'string' || back.length > 1500 || !back.startsWith('/')) return '/'
  if (!URL.canParse(back, ownOrigin)) return '/'
  const url = new URL(back, ownOrigin)
  if (url.origin !== ownOrigin || url.pathname.startsWith('//')) return '/'
  return /^\/(login|api)(\/|$)/.test(url.pathname) ? '/' : `${url.pathname}${url.search}${url.hash}`
}

type Settings = Pick<IdentityProvider, 'name' | 'scope' | 'accountClaim' | 'requiredAcr'>
type SettingsRefusal = 'name-missing' | 'name-taken' | 'claim-missing' | 'scope-unfit'

function decideSettings<T extends Settings>(isNameTaken: boolean, input: T): Decision<T, SettingsRefusal> {
  const words = (text: string) => text.trim().split(/\s+/)
  const name = input.name.trim()
  if (name.length < 2) return refused('name-missing', 'name')
  if (isNameTaken) return refused('name-taken', 'name')
  if (input.accountClaim.trim() === '') return refused('claim-missing', 'accountClaim')
  if (!words(input.scope).includes('openid')) return refused('scope-unfit', 'scope')
  return decided({
    ...input,
    name,
    scope: [...new Set(words(input.scope))].join(' '),
    accountClaim: input.accountClaim.trim(),
    requiredAcr: [...new Set(input.requiredAcr.map((acr) => acr.trim()).filter(Boolean))],
  })
}

type NewProvider = Settings & {
  issuer: string
  clientSecret: string
  memberId?: string | null
  validFrom: LocalDate
  validTo?: LocalDate | null
}
export function decideProvider<T extends NewProvider>(
  facts: { isNameTaken: boolean; member: Member | undefined },
  input: T,
): Decision<T, SettingsRefusal | 'issuer-unsafe' | 'member-unknown' | 'ends-before-start'> {
  if (!isIssuer(input.issuer)) return refused('issuer-unsafe', 'issuer')
  if (input.memberId && (facts.member === undefined || !holdsOn(facts.member, input.validFrom)))
    return refused('member-unknown', 'memberId')
  if (input.validTo && input.validTo < input.validFrom) return refused('ends-before-start', 'validTo')
  return decideSettings(facts.isNameTaken, input)
}

/** Issuer and client never change: the names of persons belong to them. Another is another provider. */
export function decideProviderChange<T extends Settings & { validTo?: LocalDate | null }>(
  facts: { provider: IdentityProvider; isNameTaken: boolean },
  input: T,
): Decision<T, SettingsRefusal | 'ends-before-start'> {
  if (input.validTo && input.validTo < facts.provider.validFrom)
    return refused('ends-before-start', 'validTo')
  return decideSettings(facts.isNameTaken, input)
}

/** A member's provider speaks for that member's accounts only; the host's for those that belong to no member. */
const speaksFor = (provider: IdentityProvider, post: Pick<Appointment, 'memberId'>): boolean =>
  provider.memberId === post.memberId

type AttachRefusal = 'account-closed' | 'wrong-member' | 'claim-missing' | 'claim-used' | 'already-attached'
/** Written to the letter: spaces at the ends are typing, anything else is the claim. */
export function decideAttach(
  facts: {
    provider: IdentityProvider
    account: Account
    posts: readonly Appointment[]
    identities: readonly AccountIdentity[]
  },
  claimValue: string,
): Decision<string, AttachRefusal> {
  const value = claimValue.trim()
  if (facts.account.closedAt !== null) return refused('account-closed')
  const latest = facts.posts.at(-1)
  if (latest && !speaksFor(facts.provider, latest)) return refused('wrong-member', 'providerId')
  if (value === '') return refused('claim-missing', 'claimValue')
  if (facts.identities.some((identity) => identity.accountId === facts.account.id))
    return refused('already-attached', 'providerId')
  if (facts.identities.some((identity) => identity.claimValue === value))
    return refused('claim-used', 'claimValue')
  return decided(value)
}

/** What a provider has said of somebody and the signature covers. */
export type Claims = { readonly sub: string; readonly acr?: string | undefined }

/** Why somebody who comes back from a provider is not let in. */
export type EntryRefusal =
  | 'acr-missing'
  | 'not-known'
  | 'account-closed'
  | 'account-paused'
  | 'no-post'
  | 'wrong-member'
  | 'provider-over'

/** Whether who comes back from a provider may enter as the account that an administrator has attached. */
export function decideEntry(
  facts: {
    provider: IdentityProvider
    identity: AccountIdentity | undefined
    account: Account | undefined
    post: Appointment | undefined
  },
  claims: Claims,
  now: Instant,
): Decision<{ account: Account; identity: AccountIdentity }, EntryRefusal> {
  const { provider, identity, account, post } = facts
  if (!holdsOn(provider, localDate(now))) return refused('provider-over')
  if (provider.requiredAcr.length > 0 && !provider.requiredAcr.includes(claims.acr ?? ''))
    return refused('acr-missing')
  if (identity === undefined || account === undefined) return refused('not-known')
  if (account.closedAt !== null) return refused('account-closed')
  if (isPaused(account, localDate(now))) return refused('account-paused')
  if (post === undefined) return refused('no-post')
  if (!speaksFor(provider, post)) return refused('wrong-member')
  return decided({ account, identity })
}

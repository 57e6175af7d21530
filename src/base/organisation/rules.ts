import { disclosureGround } from '../../code-lists/disclosure-ground.ts'
import { isOpen } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { Agreement, Member, Municipality, Partner, Population, Region, Unit } from './model.ts'

type Span = { readonly validFrom: LocalDate; readonly validTo?: LocalDate | null }

/** Two spells that share a day; without an end they go on. */
export const overlap = (a: Span, b: Span): boolean =>
  a.validFrom <= (b.validTo ?? '9999-12-31') && b.validFrom <= (a.validTo ?? '9999-12-31')

const endsTooEarly = (span: Span): boolean => Boolean(span.validTo && span.validTo < span.validFrom)
const isWithin = (span: Span, member: Member): boolean =>
  span.validFrom >= member.validFrom &&
  (member.validTo === null ||
    (span.validFrom <= member.validTo && (span.validTo ?? member.validTo) <= member.validTo))

type NewMember = Span & {
  municipalityCode: string
  name: string
  boardName: string
  areaId?: string | null
  distanceKmFrom?: number | null
  distanceKmTo?: number | null
}
type MemberFacts = {
  region: Region | undefined
  municipality: Municipality | undefined
  areaIds: readonly string[]
  memberships: readonly Member[]
}
type AddMember =
  | 'no-region'
  | 'municipality-unknown'
  | 'area-unknown'
  | 'ends-before-start'
  | 'distance-reversed'
  | 'already-member'

/**
 * A municipality is one member at a time, or several city districts with names of their own: never both, or nobody
 * would know where a report goes.
 */
export function decideAddMember(
  facts: MemberFacts,
  input: NewMember,
): Decision<{ region: Region; input: NewMember }, AddMember> {
  const { region, municipality } = facts
  if (region === undefined) return refused('no-region')
  if (municipality === undefined) return refused('municipality-unknown', 'municipalityCode')
  if (input.areaId && !facts.areaIds.includes(input.areaId)) return refused('area-unknown', 'areaId')
  if (endsTooEarly(input)) return refused('ends-before-start', 'validTo')
  if (input.distanceKmTo && (input.distanceKmFrom ?? 0) > input.distanceKmTo)
    return refused('distance-reversed', 'distanceKmTo')
  const isWhole = (name: string) => name === municipality.name
  const taken = facts.memberships.some(
    (other) =>
      overlap(other, input) && (other.name === input.name || isWhole(other.name) || isWhole(input.name)),
  )
  return taken ? refused('already-member', 'municipalityCode') : decided({ region, input })
}

type Facts = Pick<Member, 'boardName' | 'areaId' | 'distanceKmFrom' | 'distanceKmTo'>
/** What is known better than when the member joined. What it is called, and where it lies, is what it is. */
export function decideChangeMember(
  facts: { member: Member; areaIds: readonly string[] },
  { boardName, areaId, distanceKmFrom, distanceKmTo }: Facts,
): Decision<
  { member: Member; changes: Facts; fields: (keyof Facts)[] },
  'area-unknown' | 'distance-reversed'
> {
  const { member } = facts
  if (areaId !== null && !facts.areaIds.includes(areaId)) return refused('area-unknown', 'areaId')
  if (distanceKmTo !== null && (distanceKmFrom ?? 0) > distanceKmTo)
    return refused('distance-reversed', 'distanceKmTo')
  const changes = { boardName, areaId, distanceKmFrom, distanceKmTo }
  const fields = (['boardName', 'areaId', 'distanceKmFrom', 'distanceKmTo'] as const).filter(
    (field) => changes[field] !== member[field],
  )
  return decided({ member, changes, fields })
}

type CloseMember = 'ends-before-start' | 'member-closed' | 'later-terms'
/** The end can be moved until it has come. Terms or units that begin after it must not be left hanging. */
export function decideCloseMember(
  facts: { member: Member; starts: readonly LocalDate[] },
  validTo: LocalDate,
  today: LocalDate,
): Decision<{ member: Member; validTo: LocalDate }, CloseMember> {
  const { member, starts } = facts
  if (member.validTo !== null && member.validTo < today) return refused('member-closed')
  if (validTo < member.validFrom) return refused('ends-before-start', 'validTo')
  if (starts.some((start) => start > validTo)) return refused('later-terms', 'validTo')
  return decided({ member, validTo })
}

type NewAgreement = Span & {
  speakWithChild: Agreement['speakWithChild']
  disclosureGround?: string | null
  signedOn?: LocalDate | null
  reference?: string | null
}
type SetAgreement =
  | 'ends-before-start'
  | 'outside-membership'
  | 'later-terms'
  | 'ground-unknown'
  | 'signed-in-future'

/** New terms from a day on; those in force end the day before. Unsigned terms hold and are shown as unsigned (M-02). */
export function decideSetAgreement(
  facts: { member: Member; agreements: readonly Agreement[] },
  input: NewAgreement,
  today: LocalDate,
): Decision<{ member: Member; input: NewAgreement }, SetAgreement> {
  const { member, agreements } = facts
  if (endsTooEarly(input)) return refused('ends-before-start', 'validTo')
  if (!isWithin(input, member)) return refused('outside-membership', 'validFrom')
  if (agreements.some((other) => other.validFrom >= input.validFrom))
    return refused('later-terms', 'validFrom')
  const usedFrom = input.validFrom > today ? input.validFrom : today
  if (input.disclosureGround && !isOpen(disclosureGround, input.disclosureGround, usedFrom))
    return refused('ground-unknown', 'disclosureGround')
  if (input.signedOn && input.signedOn > today) return refused('signed-in-future', 'signedOn')
  // A member that leaves takes its terms along.
  return decided({ member, input: { ...input, validTo: input.validTo ?? member.validTo } })
}

type Signature = { signedOn: LocalDate; reference?: string | null }
/** Terms are signed once, by the heads of social services (M-03). */
export function decideSign(
  agreement: Agreement,
  input: Signature,
  today: LocalDate,
): Decision<
  { agreement: Agreement; signedOn: LocalDate; reference: string | null },
  'already-signed' | 'signed-in-future'
> {
  if (agreement.signedOn !== null) return refused('already-signed')
  if (input.signedOn > today) return refused('signed-in-future', 'signedOn')
  return decided({ agreement, signedOn: input.signedOn, reference: input.reference ?? agreement.reference })
}

type Named = Span & { name: string }
export function decideAddUnit<T extends Named>(
  facts: { member: Member; units: readonly Unit[] },
  input: T,
): Decision<{ member: Member; input: T }, 'ends-before-start' | 'outside-membership' | 'already-there'> {
  if (endsTooEarly(input)) return refused('ends-before-start', 'validTo')
  if (!isWithin(input, facts.member)) return refused('outside-membership', 'validFrom')
  if (facts.units.some((unit) => unit.name === input.name && overlap(unit, input)))
    return refused('already-there', 'name')
  return decided({
    member: facts.member,
    input: { ...input, validTo: input.validTo ?? facts.member.validTo },
  })
}

export function decideAddPartner<T extends Named>(
  facts: { region: Region | undefined; partners: readonly Partner[] },
  input: T,
): Decision<{ region: Region; input: T }, 'no-region' | 'ends-before-start' | 'already-there'> {
  if (facts.region === undefined) return refused('no-region')
  if (endsTooEarly(input)) return refused('ends-before-start', 'validTo')
  if (facts.partners.some((partner) => partner.name === input.name && overlap(partner, input)))
    return refused('already-there', 'name')
  return decided({ region: facts.region, input })
}

/** Organisations are renamed and merged: what has ended stays, what has not can end. */
export function decideEnd<T extends Span & { readonly validTo: LocalDate | null }>(
  thing: T,
  validTo: LocalDate,
  today: LocalDate,
): Decision<{ thing: T; validTo: LocalDate }, 'ends-before-start' | 'already-ended'> {
  if (thing.validTo !== null && thing.validTo < today) return refused('already-ended')
  if (validTo < thing.validFrom) return refused('ends-before-start', 'validTo')
  return decided({ thing, validTo })
}

type AddPopulation = 'no-region' | 'municipality-unknown' | 'already-there' | 'in-the-future'
/** A figure has a day and a source, and stands: costs are split by it (M-04, M-05). */
export function decideAddPopulation(
  facts: {
    region: Region | undefined
    municipality: Municipality | undefined
    existing: Population | undefined
  },
  input: Population,
  today: LocalDate,
): Decision<Population, AddPopulation> {
  if (facts.region === undefined) return refused('no-region')
  if (facts.municipality === undefined) return refused('municipality-unknown', 'municipalityCode')
  if (input.at > today) return refused('in-the-future', 'at')
  return facts.existing === undefined ? decided(input) : refused('already-there', 'at')
}

/** Inhabitants of the members together. Members without a figure are named, never counted as nobody. */
export function sumPopulation(
  members: readonly { name: string; municipalityCode: string }[],
  populations: readonly Population[],
): {
  inhabitants: number | null
  from: LocalDate | null
  to: LocalDate | null
  sources: string[]
  missing: string[]
} {
  const byCode = new Map(populations.map((row) => [row.municipalityCode, row]))
  const missing = members
    .filter((member) => !byCode.has(member.municipalityCode))
    .map((member) => member.name)
  const known = [...new Set(members.map((member) => member.municipalityCode))].flatMap(
    (code) => byCode.get(code) ?? [],
  )
  const days = known.map((row) => row.at).sort()
  return {
    inhabitants: known.length === 0 ? null : known.reduce((sum, row) => sum + row.inhabitants, 0),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    sources: [...new Set(known.map((row) => row.source))],
    missing,
  }
}

type RegionHead = {
  key: string
  hostCode: string
  areas: readonly string[]
  members: readonly { municipalityCode: string; areaName: string | null }[]
}
/** One region per database; loading it again changes nothing, since the administrator has edited it meanwhile. */
export function decideLoad<T extends RegionHead>(
  facts: { region: Region | undefined; knownCodes: ReadonlyMap<string, string> },
  data: T,
): Decision<{ data: T; isNew: boolean }, 'other-region' | 'municipality-unknown' | 'area-unknown'> {
  if (facts.region !== undefined) {
    const isSame = facts.region.key === data.key
    return isSame
      ? decided({ data, isNew: false })
      : refused('other-region', 'key', { name: facts.region.name })
  }
  const codes = [data.hostCode, ...data.members.map((member) => member.municipalityCode)]
  if (!codes.every((code) => facts.knownCodes.has(code))) return refused('municipality-unknown')
  const hasArea = data.members.every(({ areaName }) => areaName === null || data.areas.includes(areaName))
  return hasArea ? decided({ data, isNew: true }) : refused('area-unknown')
}

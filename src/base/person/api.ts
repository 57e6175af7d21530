import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import {
  addressKinds,
  custodies,
  genders,
  interpreterNeeds,
  Person,
  PersonAddress,
  PersonCard,
  PersonPhone,
} from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const identityFaults = [
  'identity-number-characters',
  'identity-number-length',
  'identity-number-year',
  'identity-number-month',
  'identity-number-day',
  'identity-number-birth-number',
  'identity-number-check-digit',
  'identity-number-future',
] as const
const personFaults = [
  ...identityFaults,
  'already-registered',
  'birth-date-contradicts',
  'born-in-the-future',
  'marked-in-the-future',
  'too-long-ago',
  'nothing-known',
  'stated-in-the-future',
] as const

/** What a person is registered and changed with: the whole person, since a number left out is a number taken away. */
const PersonInput = {
  identityNumber: optional(
    nullable(line(24, { description: 'Ten or twelve digits, with or without hyphen, or R-…' })),
  ),
  ...Person.create.properties,
  gender: optional(oneOf(genders)),
  interpreter: optional(oneOf(interpreterNeeds)),
  confidentialityMarking: optional(flag()),
  protectedRegistration: optional(flag()),
}
const PhoneInput = {
  number: line(30, { minLength: 3 }),
  note: optional(nullable(line(120))),
  validFrom: optional(localDate()),
}
const AddressInput = {
  kind: oneOf(addressKinds),
  street: optional(nullable(line(120))),
  postalCode: optional(nullable(line(10))),
  place: optional(nullable(line(80))),
  municipalityCode: optional(nullable(line(4))),
  validFrom: optional(localDate()),
}
const CustodyInput = {
  custody: oneOf(custodies),
  note: optional(nullable(line(300))),
  validFrom: optional(localDate()),
}

export const PhoneView = shape({ ...PersonPhone.row.properties, shown: line(40) })
export const AddressView = shape({ ...PersonAddress.row.properties, municipalityName: nullable(line(80)) })
export type AddressView = Static<typeof AddressView>

/** Someone the person has custody of, or who has it: never with phone or address. */
export const CustodyView = shape({
  person: PersonCard,
  custody: oneOf(custodies),
  note: nullable(line(300)),
  validFrom: localDate(),
  validTo: nullable(localDate()),
})
export type CustodyView = Static<typeof CustodyView>

/** A person's file. `masked`: phones and addresses exist or not, and are not shown. */
export const PersonView = shape({
  ...PersonCard.properties,
  language: nullable(line(60)),
  interpreter: oneOf(interpreterNeeds),
  confidentialityMarking: flag(),
  markedUnder: nullable(line(120)),
  markedOn: nullable(localDate()),
  markedBy: nullable(line(120)),
  protectedRegistration: flag(),
  version,
  masked: flag(),
  openUntil: nullable(instant()),
  phones: listOf(PhoneView, 200),
  addresses: listOf(AddressView, 200),
  guardians: listOf(CustodyView, 200),
  children: listOf(CustodyView, 200),
  /** The person was asked for by an id that was merged into it. */
  mergedFrom: nullable(id()),
})
export type PersonView = Static<typeof PersonView>

export const registerPerson = command({
  name: 'person.register',
  path: '/api/persons',
  summary: 'Register a person, identified or not, with phones, address and guardians in one go',
  input: shape({
    ...PersonInput,
    phones: optional(listOf(shape(PhoneInput), 10)),
    address: optional(shape(AddressInput)),
    guardians: optional(listOf(shape({ guardianId: id(), ...CustodyInput }), 10)),
  }),
  output: shape({ id: id(), version }),
  permit: duty,
  refusals: [
    ...personFaults,
    'phone-invalid',
    'phone-twice',
    'address-empty',
    'municipality-unknown',
    'guardian-unknown',
    'guardian-twice',
    'in-the-future',
  ],
})

export const changePerson = command({
  name: 'person.change',
  path: '/api/persons/{personId}',
  method: 'PUT',
  summary: 'Change what is known of a person; fields left out are cleared',
  input: shape({
    personId: id(),
    version,
    ...PersonInput,
    confidentialityMarking: flag(),
    protectedRegistration: flag(),
  }),
  output: shape({ id: id(), version }),
  permit: duty,
  refusals: [...personFaults, 'only-manager-lifts', 'merged'],
})

export const addPhone = command({
  name: 'person.add-phone',
  path: '/api/persons/{personId}/phones',
  summary: 'Add a phone, written in any way',
  input: shape({ personId: id(), ...PhoneInput }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['phone-invalid', 'phone-twice', 'in-the-future', 'too-long-ago', 'merged'],
})

export const endPhone = command({
  name: 'person.end-phone',
  path: '/api/persons/{personId}/phones/{phoneId}/ending',
  summary: 'A phone that holds no more; it stays in the history',
  input: shape({ personId: id(), phoneId: id(), validTo: optional(localDate()) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['already-ended', 'ends-before-start'],
})

export const addAddress = command({
  name: 'person.add-address',
  path: '/api/persons/{personId}/addresses',
  summary: 'Add where a person is registered, stays or gets post',
  input: shape({ personId: id(), ...AddressInput }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['address-empty', 'municipality-unknown', 'in-the-future', 'too-long-ago', 'merged'],
})

export const endAddress = command({
  name: 'person.end-address',
  path: '/api/persons/{personId}/addresses/{addressId}/ending',
  summary: 'An address that holds no more; it stays in the history',
  input: shape({ personId: id(), addressId: id(), validTo: optional(localDate()) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['already-ended', 'ends-before-start'],
})

export const setGuardian = command({
  name: 'person.set-guardian',
  path: '/api/persons/{personId}/guardians/{guardianId}',
  method: 'PUT',
  summary: 'Who has custody of a child from a day on; what held before ends the day before',
  input: shape({ personId: id(), guardianId: id(), ...CustodyInput }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['own-guardian', 'guardian-unknown', 'overlaps', 'in-the-future', 'too-long-ago', 'merged'],
})

export const endGuardian = command({
  name: 'person.end-guardian',
  path: '/api/persons/{personId}/guardians/{guardianId}/ending',
  summary: 'Someone is no guardian any more; it stays in the history',
  input: shape({ personId: id(), guardianId: id(), validTo: optional(localDate()) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['already-ended', 'ends-before-start'],
})

export const hitReasons = ['identity-number', 'phone', 'birth-date', 'name'] as const
/** A hit: a card, why it was found, and the municipality of registration; a marked person's place is never told. */
export const PersonHit = shape({
  ...PersonCard.properties,
  found: oneOf(hitReasons),
  place: nullable(line(80)),
})
export type PersonHit = Static<typeof PersonHit>

export const searchPersons = query({
  name: 'person.search',
  path: '/api/person-searches',
  method: 'POST',
  summary:
    'Find people by identity number (from six digits), phone, name or birth date; at most twenty, best first',
  input: shape({ text: line(80) }),
  output: shape({ persons: listOf(PersonHit, 20) }),
  permit: duty,
  audit: 'list',
})

export const findDuplicates = query({
  name: 'person.duplicates',
  path: '/api/person-duplicates',
  method: 'POST',
  summary: 'People who may be the one about to be registered',
  input: shape({
    identityNumber: optional(nullable(line(24))),
    givenName: optional(nullable(line(120))),
    familyName: optional(nullable(line(120))),
    birthDate: optional(nullable(localDate())),
    phone: optional(nullable(line(30))),
  }),
  output: shape({ persons: listOf(PersonHit, 5) }),
  permit: duty,
  audit: 'list',
})

export const getPerson = query({
  name: 'person.get',
  path: '/api/persons/{personId}',
  summary: "A person's file; a member sees those it has a link to, without notes on custody",
  input: shape({ personId: id() }),
  output: PersonView,
  permit: { ...duty, intake: 'own-member' },
  audit: 'each',
})

export const unmaskPerson = command({
  name: 'person.unmask',
  path: '/api/persons/{personId}/unmaskings',
  summary: "Open a marked person's phones and addresses for thirty minutes, with a reason",
  input: shape({ personId: id(), reason: text(500) }),
  output: shape({ until: instant() }),
  permit: duty,
  refusals: ['not-protected', 'reason-too-short', 'merged'],
})

export const ReaderView = shape({
  id: whole(1, Number.MAX_SAFE_INTEGER),
  at: instant(),
  contract: line(80),
  role: nullable(line(40)),
  name: nullable(line(120)),
  title: nullable(line(120)),
})
export type ReaderView = Static<typeof ReaderView>

export const listReaders = query({
  name: 'person.readers',
  path: '/api/persons/{personId}/readers',
  summary: "Who has read or changed a person's file, newest first (2001:454 10 §)",
  input: shape({ personId: id(), after: optional(whole(1, Number.MAX_SAFE_INTEGER)) }),
  output: shape({ person: PersonCard, readers: listOf(ReaderView, 50), more: flag() }),
  permit: { 'duty-manager': 'any' },
  audit: 'each',
})

type Refusal = (
  | typeof registerPerson
  | typeof changePerson
  | typeof addAddress
  | typeof setGuardian
)['refusals'][number]
export type PersonRefusal = Refusal | (typeof endPhone | typeof unmaskPerson)['refusals'][number]

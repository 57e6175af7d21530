import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { flag, id, line, listOf, localDate, nullable, optional, shape, whole } from '../../kernel/field.ts'
import { Agreement, Area, Member, Municipality, Partner, Population, Region, Unit } from './model.ts'

const everyone = { 'duty-worker': 'any', 'duty-manager': 'any', intake: 'any', administrator: 'any' } as const
const administrator = { administrator: 'any' } as const
/** The day that is asked about; today when left out. */
const on = optional(localDate())

/** A member as it is shown: with its municipality, area, terms in force, units and latest population. Null is unknown. */
export const MemberView = shape({
  ...Member.row.properties,
  municipalityName: line(80),
  areaName: nullable(line(120)),
  agreement: nullable(Agreement.row),
  units: listOf(Unit.row, 200),
  population: nullable(Population.row),
})
export type MemberView = Static<typeof MemberView>

export const readMembers = query({
  name: 'organisation.members',
  path: '/api/members',
  summary: 'Members on a day, in order of name; the host stands among the others (A-04)',
  input: shape({ on }),
  output: shape({ members: listOf(MemberView, 400), areas: listOf(Area.row, 100) }),
  permit: everyone,
  audit: 'none',
})

export const MunicipalityView = shape({ ...Municipality.row.properties, memberId: nullable(id()) })

export const readMunicipalities = query({
  name: 'organisation.municipalities',
  path: '/api/municipalities',
  summary: 'The 290 municipalities in order of name, with the member that receives for them today',
  input: shape({ on }),
  output: shape({ municipalities: listOf(MunicipalityView, 400) }),
  permit: everyone,
  audit: 'none',
})

export const readRegion = query({
  name: 'organisation.region',
  path: '/api/region',
  summary:
    'The region: host, form of cooperation, and inhabitants with source and day; not found before one is loaded',
  input: shape({ on }),
  output: shape({
    ...Region.row.properties,
    hostName: line(80),
    population: shape({
      inhabitants: nullable(whole(0, 20_000_000)),
      from: nullable(localDate()),
      to: nullable(localDate()),
      sources: listOf(line(300), 400),
      missing: listOf(line(120), 400),
    }),
  }),
  permit: everyone,
  audit: 'none',
})

export const readPartners = query({
  name: 'organisation.partners',
  path: '/api/partners',
  summary: 'Partner organisations on a day, in order of name',
  input: shape({ on }),
  output: shape({ partners: listOf(Partner.row, 500) }),
  permit: everyone,
  audit: 'none',
})

const { regionId: _ofMember, ...newMember } = Member.create.properties
export const addMember = command({
  name: 'organisation.add-member',
  path: '/api/members',
  summary: 'A municipality or city district joins from a day on',
  input: shape(newMember),
  output: shape({ id: id() }),
  permit: administrator,
  refusals: [
    'no-region',
    'municipality-unknown',
    'area-unknown',
    'ends-before-start',
    'distance-reversed',
    'already-member',
  ],
})

export const changeMember = command({
  name: 'organisation.change-member',
  path: '/api/members/{memberId}',
  method: 'PUT',
  summary: 'Board, area and distance of a member, as they are now known',
  input: shape({
    memberId: id(),
    version: Member.row.properties.version,
    boardName: Member.row.properties.boardName,
    areaId: Member.row.properties.areaId,
    distanceKmFrom: Member.row.properties.distanceKmFrom,
    distanceKmTo: Member.row.properties.distanceKmTo,
  }),
  output: shape({ id: id(), version: Member.row.properties.version }),
  permit: administrator,
  refusals: ['area-unknown', 'distance-reversed'],
})

export const closeMember = command({
  name: 'organisation.close-member',
  path: '/api/members/{memberId}/closure',
  summary: 'The last day of a membership; its terms and units end with it',
  input: shape({ memberId: id(), validTo: localDate() }),
  output: shape({ id: id() }),
  permit: administrator,
  refusals: ['ends-before-start', 'member-closed', 'later-terms'],
})

export const setAgreement = command({
  name: 'organisation.set-agreement',
  path: '/api/members/{memberId}/agreements',
  summary: 'New terms for a member from a day on; the terms before end the day before',
  input: shape(Agreement.create.properties),
  output: shape({ id: id() }),
  permit: administrator,
  refusals: ['ends-before-start', 'outside-membership', 'later-terms', 'ground-unknown', 'signed-in-future'],
})

export const signAgreement = command({
  name: 'organisation.sign-agreement',
  path: '/api/agreements/{agreementId}/signature',
  summary: 'Terms that were applied unsigned have been signed',
  input: shape({ agreementId: id(), signedOn: localDate(), reference: optional(nullable(line(200))) }),
  output: shape({ id: id() }),
  permit: administrator,
  refusals: ['already-signed', 'signed-in-future'],
})

export const addUnit = command({
  name: 'organisation.add-unit',
  path: '/api/members/{memberId}/units',
  summary: 'A unit where reports land within a member',
  input: shape(Unit.create.properties),
  output: shape({ id: id() }),
  permit: administrator,
  refusals: ['ends-before-start', 'outside-membership', 'already-there'],
})

export const closeUnit = command({
  name: 'organisation.close-unit',
  path: '/api/units/{unitId}/closure',
  summary: 'The last day of a unit',
  input: shape({ unitId: id(), validTo: localDate() }),
  output: shape({ id: id() }),
  permit: administrator,
  refusals: ['ends-before-start', 'already-ended'],
})

const { regionId: _ofPartner, ...newPartner } = Partner.create.properties
export const addPartner = command({
  name: 'organisation.add-partner',
  path: '/api/partners',
  summary: 'A partner organisation from a day on',
  input: shape(newPartner),
  output: shape({ id: id() }),
  permit: administrator,
  refusals: ['no-region', 'ends-before-start', 'already-there'],
})

export const closePartner = command({
  name: 'organisation.close-partner',
  path: '/api/partners/{partnerId}/closure',
  summary: 'The last day of a partner organisation under that name',
  input: shape({ partnerId: id(), validTo: localDate() }),
  output: shape({ id: id() }),
  permit: administrator,
  refusals: ['ends-before-start', 'already-ended'],
})

export const addPopulation = command({
  name: 'organisation.add-population',
  path: '/api/municipalities/{municipalityCode}/populations',
  summary: 'Inhabitants of a municipality on a day, with source',
  input: shape(Population.create.properties),
  output: shape({ municipalityCode: line(4) }),
  permit: administrator,
  refusals: ['no-region', 'municipality-unknown', 'already-there', 'in-the-future'],
})

const { id: _ofRegion, ...regionHead } = Region.row.properties
const { areaId: _ofArea, ...loadedMember } = newMember
/** A whole region as its data file has it. Members name their area; codes are SCB's. */
export const RegionData = shape({
  ...regionHead,
  areas: listOf(line(120), 100),
  members: listOf(
    shape({
      ...loadedMember,
      areaName: nullable(line(120)),
      agreement: nullable(
        shape({
          speakWithChild: Agreement.row.properties.speakWithChild,
          disclosureGround: Agreement.row.properties.disclosureGround,
          signedOn: Agreement.row.properties.signedOn,
          reference: Agreement.row.properties.reference,
        }),
      ),
    }),
    400,
  ),
  partners: listOf(shape(newPartner), 500),
  populations: listOf(Population.row, 2000),
})

export const loadRegion = command({
  name: 'organisation.load-region',
  path: '/api/regions',
  summary: 'Makes the region of this database, once; the same region again changes nothing',
  input: RegionData,
  output: shape({ name: line(120), members: whole(0, 400), isNew: flag() }),
  permit: { operator: 'any' },
  refusals: ['other-region', 'municipality-unknown', 'area-unknown'],
})

export type OrganisationRefusal = (
  | typeof addMember
  | typeof changeMember
  | typeof closeMember
  | typeof setAgreement
  | typeof signAgreement
  | typeof addUnit
  | typeof closeUnit
  | typeof addPartner
  | typeof closePartner
  | typeof addPopulation
  | typeof loadRegion
)['refusals'][number]

import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, line, localDate, nullable, oneOf, whole } from '../../kernel/field.ts'

export const Municipality = entity({ code: once(line(4)), name: once(line(80)), countyCode: once(line(2)) })
export type Municipality = Row<typeof Municipality>

export const Population = entity({
  municipalityCode: once(line(4)),
  at: once(localDate()),
  inhabitants: once(whole(1, 20_000_000)),
  source: once(line(300, { minLength: 3 })),
})
export type Population = Row<typeof Population>

/** One region per database (DESIGN 9). */
export const Region = entity({
  id: server(id()),
  key: once(line(40)),
  name: once(line(120)),
  form: once(line(300)),
  hostCode: once(line(4)),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
})
export type Region = Row<typeof Region>

export const Area = entity({ id: server(id()), regionId: once(id()), name: once(line(120)) })
export type Area = Row<typeof Area>

/** A municipality or city district that receives reports. */
export const Member = entity({
  id: server(id()),
  regionId: once(id()),
  municipalityCode: once(line(4)),
  areaId: nullable(id()),
  name: once(line(120, { minLength: 2 })),
  boardName: line(120, { minLength: 2 }),
  distanceKmFrom: nullable(whole(0, 2000)),
  distanceKmTo: nullable(whole(0, 2000)),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
  version: server(whole(1, 1_000_000)),
})
export type Member = Row<typeof Member>

export const speakWithChild = ['always', 'when-needed'] as const

/** Terms that bear on the night (D-23, law-and-standards 3.5). */
export const Agreement = entity({
  id: server(id()),
  memberId: once(id()),
  speakWithChild: once(oneOf(speakWithChild)),
  disclosureGround: once(nullable(line(40))),
  signedOn: nullable(localDate()),
  reference: nullable(line(200)),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
})
export type Agreement = Row<typeof Agreement>

export const unitKinds = ['reception', 'child', 'adult', 'foster-home', 'economic', 'other'] as const
export const Unit = entity({
  id: server(id()),
  memberId: once(id()),
  kind: once(oneOf(unitKinds)),
  name: once(line(120, { minLength: 2 })),
  recordSystem: once(nullable(line(80))),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
})
export type Unit = Row<typeof Unit>

export const partnerKinds = [
  'police',
  'health-care',
  'residential-care',
  'shelter',
  'other-duty',
  'authority',
  'other',
] as const
export const Partner = entity({
  id: server(id()),
  regionId: once(id()),
  kind: once(oneOf(partnerKinds)),
  name: once(line(120, { minLength: 2 })),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
})
export type Partner = Row<typeof Partner>

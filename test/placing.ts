import { addPartner } from '../src/base/organisation/api.ts'
import { askConsent } from '../src/duty/consent/api.ts'
import { addPlace, holdPlace } from '../src/duty/place/api.ts'
import type { InputOf } from '../src/kernel/contract.ts'
import type { House, Person } from './house.ts'

/** A place of Gävle that takes children round the clock; `known` says otherwise. */
export async function somePlace(
  house: House,
  known: Partial<InputOf<typeof addPlace>> = {},
): Promise<string> {
  const { status, body } = await house.call('chef', addPlace, {
    kind: 'emergency-foster-home',
    name: 'Ekbacken',
    memberId: house.members.gavle,
    capacity: 3,
    ageFrom: 0,
    ageTo: 17,
    siblingsTogether: true,
    municipalityCode: '2180',
    travelMinutes: 25,
    intake: 'round-the-clock',
    approvedBy: 'Socialnämnden i Gävle',
    ...known,
  })
  if (status !== 200) throw new Error(`place: ${JSON.stringify(body)}`)
  return body.id
}

export async function somePartner(house: House, name: string): Promise<string> {
  const { status, body } = await house.call('admin', addPartner, {
    kind: 'residential-care',
    name,
    validFrom: '2020-01-01',
  })
  if (status !== 200) throw new Error(`partner: ${JSON.stringify(body)}`)
  return body.id
}

/** Beds held for a case. */
export async function heldBeds(
  house: House,
  placeId: string,
  caseId: string,
  beds = 1,
  as: Person = 'jour1',
): Promise<string> {
  const { status, body } = await house.call(as, holdPlace, { placeId, caseId, beds })
  if (status !== 200) throw new Error(`hold: ${JSON.stringify(body)}`)
  return body.id
}

/** Everybody here has said yes by telephone. */
export async function consent(
  house: House,
  caseId: string,
  childId: string,
  askedIds: readonly string[],
): Promise<void> {
  for (const askedId of askedIds) {
    const { status, body } = await house.call('jour1', askConsent, {
      caseId,
      childId,
      askedId,
      answer: 'yes',
      how: 'phone',
    })
    if (status !== 200) throw new Error(`consent: ${JSON.stringify(body)}`)
  }
}

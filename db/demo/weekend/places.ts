import { readPartners } from '../../../src/base/organisation/api.ts'
import { addPlace, confirmPlace, writePlaceAddress } from '../../../src/duty/place/api.ts'
import type { InputOf } from '../../../src/kernel/contract.ts'
import { addDays } from '../../../src/kernel/time.ts'
import type { Teller } from '../teller.ts'

type PlaceInput = InputOf<typeof addPlace>
type Telling = Omit<PlaceInput, 'memberId' | 'partnerId' | 'approvedUntil'> & {
  /** Owner: a municipality, or the name of a partner. */
  readonly of: string
  /** Days until its approval runs out. */
  readonly approvedFor?: number
  /** Minutes before now that somebody there said how many beds are free; never, when left out. */
  readonly said?: readonly [ago: number, freeBeds: number, saidBy: string]
}

const home = { kind: 'emergency-foster-home', intake: 'round-the-clock', approvedFor: 200 } as const
const always = { intake: 'round-the-clock' } as const
const gavle = { of: '2180', municipalityCode: '2180', distanceKm: 8, travelMinutes: 15 } as const
const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** Invented, all of them. */
const places: readonly Telling[] = [
  {
    ...home,
    ...gavle,
    name: 'Jourhem Asken',
    capacity: 2,
    ageTo: 12,
    siblingsTogether: true,
    approvedBy: 'Socialnämnden i Gävle',
    nightContact: 'Familjen själv',
    nightPhone: '031-390 06 10',
    callRoutine: 'Ring två gånger med en minut emellan. Väck gärna.',
    said: [25, 2, 'Jourhemsmamman'],
  },
  {
    ...home,
    ...gavle,
    name: 'Jourhem Björken',
    capacity: 1,
    ageFrom: 13,
    ageTo: 20,
    gender: 'woman',
    approvedBy: 'Socialnämnden i Gävle',
    nightPhone: '031-390 06 11',
    said: [150, 1, 'Jourhemspappan'],
  },
  {
    ...home,
    name: 'Jourhem Granen',
    of: '2184',
    municipalityCode: '2184',
    distanceKm: 130,
    travelMinutes: 90,
    capacity: 2,
    ageTo: 20,
    siblingsTogether: true,
    approvedBy: 'Socialnämnden i Hudiksvall',
    nightPhone: '031-390 06 12',
    said: [420, 1, 'Jourhemsmamman'],
  },
  {
    ...home,
    name: 'Jourhem Hasseln',
    of: '2183',
    municipalityCode: '2183',
    distanceKm: 105,
    travelMinutes: 80,
    capacity: 3,
    ageTo: 17,
    approvedBy: 'Socialnämnden i Bollnäs',
    approvedFor: -12,
    nightPhone: '031-390 06 13',
    riskNote: 'Godkännandet har gått ut. Kommunen utreder; fråga dem före placering.',
    said: [1600, 2, 'Jourhemspappan'],
  },
  {
    ...home,
    name: 'Jourhem Rönnen',
    of: '2181',
    municipalityCode: '2181',
    distanceKm: 25,
    travelMinutes: 30,
    capacity: 1,
    ageTo: 6,
    approvedBy: 'Socialnämnden i Sandviken',
    nightPhone: '031-390 06 14',
  },
  {
    ...always,
    kind: 'residential-care',
    name: 'HVB Eken',
    of: '2182',
    municipalityCode: '2182',
    distanceKm: 75,
    travelMinutes: 55,
    capacity: 8,
    ageFrom: 13,
    ageTo: 17,
    approvedBy: 'Tillstånd av IVO',
    nightContact: 'Nattpersonalen',
    nightPhone: '031-390 06 01',
    costPerNight: 620_000,
    said: [300, 1, 'Nattpersonalen'],
  },
  {
    ...always,
    ...gavle,
    kind: 'residential-care',
    name: 'HVB Vindflöjeln',
    capacity: 6,
    ageFrom: 15,
    ageTo: 20,
    approvedBy: 'Tillstånd av IVO',
    nightPhone: '031-390 06 15',
    said: [900, 0, 'Kvällspersonalen'],
  },
  {
    ...always,
    kind: 'sheltered-housing',
    name: 'Linden',
    of: '2180',
    capacity: 5,
    nightContact: 'Jourtelefonen',
    nightPhone: '070-174 06 08',
    callRoutine: 'Säg jourens lösenord. Lämna aldrig platsens namn till den som ska dit förrän bilen rullar.',
    costPerNight: 245_000,
    said: [95, 2, 'Jourtelefonen'],
  },
  {
    ...gavle,
    kind: 'shelter',
    name: 'Härbärget Ugglan',
    capacity: 14,
    ageFrom: 20,
    intake: 'hours',
    hours: everyDay.map((weekday) => ({ weekday, opens: '17:00', closes: '08:00', lastIn: '19:30' })),
    nightPhone: '031-390 06 16',
    callRoutine: 'Den som kommer efter 19.30 blir inte insläppt.',
    said: [1500, 3, 'Värden'],
  },
  {
    ...always,
    ...gavle,
    kind: 'hotel',
    name: 'Hotell Vinkeln',
    capacity: 4,
    ageFrom: 18,
    nightContact: 'Nattportieren',
    nightPhone: '031-390 06 17',
    costPerNight: 119_500,
    riskNote: 'Rökfritt: sanering debiteras.',
    said: [200, 2, 'Nattportieren'],
  },
  {
    ...always,
    kind: 'hotel',
    name: 'Hotell Åsen',
    of: '2184',
    municipalityCode: '2184',
    distanceKm: 130,
    travelMinutes: 90,
    capacity: 2,
    ageFrom: 18,
    nightPhone: '031-390 06 18',
    costPerNight: 134_000,
  },
  {
    kind: 'state-care',
    intake: 'unknown',
    name: 'SiS, akut placering',
    of: 'Statens institutionsstyrelse (SiS)',
    capacity: 20,
    ageFrom: 12,
    ageTo: 20,
    nightPhone: '08-465 004 40',
    callRoutine: 'Svarar dygnet runt men tar inte emot på natten.',
  },
]

/** The register of places, with where each lies. Answers their ids by name. */
export async function tellPlaces(
  teller: Teller,
  members: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const { partners } = await teller.do('chef', readPartners, {})
  const ids = new Map<string, string>()
  for (const { of, approvedFor, said: _said, ...place } of places) {
    const memberId = members.get(of)
    const partnerId = partners.find(({ name }) => name === of)?.id
    const { id } = await teller.do('chef', addPlace, {
      ...place,
      ...(memberId === undefined ? partnerId !== undefined && { partnerId } : { memberId }),
      ...(approvedFor !== undefined && { approvedUntil: addDays(teller.evening, approvedFor) }),
      validFrom: '2024-01-01',
    })
    ids.set(place.name, id)
  }
  const protectedId = ids.get('Linden')
  if (protectedId !== undefined)
    await teller.do('chef', writePlaceAddress, {
      placeId: protectedId,
      realName: 'Kvinnohuset Linden',
      street: 'Provvägen',
      town: 'Provköping',
    })
  return ids
}

/** What each place last said of its beds, the longest ago first. */
export async function tellFreeBeds(teller: Teller, ids: ReadonlyMap<string, string>): Promise<void> {
  const told = places.flatMap(({ name, said }) => (said === undefined ? [] : [{ name, said }]))
  for (const { name, said } of told.sort((a, b) => b.said[0] - a.said[0])) {
    const [ago, freeBeds, saidBy] = said
    const placeId = ids.get(name)
    teller.ago(ago)
    if (placeId !== undefined) await teller.do('jour1', confirmPlace, { placeId, freeBeds, saidBy })
  }
}

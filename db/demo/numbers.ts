import { readMembers } from '../../src/base/organisation/api.ts'
import { addEntry, confirmNumber, logTry, readEntry } from '../../src/duty/directory/api.ts'
import type {
  Audience,
  DirectoryNumber,
  EntryHours,
  EntryKind,
  Matter,
} from '../../src/duty/directory/model.ts'
import type { Teller } from './teller.ts'

type Number = readonly [role: DirectoryNumber['role'], number: string, audience: Audience, isProtected?: true]
type Entry = {
  readonly kind: EntryKind
  readonly name: string
  readonly numbers: readonly Number[]
  readonly matters?: readonly Matter[]
  readonly hours?: EntryHours
  readonly note?: string
  readonly member?: string
  readonly municipality?: string
  readonly address?: string
  readonly isAddressProtected?: boolean
  /** Who to call when this one does not answer: an entry named before it. */
  readonly next?: string
  /** Days since somebody last confirmed it; never, when left out. */
  readonly confirmed?: number
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const weekdays = [1, 2, 3, 4, 5]
const validFrom = '2024-01-01'

/** Invented, as are their numbers: those that nobody has (PTS, numbers for fiction). */
const entries: readonly Entry[] = [
  {
    kind: 'own-duty',
    name: 'Jouren, direktnummer',
    numbers: [
      ['direct', '08-465 004 01', 'social-services'],
      ['internal', '08-465 004 02', 'police'],
      ['night', '08-465 004 03', 'chairs'],
    ],
    note: 'Svarar under jourens tider. Övrig tid 112.',
    confirmed: 30,
  },
  { kind: 'manager', name: 'Jourens chef', numbers: [['mobile', '070-174 06 05', 'duty']], confirmed: 12 },
  {
    kind: 'on-call',
    name: 'Beredskap, andra linjen',
    numbers: [['standby', '070-174 06 06', 'duty']],
    next: 'Jourens chef',
    confirmed: 40,
  },
  {
    kind: 'on-call',
    name: 'Beredskap, första linjen',
    numbers: [['standby', '070-174 06 07', 'police']],
    next: 'Beredskap, andra linjen',
    confirmed: 40,
  },
  {
    kind: 'police',
    name: 'Stationsbefäl, Gästrikland',
    numbers: [['night', '08-465 004 10', 'duty']],
    matters: ['police-assistance', 'violence-close', 'youth', 'money-or-ticket'],
    confirmed: 75,
  },
  {
    kind: 'police',
    name: 'Stationsbefäl, Hälsingland',
    numbers: [['night', '08-465 004 11', 'duty']],
    matters: ['police-assistance', 'violence-close', 'youth'],
    confirmed: 260,
  },
  {
    kind: 'police',
    name: 'Regionledningscentralen, vakthavande befäl',
    numbers: [['direct', '08-465 004 12', 'duty']],
    matters: ['threat', 'accident', 'death'],
    confirmed: 75,
  },
  {
    kind: 'health-care',
    name: 'Psykiatrisk akutmottagning',
    numbers: [['direct', '08-465 004 20', 'public']],
    matters: ['mental-health'],
    hours: [],
    municipality: '2180',
    confirmed: 100,
  },
  {
    kind: 'health-care',
    name: 'Beroendemottagningen, Gävle',
    numbers: [['direct', '08-465 004 21', 'public']],
    matters: ['addiction'],
    hours: [{ weekdays, opens: '08:00', closes: '16:30' }],
    municipality: '2180',
    confirmed: 300,
  },
  {
    kind: 'shelter',
    name: 'Härbärget Ugglan',
    numbers: [['night', '08-465 004 30', 'public']],
    matters: ['homelessness'],
    hours: [{ weekdays: everyDay, opens: '17:00', closes: '19:30' }],
    note: 'Den som kommer efter 19.30 blir inte insläppt.',
    municipality: '2180',
    address: 'Provgatan 4, Gävle',
    confirmed: 20,
  },
  {
    kind: 'shelter',
    name: 'Skyddat boende Linden',
    numbers: [['night', '070-174 06 08', 'duty', true]],
    matters: ['violence-close'],
    hours: [],
    address: 'Provvägen 9',
    isAddressProtected: true,
    confirmed: 20,
  },
  {
    kind: 'residential-care',
    name: 'HVB Eken',
    numbers: [['night', '031-390 06 01', 'social-services']],
    matters: ['youth', 'child-at-risk'],
    hours: [],
    municipality: '2182',
    confirmed: 55,
  },
  {
    kind: 'sis',
    name: 'SiS, placering dygnet runt',
    numbers: [['direct', '08-465 004 40', 'social-services']],
    matters: ['youth', 'addiction'],
    hours: [],
    confirmed: 90,
  },
  {
    kind: 'interpreter',
    name: 'Tolkförmedlingen, akut',
    numbers: [['direct', '08-465 004 50', 'social-services']],
    matters: ['interpreting'],
    hours: [],
    confirmed: 45,
  },
  {
    kind: 'transport',
    name: 'Taxi, jourens avtal',
    numbers: [['direct', '0980-319 201', 'duty']],
    matters: ['transport', 'money-or-ticket'],
    hours: [],
  },
  {
    kind: 'neighbouring-duty',
    name: 'Socialjouren i Dalarna',
    numbers: [['internal', '0980-319 202', 'social-services']],
    confirmed: 120,
  },
  {
    kind: 'emergency-contact',
    name: 'Jourområdets tjänsteman i beredskap',
    numbers: [['standby', '070-174 06 09', 'duty']],
    matters: ['threat', 'accident'],
    confirmed: 60,
  },
  {
    kind: 'chair',
    name: 'Ordförande i Nordanstig',
    member: '2132',
    numbers: [['mobile', '070-174 06 10', 'duty', true]],
    matters: ['child-at-risk'],
    confirmed: 35,
  },
]

/** Every municipality but one has somebody who may be called at night. */
const withoutContact = '2132'

/** What the duty has in its directory at the first start. */
export async function tellNumbers(teller: Teller): Promise<void> {
  const day = 24 * 60
  teller.ago(310 * day)
  const { members } = await teller.do('jour1', readMembers, {})
  const contacts = members
    .filter((member) => member.municipalityCode !== withoutContact)
    .map((member, at): Entry => {
      const number = `070-174 06 ${String(20 + at)}`
      return {
        kind: 'emergency-contact',
        name: `Säkerhetssamordnare, ${member.name}`,
        member: member.municipalityCode,
        numbers: [['mobile', number, 'duty']],
        matters: ['threat', 'accident'],
        ...(at % 3 > 0 && { confirmed: 25 + at * 20 }),
      }
    })
  const ids = new Map<string, string>()
  const all = [...entries, ...contacts]
  for (const { member, municipality, next, confirmed: _ago, numbers, ...entry } of all) {
    const nextId = next === undefined ? undefined : ids.get(next)
    const memberId = members.find((one) => one.municipalityCode === member)?.id
    const { id } = await teller.do('jour1', addEntry, {
      ...{ ...entry, matters: [...(entry.matters ?? [])], validFrom },
      ...(memberId !== undefined && { memberId }),
      ...(municipality !== undefined && { municipalityCode: municipality }),
      ...(nextId !== undefined && { nextId }),
      numbers: numbers.map(([role, number, audience, isProtected]) => ({
        ...{ role, number, audience, isProtected: isProtected ?? false, validFrom },
      })),
    })
    ids.set(entry.name, id)
  }
  for (const { name, confirmed } of all) {
    const entryId = ids.get(name)
    if (confirmed === undefined || entryId === undefined) continue
    teller.ago(confirmed * day)
    const { entry } = await teller.do('jour2', readEntry, { entryId })
    for (const number of entry.numbers) await teller.do('jour2', confirmNumber, { numberId: number.id })
  }
  const first = ids.get('Beredskap, första linjen')
  teller.ago(25)
  if (first !== undefined) await teller.do('jour2', logTry, { entryId: first, outcome: 'no-answer' })
}

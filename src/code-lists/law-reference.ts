import type { LocalDate } from '../kernel/time.ts'

/** How sure we are of a reference: read in the statute itself, in another text, or from memory. */
export type LawConfidence = 'statute' | 'secondary' | 'memory'

/**
 * One provision for the time it was in force, both days included. A record stores `key`, which names act, year and section:
 * `sol-2025-20-1`. `chapter` is null in acts without chapters, `paragraph` (stycke) where the whole section is meant.
 */
export type LawReference = {
  readonly key: string
  readonly act: string
  readonly sfs: string
  readonly chapter: string | null
  readonly section: string
  readonly paragraph: number | null
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly source: string
  readonly confidence: LawConfidence
  /** The jurist who has confirmed it, and when; null says so on screen. */
  readonly reviewedBy: string | null
  readonly reviewedAt: LocalDate | null
}

type Edition = Pick<LawReference, 'act' | 'sfs' | 'validFrom' | 'validTo' | 'source' | 'confidence'>

// Nothing in the product is dated before the duty began in 2015: older beginnings are not looked up.
const known: LocalDate = '2015-01-01'

const read = {
  validFrom: known,
  validTo: null,
  source: 'Lagtexten, läst i april 2026',
  confidence: 'statute',
} as const
const recalled = { validFrom: known, validTo: null, source: 'Ur minnet', confidence: 'memory' } as const

const sol2001: Edition = {
  act: 'SoL',
  sfs: '2001:453',
  validFrom: known,
  validTo: '2025-06-30',
  source: 'Jämförelse mellan socialtjänstlagarna (2001:453) och (2025:400)',
  confidence: 'secondary',
}
const sol2025: Edition = { ...read, act: 'SoL', sfs: '2025:400', validFrom: '2025-07-01' }
const shelteredHousing: Edition = {
  act: 'Lag',
  sfs: '2024:79',
  validFrom: '2024-04-01',
  validTo: null,
  source: 'Sammanställning av lagtexten; dagen för ikraftträdande ur minnet',
  confidence: 'secondary',
}
const osl: Edition = { ...read, act: 'OSL', sfs: '2009:400' }
const lvu: Edition = { ...read, act: 'LVU', sfs: '1990:52' }
const lvm: Edition = { ...read, act: 'LVM', sfs: '1988:870' }
const kl: Edition = { ...recalled, act: 'KL', sfs: '2017:725', validFrom: '2018-07-01' }
const fol: Edition = {
  ...read,
  act: 'FOL',
  sfs: '1991:481',
  source: 'Skatteverkets webbplats',
  confidence: 'secondary',
}
const personalData: Edition = {
  ...read,
  act: 'Lag',
  sfs: '2001:454',
  validFrom: '2024-01-01',
  source: 'Lagtexten, läst i april 2026; dagen för ikraftträdande (SFS 2023:821) ur minnet',
  confidence: 'memory',
}

/** @param place chapter:section, or the section alone, as `20:1`, `11:1 a`, `6` */
function provision(edition: Edition, place: string, paragraph: number | null = null): LawReference {
  const [section = '', chapter = null] = place.split(':').reverse()
  const parts = [edition.act, edition.sfs.slice(0, 4), chapter, section, paragraph]
  return {
    key: parts
      .filter((part) => part !== null)
      .join('-')
      .replaceAll(' ', '')
      .toLowerCase(),
    ...edition,
    chapter,
    section,
    paragraph,
    reviewedBy: null,
    reviewedAt: null,
  }
}

/** What a provision is about, and the provisions that have ruled it, oldest first. A new wording is a new row; the old one gets an end. */
const bySubject = {
  'best-interests-of-the-child': [provision(sol2001, '1:2'), provision(sol2025, '3:1')],
  'views-of-the-child': [provision(sol2001, '11:10'), provision(sol2025, '3:2')],
  'information-to-the-child': [provision(sol2001, '11:10'), provision(sol2025, '3:3')],
  'duty-to-report': [provision(sol2001, '14:1'), provision(sol2025, '19:1')],
  'anyone-may-report': [provision(sol2001, '14:1 c'), provision(sol2025, '19:4')],
  'feedback-to-reporter': [provision(sol2001, '14:1 b'), provision(sol2025, '19:6')],
  'protective-assessment': [provision(sol2001, '11:1 a', 1), provision(sol2025, '20:1')],
  'preliminary-assessment': [provision(sol2001, '11:1 a', 2), provision(sol2025, '20:2')],
  'opening-of-investigation': [provision(sol2001, '11:1'), provision(sol2025, '14:2')],
  'time-of-investigation': [provision(sol2001, '11:2'), provision(sol2025, '20:3')],
  'emergency-in-municipality-of-stay': [
    { ...provision(sol2001, '2 a:2'), source: 'Ur minnet', confidence: 'memory' },
    provision(sol2025, '29:4'),
  ],
  documentation: [provision(sol2001, '11:5'), provision(sol2025, '14:3')],
  'placement-by-consent': [provision(sol2001, '4:1'), provision(sol2025, '11:1')],
  'consent-for-a-child': [provision(sol2001, '3:6 a'), provision(sol2025, '21:1')],
  'child-in-sheltered-housing': [provision(shelteredHousing, '4:1')],
  'economic-aid': [provision(sol2001, '4:1'), provision(sol2025, '12:1')],
  'secrecy-of-social-services': [provision(osl, '26:1')],
  'secrecy-of-health-care': [provision({ ...osl, ...recalled }, '25:1')],
  'whereabouts-of-a-minor': [provision(osl, '26:2')],
  'secrecy-of-reporter': [provision(osl, '26:5')],
  'disclosure-to-social-services-or-care': [provision(osl, '26:9')],
  'disclosure-by-consent': [provision(osl, '10:1')],
  'disclosure-for-own-duty': [provision(osl, '10:2')],
  'disclosure-by-obligation': [provision(osl, '10:28')],
  'confidentiality-marking': [provision(osl, '5:5')],
  'protected-registration': [provision(fol, '16')],
  'access-control': [provision(personalData, '10')],
  'task-for-another-municipality': [provision(kl, '9:37')],
  'immediate-custody-of-the-young': [provision(lvu, '6')],
  'placement-of-the-young-in-care': [provision(lvu, '11')],
  'immediate-custody-for-substance-use': [provision(lvm, '13')],
  'police-assistance-for-the-young': [provision(lvu, '43')],
  'police-assistance-for-substance-use': [provision(lvm, '45')],
} as const satisfies Record<string, readonly LawReference[]>

export type LawSubject = keyof typeof bySubject

export const lawSubjects = Object.keys(bySubject) as readonly LawSubject[]

/** Every provision the product names, each once. */
export const lawReferences: readonly LawReference[] = [
  ...new Map(
    Object.values<readonly LawReference[]>(bySubject)
      .flat()
      .map((law) => [law.key, law]),
  ).values(),
]

/** The provision on a subject in force on a date. Throws RangeError for a date before the first we know. */
export function lawOn(subject: LawSubject, date: LocalDate): LawReference {
  const candidates: readonly LawReference[] = bySubject[subject]
  const found = candidates.find((law) => law.validFrom <= date && (law.validTo ?? date) >= date)
  if (!found) throw new RangeError(`no provision on ${subject} is known for ${date}`)
  return found
}

/** The provision a record stored; undefined when this program does not know the key. */
export function lawByKey(key: string): LawReference | undefined {
  return lawReferences.find((law) => law.key === key)
}

const paragraphNames = ['', ' första stycket', ' andra stycket', ' tredje stycket']

/** As Swedish law is cited: `SoL (2025:400) 20 kap. 1 §`, `LVU (1990:52) 6 §`. */
export function citeLaw(law: LawReference): string {
  const chapter = law.chapter === null ? '' : ` ${law.chapter} kap.`
  return `${law.act} (${law.sfs})${chapter} ${law.section} §${paragraphNames[law.paragraph ?? 0] ?? ''}`
}

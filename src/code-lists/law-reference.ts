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

/** Nothing in the product is dated before the duty began in 2015: older beginnings are not looked up, and stand as this day. */
export const oldestKnown: LocalDate = '2015-01-01'

const read = {
  validFrom: oldestKnown,
  validTo: null,
  source: 'Lagtexten, läst i april 2026',
  confidence: 'statute',
} as const
const recalled = { validFrom: oldestKnown, validTo: null, source: 'Ur minnet', confidence: 'memory' } as const

const sol2001: Edition = {
  act: 'SoL',
  sfs: '2001:453',
  validFrom: oldestKnown,
  validTo: '2025-06-30',
  source: 'Jämförelse mellan socialtjänstlagarna (2001:453) och (2025:400)',
  confidence: 'secondary',
}
// Old sections of delegation, as the comparison of the two acts counts them: 10:4 to 10:6 became 30:5 to 30:10.
const delegation2001: Edition = { ...sol2001, source: 'Ur minnet', confidence: 'memory' }
const sol2025: Edition = { ...read, act: 'SoL', sfs: '2025:400', validFrom: '2025-07-01' }
const shelteredHousing: Edition = {
  act: 'Lag',
  sfs: '2024:79',
  validFrom: '2024-04-01',
  validTo: null,
  source: 'Sammanställning av lagtexten; i kraft den 1 april 2024 enligt rättsliga nyhetssidor',
  confidence: 'secondary',
}
const osl: Edition = { ...read, act: 'OSL', sfs: '2009:400' }
const lvu: Edition = {
  ...read,
  act: 'LVU',
  sfs: '1990:52',
  source: 'Lagtexten i lydelse till och med SFS 2025:1290; senare ändringar är inte kontrollerade',
}
// Lag (2020:352): the day it began to hold is from memory, the wording was read.
const travelBan: Edition = {
  ...lvu,
  validFrom: '2020-07-01',
  source: 'Lagtexten i lydelse till och med SFS 2025:1290; dagen för ikraftträdande (SFS 2020:352) ur minnet',
}
const fl: Edition = { ...read, act: 'FL', sfs: '2017:900', validFrom: '2018-07-01' }
const countingOfTime: Edition = { ...read, act: 'Lag', sfs: '1930:173' }
const police: Edition = { ...recalled, act: 'PL', sfs: '1984:387' }
const lvm: Edition = {
  ...read,
  act: 'LVM',
  sfs: '1988:870',
  source: 'Lagtexten i lydelse till och med SFS 2025:409; senare ändringar är inte kontrollerade',
}
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
  'submission-of-custody-of-the-young': [provision(lvu, '7')],
  'application-for-care-of-the-young': [provision(lvu, '8')],
  'end-of-custody-of-the-young': [provision(lvu, '9')],
  'placement-of-the-young-in-care': [provision(lvu, '11')],
  'ban-on-moving': [provision(lvu, '24')],
  'board-of-a-ban-on-moving': [provision(lvu, '25')],
  'temporary-ban-on-moving': [provision(lvu, '27')],
  'submission-of-a-ban-on-moving': [provision(lvu, '28')],
  'application-for-a-ban-on-moving': [provision(lvu, '29')],
  'end-of-a-ban-on-moving': [provision(lvu, '30')],
  'temporary-ban-on-leaving-the-country': [provision(travelBan, '31 d')],
  'submission-of-a-ban-on-leaving': [provision(travelBan, '31 e')],
  'application-for-a-ban-on-leaving': [provision(travelBan, '31 f')],
  'end-of-a-ban-on-leaving': [provision(travelBan, '31 g')],
  'examination-of-the-young': [provision(lvu, '32')],
  'court-time-for-the-young': [provision(lvu, '34')],
  'counsel-for-the-young': [provision(lvu, '39')],
  'immediate-effect-for-the-young': [provision(lvu, '40')],
  'appeal-of-care-of-the-young': [provision(lvu, '41')],
  'police-assistance-for-the-young': [provision(lvu, '43')],
  'data-for-assistance-for-the-young': [provision(lvu, '43 b')],
  'examination-for-substance-use': [provision(lvm, '9')],
  'immediate-custody-for-substance-use': [provision(lvm, '13')],
  'submission-of-custody-for-substance-use': [provision(lvm, '15')],
  'rights-at-submission': [provision(lvm, '16')],
  'court-time-for-substance-use': [provision(lvm, '17')],
  'application-for-care-for-substance-use': [provision(lvm, '18')],
  'hearing-for-substance-use': [provision(lvm, '38')],
  'end-of-custody-for-substance-use': [provision(lvm, '18 a')],
  'immediate-effect-for-substance-use': [provision(lvm, '43')],
  'appeal-for-substance-use': [provision(lvm, '44')],
  'police-assistance-for-substance-use': [provision(lvm, '45')],
  'data-for-assistance-for-substance-use': [provision(lvm, '45 b')],
  'submission-of-sheltered-housing': [provision(shelteredHousing, '4:3')],
  'application-for-sheltered-housing': [provision(shelteredHousing, '4:6')],
  'police-assistance-for-sheltered-housing': [provision(shelteredHousing, '8:7')],
  'condition-of-assistance-for-sheltered-housing': [provision(shelteredHousing, '8:8')],
  'data-for-assistance-for-sheltered-housing': [provision(shelteredHousing, '8:9')],
  'written-decision': [provision(fl, '31')],
  'grounds-of-a-decision': [provision(fl, '32')],
  'notice-of-a-decision': [provision(fl, '33')],
  'time-of-appeal': [provision(fl, '44')],
  'limits-of-delegation': [provision(delegation2001, '10:4'), provision(sol2025, '30:5')],
  'kept-for-the-committee': [provision(delegation2001, '10:4'), provision(sol2025, '30:6')],
  'kept-for-the-committee-by-lvu': [provision(delegation2001, '10:4'), provision(sol2025, '30:7')],
  'kept-for-the-committee-for-sheltered-housing': [
    provision(delegation2001, '10:4'),
    provision(
      {
        ...sol2025,
        source: 'Lagtexten, läst i april 2026; punkt 4 och framåt saknades i den läsning som gjordes',
        confidence: 'memory',
      },
      '30:8',
    ),
  ],
  'appeal-of-social-services': [provision(sol2001, '16:3'), provision(sol2025, '35:1')],
  'urgent-decisions-of-a-board': [provision(kl, '6:39')],
  'counting-of-time': [provision(countingOfTime, '1')],
  'next-weekday': [provision(countingOfTime, '2')],
  'powers-of-the-police': [provision(police, '10')],
  'further-powers-of-the-police': [provision(police, '10 a')],
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

/** What is proposed, reported or not settled: read beside the law, never as law. No rule of the product builds on it. */
export type UnverifiedNote = {
  readonly act: string
  readonly sfs: string | null
  /** The day it was proposed to hold from; null where none is known. */
  readonly from: LocalDate | null
  readonly sv: string
  readonly source: string
}

export const unverifiedNotes: readonly UnverifiedNote[] = [
  {
    act: 'LVU',
    sfs: '1990:52',
    from: '2027-01-01',
    sv: 'Regeringen aviserade i december 2025 vidare grunder för vård (heder, brott) och att det blir svårare att flytta hem, föreslaget från den 1 januari 2027. Om riksdagen har beslutat det är inte kontrollerat. Kontrollera innan årsskiftet.',
    source: 'Nyhetstext, december 2025',
  },
  {
    act: 'LVU',
    sfs: '1990:52',
    from: null,
    sv: 'SOU 2026:8 Rättssäker samhällsvård för barn och unga är ett utredningsförslag.',
    source: 'Riksdagens webbplats',
  },
  {
    act: 'LVM',
    sfs: '1988:870',
    from: null,
    sv: 'SOU 2023:5 föreslog att LVM upphävs och att vården utan samtycke flyttas till regionerna. Om det har beslutats är inte kontrollerat; LVM stod kvar i den lydelse som lästs.',
    source: 'Nyhetstext, januari 2023',
  },
  {
    act: 'Lag',
    sfs: '1930:173',
    from: null,
    sv: 'Om 2 § flyttar fram sista dagen för underställning enligt LVU 7 § och LVM 15 § när den är en helgdag är inte avgjort i någon källa som lästs. Den strikta dagen gäller här; en möjlig förlängning är bara en upplysning.',
    source: 'Egen läsning',
  },
  {
    act: 'Lag',
    sfs: '2024:79',
    from: null,
    sv: 'Att rätten kan ge anstånd med ansökan enligt 4 kap. 6 § är ett antagande efter LVU 8 §.',
    source: 'Ur minnet',
  },
  {
    act: 'SoL',
    sfs: '2025:400',
    from: null,
    sv: '30 kap. 8 § punkt 4 till 30 kap. 10 § har inte lästs i lagtexten; att LVM 11 och 13 §§ är förbehållna utskott är en slutsats av den upphävda lagen.',
    source: 'Egen läsning',
  },
  {
    act: 'Alla',
    sfs: null,
    from: null,
    sv: 'Inget som har trätt i kraft efter april 2026 är kontrollerat.',
    source: 'Egen läsning',
  },
]

import type { CodeKey } from '../kernel/code-list.ts'
import type { ClockType } from '../kernel/deadline.ts'
import type { LocalDate } from '../kernel/time.ts'
import { holdsOn } from '../kernel/validity.ts'
import type { LawSubject } from './law-reference.ts'
import type { measureType } from './measure-type.ts'

export const decisionTypeKeys = [
  'lvu-6',
  'lvu-11',
  'lvu-27',
  'lvu-31d',
  'lvm-13',
  'l2024-79-4-1',
  'sol-11-1',
  'sol-12-1',
] as const
export type DecisionTypeKey = (typeof decisionTypeKeys)[number]

/** Who may take it when it cannot wait. A delegate is an employee by the board's delegation order; never where a mandate is wanted. */
export type Decider = 'chair' | 'appointed-member' | 'delegate'

/** One edition of a type of decision: law changes by release, and a decision keeps the edition it was made under. */
export type DecisionType = {
  readonly key: DecisionTypeKey
  readonly version: number
  readonly sv: string
  readonly law: LawSubject
  readonly deciders: readonly Decider[]
  /** Whole years of whom it may concern; null is no limit. */
  readonly ageFrom: number | null
  readonly ageTo: number | null
  /** What the law asks, each to be answered in words. */
  readonly conditions: readonly { readonly key: string; readonly sv: string }[]
  /** The clocks its decision day starts. */
  readonly clocks: ClockType | null
  /** What makes it lapse, in one Swedish sentence; null where nothing does. */
  readonly lapses: string | null
  /** The measure it becomes when made (DESIGN 2); null where another record makes it, or no code counts it. */
  readonly measureType: CodeKey<typeof measureType> | null
  /** By what a party may appeal; null where the law allows none, since the court reviews it of its own motion (LVU 41 §, LVM 44 §). */
  readonly appeal: LawSubject | null
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

// LVU 6, 11, 27 and 31 d §§, LVM 13 §, L2024:79 4:1: the chair or another member the board has appointed, never an employee.
const whoeverTheBoardAppointed = ['chair', 'appointed-member'] as const
// Aid and consented help may be delegated to employees; SoL 30:6 keeps care in family and emergency homes for the committee.
const byDelegation = ['delegate'] as const

const boardCannotWait = {
  key: 'board-cannot-wait',
  sv: 'Varför kan nämndens eget beslut inte avvaktas?',
} as const
const childsBest = {
  key: 'best-for-the-child',
  sv: 'Vad är bäst för den unge, och vad säger den unge själv?',
} as const

/** Every edition of every type, oldest first within a type. An edition is never changed once it has been released. */
export const decisionTypes: readonly DecisionType[] = [
  {
    key: 'lvu-6',
    version: 1,
    sv: 'Omedelbart omhändertagande enligt 6 § LVU',
    law: 'immediate-custody-of-the-young',
    deciders: whoeverTheBoardAppointed,
    ageFrom: 0,
    ageTo: 19,
    conditions: [
      {
        key: 'care-likely-needed',
        sv: 'Vad gör det sannolikt att den unge behöver vård enligt LVU: förhållanden i hemmet (2 §) eller eget beteende (3 §)? För den som har fyllt 18 år gäller bara 3 §.',
      },
      {
        key: 'no-consent',
        sv: 'Varför kan behövlig vård inte ges med samtycke av vårdnadshavarna och, från 15 år, av den unge själv (1 §)?',
      },
      {
        key: 'court-cannot-wait',
        sv: 'Varför kan rättens beslut inte avvaktas: risken för den unges hälsa eller utveckling, eller för att utredningen allvarligt försvåras eller vidare åtgärder hindras (6 §)?',
      },
      boardCannotWait,
      childsBest,
    ],
    clocks: 'lvu-6',
    lapses:
      'Upphör om det inte har underställts förvaltningsrätten inom en vecka från beslutsdagen (7 §), eller om ansökan om vård inte har gjorts inom fyra veckor från verkställigheten (8 och 9 §§).',
    measureType: 'immediate-custody-lvu',
    appeal: null,
    validFrom: '2015-01-01',
    validTo: null,
  },
  {
    key: 'lvu-11',
    version: 1,
    sv: 'Var den unge ska vistas enligt 11 § LVU',
    law: 'placement-of-the-young-in-care',
    deciders: whoeverTheBoardAppointed,
    ageFrom: 0,
    ageTo: 20,
    conditions: [
      {
        key: 'in-care',
        sv: 'Vilket beslut enligt LVU gäller den unge redan, eller fattas samtidigt?',
      },
      {
        key: 'why-this-place',
        sv: 'Var ska den unge vistas, och varför där? Vården ska inledas utanför det egna hemmet.',
      },
      {
        key: 'why-now',
        sv: 'Varför kan den unge inte vara kvar där han eller hon är? Jouren omplacerar i princip inte akut.',
      },
      boardCannotWait,
      childsBest,
    ],
    clocks: null,
    lapses: null,
    measureType: 'lvu-new-placement',
    appeal: 'appeal-of-care-of-the-young',
    validFrom: '2015-01-01',
    validTo: null,
  },
  {
    key: 'lvu-27',
    version: 1,
    sv: 'Tillfälligt flyttningsförbud enligt 27 § LVU',
    law: 'temporary-ban-on-moving',
    deciders: whoeverTheBoardAppointed,
    ageFrom: 0,
    ageTo: 17,
    conditions: [
      {
        key: 'ban-likely-needed',
        sv: 'Vad gör det sannolikt att ett flyttningsförbud behövs: en påtaglig risk att den unges hälsa eller utveckling skadas om han eller hon skiljs från hemmet (24 §)?',
      },
      {
        key: 'court-cannot-wait',
        sv: 'Varför kan rättens beslut inte avvaktas med hänsyn till risken för den unges hälsa eller utveckling (27 §)?',
      },
      {
        key: 'consenting-board',
        sv: 'Är det den nämnd som har lämnat medgivande för hemmet som beslutar (25 §)?',
      },
      boardCannotWait,
      childsBest,
    ],
    clocks: 'lvu-27',
    lapses:
      'Upphör om det inte har underställts förvaltningsrätten inom en vecka från beslutsdagen (28 §), eller om ansökan om flyttningsförbud inte har gjorts inom två veckor från rättens beslut (29 och 30 §§).',
    measureType: null,
    appeal: null,
    validFrom: '2015-01-01',
    validTo: null,
  },
  {
    key: 'lvu-31d',
    version: 1,
    sv: 'Tillfälligt utreseförbud enligt 31 d § LVU',
    law: 'temporary-ban-on-leaving-the-country',
    deciders: whoeverTheBoardAppointed,
    ageFrom: 0,
    ageTo: 17,
    conditions: [
      {
        key: 'ban-likely-needed',
        sv: 'Vad gör det sannolikt att ett utreseförbud behövs: en påtaglig risk att den unge förs utomlands eller lämnar Sverige, och skadas eller gifts bort där (31 a §)?',
      },
      {
        key: 'court-cannot-wait',
        sv: 'Varför kan rättens beslut inte avvaktas med hänsyn till risken att den unge förs utomlands eller lämnar Sverige (31 d §)?',
      },
      boardCannotWait,
      childsBest,
    ],
    clocks: 'lvu-31d',
    lapses:
      'Upphör om det inte har underställts förvaltningsrätten inom en vecka från beslutsdagen (31 e §), eller om ansökan om utreseförbud inte har gjorts inom fyra veckor från rättens beslut (31 f och 31 g §§).',
    measureType: null,
    appeal: null,
    validFrom: '2020-07-01',
    validTo: null,
  },
  {
    key: 'lvm-13',
    version: 1,
    sv: 'Omedelbart omhändertagande enligt 13 § LVM',
    law: 'immediate-custody-for-substance-use',
    deciders: whoeverTheBoardAppointed,
    ageFrom: null,
    ageTo: null,
    conditions: [
      {
        key: 'care-likely',
        sv: 'Vad gör det sannolikt att personen kan beredas vård enligt LVM: fortgående missbruk, vårdbehov och fara (4 §)?',
      },
      {
        key: 'no-other-care',
        sv: 'Varför kan vårdbehovet inte tillgodoses enligt socialtjänstlagen eller på något annat sätt (4 §)?',
      },
      {
        key: 'court-cannot-wait',
        sv: 'Varför kan rättens beslut inte avvaktas: hälsan försämras allvarligt utan omedelbar vård, eller överhängande risk för allvarlig skada på sig själv eller någon närstående (13 §)?',
      },
      boardCannotWait,
    ],
    clocks: 'lvm-13',
    lapses:
      'Upphör om det inte har underställts förvaltningsrätten senast dagen efter beslutet (15 §), om ansökan om vård inte har kommit in inom en vecka från rättens beslut (18 §), eller om personen häktas (18 a §).',
    measureType: 'immediate-custody-lvm',
    appeal: null,
    validFrom: '2015-01-01',
    validTo: null,
  },
  {
    key: 'l2024-79-4-1',
    version: 1,
    sv: 'Omedelbar placering av barn i skyddat boende enligt 4 kap. 1 § lagen (2024:79)',
    law: 'child-in-sheltered-housing',
    deciders: whoeverTheBoardAppointed,
    ageFrom: 0,
    ageTo: 17,
    conditions: [
      {
        key: 'with-a-guardian',
        sv: 'Med vilken vårdnadshavare ska barnet placeras, och har vårdnadshavaren beviljats skyddat boende?',
      },
      {
        key: 'risk-for-the-child',
        sv: 'Vad gör att det kan antas att barnets säkerhet äventyras eller barnets hälsa skadas utan placeringen (3 kap. 1 §)?',
      },
      {
        key: 'no-consent',
        sv: 'Vilken vårdnadshavare samtycker inte, eller kan inte nås?',
      },
      {
        key: 'court-cannot-wait',
        sv: 'Varför kan rättens beslut inte avvaktas med hänsyn till den risken (4 kap. 1 §)?',
      },
      boardCannotWait,
      childsBest,
    ],
    clocks: 'l2024-79-4-1',
    lapses:
      'Upphör om det inte har underställts förvaltningsrätten inom en vecka från beslutsdagen (4 kap. 3 §), eller om ansökan inte har gjorts inom sex veckor från placeringen (4 kap. 6 §).',
    measureType: null,
    appeal: null,
    validFrom: '2024-04-01',
    validTo: null,
  },
  {
    key: 'sol-11-1',
    version: 1,
    sv: 'Insats enligt 11 kap. 1 § SoL',
    law: 'placement-by-consent',
    deciders: byDelegation,
    ageFrom: null,
    ageTo: null,
    conditions: [
      { key: 'asked-for', sv: 'Vad begär den enskilde, eller vårdnadshavaren för barnet?' },
      {
        key: 'need-not-met-otherwise',
        sv: 'Varför kan den enskilde inte själv tillgodose behovet, eller få det tillgodosett på annat sätt (11 kap. 1 §)?',
      },
      {
        key: 'consent',
        sv: 'Vem har samtyckt, och när? För ett barn gäller 21 kap. 1 §.',
      },
    ],
    clocks: null,
    lapses: null,
    measureType: null,
    appeal: 'appeal-of-social-services',
    validFrom: '2025-07-01',
    validTo: null,
  },
  {
    key: 'sol-12-1',
    version: 1,
    sv: 'Ekonomiskt bistånd enligt 12 kap. 1 § SoL',
    law: 'economic-aid',
    deciders: byDelegation,
    ageFrom: null,
    ageTo: null,
    conditions: [
      { key: 'asked-for', sv: 'Vad begär den enskilde, och till hur mycket?' },
      {
        key: 'need-not-met-otherwise',
        sv: 'Varför kan den enskilde inte själv tillgodose behovet, eller få det tillgodosett på annat sätt (12 kap. 1 §)?',
      },
      { key: 'acute', sv: 'Varför kan behovet inte vänta till nästa vardag?' },
    ],
    clocks: null,
    lapses: null,
    measureType: null,
    appeal: 'appeal-of-social-services',
    validFrom: '2025-07-01',
    validTo: null,
  },
]

/** The edition in force on a local day. Throws RangeError before the first. */
export function decisionTypeOn(key: DecisionTypeKey, date: LocalDate): DecisionType {
  const found = decisionTypes.find((type) => type.key === key && holdsOn(type, date))
  if (!found) throw new RangeError(`no edition of ${key} is known for ${date}`)
  return found
}

/** The edition a decision was made under. Throws RangeError for one this program does not have. */
export function decisionTypeOf(key: DecisionTypeKey, version: number): DecisionType {
  const found = decisionTypes.find((type) => type.key === key && type.version === version)
  if (!found) throw new RangeError(`this program has no edition ${version} of ${key}`)
  return found
}

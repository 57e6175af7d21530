/** The seven tables of the evaluation: titles as printed, what each key figure counts, and the words around the figures. */

export const tableTitles = {
  'key-figures': 'Nyckeltal i socialjourens verksamhet',
  'cases-by-municipality': 'Antal ärenden per kommun',
  'cases-by-category': 'Antal ärenden per kategori',
  'measures-by-type': 'Antal åtgärder per typ',
  'decisions-by-municipality':
    'Antal beslut om omedelbara omhändertaganden enligt LVU och LVM samt SoL-placeringar per kommun',
  'cases-by-nature': 'Antal ärenden utifrån karaktär',
  'cases-by-initiator': 'Antal ärenden fördelat över vilka som initierat dem',
} as const

/** Labels as printed in table 1; definitions and counting rules are our own. */
export const keyFigureTexts = {
  cases: {
    label: 'Totalt antal ärenden',
    definition: 'Ärenden som öppnades under perioden. Ett ärende kan gälla flera personer.',
    countingRule: 'Räknas på den lokala dag då ärendet öppnades. Felregistrerade ärenden räknas inte.',
  },
  'cases-without-measures': {
    label: 'Totalt antal ärenden utan åtgärder',
    definition: 'Ärenden där ingen åtgärd är registrerad.',
    countingRule: 'Återtagna åtgärder räknas inte.',
  },
  'cases-in-standby': {
    label: 'Totalt antal ärenden med beredskap',
    definition: 'Ärenden där något hände under beredskap.',
    countingRule:
      'Ett ärende räknas en gång, om det öppnades i beredskap eller har en kontakt eller åtgärd i beredskap.',
  },
  measures: {
    label: 'Totalt antal åtgärder',
    definition: 'Åtgärder i periodens ärenden. Ett ärende kan ha flera.',
    countingRule: 'En åtgärd räknas i den period då ärendet öppnades, även om den gjordes senare.',
  },
  'phone-contacts': {
    label: 'Totalt antal telefonkontakter',
    definition: 'Åtgärder som gjordes per telefon.',
    countingRule: 'Åtgärder med kontaktformen telefon. Alla ärenden har inte en registrerad telefonkontakt.',
  },
  visits: {
    label: 'Totalt antal besök',
    definition:
      'Åtgärder vid ett personligt möte: utryckning, medverkan vid förhör eller person som polisen tar in.',
    countingRule: 'Åtgärder med kontaktformen besök. Platsen skiljs inte åt här.',
  },
  'administrative-hours': {
    label: 'Total administrativ tid i timmar',
    definition: 'Administrativ tid på periodens ärenden, vid sidan av tiden på åtgärder.',
    countingRule: 'Minuter summeras och avrundas en gång till hela timmar.',
  },
  'measure-hours': {
    label: 'Totalt antal timmar på åtgärder',
    definition: 'Tid på åtgärderna i periodens ärenden.',
    countingRule:
      'Minuter summeras och avrundas en gång till hela timmar. Åtgärder utan tid räknas som noll.',
  },
  'total-hours': {
    label: 'Totalt antal timmar (administrativ tid + tid på åtgärder)',
    definition: 'Administrativ tid och tid på åtgärder tillsammans.',
    countingRule: 'Summan av de två visade talen, så att de går ihop.',
  },
} as const

export const otherMunicipality = {
  label: 'Annan kommun',
  definition: 'Ärenden där den som ärendet gäller vistas i en kommun utanför jourområdet.',
} as const
export const wholeRegion = 'Hela jourområdet'
export const municipalityRule = 'Räknas på vistelsekommunen, inte på folkbokföringskommunen.'

const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`
const cases = (count: number) => (count === 1 ? '1 ärende' : `${count} ärenden`)
const measures = (count: number) => (count === 1 ? '1 åtgärd' : `${count} åtgärder`)
const decision = {
  lvm: (count: number) => (count === 1 ? '1 LVM-beslut' : `${count} LVM-beslut`),
  lvu: (count: number) => (count === 1 ? '1 LVU-beslut' : `${count} LVU-beslut`),
  sol: (count: number) => (count === 1 ? '1 SoL-placering' : `${count} SoL-placeringar`),
}
const attribute = {
  'cases-by-municipality': 'kommun',
  'cases-by-category': 'kategori',
  'measures-by-type': 'åtgärdstyp',
  'cases-by-nature': 'karaktär',
  'cases-by-initiator': 'uppgift om vem som initierat dem',
} as const

/** What must be said beside a figure (L-03 to L-07, G-24, G-25, W1 to W3, W16). */
export const noteTexts = {
  splitLabel: (label: string, into: readonly string[]) => `${label} (delad i ${and(into)})`,
  missing: (table: keyof typeof attribute, count: number, total: number, expected: number) =>
    `${(table === 'measures-by-type' ? measures : cases)(count)} saknar ${attribute[table]}: tabellens summa är ${total} av ${expected}.`,
  missingProtected: (table: keyof typeof attribute) =>
    `Summan kan vara lägre än totalen: poster som saknar ${attribute[table]} räknas inte in i någon rad.`,
  decisionsElsewhere: (column: keyof typeof decision, count: number, all: number, isStated: boolean) =>
    `Dessutom ${decision[column](count)} ${isStated ? 'i annan kommun' : 'utan angiven kommun'}; tabell 4 har ${all}.`,
  decisionsOutside: 'Beslut i annan kommun eller utan angiven kommun ingår inte i tabellen.',
  splitBefore: (label: string, into: readonly string[], on: string) =>
    `${label} delas i ${and(into)} från ${on}. Perioden ligger före: rader för de nya koderna är tomma, inte noll.`,
  splitWithin: (label: string, into: readonly string[], on: string) =>
    `${label} delades i ${and(into)} ${on}. Jämför den gamla koden med summan av de nya.`,
  usedClosed: (label: string, count: number) =>
    `${label} var stängd för nya registreringar men har använts ${count === 1 ? 'en gång' : `${count} gånger`} därefter. Troligen felkodat; talen är kvar som de registrerades.`,
  usedClosedProtected: (label: string) =>
    `${label} var stängd för nya registreringar under hela eller delar av perioden men har använts ändå.`,
  cannotDivide: (label: string, into: readonly string[]) =>
    `${label} kan inte fördelas på ${and(into)} i efterhand och står som en egen rad.`,
  carried: 'Koderna är översatta till dagens kodlista. Siffrorna som de registrerades finns i den andra vyn.',
  renamed: (label: string, into: readonly string[], on: string) =>
    `${label} ersattes av ${and(into)} ${on}: samma serie under ny beteckning.`,
  ruleWithin: (label: string, on: string) =>
    `Räkneregeln för ${label} ändrades ${on}, under perioden: talet blandar två sätt att räkna och är inte jämförbart med andra år.`,
  ruleAfter: (label: string, on: string) =>
    `Räkneregeln för ${label} ändras ${on}: talet är inte jämförbart med senare perioder.`,
  ruleBefore: (label: string, on: string) =>
    `Räkneregeln för ${label} ändrades ${on}: talet är inte jämförbart med tidigare perioder.`,
  newCoding: (labels: readonly string[], year: string) =>
    `Ny kodning: ${and(labels)} började användas ${year}. Steget från noll är ändrad kodning, inte en ökning.`,
  smallNumbers: 'Raderna har små tal: skillnader mellan dem och mellan år kan vara slump.',
  unreliableActivities:
    'Tidsserier över aktiviteter är osäkra, eftersom kodningen har ändrats över tid. Omhändertaganden och SoL-placeringar bedöms tillförlitliga, skyddsbedömningar otillförlitliga.',
  reliableFlows: 'Ärendeflöden per kommun bedöms tillförlitliga.',
  unreliableVisits: 'Besök bedöms otillförlitligt: kontakterna har inte registrerats på samma sätt över tid.',
  sameLabel: (label: string) =>
    `${label} finns både som åtgärd (tabell 4) och som karaktär (tabell 6). De räknar olika saker och ska inte läggas ihop.`,
  housing: 'Boende (tabell 6) är behovet och räknar ärenden. Logi (tabell 4) är åtgärden.',
  hours: 'Administrativ tid och tid på åtgärder är avrundade var för sig; den tredje raden är deras summa.',
  twoSources: 'Perioden har både inlästa ärenden och jourens egna. Samma ärende kan finnas i båda.',
  protected: (least: number) =>
    `Tal under ${least} är skyddade, och så många andra att de inte kan räknas fram. Skyddade rutor är inte noll.`,
} as const

/** The measures that table 5 counts, in its order. */
export const decisionColumns = ['lvm', 'lvu', 'sol'] as const
export const decisionTypes = {
  lvm: ['immediate-custody-lvm'],
  lvu: ['immediate-custody-lvu'],
  sol: ['placement-sol-2001', 'placement-sol-2025'],
} as const

/** Codes that the evaluation shows going from zero to some: a change of coding (G-25). */
export const newCodings = {
  codes: ['refusal', 'police-assistance-recalled', 'lvm-assessment', 'notice'],
  year: '2017',
} as const

/** Headings of the sheets that figures are taken out in. */
export const sheetTexts = {
  about: 'Om siffrorna',
  code: 'Kod',
  label: 'Rad',
  value: 'Antal',
  published: 'Publicerat i utvärderingen',
  notStated: 'Ej angivet',
  sum: 'Summa av raderna',
  expected: 'Totalt enligt tabell 1',
  protected: 'skyddat',
  period: 'Period',
  area: 'Område',
  coding: 'Kodning',
  codings: { 'as-registered': 'Som registrerat', current: 'Översatt till dagens kodlista' },
  definition: 'Definition',
  countingRule: 'Räkneregel',
  note: 'Anmärkning',
  table: 'Tabell',
  remark: 'Kontroll av utvärderingens kommentar',
  agrees: 'stämmer',
  disagrees: 'stämmer inte',
  blank: 'En tom ruta betyder att koden inte fanns under perioden. Den är inte noll.',
  lvm: 'LVM',
  lvu: 'LVU',
  sol: 'SoL',
} as const

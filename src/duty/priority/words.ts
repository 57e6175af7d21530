import type { PriorityCode } from './api.ts'
import type { CaseNeed, needKinds } from './model.ts'

type Words = {
  title: string
  classes: string
  classesLead: string
  noClasses: string
  addClass: string
  changeClass: string
  changeClassOf: (name: string) => string
  key: string
  keyHint: string
  name: string
  description: string
  position: string
  positionHint: string
  validFrom: string
  validTo: string
  validToHint: string
  valid: (from: string, to: string | null) => string
  save: string
  cancel: string
  saved: string
  ofCase: string
  ofCaseHint: string
  notAsked: string
  prioritised: Record<'yes' | 'no' | 'unknown', string>
  answers: Record<'yes' | 'no' | 'unknown', string>
  isCasePrioritised: string
  class: string
  why: string
  whyHint: string
  setPriority: string
  setAgain: string
  history: string
  said: (name: string, moment: string) => string
  needs: string
  needsHint: string
  needsFirst: string
  noNeeds: string
  addNeed: string
  changeNeed: string
  changeNeedOf: (need: string) => string
  withdrawNeed: string
  withdrawNeedOf: (need: string) => string
  withdrawNeedHelp: string
  needKind: string
  needKinds: Record<(typeof needKinds)[number], string>
  needText: string
  necessity: string
  isNeedPrioritised: string
  needPrioritised: Record<CaseNeed['prioritised'], string>
  needWhy: string
  needWhyHint: string
  withdrawn: string
  factors: string
  factorsHint: string
  children: string
  noChildren: string
  age: (years: number) => string
  ageUnknown: string
  fields: Record<'resources' | 'network' | 'situation' | 'whatHappened' | 'cold', string>
  fieldHints: Record<'resources' | 'network' | 'situation' | 'whatHappened' | 'cold', string>
  changedBy: (name: string, moment: string) => string
  order: string
  orders: Record<'latest' | 'class', string>
  openCases: string
  noOpenCases: string
  more: string
  refusals: Record<PriorityCode, string>
}

export const words = {
  sv: {
    title: 'Prioritering',
    classes: 'Prioritetsklasser',
    classesLead:
      'Vad regionen sätter först, i ordning. Ett ärende behåller det namn klassen hade när den valdes.',
    noClasses: 'Inga klasser finns än. Lägg till den första.',
    addClass: 'Ny klass',
    changeClass: 'Ändra',
    changeClassOf: (name) => `Ändra klassen ${name}`,
    key: 'Nyckel',
    keyHint: 'Små bokstäver a–z, siffror och bindestreck. Går inte att ändra sedan.',
    name: 'Namn',
    description: 'Beskrivning',
    position: 'Ordning',
    positionHint: '1 är mest brådskande.',
    validFrom: 'Gäller från och med',
    validTo: 'Gäller till och med',
    validToHint: 'Lämna tomt om den gäller tills vidare.',
    valid: (from, to) => (to === null ? `Från ${from}` : `${from} till ${to}`),
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Sparat.',
    ofCase: 'Prioritet',
    ofCaseHint: 'Först om ärendet ska prioriteras, sedan vilka behov som finns.',
    notAsked: 'Ingen har tagit ställning till om ärendet ska prioriteras.',
    prioritised: { yes: 'Prioriteras', no: 'Prioriteras inte', unknown: 'Inte avgjort' },
    answers: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte än' },
    isCasePrioritised: 'Ska ärendet prioriteras?',
    class: 'Klass',
    why: 'Varför?',
    whyHint: 'Behövs både för ja och för nej.',
    setPriority: 'Ta ställning',
    setAgain: 'Ta ställning på nytt',
    history: 'Tidigare ställningstaganden',
    said: (name, moment) => `${name}, ${moment}`,
    needs: 'Behov',
    needsHint: 'Vilka behov finns, och vilka ska gå först?',
    needsFirst: 'Ta först ställning till om ärendet ska prioriteras. Behov går att skriva ned redan nu.',
    noNeeds: 'Inga behov är nedskrivna.',
    addNeed: 'Nytt behov',
    changeNeed: 'Ändra',
    changeNeedOf: (need) => `Ändra behovet ${need}`,
    withdrawNeed: 'Ta bort',
    withdrawNeedOf: (need) => `Ta bort behovet ${need}`,
    withdrawNeedHelp: 'För det som kom med av misstag. Det som stått sparas i historiken.',
    needKind: 'Behov av',
    needKinds: {
      protection: 'Skydd',
      housing: 'Tak över huvudet',
      food: 'Mat och annat nödvändigt',
      medical: 'Vård',
      transport: 'Resa',
      talk: 'Samtal och stöd',
      money: 'Pengar',
      care: 'Tillsyn och omsorg',
      interpreter: 'Tolk',
      other: 'Annat',
    },
    needText: 'Vad gäller det?',
    necessity: 'Är det nödvändigt?',
    isNeedPrioritised: 'Ska behovet prioriteras?',
    needPrioritised: { yes: 'Prioriteras', no: 'Får vänta', unknown: 'Inte avgjort' },
    needWhy: 'Varför?',
    needWhyHint: 'Behövs när svaret går emot ordningen, till exempel när något nödvändigt får vänta.',
    withdrawn: 'Borttaget',
    factors: 'Vad som väger in',
    factorsHint: 'Sparas medan du skriver. Tomt betyder att det inte är angivet.',
    children: 'Barnens åldrar',
    noChildren: 'Inget barn är angivet i ärendet.',
    age: (years) => `${years} år`,
    ageUnknown: 'okänd ålder',
    fields: {
      whatHappened: 'Vad har hänt?',
      situation: 'Hur är läget nu?',
      network: 'Nätverk som kan gå in',
      resources: 'Vad vi har att tillgå',
      cold: 'Riskerar någon att vara ute i kylan i natt?',
    },
    fieldHints: {
      whatHappened: 'Händelsen som gör att någon ringer just nu.',
      situation: 'Vem är där, vilka är nyktra, vad oroar mest.',
      network: 'Släkt, grannar, skola, stödperson: vem kan hjälpa till, och hur länge?',
      resources: 'Kollegor, bil, platser, pengar, andra som är i tjänst.',
      cold: 'Räknas när kylalarm gäller.',
    },
    changedBy: (name, moment) => `Senast ändrat av ${name}, ${moment}`,
    order: 'Ordna ärenden efter',
    orders: { latest: 'Senast inkommet', class: 'Prioritet' },
    openCases: 'Öppna ärenden',
    noOpenCases: 'Inga öppna ärenden.',
    more: 'Visa fler',
    refusals: {
      'name-missing': 'Skriv vad klassen heter.',
      'ends-first': 'Sista dagen ligger före den första. Välj en senare dag eller lämna tomt.',
      'position-taken':
        'En annan klass har den platsen samma tid. Välj en annan plats, eller flytta den först.',
      'key-taken': 'En klass med den nyckeln gäller redan då. Ändra den, eller välj en annan nyckel.',
      'bad-key': 'Nyckeln börjar med en bokstav och har bara a–z, siffror och bindestreck.',
      'case-closed': 'Ärendet är avslutat. Öppna det igen för att fortsätta.',
      'class-missing': 'Välj den klass som ärendet hör till.',
      'class-closed': 'Klassen gäller inte i dag. Välj en annan.',
      'why-missing': 'Skriv varför. Det behövs både för ja och för nej.',
      'case-priority-first':
        'Ta först ställning till om ärendet ska prioriteras. Tills dess kan behovet stå som inte avgjort.',
      'need-text-missing': 'Skriv vad behovet gäller.',
      'reason-missing':
        'Det går emot ordningen: något nödvändigt får vänta, eller något som inte är nödvändigt går först. Skriv varför.',
      'code-closed': 'Koden är inte i bruk i dag. Välj en annan.',
    },
  },
  en: {
    title: 'Priorities',
    classes: 'Priority classes',
    classesLead:
      'What the region puts first, in order. A case keeps the name its class had when it was chosen.',
    noClasses: 'There are no classes yet. Add the first one.',
    addClass: 'New class',
    changeClass: 'Change',
    changeClassOf: (name) => `Change the class ${name}`,
    key: 'Key',
    keyHint: 'Small letters a–z, digits and hyphens. Cannot be changed later.',
    name: 'Name',
    description: 'Description',
    position: 'Order',
    positionHint: '1 is the most urgent.',
    validFrom: 'Holds from',
    validTo: 'Holds until and with',
    validToHint: 'Leave empty if it holds until further notice.',
    valid: (from, to) => (to === null ? `From ${from}` : `${from} to ${to}`),
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved.',
    ofCase: 'Priority',
    ofCaseHint: 'First whether the case is to be prioritised, then which needs there are.',
    notAsked: 'Nobody has said whether the case is to be prioritised.',
    prioritised: { yes: 'Prioritised', no: 'Not prioritised', unknown: 'Not decided' },
    answers: { yes: 'Yes', no: 'No', unknown: 'Not known yet' },
    isCasePrioritised: 'Is the case to be prioritised?',
    class: 'Class',
    why: 'Why?',
    whyHint: 'Needed both for yes and for no.',
    setPriority: 'Decide',
    setAgain: 'Decide anew',
    history: 'What was said before',
    said: (name, moment) => `${name}, ${moment}`,
    needs: 'Needs',
    needsHint: 'Which needs are there, and which come first?',
    needsFirst: 'First say whether the case is to be prioritised. Needs can be written down already.',
    noNeeds: 'No needs are written down.',
    addNeed: 'New need',
    changeNeed: 'Change',
    changeNeedOf: (need) => `Change the need ${need}`,
    withdrawNeed: 'Take away',
    withdrawNeedOf: (need) => `Take away the need ${need}`,
    withdrawNeedHelp: 'For what was put there by mistake. What it said stays in the history.',
    needKind: 'Need of',
    needKinds: {
      protection: 'Protection',
      housing: 'A roof for the night',
      food: 'Food and other necessities',
      medical: 'Medical care',
      transport: 'Transport',
      talk: 'Talk and support',
      money: 'Money',
      care: 'Supervision and care',
      interpreter: 'Interpreter',
      other: 'Other',
    },
    needText: 'What is it about?',
    necessity: 'Is it necessary?',
    isNeedPrioritised: 'Is the need to be prioritised?',
    needPrioritised: { yes: 'Prioritised', no: 'Can wait', unknown: 'Not decided' },
    needWhy: 'Why?',
    needWhyHint: 'Needed where the answer goes against the order, as when something necessary waits.',
    withdrawn: 'Taken away',
    factors: 'What weighs in',
    factorsHint: 'Saved while you write. Empty means that it is not stated.',
    children: 'Ages of the children',
    noChildren: 'No child is given in the case.',
    age: (years) => `${years} years`,
    ageUnknown: 'age unknown',
    fields: {
      whatHappened: 'What has happened?',
      situation: 'How is it now?',
      network: 'Network that can step in',
      resources: 'What we have at hand',
      cold: 'May somebody have to be out in the cold tonight?',
    },
    fieldHints: {
      whatHappened: 'What makes somebody call right now.',
      situation: 'Who is there, who is sober, what worries most.',
      network: 'Relatives, neighbours, school, support: who can help, and how long?',
      resources: 'Colleagues, car, places, money, others on duty.',
      cold: 'Counts while a cold alert holds.',
    },
    changedBy: (name, moment) => `Last changed by ${name}, ${moment}`,
    order: 'Order cases by',
    orders: { latest: 'Latest in', class: 'Priority' },
    openCases: 'Open cases',
    noOpenCases: 'No open cases.',
    more: 'Show more',
    refusals: {
      'name-missing': 'Write what the class is called.',
      'ends-first': 'The last day is before the first. Choose a later day or leave it empty.',
      'position-taken':
        'Another class has that place at the same time. Choose another place, or move it first.',
      'key-taken': 'A class with that key holds already then. Change it, or choose another key.',
      'bad-key': 'The key begins with a letter and has only a–z, digits and hyphens.',
      'case-closed': 'The case is closed. Reopen it to go on.',
      'class-missing': 'Choose the class of the case.',
      'class-closed': 'The class does not hold today. Choose another.',
      'why-missing': 'Write why. It is needed both for yes and for no.',
      'case-priority-first':
        'First say whether the case is to be prioritised. Until then the need can stand as not decided.',
      'need-text-missing': 'Write what the need is about.',
      'reason-missing':
        'It goes against the order: something necessary waits, or something not necessary comes first. Write why.',
      'code-closed': 'The code is not in use today. Choose another.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

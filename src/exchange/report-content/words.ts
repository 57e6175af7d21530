import type { MissingKind } from './model.ts'

type Words = {
  summary: string
  requestedContact: string
  requestedContactNote: string
  opportunity: string
  noSummary: string
  leftToDo: string
  nothingLeft: string
  dayItemKinds: Record<string, string>
  dayTask: string
  holdsUntil: string
  protectionMayEnd: string
  childSaid: (name: string) => string
  notHeard: (name: string) => string
  assessmentOf: (name: string) => string
  judgedBy: (name: string, title: string, moment: string) => string
  notAssessed: string
  notAssessedHint: string
  spokeWith: string
  notReached: string
  night: string
  contactOf: (kind: string) => string
  answeredBy: (name: string) => string
  advice: string
  people: string
  relations: string
  relationIs: (from: string, kind: string, to: string) => string
  until: (moment: string) => string
  callBack: (moment: string) => string
  guardians: string
  guardianUnknown: string
  identity: string
  noNumber: string
  phone: string
  protectedPerson: string
  protectedHint: string
  language: string
  interpreter: string
  unknownPerson: string
  someone: string
  reporter: string
  reporterHint: string
  wishesSecrecy: string
  noReporter: string
  anonymous: string
  matter: string
  stay: string
  residence: string
  unknown: string
  responsible: string
  acuteNeed: string
  canWait: string
  answers: Record<string, string>
  why: string
  whyNot: string
  counterfactual: string
  completeness: (met: number, of: number) => string
  completenessHint: string
  allThere: string
  missing: Record<MissingKind, string>
  from: (name: string, title: string) => string
  age: (years: number) => string
  ageUnknown: string
  genders: Record<string, string>
  minutes: (minutes: number) => string
  fact: string
}

export const words = {
  sv: {
    summary: 'Det viktigaste',
    requestedContact: 'Önskad kontakt',
    requestedContactNote: 'Ett önskemål. Jouren har inte lovat något åt kommunen.',
    opportunity: 'Möjlighet som öppnats',
    noSummary: 'Ingen sammanfattning är skriven.',
    leftToDo: 'Kvar att göra',
    nothingLeft: 'Natten har inte lämnat något med bestämd tid.',
    dayItemKinds: {
      'hear-child': 'Tala med barnet',
      reassess: 'Bedöm skyddet på nytt',
      'day-task': 'Uppgift till dagen',
    },
    dayTask: 'Uppgift till dagen',
    holdsUntil: 'Bedömningen gäller till',
    protectionMayEnd: 'Skyddet kan upphöra',
    childSaid: (name) => `${name} sa`,
    notHeard: (name) => `${name} har inte fått komma till tals`,
    assessmentOf: (name) => `Skyddsbedömning av ${name}`,
    judgedBy: (name, title, moment) => `${name}, ${title}, ${moment}`,
    notAssessed: 'Ej bedömd – återstår',
    notAssessedHint:
      'När rapporten skickades var skyddsbedömningen inte gjord. Jouren har den kvar att göra.',
    spokeWith: 'Samtal med',
    notReached: 'Inte nådd',
    night: 'Vad natten gjorde',
    contactOf: (kind) => kind,
    answeredBy: (name) => `Togs emot av ${name}`,
    advice: 'Råd som gavs',
    people: 'Personer',
    relations: 'Relationer',
    relationIs: (from, kind, to) => `${from} är ${kind} till ${to}`,
    until: (moment) => `till ${moment}`,
    callBack: (moment) => `jouren ringer igen ${moment}`,
    guardians: 'Vårdnad',
    guardianUnknown: 'Vårdnadshavare är inte kända',
    identity: 'Identitet',
    noNumber: 'Inget personnummer känt',
    phone: 'Telefon',
    protectedPerson: 'Skyddade personuppgifter',
    protectedHint: 'Adress, telefon och platser lämnas inte i rapporten.',
    language: 'Språk',
    interpreter: 'Tolk behövs',
    unknownPerson: 'Okänd person',
    someone: 'Barnet',
    reporter: 'Vem som berättade',
    reporterHint: 'Lämna inte uppgiften vidare utan sekretessprövning.',
    wishesSecrecy: 'Vill inte att namnet blir känt',
    noReporter: 'Jouren vet inte vem det var.',
    anonymous: 'Ville inte säga vem.',
    matter: 'Ärendet',
    stay: 'Vistas i',
    residence: 'Bor i',
    unknown: 'Inte känt',
    responsible: 'Har ansvaret just nu',
    acuteNeed: 'Akut behov',
    canWait: 'Kunde vänta till vardag',
    answers: { yes: 'Ja', no: 'Nej', unknown: 'Inte bedömt' },
    why: 'Varför jouren agerade',
    whyNot: 'Varför jouren inte agerade',
    counterfactual: 'Om man hade väntat',
    completeness: (met, of) => `${met} av ${of} uppgifter finns`,
    completenessHint: 'Vad en läsare kan sakna:',
    allThere: 'Allt som brukar efterfrågas finns med.',
    missing: {
      'no-summary': 'Sammanfattning saknas',
      'nobody-concerned': 'Ingen känd person',
      'identity-unknown': 'Identiteten är okänd',
      'age-unknown': 'Åldern är okänd',
      'residence-unknown': 'Bosättningskommunen är okänd',
      'guardian-unknown': 'Vårdnadshavare är inte kända',
      'child-without-assessment': 'Ingen skyddsbedömning är gjord',
      'child-not-heard': 'Barnet har inte fått komma till tals',
      'nobody-spoken-with': 'Ingen har hörts inför bedömningen',
      'second-hand-only': 'Bara andrahandsuppgifter',
      'day-task-missing': 'Ingen uppgift till dagen är skriven',
      'nothing-done': 'Ingen åtgärd, och inget skäl till det',
      'promise-in-text': 'Texten kan läsas som ett löfte åt kommunen',
    },
    from: (name, title) => `${name}, ${title}`,
    age: (years) => `${years} år`,
    ageUnknown: 'ålder okänd',
    genders: { woman: 'kvinna', man: 'man', other: 'annat kön', unknown: 'kön okänt' },
    minutes: (minutes) => `${minutes} min`,
    fact: 'Bedömning',
  },
  en: {
    summary: 'The most important',
    requestedContact: 'Contact asked for',
    requestedContactNote: 'A wish. The duty has promised nothing for the municipality.',
    opportunity: 'Opportunity opened',
    noSummary: 'No summary is written.',
    leftToDo: 'Left to do',
    nothingLeft: 'The night has left nothing with a set time.',
    dayItemKinds: {
      'hear-child': 'Speak with the child',
      reassess: 'Assess the protection again',
      'day-task': 'Task for the day',
    },
    dayTask: 'Task for the day',
    holdsUntil: 'The assessment holds until',
    protectionMayEnd: 'The protection may end',
    childSaid: (name) => `${name} said`,
    notHeard: (name) => `${name} has not been heard`,
    assessmentOf: (name) => `Protective assessment of ${name}`,
    judgedBy: (name, title, moment) => `${name}, ${title}, ${moment}`,
    notAssessed: 'Not assessed – remains',
    notAssessedHint:
      'When the report was sent the protective assessment was not made. The duty has it left to do.',
    spokeWith: 'Spoke with',
    notReached: 'Not reached',
    night: 'What the night did',
    contactOf: (kind) => kind,
    answeredBy: (name) => `Taken by ${name}`,
    advice: 'Advice given',
    people: 'People',
    relations: 'Relations',
    relationIs: (from, kind, to) => `${from} is ${kind} of ${to}`,
    until: (moment) => `until ${moment}`,
    callBack: (moment) => `the duty calls again ${moment}`,
    guardians: 'Custody',
    guardianUnknown: 'Guardians are not known',
    identity: 'Identity',
    noNumber: 'No identity number known',
    phone: 'Phone',
    protectedPerson: 'Protected details',
    protectedHint: 'Address, phone and places are not given in the report.',
    language: 'Language',
    interpreter: 'Interpreter needed',
    unknownPerson: 'Unknown person',
    someone: 'The child',
    reporter: 'Who told the duty',
    reporterHint: 'Do not pass on without examining secrecy.',
    wishesSecrecy: 'Does not want the name to be known',
    noReporter: 'The duty does not know who it was.',
    anonymous: 'Would not say who.',
    matter: 'The case',
    stay: 'Stays in',
    residence: 'Lives in',
    unknown: 'Not known',
    responsible: 'Responsible right now',
    acuteNeed: 'Acute need',
    canWait: 'Could wait until a working day',
    answers: { yes: 'Yes', no: 'No', unknown: 'Not judged' },
    why: 'Why the duty acted',
    whyNot: 'Why the duty did not act',
    counterfactual: 'If one had waited',
    completeness: (met, of) => `${met} of ${of} facts are there`,
    completenessHint: 'What a reader may miss:',
    allThere: 'Everything usually asked for is there.',
    missing: {
      'no-summary': 'No summary',
      'nobody-concerned': 'No known person',
      'identity-unknown': 'The identity is unknown',
      'age-unknown': 'The age is unknown',
      'residence-unknown': 'The municipality of residence is unknown',
      'guardian-unknown': 'Guardians are not known',
      'child-without-assessment': 'No protective assessment is made',
      'child-not-heard': 'The child has not been heard',
      'nobody-spoken-with': 'Nobody was heard for the assessment',
      'second-hand-only': 'Second-hand information only',
      'day-task-missing': 'No task for the day is written',
      'nothing-done': 'No measure, and no reason for it',
      'promise-in-text': 'The text can be read as a promise for the municipality',
    },
    from: (name, title) => `${name}, ${title}`,
    age: (years) => `aged ${years}`,
    ageUnknown: 'age unknown',
    genders: { woman: 'woman', man: 'man', other: 'other gender', unknown: 'gender unknown' },
    minutes: (minutes) => `${minutes} min`,
    fact: 'Judgement',
  },
} satisfies Record<'sv' | 'en', Words>

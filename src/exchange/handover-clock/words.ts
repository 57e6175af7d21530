import type { HandoverClockRefusal } from './api.ts'
import type { clockDays } from './model.ts'
import type { StepKind } from './rules.ts'

type Words = {
  settings: string
  settingsLead: string
  now: string
  notSet: string
  coming: string
  showFormer: string
  hideFormer: string
  from: (day: string) => string
  setBy: (name: string, moment: string) => string
  opened: (clock: string, days: string) => string
  /** Between hours and minutes. */
  clockMark: string
  days: Record<(typeof clockDays)[number], string>
  inTheDay: (minutes: number) => string
  chain: string
  chainIntake: string
  chainNamed: (minutes: number, name: string) => string
  chainLast: (minutes: number, names: string) => string
  noManagers: string
  notAtWork: string
  nobodyNamed: string
  change: string
  validFrom: string
  validFromHint: string
  openBy: string
  openByHint: string
  whichDays: string
  dayMinutes: string
  dayMinutesHint: string
  steps: string
  stepsHint: string
  person: (place: number) => string
  minutes: (place: number) => string
  addPerson: string
  removePerson: (place: number) => string
  lastMinutes: string
  lastMinutesHint: string
  save: string
  saved: string
  settingsOf: (member: string) => string
  page: string
  pageLead: string
  chooseMember: string
  ladder: string
  toOpen: string
  wasDue: (moment: string) => string
  stepNames: Record<StepKind, string>
  toldAt: (moment: string) => string
  seenAt: (moment: string) => string
  comes: (moment: string) => string
  isNext: string
  seen: string
  ended: string
  unread: string
  unreadMember: string
  noneLate: string
  sentAt: (moment: string) => string
  toldNow: (name: string) => string
  nobodyYet: string
  refusals: Record<HandoverClockRefusal, string>
}

export const words = {
  sv: {
    settings: 'När rapporter ska öppnas',
    settingsLead:
      'En rapport som ingen har öppnat i tid påminner först mottagningen, sedan den som är näst i kedjan, sist jourens enhetschef.',
    now: 'Gäller nu',
    notSet: 'Inget är bestämt. Det vanliga gäller.',
    coming: 'Bestämt framåt',
    showFormer: 'Visa vad som har gällt',
    hideFormer: 'Dölj vad som har gällt',
    from: (day) => `Från ${day}`,
    setBy: (name, moment) => `Bestämt av ${name} ${moment}`,
    opened: (clock, days) => `Rapporter ska vara öppnade klockan ${clock} ${days}.`,
    clockMark: '.',
    days: { 'working-days': 'vardagar', 'every-day': 'alla dagar' },
    inTheDay: (minutes) =>
      `En rapport som kommer medan mottagningen är öppen ska öppnas inom ${minutes} minuter.`,
    chain: 'Kedjan',
    chainIntake: 'Mottagningen, när tiden har gått ut',
    chainNamed: (minutes, name) => `${name}, ${minutes} minuter senare`,
    chainLast: (minutes, names) => `Jourens enhetschef, ${minutes} minuter senare: ${names}`,
    noManagers: 'ingen har den rollen i dag',
    notAtWork: 'Arbetar inte här i dag och hoppas över',
    nobodyNamed: 'Ingen chef hos kommunen är namngiven. Efter mottagningen påminns jourens enhetschef.',
    change: 'Ändra',
    validFrom: 'Gäller från',
    validFromHint: 'Gäller rapporter som skickas från den dagen.',
    openBy: 'Ska vara öppnad klockan',
    openByHint: 'Timmar och minuter, till exempel 08.30.',
    whichDays: 'Vilka dagar?',
    dayMinutes: 'Minuter på dagtid',
    dayMinutesHint: 'Så lång tid har mottagningen när rapporten kommer medan den är öppen.',
    steps: 'Vem påminns efter mottagningen?',
    stepsHint: 'I tur och ordning. Namnge minst en chef.',
    person: (place) => `Person ${place}`,
    minutes: (place) => `Minuter före person ${place}`,
    addPerson: 'Lägg till en person',
    removePerson: (place) => `Ta bort person ${place}`,
    lastMinutes: 'Minuter innan jourens enhetschef påminns',
    lastMinutesHint: 'Räknat från den sista i kedjan.',
    save: 'Spara',
    saved: 'Tiderna är sparade.',
    settingsOf: (member) => `Mottagning, ${member}`,
    page: 'Mottagning',
    pageLead:
      'När kommunen ska ha öppnat nattens rapporter, vem som påminns och hur påminnelsen kommer fram.',
    chooseMember: 'Välj kommun',
    ladder: 'Om ingen öppnar rapporten',
    toOpen: 'Ska öppnas',
    wasDue: (moment) => `Skulle ha öppnats ${moment}`,
    stepNames: {
      intake: 'Mottagningen',
      named: 'Näst i kedjan',
      'duty-manager': 'Jourens enhetschef',
    },
    toldAt: (moment) => `påmind ${moment}`,
    seenAt: (moment) => `har sett det ${moment}`,
    comes: (moment) => `påminns ${moment}`,
    isNext: 'Näst på tur',
    seen: 'Jag har sett det',
    ended: 'Rapporten är öppnad eller tillbaka. Ingen mer påminns.',
    unread: 'Oöppnade rapporter efter tiden',
    unreadMember: 'Ännu inte öppnade',
    noneLate: 'Ingen rapport är oöppnad efter sin tid.',
    sentAt: (moment) => `Skickad ${moment}`,
    toldNow: (name) => `Senast påmind: ${name}`,
    nobodyYet: 'Ingen är påmind ännu',
    refusals: {
      'day-passed': 'Dagen har redan varit. Välj i dag eller senare.',
      'account-unknown': 'Personen arbetar inte på kommunens mottagning.',
      'account-twice': 'Personen står redan i kedjan.',
    },
  },
  en: {
    settings: 'When reports are to be opened',
    settingsLead:
      'A report that nobody has opened in time reminds the intake first, then whoever is next in the chain, last the duty manager.',
    now: 'In force now',
    notSet: 'Nothing is set. The usual holds.',
    coming: 'Set for later',
    showFormer: 'Show what has been in force',
    hideFormer: 'Hide what has been in force',
    from: (day) => `From ${day}`,
    setBy: (name, moment) => `Set by ${name} ${moment}`,
    opened: (clock, days) => `Reports are to be opened by ${clock} ${days}.`,
    clockMark: ':',
    days: { 'working-days': 'on working days', 'every-day': 'every day' },
    inTheDay: (minutes) =>
      `A report that comes while the intake is open is to be opened within ${minutes} minutes.`,
    chain: 'The chain',
    chainIntake: 'The intake, when the time has passed',
    chainNamed: (minutes, name) => `${name}, ${minutes} minutes later`,
    chainLast: (minutes, names) => `The duty manager, ${minutes} minutes later: ${names}`,
    noManagers: 'nobody has that role today',
    notAtWork: 'Does not work here today and is passed over',
    nobodyNamed: 'No manager of the municipality is named. After the intake the duty manager is reminded.',
    change: 'Change',
    validFrom: 'In force from',
    validFromHint: 'Holds for reports sent from that day.',
    openBy: 'To be opened by',
    openByHint: 'Hours and minutes, for example 08:30.',
    whichDays: 'Which days?',
    dayMinutes: 'Minutes in the daytime',
    dayMinutesHint: 'How long the intake has when the report comes while it is open.',
    steps: 'Who is reminded after the intake?',
    stepsHint: 'One after another. Name at least one manager.',
    person: (place) => `Person ${place}`,
    minutes: (place) => `Minutes before person ${place}`,
    addPerson: 'Add a person',
    removePerson: (place) => `Remove person ${place}`,
    lastMinutes: 'Minutes before the duty manager is reminded',
    lastMinutesHint: 'Counted from the last of the chain.',
    save: 'Save',
    saved: 'The times are saved.',
    settingsOf: (member) => `Reception, ${member}`,
    page: 'Reception',
    pageLead:
      'By when the municipality is to have opened the reports of the night, who is reminded and how they are reached.',
    chooseMember: 'Choose municipality',
    ladder: 'If nobody opens the report',
    toOpen: 'To be opened',
    wasDue: (moment) => `Should have been opened ${moment}`,
    stepNames: {
      intake: 'The intake',
      named: 'Next in the chain',
      'duty-manager': 'The duty manager',
    },
    toldAt: (moment) => `reminded ${moment}`,
    seenAt: (moment) => `has seen it ${moment}`,
    comes: (moment) => `is reminded ${moment}`,
    isNext: 'Next',
    seen: 'I have seen it',
    ended: 'The report is opened or back. Nobody more is reminded.',
    unread: 'Unopened reports past their time',
    unreadMember: 'Not opened yet',
    noneLate: 'No report is unopened past its time.',
    sentAt: (moment) => `Sent ${moment}`,
    toldNow: (name) => `Last reminded: ${name}`,
    nobodyYet: 'Nobody has been reminded yet',
    refusals: {
      'day-passed': 'The day has been. Choose today or later.',
      'account-unknown': "The person does not work at the municipality's intake.",
      'account-twice': 'The person already stands in the chain.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

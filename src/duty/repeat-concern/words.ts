import type { RepeatRefusal } from './api.ts'

type Words = {
  title: string
  repeated: (contacts: number, cases: number, days: number) => string
  contacts: string
  cases: string
  olderCase: string
  limits: string
  limitsLead: string
  limitNow: (contacts: number, cases: number, days: number) => string
  contactsFrom: string
  casesFrom: string
  within: string
  validFrom: string
  save: string
  cancel: string
  saved: string
  flag: string
  flagHelp: string
  flagIt: string
  earlierCase: string
  earlierCaseHint: string
  noEarlierCase: string
  happened: string
  happenedHint: string
  happenedStart: string
  flagged: (deviation: string) => string
  isFlagged: string
  flaggedBy: (name: string, moment: string) => string
  counts: string
  countsLead: string
  municipality: string
  notStated: string
  count: string
  noCounts: string
  refusals: Record<RepeatRefusal, string>
}

export const words = {
  sv: {
    title: 'Återkommer',
    repeated: (contacts, cases, days) =>
      `${contacts === 1 ? 'en kontakt' : `${contacts} kontakter`} och ${cases === 1 ? 'ett ärende' : `${cases} ärenden`} på ${days} dagar`,
    contacts: 'Kontakter',
    cases: 'Ärenden',
    olderCase: 'Äldre ärende',
    limits: 'När någon återkommer',
    limitsLead: 'Från hur många kontakter eller ärenden om samma person det sägs i kontakten och ärendet.',
    limitNow: (contacts, cases, days) =>
      `Nu: från ${contacts} kontakter eller ${cases} ärenden på ${days} dagar.`,
    contactsFrom: 'Från så många kontakter',
    casesFrom: 'Eller så många ärenden',
    within: 'Inom så många dagar',
    validFrom: 'Gäller från och med',
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Sparat.',
    flag: 'Kom tillbaka för att dagtjänsten inte fångade upp',
    flagHelp: 'Märker ärendet och rapporterar en avvikelse. Mönstret per kommun visas för chefen.',
    flagIt: 'Märk och rapportera',
    earlierCase: 'Det tidigare ärendet',
    earlierCaseHint: 'Det som dagtjänsten skulle ha tagit vidare.',
    noEarlierCase: 'Inte känt',
    happened: 'Vad säger klienten, och vad är känt?',
    happenedHint: 'En eller två meningar. Skriv inte namn eller personnummer: avvikelsen läses av chefen.',
    happenedStart: 'Klienten har inte fått kontakt med sin handläggare och kom tillbaka till jouren.',
    flagged: (deviation) => `Ärendet är märkt, och avvikelsen ${deviation} är rapporterad.`,
    isFlagged: 'Kom tillbaka: dagtjänsten fångade inte upp ärendet',
    flaggedBy: (name, moment) => `${name}, ${moment}`,
    counts: 'Kom tillbaka för att dagtjänsten inte fångade upp',
    countsLead: 'Ärenden per kommun vars dagtjänst skulle ha tagit vidare.',
    municipality: 'Kommun',
    notStated: 'Inte angivet',
    count: 'Ärenden',
    noCounts: 'Inga sådana ärenden under tiden.',
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen för att fortsätta.',
      'already-flagged': 'Ärendet är redan märkt. Komplettera avvikelsen i stället.',
      'case-unknown': 'Det tidigare ärendet rör inte någon i det här. Välj ett annat, eller inte känt.',
      'not-earlier': 'Det ärendet kom inte in före det här. Välj ett tidigare.',
      'happened-missing': 'Skriv vad som hänt, minst några ord.',
      'period-backwards': 'Perioden slutar innan den börjar. Byt plats på dagarna.',
      'period-too-long': 'Perioden är längre än ett år. Välj en kortare.',
    },
  },
  en: {
    title: 'Comes back',
    repeated: (contacts, cases, days) =>
      `${contacts === 1 ? 'one contact' : `${contacts} contacts`} and ${cases === 1 ? 'one case' : `${cases} cases`} in ${days} days`,
    contacts: 'Contacts',
    cases: 'Cases',
    olderCase: 'Older case',
    limits: 'When somebody comes back',
    limitsLead:
      'From how many contacts or cases about the same person it is said on the contact and the case.',
    limitNow: (contacts, cases, days) => `Now: from ${contacts} contacts or ${cases} cases in ${days} days.`,
    contactsFrom: 'From so many contacts',
    casesFrom: 'Or so many cases',
    within: 'Within so many days',
    validFrom: 'Holds from',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved.',
    flag: 'Came back because the day service did not catch it',
    flagHelp: 'Marks the case and reports a deviation. The pattern by municipality is shown to the manager.',
    flagIt: 'Mark and report',
    earlierCase: 'The earlier case',
    earlierCaseHint: 'What the day service should have taken on.',
    noEarlierCase: 'Not known',
    happened: 'What does the client say, and what is known?',
    happenedHint: 'One or two sentences. No names or identity numbers: the manager reads the deviation.',
    happenedStart: 'The client has not reached their caseworker and came back to the duty.',
    flagged: (deviation) => `The case is marked, and deviation ${deviation} is reported.`,
    isFlagged: 'Came back: the day service did not catch the case',
    flaggedBy: (name, moment) => `${name}, ${moment}`,
    counts: 'Came back because the day service did not catch it',
    countsLead: 'Cases by the municipality whose day service should have taken them on.',
    municipality: 'Municipality',
    notStated: 'Not stated',
    count: 'Cases',
    noCounts: 'No such cases in the period.',
    refusals: {
      'case-closed': 'The case is closed. Reopen it to go on.',
      'already-flagged': 'The case is already marked. Add to the deviation instead.',
      'case-unknown': 'The earlier case is about nobody in this one. Choose another, or not known.',
      'not-earlier': 'That case did not come in before this one. Choose an earlier one.',
      'happened-missing': 'Write what has happened, a few words at least.',
      'period-backwards': 'The period ends before it begins. Change places of the days.',
      'period-too-long': 'The period is longer than a year. Choose a shorter one.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

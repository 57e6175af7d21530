import type { HistoryRefusal } from './api.ts'

type Words = {
  title: string
  link: string
  lead: string
  repeated: (count: number, days: number) => string
  cases: string
  noCases: string
  contacts: string
  noContacts: string
  older: (since: string) => string
  openOld: string
  openOldHelp: (days: number, hours: number) => string
  reason: string
  opened: (time: string) => string
  cancel: string
  notReached: (who: string) => string
  readers: string
  readersLead: string
  noReaders: string
  more: string
  at: string
  who: string
  what: string
  outcome: string
  outcomes: Record<'done' | 'refused' | 'denied', string>
  actions: Readonly<Record<string, string>>
  otherAction: (contract: string) => string
  system: string
  closedOn: (moment: string) => string
  refusals: Record<HistoryRefusal, string>
}

export const words = {
  sv: {
    title: 'Tidigare hos jouren',
    link: 'Ärenden och tidigare kontakter',
    lead: 'Kontakter och ärenden som rör personen. Varje visning skrivs i loggen.',
    repeated: (count, days) => `${count} kontakter på ${days} dagar`,
    cases: 'Ärenden',
    noCases: 'Inga ärenden som går att läsa utan skäl.',
    contacts: 'Kontakter',
    noContacts: 'Inga tidigare kontakter.',
    older: (since) => `Äldre ärende, från ${since}`,
    openOld: 'Öppna med skäl',
    openOldHelp: (days, hours) =>
      `Ärendet avslutades för mer än ${days} dagar sedan. Skälet sparas, och ärendet går att läsa för dig i ${hours} timmar.`,
    reason: 'Varför behöver du läsa ärendet?',
    opened: (time) => `Ärendet går att läsa till ${time}.`,
    cancel: 'Avbryt',
    notReached: (who) => `Säger sig inte ha nått: ${who}`,
    readers: 'Vem har läst ärendet?',
    readersLead: 'Ur loggen: vem, när och vad. Innehåll står inte i loggen.',
    noReaders: 'Ingen har läst ärendet.',
    more: 'Visa äldre',
    at: 'När',
    who: 'Vem',
    what: 'Vad',
    outcome: 'Utfall',
    outcomes: { done: 'Gjort', refused: 'Nekat av en regel', denied: 'Nekat' },
    actions: {
      'case.get': 'Läste ärendet',
      'case.list-open': 'Såg ärendet i listan',
      'case.of-contact': 'Såg ärendet vid en kontakt',
      'case.open': 'Öppnade ärendet',
      'case.change': 'Ändrade uppgifter',
      'case.reopen': 'Öppnade ärendet igen',
      'case.add-person': 'Lade till en person',
      'case.change-part': 'Ändrade en roll',
      'case.add-relation': 'Lade till en relation',
      'case.end-relation': 'Avslutade en relation',
      'case.link-contact': 'Kopplade en kontakt',
      'case-history.open-old': 'Öppnade ett äldre ärende med skäl',
      'case-history.of-person': 'Såg ärendet i en persons historik',
      'case-history.readers': 'Läste vem som har läst',
      'triage.judge': 'Bedömde',
    },
    otherAction: (contract) => `Annat (${contract})`,
    system: 'Stafett',
    closedOn: (moment) => `Avslutat ${moment}`,
    refusals: {
      'already-open': 'Ärendet går redan att läsa.',
      'reason-missing': 'Skriv ett skäl.',
    },
  },
  en: {
    title: 'Earlier with the duty',
    link: 'Cases and earlier contacts',
    lead: 'Contacts and cases about the person. Each showing is written in the log.',
    repeated: (count, days) => `${count} contacts in ${days} days`,
    cases: 'Cases',
    noCases: 'No cases that can be read without a reason.',
    contacts: 'Contacts',
    noContacts: 'No earlier contacts.',
    older: (since) => `Older case, from ${since}`,
    openOld: 'Open with a reason',
    openOldHelp: (days, hours) =>
      `The case was closed more than ${days} days ago. The reason is kept, and you can read the case for ${hours} hours.`,
    reason: 'Why do you need to read the case?',
    opened: (time) => `The case can be read until ${time}.`,
    cancel: 'Cancel',
    notReached: (who) => `Says they could not reach: ${who}`,
    readers: 'Who has read the case?',
    readersLead: 'From the log: who, when and what. The log holds no content.',
    noReaders: 'Nobody has read the case.',
    more: 'Show older',
    at: 'When',
    who: 'Who',
    what: 'What',
    outcome: 'Outcome',
    outcomes: { done: 'Done', refused: 'Refused by a rule', denied: 'Denied' },
    actions: {
      'case.get': 'Read the case',
      'case.list-open': 'Saw the case in the list',
      'case.of-contact': 'Saw the case at a contact',
      'case.open': 'Opened the case',
      'case.change': 'Changed facts',
      'case.reopen': 'Reopened the case',
      'case.add-person': 'Added a person',
      'case.change-part': 'Changed a part',
      'case.add-relation': 'Added a relation',
      'case.end-relation': 'Ended a relation',
      'case.link-contact': 'Linked a contact',
      'case-history.open-old': 'Opened an older case with a reason',
      'case-history.of-person': "Saw the case in a person's history",
      'case-history.readers': 'Read who has read',
      'triage.judge': 'Judged',
    },
    otherAction: (contract) => `Other (${contract})`,
    system: 'Stafett',
    closedOn: (moment) => `Closed ${moment}`,
    refusals: {
      'already-open': 'The case can already be read.',
      'reason-missing': 'Write a reason.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

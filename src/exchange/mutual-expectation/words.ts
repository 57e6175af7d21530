import type { ExpectationRefusal } from './api.ts'
import type { ExpectationAudience, ExpectationSection } from './model.ts'

type Words = {
  page: string
  lead: string
  title: Record<ExpectationAudience, string>
  audiences: Record<ExpectationAudience, string>
  choose: string
  sections: Record<ExpectationSection, string>
  hints: Record<ExpectationSection, string>
  none: string
  noneAtAll: string
  edition: (edition: number, moment: string, name: string) => string
  earlier: string
  earlierEdition: (edition: number, moment: string) => string
  changes: string
  changed: (edition: number) => string
  added: string
  removed: string
  print: string
  acknowledge: string
  acknowledged: string
  hasRead: string
  readNow: string
  reach: string
  reachIs: (read: number, all: number) => string
  unit: string
  readBy: string
  notRead: string
  readByName: (name: string, moment: string) => string
  write: string
  draft: (edition: number) => string
  changeNote: string
  changeNoteHint: string
  publish: string
  published: string
  refusals: Record<ExpectationRefusal, string>
}

export const words = {
  sv: {
    page: 'Samverkan',
    lead: 'Vem gör vad, vad var och en får vänta sig, och vilka enheter som har fått veta det.',
    title: {
      police: 'Polisen och socialjouren: vem gör vad',
      'health-care': 'Vården och socialjouren: vem gör vad',
      municipality: 'Kommunen och socialjouren: vem gör vad',
    },
    audiences: { police: 'Polisen', 'health-care': 'Vården', municipality: 'Kommunerna' },
    choose: 'Sida för',
    sections: {
      dutyDoes: 'Det här gör jouren',
      dutyDoesNot: 'Det här gör jouren inte',
      whenToCall: 'När ska ni ringa?',
      weExpect: 'Det här väntar vi oss av er',
      youMayExpect: 'Det här får ni vänta er av oss',
      unmetNeeds: 'Behov som ingen möter i dag',
    },
    hints: {
      dutyDoes: 'Korta rader, en sak på varje.',
      dutyDoesNot: 'Skriv vem som gör det i stället.',
      whenToCall: 'Till exempel barn, våld, handräckning, hemlöshet, matpengar, biljetter.',
      weExpect: 'Vad ni behöver veta när de ringer.',
      youMayExpect: 'Svar, tider och återkoppling som ni kan hålla.',
      unmetNeeds: 'Beskriv dem, så att de kan ordnas och betalas av någon.',
    },
    none: 'Sidan är inte publicerad än.',
    noneAtAll: 'Det finns ingen sida för din enhet.',
    edition: (edition, moment, name) => `Utgåva ${edition}, publicerad ${moment} av ${name}`,
    earlier: 'Tidigare utgåvor',
    earlierEdition: (edition, moment) => `Utgåva ${edition}, ${moment}`,
    changes: 'Vad är nytt?',
    changed: (edition) => `Ändrat sedan utgåva ${edition}`,
    added: 'Nytt:',
    removed: 'Borttaget:',
    print: 'Skriv ut',
    acknowledge: 'Vi har läst sidan',
    acknowledged: 'Tack. Det är antecknat.',
    hasRead: 'Du har bekräftat att sidan är läst.',
    readNow: 'Läs sidan och bekräfta för din enhet.',
    reach: 'Enheter som har läst',
    reachIs: (read, all) => `${read} av ${all} har bekräftat den gällande utgåvan.`,
    unit: 'Enhet',
    readBy: 'Bekräftat',
    notRead: 'Inte bekräftat',
    readByName: (name, moment) => `${name} ${moment}`,
    write: 'Skriv ny utgåva',
    draft: (edition) => `Utkast till utgåva ${edition}`,
    changeNote: 'Vad har ändrats?',
    changeNoteHint: 'En mening som enheterna läser först.',
    publish: 'Publicera',
    published: 'Utgåvan är publicerad, och enheterna får besked.',
    refusals: {
      'draft-exists': 'Det finns redan ett utkast. Ladda om sidan och fortsätt på det.',
      'already-published': 'Utgåvan är publicerad och kan inte ändras. Skriv en ny.',
      'section-missing': 'Fyll i delen. Bara behov som ingen möter får vara tom.',
      'change-note-missing': 'Skriv vad som har ändrats.',
      'nothing-changed': 'Inget har ändrats sedan den gällande utgåvan.',
      'not-in-force': 'Det finns en nyare utgåva. Ladda om sidan och läs den.',
    },
  },
  en: {
    page: 'Collaboration',
    lead: 'Who does what, what each may expect, and which units have been told.',
    title: {
      police: 'The police and the duty: who does what',
      'health-care': 'Health care and the duty: who does what',
      municipality: 'The municipality and the duty: who does what',
    },
    audiences: { police: 'Police', 'health-care': 'Health care', municipality: 'Municipalities' },
    choose: 'Page for',
    sections: {
      dutyDoes: 'What the duty does',
      dutyDoesNot: 'What the duty does not do',
      whenToCall: 'When to call',
      weExpect: 'What we expect of you',
      youMayExpect: 'What you may expect of us',
      unmetNeeds: 'Needs nobody meets today',
    },
    hints: {
      dutyDoes: 'Short lines, one thing each.',
      dutyDoesNot: 'Say who does it instead.',
      whenToCall: 'For example children, violence, police assistance, homelessness, food money, tickets.',
      weExpect: 'What you need to know when they call.',
      youMayExpect: 'Answers, times and feedback you can keep.',
      unmetNeeds: 'Describe them, so that somebody can organise and pay for them.',
    },
    none: 'The page is not published yet.',
    noneAtAll: 'There is no page for your unit.',
    edition: (edition, moment, name) => `Edition ${edition}, published ${moment} by ${name}`,
    earlier: 'Earlier editions',
    earlierEdition: (edition, moment) => `Edition ${edition}, ${moment}`,
    changes: 'What is new?',
    changed: (edition) => `Changed since edition ${edition}`,
    added: 'New:',
    removed: 'Removed:',
    print: 'Print',
    acknowledge: 'We have read the page',
    acknowledged: 'Thank you. It is noted.',
    hasRead: 'You have confirmed that the page is read.',
    readNow: 'Read the page and confirm for your unit.',
    reach: 'Units that have read it',
    reachIs: (read, all) => `${read} of ${all} have confirmed the edition in force.`,
    unit: 'Unit',
    readBy: 'Confirmed',
    notRead: 'Not confirmed',
    readByName: (name, moment) => `${name} ${moment}`,
    write: 'Write a new edition',
    draft: (edition) => `Draft of edition ${edition}`,
    changeNote: 'What has changed?',
    changeNoteHint: 'A sentence the units read first.',
    publish: 'Publish',
    published: 'The edition is published, and the units are told.',
    refusals: {
      'draft-exists': 'There is a draft already. Reload the page and go on with it.',
      'already-published': 'The edition is published and cannot be changed. Write a new one.',
      'section-missing': 'Fill in the part. Only needs nobody meets may be empty.',
      'change-note-missing': 'Write what has changed.',
      'nothing-changed': 'Nothing has changed since the edition in force.',
      'not-in-force': 'There is a newer edition. Reload the page and read it.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

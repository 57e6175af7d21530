import type { MorningRefusal } from './api.ts'
import type { Span } from './rules.ts'

type Words = {
  title: string
  lead: (municipality: string) => string
  nothingTonight: string
  nothingBody: (moment: string) => string
  tonight: (count: number) => string
  unread: (count: number) => string
  unanswered: (count: number) => string
  allAnswered: string
  groups: { unread: string; unanswered: string; answered: string }
  acute: string
  noOneNamed: string
  years: (age: number) => string
  ageUnknown: string
  protected: string
  from: (name: string, moment: string) => string
  due: string
  promised: string
  openedBy: (name: string, moment: string) => string
  acceptedBy: (name: string, moment: string) => string
  amended: (moment: string) => string
  more: string
  read: string
  withdrawnTitle: string
  withdrawnRow: (number: string, name: string, moment: string) => string
  counts: string
  figures: {
    sent: string
    delivered: string
    opened: string
    accepted: string
    returned: string
    withdrawn: string
  }
  managerLead: (from: string, to: string) => string
  contacts: string
  missed: (count: number) => string
  ongoing: string
  cases: string
  stillOpen: (count: number) => string
  deviations: string
  openDeviations: (count: number) => string
  reports: string
  unreported: string
  noUnreported: string
  unreportedOf: (municipalities: string) => string
  unstated: Record<'stay-unknown' | 'matter-unclear', string>
  returnedBy: (municipalities: string) => string
  isClosed: string
  responsible: string
  unreadReports: string
  noUnread: string
  unansweredReports: string
  noUnanswered: string
  waitsFor: string
  printed: string
  reconciliation: Record<Span, string>
  addsUp: string
  doesNotAddUp: (difference: number) => string
  registered: string
  reported: string
  stays: string
  keptOpen: string
  lost: string
  equation: (registered: number, reported: number, stays: number, keptOpen: number) => string
  byReceiver: string
  municipality: string
  agrees: string
  differs: string
  managerOf: Record<Span, string>
  spanInFigures: Record<Span, string>
  refusals: Record<MorningRefusal, string>
}

export const words = {
  sv: {
    title: 'Morgonen',
    lead: (municipality) => `Nattens rapporter till ${municipality}`,
    nothingTonight: 'Inget till er i natt',
    nothingBody: (moment) => `Jouren har inte skickat någon rapport till er sedan ${moment}.`,
    tonight: (count) => (count === 1 ? 'En rapport i natt' : `${count} rapporter i natt`),
    unread: (count) => (count === 1 ? 'En oläst' : `${count} olästa`),
    unanswered: (count) => (count === 1 ? 'En läst men inte besvarad' : `${count} lästa men inte besvarade`),
    allAnswered: 'Alla rapporter är besvarade.',
    groups: { unread: 'Olästa', unanswered: 'Lästa, inte besvarade', answered: 'Besvarade' },
    acute: 'Akut',
    noOneNamed: 'Ingen känd person',
    years: (age) => `${age} år`,
    ageUnknown: 'ålder okänd',
    protected: 'Skyddade uppgifter',
    from: (name, moment) => `${name}, ${moment}`,
    due: 'Första tid',
    promised: 'Utlovat',
    openedBy: (name, moment) => `Öppnad av ${name} ${moment}`,
    acceptedBy: (name, moment) => `Mottagen av ${name} ${moment}`,
    amended: (moment) => `Ny uppgift ${moment}`,
    more: 'Visa äldre',
    read: 'Läs',
    withdrawnTitle: 'Återkallade rapporter',
    withdrawnRow: (number, name, moment) =>
      `${number} återkallades av ${name} ${moment}. Den var inte till er.`,
    counts: 'Nattens rapporter i siffror',
    figures: {
      sent: 'Skickade',
      delivered: 'Levererade',
      opened: 'Öppnade',
      accepted: 'Mottagna',
      returned: 'Åter',
      withdrawn: 'Återkallade',
    },
    managerLead: (from, to) => `${from} till ${to}`,
    contacts: 'Kontakter',
    missed: (count) => `${count} ${count === 1 ? 'missad' : 'missade'}`,
    ongoing: 'pågår',
    cases: 'Ärenden',
    stillOpen: (count) => `${count} ${count === 1 ? 'öppet' : 'öppna'}`,
    deviations: 'Avvikelser',
    openDeviations: (count) => `${count} inte ${count === 1 ? 'avslutad' : 'avslutade'}`,
    reports: 'Rapporter',
    unreported: 'Inte rapporterat',
    noUnreported: 'Allt som ska rapporteras är rapporterat.',
    unreportedOf: (municipalities) => `Rapport saknas till ${municipalities}.`,
    unstated: {
      'stay-unknown': 'Vistelsekommunen är okänd.',
      'matter-unclear': 'Det är oklart vad ärendet gäller.',
    },
    returnedBy: (municipalities) => `Skickad åter av ${municipalities}.`,
    isClosed: 'Avslutat utan rapport',
    responsible: 'Ansvarar nu',
    unreadReports: 'Olästa rapporter',
    noUnread: 'Alla skickade rapporter är öppnade.',
    unansweredReports: 'Lästa, inte besvarade',
    noUnanswered: 'Alla öppnade rapporter är besvarade.',
    waitsFor: 'Väntar',
    printed: 'Skriv ut och lämna över',
    reconciliation: { night: 'Går natten ihop?', weekend: 'Går helgen ihop?' },
    addsUp: 'Ja. Inget har kommit bort.',
    doesNotAddUp: (difference) =>
      difference === 1 ? 'Nej. Ett ärende saknar plats.' : `Nej. ${difference} ärenden saknar plats.`,
    registered: 'Registrerade',
    reported: 'Rapporterade',
    stays: 'Stannar i jouren',
    keptOpen: 'Hålls öppna',
    lost: 'Avslutade utan rapport',
    equation: (registered, reported, stays, keptOpen) =>
      `${registered} registrerade = ${reported} rapporterade + ${stays} stannar i jouren + ${keptOpen} hålls öppna`,
    byReceiver: 'Per mottagare: skickade = levererade = öppnade',
    municipality: 'Kommun',
    agrees: 'Stämmer',
    differs: 'Stämmer inte',
    managerOf: { night: 'Natten som gick', weekend: 'Helgen som gick' },
    spanInFigures: { night: 'Natten i siffror', weekend: 'Helgen i siffror' },
    refusals: { 'period-backwards': 'Perioden slutar innan den börjar.' },
  },
  en: {
    title: 'The morning',
    lead: (municipality) => `Last night's reports to ${municipality}`,
    nothingTonight: 'Nothing for you last night',
    nothingBody: (moment) => `The duty has sent you no report since ${moment}.`,
    tonight: (count) => (count === 1 ? 'One report last night' : `${count} reports last night`),
    unread: (count) => (count === 1 ? 'One unread' : `${count} unread`),
    unanswered: (count) => (count === 1 ? 'One read and not answered' : `${count} read and not answered`),
    allAnswered: 'All reports are answered.',
    groups: { unread: 'Unread', unanswered: 'Read, not answered', answered: 'Answered' },
    acute: 'Acute',
    noOneNamed: 'No known person',
    years: (age) => `aged ${age}`,
    ageUnknown: 'age unknown',
    protected: 'Protected details',
    from: (name, moment) => `${name}, ${moment}`,
    due: 'First due',
    promised: 'Promised',
    openedBy: (name, moment) => `Opened by ${name} ${moment}`,
    acceptedBy: (name, moment) => `Accepted by ${name} ${moment}`,
    amended: (moment) => `New information ${moment}`,
    more: 'Show older',
    read: 'Read',
    withdrawnTitle: 'Withdrawn reports',
    withdrawnRow: (number, name, moment) =>
      `${number} was withdrawn by ${name} ${moment}. It was not for you.`,
    counts: "Last night's reports in figures",
    figures: {
      sent: 'Sent',
      delivered: 'Delivered',
      opened: 'Opened',
      accepted: 'Accepted',
      returned: 'Returned',
      withdrawn: 'Withdrawn',
    },
    managerLead: (from, to) => `${from} to ${to}`,
    contacts: 'Contacts',
    missed: (count) => `${count} missed`,
    ongoing: 'ongoing',
    cases: 'Cases',
    stillOpen: (count) => `${count} open`,
    deviations: 'Deviations',
    openDeviations: (count) => `${count} not closed`,
    reports: 'Reports',
    unreported: 'Not reported',
    noUnreported: 'Everything that must be reported is reported.',
    unreportedOf: (municipalities) => `No report to ${municipalities}.`,
    unstated: {
      'stay-unknown': 'The municipality of stay is unknown.',
      'matter-unclear': 'It is unclear what the case is about.',
    },
    returnedBy: (municipalities) => `Returned by ${municipalities}.`,
    isClosed: 'Closed without report',
    responsible: 'Responsible now',
    unreadReports: 'Unread reports',
    noUnread: 'All sent reports are opened.',
    unansweredReports: 'Read, not answered',
    noUnanswered: 'All opened reports are answered.',
    waitsFor: 'Waiting',
    printed: 'Print and hand over',
    reconciliation: { night: 'Does the night add up?', weekend: 'Does the weekend add up?' },
    addsUp: 'Yes. Nothing is lost.',
    doesNotAddUp: (difference) =>
      difference === 1 ? 'No. One case has no place.' : `No. ${difference} cases have no place.`,
    registered: 'Registered',
    reported: 'Reported',
    stays: 'Stay in the duty',
    keptOpen: 'Kept open',
    lost: 'Closed without report',
    equation: (registered, reported, stays, keptOpen) =>
      `${registered} registered = ${reported} reported + ${stays} stay in the duty + ${keptOpen} kept open`,
    byReceiver: 'By receiver: sent = delivered = opened',
    municipality: 'Municipality',
    agrees: 'Agrees',
    differs: 'Differs',
    managerOf: { night: 'The night that was', weekend: 'The weekend that was' },
    spanInFigures: { night: 'The night in figures', weekend: 'The weekend in figures' },
    refusals: { 'period-backwards': 'The period ends before it begins.' },
  },
} satisfies Record<'sv' | 'en', Words>

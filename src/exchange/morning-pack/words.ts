import type { PackReceiver, packMornings } from './model.ts'
import type { MorningPackRefusal } from './rules.ts'

type Words = {
  title: string
  lead: Record<'intake' | 'duty-worker' | 'duty-manager', string>
  none: string
  noneHint: string
  number: string
  night: (from: string, to: string) => string
  receiver: string
  receivers: Record<Exclude<PackReceiver, 'member'>, string>
  frozen: (moment: string) => string
  late: (moment: string) => string
  nothing: string
  nothingBody: string
  addenda: (count: number) => string
  addendum: (edition: number) => string
  addedByItself: (moment: string) => string
  addedBy: (name: string, moment: string) => string
  notOpened: string
  newAddendum: string
  readers: string
  readBy: (name: string, moment: string) => string
  readWith: (edition: number) => string
  readNobody: string
  paperOf: (number: string) => string
  printPage: string
  older: string
  all: string
  reports: (count: number) => string
  answer: string
  textGone: string
  amendments: string
  amendmentOf: (number: string, name: string, moment: string) => string
  withdrawals: string
  withdrawalOf: (number: string, name: string, moment: string) => string
  commitments: string
  commitmentDue: (moment: string) => string
  commitmentNoTime: string
  decisions: string
  decisionNext: (moment: string) => string
  decisionNoTime: string
  standings: Record<string, string>
  deviations: string
  cases: string
  noCases: string
  responsible: string
  toldBy: (name: string) => string
  stayUnknown: string
  clocks: string
  noClocks: string
  placements: string
  plannedUntil: (moment: string) => string
  openEnded: string
  figures: string
  figureNames: Record<
    | 'contacts'
    | 'missed'
    | 'ongoing'
    | 'opened'
    | 'reported'
    | 'stays'
    | 'keptOpen'
    | 'lost'
    | 'sent'
    | 'delivered'
    | 'read'
    | 'accepted'
    | 'returned'
    | 'withdrawn',
    string
  >
  unread: string
  unreadOf: (number: string, municipality: string, moment: string) => string
  unreported: string
  unreportedOf: (municipalities: string) => string
  allSeen: string
  correct: string
  correctHint: string
  correctText: string
  correctSave: string
  corrected: (edition: number) => string
  times: string
  timesLead: string
  timesNow: (freezes: string, figures: string) => string
  freezesAt: string
  figuresAt: string
  mornings: string
  morningKinds: Record<(typeof packMornings)[number], string>
  timesChange: string
  timesSave: string
  timesSaved: string
  timesBy: (name: string, moment: string) => string
  ownPanel: string
  ownPanelNone: string
  refusals: Record<MorningPackRefusal, string>
}

export const words = {
  sv: {
    title: 'Morgonpaket',
    lead: {
      intake: 'Allt natten lämnade till er, samlat och låst på morgonen.',
      'duty-worker': 'Det som lämnas över till nästa pass.',
      'duty-manager': 'Vad natten lämnade till kommunerna, till nästa pass och till dig.',
    },
    none: 'Inga paket än',
    noneHint: 'Det första görs nästa morgon.',
    number: 'Nummer',
    night: (from, to) => `${from} till ${to}`,
    receiver: 'Till',
    receivers: { 'next-shift': 'Nästa pass', manager: 'Chefen för jouren' },
    frozen: (moment) => `Låst ${moment}`,
    late: (moment) => `Systemet var nere. Paketet skulle ha låsts ${moment}.`,
    nothing: 'Inget för er i natt',
    nothingBody: 'Jouren har inte skickat, ändrat eller återkallat något till er den här natten.',
    addenda: (count) => (count === 1 ? 'Ett tillägg' : `${count} tillägg`),
    addendum: (edition) => `Tillägg ${edition}`,
    addedByItself: (moment) => `Kom in efter låsningen. Lades till ${moment}.`,
    addedBy: (name, moment) => `Rättelse av ${name} ${moment}`,
    notOpened: 'Inte öppnat',
    newAddendum: 'Nytt tillägg',
    readers: 'Vem som har öppnat',
    readBy: (name, moment) => `${name}, ${moment}`,
    readWith: (edition) => `med tillägg ${edition}`,
    readNobody: 'Ingen har öppnat paketet.',
    paperOf: (number) => `Öppna ${number} som PDF`,
    printPage: 'Skriv ut sidan',
    older: 'Visa äldre',
    all: 'Alla paket',
    reports: (count) => (count === 1 ? 'En rapport' : `${count} rapporter`),
    answer: 'Svara på rapporten',
    textGone: 'Rapporten visas inte längre här: den är återkallad eller ärendet är stängt för dig.',
    amendments: 'Nya uppgifter i rapporter',
    amendmentOf: (number, name, moment) => `${number}: ${name}, ${moment}`,
    withdrawals: 'Återkallade rapporter',
    withdrawalOf: (number, name, moment) =>
      `${number} återkallades av ${name} ${moment}. Den var inte till er.`,
    commitments: 'Det ni har åtagit er och inte avslutat',
    commitmentDue: (moment) => `senast ${moment}`,
    commitmentNoTime: 'ingen tid angiven',
    decisions: 'Beslut med tider som löper',
    decisionNext: (moment) => `nästa tid ${moment}`,
    decisionNoTime: 'ingen tid löper för nämnden',
    standings: {
      running: 'löper',
      'must-end': 'måste upphöra',
      'taken-over': 'beslut om vård finns',
      ended: 'har upphört',
    },
    deviations: 'Era avvikelser som inte är avslutade',
    cases: 'Öppna ärenden',
    noCases: 'Inga öppna ärenden.',
    responsible: 'Ansvarar nu',
    toldBy: (name) => `Fråga ${name}`,
    stayUnknown: 'vistelsekommun okänd',
    clocks: 'Det som väntar',
    noClocks: 'Inget väntar på jouren.',
    placements: 'Placerade barn och unga',
    plannedUntil: (moment) => `till ${moment}`,
    openEnded: 'ingen sluttid',
    figures: 'Natten i siffror',
    figureNames: {
      contacts: 'Kontakter',
      missed: 'Missade samtal',
      ongoing: 'Pågående kontakter',
      opened: 'Registrerade ärenden',
      reported: 'Rapporterade',
      stays: 'Stannar i jouren',
      keptOpen: 'Hålls öppna',
      lost: 'Avslutade utan rapport',
      sent: 'Skickade rapporter',
      delivered: 'Levererade',
      read: 'Öppnade',
      accepted: 'Mottagna',
      returned: 'Åter',
      withdrawn: 'Återkallade',
    },
    unread: 'Olästa rapporter',
    unreadOf: (number, municipality, moment) => `${number} till ${municipality}, skickad ${moment}`,
    unreported: 'Inte rapporterat',
    unreportedOf: (municipalities) => `Rapport saknas till ${municipalities}.`,
    allSeen: 'Inget.',
    correct: 'Rätta paketet',
    correctHint: 'Ett låst paket ändras inte. Det du skriver läggs till, med ditt namn och tiden.',
    correctText: 'Vad är det som ska rättas?',
    correctSave: 'Lägg till',
    corrected: (edition) => `Tillägg ${edition} är gjort.`,
    times: 'När natten låses',
    timesLead: 'Gäller från nästa morgon. Tiderna är lokala.',
    timesNow: (freezes, figures) => `Paketen ${freezes}, avstämningen ${figures}.`,
    freezesAt: 'Paketen låses',
    figuresAt: 'Avstämningen räknas',
    mornings: 'Vilka morgnar',
    morningKinds: {
      'working-days': 'Vardagar: en helg blir ett paket',
      'every-day': 'Varje morgon, också lördag och söndag',
    },
    timesChange: 'Ändra',
    timesSave: 'Spara tiderna',
    timesSaved: 'Tiderna är sparade.',
    timesBy: (name, moment) => `Satta av ${name} ${moment}`,
    ownPanel: 'Morgonens paket',
    ownPanelNone: 'Paketet för natten låses på morgonen.',
    refusals: {
      'not-morning': 'Välj en tid mellan 04.00 och 12.00.',
      'figures-before-freezing': 'Avstämningen räknas efter att paketen har låsts.',
      'text-missing': 'Skriv vad som ska rättas, minst fem tecken.',
      'protected-in-text': 'Texten har en skyddad uppgift. Skriv om den utan adress och telefon.',
      'paper-not-ready': 'PDF:en är inte gjord än. Försök igen om en minut.',
      'paper-closed':
        'PDF:en är stängd: något i den är återkallat eller stängt för dig. Läs paketet på skärmen.',
    },
  },
  en: {
    title: 'Morning packs',
    lead: {
      intake: 'Everything the night left for you, gathered and frozen in the morning.',
      'duty-worker': 'What is handed to the next shift.',
      'duty-manager': 'What the night left for the municipalities, for the next shift and for you.',
    },
    none: 'No packs yet',
    noneHint: 'The first is made the next morning.',
    number: 'Number',
    night: (from, to) => `${from} to ${to}`,
    receiver: 'To',
    receivers: { 'next-shift': 'The next shift', manager: 'The duty manager' },
    frozen: (moment) => `Frozen ${moment}`,
    late: (moment) => `The system was down. The pack should have been frozen ${moment}.`,
    nothing: 'Nothing for you tonight',
    nothingBody: 'The duty has sent, changed or withdrawn nothing of yours this night.',
    addenda: (count) => (count === 1 ? 'One addendum' : `${count} addenda`),
    addendum: (edition) => `Addendum ${edition}`,
    addedByItself: (moment) => `Came in after the freezing. Added ${moment}.`,
    addedBy: (name, moment) => `Correction by ${name} ${moment}`,
    notOpened: 'Not opened',
    newAddendum: 'New addendum',
    readers: 'Who has opened it',
    readBy: (name, moment) => `${name}, ${moment}`,
    readWith: (edition) => `with addendum ${edition}`,
    readNobody: 'Nobody has opened the pack.',
    paperOf: (number) => `Open ${number} as PDF`,
    printPage: 'Print the page',
    older: 'Show older',
    all: 'All packs',
    reports: (count) => (count === 1 ? 'One report' : `${count} reports`),
    answer: 'Answer the report',
    textGone: 'The report is no longer shown here: it is withdrawn or its case is closed to you.',
    amendments: 'New information in reports',
    amendmentOf: (number, name, moment) => `${number}: ${name}, ${moment}`,
    withdrawals: 'Withdrawn reports',
    withdrawalOf: (number, name, moment) =>
      `${number} was withdrawn by ${name} ${moment}. It was not for you.`,
    commitments: 'What you have promised and not ended',
    commitmentDue: (moment) => `by ${moment}`,
    commitmentNoTime: 'no time stated',
    decisions: 'Decisions with times that run',
    decisionNext: (moment) => `next time ${moment}`,
    decisionNoTime: 'no time runs for the board',
    standings: {
      running: 'running',
      'must-end': 'must end',
      'taken-over': 'care is decided',
      ended: 'has ended',
    },
    deviations: 'Your deviations that are not closed',
    cases: 'Open cases',
    noCases: 'No open cases.',
    responsible: 'Responsible now',
    toldBy: (name) => `Ask ${name}`,
    stayUnknown: 'municipality of stay unknown',
    clocks: 'What waits',
    noClocks: 'Nothing waits for the duty.',
    placements: 'Children and young people placed',
    plannedUntil: (moment) => `until ${moment}`,
    openEnded: 'no end stated',
    figures: 'The night in figures',
    figureNames: {
      contacts: 'Contacts',
      missed: 'Missed calls',
      ongoing: 'Ongoing contacts',
      opened: 'Registered cases',
      reported: 'Reported',
      stays: 'Stay in the duty',
      keptOpen: 'Kept open',
      lost: 'Closed without report',
      sent: 'Reports sent',
      delivered: 'Delivered',
      read: 'Opened',
      accepted: 'Accepted',
      returned: 'Returned',
      withdrawn: 'Withdrawn',
    },
    unread: 'Unread reports',
    unreadOf: (number, municipality, moment) => `${number} to ${municipality}, sent ${moment}`,
    unreported: 'Not reported',
    unreportedOf: (municipalities) => `No report to ${municipalities}.`,
    allSeen: 'None.',
    correct: 'Correct the pack',
    correctHint: 'A frozen pack is not changed. What you write is added, with your name and the time.',
    correctText: 'What is to be corrected?',
    correctSave: 'Add',
    corrected: (edition) => `Addendum ${edition} is made.`,
    times: 'When the night is frozen',
    timesLead: 'From the next morning. Local times.',
    timesNow: (freezes, figures) => `The packs ${freezes}, the figures ${figures}.`,
    freezesAt: 'The packs are frozen',
    figuresAt: 'The figures are counted',
    mornings: 'Which mornings',
    morningKinds: {
      'working-days': 'Working days: a weekend is one pack',
      'every-day': 'Every morning, Saturday and Sunday too',
    },
    timesChange: 'Change',
    timesSave: 'Save the times',
    timesSaved: 'The times are saved.',
    timesBy: (name, moment) => `Set by ${name} ${moment}`,
    ownPanel: "The morning's pack",
    ownPanelNone: 'The pack of the night is frozen in the morning.',
    refusals: {
      'not-morning': 'Choose a time between 04:00 and 12:00.',
      'figures-before-freezing': 'The figures are counted after the packs are frozen.',
      'text-missing': 'Write what is to be corrected, at least five characters.',
      'protected-in-text': 'The text holds protected information. Write it without address and phone.',
      'paper-not-ready': 'The PDF is not made yet. Try again in a minute.',
      'paper-closed':
        'The PDF is closed: something in it is withdrawn or closed to you. Read the pack on screen.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

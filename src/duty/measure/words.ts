import type { MeasureRefusal } from './api.ts'

type Words = {
  title: string
  none: string
  closedCase: string
  quick: string
  quickHint: string
  log: string
  logged: string
  type: string
  typeHint: string
  definition: string
  instruction: string
  countingRule: string
  contact: string
  noContact: string
  at: string
  minutes: string
  minutesHint: string
  suggested: (minutes: number) => string
  contactForm: string
  place: string
  municipality: string
  dutyMode: string
  note: string
  noteHint: string
  more: string
  less: string
  notStated: string
  performedBy: string
  automatic: string
  withdrawnBy: (name: string, at: string) => string
  change: string
  save: string
  cancel: string
  withdraw: string
  withdrawTitle: string
  withdrawHint: string
  reason: string
  total: (minutes: number, unknown: number) => string
  /** What a command is called while it waits on the device for the line, by its contract. */
  waiting: Readonly<Record<string, string>>
  refusals: Record<MeasureRefusal, string>
}

export const words = {
  sv: {
    title: 'Åtgärder',
    none: 'Inga åtgärder än.',
    closedCase: 'Ärendet är avslutat. Inga fler åtgärder kan registreras.',
    quick: 'Registrera direkt',
    quickHint: 'Ett tryck sparar med tiden från kontakten. Ändra efteråt om något inte stämmer.',
    log: 'Registrera åtgärd',
    logged: 'Åtgärden är registrerad.',
    type: 'Åtgärd',
    typeHint: 'Skriv för att hitta i listan',
    definition: 'Vad det är',
    instruction: 'När koden används',
    countingRule: 'Så räknas den',
    contact: 'Hör till kontakt',
    noContact: 'Ingen kontakt',
    at: 'När',
    minutes: 'Minuter',
    minutesHint: 'Tomt betyder att tiden inte är angiven.',
    suggested: (minutes) => `Förslag från kontaktens tider: ${minutes} min`,
    contactForm: 'Kontaktform',
    place: 'Plats',
    municipality: 'Kommun där det skedde',
    dutyMode: 'Tjänstgöring',
    note: 'Kommentar',
    noteHint: 'Kort. Det som hör till journalen skrivs som anteckning.',
    more: 'Plats, tid och kommentar',
    less: 'Färre uppgifter',
    notStated: 'inte angivet',
    performedBy: 'Utförd av',
    automatic: 'Skriven automatiskt. Ändras där den gjordes.',
    withdrawnBy: (name, at) => `Återtagen av ${name} ${at}`,
    change: 'Ändra',
    save: 'Spara ändringen',
    cancel: 'Avbryt',
    withdraw: 'Ta tillbaka',
    withdrawTitle: 'Ta tillbaka åtgärden',
    withdrawHint: 'Den står kvar som återtagen och räknas inte.',
    reason: 'Varför?',
    total: (minutes, unknown) =>
      unknown === 0 ? `${minutes} min sammanlagt` : `${minutes} min sammanlagt, ${unknown} utan angiven tid`,
    waiting: { 'measure.log': 'Åtgärd', 'measure.change': 'Rättad åtgärd' },
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen för att ändra åtgärder.',
      withdrawn: 'Åtgärden är återtagen.',
      automatic: 'Åtgärden skrevs automatiskt. Ändra den där den gjordes.',
      'in-the-future': 'Tiden ligger i framtiden.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'expired-code': 'Åtgärden var inte öppen för registrering den dagen. Välj den kod som gällde.',
      'municipality-unknown': 'Kommunkoden finns inte.',
      'made-elsewhere':
        'Åtgärden räknas av sig själv när beslutet eller handräckningen skrivs här. Är det gjort någon annanstans: skriv var i anteckningen.',
      'written-by-source': 'Den åtgärden skrivs av sig själv när bedömningen låses. Registrera den inte här.',
      'contact-not-of-case': 'Kontakten hör inte till ärendet.',
      'performer-unknown': 'Personen tjänstgör inte i jouren.',
      'reason-missing': 'Skriv varför åtgärden tas tillbaka.',
    },
  },
  en: {
    title: 'Measures',
    none: 'No measures yet.',
    closedCase: 'The case is closed. No more measures can be logged.',
    quick: 'Log at once',
    quickHint: 'One press saves with the time from the contact. Change it afterwards if something is wrong.',
    log: 'Log a measure',
    logged: 'The measure is logged.',
    type: 'Measure',
    typeHint: 'Type to find it in the list',
    definition: 'What it is',
    instruction: 'When the code is used',
    countingRule: 'How it counts',
    contact: 'Belongs to contact',
    noContact: 'No contact',
    at: 'When',
    minutes: 'Minutes',
    minutesHint: 'Empty means that the time is not stated.',
    suggested: (minutes) => `Suggested by the contact's times: ${minutes} min`,
    contactForm: 'Form of contact',
    place: 'Place',
    municipality: 'Municipality where it took place',
    dutyMode: 'Duty mode',
    note: 'Comment',
    noteHint: 'Short. What belongs to the journal is written as a note.',
    more: 'Place, time and comment',
    less: 'Fewer details',
    notStated: 'not stated',
    performedBy: 'Done by',
    automatic: 'Written automatically. Changed where it was made.',
    withdrawnBy: (name, at) => `Withdrawn by ${name} ${at}`,
    change: 'Change',
    save: 'Save the change',
    cancel: 'Cancel',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw the measure',
    withdrawHint: 'It stays as withdrawn and is not counted.',
    reason: 'Why?',
    total: (minutes, unknown) =>
      unknown === 0 ? `${minutes} min in all` : `${minutes} min in all, ${unknown} without stated time`,
    waiting: { 'measure.log': 'Measure', 'measure.change': 'Corrected measure' },
    refusals: {
      'case-closed': 'The case is closed. Reopen it to change its measures.',
      withdrawn: 'The measure is withdrawn.',
      automatic: 'The measure was written automatically. Change it where it was made.',
      'in-the-future': 'The time is in the future.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'expired-code': 'The measure was not open for registration that day. Choose the code that held.',
      'municipality-unknown': 'There is no such municipality code.',
      'made-elsewhere':
        'The measure counts itself when the decision or the request is written here. If it was made elsewhere: write where in the note.',
      'written-by-source': 'That measure writes itself when the assessment is locked. Do not log it here.',
      'contact-not-of-case': 'The contact does not belong to the case.',
      'performer-unknown': 'The person does not work in the duty.',
      'reason-missing': 'Write why the measure is withdrawn.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

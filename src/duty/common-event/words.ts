import type { CommonEventRefusal } from './api.ts'
import type { EventKind } from './model.ts'

type Words = {
  title: string
  lead: string
  kinds: Record<EventKind, string>
  kind: string
  open: string
  openTitle: string
  openHint: string
  name: string
  nameHint: string
  beganAt: string
  municipality: string
  unknownMunicipality: string
  place: string
  instruction: string
  instructionHint: string
  create: string
  cancel: string
  save: string
  saved: string
  opened: (number: string) => string
  ongoing: string
  closed: string
  none: string
  more: string
  deskTitle: (kind: string, title: string) => string
  toEvent: string
  calls: (count: number) => string
  people: string
  notCounted: string
  tally: string
  tallyNone: string
  addCalls: string
  howMany: string
  howManyPeople: string
  peopleHint: string
  initiator: string
  at: string
  note: string
  noteHint: string
  register: string
  registered: string
  lines: string
  withdraw: string
  reason: string
  withdrawn: string
  isWithdrawn: string
  contactWithdrawn: string
  log: string
  logNone: string
  write: string
  writeHint: string
  written: string
  change: string
  close: string
  outcome: string
  closedDone: string
  whomToCall: string
  contactTitle: string
  join: string
  joined: string
  belongsTo: string
  refusals: Record<CommonEventRefusal, string>
}

export const words = {
  sv: {
    title: 'Stora händelser',
    lead: 'Hot, olyckor, katastrofer och många som kommer på en gång: samtalen hålls ihop, och alla svarar lika.',
    kinds: {
      threat: 'Hot',
      accident: 'Olycka',
      disaster: 'Katastrof',
      death: 'Dödsfall',
      surge: 'Många lika samtal',
    },
    kind: 'Vad är det?',
    open: 'Ny stor händelse',
    openTitle: 'Ny stor händelse',
    openHint: 'Gäller det fara för liv: ring 112 själv först.',
    name: 'Rubrik',
    nameHint: 'Inga namn på enskilda.',
    beganAt: 'När började det?',
    municipality: 'Kommun',
    unknownMunicipality: 'Inte känd',
    place: 'Plats',
    instruction: 'Så svarar vi',
    instructionHint: 'Vad alla som tar samtal säger och frågar. Kan ändras när mer är känt.',
    create: 'Öppna händelsen',
    cancel: 'Avbryt',
    save: 'Spara',
    saved: 'Sparat.',
    opened: (number) => `${number} är öppnad. Alla på jourbordet ser den.`,
    ongoing: 'Pågår',
    closed: 'Avslutad',
    none: 'Inga stora händelser.',
    more: 'Visa fler',
    deskTitle: (kind, title) => `${kind}: ${title}`,
    toEvent: 'Till händelsen',
    calls: (count) => (count === 1 ? '1 samtal' : `${count} samtal`),
    people: 'Personer',
    notCounted: 'inte räknat',
    tally: 'Samtal per kommun',
    tallyNone: 'Inga samtal registrerade än.',
    addCalls: 'Registrera samtal',
    howMany: 'Hur många samtal?',
    howManyPeople: 'Om hur många personer?',
    peopleHint: 'Lämna tomt om ingen har räknat.',
    initiator: 'Vem ringde?',
    at: 'När',
    note: 'Anteckning',
    noteHint: 'Den som behöver ett ärende tas som en egen kontakt.',
    register: 'Registrera',
    registered: 'Registrerat.',
    lines: 'Registrerade samtal',
    withdraw: 'Ta tillbaka',
    reason: 'Varför?',
    withdrawn: 'Raden är återtagen.',
    isWithdrawn: 'Återtagen',
    contactWithdrawn: 'Kontakten är återtagen och räknas inte',
    log: 'Vad som har hänt',
    logNone: 'Inget antecknat än.',
    write: 'Anteckna',
    writeHint: 'Vad som hände, vem som larmades och vad som beslutades.',
    written: 'Antecknat.',
    change: 'Ändra',
    close: 'Avsluta händelsen',
    outcome: 'Vad blev det?',
    closedDone: 'Händelsen är avslutad.',
    whomToCall: 'Vem ska larmas?',
    contactTitle: 'Stor händelse',
    join: 'Hör till den här',
    joined: 'Kontakten hör nu till händelsen.',
    belongsTo: 'Hör till',
    refusals: {
      'event-closed': 'Händelsen är avslutad. Öppna en ny om det börjar igen.',
      'in-the-future': 'Tiden ligger i framtiden. Skriv när det hände.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'before-event': 'Tiden ligger före händelsens början. Ändra den.',
      'municipality-unknown': 'Kommunen finns inte. Välj en i listan.',
      'already-open': 'Det pågår redan en sådan händelse där: {number}. Registrera samtalet i den.',
      'text-missing': 'Skriv något först.',
      'title-missing': 'Skriv en rubrik som alla förstår, utan namn på enskilda.',
      'code-closed': 'Koden används inte längre. Välj en annan.',
      'contact-withdrawn': 'Kontakten är återtagen. Registrera samtalet i händelsen i stället.',
      'already-joined':
        'Kontakten hör redan till en händelse. Ta tillbaka den där först om den hör till den här.',
      'already-withdrawn': 'Raden är redan återtagen. Registrera samtalet igen om det ändå gällde.',
      'reason-missing': 'Skriv varför.',
      'outcome-missing': 'Skriv vad det blev av händelsen.',
    },
  },
  en: {
    title: 'Common events',
    lead: 'Threats, accidents, disasters and many who come at once: the calls are held together, and all answer alike.',
    kinds: {
      threat: 'Threat',
      accident: 'Accident',
      disaster: 'Disaster',
      death: 'Death',
      surge: 'Many like calls',
    },
    kind: 'What is it?',
    open: 'New common event',
    openTitle: 'New common event',
    openHint: 'Where life is in danger: call 112 yourself first.',
    name: 'Title',
    nameHint: 'No names of individuals.',
    beganAt: 'When did it begin?',
    municipality: 'Municipality',
    unknownMunicipality: 'Not known',
    place: 'Place',
    instruction: 'How we answer',
    instructionHint: 'What everybody who answers says and asks. Can be changed when more is known.',
    create: 'Open the event',
    cancel: 'Cancel',
    save: 'Save',
    saved: 'Saved.',
    opened: (number) => `${number} is open. Everybody at the desk sees it.`,
    ongoing: 'Going on',
    closed: 'Closed',
    none: 'No common events.',
    more: 'Show more',
    deskTitle: (kind, title) => `${kind}: ${title}`,
    toEvent: 'To the event',
    calls: (count) => (count === 1 ? '1 call' : `${count} calls`),
    people: 'People',
    notCounted: 'not counted',
    tally: 'Calls by municipality',
    tallyNone: 'No calls registered yet.',
    addCalls: 'Register calls',
    howMany: 'How many calls?',
    howManyPeople: 'About how many people?',
    peopleHint: 'Leave empty where nobody has counted.',
    initiator: 'Who called?',
    at: 'When',
    note: 'Note',
    noteHint: 'Whoever needs a case is taken as a contact of its own.',
    register: 'Register',
    registered: 'Registered.',
    lines: 'Registered calls',
    withdraw: 'Take back',
    reason: 'Why?',
    withdrawn: 'The line is taken back.',
    isWithdrawn: 'Taken back',
    contactWithdrawn: 'The contact is withdrawn and is not counted',
    log: 'What has happened',
    logNone: 'Nothing written yet.',
    write: 'Write',
    writeHint: 'What happened, who was alerted and what was decided.',
    written: 'Written.',
    change: 'Change',
    close: 'Close the event',
    outcome: 'What came of it?',
    closedDone: 'The event is closed.',
    whomToCall: 'Who is to be alerted?',
    contactTitle: 'Common event',
    join: 'Belongs to this',
    joined: 'The contact belongs to the event.',
    belongsTo: 'Belongs to',
    refusals: {
      'event-closed': 'The event is closed. Open a new one if it begins again.',
      'in-the-future': 'The time is in the future. Write when it happened.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'before-event': 'The time is before the event began. Change it.',
      'municipality-unknown': 'The municipality does not exist. Choose one of the list.',
      'already-open': 'Such an event goes on there already: {number}. Register the call in it.',
      'text-missing': 'Write something first.',
      'title-missing': 'Write a heading that everybody understands, without names.',
      'code-closed': 'The code is no longer used. Choose another.',
      'contact-withdrawn': 'The contact is withdrawn. Register the call in the event instead.',
      'already-joined':
        'The contact already belongs to an event. Take it back there first if it belongs to this one.',
      'already-withdrawn': 'The line is already taken back. Register the call again if it held after all.',
      'reason-missing': 'Write why.',
      'outcome-missing': 'Write what came of the event.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

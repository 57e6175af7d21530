import type { NightRestRefusal } from './api.ts'
import type { callSources } from './model.ts'

type Words = {
  mine: string
  mineHint: string
  none: string
  addInterruption: string
  addSleep: string
  added: string
  from: string
  to: string
  source: string
  sources: Record<(typeof callSources)[number], string>
  contact: string
  noContact: string
  what: string
  whatHint: string
  couldWait: string
  wasUrgent: string
  wasNotUrgent: string
  woken: string
  outsideRoutine: string
  outsideRoutineHint: string
  sleep: string
  interruption: string
  remove: string
  removed: string
  unlogged: string
  logCall: (number: string) => string
  report: string
  reported: string
  isReported: string
  others: string
  reportFor: (name: string) => string
  sums: (calls: number, woken: number, minutes: string, sleep: string) => string
  restUntil: (time: string) => string
  resting: string
  restingUntil: (name: string, time: string) => string
  review: string
  reviewHint: string
  nobody: string
  person: string
  nightWork: string
  worked: string
  calls: string
  callsOf: (calls: number, woken: number, notUrgent: number) => string
  slept: string
  rest: string
  next: string
  lacking: (duration: string) => string
  enough: string
  share: (percent: string) => string
  noCalls: string
  wrongly: string
  noWrongly: string
  followUp: string
  followUpText: string
  followUpHint: string
  followedUp: string
  sourceCount: (calls: number, outside: number) => string
  cancel: string
  save: string
  refusals: Record<NightRestRefusal, string>
}

export const words = {
  sv: {
    mine: 'Min natt',
    mineHint: 'Bara du och chefen ser det här. Kollegor ser när din vila är slut.',
    none: 'Inget är skrivet.',
    addInterruption: 'Skriv en störning',
    addSleep: 'Skriv sömn',
    added: 'Det är skrivet.',
    from: 'Från',
    to: 'Till',
    source: 'Vem ringde eller kopplade?',
    sources: {
      'emergency-112': '112',
      police: 'Polis',
      'health-care': 'Vård',
      'residential-care': 'HVB eller boende',
      municipality: 'Kommun',
      private: 'Enskild',
      other: 'Annan',
    },
    contact: 'Vilket samtal?',
    noContact: 'Inget av dem',
    what: 'Vad gällde det?',
    whatHint: 'Behövs när samtalet inte är registrerat. Inga namn.',
    couldWait: 'Kunde det ha väntat?',
    wasUrgent: 'Nej, det var akut',
    wasNotUrgent: 'Ja, till dagen',
    woken: 'Jag väcktes',
    outsideRoutine: 'Samtalet borde inte ha kopplats till beredskapen',
    outsideRoutineHint: 'Chefen tar upp det med den som kopplade eller ringde.',
    sleep: 'Sömn',
    interruption: 'Störning',
    remove: 'Ta bort',
    removed: 'Det är borttaget.',
    unlogged: 'Samtal som inte är inskrivna',
    logCall: (number) => `Skriv in ${number}`,
    report: 'Min natt är färdigskriven',
    reported: 'Natten är färdigskriven.',
    isReported: 'Färdigskriven',
    others: 'Nätter som inte är färdigskrivna',
    reportFor: (name) => `Färdigskriven åt ${name}`,
    sums: (calls, woken, minutes, sleep) =>
      `${calls} störningar (${minutes}), väckt ${woken} gånger. Sömn ${sleep}.`,
    restUntil: (time) => `Din vila är slut ${time}.`,
    resting: 'Kollegor som vilar',
    restingUntil: (name, time) => `${name} vilar till ${time}`,
    review: 'Vila och nattarbete, fjorton dagar',
    reviewHint:
      'Elva timmars vila i följd efter arbete, även efter störningar i beredskap (arbetstidslagen 13 §).',
    nobody: 'Ingen har arbetat de senaste fjorton dagarna.',
    person: 'Person',
    nightWork: 'Arbete 22–06',
    worked: 'Arbete',
    calls: 'Störningar',
    callsOf: (calls, woken, notUrgent) => `${calls} (väckt ${woken}, kunde vänta ${notUrgent})`,
    slept: 'Sömn',
    rest: 'Vila till',
    next: 'Nästa pass',
    lacking: (duration) => `${duration} vila saknas`,
    enough: 'Vilan räcker',
    share: (percent) => `${percent} av samtalen i beredskap kunde ha väntat.`,
    noCalls: 'Inga samtal i beredskap.',
    wrongly: 'Felkopplade samtal',
    noWrongly: 'Inga felkopplade samtal.',
    followUp: 'Följ upp',
    followUpText: 'Vad sa du, och till vem?',
    followUpHint: 'Funktion, inte namn: föreståndaren på boendet, larmcentralen.',
    followedUp: 'Uppföljt',
    sourceCount: (calls, outside) => `${calls} samtal, ${outside} utanför rutin`,
    cancel: 'Avbryt',
    save: 'Spara',
    refusals: {
      'not-in-shift': 'Du är inte med i passet. Gå med i det först.',
      'not-standby': 'Störningar och sömn skrivs i beredskap. I jouren räknas hela passet.',
      'ends-first': 'Sluttiden ligger före starttiden. Skriv en senare.',
      'in-the-future': 'Tiden har inte varit än. Skriv när det slutade.',
      'outside-shift': 'Tiden ligger utanför ditt pass. Skriv en tid medan du var i beredskap.',
      'entries-overlap':
        'Tiden går in i något du redan skrivit. Dela sömnen vid störningen, eller ta bort det gamla.',
      'contact-unknown': 'Samtalet finns inte. Välj ett ur listan, eller skriv vad det gällde.',
      'case-unknown':
        'Ärendet finns inte, eller så har du inte tillgång till det. Välj ett ur listan, eller lämna det tomt.',
      'what-missing': 'Välj samtalet, eller skriv vad det gällde.',
      'entry-withdrawn': 'Det är redan borttaget. Skriv en ny rad om det behövs.',
      'already-followed-up': 'Det är redan uppföljt och står kvar. Tala med chefen om det är fel.',
      'contacts-unlogged': 'Skriv in störningen för samtalen {contacts} först.',
      'not-outside-routine': 'Samtalet är inte märkt som felkopplat. Det finns inget att följa upp.',
      'text-missing': 'Skriv vad du sa och till vem.',
    },
  },
  en: {
    mine: 'My night',
    mineHint: 'Only you and the manager see this. Colleagues see when your rest ends.',
    none: 'Nothing is written.',
    addInterruption: 'Write an interruption',
    addSleep: 'Write sleep',
    added: 'It is written.',
    from: 'From',
    to: 'To',
    source: 'Who called or passed it on?',
    sources: {
      'emergency-112': '112',
      police: 'Police',
      'health-care': 'Health care',
      'residential-care': 'Residential care',
      municipality: 'Municipality',
      private: 'Private person',
      other: 'Other',
    },
    contact: 'Which call?',
    noContact: 'None of them',
    what: 'What was it about?',
    whatHint: 'Needed when the call is not registered. No names.',
    couldWait: 'Could it have waited?',
    wasUrgent: 'No, it was urgent',
    wasNotUrgent: 'Yes, until the day',
    woken: 'I was woken',
    outsideRoutine: 'The call should not have reached standby',
    outsideRoutineHint: 'The manager takes it up with whoever passed it on.',
    sleep: 'Sleep',
    interruption: 'Interruption',
    remove: 'Remove',
    removed: 'It is removed.',
    unlogged: 'Calls not yet written',
    logCall: (number) => `Write ${number}`,
    report: 'My night is complete',
    reported: 'The night is complete.',
    isReported: 'Complete',
    others: 'Nights that are not complete',
    reportFor: (name) => `Complete for ${name}`,
    sums: (calls, woken, minutes, sleep) =>
      `${calls} interruptions (${minutes}), woken ${woken} times. Sleep ${sleep}.`,
    restUntil: (time) => `Your rest ends ${time}.`,
    resting: 'Colleagues who rest',
    restingUntil: (name, time) => `${name} rests until ${time}`,
    review: 'Rest and night work, fourteen days',
    reviewHint:
      'Eleven hours of rest on end after work, after interruptions in standby too (Working Hours Act, section 13).',
    nobody: 'Nobody has worked in the last fourteen days.',
    person: 'Person',
    nightWork: 'Work 22–06',
    worked: 'Work',
    calls: 'Interruptions',
    callsOf: (calls, woken, notUrgent) => `${calls} (woken ${woken}, could wait ${notUrgent})`,
    slept: 'Sleep',
    rest: 'Rest until',
    next: 'Next shift',
    lacking: (duration) => `${duration} of rest lacks`,
    enough: 'Rest is enough',
    share: (percent) => `${percent} of the calls in standby could have waited.`,
    noCalls: 'No calls in standby.',
    wrongly: 'Wrongly passed calls',
    noWrongly: 'No wrongly passed calls.',
    followUp: 'Follow up',
    followUpText: 'What did you say, and to whom?',
    followUpHint: 'A post, not a name: the head of the home, the alarm centre.',
    followedUp: 'Followed up',
    sourceCount: (calls, outside) => `${calls} calls, ${outside} outside the routine`,
    cancel: 'Cancel',
    save: 'Save',
    refusals: {
      'not-in-shift': 'You are not in the shift. Join it first.',
      'not-standby': 'Interruptions and sleep are written in standby. On duty the whole shift counts.',
      'ends-first': 'The end lies before the start. Write a later one.',
      'in-the-future': 'The time is yet to come. Write when it ended.',
      'outside-shift': 'The time lies outside your shift. Write a time while you were in standby.',
      'entries-overlap':
        'The time reaches into what you have written. Part the sleep at the interruption, or remove the old.',
      'contact-unknown': 'There is no such call. Choose one in the list, or write what it was about.',
      'case-unknown':
        'The case does not exist, or you have no access to it. Choose one in the list, or leave it empty.',
      'what-missing': 'Choose the call, or write what it was about.',
      'entry-withdrawn': 'It is removed already. Write a new row if it is needed.',
      'already-followed-up': 'It is followed up already and stays. Talk to the manager if it is wrong.',
      'contacts-unlogged': 'Write the interruption of the calls {contacts} first.',
      'not-outside-routine': 'The call is not marked as wrongly passed. There is nothing to follow up.',
      'text-missing': 'Write what you said and to whom.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

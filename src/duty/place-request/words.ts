import type { PlaceRequestRefusal } from './api.ts'
import type { PlaceRequest } from './model.ts'

type Words = {
  title: string
  lead: string
  outcomes: Record<'nothing-asked' | 'waiting' | 'found' | 'no-place', string>
  directions: Record<PlaceRequest['direction'], string>
  kinds: Record<PlaceRequest['kind'], string>
  answers: Record<'yes' | 'no', string>
  reasons: Record<NonNullable<PlaceRequest['reason']>, string>
  waiting: string
  withdrawn: string
  ask: string
  direction: string
  kind: string
  whom: string
  whomAsked: string
  about: string
  askedAt: string
  save: string
  cancel: string
  asked: string
  answer: string
  answerOf: (name: string) => string
  answeredBy: string
  answeredAt: string
  reason: string
  reasonText: string
  dayTask: string
  dayTaskHint: string
  answered: string
  dueAt: (when: string) => string
  protectedPlace: string
  line: (when: string, by: string) => string
  answerLine: (answer: string, who: string, when: string) => string
  disputes: string
  noDisputes: string
  none: string
  refusals: Record<PlaceRequestRefusal, string>
}

export const words = {
  sv: {
    title: 'Frågat andra',
    lead: 'Jouren har inga egna insatser: varje plats, resa eller läkare är en fråga till någon annan.',
    outcomes: {
      'nothing-asked': 'Ingen plats tillfrågad',
      waiting: 'Väntar på svar om plats',
      found: 'Plats finns',
      'no-place': 'Ingen plats: alla tillfrågade har sagt nej',
    },
    directions: { 'to-other': 'Vi frågar', 'to-duty': 'Vi blir tillfrågade' },
    kinds: {
      place: 'Plats',
      'stay-on': 'Stanna kvar i hemmet',
      'extra-staff': 'Extra personal',
      'new-placement': 'Omplacering',
      transport: 'Transport',
      care: 'Läkare eller vård',
      other: 'Annat',
    },
    answers: { yes: 'Ja', no: 'Nej' },
    reasons: {
      full: 'Fullt',
      shut: 'Stängt',
      'too-late': 'För sent på kvällen',
      unsuitable: 'Passar inte personen',
      'no-staff': 'Ingen personal',
      cost: 'Kostnad',
      'in-principle': 'Görs i princip inte på natten',
      other: 'Annat skäl',
    },
    waiting: 'Väntar på svar',
    withdrawn: 'Tillbakatagen',
    ask: 'Anteckna fråga',
    direction: 'Vem frågar?',
    kind: 'Vad frågas det om?',
    whom: 'Vem',
    whomAsked: 'Verksamhet eller funktion, till exempel HVB-hemmet, polisen eller jouren i Göteborg.',
    about: 'Vad sades',
    askedAt: 'När frågades det?',
    save: 'Spara',
    cancel: 'Avbryt',
    asked: 'Frågan är antecknad.',
    answer: 'Svar',
    answerOf: (name) => `Svar från ${name}`,
    answeredBy: 'Vem svarade?',
    answeredAt: 'När kom svaret?',
    reason: 'Varför nej?',
    reasonText: 'Med egna ord',
    dayTask: 'Uppgift till kommunen nästa vardag',
    dayTaskHint: 'Går med i rapporten med tid 08.00 nästa vardag.',
    answered: 'Svaret är antecknat.',
    dueAt: (when) => `Uppgift till ${when}.`,
    protectedPlace: 'Skyddad plats',
    line: (when, by) => `${when}, ${by}`,
    answerLine: (answer, who, when) => `${answer}: ${who}, ${when}`,
    disputes: 'Frågor och svar om platsen',
    noDisputes: 'Inga frågor om platsen.',
    none: 'Inget frågat ännu.',
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen för att skriva här.',
      'asked-whom': 'Välj en plats ur registret eller skriv vem det gäller, inte båda.',
      'place-unknown': 'Platsen finns inte i registret.',
      'in-the-future': 'Tiden ligger i framtiden.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'already-answered': 'Frågan är redan besvarad. Ställ en ny om läget har ändrats.',
      withdrawn: 'Frågan är tillbakatagen.',
      'before-asked': 'Svaret kan inte komma före frågan.',
      'reason-missing': 'Skriv eller välj varför.',
      'reason-text-missing': 'Skriv skälet med egna ord.',
      'needs-decision':
        'Jouren omplacerar inte på begäran. Svara nej med en uppgift till kommunen, eller placera med ordförandens beslut enligt 11 § LVU.',
      'answerer-missing': 'Skriv vem som svarade.',
    },
  },
  en: {
    title: 'Asked of others',
    lead: 'The duty has no measures of its own: each place, ride or doctor is asked of somebody else.',
    outcomes: {
      'nothing-asked': 'No place asked',
      waiting: 'Waiting for a place to answer',
      found: 'There is a place',
      'no-place': 'No place: everybody asked has said no',
    },
    directions: { 'to-other': 'We ask', 'to-duty': 'We are asked' },
    kinds: {
      place: 'Place',
      'stay-on': 'Stay on in the home',
      'extra-staff': 'Extra staff',
      'new-placement': 'New placement',
      transport: 'Transport',
      care: 'Doctor or care',
      other: 'Other',
    },
    answers: { yes: 'Yes', no: 'No' },
    reasons: {
      full: 'Full',
      shut: 'Shut',
      'too-late': 'Too late in the evening',
      unsuitable: 'Does not suit the person',
      'no-staff': 'No staff',
      cost: 'Cost',
      'in-principle': 'In principle not done at night',
      other: 'Another reason',
    },
    waiting: 'Waiting for an answer',
    withdrawn: 'Taken back',
    ask: 'Note a request',
    direction: 'Who asks?',
    kind: 'What is asked for?',
    whom: 'Whom',
    whomAsked: 'Organisation or function, for example the home, the police or the duty of another city.',
    about: 'What was said',
    askedAt: 'When was it asked?',
    save: 'Save',
    cancel: 'Cancel',
    asked: 'The request is noted.',
    answer: 'Answer',
    answerOf: (name) => `Answer of ${name}`,
    answeredBy: 'Who answered?',
    answeredAt: 'When did the answer come?',
    reason: 'Why no?',
    reasonText: 'In your own words',
    dayTask: 'Task for the municipality the next working day',
    dayTaskHint: 'Goes with the report, due at 08:00 the next working day.',
    answered: 'The answer is noted.',
    dueAt: (when) => `Task due ${when}.`,
    protectedPlace: 'Protected place',
    line: (when, by) => `${when}, ${by}`,
    answerLine: (answer, who, when) => `${answer}: ${who}, ${when}`,
    disputes: 'Requests about the place',
    noDisputes: 'No requests about the place.',
    none: 'Nothing asked yet.',
    refusals: {
      'case-closed': 'The case is closed. Reopen it to write here.',
      'asked-whom': 'Choose a place from the register or write whom it concerns, not both.',
      'place-unknown': 'The place is not in the register.',
      'in-the-future': 'The time is in the future.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'already-answered': 'The request is answered already. Ask again if things have changed.',
      withdrawn: 'The request is taken back.',
      'before-asked': 'The answer cannot come before the request.',
      'reason-missing': 'Write or choose why.',
      'reason-text-missing': 'Write the reason in your own words.',
      'needs-decision':
        'The duty moves nobody on request. Answer no with a task for the municipality, or place with the decision of the chair under LVU 11.',
      'answerer-missing': 'Write who answered.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

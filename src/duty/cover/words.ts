import type { ShiftKind } from '../roster/model.ts'
import type { CoverRefusal } from './api.ts'
import type { staffings } from './model.ts'
import type { CoverLevel } from './rules.ts'

type Words = {
  title: string
  staffings: Record<(typeof staffings)[number], string>
  kinds: Record<ShiftKind, string>
  levels: Record<CoverLevel, string>
  remaining: (names: string) => string
  uncovered: (names: string) => string
  since: (time: string) => string
  elsewhere: (names: string) => string
  whatNow: string
  helpers: Record<'manager' | 'neighbouring-duty', string>
  noHelpers: string
  policy: string
  noPolicy: string
  staffing: string
  checkIn: string
  longest: string
  longestHint: string
  minutes: (count: number) => string
  noLimit: string
  source: string
  validFrom: string
  setPolicy: string
  travel: string
  member: string
  minutesFrom: string
  minutesTo: string
  travelTime: (from: number, to: number) => string
  unknownTravel: string
  setTravel: string
  saved: string
  cancel: string
  refusals: Record<CoverRefusal, string>
}

export const words = {
  sv: {
    title: 'Bemanning och restider',
    staffings: {
      'always-two': 'Alltid två, aldrig ensam med polis',
      'one-with-police': 'Två, eller en tillsammans med polis',
    },
    kinds: { duty: 'vaken jour', standby: 'beredskap', crisis: 'kris' },
    levels: {
      unknown: 'Schemat säger inte vem som är i tjänst',
      full: 'Två eller fler är kvar',
      'with-police-only': 'En är kvar och kan bara åka ut med polis',
      'phone-only': 'En är kvar och kan bara svara i telefon',
      none: 'Ingen är kvar',
    },
    remaining: (names) => `Kvar: ${names}.`,
    uncovered: (names) => `Utan täckning: ${names}.`,
    since: (time) => `Sedan ${time}.`,
    elsewhere: (names) => `Redan ute: ${names}.`,
    whatNow: 'Ring chefen, eller be grannjouren svara så länge.',
    helpers: { manager: 'Chef', 'neighbouring-duty': 'Grannjour' },
    noHelpers: 'Inga nummer till chef eller grannjour är inlagda under Nummer.',
    policy: 'Regel för utryckning',
    noPolicy: 'Ingen regel är inlagd. Tills dess gäller: alltid två, incheckning var 30:e minut.',
    staffing: 'Hur många åker?',
    checkIn: 'Incheckning, minuter emellan',
    longest: 'Längsta transport av klient, minuter',
    longestHint: 'Tomt: ingen gräns är sagd.',
    minutes: (count) => `${count} min`,
    noLimit: 'ingen gräns sagd',
    source: 'Var det är bestämt',
    validFrom: 'Gäller från',
    setPolicy: 'Ny regel',
    travel: 'Restid från jourens plats',
    member: 'Kommun',
    minutesFrom: 'Minst, minuter',
    minutesTo: 'Mest, minuter',
    travelTime: (from, to) => (from === to ? `${from} min` : `${from}–${to} min`),
    unknownTravel: 'okänd',
    setTravel: 'Ny restid',
    saved: 'Sparat.',
    cancel: 'Avbryt',
    refusals: {
      'later-exists': 'Det finns redan en uppgift från den dagen eller senare. Välj ett senare datum.',
      'member-unknown': 'Kommunen finns inte. Välj en ur listan.',
      'minutes-reversed': 'Den längsta tiden är kortare än den kortaste. Byt plats på dem.',
    },
  },
  en: {
    title: 'Staffing and travel times',
    staffings: {
      'always-two': 'Always two, never alone with the police',
      'one-with-police': 'Two, or one together with the police',
    },
    kinds: { duty: 'awake duty', standby: 'standby', crisis: 'crisis' },
    levels: {
      unknown: 'The roster does not say who is on duty',
      full: 'Two or more remain',
      'with-police-only': 'One remains and can only go out with the police',
      'phone-only': 'One remains and can only answer the phone',
      none: 'Nobody remains',
    },
    remaining: (names) => `Remaining: ${names}.`,
    uncovered: (names) => `Without cover: ${names}.`,
    since: (time) => `Since ${time}.`,
    elsewhere: (names) => `Already out: ${names}.`,
    whatNow: 'Call the manager, or ask the neighbouring duty to answer meanwhile.',
    helpers: { manager: 'Manager', 'neighbouring-duty': 'Neighbouring duty' },
    noHelpers: 'No numbers of a manager or a neighbouring duty stand under Numbers.',
    policy: 'Rule for call-outs',
    noPolicy: 'No rule has been set. Until then: always two, a check-in every 30 minutes.',
    staffing: 'How many go?',
    checkIn: 'Check-in, minutes between',
    longest: 'Longest transport of a client, minutes',
    longestHint: 'Empty: no limit has been stated.',
    minutes: (count) => `${count} min`,
    noLimit: 'no limit stated',
    source: 'Where this is decided',
    validFrom: 'Holds from',
    setPolicy: 'New rule',
    travel: 'Travel time from the seat of the duty',
    member: 'Municipality',
    minutesFrom: 'Least, minutes',
    minutesTo: 'Most, minutes',
    travelTime: (from, to) => (from === to ? `${from} min` : `${from}–${to} min`),
    unknownTravel: 'unknown',
    setTravel: 'New travel time',
    saved: 'Saved.',
    cancel: 'Cancel',
    refusals: {
      'later-exists': 'There is one from that day or later already. Choose a later date.',
      'member-unknown': 'There is no such municipality. Choose one of the list.',
      'minutes-reversed': 'The longest time is shorter than the shortest. Change their places.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

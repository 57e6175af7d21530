import type { DeviationRefusal } from './api.ts'
import type { deviationKinds, deviationStates } from './model.ts'

type Words = {
  title: string
  report: string
  kind: string
  kinds: Record<(typeof deviationKinds)[number], string>
  states: Record<(typeof deviationStates)[number], string>
  happened: string
  happenedHint: string
  happenedAt: string
  send: string
  sent: (number: string) => string
  reporter: string
  owner: string
  noOwner: string
  takeIt: string
  outcome: string
  close: string
  closed: (number: string) => string
  taken: (number: string) => string
  cancel: string
  show: string
  all: string
  more: string
  youSeeAll: string
  none: string
  onlyYourOwn: string
  refusals: Record<DeviationRefusal, string>
}

export const words = {
  sv: {
    title: 'Avvikelser',
    report: 'Rapportera avvikelse',
    kind: 'Vad gäller det?',
    kinds: {
      'information-missing': 'Information saknades',
      'routine-not-followed': 'Rutin följdes inte',
      technical: 'Teknik',
      treatment: 'Bemötande',
      safety: 'Säkerhet',
      other: 'Annat',
    },
    states: { reported: 'Rapporterad', owned: 'Under utredning', closed: 'Avslutad' },
    happened: 'Vad hände?',
    happenedHint: 'En eller två meningar räcker. Skriv inte namn eller personnummer.',
    happenedAt: 'När hände det?',
    send: 'Skicka avvikelsen',
    sent: (number) => `Avvikelsen ${number} är rapporterad. Tack.`,
    reporter: 'Rapporterad av',
    owner: 'Ansvarig',
    noOwner: 'Ingen ansvarig ännu',
    takeIt: 'Ta ansvar',
    outcome: 'Vad blev resultatet?',
    close: 'Avsluta avvikelsen',
    closed: (number) => `Avvikelsen ${number} är avslutad.`,
    taken: (number) => `Du är ansvarig för ${number}.`,
    cancel: 'Avbryt',
    show: 'Visa',
    all: 'Alla',
    more: 'Visa fler',
    youSeeAll: 'Du ser alla avvikelser i verksamheten.',
    none: 'Inga avvikelser.',
    onlyYourOwn: 'Du ser de avvikelser du själv har rapporterat.',
    refusals: {
      'in-the-future': 'Tiden ligger i framtiden.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'case-unknown': 'Ärendet finns inte, eller så har du inte tillgång till det.',
      'already-closed': 'Avvikelsen är redan avslutad.',
      'no-owner': 'Avvikelsen behöver en ansvarig innan den kan avslutas.',
      'owner-unknown': 'Personen finns inte bland kontona.',
      'outcome-missing': 'Skriv vad avvikelsen ledde till.',
    },
  },
  en: {
    title: 'Deviations',
    report: 'Report a deviation',
    kind: 'What is it about?',
    kinds: {
      'information-missing': 'Information was missing',
      'routine-not-followed': 'A routine was not followed',
      technical: 'Technical',
      treatment: 'How someone was met',
      safety: 'Safety',
      other: 'Other',
    },
    states: { reported: 'Reported', owned: 'Being looked into', closed: 'Closed' },
    happened: 'What happened?',
    happenedHint: 'One or two sentences will do. No names or identity numbers.',
    happenedAt: 'When did it happen?',
    send: 'Send the deviation',
    sent: (number) => `Deviation ${number} is reported. Thank you.`,
    reporter: 'Reported by',
    owner: 'Owner',
    noOwner: 'No owner yet',
    takeIt: 'Take it on',
    outcome: 'What came of it?',
    close: 'Close the deviation',
    closed: (number) => `Deviation ${number} is closed.`,
    taken: (number) => `You own ${number}.`,
    cancel: 'Cancel',
    show: 'Show',
    all: 'All',
    more: 'Show more',
    youSeeAll: 'You see all deviations of the duty.',
    none: 'No deviations.',
    onlyYourOwn: 'You see the deviations you have reported yourself.',
    refusals: {
      'in-the-future': 'The time is in the future.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'case-unknown': 'The case does not exist, or you have no access to it.',
      'already-closed': 'The deviation is already closed.',
      'no-owner': 'The deviation needs an owner before it can be closed.',
      'owner-unknown': 'The person is not among the accounts.',
      'outcome-missing': 'Write what the deviation led to.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

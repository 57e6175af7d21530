import type { ColdRefusal } from './api.ts'

type Words = {
  title: string
  none: string
  holds: (degrees: number, until: string) => string
  setBy: (name: string, moment: string) => string
  coming: (degrees: number, from: string, until: string) => string
  housing: string
  set: string
  end: string
  endOf: (degrees: number) => string
  from: string
  until: string
  degrees: string
  degreesHint: string
  cancel: string
  saved: string
  nobodyOutside: string
  nobodyOutsideHint: string
  answers: Record<'yes' | 'no' | 'unknown', string>
  states: Record<'yes' | 'no' | 'unknown', string>
  note: string
  noteHint: string
  noteIt: string
  night: (date: string) => string
  notSaid: string
  nights: string
  saidBy: (name: string, moment: string) => string
  refusals: Record<ColdRefusal, string>
}

export const words = {
  sv: {
    title: 'Kyla',
    none: 'Inget kylalarm gäller.',
    holds: (degrees, until) => `Kylalarm: ned mot ${degrees} °C, till ${until}`,
    setBy: (name, moment) => `Satt av ${name}, ${moment}`,
    coming: (degrees, from, until) => `Kommer: ned mot ${degrees} °C, ${from} till ${until}`,
    housing: 'Ingen ska behöva sova ute i natt. Ordna tak innan samtalet avslutas.',
    set: 'Sätt kylalarm',
    end: 'Avsluta kylalarmet',
    endOf: (degrees) => `Avsluta kylalarmet, ned mot ${degrees} °C`,
    from: 'Från',
    until: 'Till',
    degrees: 'Ned mot hur många grader?',
    degreesHint: 'Celsius, till exempel −20.',
    cancel: 'Avbryt',
    saved: 'Sparat.',
    nobodyOutside: 'Har alla tak över huvudet i natt?',
    nobodyOutsideHint: 'Såvitt jouren vet.',
    answers: { yes: 'Ja, ingen sover ute', no: 'Nej, någon sover ute', unknown: 'Vet inte' },
    states: {
      yes: 'Ingen har sovit ute, såvitt känt',
      no: 'Någon har sovit ute',
      unknown: 'Inte känt om någon har sovit ute',
    },
    note: 'Anteckning',
    noteHint: 'Utan namn: var, hur många, vad som är gjort.',
    noteIt: 'Anteckna för natten',
    night: (date) => `Natten som börjar ${date}`,
    notSaid: 'Ingenting antecknat för natten än.',
    nights: 'Tidigare nätter',
    saidBy: (name, moment) => `${name}, ${moment}`,
    refusals: {
      'alert-backwards': 'Kylalarmet slutar innan det börjar. Byt plats på tiderna.',
      'alert-passed': 'Tiden har redan passerat. Välj en senare sluttid.',
      'alert-too-long': 'Ett kylalarm gäller högst fjorton dagar. Sätt ett nytt när det tar slut.',
      'alert-overlaps': 'Ett kylalarm gäller redan den tiden. Avsluta det först, eller välj en annan tid.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'alert-ended': 'Kylalarmet är redan slut. Sätt ett nytt om det behövs.',
      'night-to-come': 'Natten har inte börjat. Anteckna den när den har börjat.',
      'night-long-ago': 'Natten ligger mer än en månad tillbaka. Skriv en avvikelse i stället.',
    },
  },
  en: {
    title: 'Cold',
    none: 'No cold alert holds.',
    holds: (degrees, until) => `Cold alert: down to ${degrees} °C, until ${until}`,
    setBy: (name, moment) => `Set by ${name}, ${moment}`,
    coming: (degrees, from, until) => `Coming: down to ${degrees} °C, ${from} to ${until}`,
    housing: 'Nobody is to sleep out tonight. Arrange a roof before the call ends.',
    set: 'Set a cold alert',
    end: 'End the cold alert',
    endOf: (degrees) => `End the cold alert, down to ${degrees} °C`,
    from: 'From',
    until: 'Until',
    degrees: 'Down to how many degrees?',
    degreesHint: 'Celsius, for example −20.',
    cancel: 'Cancel',
    saved: 'Saved.',
    nobodyOutside: 'Has everybody a roof tonight?',
    nobodyOutsideHint: 'As far as the duty knows.',
    answers: { yes: 'Yes, nobody sleeps out', no: 'No, somebody sleeps out', unknown: 'Not known' },
    states: {
      yes: 'Nobody has slept out, as far as is known',
      no: 'Somebody has slept out',
      unknown: 'Not known whether anybody has slept out',
    },
    note: 'Note',
    noteHint: 'Without names: where, how many, what was done.',
    noteIt: 'Note for the night',
    night: (date) => `The night that begins ${date}`,
    notSaid: 'Nothing is noted for the night yet.',
    nights: 'Earlier nights',
    saidBy: (name, moment) => `${name}, ${moment}`,
    refusals: {
      'alert-backwards': 'The cold alert ends before it begins. Change places of the times.',
      'alert-passed': 'The time has already passed. Choose a later end.',
      'alert-too-long': 'A cold alert holds for fourteen days at most. Set a new one when it ends.',
      'alert-overlaps': 'A cold alert holds already at that time. End it first, or choose another time.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'alert-ended': 'The cold alert has already ended. Set a new one if it is needed.',
      'night-to-come': 'The night has not begun. Note it when it has.',
      'night-long-ago': 'The night is more than a month back. Report a deviation instead.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

import type { ServiceHoursRefusal } from './api.ts'

type Words = {
  title: string
  regions: Record<string, string>
  printed: string
  ownRegion: string
  duty: string
  standby: string
  office: string
  gap: string
  overlap: string
  hours: (value: string) => string
  year: string
  yearOf: (year: string) => string
  share: string
  shareOf: (percent: string, year: string) => string
  stockholm: (percent: string) => string
  restIsStandby: string
  both: string
  noteDetails: string
  specialDays: string
  specialDaysLead: string
  noSpecialDays: string
  addDay: string
  removeDay: string
  removeQuestion: (name: string, date: string) => string
  date: string
  dayName: string
  isOfficeClosed: string
  officeClosed: string
  officeOpen: string
  linesKept: string
  linesNone: string
  linesOwn: string
  dayHours: string
  start: string
  end: string
  mode: string
  addLine: string
  removeLine: string
  save: string
  cancel: string
  added: string
  removed: string
  refusals: Record<ServiceHoursRefusal, string>
}

export const words: Record<'sv' | 'en', Words> = {
  sv: {
    title: 'Tider',
    regions: { gavleborg: 'Gävleborg', skaraborg: 'Skaraborg', dalarna: 'Dalarna' },
    printed: 'Tryckta tider',
    ownRegion: 'Gäller här',
    duty: 'Jour',
    standby: 'Beredskap',
    office: 'Kontorstid',
    gap: 'Ingen tid tryckt',
    overlap: 'Överlapp i de tryckta tiderna',
    hours: (value) => `${value} tim`,
    year: 'År',
    yearOf: (year) => `Verkliga timmar ${year}`,
    share: 'Utanför kontorstid',
    shareOf: (percent, year) => `${percent} av all tid ${year}`,
    stockholm: (percent) =>
      `Stockholm har skrivit 77 % för 2005. Med åtta timmars kontorsdag räknar kalendern fram ${percent} för det året, alltså 77 %. Med vår kontorstid 8–17 blir andelen lägre.`,
    restIsStandby: 'Övrig tid utanför kontorstid är beredskap.',
    both: 'En i jour och en i beredskap',
    noteDetails: 'Visa källa och läsning',
    specialDays: 'Egna dagar',
    specialDaysLead:
      'Helgdagar, aftnar och klämdagar då andra tider gäller än de tryckta. De tryckta tiderna nämner bara veckodagar.',
    noSpecialDays: 'Inga egna dagar. Helgdagar följer veckodagens tryckta tider.',
    addDay: 'Lägg till dag',
    removeDay: 'Ta bort',
    removeQuestion: (name, date) => `Ta bort ${name} ${date}? Dagen får de tryckta tiderna igen.`,
    date: 'Datum',
    dayName: 'Dagens namn',
    isOfficeClosed: 'Dagverksamheten är stängd',
    officeClosed: 'Dagverksamheten stängd',
    officeOpen: 'Dagverksamheten som vanligt',
    linesKept: 'Veckodagens tryckta tider',
    linesNone: 'Inga pass börjar den dagen',
    linesOwn: 'Egna tider',
    dayHours: 'Tider som börjar den dagen',
    start: 'Från (tt:mm)',
    end: 'Till (tt:mm)',
    mode: 'Slag',
    addLine: 'Lägg till tid',
    removeLine: 'Ta bort tiden',
    save: 'Spara dagen',
    cancel: 'Avbryt',
    added: 'Dagen är tillagd.',
    removed: 'Dagen är borttagen.',
    refusals: {
      'day-taken': 'Dagen har redan egna tider. Ta bort den raden först.',
      'day-passed': 'Dagen har varit. Tiderna för en dag som gått ändras inte.',
      'name-missing': 'Skriv dagens namn, till exempel Skärtorsdag.',
      'clock-unreadable': 'Skriv klockslaget med fyra siffror, till exempel 17.00.',
    },
  },
  en: {
    title: 'Hours',
    regions: { gavleborg: 'Gävleborg', skaraborg: 'Skaraborg', dalarna: 'Dalarna' },
    printed: 'Printed hours',
    ownRegion: 'In force here',
    duty: 'Duty',
    standby: 'Standby',
    office: 'Office hours',
    gap: 'No hours printed',
    overlap: 'Overlap in the printed hours',
    hours: (value) => `${value} h`,
    year: 'Year',
    yearOf: (year) => `Real hours of ${year}`,
    share: 'Outside office hours',
    shareOf: (percent, year) => `${percent} of all time in ${year}`,
    stockholm: (percent) =>
      `Stockholm printed 77% for 2005. With office days of eight hours the calendar of that year gives ${percent}, that is 77%. With our office hours 8 to 17 the share is lower.`,
    restIsStandby: 'All other time outside office hours is standby.',
    both: 'One on duty and one on standby',
    noteDetails: 'Show source and reading',
    specialDays: 'Own days',
    specialDaysLead:
      'Holidays, eves and closed days with other hours than the printed ones. The printed hours name weekdays only.',
    noSpecialDays: 'No own days. Holidays follow the printed hours of the weekday.',
    addDay: 'Add a day',
    removeDay: 'Remove',
    removeQuestion: (name, date) => `Remove ${name} ${date}? The day goes back to the printed hours.`,
    date: 'Date',
    dayName: 'Name of the day',
    isOfficeClosed: 'The day service is closed',
    officeClosed: 'Day service closed',
    officeOpen: 'Day service as usual',
    linesKept: 'Printed hours of the weekday',
    linesNone: 'No shift starts that day',
    linesOwn: 'Own hours',
    dayHours: 'Hours that start that day',
    start: 'From (hh:mm)',
    end: 'To (hh:mm)',
    mode: 'Kind',
    addLine: 'Add hours',
    removeLine: 'Remove these hours',
    save: 'Save the day',
    cancel: 'Cancel',
    added: 'The day is added.',
    removed: 'The day is removed.',
    refusals: {
      'day-taken': 'The day already has hours of its own. Remove that row first.',
      'day-passed': 'The day has been. Hours of a past day do not change.',
      'name-missing': 'Write the name of the day, for example Maundy Thursday.',
      'clock-unreadable': 'Write the time with four digits, for example 17:00.',
    },
  },
}

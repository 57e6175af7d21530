import type { RosterPatternRefusal } from './api.ts'
import type { DayToCheck, SkipReason } from './model.ts'

type Kinds = Record<'duty' | 'standby' | 'crisis', string>

type Words = {
  title: string
  lead: string
  toRoster: string
  none: string
  noneBody: string
  choose: string
  newPattern: string
  edit: string
  name: string
  cycleWeeks: string
  weeks: (count: number) => string
  startsOn: string
  startsOnHint: string
  endsOn: string
  endsOnHint: string
  span: (from: string, to: string | null) => string
  grid: string
  gridHint: string
  week: string
  weekNumber: (week: number) => string
  weekday: string
  weekdays: readonly string[]
  free: string
  hoursOfWeek: string
  hoursOfCycle: (hours: string) => string
  kind: string
  kinds: Kinds
  starts: string
  ends: string
  endsHint: string
  line: (at: number) => string
  addLine: string
  copyWeekdays: string
  removeLine: string
  create: string
  save: string
  leave: string
  created: string
  saved: string
  seats: string
  seatsHint: string
  seat: (seat: number) => string
  seatNow: string
  seatEmpty: string
  weekNow: string
  changeSeats: string
  seatsFrom: string
  seatsFromHint: string
  assignment: string
  assignments: Record<'voluntary' | 'assigned', string>
  moreSeats: string
  fewerSeats: string
  seatsSaved: string
  history: string
  until: (from: string, to: string | null) => string
  neverHeld: string
  roll: string
  rollHint: string
  from: string
  to: string
  counts: (fresh: number, skipped: number) => string
  newShifts: string
  day: string
  time: string
  person: string
  skippedLines: string
  reasons: Record<SkipReason, string>
  checkDays: string
  checkDay: (date: string, name: string | null) => string
  checkWhy: Record<DayToCheck['why'], string>
  rollNow: (count: number) => string
  rolledOut: (count: number) => string
  nothingNew: string
  capacity: string
  capacityHint: string
  quarter: string
  quarterOf: (quarter: number, year: string) => string
  goesOn: string
  cases: string
  dutyHours: string
  perHour: string
  change: string
  notKnown: string
  isShort: string
  isEnough: string
  unknownYet: string
  yearIs: (cases: string, hours: string) => string
  refusals: Record<RosterPatternRefusal, string>
}

export const words = {
  sv: {
    title: 'Schemamönster',
    lead: 'Ett mönster för flera veckor som personalen turas om med. Rulla ut det som utkast i schemat.',
    toRoster: 'Till schemat',
    none: 'Inga mönster än.',
    noneBody: 'Skapa ett mönster, skriv in passen och sätt personer på platserna.',
    choose: 'Mönster',
    newPattern: 'Nytt mönster',
    edit: 'Ändra mönstret',
    name: 'Namn',
    cycleWeeks: 'Antal veckor i mönstret',
    weeks: (count) => (count === 1 ? '1 vecka' : `${count} veckor`),
    startsOn: 'Börjar',
    startsOnHint: 'En måndag.',
    endsOn: 'Sista dag',
    endsOnHint: 'Tomt: gäller tills vidare.',
    span: (from, to) => (to === null ? `Från ${from} tills vidare` : `Från ${from} till och med ${to}`),
    grid: 'Veckorna i mönstret',
    gridHint: 'Den som arbetar vecka 1 arbetar vecka 2 nästa vecka, och så vidare.',
    week: 'Vecka',
    weekNumber: (week) => `Vecka ${week}`,
    weekday: 'Veckodag',
    weekdays: ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lördag', 'Söndag'],
    free: 'Ledig',
    hoursOfWeek: 'Timmar',
    hoursOfCycle: (hours) => `Var och en arbetar ${hours} timmar på ett varv.`,
    kind: 'Slag',
    kinds: { duty: 'Jour', standby: 'Beredskap', crisis: 'Krisjour' },
    starts: 'Från',
    ends: 'Till',
    endsHint: 'Inte senare än starten: slutar dagen därpå.',
    line: (at) => `Pass ${at}`,
    addLine: 'Lägg till ett pass',
    copyWeekdays: 'Samma pass måndag till fredag',
    removeLine: 'Ta bort passet',
    create: 'Skapa mönstret',
    save: 'Spara',
    leave: 'Avbryt',
    created: 'Mönstret är skapat. Sätt personer på platserna.',
    saved: 'Mönstret är ändrat. Det som redan är utrullat står kvar.',
    seats: 'Turordning',
    seatsHint: 'Den på plats 1 börjar med vecka 1, den på plats 2 med vecka 2, och så runt.',
    seat: (seat) => `Plats ${seat}`,
    seatNow: 'Person',
    seatEmpty: 'Tom plats',
    weekNow: 'Den här veckan',
    changeSeats: 'Ändra turordningen',
    seatsFrom: 'Gäller från och med',
    seatsFromHint: 'De som satt där före den dagen står kvar i historiken.',
    assignment: 'Hur',
    assignments: { voluntary: 'Frivilligt', assigned: 'Beordrad' },
    moreSeats: 'Lägg till en plats',
    fewerSeats: 'Ta bort sista platsen',
    seatsSaved: 'Turordningen är ändrad. Pass som redan är utrullade ändras i schemat.',
    history: 'Vem som har suttit var',
    until: (from, to) => (to === null ? `från ${from}` : `${from} till ${to}`),
    neverHeld: 'ersatt innan det gällde',
    roll: 'Rulla ut',
    rollHint: 'Passen läggs i schemat som utkast. De syns för personalen först när schemat publiceras.',
    from: 'Från och med',
    to: 'Till och med',
    counts: (fresh, skipped) => `${fresh} nya pass, ${skipped} hoppas över`,
    newShifts: 'Nya pass',
    day: 'Dag',
    time: 'Tid',
    person: 'Person',
    skippedLines: 'Hoppas över',
    reasons: {
      'seat-empty': 'Tom plats: ingen att ge passet',
      'already-rolled': 'Redan utrullat',
      'rolled-for-other': 'Redan utrullat för den som satt där förut: ge passet till rätt person i schemat',
      'not-duty-staff': 'Arbetar inte på jouren den dagen',
      overlaps: 'Har redan ett pass den tiden',
      'no-such-hour': 'Tiden finns inte den natten: klockan ställs om',
    },
    checkDays: 'Kontrollera de här dagarna',
    checkDay: (date, name) => (name === null ? date : `${date}, ${name}`),
    checkWhy: { 'own-hours': 'egna tider', 'public-holiday': 'helgdag på en vardag' },
    rollNow: (count) => `Rulla ut ${count} pass`,
    rolledOut: (count) => `${count} pass ligger som utkast i schemat.`,
    nothingNew: 'Inget nytt att rulla ut.',
    capacity: 'Räcker bemanningen?',
    capacityHint: 'Öppnade ärenden mot publicerade jourtimmar som har varit. Beredskap räknas inte.',
    quarter: 'Kvartal',
    quarterOf: (quarter, year) => `Kvartal ${quarter} ${year}`,
    goesOn: 'pågår',
    cases: 'Ärenden',
    dutyHours: 'Jourtimmar',
    perHour: 'Ärenden per jourtimme',
    change: 'Ärenden mot året innan',
    notKnown: 'Inte känt',
    isShort: 'Ärendena har ökat minst tio procent mer än jourtimmarna på ett år. Se över bemanningen.',
    isEnough: 'Jourtimmarna har följt ärendena det senaste året.',
    unknownYet: 'Det behövs två hela år av ärenden och publicerat schema för att säga om bemanningen räcker.',
    yearIs: (cases, hours) => `På ett år: ärenden ${cases}, jourtimmar ${hours}.`,
    refusals: {
      'name-missing': 'Ge mönstret ett namn.',
      'not-monday': 'Mönstret börjar på en måndag. Välj en måndag.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'ends-before-start': 'Sista dagen ligger före den första. Välj en senare dag, eller lämna tomt.',
      'week-outside-cycle': 'Mönstret har {weeks} veckor. Välj en av dem, eller gör mönstret längre.',
      'clock-unreadable': 'Skriv klockslaget med fyra siffror, till exempel 17:00.',
      'lines-overlap': 'Samma person skulle stå på två pass samtidigt. Flytta eller ta bort det ena.',
      'pattern-not-begun': 'Mönstret börjar {day}. Välj den dagen eller en senare.',
      'pattern-ended': 'Mönstrets sista dag är {day}. Välj en tidigare dag, eller flytta fram sista dagen.',
      'person-twice': 'Personen har redan en plats i mönstret. Välj någon annan, eller lämna platsen tom.',
      'not-duty-staff': 'Personen arbetar inte på jouren {day}. Välj någon annan, eller en annan dag.',
      'period-backwards': 'Perioden slutar före den börjar. Byt plats på dagarna.',
      'period-too-long': 'Rulla ut högst 100 dagar åt gången. Dela upp perioden.',
      'nothing-to-roll':
        'Det finns inget nytt att rulla ut. Sätt personer på platserna, eller välj en annan period.',
      'too-many-shifts': 'Det blir fler än {most} pass på en gång. Välj en kortare period.',
      'preview-changed': 'Schemat har ändrats sedan du tittade. Se igenom det nya och rulla ut igen.',
    },
  },
  en: {
    title: 'Rota patterns',
    lead: 'A pattern of several weeks that the staff take in turn. Roll it out as drafts in the roster.',
    toRoster: 'To the roster',
    none: 'No patterns yet.',
    noneBody: 'Make a pattern, write its shifts and put people at the seats.',
    choose: 'Pattern',
    newPattern: 'New pattern',
    edit: 'Change the pattern',
    name: 'Name',
    cycleWeeks: 'Weeks of the pattern',
    weeks: (count) => (count === 1 ? '1 week' : `${count} weeks`),
    startsOn: 'Starts',
    startsOnHint: 'A Monday.',
    endsOn: 'Last day',
    endsOnHint: 'Empty: until further notice.',
    span: (from, to) => (to === null ? `From ${from} until further notice` : `From ${from} to ${to}`),
    grid: 'Weeks of the pattern',
    gridHint: 'Whoever works week 1 works week 2 the next week, and so on.',
    week: 'Week',
    weekNumber: (week) => `Week ${week}`,
    weekday: 'Weekday',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    free: 'Off',
    hoursOfWeek: 'Hours',
    hoursOfCycle: (hours) => `Each works ${hours} hours in one round.`,
    kind: 'Kind',
    kinds: { duty: 'Duty', standby: 'Standby', crisis: 'Crisis duty' },
    starts: 'From',
    ends: 'To',
    endsHint: 'Not later than the start: ends the day after.',
    line: (at) => `Shift ${at}`,
    addLine: 'Add a shift',
    copyWeekdays: 'The same Monday to Friday',
    removeLine: 'Remove the shift',
    create: 'Make the pattern',
    save: 'Save',
    leave: 'Cancel',
    created: 'The pattern is made. Put people at the seats.',
    saved: 'The pattern is changed. What is already rolled out stays.',
    seats: 'Order of turns',
    seatsHint: 'Seat 1 begins with week 1, seat 2 with week 2, and so round.',
    seat: (seat) => `Seat ${seat}`,
    seatNow: 'Person',
    seatEmpty: 'Empty seat',
    weekNow: 'This week',
    changeSeats: 'Change the order',
    seatsFrom: 'Holds from',
    seatsFromHint: 'Whoever sat there before that day stays in the history.',
    assignment: 'How',
    assignments: { voluntary: 'Voluntary', assigned: 'Ordered' },
    moreSeats: 'Add a seat',
    fewerSeats: 'Remove the last seat',
    seatsSaved: 'The order is changed. Shifts already rolled out are changed in the roster.',
    history: 'Who has sat where',
    until: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
    neverHeld: 'replaced before it held',
    roll: 'Roll out',
    rollHint: 'The shifts become drafts in the roster. The staff see them when the roster is published.',
    from: 'From',
    to: 'To',
    counts: (fresh, skipped) => `${fresh} new shifts, ${skipped} skipped`,
    newShifts: 'New shifts',
    day: 'Day',
    time: 'Time',
    person: 'Person',
    skippedLines: 'Skipped',
    reasons: {
      'seat-empty': 'Empty seat: nobody to give it to',
      'already-rolled': 'Already rolled out',
      'rolled-for-other': 'Already rolled out for whoever sat there before: give the shift on in the roster',
      'not-duty-staff': 'Does not work at the duty that day',
      overlaps: 'Has a shift at that time already',
      'no-such-hour': 'The hour does not exist that night: the clocks change',
    },
    checkDays: 'Check these days',
    checkDay: (date, name) => (name === null ? date : `${date}, ${name}`),
    checkWhy: { 'own-hours': 'hours of its own', 'public-holiday': 'public holiday on a weekday' },
    rollNow: (count) => `Roll out ${count} shifts`,
    rolledOut: (count) => `${count} shifts are drafts in the roster.`,
    nothingNew: 'Nothing new to roll out.',
    capacity: 'Is the staffing enough?',
    capacityHint: 'Cases opened against published hours of duty that have been. Standby is not counted.',
    quarter: 'Quarter',
    quarterOf: (quarter, year) => `Quarter ${quarter} ${year}`,
    goesOn: 'goes on',
    cases: 'Cases',
    dutyHours: 'Duty hours',
    perHour: 'Cases per duty hour',
    change: 'Cases against the year before',
    notKnown: 'Not known',
    isShort:
      'Cases have grown at least ten per cent more than the hours of duty in a year. Look at the staffing.',
    isEnough: 'The hours of duty have kept up with the cases in the last year.',
    unknownYet:
      'Two whole years of cases and published roster are needed to tell whether the staffing is enough.',
    yearIs: (cases, hours) => `In a year: cases ${cases}, hours of duty ${hours}.`,
    refusals: {
      'name-missing': 'Give the pattern a name.',
      'not-monday': 'The pattern starts on a Monday. Choose a Monday.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'ends-before-start': 'The last day is before the first. Choose a later day, or leave it empty.',
      'week-outside-cycle': 'The pattern has {weeks} weeks. Choose one of them, or make the pattern longer.',
      'clock-unreadable': 'Write the time with four digits, for example 17:00.',
      'lines-overlap': 'The same person would be in two shifts at once. Move or remove one of them.',
      'pattern-not-begun': 'The pattern starts {day}. Choose that day or a later one.',
      'pattern-ended': 'The last day of the pattern is {day}. Choose an earlier day, or move its last day.',
      'person-twice':
        'The person has a seat in the pattern already. Choose another, or leave the seat empty.',
      'not-duty-staff': 'The person does not work at the duty {day}. Choose another person or another day.',
      'period-backwards': 'The period ends before it starts. Change places of the days.',
      'period-too-long': 'Roll out at most 100 days at a time. Divide the period.',
      'nothing-to-roll':
        'There is nothing new to roll out. Put people at the seats, or choose another period.',
      'too-many-shifts': 'It would be more than {most} shifts at once. Choose a shorter period.',
      'preview-changed': 'The roster has changed since you looked. Look through the new and roll out again.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

import type { ShiftKind } from '../roster/model.ts'
import type { StaffHoursRefusal } from './api.ts'
import type { PayDay } from './model.ts'

type Words = {
  title: string
  lead: string
  ownLead: string
  from: string
  to: string
  person: string
  shifts: string
  kinds: Record<ShiftKind, string>
  total: string
  none: string
  print: string
  hours: (hours: string) => string
  calendar: string
  calendarHint: string
  calendarNone: string
  calendarSince: (when: string) => string
  make: string
  makeNew: string
  end: string
  address: string
  addressHint: string
  made: string
  gone: string
  ended: string
  categories: string
  categoriesHint: string
  startingSet: string
  days: Record<PayDay, string>
  columns: Record<'name' | 'kinds' | 'days' | 'start' | 'end', string>
  key: string
  add: string
  remove: string
  change: string
  save: string
  saved: string
  cancel: string
  refusals: Record<StaffHoursRefusal, string>
}

export const words = {
  sv: {
    title: 'Arbetade timmar',
    lead: 'Timmar per person och slag av tid, från publicerade pass. Ett pass hör till den dag det börjar.',
    ownLead: 'Dina timmar, från publicerade pass. Ett pass hör till den dag det börjar.',
    from: 'Från och med',
    to: 'Till och med',
    person: 'Person',
    shifts: 'Pass',
    kinds: { duty: 'Jour', standby: 'Beredskap', crisis: 'Kris' },
    total: 'Summa',
    none: 'Inga publicerade pass i perioden.',
    print: 'Skriv ut',
    hours: (hours) => `${hours} tim`,
    calendar: 'Passen i din egen kalender',
    calendarHint:
      'En hemlig adress som din kalender prenumererar på. Den visar dina tider och inget annat. Dela den inte.',
    calendarNone: 'Du har ingen kalenderadress.',
    calendarSince: (when) => `Adressen finns sedan ${when}. Den kan inte visas igen.`,
    make: 'Skapa en adress',
    makeNew: 'Byt till en ny adress',
    end: 'Avsluta adressen',
    address: 'Din kalenderadress',
    addressHint: 'Kopiera den nu. Den visas bara en gång.',
    made: 'Adressen är skapad.',
    gone: 'Adressen har redan visats och sparas inte. Byt till en ny.',
    ended: 'Adressen är avslutad.',
    categories: 'Vad timmarna betalas som',
    categoriesHint:
      'Raderna läses uppifrån, och den första som stämmer gäller. Sätt dem efter ert kollektivavtal.',
    startingSet: 'Det här är en utgångspunkt, inte ert avtal.',
    days: {
      '1': 'måndag',
      '2': 'tisdag',
      '3': 'onsdag',
      '4': 'torsdag',
      '5': 'fredag',
      '6': 'lördag',
      '7': 'söndag',
      holiday: 'helgdag',
      eve: 'dag före helgdag',
    },
    columns: { name: 'Betalas som', kinds: 'Gäller', days: 'Dagar', start: 'Från', end: 'Till' },
    key: 'Kortnamn',
    add: 'Lägg till rad',
    remove: 'Ta bort',
    change: 'Ändra',
    save: 'Spara',
    saved: 'Sparat.',
    cancel: 'Avbryt',
    refusals: {
      'period-backwards': 'Sista dagen ligger före den första. Rätta datumen.',
      'period-too-long': 'Välj högst ett år åt gången.',
      'key-twice': 'Kortnamnet finns redan på en annan rad. Välj ett annat.',
      'ends-before-start':
        'Raden slutar före den börjar. En natt skrivs som två rader: en före och en efter midnatt.',
      'changed-by-other': 'Någon annan har ändrat raderna. Läs om sidan och gör om ändringen.',
      'no-calendar': 'Du har ingen kalenderadress att avsluta.',
    },
  },
  en: {
    title: 'Hours worked',
    lead: 'Hours by person and kind of time, from published shifts. A shift belongs to the day it starts.',
    ownLead: 'Your hours, from published shifts. A shift belongs to the day it starts.',
    from: 'From',
    to: 'To and including',
    person: 'Person',
    shifts: 'Shifts',
    kinds: { duty: 'Duty', standby: 'Standby', crisis: 'Crisis' },
    total: 'Sum',
    none: 'No published shifts in the period.',
    print: 'Print',
    hours: (hours) => `${hours} h`,
    calendar: 'Shifts in your own calendar',
    calendarHint:
      'A secret address your calendar subscribes to. It shows your times and nothing else. Do not share it.',
    calendarNone: 'You have no calendar address.',
    calendarSince: (when) => `The address has been there since ${when}. It cannot be shown again.`,
    make: 'Make an address',
    makeNew: 'Change to a new address',
    end: 'End the address',
    address: 'Your calendar address',
    addressHint: 'Copy it now. It is shown only once.',
    made: 'The address is made.',
    gone: 'The address has been shown already and is not kept. Change to a new one.',
    ended: 'The address is ended.',
    categories: 'What the hours are paid as',
    categoriesHint:
      'Lines are read from the top, and the first that matches holds. Set them after your agreement.',
    startingSet: 'This is where to start from, not your agreement.',
    days: {
      '1': 'Monday',
      '2': 'Tuesday',
      '3': 'Wednesday',
      '4': 'Thursday',
      '5': 'Friday',
      '6': 'Saturday',
      '7': 'Sunday',
      holiday: 'public holiday',
      eve: 'day before a holiday',
    },
    columns: { name: 'Paid as', kinds: 'For', days: 'Days', start: 'From', end: 'To' },
    key: 'Short name',
    add: 'Add a line',
    remove: 'Remove',
    change: 'Change',
    save: 'Save',
    saved: 'Saved.',
    cancel: 'Cancel',
    refusals: {
      'period-backwards': 'The last day is before the first. Mend the dates.',
      'period-too-long': 'Choose one year at most.',
      'key-twice': 'Another line has that short name. Choose another.',
      'ends-before-start':
        'The line ends before it starts. A night is two lines: one before and one after midnight.',
      'changed-by-other': 'Somebody else has changed the lines. Read the page again and redo the change.',
      'no-calendar': 'You have no calendar address to end.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

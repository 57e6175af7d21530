import type { JournalRefusal } from './api.ts'

type Words = {
  title: string
  none: string
  closedCase: string
  start: string
  draft: string
  draftHint: string
  happenedAt: string
  facts: string
  factsHint: string
  judgement: string
  judgementHint: string
  lock: string
  lockHint: string
  locked: (name: string, title: string, at: string) => string
  written: (name: string, title: string, at: string) => string
  amend: string
  amendment: string
  amendmentHint: string
  saveAmendment: string
  amendedBy: (name: string, title: string, at: string) => string
  withdraw: string
  withdrawDraft: string
  withdrawTitle: string
  withdrawHint: string
  withdrawnBy: (name: string, at: string) => string
  reason: string
  cancel: string
  time: string
  timeNone: string
  timeTotal: (minutes: number) => string
  minutes: string
  addTime: string
  timeAdded: string
  timeRow: (minutes: number, name: string, at: string) => string
  timeWithdraw: string
  timeWithdrawOf: (minutes: number) => string
  timeWithdrawHint: string
  timeWithdrawn: (row: string, name: string, at: string) => string
  /** What a command is called while it waits on the device for the line, by its contract. */
  waiting: Readonly<Record<string, string>>
  refusals: Record<JournalRefusal, string>
}

export const words = {
  sv: {
    title: 'Journal',
    none: 'Inga anteckningar än.',
    closedCase: 'Ärendet är avslutat. Inga nya anteckningar kan påbörjas.',
    start: 'Ny anteckning',
    draft: 'Utkast, bara du ser det',
    draftHint: 'Sparas medan du skriver. Kollegerna ser anteckningen först när den är låst.',
    happenedAt: 'När hände det?',
    facts: 'Vad som hänt och sagts',
    factsHint: 'Bara uppgifter. Skriv vem som lämnat dem.',
    judgement: 'Bedömning',
    judgementHint: 'Det du själv drar för slutsats, skilt från uppgifterna.',
    lock: 'Lås anteckningen',
    lockHint: 'En låst anteckning kan rättas med tillägg, aldrig skrivas över.',
    locked: (name, title, at) => `${name}, ${title}, låst ${at}`,
    written: (name, title, at) => `${name}, ${title}, påbörjad ${at}`,
    amend: 'Skriv tillägg',
    amendment: 'Tillägg',
    amendmentHint: 'Skriv vad som ska rättas eller läggas till. Anteckningen står kvar som den är.',
    saveAmendment: 'Spara tillägget',
    amendedBy: (name, title, at) => `Tillägg av ${name}, ${title}, ${at}`,
    withdraw: 'Hör inte hit',
    withdrawDraft: 'Släng utkastet',
    withdrawTitle: 'Ta bort ur akten',
    withdrawHint: 'Texten döljs. Att anteckningen funnits, vem som tog bort den och varför står kvar.',
    withdrawnBy: (name, at) => `Borttagen ur akten av ${name} ${at}`,
    reason: 'Varför?',
    cancel: 'Avbryt',
    time: 'Administrativ tid',
    timeNone: 'Ingen administrativ tid är angiven.',
    timeTotal: (minutes) => `${minutes} min sammanlagt`,
    minutes: 'Minuter',
    addTime: 'Lägg till tid',
    timeAdded: 'Tiden är sparad.',
    timeRow: (minutes, name, at) => `${minutes} min, ${name}, ${at}`,
    timeWithdraw: 'Ta tillbaka',
    timeWithdrawOf: (minutes) => `Ta tillbaka ${minutes} min`,
    timeWithdrawHint: 'Minuterna räknas inte längre. Vem som tog tillbaka dem och varför står kvar.',
    timeWithdrawn: (row, name, at) => `${row}. Återtagen av ${name} ${at}`,
    waiting: {
      'journal.start-note': 'Ny anteckning',
      'journal.save-note': 'Det som skrivits i anteckningen',
      'journal.lock-note': 'Anteckningen låses',
      'journal.amend-note': 'Tillägg till en anteckning',
      'journal.add-administrative-time': 'Administrativ tid',
    },
    refusals: {
      'note-id-taken': 'Anteckningen finns redan. Börja en ny anteckning och klistra in texten där.',
      'case-closed': 'Ärendet är avslutat. Öppna det igen först.',
      'already-locked': 'Anteckningen är låst. Skriv ett tillägg i stället.',
      'not-locked': 'Anteckningen är inte låst än. Skriv i den i stället.',
      withdrawn: 'Anteckningen är borttagen ur akten.',
      'note-empty': 'Anteckningen är tom.',
      'in-the-future': 'Tiden ligger i framtiden.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'text-missing': 'Skriv tillägget.',
      'reason-missing': 'Skriv varför anteckningen tas bort.',
      'time-withdrawn': 'Tiden är redan återtagen.',
      'time-reason-missing': 'Skriv varför tiden tas tillbaka.',
    },
  },
  en: {
    title: 'Journal',
    none: 'No notes yet.',
    closedCase: 'The case is closed. No new notes can be begun.',
    start: 'New note',
    draft: 'Draft, only you see it',
    draftHint: 'Saved while you write. Colleagues see the note when it is locked.',
    happenedAt: 'When did it happen?',
    facts: 'What happened and was said',
    factsHint: 'Facts only. Say who gave them.',
    judgement: 'Assessment',
    judgementHint: 'What you yourself conclude, apart from the facts.',
    lock: 'Lock the note',
    lockHint: 'A locked note can be corrected by amendments, never overwritten.',
    locked: (name, title, at) => `${name}, ${title}, locked ${at}`,
    written: (name, title, at) => `${name}, ${title}, begun ${at}`,
    amend: 'Write an amendment',
    amendment: 'Amendment',
    amendmentHint: 'Write what is to be corrected or added. The note stays as it is.',
    saveAmendment: 'Save the amendment',
    amendedBy: (name, title, at) => `Amendment by ${name}, ${title}, ${at}`,
    withdraw: 'Does not belong here',
    withdrawDraft: 'Throw the draft away',
    withdrawTitle: 'Take out of the file',
    withdrawHint: 'The text is hidden. That the note was here, who took it out and why stays.',
    withdrawnBy: (name, at) => `Taken out of the file by ${name} ${at}`,
    reason: 'Why?',
    cancel: 'Cancel',
    time: 'Administrative time',
    timeNone: 'No administrative time is stated.',
    timeTotal: (minutes) => `${minutes} min in all`,
    minutes: 'Minutes',
    addTime: 'Add time',
    timeAdded: 'The time is saved.',
    timeRow: (minutes, name, at) => `${minutes} min, ${name}, ${at}`,
    timeWithdraw: 'Take back',
    timeWithdrawOf: (minutes) => `Take back ${minutes} min`,
    timeWithdrawHint: 'The minutes count no more. Who took them back and why stays.',
    timeWithdrawn: (row, name, at) => `${row}. Taken back by ${name} ${at}`,
    waiting: {
      'journal.start-note': 'New note',
      'journal.save-note': 'What is written in the note',
      'journal.lock-note': 'The note is locked',
      'journal.amend-note': 'Amendment to a note',
      'journal.add-administrative-time': 'Administrative time',
    },
    refusals: {
      'note-id-taken': 'There is such a note already. Begin a new one and paste the text there.',
      'case-closed': 'The case is closed. Reopen it first.',
      'already-locked': 'The note is locked. Write an amendment instead.',
      'not-locked': 'The note is not locked yet. Write in it instead.',
      withdrawn: 'The note is taken out of the file.',
      'note-empty': 'The note is empty.',
      'in-the-future': 'The time is in the future.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'text-missing': 'Write the amendment.',
      'reason-missing': 'Write why the note is taken out.',
      'time-withdrawn': 'The time has already been taken back.',
      'time-reason-missing': 'Write why the time is taken back.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

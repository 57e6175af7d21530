import type { PlannedTaskRefusal } from './api.ts'
import type { chairDecisions, TaskState, taskKinds } from './model.ts'

type Words = {
  title: string
  none: string
  add: string
  added: string
  kind: string
  kinds: Record<(typeof taskKinds)[number], string>
  states: Record<TaskState, string>
  steps: Record<TaskState, string>
  what: string
  whatHint: string
  place: string
  from: string
  to: string
  member: string
  memberHint: string
  noMember: string
  askedBy: string
  askedByHint: string
  chairDecision: string
  chairDecisions: Record<(typeof chairDecisions)[number], string>
  chairNote: string
  overdue: string
  change: string
  changed: string
  reason: string
  step: (name: string, time: string) => string
  ended: string
  showEnded: string
  more: string
  answers: string
  answered: (accepted: number, declined: number) => string
  cancel: string
  save: string
  refusals: Record<PlannedTaskRefusal, string>
}

export const words = {
  sv: {
    title: 'Planerade uppdrag',
    none: 'Inga planerade uppdrag.',
    add: 'Nytt uppdrag',
    added: 'Uppdraget är sparat.',
    kind: 'Vad för uppdrag?',
    kinds: {
      'look-in': 'Titta till',
      visit: 'Hembesök',
      talk: 'Samtal',
      interrogation: 'Förhör',
      removal: 'Hämtning',
      transport: 'Transport',
      other: 'Annat',
    },
    states: {
      asked: 'Väntar på svar',
      planned: 'Planerat',
      paused: 'Pausat',
      done: 'Gjort',
      cancelled: 'Inställt',
      declined: 'Avböjt',
    },
    steps: {
      asked: 'Fråga',
      planned: 'Ta på oss',
      paused: 'Pausa för något akut',
      done: 'Gjort',
      cancelled: 'Ställ in',
      declined: 'Avböj',
    },
    what: 'Vad ska göras?',
    whatHint: 'Kort, utan namn. Det som rör en person står i ärendet.',
    place: 'Var?',
    from: 'Tidigast',
    to: 'Senast',
    member: 'Vilken kommun ber om det?',
    memberHint: 'Bara när en kommun ber om det.',
    noMember: 'Ingen kommun',
    askedBy: 'Vem bad om det?',
    askedByHint:
      'Till exempel mottagningen eller polisen. Då väntar uppdraget på ett svar. Lämna tomt om jouren själv planerar det.',
    chairDecision: 'Ordförandens beslut',
    chairDecisions: { 'not-needed': 'Behövs inte', pending: 'Väntar på beslut', made: 'Beslutet är fattat' },
    chairNote: 'Om beslutet',
    overdue: 'Tiden har gått ut',
    change: 'Ändra',
    changed: 'Uppdraget är ändrat.',
    reason: 'Varför?',
    step: (name, time) => `${name} ${time}`,
    ended: 'Avslutade uppdrag',
    showEnded: 'Visa avslutade',
    more: 'Visa fler',
    answers: 'Svar till kommunerna, 90 dagar',
    answered: (accepted, declined) => `${accepted} antagna, ${declined} avböjda`,
    cancel: 'Avbryt',
    save: 'Spara',
    refusals: {
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
      'ends-first': 'Sluttiden ligger före starttiden. Skriv en senare.',
      'window-past': 'Tiden har redan gått. Skriv när det ska göras.',
      'what-missing': 'Skriv vad som ska göras.',
      'member-unknown': 'Kommunen finns inte bland medlemmarna. Välj en ur listan.',
      'case-unknown':
        'Ärendet finns inte, eller så har du inte tillgång till det. Välj ett ur listan, eller lämna det tomt.',
      'asker-missing': 'Skriv vem i kommunen som bad om det, så att ni kan svara.',
      'task-ended': 'Uppdraget är avslutat. Lägg upp ett nytt om det ska göras igen.',
      'step-impossible': 'Det går inte från läget uppdraget har nu. Ladda om och se vad som hänt.',
      'reason-missing': 'Skriv varför. Nästa pass och den som bad om det behöver veta.',
      'decision-pending': 'Beslutet väntar. Skriv först att det är fattat, eller ställ in uppdraget.',
    },
  },
  en: {
    title: 'Planned tasks',
    none: 'No planned tasks.',
    add: 'New task',
    added: 'The task is saved.',
    kind: 'What kind of task?',
    kinds: {
      'look-in': 'Look in',
      visit: 'Home visit',
      talk: 'Talk',
      interrogation: 'Interrogation',
      removal: 'Removal',
      transport: 'Transport',
      other: 'Other',
    },
    states: {
      asked: 'Waits for an answer',
      planned: 'Planned',
      paused: 'Paused',
      done: 'Done',
      cancelled: 'Cancelled',
      declined: 'Declined',
    },
    steps: {
      asked: 'Ask',
      planned: 'Take it on',
      paused: 'Pause for an emergency',
      done: 'Done',
      cancelled: 'Cancel it',
      declined: 'Decline',
    },
    what: 'What is to be done?',
    whatHint: 'Short, without names. What is about a person stands in the case.',
    place: 'Where?',
    from: 'Earliest',
    to: 'Latest',
    member: 'Which municipality asks?',
    memberHint: 'Only when a municipality asks.',
    noMember: 'No municipality',
    askedBy: 'Who asked?',
    askedByHint:
      'For example the intake or the police. The task then waits for an answer. Leave empty when the duty plans it itself.',
    chairDecision: "The chair's decision",
    chairDecisions: { 'not-needed': 'Not needed', pending: 'Pending', made: 'Made' },
    chairNote: 'About the decision',
    overdue: 'Its time has passed',
    change: 'Change',
    changed: 'The task is changed.',
    reason: 'Why?',
    step: (name, time) => `${name} ${time}`,
    ended: 'Ended tasks',
    showEnded: 'Show ended',
    more: 'Show more',
    answers: 'Answers to municipalities, 90 days',
    answered: (accepted, declined) => `${accepted} taken on, ${declined} declined`,
    cancel: 'Cancel',
    save: 'Save',
    refusals: {
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
      'ends-first': 'The end lies before the start. Write a later one.',
      'window-past': 'The time has passed already. Write when it is to be done.',
      'what-missing': 'Write what is to be done.',
      'member-unknown': 'The municipality is not among the members. Choose one in the list.',
      'case-unknown':
        'The case does not exist, or you have no access to it. Choose one in the list, or leave it empty.',
      'asker-missing': 'Write who in the municipality asked, so that you can answer.',
      'task-ended': 'The task has ended. Add a new one if it is to be done again.',
      'step-impossible': 'That cannot be done from its present state. Reload and see what has happened.',
      'reason-missing': 'Write why. The next shift and whoever asked need to know.',
      'decision-pending': 'The decision is pending. Write first that it is made, or cancel the task.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

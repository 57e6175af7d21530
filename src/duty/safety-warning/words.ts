import type { SafetyWarningRefusal } from './api.ts'
import type { concerned } from './model.ts'

type Words = {
  title: string
  none: string
  add: string
  concerns: string
  concernedBy: Record<(typeof concerned)[number], string>
  person: string
  unknownPerson: string
  text: string
  textHint: string
  save: string
  saved: string
  remove: string
  removed: string
  reason: string
  reasonHint: string
  notedBy: (name: string, time: string) => string
  cancel: string
  refusals: Record<SafetyWarningRefusal, string>
}

export const words = {
  sv: {
    title: 'Risker för den som åker',
    none: 'Inga risker är noterade. Det betyder inte att det är ofarligt.',
    add: 'Notera en risk',
    concerns: 'Vad gäller den?',
    concernedBy: { case: 'Ärendet', person: 'En person', address: 'Platsen' },
    person: 'Vilken person?',
    unknownPerson: 'Okänd person',
    text: 'Vad är risken?',
    textHint: 'Till exempel hund, vapen, hot mot personal, trapphus utan ljus. Skriv ingen adress.',
    save: 'Spara risken',
    saved: 'Risken är noterad.',
    remove: 'Ta bort',
    removed: 'Risken är borttagen.',
    reason: 'Varför gäller den inte längre?',
    reasonHint: 'Noteringen finns kvar i spåret.',
    notedBy: (name, time) => `${name}, ${time}`,
    cancel: 'Avbryt',
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen först.',
      'not-in-case': 'Personen hör inte till ärendet. Lägg till personen först.',
      'person-missing': 'Välj vilken person risken gäller.',
      'text-missing': 'Skriv vad risken är, så att den som åker förstår.',
      'already-withdrawn': 'Risken är redan borttagen. Notera den igen om den ändå gäller.',
      'reason-missing': 'Skriv varför risken inte längre gäller.',
    },
  },
  en: {
    title: 'Risks to those who go',
    none: 'No risks are noted. That does not mean that it is safe.',
    add: 'Note a risk',
    concerns: 'What does it concern?',
    concernedBy: { case: 'The case', person: 'A person', address: 'The place' },
    person: 'Which person?',
    unknownPerson: 'Unknown person',
    text: 'What is the risk?',
    textHint: 'For example a dog, weapons, threats to staff, stairs without light. Write no address.',
    save: 'Save the risk',
    saved: 'The risk is noted.',
    remove: 'Remove',
    removed: 'The risk is removed.',
    reason: 'Why does it no longer hold?',
    reasonHint: 'The note stays in the trace.',
    notedBy: (name, time) => `${name}, ${time}`,
    cancel: 'Cancel',
    refusals: {
      'case-closed': 'The case is closed. Reopen it first.',
      'not-in-case': 'The person is not of the case. Add the person first.',
      'person-missing': 'Choose whom the risk concerns.',
      'text-missing': 'Write what the risk is, so that those who go understand.',
      'already-withdrawn': 'The risk is already removed. Note it again if it holds after all.',
      'reason-missing': 'Write why the risk no longer holds.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

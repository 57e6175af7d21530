import type { ClosingRefusal } from './rules.ts'

type Words = {
  close: string
  closeHint: string
  reason: string
  text: string
  textHint: string
  closed: string
  allTold: string
  refusals: Record<ClosingRefusal, string>
}

export const words = {
  sv: {
    close: 'Avsluta ärendet',
    closeHint: 'Jourens del är klar när alla som ska veta har fått veta.',
    reason: 'Varför avslutas ärendet?',
    text: 'Kommentar',
    textHint: 'Krävs vid felregistrering och när ärendet hör till ett annat.',
    closed: 'Ärendet är avslutat.',
    allTold: 'Alla som ska ha en rapport har fått den.',
    refusals: {
      'case-closed': 'Ärendet är redan avslutat.',
      'closing-text-missing': 'Skriv varför ärendet inte ska räknas.',
      'stay-unknown': 'Ange vistelsekommun innan ärendet avslutas.',
      'matter-unclear': 'Ange vad ärendet gäller innan det avslutas.',
      'report-missing': 'Rapporten till {municipality} är inte skickad.',
      'assessment-draft': 'En skyddsbedömning är påbörjad och inte låst.',
      'child-not-assessed':
        'Gör och lås en skyddsbedömning av varje barn och ung, till och med 20 år eller av okänd ålder, som ärendet gäller.',
      'responsibility-unclear': 'Ange vem som har ansvaret just nu.',
    },
  },
  en: {
    close: 'Close the case',
    closeHint: "The duty's part is done when everybody who must know has been told.",
    reason: 'Why is the case closed?',
    text: 'Comment',
    textHint: 'Required for a registration in error and when the case belongs to another.',
    closed: 'The case is closed.',
    allTold: 'Everybody who must have a report has it.',
    refusals: {
      'case-closed': 'The case is already closed.',
      'closing-text-missing': 'Write why the case shall not count.',
      'stay-unknown': 'State the municipality of stay before closing.',
      'matter-unclear': 'State what the case is about before closing.',
      'report-missing': 'The report to {municipality} has not been sent.',
      'assessment-draft': 'A protective assessment is begun and not locked.',
      'child-not-assessed':
        'Make and lock a protective assessment of each child and young person, up to 20 or of unknown age, that the case concerns.',
      'responsibility-unclear': 'State who is responsible right now.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

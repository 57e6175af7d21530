import type { ClosingRefusal, NextStep } from './rules.ts'

type Words = {
  close: string
  closeHint: string
  reason: string
  text: string
  textHint: string
  closed: string
  allTold: string
  now: string
  goThere: string
  steps: Record<NextStep['kind'], (who: string) => string>
  unassessed: string
  unassessedHint: string
  sentAt: string
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
    now: 'Nästa steg',
    goThere: 'Gå dit',
    steps: {
      judge: () => 'Bedöm om ärendet kan vänta.',
      'finish-assessment': (name) => `Gör klart och lås skyddsbedömningen av ${name}.`,
      assess: (name) => `Gör en skyddsbedömning av ${name}.`,
      'log-measure': () => 'Anteckna vad jouren har gjort.',
      'state-stay': () => 'Ange vistelsekommun. Den avgör vem som ska ha rapporten.',
      'state-matter': () => 'Ange vad ärendet gäller. Det avgör vem som ska ha rapporten.',
      'write-report': (name) => `Skriv rapporten till ${name}.`,
      'finish-report': (name) => `Skicka rapporten till ${name}.`,
      'send-again': (name) => `Skriv en ny rapport till ${name}.`,
      close: () => 'Avsluta ärendet. Alla som ska veta har fått veta.',
    },
    unassessed: 'Rapport skickad, barn inte bedömt',
    unassessedHint: 'Skyddsbedömningen återstår. Ärendet kan inte avslutas förrän den är gjord.',
    sentAt: 'Skickad',
    refusals: {
      'case-closed': 'Ärendet är redan avslutat.',
      'closing-text-missing': 'Skriv varför ärendet inte ska räknas.',
      'stay-unknown': 'Ange vistelsekommun innan ärendet avslutas.',
      'matter-unclear': 'Ange vad ärendet gäller innan det avslutas.',
      'report-missing': 'Rapporten till {municipality} är inte skickad.',
      'assessment-draft': 'En skyddsbedömning är påbörjad och inte låst.',
      'decision-under-way':
        'Ett beslut är på gång i ärendet. Återkalla det, anteckna att det inte tas, eller vänta på svaret.',
      'somebody-out': 'Någon är ute i ärendet. Notera först när de är tillbaka.',
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
    now: 'Next step',
    goThere: 'Go there',
    steps: {
      judge: () => 'Judge whether the case can wait.',
      'finish-assessment': (name) => `Finish and lock the protective assessment of ${name}.`,
      assess: (name) => `Make a protective assessment of ${name}.`,
      'log-measure': () => 'Note what the duty has done.',
      'state-stay': () => 'State the municipality of stay. It decides who shall have the report.',
      'state-matter': () => 'State what the case is about. It decides who shall have the report.',
      'write-report': (name) => `Write the report to ${name}.`,
      'finish-report': (name) => `Send the report to ${name}.`,
      'send-again': (name) => `Write a new report to ${name}.`,
      close: () => 'Close the case. Everybody who must know has been told.',
    },
    unassessed: 'Report sent, child not assessed',
    unassessedHint: 'The protective assessment remains. The case cannot be closed until it is made.',
    sentAt: 'Sent',
    refusals: {
      'case-closed': 'The case is already closed.',
      'closing-text-missing': 'Write why the case shall not count.',
      'stay-unknown': 'State the municipality of stay before closing.',
      'matter-unclear': 'State what the case is about before closing.',
      'report-missing': 'The report to {municipality} has not been sent.',
      'assessment-draft': 'A protective assessment is begun and not locked.',
      'decision-under-way':
        'A decision is under way in the case. Recall it, note that it is not taken, or wait for the answer.',
      'somebody-out': 'Somebody is out on the case. Note first when they are back.',
      'child-not-assessed':
        'Make and lock a protective assessment of each child and young person, up to 20 or of unknown age, that the case concerns.',
      'responsibility-unclear': 'State who is responsible right now.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

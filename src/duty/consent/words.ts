import type { ConsentCommandRefusal } from './api.ts'
import type { ConsentDeparture, PlacementConsent } from './model.ts'

type Words = {
  title: string
  lead: string
  roles: Record<'guardian' | 'child', string>
  answers: Record<PlacementConsent['answer'], string>
  notAsked: string
  ways: Record<PlacementConsent['how'], string>
  departures: Record<ConsentDeparture, string>
  noneNeeded: string
  noGuardian: string
  ask: string
  askOf: (name: string) => string
  answer: string
  how: string
  askedAt: string
  note: string
  save: string
  cancel: string
  saved: string
  line: (who: string, answer: string, when: string, by: string) => string
  refusals: Record<ConsentCommandRefusal, string>
}

export const words = {
  sv: {
    title: 'Samtycke',
    lead: 'Varje vårdnadshavare tillfrågas, och barnet självt från femton år (SoL 21 kap. 1 §).',
    roles: { guardian: 'Vårdnadshavare', child: 'Barnet självt' },
    answers: { yes: 'Samtycker', no: 'Samtycker inte', 'not-reached': 'Inte nådd' },
    notAsked: 'Inte tillfrågad',
    ways: {
      phone: 'Telefon',
      'in-person': 'På plats',
      video: 'Video',
      interpreter: 'Genom tolk',
      written: 'Skriftligt',
    },
    departures: {
      'guardian-prevented': 'En vårdnadshavare är förhindrad och det kan inte vänta (FB 6 kap. 13 §)',
      unaccompanied: 'Ensamkommande barn, god man begärs (lag 2005:429)',
    },
    noneNeeded: 'Vuxen: inget samtycke av andra behövs.',
    noGuardian: 'Ingen vårdnadshavare är registrerad. Lägg till dem på personens sida.',
    ask: 'Anteckna svar',
    askOf: (name) => `Anteckna svar från ${name}`,
    answer: 'Svar',
    how: 'Hur frågades det?',
    askedAt: 'När',
    note: 'Vad frågades och svarades',
    save: 'Spara svaret',
    cancel: 'Avbryt',
    saved: 'Svaret är antecknat.',
    line: (who, answer, when, by) => `${who}: ${answer.toLowerCase()}, ${when}, frågad av ${by}`,
    refusals: {
      'case-closed': 'Ärendet är avslutat. Öppna det igen för att anteckna samtycke.',
      'not-in-case': 'Barnet hör inte till ärendet. Lägg till det först.',
      'not-guardian': 'Personen har ingen vårdnad om barnet. Registrera vårdnaden på barnets sida först.',
      'in-the-future': 'Tiden ligger i framtiden.',
      'time-far-off': 'Kontrollera årtalet: tiden ligger mer än tio år tillbaka eller mer än två år framåt.',
    },
  },
  en: {
    title: 'Consent',
    lead: 'Each guardian is asked, and the child itself from fifteen (SoL 21:1).',
    roles: { guardian: 'Guardian', child: 'The child' },
    answers: { yes: 'Consents', no: 'Does not consent', 'not-reached': 'Not reached' },
    notAsked: 'Not asked',
    ways: {
      phone: 'Phone',
      'in-person': 'In person',
      video: 'Video',
      interpreter: 'Through an interpreter',
      written: 'In writing',
    },
    departures: {
      'guardian-prevented': 'One guardian is prevented and it cannot wait (FB 6:13)',
      unaccompanied: 'Unaccompanied child, a custodian is asked for (2005:429)',
    },
    noneNeeded: 'Adult: nobody else needs to consent.',
    noGuardian: 'No guardian is registered. Add them on the page of the person.',
    ask: 'Note the answer',
    askOf: (name) => `Note the answer of ${name}`,
    answer: 'Answer',
    how: 'How was it asked?',
    askedAt: 'When',
    note: 'What was asked and answered',
    save: 'Save the answer',
    cancel: 'Cancel',
    saved: 'The answer is noted.',
    line: (who, answer, when, by) => `${who}: ${answer.toLowerCase()}, ${when}, asked by ${by}`,
    refusals: {
      'case-closed': 'The case is closed. Reopen it to note consent.',
      'not-in-case': 'The child is not of the case. Add it first.',
      'not-guardian': 'The person has no custody of the child. Register it on the page of the child first.',
      'in-the-future': 'The time is in the future.',
      'time-far-off': 'Check the year: the time is more than ten years back or more than two years ahead.',
    },
  },
} satisfies Record<'sv' | 'en', Words>

import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  'handed-over': { sv: 'Överlämnat till kommunen', en: 'Handed over to the municipality' },
  'handed-to-other-duty': {
    sv: 'Överlämnat till annan socialjour',
    en: 'Handed over to another duty service',
  },
  'advice-given': { sv: 'Avslutat med råd eller hänvisning', en: 'Closed with advice or referral' },
  'need-met': { sv: 'Behovet är tillgodosett', en: 'The need is met' },
  'no-action-needed': { sv: 'Ingen åtgärd behövdes', en: 'No action needed' },
  'request-withdrawn': {
    sv: 'Den enskilde tog tillbaka sin begäran',
    en: 'The person withdrew the request',
  },
  'person-unidentified': {
    sv: 'Det gick inte att få veta vem det gäller',
    en: 'The person could not be identified',
  },
  'merged-with-other-case': { sv: 'Hör till ett annat ärende', en: 'Belongs to another case' },
  'registered-in-error': { sv: 'Felregistrerat', en: 'Registered in error' },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'handed-over': {
    ...first['handed-over'],
    definition: 'Den ansvariga kommunen har fått rapporten och går vidare.',
    instruction: 'Använd när någon kommun ska göra något mer. Det vanliga skälet.',
  },
  'handed-to-other-duty': {
    ...first['handed-to-other-duty'],
    definition: 'En annan kommuns eller ett annat områdes jour har tagit över.',
    instruction: 'Ange vilken jour, och vem där som tog emot.',
  },
  'advice-given': {
    ...first['advice-given'],
    definition: 'Saken slutade med råd, upplysning eller hänvisning.',
    instruction: 'Använd när ingen kommun behöver gå vidare.',
  },
  'need-met': {
    ...first['need-met'],
    definition: 'Det som behövdes är gjort, och inget återstår.',
    instruction: 'Använd när jourens egen åtgärd räckte.',
  },
  'no-action-needed': {
    ...first['no-action-needed'],
    definition: 'Det visade sig att ingen behövde hjälp eller skydd.',
    instruction: 'Använd efter bedömning, aldrig i stället för en.',
  },
  'request-withdrawn': {
    ...first['request-withdrawn'],
    definition: 'Den som bad om hjälp vill inte längre ha den.',
    instruction: 'Gäller frivillig hjälp. En orosanmälan kan inte tas tillbaka.',
  },
  'person-unidentified': {
    ...first['person-unidentified'],
    definition: 'Det gick inte att få veta vem saken gällde, och därför inte vem som ska ha den.',
    instruction: 'Skriv vilka försök som gjordes.',
  },
  'merged-with-other-case': {
    ...first['merged-with-other-case'],
    definition: 'Samma sak finns redan i ett annat ärende, där den fortsätter.',
    instruction: 'Ange det andra ärendets nummer.',
  },
  'registered-in-error': {
    ...first['registered-in-error'],
    definition: 'Ärendet skulle aldrig ha öppnats.',
    instruction: 'Använd för prov, dubbla tryck och fel person. Ärendet räknas inte i statistiken.',
  },
} as const satisfies Record<string, Code>

/** Why the duty's part of a case is over. A case may close without any measure (C-33, W14). */
export const closingReason = defineCodeList({
  id: 'closing-reason',
  title: { sv: 'Skäl till avslut', en: 'Reason for closing' },
  source: 'Egen lista.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type ClosingReason = CodeKey<typeof closingReason>

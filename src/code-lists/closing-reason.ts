import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** Why the duty's part of a case is over. A case may close without any measure (C-33, W14). */
export const closingReason = defineCodeList({
  id: 'closing-reason',
  title: { sv: 'Skäl till avslut', en: 'Reason for closing' },
  source: 'Egen lista.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
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
      },
    },
  ],
})

export type ClosingReason = CodeKey<typeof closingReason>

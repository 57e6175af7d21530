import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  'no-immediate-need': { sv: 'Inget behov av omedelbart skydd', en: 'No need of immediate protection' },
  'need-met': {
    sv: 'Behov av omedelbart skydd, tillgodosett tills vidare',
    en: 'Need of immediate protection, met for now',
    instruction: 'Ange vad skyddet vilar på och till när det håller.',
  },
  'need-voluntary-placement': {
    sv: 'Behov av omedelbart skydd, frivillig placering',
    en: 'Need of immediate protection, voluntary placement',
  },
  'need-immediate-custody': {
    sv: 'Behov av omedelbart skydd, omedelbart omhändertagande aktuellt',
    en: 'Need of immediate protection, immediate custody in question',
    instruction: 'Beslutas av ordföranden eller annan förordnad ledamot i den ansvariga kommunen.',
  },
  'awaiting-information': {
    sv: 'Avvaktar besked',
    en: 'Awaiting information',
    instruction:
      'Ange vems besked och till när, till exempel polisens om frihetsberövande, och hur barnet är skyddat under tiden.',
  },
  'not-assessable': {
    sv: 'Kan inte bedömas ännu',
    en: 'Cannot be assessed yet',
    instruction: 'Ta det säkra före det osäkra. Ange vad som saknas och när en ny bedömning görs.',
  },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'no-immediate-need': {
    ...first['no-immediate-need'],
    definition:
      'Barnet behöver inte skyddas nu. Bedömningen gäller det omedelbara behovet, inte om oron är befogad.',
    instruction: 'Använd när barnet är tryggt till dess dagen kan ta vid. Ange vad det bygger på.',
  },
  'need-met': {
    ...first['need-met'],
    definition: 'Barnet behöver skydd nu, och någon eller något ger det tills vidare.',
  },
  'need-voluntary-placement': {
    ...first['need-voluntary-placement'],
    definition:
      'Barnet behöver skydd nu och placeras med samtycke av vårdnadshavaren, och av barnet när lagen kräver det.',
    instruction: 'Ange vem som samtyckt, till vad och till när det håller.',
  },
  'need-immediate-custody': {
    ...first['need-immediate-custody'],
    definition: 'Barnet behöver skydd nu, och frivillighet räcker inte eller kan inte inväntas.',
  },
  'awaiting-information': {
    ...first['awaiting-information'],
    definition: 'Bedömningen beror på ett besked från någon annan, som väntas inom en känd tid.',
  },
  'not-assessable': {
    ...first['not-assessable'],
    definition: 'Det som är känt räcker inte för en bedömning trots försök att få veta mer.',
  },
} as const satisfies Record<string, Code>

/** What the protective assessment of one child came to (D-01; SoL 20 kap. 1 §). */
export const assessmentOutcome = defineCodeList({
  id: 'assessment-outcome',
  title: { sv: 'Bedömning av skyddsbehov', en: 'Outcome of the protective assessment' },
  source: 'Egen lista; krav på innehåll: 20 kap. 1 § socialtjänstlagen (2025:400) och SOSFS 2014:5.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type AssessmentOutcome = CodeKey<typeof assessmentOutcome>

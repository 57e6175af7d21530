import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** What the protective assessment of one child came to (D-01; SoL 20 kap. 1 §). */
export const assessmentOutcome = defineCodeList({
  id: 'assessment-outcome',
  title: { sv: 'Bedömning av skyddsbehov', en: 'Outcome of the protective assessment' },
  source: 'Egen lista; krav på innehåll: 20 kap. 1 § socialtjänstlagen (2025:400) och SOSFS 2014:5.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
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
      },
    },
  ],
})

export type AssessmentOutcome = CodeKey<typeof assessmentOutcome>

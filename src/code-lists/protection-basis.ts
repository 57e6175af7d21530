import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** What a child's protection rests on until the day takes over (D-13, D-15, D-16). */
export const protectionBasis = defineCodeList({
  id: 'protection-basis',
  title: { sv: 'Skyddet vilar på', en: 'Protection rests on' },
  source: 'Egen lista, efter Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 5.2.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
        'guardian-at-home': { sv: 'Vårdnadshavare i hemmet', en: 'Guardian at home' },
        'safe-person': {
          sv: 'Trygg person i nätverket',
          en: 'Safe person in the network',
          instruction: 'Ange vem, till när, och när jouren hör efter. Bedöm också hemmet dit barnet kommit.',
        },
        'perpetrator-detained': {
          sv: 'Den misstänkte är frihetsberövad',
          en: 'The suspect is detained',
          instruction: 'Ange hur säkert det är och hur länge. Gör en ny bedömning när det upphör.',
        },
        'perpetrator-away': {
          sv: 'Den misstänkte är på annan plats',
          en: 'The suspect is elsewhere',
          instruction: 'Ange hur länge och hur ni vet det.',
        },
        'voluntary-placement': { sv: 'Frivillig placering', en: 'Voluntary placement' },
        'immediate-custody': { sv: 'Omedelbart omhändertagande', en: 'Immediate custody' },
        'existing-placement': {
          sv: 'Redan placerad: hemmet ansvarar',
          en: 'Already placed: the home is responsible',
        },
        'protected-housing': { sv: 'Skyddat boende', en: 'Protected housing' },
        hospital: { sv: 'Sjukhus eller annan vård', en: 'Hospital or other care' },
        police: { sv: 'Polisen', en: 'Police', instruction: 'Ange till när polisen är på plats.' },
        other: { sv: 'Annat', en: 'Other', instruction: 'Beskriv.' },
      },
    },
  ],
})

export type ProtectionBasis = CodeKey<typeof protectionBasis>

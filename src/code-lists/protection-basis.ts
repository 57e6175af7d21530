import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
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
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'guardian-at-home': {
    ...first['guardian-at-home'],
    definition: 'En vårdnadshavare som inte är den fara barnet skyddas mot är hemma och tar ansvar.',
    instruction: 'Ange vem, och hur ni bedömt att den klarar det i natt.',
  },
  'safe-person': {
    ...first['safe-person'],
    definition: 'Någon i barnets nätverk som jouren har talat med tar hand om barnet.',
  },
  'perpetrator-detained': {
    ...first['perpetrator-detained'],
    definition: 'Den som barnet skyddas mot är gripen, anhållen eller häktad.',
  },
  'perpetrator-away': {
    ...first['perpetrator-away'],
    definition: 'Den som barnet skyddas mot är någon annanstans och kan inte väntas komma.',
  },
  'voluntary-placement': {
    ...first['voluntary-placement'],
    definition: 'Barnet är placerat med samtycke, i jourhem eller annat hem.',
    instruction: 'Ange vem som samtyckt, och vad som händer om samtycket tas tillbaka i natt.',
  },
  'immediate-custody': {
    ...first['immediate-custody'],
    definition: 'Barnet är omhändertaget genom beslut av ordföranden eller annan förordnad ledamot.',
    instruction: 'Ange vem som beslutat och klockslaget för det muntliga beslutet.',
  },
  'existing-placement': {
    ...first['existing-placement'],
    definition: 'Barnet bor redan i familjehem, HVB eller annat hem, som fortsätter att ansvara.',
    instruction: 'Ange vem i hemmet som har lovat det.',
  },
  'protected-housing': {
    ...first['protected-housing'],
    definition: 'Barnet är i skyddat boende, ensamt eller med en förälder.',
    instruction: 'Ange till när platsen finns. Skriv aldrig adressen.',
  },
  hospital: {
    ...first.hospital,
    definition: 'Barnet är på sjukhus eller i annan vård, som ansvarar.',
    instruction: 'Ange vem som ansvarar, och att barnet inte skrivs ut utan att ni får veta det.',
  },
  police: { ...first.police, definition: 'Polisen är på plats hos barnet.' },
  other: { ...first.other, definition: 'Skyddet är av ett annat slag än de övriga.' },
} as const satisfies Record<string, Code>

/** What a child's protection rests on until the day takes over (D-13, D-15, D-16). */
export const protectionBasis = defineCodeList({
  id: 'protection-basis',
  title: { sv: 'Skyddet vilar på', en: 'Protection rests on' },
  source: 'Egen lista, efter Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 5.2.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type ProtectionBasis = CodeKey<typeof protectionBasis>

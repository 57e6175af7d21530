import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  'protection-need': { sv: 'Verkligt akut skyddsbehov', en: 'Real acute need of protection' },
  'wants-to-tell-now': {
    sv: 'Uppgiftslämnaren vill berätta just nu',
    en: 'The informant wants to tell now',
    instruction: 'Tillfället kanske inte kommer igen när dagtjänsten har öppet.',
  },
  'refuses-to-wait': { sv: 'Uppgiftslämnaren vägrar vänta', en: 'The informant refuses to wait' },
  other: { sv: 'Annat skäl', en: 'Other reason', instruction: 'Beskriv skälet.' },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  'protection-need': {
    ...first['protection-need'],
    definition: 'Någon kan skadas om ingen gör något före nästa vardag.',
    instruction: 'Ange faran, och vem den gäller.',
  },
  'wants-to-tell-now': {
    ...first['wants-to-tell-now'],
    definition: 'Den som ringer är beredd att berätta nu.',
  },
  'refuses-to-wait': {
    ...first['refuses-to-wait'],
    definition: 'Den som ringer godtar inte att vänta till dagen.',
    instruction: 'Ange varför samtalet ändå togs. Ensamt är det inget skäl att åka ut.',
  },
  other: { ...first.other, definition: 'Ett annat skäl att ta saken nu.' },
} as const satisfies Record<string, Code>

/** Why a matter is taken now although it could wait (C-08). */
export const reasonNow = defineCodeList({
  id: 'reason-now',
  title: { sv: 'Varför nu', en: 'Why now' },
  source: 'Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 5.1.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type ReasonNow = CodeKey<typeof reasonNow>

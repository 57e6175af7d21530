import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
  necessary: { sv: 'Nödvändigt ur ett skyddsperspektiv', en: 'Necessary for protection' },
  beneficial: { sv: 'Gynnsamt men inte nödvändigt', en: 'Beneficial but not necessary' },
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  necessary: {
    ...first.necessary,
    definition: 'Utan åtgärden hade någon varit oskyddad till nästa vardag.',
    instruction: 'Fråga: vad hade hänt om ingen gjort det i natt?',
  },
  beneficial: {
    ...first.beneficial,
    definition: 'Åtgärden gör gott men hade kunnat vänta.',
    instruction: 'Använd samma måttstock nära som långt bort.',
  },
} as const satisfies Record<string, Code>

/** How a considered activity is classed (C-40, V-40). */
export const necessity = defineCodeList({
  id: 'necessity',
  title: { sv: 'Nödvändighet', en: 'Necessity' },
  source: 'Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 7.2.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: first,
    },
    { version: 2, validFrom: '2026-11-22', codes: explained },
  ],
})

export type Necessity = CodeKey<typeof necessity>

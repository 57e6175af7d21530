import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** How a considered activity is classed (C-40, V-40). */
export const necessity = defineCodeList({
  id: 'necessity',
  title: { sv: 'Nödvändighet', en: 'Necessity' },
  source: 'Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 7.2.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
        necessary: { sv: 'Nödvändigt ur ett skyddsperspektiv', en: 'Necessary for protection' },
        beneficial: { sv: 'Gynnsamt men inte nödvändigt', en: 'Beneficial but not necessary' },
      },
    },
  ],
})

export type Necessity = CodeKey<typeof necessity>

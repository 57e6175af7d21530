import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** Why the child was not heard (D-10, V-23; SoL 3 kap. 2 §). Whatever the reason, the day service is asked to hear the child. */
export const childNotHeard = defineCodeList({
  id: 'child-not-heard',
  title: { sv: 'Varför barnet inte kom till tals', en: 'Why the child was not heard' },
  source: 'Egen lista, efter Utvärdering av den gemensamma socialjouren i Gävleborgs län, avsnitt 5.2.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
        asleep: { sv: 'Barnet sov', en: 'The child was asleep' },
        'too-young': {
          sv: 'För litet för att själv berätta',
          en: 'Too young to tell',
          instruction: 'Skriv hur barnets inställning eller reaktioner klarlagts på annat sätt.',
        },
        'indefensible-now': {
          sv: 'Inte försvarligt just nu',
          en: 'Not defensible now',
          instruction: 'Skriv varför, till exempel att en förövare skulle vara närvarande.',
        },
        declined: { sv: 'Barnet ville inte', en: 'The child declined' },
        'not-reached': {
          sv: 'Barnet gick inte att nå',
          en: 'The child could not be reached',
          instruction: 'Skriv vilka försök som gjordes.',
        },
        other: { sv: 'Annat skäl', en: 'Other reason', instruction: 'Beskriv skälet.' },
      },
    },
  ],
})

export type ChildNotHeard = CodeKey<typeof childNotHeard>

import { type Code, type CodeKey, defineCodeList } from '../kernel/code-list.ts'

const first = {
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
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...first,
  asleep: {
    ...first.asleep,
    definition: 'Barnet sov, och det fanns ingen anledning att väcka det.',
    instruction: 'Skriv när barnet kan höras. Är faran överhängande är sömn inget skäl.',
  },
  'too-young': { ...first['too-young'], definition: 'Barnet är så litet att det inte kan berätta.' },
  'indefensible-now': {
    ...first['indefensible-now'],
    definition: 'Ett samtal nu skulle skada barnet eller öka risken för det.',
  },
  declined: {
    ...first.declined,
    definition: 'Barnet fick frågan och ville inte prata.',
    instruction: 'Skriv hur barnet fick frågan, och vad det sa eller visade.',
  },
  'not-reached': {
    ...first['not-reached'],
    definition: 'Jouren försökte tala med barnet men fick inte kontakt.',
  },
  other: { ...first.other, definition: 'Ett annat skäl än de övriga gjorde att barnet inte kom till tals.' },
} as const satisfies Record<string, Code>

/** Why the child was not heard (D-10, V-23; SoL 3 kap. 2 §). Whatever the reason, the day service is asked to hear the child. */
export const childNotHeard = defineCodeList({
  id: 'child-not-heard',
  title: { sv: 'Varför barnet inte kom till tals', en: 'Why the child was not heard' },
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

export type ChildNotHeard = CodeKey<typeof childNotHeard>

import { type Code, type CodeKey, defineCodeList, isOpen } from '../kernel/code-list.ts'
import type { LocalDate } from '../kernel/time.ts'

const ageBands = {
  'age-0-12': { from: 0, to: 12 },
  'age-13-17': { from: 13, to: 17 },
  'age-18-20': { from: 18, to: 20 },
  'age-13-20': { from: 13, to: 20 },
} as const

const instruction =
  'Föreslås av barnets ålder. En kategori per ärende: det barn eller den unge som ärendet främst gäller.'

const others = {
  family: {
    sv: 'Familj',
    definition:
      'Ärendet gäller flera vuxna tillsammans, eller en familj utan att ett visst barn är i centrum.',
    instruction: 'Välj också när det är okänt vem i familjen saken gäller.',
  },
  woman: {
    sv: 'Kvinna',
    definition: 'Ärendet gäller en vuxen kvinna utan medföljande barn.',
    instruction: 'Följer barn med, välj Kvinna med barn. Är det barnet ärendet gäller, välj barnets ålder.',
  },
  'woman-with-child': {
    sv: 'Kvinna med barn',
    definition: 'Ärendet gäller en vuxen kvinna med medföljande barn.',
    instruction: 'Ett ärende med flera personer: kategorin räknar ärenden, inte personer.',
  },
  man: {
    sv: 'Man',
    definition: 'Ärendet gäller en vuxen man utan medföljande barn.',
    instruction: 'Följer barn med, välj Man med barn. Är det barnet ärendet gäller, välj barnets ålder.',
  },
  'man-with-child': {
    sv: 'Man med barn',
    definition: 'Ärendet gäller en vuxen man med medföljande barn.',
    instruction: 'Ett ärende med flera personer: kategorin räknar ärenden, inte personer.',
  },
} as const

const second = {
  'age-13-20': {
    sv: '13-20 år',
    instruction: 'Stängd för nya ärenden. De tolv ärenden som kodades så under 2017 finns kvar.',
    validTo: '2017-12-31',
    replacedBy: ['age-13-17', 'age-18-20'],
    legacy: true,
  },
  'age-0-12': { sv: '0-12 år', instruction },
  'age-13-17': { sv: '13-17 år', instruction, validFrom: '2017-01-01' },
  'age-18-20': { sv: '18-20 år', instruction, validFrom: '2017-01-01' },
  ...others,
} as const satisfies Record<string, Code>

/** What the codes lacked: a definition and an instruction each (G-11). Labels and dates are as before. */
const explained = {
  ...second,
  'age-13-20': {
    ...second['age-13-20'],
    definition:
      'Ärendet gäller främst någon som har fyllt 13 men inte 21 år. Delades 2017 i 13-17 år och 18-20 år.',
  },
  'age-0-12': {
    ...second['age-0-12'],
    definition: 'Ärendet gäller främst ett barn som inte har fyllt 13 år.',
  },
  'age-13-17': {
    ...second['age-13-17'],
    definition: 'Ärendet gäller främst ett barn som har fyllt 13 men inte 18 år.',
  },
  'age-18-20': {
    ...second['age-18-20'],
    definition: 'Ärendet gäller främst en ung vuxen som har fyllt 18 men inte 21 år.',
  },
} as const satisfies Record<string, Code>

/** Whom a case is about, table 3 of the evaluation (G-08). The band 13 to 20 was split at the turn of 2017 and used twelve times after. */
export const category = defineCodeList({
  id: 'category',
  title: { sv: 'Kategori', en: 'Category' },
  source:
    'Etiketter: Utvärdering av den gemensamma socialjouren i Gävleborgs län, tabell 3. Definitioner och anvisningar är våra egna.',
  versions: [
    {
      version: 1,
      validFrom: '2016-01-01',
      codes: {
        'age-13-20': { sv: '13-20 år', instruction },
        'age-0-12': { sv: '0-12 år', instruction },
        'age-13-17': { sv: '13-17 år', instruction, validFrom: '2017-01-01' },
        'age-18-20': { sv: '18-20 år', instruction, validFrom: '2017-01-01' },
        ...others,
      },
    },
    {
      version: 2,
      validFrom: '2017-01-01',
      codes: second,
    },
    { version: 3, validFrom: '2026-11-22', codes: explained },
  ],
})

export type Category = CodeKey<typeof category>

export type AgeBand = keyof typeof ageBands

/** The age band of a child or young person on a date, by the list version in force; null from 21 years or before 2016. */
export function ageBand(age: number, date: LocalDate): AgeBand | null {
  const bands = Object.entries(ageBands) as [AgeBand, { from: number; to: number }][]
  const found = bands.find(([key, band]) => isOpen(category, key, date) && age >= band.from && age <= band.to)
  return found ? found[0] : null
}

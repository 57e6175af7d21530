/**
 * What the evaluation says about its own tables, in our words, and whether its numbers bear it out (L-14, findings X08 to X26).
 * The tables are trusted and never repaired.
 */

/** A printed cell: table 1 to 7, label, and which year. Table 5 by column. */
export type Printed = (table: 1 | 2 | 3 | 4 | 6 | 7, label: string, year: 2016 | 2017) => number

export type Remark = {
  readonly id: string
  readonly table: 1 | 2 | 3 | 4 | 6 | 7
  readonly years: readonly (2016 | 2017)[]
  readonly claim: string
  readonly explanation: string
  readonly check: (cell: Printed) => { readonly figures: string; readonly agrees: boolean }
}

const both = [2016, 2017] as const
const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10
const comma = (value: number): string => String(value).replace('.', ',')
const growth = (cell: Printed, table: Remark['table'], label: string): number =>
  percent(cell(table, label, 2017) - cell(table, label, 2016), cell(table, label, 2016))
const childCodes = ['Barn/Ungdom', 'B/U missbruk eget', 'B/U missbruk föräldrar', 'B/U misshandel'] as const
const measureTypes = [
  'Anmälan',
  'Logi',
  'Plac 4 kap 1 § SoL',
  'Relationsproblem',
  'Tillsyn individ',
  'Transport klient',
  'Uppföljning',
] as const
const initiators = [
  'Anhörig/privatperson',
  'Polisen',
  'Social enhet/myndighet',
  'Sökanden',
  'Vårdgivare',
] as const

export const remarks: readonly Remark[] = [
  {
    id: 'X09',
    table: 1,
    years: both,
    claim: 'Ärendena ökade med ungefär 10 procent enligt sammanfattningen, 12 procent enligt kommentaren.',
    explanation: 'Kommentaren stämmer efter avrundning; sammanfattningens tal är för lågt.',
    check: (cell) => {
      const rise = growth(cell, 1, 'Totalt antal ärenden')
      return { figures: `${comma(rise)} %`, agrees: Math.round(rise) === 12 && Math.round(rise) === 10 }
    },
  },
  {
    id: 'X10',
    table: 1,
    years: both,
    claim: 'Ökningen av antalet ärenden och antalet ärenden med beredskap 2016 är samma tal.',
    explanation: 'Talen är lika av en slump. De hör inte ihop och får inte kopplas.',
    check: (cell) => {
      const rise = cell(1, 'Totalt antal ärenden', 2017) - cell(1, 'Totalt antal ärenden', 2016)
      const standby = cell(1, 'Totalt antal ärenden med beredskap', 2016)
      return { figures: `${rise} och ${standby}`, agrees: rise === standby }
    },
  },
  {
    id: 'X12',
    table: 1,
    years: both,
    claim: 'Bara den administrativa tiden minskade under 2017.',
    explanation: 'Det totala antalet timmar minskade också, liksom sju typer av åtgärder i tabell 4.',
    check: (cell) => {
      const hours = 'Totalt antal timmar (administrativ tid + tid på åtgärder)'
      const [before, after] = [cell(1, hours, 2016), cell(1, hours, 2017)]
      const falling = measureTypes.filter((type) => cell(4, type, 2017) < cell(4, type, 2016))
      return {
        figures: `timmar ${before} och ${after}; minskande åtgärdstyper ${falling.length}`,
        agrees: after >= before && falling.length === 0,
      }
    },
  },
  {
    id: 'X08',
    table: 4,
    years: both,
    claim: 'Tillsyn individ användes 7 gånger 2016 och 8 gånger 2017.',
    explanation: 'Texten har bytt plats på åren. Tabellen gäller.',
    check: (cell) => {
      const [first, second] = [cell(4, 'Tillsyn individ', 2016), cell(4, 'Tillsyn individ', 2017)]
      return { figures: `${first} och ${second}`, agrees: first === 7 && second === 8 }
    },
  },
  {
    id: 'X16',
    table: 4,
    years: both,
    claim: 'Ökningen av skyddsbedömningar är ingen verklig ökning.',
    explanation: 'Från hösten 2017 räknas alla bedömningar, tidigare bara de som krävde utryckning.',
    check: (cell) => {
      const [first, second] = [cell(4, 'Skyddsbedömning', 2016), cell(4, 'Skyddsbedömning', 2017)]
      return { figures: `${first} och ${second}`, agrees: second > first }
    },
  },
  {
    id: 'X17',
    table: 4,
    years: both,
    claim: 'Handräckningar enligt LVU och LVM var ungefär lika många båda åren.',
    explanation: 'Det gäller LVU. Handräckningar enligt LVM ökade med mer än hälften, från ett lågt tal.',
    check: (cell) => {
      const lvm = growth(cell, 4, 'Handr 45§ LVM')
      return {
        figures: `LVU ${cell(4, 'Handr 43§ LVU', 2016)} och ${cell(4, 'Handr 43§ LVU', 2017)}, LVM ${cell(4, 'Handr 45§ LVM', 2016)} och ${cell(4, 'Handr 45§ LVM', 2017)}`,
        agrees: Math.abs(lvm) <= 10,
      }
    },
  },
  {
    id: 'X18',
    table: 4,
    years: both,
    claim: 'SoL-placeringarna är ungefär 25 till 30 om året.',
    explanation: 'Ett av åren ligger över.',
    check: (cell) => {
      const label = 'Plac 4 kap 1 § SoL'
      const [first, second] = [cell(4, label, 2016), cell(4, label, 2017)]
      return {
        figures: `${first} och ${second}`,
        agrees: [first, second].every((count) => count >= 25 && count <= 30),
      }
    },
  },
  {
    id: 'X24',
    table: 4,
    years: both,
    claim: 'Jouren omplacerar i princip aldrig.',
    explanation: 'Omplacering enligt 11 § LVU är registrerad båda åren, om än sällan.',
    check: (cell) => {
      const [first, second] = [cell(4, 'Omplac 11 § LVU', 2016), cell(4, 'Omplac 11 § LVU', 2017)]
      return { figures: `${first} och ${second}`, agrees: first + second === 0 }
    },
  },
  {
    id: 'X26',
    table: 3,
    years: both,
    claim: 'Ärenden om unga 13 till 20 år ökade med ungefär 20.',
    explanation: 'Det stämmer utan de två ärenden som kodats 18-20 år; med dem är ökningen 22.',
    check: (cell) => {
      const before = cell(3, '13-20 år', 2016)
      const after = cell(3, '13-20 år', 2017) + cell(3, '13-17 år', 2017)
      const all = after + cell(3, '18-20 år', 2017)
      return { figures: `${before} till ${after}, eller ${all}`, agrees: after - before === 20 }
    },
  },
  {
    id: 'X19',
    table: 6,
    years: both,
    claim: 'Ärenden om barn och unga är 37 procent av alla.',
    explanation: 'Det gäller koden Barn/Ungdom ensam. Alla fyra koder om barn och unga är en större del.',
    check: (cell) => {
      const whole = cell(1, 'Totalt antal ärenden', 2017)
      const one = percent(cell(6, 'Barn/Ungdom', 2017), whole)
      const count = childCodes.reduce((sum, label) => sum + cell(6, label, 2017), 0)
      const all = percent(count, whole)
      return {
        figures: `${comma(one)} %; alla fyra ${count}, ${comma(all)} %`,
        agrees: Math.round(all) === 37,
      }
    },
  },
  {
    id: 'X25',
    table: 7,
    years: both,
    claim: 'Ökningen är ungefär proportionell mellan dem som initierar ärenden.',
    explanation: 'Ökningen skiljer sig mycket: störst för polisen, minst för anhöriga och privatpersoner.',
    check: (cell) => {
      const rises = initiators.map((label) => growth(cell, 7, label))
      const [least, most] = [Math.min(...rises), Math.max(...rises)]
      return { figures: `${comma(least)} till ${comma(most)} %`, agrees: most - least <= 10 }
    },
  },
]

import { calendar, type Day } from './calendar.ts'
import { chance, draw, type Shares, shares } from './chance.ts'
import { type Coded, publishedShares } from './published.ts'

/** Some cases with their measures, in the text form of COPY, in the order of caseColumns and measureColumns. */
export type Chunk = {
  readonly cases: string
  readonly measures: string
  readonly caseCount: number
  readonly measureCount: number
}

export const caseColumns = [
  ...['import_id', 'line', 'number', 'opened_at', 'stay_code', 'stay_elsewhere', 'category'],
  ...['category_version', 'nature', 'nature_version', 'initiator', 'initiator_version', 'is_standby'],
  ...['administrative_minutes', 'source', 'marks'],
].join(', ')
export const measureColumns = [
  ...['import_id', 'line', 'number', 'at', 'type', 'type_version', 'contact_form', 'minutes'],
  'source',
].join(', ')

/** A few megabytes of text at a time. */
const chunkSize = 5_000
const minutesOfDay = 24 * 60
const none = '\\N'

const measuresOfCase = shares([
  [1, 1929],
  [2, 1501],
  [3, 588],
  [4, 151],
  [5, 37],
  [6, 8],
])

/** Measures that someone goes out for; the others are nearly always by telephone. */
const outside = new Set(['welfare-check', 'interview-attendance', 'own-transport', 'client-transport'])
function visitShare({ key, version }: Coded): number {
  if (key === 'protective-assessment') return version === 1 ? 0.5 : 0.13
  return outside.has(key) ? 0.25 : 0.004
}
const phoneShare = 0.58

const two = (value: number) => String(value).padStart(2, '0')
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
/** The row as a file would have had it. */
const sourceOf = (number: string, time: string, rest: string) =>
  `${number};${time};${rest.replaceAll('\t', ';').replaceAll(none, '')}`
const codeCells = (coded: Coded | null) =>
  coded === null ? `${none}\t${none}` : `${coded.key}\t${coded.version}`

const marksOf = (category: Coded | null, line: number) =>
  category === null || category.closedLabel === null
    ? none
    : JSON.stringify([{ kind: 'closed-code', column: 'kategori', text: category.closedLabel, line }])

/** Local clock times of the cases of a day, in order. */
function openings(hours: Shares<number>, count: number, next: () => number): number[] {
  const times = Array.from({ length: count }, () => draw(hours, next()) * 60 + Math.floor(next() * 60))
  return times.sort((a, b) => a - b)
}

/** Half of the cases take the two minutes that the form proposes, the others what they took. */
const administrative = (year: string, next: () => number) =>
  next() < (year === '2016' ? 0.51 : 0.63) ? 2 : 3 + Math.floor(next() * (year === '2016' ? 35 : 31))
/** Many measures are a short call, a few take an hour; nearly fourteen minutes on the whole. */
const duration = (next: () => number) =>
  next() < 0.4 ? 3 : Math.min(94, 3 + Math.round(-18 * Math.log(1 - next())))

function contactForm(coded: Coded | null, next: () => number): string {
  const at = next()
  const visits = coded === null ? 0 : visitShare(coded)
  if (at < visits) return 'visit'
  return at < visits + phoneShare ? 'phone' : none
}

/** How many of the cases fall on each day: their days' weights, and no case lost to rounding. */
function casesByDay(days: readonly Day[], cases: number): number[] {
  const whole = days.reduce((sum, { weight }) => sum + weight, 0)
  let passed = 0
  let given = 0
  return days.map(({ weight }) => {
    passed += weight
    const count = Math.round((passed / whole) * cases) - given
    given += count
    return count
  })
}

type Unit = { readonly caseRow: string; readonly measureRows: readonly string[] }

function* units(importId: string, cases: number, seed: number): Generator<Unit> {
  const next = chance(seed)
  const days = calendar(next)
  const counts = casesByDay(days, cases)
  const sharesOf = publishedShares()
  let [caseLine, measureLine, year, ofYear] = [1, 1, '', 0]

  const measureRows = (number: string, opened: number, offset: string, today: Day, tomorrow: Day) => {
    const planned = next() < sharesOf(today.date).withoutMeasures ? 0 : draw(measuresOfCase, next())
    let minutes = opened
    return Array.from({ length: planned }, () => {
      minutes += 1 + Math.floor(next() * 100)
      const isLater = minutes >= minutesOfDay
      const { date } = isLater ? tomorrow : today
      const time = `${date} ${clock(isLater ? minutes - minutesOfDay : minutes)}`
      const type = draw(sharesOf(date).measureType, next())
      const rest = `${codeCells(type)}\t${contactForm(type, next)}\t${duration(next)}`
      const start = `${importId}\t${++measureLine}\t${number}\t${time}${offset}`
      return `${start}\t${rest}\t${sourceOf(number, time, rest)}\n`
    })
  }

  for (const [index, today] of days.entries()) {
    const drawn = sharesOf(today.date)
    if (!today.date.startsWith(`${year}-`)) [year, ofYear] = [today.date.slice(0, 4), 0]
    for (const opened of openings(today.hours, counts[index] ?? 0, next)) {
      const number = `D${year}-${String(++ofYear).padStart(6, '0')}`
      const offset = opened < 180 ? today.nightOffset : today.dayOffset
      const time = `${today.date} ${clock(opened)}`
      const stay = draw(drawn.stay, next())
      const category = draw(drawn.category, next())
      const rest = [
        `${stay.code ?? none}\t${stay.elsewhere ? 't' : 'f'}`,
        codeCells(category),
        codeCells(draw(drawn.nature, next())),
        codeCells(draw(drawn.initiator, next())),
        next() < drawn.standby ? 't' : 'f',
        administrative(year, next),
      ].join('\t')
      const start = `${importId}\t${++caseLine}\t${number}\t${time}${offset}`
      yield {
        caseRow: `${start}\t${rest}\t${sourceOf(number, time, rest)}\t${marksOf(category, caseLine)}\n`,
        measureRows: measureRows(number, opened, offset, today, days[index + 1] ?? today),
      }
    }
  }
}

/**
 * A register of so many cases over ten years, chunk by chunk, the same for the same size and seed. Numbers begin with D and
 * never meet those of a real register.
 */
export function* registerChunks(importId: string, cases: number, seed: number): Generator<Chunk> {
  let caseRows: string[] = []
  let measureRows: string[] = []
  const chunk = (): Chunk => ({
    cases: caseRows.join(''),
    measures: measureRows.join(''),
    caseCount: caseRows.length,
    measureCount: measureRows.length,
  })
  for (const unit of units(importId, cases, seed)) {
    caseRows.push(unit.caseRow)
    measureRows.push(...unit.measureRows)
    if (caseRows.length < chunkSize) continue
    yield chunk()
    caseRows = []
    measureRows = []
  }
  if (caseRows.length > 0) yield chunk()
}

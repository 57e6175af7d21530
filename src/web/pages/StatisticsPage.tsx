import { useState } from 'react'
import { words as nightAndDayWords } from '../../insight/night-and-day/words.ts'
import { readPerCapita, readSeries, readTables } from '../../insight/statistics/api.ts'
import { type Coding, codings, type Figures, type TableId, tableIds } from '../../insight/statistics/model.ts'
import { Behind } from '../../insight/statistics/screens/Behind.tsx'
import { Downloads } from '../../insight/statistics/screens/Downloads.tsx'
import { type Asked, FigureTableView } from '../../insight/statistics/screens/FigureTableView.tsx'
import { PerCapita } from '../../insight/statistics/screens/PerCapita.tsx'
import { PeriodPicker } from '../../insight/statistics/screens/PeriodPicker.tsx'
import {
  finishedYears,
  type PeriodChoice,
  periodOf,
  wholeYearsBack,
  yearsBack,
  yearsToChoose,
  yearToBeginWith,
} from '../../insight/statistics/screens/period.ts'
import { RhythmView } from '../../insight/statistics/screens/RhythmView.tsx'
import { SeriesView } from '../../insight/statistics/screens/SeriesView.tsx'
import { words } from '../../insight/statistics/words.ts'
import { localDate, now } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Checkbox, RadioGroup } from '../ui/Choices.tsx'
import { Link } from '../ui/Link.tsx'
import { EmptyState, Loaded } from '../ui/Loaded.tsx'
import { Panel, ScreenOnly } from '../ui/Panel.tsx'
import { Select } from '../ui/Select.tsx'
import { Notice } from '../ui/Status.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/statistics.css'

/** The figures and what is needed to defend them. Whole for the manager, protected for the evaluator. */
export function StatisticsPage() {
  return (
    <Permitted contract={readPerCapita}>
      <Statistics />
    </Permitted>
  )
}

function Statistics() {
  const own = useWords(words).screens
  const { account } = useSession()
  const isWholeYears = account.role === 'evaluator'
  const today = localDate(now())
  const years = useRead(readSeries, {
    ...(isWholeYears ? wholeYearsBack(today) : yearsBack(today)),
    table: 'key-figures',
    step: 'year',
  })
  const counted = years.data?.rows.find(({ code }) => code === 'cases')?.values
  if (years.data === undefined)
    return (
      <Page title={own.title} width="wide">
        <Loaded reading={years} rows={10}>
          {() => null}
        </Loaded>
      </Page>
    )
  const all = yearsToChoose(
    years.data.periods.map(({ from }, index) => ({
      from,
      cases: counted === undefined ? 0 : (counted[index] ?? null),
    })),
    today,
  )
  return (
    <Chosen
      years={isWholeYears ? finishedYears(all, today) : all}
      today={today}
      isWholeYears={isWholeYears}
    />
  )
}

function Chosen(props: {
  readonly years: readonly number[]
  readonly today: string
  /** Of the whole region, by the codes as registered: answers that cannot be subtracted from each other (L-08). */
  readonly isWholeYears: boolean
}) {
  const { years, today, isWholeYears } = props
  const own = useWords(words).screens
  const nightAndDay = useWords(nightAndDayWords)
  const [choice, setChoice] = useState<PeriodChoice>(() => ({
    kind: 'year',
    year: isWholeYears ? (years[0] ?? Number(today.slice(0, 4)) - 1) : yearToBeginWith(years, today),
  }))
  const [municipalityCode, setMunicipality] = useState<string | null>(null)
  const [coding, setCoding] = useState<Coding>('as-registered')
  const [areDefinitionsOpen, setDefinitionsOpen] = useState(false)
  const period = periodOf(choice)
  const area = { ...period, ...(municipalityCode !== null && { municipalityCode }) }
  const region = useRead(readTables, { ...period, coding })
  const reading = useRead(readTables, { ...area, coding })
  const municipalities = municipalitiesOf(region.data)
  return (
    <Page
      title={own.title}
      width="wide"
      lead={reading.data && own.lead(reading.data.areaName, period.from, period.to)}
      actions={<Downloads asked={{ ...area, coding }} />}
    >
      <ScreenOnly>
        <Panel title={own.choosing}>
          <PeriodPicker years={years} choice={choice} isWholeYears={isWholeYears} onChoose={setChoice} />
          {isWholeYears && <p className="quiet">{own.wholeYearsOnly}</p>}
          <div className="statistics-choices">
            {!isWholeYears && (
              <>
                <Select
                  label={own.municipality}
                  width="medium"
                  placeholder={own.wholeRegion}
                  options={municipalities}
                  value={municipalityCode}
                  onChange={setMunicipality}
                />
                <RadioGroup
                  label={own.coding}
                  direction="horizontal"
                  description={own.codingAbout[coding]}
                  options={codings.map((value) => ({ value, label: own.codings[value] }))}
                  value={coding}
                  onChange={(value) => setCoding(value ?? 'as-registered')}
                />
              </>
            )}
            <Checkbox label={own.allDefinitions} value={areDefinitionsOpen} onChange={setDefinitionsOpen} />
          </div>
        </Panel>
      </ScreenOnly>
      <Loaded reading={reading} rows={12}>
        {(figures) => (
          <Tables figures={figures} today={today} area={area} areDefinitionsOpen={areDefinitionsOpen} />
        )}
      </Loaded>
      <SeriesView
        key={municipalityCode}
        from={`${years.at(-1) ?? period.from.slice(0, 4)}-01-01`}
        to={seriesEnd(years, today)}
        years={years}
        municipalityCode={municipalityCode}
        coding={coding}
        isWholeYears={isWholeYears}
      />
      <p>
        <Link to="/utfall">{nightAndDay.open}</Link>
      </p>
      <RhythmView {...period} municipalityCode={municipalityCode} />
      {municipalityCode === null && <PerCapita {...period} />}
    </Page>
  )
}

/** To the end of the latest year that has cases, so that a series shows all there is. */
const seriesEnd = (years: readonly number[], today: string): string =>
  `${years[0] ?? today.slice(0, 4)}-12-31`

/** Municipalities to choose among: the rows of the region's own table. */
const municipalitiesOf = (region: Figures | undefined) =>
  (region?.tables.find(({ id }) => id === 'cases-by-municipality')?.rows ?? [])
    .filter(({ code }) => /^\d{4}$/.test(code))
    .map(({ code, label }) => ({ value: code, label }))

/** Which tables stand in which column where there are two; read in their printed order where there is one. */
const columns: readonly (readonly TableId[])[] = [
  ['key-figures', 'cases-by-municipality', 'cases-by-category'],
  ['measures-by-type', 'decisions-by-municipality'],
  ['cases-by-nature'],
  ['cases-by-initiator'],
]

function Tables(props: {
  readonly figures: Figures
  readonly today: string
  readonly area: { readonly from: string; readonly to: string; readonly municipalityCode?: string }
  readonly areDefinitionsOpen: boolean
}) {
  const { figures, today, area, areDefinitionsOpen } = props
  const own = useWords(words).screens
  const { account } = useSession()
  const [asked, setAsked] = useState<Asked | null>(null)
  const mayAsk = account.role === 'duty-manager'
  const cases = figures.tables
    .find(({ id }) => id === 'key-figures')
    ?.rows.find(({ code }) => code === 'cases')?.value
  const hasPublished = figures.tables.some(({ rows }) =>
    rows.some(({ published }) => published !== undefined),
  )
  return (
    <>
      {figures.period.to >= today && <Notice tone="important">{own.running(figures.period.to)}</Notice>}
      {figures.isProtected && (
        <Notice title={own.protectedTitle}>
          <p>{own.protectedBody}</p>
        </Notice>
      )}
      {cases === 0 ? (
        <EmptyState title={own.noCasesTitle}>
          <p>{own.noCasesBody}</p>
        </EmptyState>
      ) : (
        <>
          <p className="quiet">
            {own.notValidAbout} {hasPublished && own.publishedAbout}
          </p>
          <div className="statistics-tables">
            {columns.map((column) => (
              <div key={column[0]} className="stack">
                {figures.tables
                  .filter(({ id }) => column.includes(id))
                  .map((table) => (
                    <FigureTableView
                      key={table.id}
                      table={table}
                      number={tableIds.indexOf(table.id) + 1}
                      areDefinitionsOpen={areDefinitionsOpen}
                      {...(mayAsk && { onAsk: setAsked })}
                    />
                  ))}
              </div>
            ))}
          </div>
        </>
      )}
      {asked !== null && (
        <Behind asked={asked} area={{ ...area, coding: figures.coding }} onClose={() => setAsked(null)} />
      )}
    </>
  )
}

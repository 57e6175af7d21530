import { useState } from 'react'
import { words as nightAndDayWords } from '../../insight/night-and-day/words.ts'
import { listReports, readQuarter, readReport } from '../../insight/quarterly-report/api.ts'
import { previousQuarter, type Quarter, quarterOf } from '../../insight/quarterly-report/rules.ts'
import { Members } from '../../insight/quarterly-report/screens/Members.tsx'
import { Preview } from '../../insight/quarterly-report/screens/Preview.tsx'
import { QuarterPicker } from '../../insight/quarterly-report/screens/QuarterPicker.tsx'
import { Received } from '../../insight/quarterly-report/screens/Received.tsx'
import { Running } from '../../insight/quarterly-report/screens/Running.tsx'
import { words } from '../../insight/quarterly-report/words.ts'
import { readSeries } from '../../insight/statistics/api.ts'
import { yearsBack, yearsToChoose } from '../../insight/statistics/screens/period.ts'
import { localDate, now } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Link } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/statistics.css'
import '../styles/quarter.css'

/** The quarter: the manager sends it, the chair reads it (U-06, H-14). */
export function QuarterPage() {
  const { account } = useSession()
  return (
    <Permitted contract={readReport}>
      {account.role === 'chair' ? <ChairQuarters /> : <ManagerQuarters />}
    </Permitted>
  )
}

function ManagerQuarters() {
  const own = useWords(words)
  const today = localDate(now())
  const [quarter, setQuarter] = useState<Quarter>(() => previousQuarter(quarterOf(today)))
  const [memberId, setMemberId] = useState<string | null>(null)
  const overview = useRead(readQuarter, quarter, { topics: ['quarterly-report'] })
  return (
    <Page title={own.title} lead={own.managerLead} width="wide">
      <QuarterPicker years={useYears(today)} quarter={quarter} onChoose={setQuarter} />
      {memberId === null ? (
        <Loaded reading={overview} rows={10}>
          {(data) => <Members overview={data} quarter={quarter} onReview={setMemberId} />}
        </Loaded>
      ) : (
        <Preview
          key={`${memberId} ${quarter.year} ${quarter.quarter}`}
          quarter={quarter}
          memberId={memberId}
          onBack={() => setMemberId(null)}
        />
      )}
    </Page>
  )
}

/** Years with cases; this one and the last until they are known. */
function useYears(today: string): readonly number[] {
  const current = Number(today.slice(0, 4))
  const { data } = useRead(readSeries, {
    ...yearsBack(today),
    table: 'key-figures',
    step: 'year',
  })
  if (data === undefined) return [current, current - 1]
  const cases = data.rows.find(({ code }) => code === 'cases')?.values ?? []
  const years = yearsToChoose(
    data.periods.map(({ from }, index) => ({ from, cases: cases[index] ?? 0 })),
    today,
  )
  return years.includes(current - 1) ? years : [current, current - 1, ...years.filter((y) => y < current - 1)]
}

function ChairQuarters() {
  const own = useWords(words)
  const nightAndDay = useWords(nightAndDayWords)
  const reading = useRead(listReports, {}, { topics: ['quarterly-report'] })
  return (
    <Page title={own.title} lead={reading.data && own.chairLead(reading.data.memberName)} width="wide">
      <Loaded reading={reading} rows={6}>
        {({ reports, running, municipalityCode }) => (
          <>
            <Received reports={reports} />
            <Running quarter={running} municipalityCode={municipalityCode} />
          </>
        )}
      </Loaded>
      <p>
        <Link to="/utfall">{nightAndDay.open}</Link>
      </p>
    </Page>
  )
}

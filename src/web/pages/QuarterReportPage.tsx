import { useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { openReport, readReport } from '../../insight/quarterly-report/api.ts'
import { ReportView } from '../../insight/quarterly-report/screens/ReportView.tsx'
import { words } from '../../insight/quarterly-report/words.ts'
import { useWords } from '../language.tsx'
import { useCommand, useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { ButtonLink } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Status } from '../ui/Status.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/quarter.css'
import '../styles/statistics.css'

export function QuarterReportPage() {
  return (
    <Permitted contract={readReport}>
      <SentQuarter />
    </Permitted>
  )
}

/** A quarter as it was sent. That its chair opens it is the receipt the manager waits for. */
function SentQuarter() {
  const { quarterlyReportId: reportId = '' } = useParams({ strict: false })
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const reading = useRead(readReport, { reportId }, { topics: [`quarterly-report/${reportId}`] })
  const isChair = account.role === 'chair'
  useReceipt(reportId, isChair && reading.data?.report.readings.length === 0)
  if (reading.error?.isNotFound) return <NotFoundPage />
  const report = reading.data?.report
  const name =
    report === undefined
      ? own.reportTitle
      : own.reportOf(report.memberName, own.quarterName(report.year, report.quarter))
  return (
    <Page
      title={name}
      lead={
        report && (
          <span className="row">
            {own.sentLine(format.moment(report.sentAt), report.sentByName)}
            <Status tone={report.edition > 1 ? 'info' : 'neutral'}>{own.edition(report.edition)}</Status>
          </span>
        )
      }
      actions={
        <>
          <Button onPress={() => print()}>{own.print}</Button>
          <ButtonLink to="/kvartal">{own.allQuarters}</ButtonLink>
        </>
      }
      width="wide"
    >
      <Loaded reading={reading} rows={10}>
        {(got) => <ReportView got={got} showsReadings={!isChair} />}
      </Loaded>
    </Page>
  )
}

/** Tells once that the report is opened, when it is on the screen. */
function useReceipt(reportId: string, isDue: boolean): void {
  const told = useRef<string | null>(null)
  const { run } = useCommand(openReport, { changes: ['quarterly-report'] })
  useEffect(() => {
    if (!isDue || told.current === reportId) return
    told.current = reportId
    void run({ reportId })
  }, [isDue, reportId, run])
}

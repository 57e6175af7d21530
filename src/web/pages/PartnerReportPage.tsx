import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { openPartnerReport, readPartnerReport } from '../../exchange/partner-answer/api.ts'
import { ReportDetail } from '../../exchange/partner-answer/screens/ReportDetail.tsx'
import { words } from '../../exchange/partner-answer/words.ts'
import { FeedbackPanel } from '../../exchange/partner-feedback/screens/FeedbackPanel.tsx'
import { words as reportWords } from '../../exchange/partner-report/words.ts'
import { useWords } from '../language.tsx'
import { useCommand, useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

/** One report of the police or health care; that somebody has it open is told to who sent it. */
export function PartnerReportPage() {
  const { partnerReportId = '' } = useParams({ strict: false })
  return (
    <Permitted contract={readPartnerReport}>
      <One key={partnerReportId} partnerReportId={partnerReportId} />
    </Permitted>
  )
}

function One({ partnerReportId }: { readonly partnerReportId: string }) {
  const own = useWords(words)
  const its = useWords(reportWords)
  const reading = useRead(
    readPartnerReport,
    { partnerReportId },
    { topics: [`partner-report/${partnerReportId}`] },
  )
  const opening = useCommand(openPartnerReport, { changes: ['partner-report'] })
  const seen = reading.data?.supplementedAt ?? reading.data?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once when it is shown, and again for what is added.
  useEffect(() => {
    if (seen !== undefined) void opening.run({ partnerReportId })
  }, [seen, partnerReportId])
  if (reading.error?.isNotFound) return <NotFoundPage />
  const report = reading.data
  return (
    <Page
      title={own.report}
      heading={report === undefined ? own.report : `${its.kinds[report.kind]} ${report.number ?? ''}`}
    >
      <Loaded reading={reading} rows={8}>
        {(loaded) => (
          <>
            <ReportDetail report={loaded} />
            <FeedbackPanel partnerReportId={partnerReportId} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ReportFacts } from '../../partner-report/screens/ReportFacts.tsx'
import { listPartnerReports } from '../api.ts'
import { words } from '../words.ts'
import { reportAddress } from './NewReports.tsx'

/** On a contact that came from police or health care: what they reported, word for word. Nothing on others. */
export function ReportOnContact({ contactId }: { readonly contactId: string }) {
  const own = useWords(words)
  const { data } = useRead(listPartnerReports, { which: 'all', contactId }, { topics: ['partner-report'] })
  const report = data?.reports[0]
  if (report === undefined) return null
  return (
    <Panel title={own.fromReport(report.number ?? '')} isCompact>
      <p>
        <Link to={reportAddress(report.id)}>{report.partnerName}</Link>
      </p>
      <ReportFacts report={report} />
    </Panel>
  )
}

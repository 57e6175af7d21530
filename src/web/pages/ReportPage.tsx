import { useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { disclosureGround } from '../../code-lists/disclosure-ground.ts'
import { words as disclosureWords } from '../../exchange/disclosure/words.ts'
import { getReport, previewReport, type ReportHead } from '../../exchange/handover/api.ts'
import { DraftReport } from '../../exchange/handover/screens/DraftReport.tsx'
import { ReportState, ReportStatus } from '../../exchange/handover/screens/HandoverPanel.tsx'
import { words } from '../../exchange/handover/words.ts'
import { openReport } from '../../exchange/receipt/api.ts'
import { AnswerReport } from '../../exchange/receipt/screens/AnswerReport.tsx'
import { LaterNews, ReportSteps } from '../../exchange/receipt/screens/ReportSteps.tsx'
import { SentActions } from '../../exchange/receipt/screens/SentActions.tsx'
import type { ReportContent } from '../../exchange/report-content/model.ts'
import { useCodes, useNames } from '../../exchange/report-content/screens/names.ts'
import { ReportBody } from '../../exchange/report-content/screens/ReportBody.tsx'
import type { OutputOf } from '../../kernel/contract.ts'
import { showHiddenCharacters } from '../../kernel/text.ts'
import { useWords } from '../language.tsx'
import { useCommand, useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { ButtonLink } from '../ui/Link.tsx'
import { ErrorState, Loaded } from '../ui/Loaded.tsx'
import { later } from '../ui/later.tsx'
import { Panel } from '../ui/Panel.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import '../styles/lists.css'

const parts = () => import('./report-parts.tsx')
const ReportDay = later(() => parts().then((m) => m.ReportDay))
const ReportClockPanel = later(() => parts().then((m) => m.ReportClockPanel))

type Got = OutputOf<typeof getReport>

/** One report: for the duty the draft or what was sent, for the municipality the report to read at 08.00 and answer. */
export function ReportPage() {
  const { reportId = '' } = useParams({ strict: false })
  const { account } = useSession()
  return account.role === 'intake' ? (
    <ReceivedReport key={reportId} reportId={reportId} />
  ) : (
    <OwnReport key={reportId} reportId={reportId} />
  )
}

function OwnReport({ reportId }: { readonly reportId: string }) {
  const own = useWords(words)
  const reading = useRead(getReport, { reportId }, { topics: [`report/${reportId}`] })
  const { data } = reading
  if (reading.error?.isNotFound) return <NotFoundPage />
  if (data === undefined)
    return (
      <Page title={own.report}>
        <Loaded reading={reading} rows={8}>
          {() => null}
        </Loaded>
      </Page>
    )
  if (data.head.status === 'draft') return <Draft head={data.head} />
  return (
    <ReportFrame head={data.head} hasCase>
      <ReportState report={data.head} />
      <ReportClockPanel reportId={reportId} />
      <SentActions head={data.head} />
      <Whole report={data} />
    </ReportFrame>
  )
}

function Draft({ head }: { readonly head: ReportHead }) {
  // A report that is sent has no preview: it is not asked for again from the moment the sending begins.
  const [isSending, setSending] = useState(false)
  const reading = useRead(
    previewReport,
    { reportId: head.id },
    { topics: [`draft/${head.id}`, `case/${head.caseId}`], enabled: !isSending },
  )
  return (
    <ReportFrame head={head} hasCase>
      <Loaded reading={reading} rows={8}>
        {(preview) => <DraftReport preview={preview} onSending={setSending} />}
      </Loaded>
    </ReportFrame>
  )
}

/** Opened by being read: the receipt is given before the report is fetched. */
function ReceivedReport({ reportId }: { readonly reportId: string }) {
  const own = useWords(words)
  const open = useCommand(openReport, { changes: ['report'] })
  const [isOpened, setOpened] = useState(false)
  const hasBegun = useRef(false)
  const reading = useRead(getReport, { reportId }, { topics: [`report/${reportId}`], enabled: isOpened })
  const begin = async () => setOpened((await open.run({ reportId })) !== null)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    void begin()
  })
  const { data } = reading
  if (open.problem?.isNotFound || reading.error?.isNotFound) return <NotFoundPage />
  if (data === undefined || open.problem !== null)
    return (
      <Page title={own.report}>
        {open.problem === null ? (
          <Loaded reading={reading} rows={8}>
            {() => null}
          </Loaded>
        ) : (
          <ErrorState problem={open.problem} onRetry={() => void begin()} />
        )}
      </Page>
    )
  return (
    <ReportFrame head={data.head}>
      <LaterNews events={data.events} />
      <Whole report={data} answer={<AnswerReport head={data.head} />} />
      <ReportDay reportId={reportId} />
    </ReportFrame>
  )
}

function ReportFrame(props: {
  readonly head: ReportHead
  readonly children: ReactNode
  readonly hasCase?: boolean
}) {
  const { head } = props
  const own = useWords(words)
  const format = useFormat()
  return (
    <Page
      title={own.report}
      heading={
        <>
          {own.reportTo(head.municipalityName ?? head.municipalityCode)} <ReportStatus report={head} />
        </>
      }
      lead={[
        own.number(head.number),
        own.units[head.unitKind],
        `${head.authorName}, ${head.authorTitle}`,
        ...(head.sentAt === null ? [] : [format.fullMoment(head.sentAt)]),
      ].join(' · ')}
      actions={
        <>
          {props.hasCase === true && <ButtonLink to={`/arenden/${head.caseId}`}>{own.toCase}</ButtonLink>}
          {head.status !== 'draft' && <Button onPress={() => print()}>{own.print}</Button>}
        </>
      }
    >
      {props.children}
    </Page>
  )
}

/** What was sent, the answer to it, the grounds it rests on and every step it has taken. */
function Whole({ report, answer }: { readonly report: Got; readonly answer?: ReactNode }) {
  return (
    <>
      {report.content !== null && <ReportBody content={report.content} />}
      {answer}
      {report.content !== null && <Grounds content={report.content} grounds={report.grounds} />}
      <ReportSteps events={report.events} />
    </>
  )
}

function Grounds({
  content,
  grounds,
}: {
  readonly content: ReportContent
  readonly grounds: Got['grounds']
}) {
  const own = useWords(words)
  const inDisclosure = useWords(disclosureWords)
  const format = useFormat()
  const coded = useCodes(content.on)
  const nameOf = useNames(content)
  if (grounds.length === 0) return null
  return (
    <Panel title={own.grounds}>
      <ul className="plain-list stack">
        {grounds.map((row) => (
          <li key={row.personId} className="stack-tight">
            <strong>{nameOf(row.personId)}</strong>
            <p>{coded(disclosureGround, row.ground)}</p>
            {row.circumstance !== null && <p>{inDisclosure.circumstances[row.circumstance]}</p>}
            {row.groundText !== null && <p className="written">{showHiddenCharacters(row.groundText)}</p>}
            <p className="quiet">
              {row.content.map((kind) => inDisclosure.kinds[kind]).join(', ')}
              {'. '}
              {inDisclosure.decidedBy(row.decidedByName, format.moment(row.at))}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

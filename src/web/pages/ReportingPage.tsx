import { useState } from 'react'
import {
  listOwnReports,
  partnerDesk,
  readOwnReport,
  startPartnerReport,
} from '../../exchange/partner-report/api.ts'
import type { PartnerReportKind } from '../../exchange/partner-report/model.ts'
import { HelpFirst } from '../../exchange/partner-report/screens/HelpFirst.tsx'
import { OwnReports } from '../../exchange/partner-report/screens/OwnReports.tsx'
import { words } from '../../exchange/partner-report/words.ts'
import { useWords } from '../language.tsx'
import { queryClient, useCommand, useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { later } from '../ui/later.tsx'
import { Panel } from '../ui/Panel.tsx'
import { sentenceOf } from '../ui/problem-sentence.ts'
import { Notice } from '../ui/Status.tsx'
import { words as kit } from '../ui/words.ts'
import { Permitted } from './Permitted.tsx'
import '../styles/decide.css'
import '../styles/lists.css'

const WriteReport = later(() =>
  import('../../exchange/partner-report/screens/WriteReport.tsx').then((m) => m.WriteReport),
)
const OwnReport = later(() =>
  import('../../exchange/partner-report/screens/OwnReport.tsx').then((m) => m.OwnReport),
)
const OwnFeedback = later(() =>
  import('../../exchange/partner-feedback/screens/OwnFeedback.tsx').then((m) => m.OwnFeedback),
)

/** The page of police and health care, on a phone: help first, then one report at a time. */
export function ReportingPage() {
  return (
    <Permitted contract={startPartnerReport}>
      <Reporting />
    </Permitted>
  )
}

const topics = ['partner-report']

function Reporting() {
  const own = useWords(words)
  const desk = useRead(partnerDesk, {})
  const [shown, setShown] = useState<string | null>(null)
  const [receipt, setReceipt] = useState<string | null>(null)
  const open = (id: string | null) => {
    setReceipt(null)
    // What was read of a draft before is older than what was written since.
    queryClient.removeQueries({ queryKey: [readOwnReport.name] })
    setShown(id)
    scrollTo({ top: 0 })
  }
  return (
    <Page title={own.title}>
      {receipt !== null && <Notice tone="success" title={own.received(receipt)} isUrgent />}
      <Loaded reading={desk} rows={8}>
        {(state) => (
          <div className="stack">
            <HelpFirst desk={state} />
            {shown === null ? (
              <>
                <Choose kinds={state.kinds} onBegun={open} />
                <Before onOpen={open} />
              </>
            ) : (
              <>
                <Button onPress={() => open(null)}>{own.back}</Button>
                <One
                  key={shown}
                  partnerReportId={shown}
                  desk={state}
                  onLeft={() => open(null)}
                  onSent={(number) => {
                    setReceipt(number)
                    scrollTo({ top: 0 })
                  }}
                />
              </>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Choose(props: {
  readonly kinds: readonly PartnerReportKind[]
  readonly onBegun: (id: string) => void
}) {
  const own = useWords(words)
  const inKit = useWords(kit)
  const start = useCommand(startPartnerReport, { changes: topics })
  const begin = async (kind: PartnerReportKind) => {
    const begun = await start.run({ kind })
    if (begun !== null) props.onBegun(begun.id)
  }
  return (
    <Panel title={own.what}>
      {start.problem !== null && <Notice tone="warning" title={sentenceOf(start.problem, inKit)} isUrgent />}
      <ul className="plain-list stack">
        {props.kinds.map((kind) => (
          <li key={kind} className="stack">
            <Button
              size="large"
              isFullWidth
              className="decide-call"
              onPress={() => void begin(kind)}
              isPending={start.isPending}
            >
              {own.kinds[kind]}
            </Button>
            <p className="quiet">{own.kindHints[kind]}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Before({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const reading = useRead(listOwnReports, {}, { topics })
  return (
    <Loaded reading={reading}>{({ reports }) => <OwnReports reports={reports} onOpen={onOpen} />}</Loaded>
  )
}

function One(props: {
  readonly partnerReportId: string
  readonly desk: Parameters<typeof HelpFirst>[0]['desk']
  readonly onLeft: () => void
  readonly onSent: (number: string) => void
}) {
  const { partnerReportId, desk, onLeft, onSent } = props
  const reading = useRead(
    readOwnReport,
    { partnerReportId },
    { topics: [`partner-report/${partnerReportId}`] },
  )
  return (
    <Loaded reading={reading} rows={8}>
      {(report) =>
        report.status === 'draft' ? (
          <WriteReport draft={report} desk={desk} onSent={onSent} onLeft={onLeft} />
        ) : (
          <>
            <OwnReport report={report} />
            <OwnFeedback partnerReportId={report.id} />
          </>
        )
      }
    </Loaded>
  )
}

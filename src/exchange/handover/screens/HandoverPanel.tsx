import { useNavigate } from '@tanstack/react-router'
import { returnReason } from '../../../code-lists/return-reason.ts'
import { Refused } from '../../../duty/measure/screens/Refused.tsx'
import { label } from '../../../kernel/code-list.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { ButtonLink } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import {
  type CaseReceivers,
  caseReceivers,
  prepareReport,
  type ReceiverView,
  type ReportHead,
} from '../api.ts'
import { isWithReceiver } from '../rules.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

/** Who must have a report about a case and why, how each stands, and the way to write it. */
export function HandoverPanel({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(caseReceivers, { caseId }, { topics: [`case/${caseId}`] })
  return (
    <Panel title={own.title}>
      <Loaded reading={reading}>{(data) => <Receivers caseId={caseId} data={data} />}</Loaded>
    </Panel>
  )
}

function Receivers({ caseId, data }: { readonly caseId: string; readonly data: CaseReceivers }) {
  const own = useWords(words)
  return (
    <>
      {data.unstated !== null && <Notice tone="important" title={own.unstated[data.unstated]} />}
      {data.stays !== null && (
        <div className="stack-tight">
          <div className="row">
            <Status>{own.stays}</Status>
            <span>{own.stayReasons[data.stays.because]}</span>
          </div>
          <p className="quiet">{data.stays.law}</p>
        </div>
      )}
      {data.receivers.length > 0 && (
        <ul className="plain-list stack">
          {data.receivers.map((receiver) => (
            <li key={receiver.code}>
              <Receiver caseId={caseId} receiver={receiver} isClosed={data.isClosed} />
            </li>
          ))}
        </ul>
      )}
      {data.residenceUnknown && <p className="quiet">{own.residenceUnknown}</p>}
      {data.hasAssessmentDraft && <p className="quiet">{own.reminderDraft}</p>}
    </>
  )
}

function Receiver(props: {
  readonly caseId: string
  readonly receiver: ReceiverView
  readonly isClosed: boolean
}) {
  const { caseId, receiver, isClosed } = props
  const own = useWords(words)
  const navigate = useNavigate()
  const prepare = useCommand(prepareReport, { changes: [`case/${caseId}`] })
  const { report } = receiver
  const name = receiver.municipalityName ?? receiver.code
  const isTold = report !== null && isWithReceiver(report)
  const press = async () => {
    const begun = await prepare.run({ caseId, municipalityCode: receiver.code })
    if (begun !== null) await navigate({ to: `/rapporter/${begun.id}` })
  }
  return (
    <div className="stack-tight">
      <div className="row">
        <strong>{name}</strong>
        <ReportStatus report={report} />
      </div>
      <p>
        {own.because[receiver.because]} <span className="quiet">{receiver.law}</span>
      </p>
      {receiver.memberId === null && (
        <p className="quiet">{receiver.districts.length === 0 ? own.outside : own.chooseDistrict}</p>
      )}
      {report !== null && <ReportState report={report} />}
      {prepare.problem !== null && <Refused problem={prepare.problem} />}
      <div className="row">
        {report !== null && (
          <ButtonLink
            to={`/rapporter/${report.id}`}
            variant={report.status === 'draft' ? 'primary' : 'secondary'}
            label={`${report.status === 'draft' ? own.goOn : own.show}: ${name}`}
          >
            {report.status === 'draft' ? own.goOn : own.show}
          </ButtonLink>
        )}
        {!isClosed && !isTold && report?.status !== 'draft' && (
          <Button variant="primary" onPress={() => void press()} isPending={prepare.isPending}>
            {report === null ? own.write(name) : own.writeAgain(name)}
          </Button>
        )}
      </div>
    </div>
  )
}

const tones: Record<ReportHead['status'], Tone> = {
  draft: 'important',
  sent: 'info',
  delivered: 'info',
  opened: 'info',
  accepted: 'success',
  returned: 'warning',
  withdrawn: 'neutral',
}

/** Where a report is, in a word; nothing begun is a word too. */
export function ReportStatus({ report }: { readonly report: Pick<ReportHead, 'status'> | null }) {
  const own = useWords(words)
  if (report === null) return <Status tone="important">{own.notBegun}</Status>
  return <Status tone={tones[report.status]}>{own.statuses[report.status]}</Status>
}

/** Who did what with a report and when, the latest first. */
export function ReportState({ report }: { readonly report: ReportHead }) {
  const own = useWords(words)
  const language = useLanguage()
  const { moment } = useFormat()
  const { handedHow } = report
  const lines: (string | null)[] = [
    report.withdrawnAt && own.withdrawnAt(moment(report.withdrawnAt)),
    report.returnedAt && own.returnedBy(report.returnedByName ?? '', moment(report.returnedAt)),
    report.returnReason && label(returnReason, report.returnReason, 0, language),
    report.returnText,
    report.acceptedAt && own.acceptedBy(report.acceptedByName ?? '', moment(report.acceptedAt)),
    report.commitment,
    report.commitmentDue && own.commitmentDue(moment(report.commitmentDue)),
    report.openedAt && own.openedBy(report.openedByName ?? '', moment(report.openedAt)),
    report.handedTo &&
      report.deliveredAt &&
      own.handedTo(report.handedTo, own.hows[handedHow ?? 'other'], moment(report.deliveredAt)),
    report.sentAt && own.sentAt(report.authorName, moment(report.sentAt)),
    report.status === 'draft' ? own.draftOf(report.authorName, moment(report.changedAt)) : null,
  ]
  return (
    <ul className="plain-list quiet">
      {lines
        .filter((line) => line !== null && line !== '')
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  )
}

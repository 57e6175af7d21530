import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Static } from 'typebox'
import { CaseDocuments } from '../../base/document/screens/CaseDocuments.tsx'
import { displayName } from '../../base/person/rules.ts'
import { topicsOf } from '../../base/routine/rules.ts'
import { RoutineHints } from '../../base/routine/screens/RoutineHints.tsx'
import { CallOutPanel } from '../../duty/call-out/screens/CallOutPanel.tsx'
import { type CaseView, getCase } from '../../duty/case/api.ts'
import { CaseHead } from '../../duty/case/screens/CaseHead.tsx'
import { CasePeople } from '../../duty/case/screens/CasePeople.tsx'
import { CaseRelations } from '../../duty/case/screens/CaseRelations.tsx'
import { CaseTimeline } from '../../duty/case/screens/CaseTimeline.tsx'
import { words } from '../../duty/case/words.ts'
import { caseReaders } from '../../duty/case-history/api.ts'
import { ColdNotice } from '../../duty/cold-alert/screens/ColdNotice.tsx'
import { CaseDecisions } from '../../duty/decision/screens/CaseDecisions.tsx'
import { CaseExpenses } from '../../duty/expense/screens/CaseExpenses.tsx'
import { Questions } from '../../duty/follow-up/screens/Questions.tsx'
import { NewContact } from '../../duty/intake/screens/NewContact.tsx'
import { JournalPanel } from '../../duty/journal/screens/JournalPanel.tsx'
import { MeasurePanel } from '../../duty/measure/screens/MeasurePanel.tsx'
import { PlacementPanel } from '../../duty/placement/screens/PlacementPanel.tsx'
import { TaskList } from '../../duty/planned-task/screens/TaskList.tsx'
import { PoliceHelpPanel } from '../../duty/police-help/screens/PoliceHelpPanel.tsx'
import { CasePriorityPanel } from '../../duty/priority/screens/CasePriorityPanel.tsx'
import { AssessmentPanel } from '../../duty/protective-assessment/screens/AssessmentPanel.tsx'
import { ReferralTargets } from '../../duty/referral/screens/ReferralTargets.tsx'
import { ReturnPanel } from '../../duty/repeat-concern/screens/ReturnPanel.tsx'
import { WarningPanel } from '../../duty/safety-warning/screens/WarningPanel.tsx'
import { JudgementPanel } from '../../duty/triage/screens/JudgementPanel.tsx'
import { CloseCase } from '../../exchange/closing/screens/CloseCase.tsx'
import { NextStep } from '../../exchange/closing/screens/NextStep.tsx'
import { HandoverPanel } from '../../exchange/handover/screens/HandoverPanel.tsx'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { ButtonLink } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { later } from '../ui/later.tsx'
import { Status } from '../ui/Status.tsx'
import { useCaseHappenings } from './case-happenings.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

const CaseAssistance = later(() =>
  import('../../duty/police-assistance/screens/CaseAssistance.tsx').then((m) => m.CaseAssistance),
)
const CaseDay = later(() => import('./case-parts.tsx').then((m) => m.CaseDay))

type View = Static<typeof CaseView>

/** A case file: who and where, the judgement, what is done for each child, and all that has happened. Opening it is logged. */
export function CasePage() {
  const { caseId = '' } = useParams({ strict: false })
  const own = useWords(words)
  const reading = useRead(getCase, { caseId }, { topics: [`case/${caseId}`] })
  if (reading.data !== undefined) return <CaseFile row={reading.data} />
  if (reading.error?.isNotFound) return <NotFoundPage />
  return (
    <Page title={own.title}>
      <Loaded reading={reading} rows={8}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function CaseFile({ row }: { readonly row: View }) {
  const own = useWords(words)
  const { account } = useSession()
  const concerned = row.people.filter((person) => person.part === 'concerned')
  return (
    <Page
      title={own.caseFile(row.number)}
      heading={
        <>
          {own.caseFile(row.number)}{' '}
          <Status tone={row.status === 'open' ? 'info' : 'neutral'}>{own.statuses[row.status]}</Status>
        </>
      }
      lead={concerned.map((person) => displayName(person.card, own)).join(', ') || own.noPeople}
      actions={
        <>
          {caseReaders.permit[account.role] !== undefined && (
            <ButtonLink to={`/arenden/${row.id}/lasare`}>{own.readers}</ButtonLink>
          )}
          <NewContact />
        </>
      }
      width="wide"
    >
      <NextStep row={row} />
      <Part id="facts">
        <CaseHead row={row} />
      </Part>
      <div className="split">
        <div className="stack">
          <Part id="judgement">
            <JudgementPanel row={row} targets={<ReferralTargets />} />
          </Part>
          <CasePriorityPanel caseId={row.id} isOpen={row.status === 'open'} />
          <Part id="assessments">
            <AssessmentPanel caseId={row.id} />
          </Part>
          <Part id="decisions">
            <CaseDecisions caseId={row.id} />
            <CaseDocuments caseId={row.id} />
          </Part>
          <Part id="police-assistance">
            <CaseAssistance caseId={row.id} />
          </Part>
          <Part id="call-outs">
            <CallOutPanel caseId={row.id} />
          </Part>
          <Part id="placement">
            <PlacementPanel caseId={row.id} />
          </Part>
          <Part id="measures">
            <MeasurePanel caseId={row.id} />
          </Part>
          <JournalPanel caseId={row.id} />
          <CaseExpenses caseId={row.id} stayCode={row.stayCode} isOpen={row.status === 'open'} />
          <Part id="handover">
            <HandoverPanel caseId={row.id} />
            <CaseDay caseId={row.id} />
          </Part>
          {row.status === 'open' && (
            <Part id="closing">
              <CloseCase caseId={row.id} />
            </Part>
          )}
        </div>
        <div className="stack">
          <RoutineHints
            caseId={row.id}
            topics={topicsOf({
              natures: [...(row.nature === null ? [] : [row.nature]), ...row.otherNatures],
              initiator: row.initiator,
              isStandby: row.dutyMode === 'standby',
              attention: row.attention,
            })}
          />
          <WarningPanel caseId={row.id} />
          <ColdNotice isAboutHousing={row.nature === 'housing' || row.otherNatures.includes('housing')} />
          <ReturnPanel caseId={row.id} isOpen={row.status === 'open'} />
          <CasePeople row={row} />
          <PoliceHelpPanel caseId={row.id} isOpen={row.status === 'open'} />
          <CaseRelations row={row} />
          <TaskList caseId={row.id} />
          <Questions caseId={row.id} />
          <CaseTimeline row={row} more={useCaseHappenings(row)} />
        </div>
      </div>
    </Page>
  )
}

/** A part of the page that the next step can lead to. */
function Part({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={id} tabIndex={-1} className="case-part stack">
      {children}
    </div>
  )
}

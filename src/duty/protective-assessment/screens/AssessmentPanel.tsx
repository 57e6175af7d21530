import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { readAssessments, startAssessment } from '../api.ts'
import { words } from '../words.ts'
import { AssessmentCard } from './AssessmentCard.tsx'
import { AssessmentForm } from './AssessmentForm.tsx'
import { type AssessmentsOfCase, useChildName } from './child-name.ts'
import { DayItemList } from './DayItemList.tsx'
import '../../../web/styles/lists.css'

/** The protective assessments of a case: one per child and occasion, who is assessing now, and what is left to do. */
export function AssessmentPanel({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(readAssessments, { caseId }, { topics: [`case/${caseId}`] })
  return (
    <Panel title={own.title}>
      <Loaded reading={reading}>{(data) => <Assessments caseId={caseId} data={data} />}</Loaded>
    </Panel>
  )
}

function Assessments({ caseId, data }: { readonly caseId: string; readonly data: AssessmentsOfCase }) {
  const own = useWords(words)
  const format = useFormat()
  const nameOf = useChildName(data)
  const start = useCommand(startAssessment, { changes: [`case/${caseId}`] })
  const [openId, setOpenId] = useState<string | null>(null)
  const drafts = data.assessments.filter((assessment) => assessment.status === 'draft')
  const open = drafts.find((assessment) => assessment.id === openId)
  if (open !== undefined)
    return <AssessmentForm key={open.id} assessment={open} data={data} onClose={() => setOpenId(null)} />

  const begin = async (personId: string) => setOpenId((await start.run({ caseId, personId }))?.id ?? null)
  // A child who has an assessment gets a new one from that one, so that the chain stays one (D-14).
  const begun = data.assessments.filter(({ status }) => status === 'draft' || status === 'locked')
  const free = data.children.filter(({ person }) => begun.every(({ personId }) => personId !== person.id))
  return (
    <>
      {start.problem !== null && <Refused problem={start.problem} />}
      {data.underWay.map((row) => (
        <Notice
          key={row.assessmentId}
          title={own.underWay(nameOf(row.personId), row.assessorName, format.time(row.startedAt))}
        />
      ))}
      {drafts.map((draft) => (
        <div key={draft.id} className="row">
          <strong>{nameOf(draft.personId)}</strong>
          <Status tone="info">{own.draft}</Status>
          <Button
            variant="primary"
            label={`${own.continueDraft}: ${nameOf(draft.personId)}`}
            onPress={() => setOpenId(draft.id)}
          >
            {own.continueDraft}
          </Button>
        </div>
      ))}
      {data.caseOpen && data.children.length === 0 && <EmptyState title={own.noChildren} />}
      {data.caseOpen ? (
        <div className="row">
          {free.map(({ person }) => (
            <Button key={person.id} isPending={start.isPending} onPress={() => void begin(person.id)}>
              {own.assess(nameOf(person.id))}
            </Button>
          ))}
        </div>
      ) : (
        <p className="quiet">{own.closedCase}</p>
      )}
      {data.assessments.length === 0 && data.children.length > 0 && <p className="quiet">{own.none}</p>}
      {data.assessments
        .filter((assessment) => assessment.status !== 'draft')
        .map((assessment) => (
          <AssessmentCard
            key={assessment.id}
            assessment={assessment}
            data={data}
            onReassessed={(id) => setOpenId(id)}
          />
        ))}
      <DayItemList items={data.dayItems} nameOf={nameOf} />
    </>
  )
}

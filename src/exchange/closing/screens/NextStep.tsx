import type { Static } from 'typebox'
import type { CaseView } from '../../../duty/case/api.ts'
import { usePersonName } from '../../../duty/case/screens/names.ts'
import { listMeasures } from '../../../duty/measure/api.ts'
import { readAssessments } from '../../../duty/protective-assessment/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ButtonLink } from '../../../web/ui/Link.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { caseReceivers } from '../../handover/api.ts'
import { nextStep, type NextStep as Step } from '../rules.ts'
import { words } from '../words.ts'

/** Where on the case page a step is done: the id of the part. */
export const partOfStep: Readonly<Record<Step['kind'], string>> = {
  judge: 'judgement',
  'finish-assessment': 'assessments',
  assess: 'assessments',
  'log-measure': 'measures',
  'state-stay': 'facts',
  'state-matter': 'facts',
  'write-report': 'handover',
  'finish-report': 'handover',
  'send-again': 'handover',
  close: 'closing',
}

/** The one thing to do now, of what the page already reads; nothing until all of it is here, and in a closed case. */
export function NextStep({ row }: { readonly row: Static<typeof CaseView> }) {
  const own = useWords(words)
  const name = usePersonName(row.people)
  const asked = [{ caseId: row.id }, { topics: [`case/${row.id}`] }] as const
  const { data: assessments } = useRead(readAssessments, ...asked)
  const { data: measures } = useRead(listMeasures, ...asked)
  const { data: handover } = useRead(caseReceivers, ...asked)
  if (assessments === undefined || measures === undefined || handover === undefined) return null
  const ofStatus = (status: 'draft' | 'locked') =>
    assessments.assessments.filter((one) => one.status === status).map(({ personId }) => personId)
  const step = nextStep({
    matter: row,
    children: assessments.children.filter(({ part }) => part === 'concerned').map(({ person }) => person.id),
    begun: ofStatus('draft'),
    assessed: ofStatus('locked'),
    measures: measures.measures.filter(({ withdrawnAt }) => withdrawnAt === null).length,
    unstated: handover.unstated,
    receivers: handover.receivers.map(({ code, report }) => ({ code, status: report?.status ?? null })),
  })
  if (step === null) return null
  const receiver = 'code' in step ? handover.receivers.find(({ code }) => code === step.code) : undefined
  const who = 'personId' in step ? name(step.personId) : (receiver?.municipalityName ?? receiver?.code ?? '')
  const draft = step.kind === 'finish-report' ? receiver?.report : null
  return (
    <Notice
      tone="info"
      title={`${own.now}: ${own.steps[step.kind](who)}`}
      actions={
        draft ? (
          <ButtonLink to={`/rapporter/${draft.id}`} variant="primary">
            {own.goThere}
          </ButtonLink>
        ) : (
          <Button variant="primary" onPress={() => goTo(partOfStep[step.kind])}>
            {own.goThere}
          </Button>
        )
      }
    />
  )
}

/** Focus goes along, so that the keyboard is where the eye is. */
function goTo(part: string): void {
  const place = document.getElementById(part)
  place?.scrollIntoView({ block: 'start' })
  place?.focus({ preventScroll: true })
}

import type { Static } from 'typebox'
import { assessmentOutcome } from '../../code-lists/assessment-outcome.ts'
import { decisionTypeOf } from '../../code-lists/decision-type.ts'
import { measureType } from '../../code-lists/measure-type.ts'
import type { CaseView } from '../../duty/case/api.ts'
import { useMunicipalityName, usePersonName } from '../../duty/case/screens/names.ts'
import { words } from '../../duty/case/words.ts'
import { readCaseDecisions } from '../../duty/decision/api.ts'
import { words as decisionWords } from '../../duty/decision/words.ts'
import { readJournal } from '../../duty/journal/api.ts'
import { listMeasures } from '../../duty/measure/api.ts'
import { readAssessments } from '../../duty/protective-assessment/api.ts'
import { threadsOfCase } from '../../exchange/dialogue/api.ts'
import { words as dialogueWords } from '../../exchange/dialogue/words.ts'
import { reportsOfCaseQuery } from '../../exchange/handover/api.ts'
import { showHiddenCharacters } from '../../kernel/text.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useCodeName } from '../ui/codes.ts'
import type { Happening } from '../ui/Timeline.tsx'

type View = Static<typeof CaseView>

/** What the parts of the case page add to its timeline: measures, notes, assessments, decisions, and the steps of its reports. */
export function useCaseHappenings(row: View): readonly Happening[] {
  return [
    ...useMeasures(row),
    ...useNotes(row),
    ...useAssessments(row),
    ...useDecisions(row),
    ...useReports(row),
    ...useDialogues(row),
  ]
}

const asked = (row: View) => [{ caseId: row.id }, { topics: [`case/${row.id}`] }] as const

function useMeasures(row: View): Happening[] {
  const codeName = useCodeName()
  const { data } = useRead(listMeasures, ...asked(row))
  return (data?.measures ?? [])
    .filter((measure) => measure.withdrawnAt === null)
    .map((measure) => ({
      id: measure.id,
      at: measure.at,
      by: measure.performedByName,
      title: codeName(measureType, measure.type, measure.typeVersion),
      tone: 'success',
    }))
}

function useNotes(row: View): Happening[] {
  const own = useWords(words)
  const { data } = useRead(readJournal, ...asked(row))
  return (data?.notes ?? [])
    .filter((note) => note.status === 'locked')
    .map((note) => ({ id: note.id, at: note.happenedAt, by: note.authorName, title: own.note }))
}

function useAssessments(row: View): Happening[] {
  const own = useWords(words)
  const codeName = useCodeName()
  const name = usePersonName(row.people)
  const { data } = useRead(readAssessments, ...asked(row))
  return (data?.assessments ?? []).flatMap((assessment) =>
    assessment.status === 'locked' && assessment.assessedAt !== null && assessment.outcome !== null
      ? [
          {
            id: assessment.id,
            at: assessment.assessedAt,
            by: assessment.assessorName,
            title: own.assessmentOf(name(assessment.personId)),
            body: <p>{codeName(assessmentOutcome, assessment.outcome)}</p>,
            tone: 'important' as const,
          },
        ]
      : [],
  )
}

/** Answered, yes or no: at the moment it was decided, whenever it was written down. */
function useDecisions(row: View): Happening[] {
  const own = useWords(decisionWords)
  const { data } = useRead(readCaseDecisions, ...asked(row))
  return (data?.decisions ?? []).flatMap((decision) =>
    decision.decidedAt === null
      ? []
      : [
          {
            id: decision.id,
            at: decision.decidedAt,
            by: decision.decidedByName ?? '',
            title: `${decisionTypeOf(decision.type, decision.typeVersion).sv}: ${own.statuses[decision.status]}`,
            tone: 'important' as const,
          },
        ],
  )
}

function useReports(row: View): Happening[] {
  const own = useWords(words)
  const municipality = useMunicipalityName()
  const { data } = useRead(reportsOfCaseQuery, ...asked(row))
  return (data?.reports ?? []).flatMap((report) =>
    report.events.map((event) => ({
      id: event.id,
      at: event.at,
      title: own.reportSteps[event.kind](municipality(report.municipalityCode)),
      tone: 'info' as const,
      ...(event.accountName !== null && { by: event.accountName }),
    })),
  )
}

/** What the duty and the municipalities wrote to each other about the case. */
function useDialogues(row: View): Happening[] {
  const own = useWords(dialogueWords)
  const { data } = useRead(threadsOfCase, ...asked(row))
  return (data?.threads ?? []).flatMap(({ memberName, messages }) =>
    messages.map((message) => ({
      id: message.id,
      at: message.sentAt,
      by: message.authorName,
      title: own.happened(memberName),
      body: <p className="written">{showHiddenCharacters(message.body)}</p>,
    })),
  )
}

import { category } from '../../../code-lists/category.ts'
import { nature } from '../../../code-lists/nature.ts'
import { reasonNotActing } from '../../../code-lists/reason-not-acting.ts'
import { response } from '../../../code-lists/response.ts'
import { words as caseWords } from '../../../duty/case/words.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { ReportContent } from '../model.ts'
import { unassessedIn } from '../rules.ts'
import { words } from '../words.ts'
import { AssessmentPart } from './AssessmentPart.tsx'
import { CompletenessPart } from './CompletenessPart.tsx'
import { DecisionPart } from './DecisionPart.tsx'
import { LeftToDo } from './LeftToDo.tsx'
import { NightPart } from './NightPart.tsx'
import { useCodes, useNames } from './names.ts'
import { Part } from './Part.tsx'
import { PeoplePart, ReporterPart } from './PeoplePart.tsx'
import '../../../web/styles/lists.css'

/**
 * A report as it is read at 08.00: what matters first, what is left to do and by when, each child with its own words,
 * then what the night did, who is who, and what is missing. The same on screen, in the preview and on paper.
 */
export function ReportBody({ content }: { readonly content: ReportContent }) {
  const own = useWords(words)
  const nameOf = useNames(content)
  return (
    <>
      <Panel title={own.summary}>
        {content.summary === '' ? (
          <p className="quiet">{own.noSummary}</p>
        ) : (
          <p className="written summary">{showHiddenCharacters(content.summary)}</p>
        )}
        {content.requestedContact && (
          <div>
            <Part title={own.requestedContact} text={content.requestedContact} />
            <p className="quiet">{own.requestedContactNote}</p>
          </div>
        )}
        {content.opportunity && <Part title={own.opportunity} text={content.opportunity} />}
      </Panel>
      <LeftToDo content={content} />
      {unassessedIn(content).map((personId) => (
        <Panel
          key={personId}
          title={own.assessmentOf(nameOf(personId))}
          aside={<Status tone="important">{own.notAssessed}</Status>}
        >
          <p>{own.notAssessedHint}</p>
        </Panel>
      ))}
      {content.assessments.map((assessment) => (
        <AssessmentPart key={assessment.assessmentId} assessment={assessment} content={content} />
      ))}
      {(content.decisions ?? []).map((decision) => (
        <DecisionPart key={decision.decisionId} decision={decision} content={content} />
      ))}
      <PeoplePart content={content} />
      <NightPart content={content} />
      <MatterPart content={content} />
      <ReporterPart content={content} />
      <CompletenessPart content={content} />
    </>
  )
}

function MatterPart({ content }: { readonly content: ReportContent }) {
  const own = useWords(words)
  const inCase = useWords(caseWords)
  const coded = useCodes(content.on)
  const { matter } = content
  const kinds: Readonly<Record<string, string>> = inCase.matters
  const items = [
    { term: own.matter, value: `${matter.caseNumber}, ${kinds[matter.kind] ?? matter.kind}` },
    { term: own.stay, value: matter.stay ?? own.unknown },
    { term: own.residence, value: matter.residence ?? own.unknown },
    { term: inCase.category, value: coded(category, matter.category) ?? own.unknown },
    { term: inCase.nature, value: coded(nature, matter.nature) ?? own.unknown },
    { term: own.acuteNeed, value: own.answers[matter.acuteNeed as 'yes'] ?? matter.acuteNeed },
    { term: own.canWait, value: own.answers[matter.canWait as 'yes'] ?? matter.canWait },
    { term: own.responsible, value: matter.responsibleNow },
  ]
  const texts: readonly (readonly [string, string | null])[] = [
    [own.why, [coded(response, matter.response), matter.reasonActing].filter(Boolean).join('. ') || null],
    [
      own.whyNot,
      [coded(reasonNotActing, matter.reasonNotActing), matter.reasonNotActingText]
        .filter(Boolean)
        .join('. ') || null,
    ],
    [own.counterfactual, matter.counterfactual],
  ]
  return (
    <Panel title={own.matter}>
      <DefinitionList columns={2} items={items} />
      {texts.map(([title, text]) => text && <Part key={title} title={title} text={text} />)}
    </Panel>
  )
}

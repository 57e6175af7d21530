import { assessmentOutcome } from '../../../code-lists/assessment-outcome.ts'
import { childNotHeard } from '../../../code-lists/child-not-heard.ts'
import { informationSource } from '../../../code-lists/information-source.ts'
import { citeLaw, lawByKey } from '../../../code-lists/law-reference.ts'
import { place } from '../../../code-lists/place.ts'
import { protectionBasis } from '../../../code-lists/protection-basis.ts'
import { words as assessmentWords } from '../../../duty/protective-assessment/words.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import type { AssessmentContent, ReportContent } from '../model.ts'
import { words } from '../words.ts'
import { useCodes, useNames } from './names.ts'
import { Part } from './Part.tsx'

/** One child: first what it came to, then the child's own words, then what the assessment rests on. */
export function AssessmentPart({
  assessment,
  content,
}: {
  readonly assessment: AssessmentContent
  readonly content: ReportContent
}) {
  const own = useWords(words)
  const labels = useWords(assessmentWords)
  const format = useFormat()
  const coded = useCodes(content.on)
  const name = useNames(content)(assessment.personId)
  const law = lawByKey(assessment.law)
  const manners: Readonly<Record<string, string>> = labels.manners
  return (
    <Panel
      title={own.assessmentOf(name)}
      aside={
        <Status tone={assessment.outcome === 'no-immediate-need' ? 'neutral' : 'important'}>
          {coded(assessmentOutcome, assessment.outcome)}
        </Status>
      }
    >
      {assessment.childWords && (
        <figure className="child-words">
          <figcaption>{own.childSaid(name)}</figcaption>
          <blockquote className="quoted">{showHiddenCharacters(assessment.childWords)}</blockquote>
        </figure>
      )}
      {assessment.childHeard !== 'yes' && (
        <Notice tone="important" title={own.notHeard(name)}>
          <p>
            {[coded(childNotHeard, assessment.notHeardReason), assessment.notHeardText]
              .filter(Boolean)
              .join('. ')}
          </p>
        </Notice>
      )}
      <Part title={labels.judgement} text={assessment.judgement} />
      <Part title={labels.facts} text={assessment.facts} />
      <Voices assessment={assessment} content={content} />
      {texts(assessment, labels).map(
        ([title, text]) => text && <Part key={title} title={title} text={text} />,
      )}
      <DefinitionList
        columns={2}
        items={[
          {
            term: labels.protectionBasis,
            value: coded(protectionBasis, assessment.protectionBasis) ?? labels.notStated,
          },
          {
            term: labels.manner,
            value:
              [manners[assessment.manner ?? ''], coded(place, assessment.place)].filter(Boolean).join(', ') ||
              labels.notStated,
          },
          { term: labels.law, value: law === undefined ? assessment.law : citeLaw(law) },
        ]}
      />
      {assessment.amendments.map((amendment) => (
        <Part
          key={amendment.at}
          title={`${amendment.authorName}, ${format.moment(amendment.at)}`}
          text={amendment.text}
        />
      ))}
      <p className="quiet">
        {own.judgedBy(
          assessment.assessorName,
          assessment.assessorTitle,
          format.moment(assessment.assessedAt),
        )}
      </p>
    </Panel>
  )
}

function Voices({
  assessment,
  content,
}: {
  readonly assessment: AssessmentContent
  readonly content: ReportContent
}) {
  const own = useWords(words)
  const labels = useWords(assessmentWords)
  const coded = useCodes(content.on)
  const kinds: Readonly<Record<string, string>> = labels.voiceKinds
  const reached: Readonly<Record<string, string>> = labels.reachedAnswers
  return assessment.voices.map((voice, index) => {
    const who = [kinds[voice.kind] ?? voice.kind, voice.name].filter(Boolean).join(' ')
    const isReached = voice.reached === 'yes'
    const how = isReached
      ? coded(informationSource, voice.source)
      : (reached[voice.reached] ?? own.notReached)
    return (
      <Part
        // biome-ignore lint/suspicious/noArrayIndexKey: a sent report never changes.
        key={index}
        title={[`${own.spokeWith} ${who.toLocaleLowerCase('sv')}`, how].filter(Boolean).join(': ')}
        text={(isReached ? voice.said : voice.notReachedReason) ?? ''}
      />
    )
  })
}

const texts = (
  assessment: AssessmentContent,
  labels: (typeof assessmentWords)['sv' | 'en'],
): readonly (readonly [string, string | null])[] => [
  [labels.attitudeOtherwise, assessment.attitudeOtherwise],
  [labels.informationGiven, assessment.informationGiven],
  [labels.policeSaw, assessment.policeSaw],
  [labels.risks, assessment.risks],
  [labels.weighing, assessment.weighing],
  [labels.voluntary, assessment.voluntary],
  [labels.protectionText, assessment.protectionText],
  [labels.alternativeHome, assessment.alternativeHome],
  [labels.custodyGrounds, assessment.custodyGrounds],
  [labels.colleagueView, assessment.colleagueView],
  [labels.distanceReason, assessment.distanceReason],
  [labels.dayTask, assessment.dayTask],
]

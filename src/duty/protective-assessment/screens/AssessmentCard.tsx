import { useState } from 'react'
import { assessmentOutcome } from '../../../code-lists/assessment-outcome.ts'
import { childNotHeard } from '../../../code-lists/child-not-heard.ts'
import { informationSource } from '../../../code-lists/information-source.ts'
import { place } from '../../../code-lists/place.ts'
import { protectionBasis } from '../../../code-lists/protection-basis.ts'
import { type CodeList, label } from '../../../kernel/code-list.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { Part } from '../../journal/screens/NoteCard.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { WriteDialog } from '../../measure/screens/WriteDialog.tsx'
import { type AssessmentView, amendAssessment, reassess, withdrawAssessment } from '../api.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'
import { type AssessmentsOfCase, useChildName, useGuardianName } from './child-name.ts'

/** A locked assessment as it stands, with what can still be done; or the trace of one taken out of the file. */
export function AssessmentCard(props: {
  readonly assessment: AssessmentView
  readonly data: AssessmentsOfCase
  readonly onReassessed: (id: string) => void
}) {
  const { assessment, data } = props
  const own = useWords(words)
  const format = useFormat()
  const language = useLanguage()
  const name = useChildName(data)(assessment.personId)
  const guardianName = useGuardianName(data)
  if (assessment.status === 'withdrawn' && assessment.withdrawnAt !== null)
    return (
      <div className="stack-tight">
        <p className="quiet">
          {name}: {own.withdrawnBy(assessment.withdrawnByName ?? '', format.moment(assessment.withdrawnAt))}
        </p>
        <p className="quoted">{showHiddenCharacters(assessment.withdrawnReason ?? '')}</p>
      </div>
    )
  const coded = (list: CodeList, key: string | null) =>
    key === null ? own.notStated : label(list, key, 0, language)
  const { completeness, lockedAt, assessedAt, holdsUntil, protectionEndsAt } = assessment
  return (
    <Panel
      title={own.formTitle(name)}
      level={3}
      aside={
        <Status tone={assessment.outcome === 'no-immediate-need' ? 'neutral' : 'important'}>
          {coded(assessmentOutcome, assessment.outcome)}
        </Status>
      }
      actions={<Actions {...props} name={name} />}
    >
      {assessment.childHeard === 'no' && (
        <Notice tone="important" title={own.notSpokenTo}>
          <p>
            {coded(childNotHeard, assessment.notHeardReason)}.{' '}
            {showHiddenCharacters(assessment.notHeardText ?? '')}
          </p>
        </Notice>
      )}
      <Texts
        parts={[
          [own.childWords, assessment.childWords],
          [own.judgement, assessment.judgement],
          [own.facts, assessment.facts],
          [own.attitudeOtherwise, assessment.attitudeOtherwise],
          [own.informationGiven, assessment.informationGiven],
          [own.policeSaw, assessment.policeSaw],
        ]}
      />
      {assessment.voices.map((voice) => (
        <Part
          key={voice.id}
          title={`${[own.voiceKinds[voice.kind], voice.name ?? guardianName(voice.personId)].filter(Boolean).join(' ')}: ${voice.reached === 'yes' ? coded(informationSource, voice.source) : own.reachedAnswers[voice.reached]}`}
          text={(voice.reached === 'yes' ? voice.said : voice.notReachedReason) ?? ''}
        />
      ))}
      <Texts
        parts={[
          [own.risks, assessment.risks],
          [own.weighing, assessment.weighing],
          [own.voluntary, assessment.voluntary],
          [own.protectionText, assessment.protectionText],
          [own.alternativeHome, assessment.alternativeHome],
          [own.custodyGrounds, assessment.custodyGrounds],
          [own.colleagueView, assessment.colleagueView],
          [own.noColleagueReason, assessment.noColleagueReason],
          [own.distanceReason, assessment.distanceReason],
          [own.dayTask, assessment.dayTask],
        ]}
      />
      <DefinitionList
        columns={2}
        items={[
          { term: own.protectionBasis, value: coded(protectionBasis, assessment.protectionBasis) },
          {
            term: own.protectionEndsAt,
            value:
              protectionEndsAt === null
                ? own.notStated
                : `${format.moment(protectionEndsAt)}${assessment.protectionCertainty === null ? '' : `, ${own.certainties[assessment.protectionCertainty]}`}`,
          },
          {
            term: own.custodyConsidered,
            value:
              assessment.custodyConsidered === null
                ? own.notStated
                : own.custodyAnswers[assessment.custodyConsidered],
          },
          { term: own.colleague, value: assessment.colleagueName ?? own.noColleague },
          {
            term: own.manner,
            value: [
              assessment.manner === null ? own.notStated : own.manners[assessment.manner],
              ...(assessment.place === null ? [] : [coded(place, assessment.place)]),
            ].join(', '),
          },
          {
            term: own.law,
            value: assessment.lawReviewed
              ? assessment.lawCited
              : `${assessment.lawCited} (${own.lawNotReviewed})`,
          },
        ]}
      />
      {holdsUntil !== null && <p>{own.holds(format.fullMoment(holdsUntil))}</p>}
      <p className="quiet">
        {[
          ...(assessedAt === null ? [] : [own.madeAt(format.moment(assessedAt))]),
          ...(lockedAt === null
            ? []
            : [own.lockedBy(assessment.assessorName, assessment.assessorTitle, format.moment(lockedAt))]),
          ...(assessment.reassesses === null ? [] : [own.reassessesEarlier]),
          own.completeness(completeness.points, completeness.of),
        ].join(' · ')}
      </p>
      {assessment.amendments.map((amendment) => (
        <Part
          key={amendment.id}
          title={own.amendedBy(amendment.authorName, amendment.authorTitle, format.moment(amendment.at))}
          text={amendment.text}
        />
      ))}
    </Panel>
  )
}

function Texts({ parts }: { readonly parts: readonly (readonly [string, string | null])[] }) {
  return parts.map(([title, text]) =>
    text === null || text === '' ? null : <Part key={title} title={title} text={text} />,
  )
}

function Actions(props: {
  readonly assessment: AssessmentView
  readonly data: AssessmentsOfCase
  readonly name: string
  readonly onReassessed: (id: string) => void
}) {
  const { assessment, data, name } = props
  const own = useWords(words)
  const { account } = useSession()
  const [open, setOpen] = useState<'amend' | 'withdraw' | null>(null)
  const topics = [`case/${assessment.caseId}`]
  const again = useCommand(reassess, { changes: topics })
  const actor = { ...account, accountId: account.id, sessionId: null }
  const may = available({ case: { status: data.caseOpen ? 'open' : 'closed' }, assessment }, actor, now())
  const isLatest = data.assessments.every(
    (other) => other.reassesses !== assessment.id || other.status !== 'locked',
  )
  const press = async () => {
    const begun = await again.run({ assessmentId: assessment.id })
    if (begun !== null) props.onReassessed(begun.id)
  }
  const shared = {
    cancel: own.cancel,
    onDone: () => void refreshTopics(topics),
    onClose: () => setOpen(null),
  }
  return (
    <>
      {again.problem !== null && <Refused problem={again.problem} />}
      {may.reassess.allowed && isLatest && (
        <Button onPress={() => void press()} isPending={again.isPending} label={`${own.reassess}: ${name}`}>
          {own.reassess}
        </Button>
      )}
      {may.amend.allowed && (
        <Button variant="tertiary" onPress={() => setOpen('amend')} label={`${own.amend}: ${name}`}>
          {own.amend}
        </Button>
      )}
      {may.withdraw.allowed && (
        <Button variant="tertiary" onPress={() => setOpen('withdraw')} label={`${own.withdraw}: ${name}`}>
          {own.withdraw}
        </Button>
      )}
      {open === 'amend' && (
        <WriteDialog
          {...shared}
          title={own.amend}
          hint={own.amendmentHint}
          label={own.amendment}
          confirm={own.saveAmendment}
          field="text"
          maxLength={20_000}
          submit={(text, options) =>
            api.call(amendAssessment, { assessmentId: assessment.id, text }, options)
          }
        />
      )}
      {open === 'withdraw' && (
        <WriteDialog
          {...shared}
          title={own.withdrawTitle}
          hint={own.withdrawHint}
          label={own.reason}
          confirm={own.withdrawTitle}
          field="reason"
          maxLength={1000}
          isDangerous
          submit={(reason, options) =>
            api.call(
              withdrawAssessment,
              { assessmentId: assessment.id, version: assessment.version, reason },
              options,
            )
          }
        />
      )}
    </>
  )
}

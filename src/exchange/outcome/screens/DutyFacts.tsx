import { assessmentOutcome } from '../../../code-lists/assessment-outcome.ts'
import { dayOutcome } from '../../../code-lists/day-outcome.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Status } from '../../../web/ui/Status.tsx'
import type { ownAssessments } from '../api.ts'
import { words } from '../words.ts'

type Facts = Pick<
  OutputOf<typeof ownAssessments>['rows'][number],
  'judged' | 'state' | 'given' | 'isLaterKnown' | 'mark'
>

/** The night judged this, the day did that; or what is not known here, said in words. */
export function DutyFacts({ facts }: { readonly facts: Facts }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const format = useFormat()
  const { judged, state, given, isLaterKnown, mark } = facts
  return (
    <>
      <p>
        {own.nightJudged}: {judged === null ? own.noAssessment : codeName(assessmentOutcome, judged)}
      </p>
      <p>
        {own.dayDid}:{' '}
        {given === null || state !== 'given' ? (
          <Status tone={state === 'known' ? 'info' : 'neutral'}>
            {own.states[state === 'known' ? 'known' : 'unanswered']}
          </Status>
        ) : (
          <strong>
            {codeName(dayOutcome, given.outcome, given.outcomeVersion)}
            {given.happenedOn !== null && `, ${given.happenedOn}`}
          </strong>
        )}
      </p>
      {given?.text != null && <p className="written">{showHiddenCharacters(given.text)}</p>}
      {given !== null && (
        <p className="quiet">{own.answeredBy(given.answeredByName, format.moment(given.at))}</p>
      )}
      {isLaterKnown && <p className="quiet">{own.laterKnown}</p>}
      <p className="quiet">
        {own.mark}: {mark === null ? own.notMarked : own.marks[mark]}
      </p>
    </>
  )
}

import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Status } from '../../../web/ui/Status.tsx'
import { words as mandateWords } from '../../mandate/words.ts'
import type { StepView } from '../api.ts'
import type { CallOutcome } from '../model.ts'
import { postOf } from '../rules.ts'
import { words } from '../words.ts'

/** One to call: the number under the thumb, and what came of it in one press. */
export function StepCard(props: {
  readonly step: StepView
  readonly heading: string
  readonly isPending: boolean
  readonly onPress: (outcome: CallOutcome) => void
}) {
  const { step, heading, isPending, onPress } = props
  const own = useWords(words)
  const mandate = useWords(mandateWords)
  const format = useFormat()
  const { name, title, kind, phone, shownPhone, rank, until, isLastResort, barred, isWrongNumber } = step
  return (
    <div className="call-first">
      <p className="quiet">{heading}</p>
      <p className="call-name">{name}</p>
      <p className="quiet">
        {postOf(title, mandate.kinds[kind])}
        {isLastResort && ` · ${own.lastResort}`}
        {rank !== null && until !== null && ` · ${own.place(rank)}, ${own.until(format.moment(until))}`}
      </p>
      {barred !== null && <Status tone="warning">{own.barred[barred]}</Status>}
      {phone === null ? (
        <Status tone="important">{own.noNumber}</Status>
      ) : (
        <p>
          <a className="call-number" href={`tel:${phone}`}>
            <span className="visually-hidden">{own.call(name)}: </span>
            {shownPhone}
          </a>{' '}
          {isWrongNumber && <Status tone="warning">{own.wrongNumber}</Status>}
        </p>
      )}
      <div className="row">
        <Button
          variant="primary"
          size="large"
          isPending={isPending}
          label={`${own.reached}: ${name}`}
          onPress={() => onPress('reached')}
        >
          {own.reached}
        </Button>
        <Button
          size="large"
          isDisabled={isPending}
          label={`${own.notReached}: ${name}`}
          onPress={() => onPress('not-reached')}
        >
          {own.notReached}
        </Button>
        <Button
          variant="tertiary"
          isDisabled={isPending}
          label={`${own.isWrong}: ${name}`}
          onPress={() => onPress('wrong-number')}
        >
          {own.isWrong}
        </Button>
      </div>
    </div>
  )
}

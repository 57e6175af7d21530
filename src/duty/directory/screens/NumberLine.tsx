import { localDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { confirmNumber, logTry, type NumberView } from '../api.ts'
import { freshnessOf } from '../rules.ts'
import { words } from '../words.ts'

/** A number one presses to call, how sure it is, and what came of the call. */
export function NumberLine(props: {
  readonly entryId: string
  readonly entryName: string
  readonly number: NumberView
  readonly ageingMonths: number
  readonly mayConfirm: boolean
}) {
  const own = useWords(words)
  const { account } = useSession()
  const { entryId, entryName, number, ageingMonths, mayConfirm } = props
  const confirm = useCommand(confirmNumber, { changes: ['directory'] })
  const tried = useCommand(logTry, { changes: ['directory'] })
  const fresh = freshnessOf(number, ageingMonths, localDate(usePresent()))
  const problem = confirm.problem ?? tried.problem
  const pressConfirm = async () => {
    if (await confirm.run({ numberId: number.id })) notify(own.confirmDone)
  }
  const pressTry = async () => {
    if (await tried.run({ entryId, numberId: number.id, outcome: 'no-answer' })) notify(own.tryDone)
  }
  return (
    <li className="number-line">
      <a className="number-call" href={`tel:${number.number}`}>
        <span className="visually-hidden">{own.call(entryName)}: </span>
        <strong>{number.shown}</strong> <small>{own.roles[number.role]}</small>
      </a>
      <span className="number-about">
        <span>
          {own.audiences[number.audience]}
          {number.isProtected && <> · {own.protectedNumber}</>}
          {number.validTo !== null && <> · {own.validity.to(number.validTo)}</>}
        </span>
        {fresh === 'fresh' ? (
          <span className="quiet">
            {own.confirmed(
              number.confirmedByName ?? own.unknown,
              number.confirmedAt === null ? own.unknown : localDate(number.confirmedAt),
            )}
          </span>
        ) : (
          <Status tone="important">{fresh === 'never' ? own.neverConfirmed : own.old(ageingMonths)}</Status>
        )}
      </span>
      <span className="row screen-only">
        {logTry.permit[account.role] !== undefined && (
          <Button
            onPress={() => void pressTry()}
            isPending={tried.isPending}
            label={`${own.noAnswer} ${entryName} ${number.shown}`}
          >
            {own.noAnswer}
          </Button>
        )}
        {mayConfirm && (
          <Button
            variant="tertiary"
            onPress={() => void pressConfirm()}
            isPending={confirm.isPending}
            label={`${own.confirm} ${entryName} ${number.shown}`}
          >
            {own.confirm}
          </Button>
        )}
      </span>
      {problem !== null && <ErrorState problem={problem} />}
    </li>
  )
}

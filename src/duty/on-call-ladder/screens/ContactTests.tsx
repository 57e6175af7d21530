import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import type { MandateView } from '../../mandate/api.ts'
import { Refused } from '../../measure/screens/Refused.tsx'
import { logCall, type readLadder } from '../api.ts'
import { type CallOutcome, callOutcomes } from '../model.ts'
import { words } from '../words.ts'

/** Whether the numbers answer, tried in the daytime: when, by whom and what came of it. */
export function ContactTests(props: {
  readonly memberId: string
  readonly mandates: readonly MandateView[]
  readonly tests: OutputOf<typeof readLadder>['tests']
}) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const log = useCommand(logCall, { changes: [`mandate/${props.memberId}`] })
  const mayLog = logCall.permit[account.role] !== undefined
  const people = props.mandates.filter(({ kind, state }) => kind !== 'official' && state === 'holds')
  const press = async (mandateId: string, outcome: CallOutcome) => {
    const answer = await log.run({ mandateId, kind: 'test', outcome })
    if (answer !== null) notify(own.logged(own.outcomes[outcome].toLocaleLowerCase()))
  }
  if (people.length === 0) return null
  return (
    <Panel title={own.tests}>
      <p className="quiet">{own.testsLead}</p>
      <ul className="plain-list ladder-steps">
        {people.map(({ id, name, phone, shownPhone }) => {
          const test = props.tests.find(({ mandateId }) => mandateId === id)
          return (
            <li key={id}>
              <span>
                {name}{' '}
                {phone === null ? (
                  <Status tone="important">{own.noNumber}</Status>
                ) : (
                  <a href={`tel:${phone}`}>{shownPhone}</a>
                )}
              </span>
              {test === undefined ? (
                <Status>{own.neverTested}</Status>
              ) : (
                <Status tone={test.outcome === 'reached' ? 'success' : 'warning'}>
                  {own.tested(own.outcomes[test.outcome], format.moment(test.at), test.calledByName)}
                </Status>
              )}
              {mayLog && phone !== null && (
                <span className="row">
                  {callOutcomes.map((outcome) => (
                    <Button
                      key={outcome}
                      variant="tertiary"
                      isDisabled={log.isPending}
                      label={`${own.testOf(name)}: ${own.outcomes[outcome]}`}
                      onPress={() => void press(id, outcome)}
                    >
                      {own.outcomes[outcome]}
                    </Button>
                  ))}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {log.problem !== null && <Refused problem={log.problem} />}
    </Panel>
  )
}

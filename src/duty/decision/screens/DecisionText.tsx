import { childNotHeard } from '../../../code-lists/child-not-heard.ts'
import { decisionTypeOf } from '../../../code-lists/decision-type.ts'
import { codeAt } from '../../../kernel/code-list.ts'
import { localDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { DecisionView } from '../api.ts'
import { words } from '../words.ts'
import { questionOf } from './draft.ts'

const tones = { met: 'success', 'not-met': 'warning', unknown: 'important' } as const
type Text = Pick<
  DecisionView,
  | 'type'
  | 'typeVersion'
  | 'preparedAt'
  | 'proposal'
  | 'facts'
  | 'circumstances'
  | 'childViews'
  | 'childNotHeardReason'
  | 'alternatives'
  | 'grounds'
  | 'conditions'
>

/** The whole text as it is decided upon, to be read: nothing of it folded away, what is not answered said so. */
export function DecisionText({ decision }: { readonly decision: Text }) {
  const own = useWords(words)
  const { page } = own
  const type = decisionTypeOf(decision.type, decision.typeVersion)
  const reason =
    decision.childNotHeardReason === null
      ? null
      : (codeAt(childNotHeard, decision.childNotHeardReason, localDate(decision.preparedAt))?.sv ?? null)
  const parts = [
    [page.proposal, decision.proposal],
    [page.facts, decision.facts],
    [page.circumstances, decision.circumstances],
    [page.childViews, decision.childViews === '' && reason !== null ? reason : decision.childViews],
    [page.alternatives, decision.alternatives],
    [page.grounds, decision.grounds],
  ] as const
  return (
    <Panel title={own.title} level={2}>
      {parts.map(([title, text]) => (
        <section key={title} className="stack-tight">
          <h3>{title}</h3>
          {text.trim() === '' ? (
            <p className="quiet">{page.notWritten}</p>
          ) : (
            <p className="written">{text}</p>
          )}
        </section>
      ))}
      <section className="stack-tight">
        <h3>{page.conditions}</h3>
        <ol className="plain-list stack">
          {type.conditions
            .map(({ key }) => key)
            .concat(decision.conditions.map(({ key }) => key))
            .filter((key, index, keys) => keys.indexOf(key) === index)
            .map((key) => {
              const given = decision.conditions.find((one) => one.key === key)
              const answer = given?.answer ?? null
              return (
                <li key={key} className="stack-tight">
                  <p>{questionOf(key, own, type)}</p>
                  <p>
                    <Status tone={answer === null ? 'neutral' : tones[answer]}>
                      {answer === null ? page.notAnswered : own.answers[answer]}
                    </Status>
                  </p>
                  {given !== undefined && given.text !== '' && <p className="written">{given.text}</p>}
                </li>
              )
            })}
        </ol>
      </section>
    </Panel>
  )
}

import { displayName } from '../../../base/person/rules.ts'
import { childNotHeard } from '../../../code-lists/child-not-heard.ts'
import { citeLaw, lawByKey } from '../../../code-lists/law-reference.ts'
import { codeAt } from '../../../kernel/code-list.ts'
import { localDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { DecisionView } from '../../decision/api.ts'
import { controlCodeOf } from '../../decision/rules.ts'
import { questionOf } from '../../decision/screens/draft.ts'
import { words as decisionWords } from '../../decision/words.ts'
import { typeOf } from '../rules.ts'
import { words } from '../words.ts'
import '../../../web/styles/decide.css'
import '../../../web/styles/lists.css'

/** Whom to call, in one thumb's reach: a number that is dialled when it is pressed. */
export function CallDuty({ callNumber }: { readonly callNumber: string | null }) {
  const own = useWords(words)
  if (callNumber === null) return <p className="quiet">{own.chair.noNumber}</p>
  return (
    <a
      className="button-link button-link-secondary decide-call"
      href={`tel:${callNumber.replace(/[^\d+]/g, '')}`}
    >
      {own.chair.call(callNumber)}
    </a>
  )
}

const tones = { met: 'success', 'not-met': 'warning', unknown: 'important' } as const

/** What is asked, of whom and by which law, then the child's own words, unchanged and before anybody else's. */
export function Question({ decision }: { readonly decision: DecisionView }) {
  const own = useWords(words)
  const its = useWords(decisionWords)
  const type = typeOf(decision)
  const { person } = decision
  const age = person?.age ?? null
  const isYoung = age === null || age < 21
  return (
    <article className="decide-text">
      <section>
        <h2>{type.sv}</h2>
        <p className="decide-ask">{decision.proposal}</p>
        <Law lawKey={decision.lawKey} />
        <dl className="definitions definitions-1">
          <div>
            <dt>{own.chair.whom}</dt>
            <dd>
              {person === null ? own.unknownPerson : displayName(person, own)}, {its.age(age)}
            </dd>
          </div>
          <div>
            <dt>{own.chair.board}</dt>
            <dd>
              {decision.boardName}, {decision.memberName}
            </dd>
          </div>
        </dl>
      </section>
      <ChildWords decision={decision} isYoung={isYoung} />
      <Part title={its.page.facts} text={decision.facts} />
      <Part title={its.page.circumstances} text={decision.circumstances} />
      <Part title={its.page.alternatives} text={decision.alternatives} />
      <Part title={its.page.grounds} text={decision.grounds} />
      <section>
        <h2>{its.page.conditions}</h2>
        <ol className="plain-list stack">
          {decision.conditions.map((given) => (
            <li key={given.key} className="stack-tight">
              <p>{questionOf(given.key, its, type)}</p>
              <Status tone={given.answer === null ? 'neutral' : tones[given.answer]}>
                {given.answer === null ? its.page.notAnswered : its.answers[given.answer]}
              </Status>
              <p className="written">{given.text}</p>
            </li>
          ))}
        </ol>
      </section>
      {decision.shownHash !== null && (
        <section>
          <h2>{own.chair.code}</h2>
          <p className="decide-code">{controlCodeOf(decision.shownHash)}</p>
          <p className="quiet">{own.chair.codeHint}</p>
        </section>
      )}
    </article>
  )
}

function Law({ lawKey }: { readonly lawKey: string }) {
  const own = useWords(words)
  const law = lawByKey(lawKey)
  return (
    <p className="quiet">
      {own.chair.law}: {law === undefined ? lawKey : citeLaw(law)}
      {law !== undefined && law.reviewedAt === null && `. ${own.chair.notReviewed}`}
    </p>
  )
}

function ChildWords({ decision, isYoung }: { readonly decision: DecisionView; readonly isYoung: boolean }) {
  const own = useWords(words)
  const { childViews, childNotHeardReason, preparedAt } = decision
  if (childViews === '' && childNotHeardReason === null) return null
  if (childViews !== '')
    return (
      <section>
        <h2>{isYoung ? own.chair.childFirst : own.chair.ownFirst}</h2>
        <blockquote className="written decide-child">{childViews}</blockquote>
      </section>
    )
  const reason = codeAt(childNotHeard, childNotHeardReason ?? '', localDate(preparedAt))?.sv
  return (
    <section>
      <h2>{own.chair.notHeard}</h2>
      <p>{reason ?? childNotHeardReason}</p>
    </section>
  )
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  if (text.trim() === '') return null
  return (
    <section>
      <h2>{title}</h2>
      <p className="written">{text}</p>
    </section>
  )
}

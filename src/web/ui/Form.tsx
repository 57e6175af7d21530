import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import type { Form as FormState } from './form.ts'
import { Icon } from './Icon.tsx'
import { sentenceOf } from './problem-sentence.ts'
import { words } from './words.ts'

export type FormProps<V extends object> = {
  readonly form: FormState<V>
  readonly children: ReactNode
  readonly label?: string
  readonly className?: string
}

/**
 * A form whose refusals are found: one at a field takes the focus there; several, or one that has no field here, are
 * listed above with a way to each.
 */
export function Form<V extends object>({ form, children, label, className }: FormProps<V>) {
  const element = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const { problem } = form

  useEffect(() => {
    if (form.refusals === 0) return
    if (summary.current === null) fieldAt(element.current, problem?.errors[0]?.path)?.focus()
    else summary.current.focus()
  }, [form.refusals, problem])

  return (
    <form
      ref={element}
      noValidate
      className={className ?? 'stack'}
      aria-busy={form.isPending}
      {...(label !== undefined && { 'aria-label': label })}
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      {problem !== null && <Refusal problem={problem} form={element.current} summary={summary} />}
      {children}
    </form>
  )
}

function Refusal(props: {
  readonly problem: NonNullable<FormState<object>['problem']>
  readonly form: HTMLFormElement | null
  readonly summary: { current: HTMLDivElement | null }
}) {
  const { problem, form, summary } = props
  const own = useWords(words)
  const [first, ...others] = problem.errors
  if (first !== undefined && others.length === 0 && fieldAt(form, first.path) !== null) return null
  const title = problem.errors.length > 0 ? own.problems(problem.errors.length) : own.failed
  return (
    <div ref={summary} className="notice notice-warning" role="alert" tabIndex={-1}>
      <Icon name="warning" />
      <div>
        <strong>{title}</strong>
        {problem.errors.length === 0 && <p>{sentenceOf(problem, own)}</p>}
        {problem.retryAfter !== null && <Wait seconds={problem.retryAfter} />}
        <ul>
          {problem.errors.map((error) => (
            <li key={error.path}>
              {fieldAt(form, error.path) === null ? (
                error.sentence
              ) : (
                <button
                  type="button"
                  className="text-button"
                  onClick={() => fieldAt(form, error.path)?.focus()}
                >
                  {error.sentence}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** Counts down for the eyes; the sentence above has said it once to the ears. */
function Wait({ seconds }: { readonly seconds: number }) {
  const own = useWords(words)
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return left > 0 ? <p aria-hidden="true">{own.seconds(left)}</p> : <p>{own.tryAgainNow}</p>
}

function fieldAt(form: HTMLFormElement | null, path: string | undefined): HTMLElement | null {
  if (form === null || path === undefined) return null
  return form.querySelector<HTMLElement>(
    `[data-field="${CSS.escape(path)}"] :is(input, select, textarea, button)`,
  )
}

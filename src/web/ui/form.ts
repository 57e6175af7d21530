import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { asProblem, type Problem } from '../problem.ts'
import { isAtOrBelow, type Path, type ValueAt, valueAt, withValue } from './form-path.ts'
import { Submission } from './submission.ts'
import { notify } from './Toasts.tsx'
import { holdUnsaved } from './unsaved.ts'
import { words } from './words.ts'

/** What a field needs: spread it, `<TextField label="…" {...form.field('note')} />`. */
export type Bound<T> = {
  readonly name: string
  readonly value: T
  readonly onChange: (value: T) => void
  /** The sentence of the server's refusal at this field. */
  readonly error: string | undefined
}

export type Form<V extends object> = {
  readonly values: V
  readonly field: <P extends Path<V>>(path: P) => Bound<ValueAt<V, P>>
  readonly set: <P extends Path<V>>(path: P, value: ValueAt<V, P>) => void
  /** Paths that were changed since the start or the last `reset`. */
  readonly dirty: ReadonlySet<string>
  readonly isPending: boolean
  /** The last refusal, until the next attempt. What was typed stays. */
  readonly problem: Problem | null
  /** Grows by one with each refusal, so that focus moves every time. */
  readonly refusals: number
  readonly submit: () => Promise<void>
  readonly reset: (values?: V) => void
}

export type FormOptions<V extends object, R> = {
  readonly initial: V
  /** Pass `options` on to `api.call`: while the answer is unknown the same input keeps its command id. */
  readonly submit: (values: V, options: { readonly commandId: string }) => Promise<R>
  readonly onDone?: (result: R, values: V) => void
  /** It is kept on the device and sent when the line is back; the person has been told. A dialog closes. */
  readonly onKept?: () => void
  /** False where leaving loses nothing worth a question (a search, a login, a draft that saves itself). */
  readonly guardsUnsaved?: boolean
}

/** Values, changed fields, refusals at their field, and one attempt at a time. */
export function useForm<V extends object, R>(options: FormOptions<V, R>): Form<V> {
  const [start, setStart] = useState(options.initial)
  const [values, setValues] = useState(options.initial)
  const [dirty, setDirty] = useState<ReadonlySet<string>>(new Set())
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const [problem, setProblem] = useState<Problem | null>(null)
  const [refusals, setRefusals] = useState(0)
  const [isPending, setPending] = useState(false)
  const own = useWords(words)
  const submission = useRef(new Submission())
  const running = useRef(false)
  const unsaved = useRef(false)
  unsaved.current = dirty.size > 0 && options.guardsUnsaved !== false

  useEffect(() => holdUnsaved({ isUnsaved: () => unsaved.current, flush: async () => {} }), [])

  const set: Form<V>['set'] = (path, value) => {
    setValues((current) => withValue(current, path, value))
    setDirty((current) => new Set(current).add(path))
    setErrors((current) => new Map([...current].filter(([at]) => !isAtOrBelow(at, path))))
  }

  const reset = (next: V = start) => {
    setStart(next)
    setValues(next)
    setDirty(new Set())
    setErrors(new Map())
    setProblem(null)
    unsaved.current = false
  }

  const submit = async () => {
    if (running.current) return
    running.current = true
    setPending(true)
    setProblem(null)
    setErrors(new Map())
    try {
      const result = await options.submit(values, { commandId: submission.current.idFor(values) })
      submission.current.answered()
      unsaved.current = false
      setDirty(new Set())
      options.onDone?.(result, values)
    } catch (thrown) {
      const refusal = asProblem(thrown)
      if (refusal.isKept) {
        unsaved.current = false
        setDirty(new Set())
        notify(own.kept, 'info')
        options.onKept?.()
        return
      }
      if (!refusal.isOpenEnded) submission.current.answered()
      setProblem(refusal)
      setErrors(new Map(refusal.errors.map((error) => [error.path, error.sentence])))
      setRefusals((count) => count + 1)
    } finally {
      running.current = false
      setPending(false)
    }
  }

  const field: Form<V>['field'] = (path) => ({
    name: path,
    value: valueAt(values, path),
    onChange: (value) => set(path, value),
    error: errors.get(path),
  })

  return { values, field, set, dirty, isPending, problem, refusals, submit, reset }
}

/** Every dotted path into a form's values: `note`, `children.0.age`. */
export type Path<V> = V extends readonly (infer I)[]
  ? `${number}` | `${number}.${Path<I>}`
  : V extends object
    ? { [K in keyof V & string]: K | `${K}.${Path<V[K]>}` }[keyof V & string]
    : never

export type ValueAt<V, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? ValueAt<Step<V, Head>, Rest>
  : Step<V, P>

type Step<V, K extends string> = V extends readonly (infer I)[] ? I : K extends keyof V ? V[K] : never

export function valueAt<V extends object, P extends Path<V>>(values: V, path: P): ValueAt<V, P> {
  let value: unknown = values
  for (const step of path.split('.')) value = isHolder(value) ? value[step] : undefined
  return value as ValueAt<V, P>
}

/** A copy with one value changed; lists stay lists, and what is not on the way is shared. */
export function withValue<V extends object, P extends Path<V>>(values: V, path: P, value: ValueAt<V, P>): V {
  return placed(values, path.split('.'), value) as V
}

function placed(holder: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  const inner = placed(isHolder(holder) ? holder[step] : undefined, rest, value)
  if (Array.isArray(holder)) return holder.map((item, index) => (String(index) === step ? inner : item))
  return { ...(isHolder(holder) ? holder : {}), [step]: inner }
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** `children.0.age` is at or below `children`, and so is `children`. */
export function isAtOrBelow(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}.`)
}

/** What a rule answers: changes to save, or a refusal with a code that has a sentence in words.ts. */
export type Decision<C, R extends string> =
  | { readonly ok: true; readonly changes: C }
  | {
      readonly ok: false
      readonly code: R
      readonly field?: string
      readonly values?: Readonly<Record<string, string>>
    }

export const decided = <C>(changes: C): Decision<C, never> => ({ ok: true, changes })

/** @param field the input field the sentence stands at @param values words the sentence needs, never personal data */
export const refused = <const R extends string>(
  code: R,
  field?: string,
  values?: Readonly<Record<string, string>>,
): Decision<never, R> => ({
  ok: false,
  code,
  ...(field !== undefined && { field }),
  ...(values && { values }),
})

import type { DecisionType } from '../../../code-lists/decision-type.ts'
import type { DecisionView } from '../api.ts'
import { type ConditionAnswer, type Written, writtenFields } from '../model.ts'
import { ageCondition, conditionKeys, type Missing } from '../rules.ts'
import type { words } from '../words.ts'

export type OwnWords = (typeof words)['sv' | 'en']
export type Draft = Written

/** What a section of the form needs to show and change the draft. */
export type Edit = {
  readonly draft: Draft
  readonly set: <K extends keyof Draft>(name: K, value: Draft[K]) => void
  /** The sentence at a field, once somebody has tried to ask. */
  readonly error: (path: string) => string | undefined
}

/** Every question the law asks has an answer in the form, also one that is not given yet. */
export function draftOf(view: DecisionView, type: DecisionType): Draft {
  const given = new Map(view.conditions.map((one) => [one.key, one]))
  const keys = conditionKeys(type, { age: view.person?.age ?? null })
  const conditions = keys.map((key): ConditionAnswer => given.get(key) ?? { key, answer: null, text: '' })
  const texts = Object.fromEntries(writtenFields.map((name) => [name, view[name]])) as Written
  return { ...texts, conditions }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The fields that differ from what the server has. */
export function changesSince(before: Draft, after: Draft): Partial<Written> {
  const changed = writtenFields.filter((name) => !isSame(before[name], after[name]))
  return Object.fromEntries(changed.map((name) => [name, after[name]])) as Partial<Written>
}

/** What a field is called on the screen, for a conflict and for the list of what is missing. */
export function labelOf(path: string, own: OwnWords, type: DecisionType): string {
  const [name = path, key] = path.split('.')
  if (name === 'conditions' && key !== undefined) return questionOf(key, own, type)
  if (name === 'childNotHeardReason') return own.page.notHeard
  const label = Object.entries(own.page).find(([word]) => word === name)?.[1]
  return typeof label === 'string' ? label : name
}

export const questionOf = (key: string, own: OwnWords, type: DecisionType): string =>
  key === ageCondition
    ? own.page.ageQuestion
    : (type.conditions.find((condition) => condition.key === key)?.sv ?? key)

/** Moves the focus to a field within the form: of an answer without words, to where the words go. */
export function focusOn(form: HTMLElement | null, { field, code }: Missing): void {
  const path = code === 'condition-without-words' ? `${field}.text` : field
  form
    ?.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"] :is(input, select, textarea, button)`)
    ?.focus()
}

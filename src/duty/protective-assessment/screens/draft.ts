import { parseInstant } from '../../../kernel/time.ts'
import type { AssessmentView, VoiceInput } from '../api.ts'
import { type Written, writtenFields } from '../model.ts'
import type { Missing } from '../rules.ts'
import type { words } from '../words.ts'

export type OwnWords = (typeof words)['sv' | 'en']
/** What stands on the screen while an assessment is written. A moment may be half typed. */
export type Draft = Written & { readonly voices: readonly VoiceInput[] }

/** What a section of the form needs to show and change the draft. */
export type Edit = {
  readonly draft: Draft
  readonly set: <K extends keyof Draft>(name: K, value: Draft[K]) => void
  /** The sentence at a field, once somebody has tried to lock. */
  readonly error: (path: string) => string | undefined
}

const voiceOf = ({
  assessmentId: _a,
  position: _p,
  removedAt: _r,
  ...voice
}: AssessmentView['voices'][number]): VoiceInput => voice

export const draftOf = (view: AssessmentView): Draft => ({
  ...writtenOf(view),
  voices: view.voices.map(voiceOf),
})

const moment = (typed: string | null): string | null => (typed === null ? null : parseInstant(typed))

/** The draft as the server can keep it: a moment that is half typed is not one yet. */
export const whole = (draft: Draft): Draft => ({
  ...draft,
  assessedAt: moment(draft.assessedAt),
  protectionEndsAt: moment(draft.protectionEndsAt),
  voices: draft.voices.map((voice) => ({ ...voice, at: moment(voice.at) })),
})

const writtenOf = (from: Written): Written =>
  Object.fromEntries(writtenFields.map((name) => [name, from[name]])) as Written

/** The fields that differ from what the server has. */
export function changesSince(before: Draft, after: Draft): Partial<Written> {
  const changed = writtenFields.filter((name) => before[name] !== after[name])
  return Object.fromEntries(changed.map((name) => [name, after[name]])) as Partial<Written>
}

/** What a field is called on the screen, for a conflict and for the list of what is missing. */
export function labelOf(path: string, own: OwnWords): string {
  const name = path.split('.')[0] ?? path
  if (name === 'voices') return own.sectionVoices
  if (name === 'colleagueId') return own.colleague
  if (name === 'municipalityCode') return own.municipality
  const label = Object.entries(own).find(([key]) => key === name)?.[1]
  return typeof label === 'string' ? label : name
}

/** Moves the focus to a field by its path, within the form. */
export function focusOn(form: HTMLElement | null, { field }: Pick<Missing, 'field'>): void {
  form
    ?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] :is(input, select, textarea, button)`)
    ?.focus()
}

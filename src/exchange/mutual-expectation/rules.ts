import type { Partner } from '../../base/organisation/model.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import type { Actor } from '../../kernel/permit.ts'
import type { Instant } from '../../kernel/time.ts'
import {
  type ExpectationAudience,
  type ExpectationEdition,
  type ExpectationSection,
  expectationSections,
} from './model.ts'

type Text = Pick<ExpectationEdition, ExpectationSection>

/** Whose page an account reads as a receiver; null for the duty, which reads them all. */
export function audienceOf(
  actor: Actor,
  unit: Pick<Partner, 'kind'> | undefined,
): ExpectationAudience | null {
  if (actor.role === 'intake') return 'municipality'
  if (actor.role !== 'partner') return null
  return unit?.kind === 'police' || unit?.kind === 'health-care' ? unit.kind : null
}

export type PublishRefusal = 'section-missing' | 'change-note-missing' | 'nothing-changed'
/** What each must know stands in every edition; unmet needs may be empty, and from the second it says what has changed. */
export function decidePublish<T extends Text & Pick<ExpectationEdition, 'changeNote'>>(
  draft: T,
  former: Text | undefined,
): Decision<T, PublishRefusal> {
  const missing = expectationSections.find(
    (section) => section !== 'unmetNeeds' && draft[section].trim() === '',
  )
  if (missing !== undefined) return refused('section-missing', missing)
  if (former === undefined) return decided(draft)
  if (expectationSections.every((section) => draft[section].trim() === former[section].trim()))
    return refused('nothing-changed')
  return draft.changeNote.trim() === '' ? refused('change-note-missing', 'changeNote') : decided(draft)
}

export type DiffLine = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** The lines of two texts side by side, by their longest common row of lines. */
export function diffLines(before: string, after: string): DiffLine[] {
  const from = before === '' ? [] : before.split('\n')
  const to = after === '' ? [] : after.split('\n')
  const common = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--) {
      const row = common[i]
      if (row !== undefined)
        row[j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const lines: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    const old = from[i]
    const next = to[j]
    if (old !== undefined && old === next) {
      lines.push({ kind: 'same', text: old })
      i++
      j++
    } else if (old !== undefined && (next === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: old })
      i++
    } else if (next !== undefined) {
      lines.push({ kind: 'added', text: next })
      j++
    }
  }
  return lines
}

/** The parts in which an edition differs from the one before. */
export const changedSections = (
  former: Text,
  current: Text,
): { readonly section: ExpectationSection; readonly lines: DiffLine[] }[] =>
  expectationSections
    .filter((section) => former[section] !== current[section])
    .map((section) => ({ section, lines: diffLines(former[section], current[section]) }))

type UnitReach = { readonly id: string; readonly name: string }
type Said = {
  readonly partnerId: string | null
  readonly memberId: string | null
  readonly at: Instant
  readonly name: string
}
/** Which units have said that the edition is read, by whom and when: those that have not stand first. */
export function reachOf<U extends UnitReach>(units: readonly U[], said: readonly Said[]) {
  const rows = units.map((unit) => {
    const first = said.find(({ partnerId, memberId }) => (partnerId ?? memberId) === unit.id)
    return { id: unit.id, name: unit.name, at: first?.at ?? null, by: first?.name ?? null }
  })
  return [...rows.filter(({ at }) => at === null), ...rows.filter(({ at }) => at !== null)]
}

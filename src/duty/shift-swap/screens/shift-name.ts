import { localDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import type { RosterShift } from '../../roster/model.ts'
import { words } from '../words.ts'

type Named = Pick<RosterShift, 'kind' | 'startsAt' | 'endsAt'>

/** A shift in a sentence: `jour lördag 28 november 2026 16.00–02.00`. */
export function useShiftName(): (shift: Named) => string {
  const own = useWords(words)
  const format = useFormat()
  return ({ kind, startsAt, endsAt }) =>
    `${own.kinds[kind]} ${format.fullDate(localDate(startsAt))} ${format.time(startsAt)}–${format.time(endsAt)}`
}

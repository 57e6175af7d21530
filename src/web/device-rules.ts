import { normaliseText } from '../kernel/text.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * What somebody typed and the server has not acknowledged. `base` is what the server had when it was typed; each of `sent`
 * holds the fields of an attempt whose answer never came: the server may have it or not.
 */
export type Unacknowledged = {
  readonly values: Values
  readonly base: Values
  readonly sent: readonly Values[]
}

export type Verdict =
  /** The server has it already: the answer was lost, not the text. */
  | 'nothing'
  /** Nobody else has written since: it goes back into the form and to the server. */
  | 'lay-back'
  /** The server holds something this device has not seen, or something new is typed: the person chooses. */
  | 'ask'

/** Whether what lies on the device is newer than what the server has. `typed` is what stands in the form by now. */
export function judge(draft: Unacknowledged, server: Values, typed: Values): Verdict {
  const fields = fieldsOf(draft.values, server)
  if (fields.every((field) => isSame(draft.values[field], server[field]))) return 'nothing'
  const isOurs = (field: string) =>
    [draft.base, draft.values, ...draft.sent.filter((sent) => field in sent)].some((known) =>
      isSame(known[field], server[field]),
    )
  const isTouched = fieldsOf(typed, server).some((field) => !isSame(typed[field], server[field]))
  return fields.every(isOurs) && !isTouched ? 'lay-back' : 'ask'
}

/** An attempt as it is kept: the fields that it changed. */
export const changesOf = (sent: Values, base: Values): Values =>
  Object.fromEntries(Object.entries(sent).filter(([field, value]) => !isSame(value, base[field])))

export type FieldText = { readonly field: string; readonly mine: string; readonly other: string }

/** The fields in which two versions differ, as text to read and copy. */
export const textsThatDiffer = (mine: Values, other: Values): readonly FieldText[] =>
  fieldsOf(mine, other)
    .filter((field) => !isSame(mine[field], other[field]))
    .map((field) => ({ field, mine: textOf(mine[field]), other: textOf(other[field]) }))

const fieldsOf = (...all: readonly Values[]): readonly string[] => [...new Set(all.flatMap(Object.keys))]

/** As the server compares: empty is not stated, and no space at the ends. */
const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other)
const plain = (value: unknown): string =>
  JSON.stringify(value ?? '', (_, part) => (typeof part === 'string' ? normaliseText(part) : (part ?? '')))

/** Ids and moments are no text that somebody wrote. */
const machine = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^\d{4}-\d\d-\d\dT[\d:.]+Z$/
function textOf(value: unknown): string {
  if (typeof value === 'string') return machine.test(value) ? '' : value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value)
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n')
}

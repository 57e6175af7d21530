import type { Contract } from '../kernel/contract.ts'
import type { Instant } from '../kernel/time.ts'
import type { Stale } from './problem.ts'
import type { Door } from './request.ts'

type Input = Readonly<Record<string, unknown>>

/** Why the server would not do it, to be read by who pressed. */
export type Refusal = { readonly code: string; readonly sentence: string }

/** A command that somebody has pressed and the server has not answered. Commands are sent in the order of their ids. */
export type Waiting = {
  /** The command id. */
  readonly id: string
  readonly at: Instant
  readonly contract: string
  readonly door: Door
  readonly input: Input
  /** The input field with the id of what it begins. */
  readonly makes: string | null
  /** One of many saves of the same text: what is saved later takes its place while it has not been sent. */
  readonly isDraft: boolean
  /** What was typed, by field, to be read and copied. */
  readonly texts: readonly { readonly field: string; readonly text: string }[]
  /** The page it was pressed on. */
  readonly page: string
  /** The server may have it: its input is no longer changed. */
  readonly hasBeenSent: boolean
  /** An earlier save of the same text got no answer: who changed the thing since may be the same person. */
  readonly followsLost: boolean
  readonly refusal: Refusal | null
}

/** A command as it is kept. */
export function waitingOf(
  contract: Contract,
  input: Input,
  pressed: Pick<Waiting, 'id' | 'at' | 'page' | 'hasBeenSent' | 'followsLost'>,
): Waiting {
  const { name, method, path, makes, audit } = contract
  return {
    ...pressed,
    contract: name,
    door: { method, path },
    input,
    makes: makes !== undefined && typeof input[makes] === 'string' ? makes : null,
    isDraft: audit === 'none',
    texts: textsOf(contract, input),
    refusal: null,
  }
}

/** Free text of the input, as its schema has it: no ids, moments, codes or figures. */
function textsOf(contract: Contract, input: Input): Waiting['texts'] {
  return Object.entries(input).flatMap(([field, value]) => {
    if (typeof value !== 'string' || value.trim() === '') return []
    const schema = JSON.stringify(contract.input.properties[field] ?? {})
    return /"(format|enum)"/.test(schema) ? [] : [{ field, text: value }]
  })
}

/** What the command is done to: the first thing its address names. */
export function thingOf({ door, input }: Pick<Waiting, 'door' | 'input'>): string | null {
  const name = /\{(\w+)\}/.exec(door.path)?.[1]
  const id = name === undefined ? undefined : input[name]
  return typeof id === 'string' ? id : null
}

const madeBy = ({ makes, input }: Waiting): unknown => (makes === null ? undefined : input[makes])
const isVersioned = ({ input }: Waiting): boolean => typeof input.version === 'number'

/** Everything a command names: what it is done to, what it begins and what it points at. */
export const namedBy = ({ input }: Pick<Waiting, 'input'>): readonly string[] =>
  Object.values(input).flatMap((value) => (typeof value === 'string' ? value : []))

/** Whether it begins this thing or is done to it. */
export const concernsThing = (item: Waiting, thing: string): boolean =>
  thingOf(item) === thing || madeBy(item) === thing

/** Whether a command or a question names what an earlier command begins. */
export function needs(later: Pick<Waiting, 'input'>, earlier: Waiting): boolean {
  const made = madeBy(earlier)
  return typeof made === 'string' && namedBy(later).includes(made)
}

/** A later command can be done only after an earlier one that begins a thing it names, or makes the version it changes. */
export function buildsUpon(later: Waiting, earlier: Waiting): boolean {
  if (later.id === earlier.id) return false
  if (needs(later, earlier)) return true
  const thing = thingOf(later)
  return thing !== null && thing === thingOf(earlier) && isVersioned(later) && isVersioned(earlier)
}

/** What stands in its way: an earlier command that was refused, itself or by what it builds upon. */
export function standsBehind(item: Waiting, items: readonly Waiting[]): Waiting | undefined {
  return items.find(
    (earlier) =>
      earlier.id < item.id &&
      buildsUpon(item, earlier) &&
      (earlier.refusal !== null || standsBehind(earlier, items) !== undefined),
  )
}

/** The first that can be sent: what was refused does not stop what has nothing to do with it. */
export const nextToSend = (items: readonly Waiting[]): Waiting | undefined =>
  items.find((item) => item.refusal === null && standsBehind(item, items) === undefined)

/** The save that a later save of the same thing can be laid into: not sent, not refused, and with nothing after it on the thing. */
export function mergesInto(item: Waiting, items: readonly Waiting[]): Waiting | undefined {
  const last = items.filter((earlier) => thingOf(earlier) === thingOf(item)).at(-1)
  const isOpen = last !== undefined && !last.hasBeenSent && last.refusal === null && last.isDraft
  return isOpen && item.isDraft && last.contract === item.contract ? last : undefined
}

/** The earlier save, in its place and with its id, saying what the later one says. */
export const merged = (earlier: Waiting, later: Waiting): Waiting => ({
  ...earlier,
  input: { ...earlier.input, ...later.input, version: earlier.input.version },
  texts: [...earlier.texts.filter(({ field }) => !(field in later.input)), ...later.texts],
  followsLost: earlier.followsLost || later.followsLost,
})

/** What is left when one is done: what builds upon it goes on from the version it made. */
export function afterAnswer(items: readonly Waiting[], done: Waiting, output: unknown): readonly Waiting[] {
  const version = (output as { version?: unknown } | undefined)?.version
  return items
    .filter(({ id }) => id !== done.id)
    .map((item) =>
      typeof version === 'number' && isVersioned(item) && !item.hasBeenSent && isOfSame(item, done)
        ? { ...item, input: { ...item.input, version } }
        : item,
    )
}

const isOfSame = (item: Waiting, done: Waiting): boolean => {
  const thing = thingOf(item)
  return thing !== null && (thing === thingOf(done) || thing === madeBy(done))
}

/**
 * The version to go on from where a command is stale by the same person's own hand: an earlier save of what this one says
 * had arrived, its answer had not. Undefined where somebody else, or another text, is in the way.
 */
export function ownVersion(item: Waiting, stale: Stale | null, me: string): number | undefined {
  const isOwn =
    stale !== null &&
    item.followsLost &&
    stale.by === me &&
    stale.fields.every((field) => field in item.input)
  return isOwn ? stale.version : undefined
}

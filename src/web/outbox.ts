import type { Contract, InputOf, OutputOf } from '../kernel/contract.ts'
import { newId } from '../kernel/id.ts'
import { now } from '../kernel/time.ts'
import { reachable } from './connection.ts'
import { line } from './line.ts'
import { buildsUpon, needs, type Waiting, waitingOf } from './outbox-rules.ts'
import { canKeep, keep, ready, waiting } from './outbox-store.ts'
import { asProblem, Problem } from './problem.ts'
import { createStore } from './store.ts'
import type { CallOptions } from './transport.ts'

export type PressOptions = CallOptions & {
  /** A save that its own draft keeps and sends again: it does not wait in the outbox. */
  readonly isDraft?: boolean
  /** An earlier save of the same text got no answer. */
  readonly followsLost?: boolean
  /** Where it is seen; the page it is pressed on unless said. */
  readonly page?: string
}

/** How long a command that may wait is tried before it is kept, and a draft's save before it is tried again. */
const patience = 8000

/** What begins something and is on its way: what follows waits for it. */
export const underWay = createStore<readonly Waiting[]>([])
const flights = new Map<string, Promise<unknown>>()

/** Calls a contract. Throws Problem only (or the abort reason of `signal`); one that `isKept` is on the device and will be sent. */
export async function call<C extends Contract>(
  contract: C,
  input: InputOf<C>,
  options: PressOptions = {},
): Promise<OutputOf<C>> {
  if (contract.kind === 'query') return ask(contract, input, options)
  const item = itemOf(contract, input, options)
  let mayKeep = false
  // Begun before anything is waited for: what is pressed next must find it.
  const began = contract.makes === undefined ? null : begin(item)
  try {
    await settled(item)
    await ready()
    mayKeep = contract.mayWait === true && options.isDraft !== true && canKeep()
    if (follows(item) || (mayKeep && !reachable.get())) return await keepOr(Problem.offline(), item, mayKeep)
    const shorter = { ...(mayKeep && { attempts: 1 }), ...((mayKeep || options.isDraft) && { patience }) }
    return await line.call(contract, input, { ...options, commandId: item.id, ...shorter })
  } catch (thrown) {
    const problem = asProblem(thrown)
    if (problem.isKept || options.signal?.aborted) throw thrown
    if (problem.isOpenEnded) return await keepOr(problem, { ...item, hasBeenSent: true }, mayKeep)
    // Asked for before what begins it was sent, as when the page has just been unlocked.
    if (problem.isNotFound && follows(item)) throw Problem.offline()
    throw thrown
  } finally {
    began?.()
  }
}

/** The server cannot be asked about what it has not been told of. */
async function ask<C extends Contract>(contract: C, input: InputOf<C>, options: CallOptions) {
  const about = { input: input as Record<string, unknown> }
  for (const item of underWay.get()) if (needs(about, item)) await flights.get(item.id)
  if (waiting.get().some((item) => needs(about, item))) throw Problem.offline()
  return line.call(contract, input, options)
}

/** A press that goes on at once: answers the output, or null. What is refused lies in the outbox with its reason. */
export async function press<C extends Contract>(
  contract: C,
  input: InputOf<C>,
  options: PressOptions = {},
): Promise<OutputOf<C> | null> {
  const commandId = options.commandId ?? newId()
  try {
    return await call(contract, input, { ...options, commandId })
  } catch (thrown) {
    const { isKept, code, sentence } = asProblem(thrown)
    if (!isKept)
      await keep({ ...itemOf(contract, input, { ...options, commandId }), refusal: { code, sentence } })
    return null
  }
}

/** Lays a command in the outbox behind what waits there already, without trying the line first. Answers whether it could. */
export const layAside = <C extends Contract>(
  contract: C,
  input: InputOf<C>,
  options: PressOptions = {},
): Promise<boolean> => keep(itemOf(contract, input, options))

const itemOf = (contract: Contract, input: object, options: PressOptions): Waiting =>
  waitingOf(contract, input as Record<string, unknown>, {
    id: options.commandId ?? newId(),
    at: now(),
    page: options.page ?? location.pathname,
    hasBeenSent: false,
    followsLost: options.followsLost ?? false,
  })

const follows = (item: Waiting): boolean => waiting.get().some((earlier) => buildsUpon(item, earlier))

async function keepOr(problem: Problem, item: Waiting, mayKeep: boolean): Promise<never> {
  throw mayKeep && (await keep(item)) ? Problem.kept() : problem
}

function begin(item: Waiting): () => void {
  let end = () => {}
  flights.set(item.id, new Promise<void>((resolve) => (end = resolve)))
  underWay.set([...underWay.get(), item])
  return () => {
    flights.delete(item.id)
    underWay.set(underWay.get().filter(({ id }) => id !== item.id))
    end()
  }
}

async function settled(item: Waiting): Promise<void> {
  for (const earlier of underWay.get()) if (buildsUpon(item, earlier)) await flights.get(earlier.id)
}

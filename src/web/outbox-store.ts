import { newId } from '../kernel/id.ts'
import { reachable } from './connection.ts'
import { type DeviceOwner, deviceOwner, seal, unseal } from './device-key.ts'
import { replaceWaiting, waitingRows } from './device-store.ts'
import { line } from './line.ts'
import { lock } from './lock.ts'
import { afterAnswer, merged, mergesInto, nextToSend, ownVersion, type Waiting } from './outbox-rules.ts'
import { asProblem, type Problem } from './problem.ts'
import { createStore } from './store.ts'

/** The commands of who is logged in that wait on this device, in the order they were pressed. */
export const waiting = createStore<readonly Waiting[]>([])

/** The one that is being sent from this window. */
export const sending = createStore<string | null>(null)

/** The last one that was answered, with the answer. */
export const sent = createStore<{ readonly item: Waiting; readonly output: unknown } | null>(null)

/** Whether the device could be read: where not, nothing can be kept. */
let isAble = false
export const canKeep = (): boolean => isAble && deviceOwner.get() !== null

const tabs = new BroadcastChannel('stafett.waiting')
tabs.onmessage = () => void reload()

let stamps: ReadonlyMap<string, string> = new Map()
let chain: Promise<readonly Waiting[]> = Promise.resolve([])

/** Resolves when what lies on the device has been read. */
export const ready = (): Promise<unknown> => chain

/** What lies there now. One reading at a time, so that the last one stands. */
function reload(): Promise<readonly Waiting[]> {
  chain = chain.then(read).catch(() => {
    isAble = false
    return []
  })
  return chain
}

async function read(): Promise<readonly Waiting[]> {
  const owner = deviceOwner.get()
  // A locked page waits below for the same person: what is to go before its texts is not forgotten.
  if (owner === null && lock.get() !== 'open') return waiting.get()
  const rows = owner === null ? [] : await waitingRows(owner.hash)
  const opened = await Promise.all(
    rows.map((row) =>
      owner === null ? null : (unseal(owner, row).catch(() => null) as Promise<Waiting | null>),
    ),
  )
  const items = opened.flatMap((item) => item ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
  stamps = new Map(rows.map(({ id, stamp }) => [id, stamp]))
  isAble = true
  if (items.length > 0 || waiting.get().length > 0) waiting.set(items)
  return items
}

/** Writes unless another window has written the same one meanwhile. */
async function put(owner: DeviceOwner, item: Waiting): Promise<boolean> {
  const sealed = await seal(owner, item.id, item)
  const row = { id: item.id, owner: owner.hash, stamp: newId(), ...sealed }
  return replaceWaiting(item.id, stamps.get(item.id) ?? null, row)
}

async function told(): Promise<void> {
  await reload()
  tabs.postMessage('moved')
}

/** Keeps a command, encrypted; a save is laid into the unsent one before it. Answers whether the device could. */
export async function keep(item: Waiting): Promise<boolean> {
  try {
    for (let isPut = false; !isPut; ) {
      const items = await reload()
      const owner = deviceOwner.get()
      if (owner === null || !isAble) return false
      if (items.some(({ id }) => id === item.id)) break
      const earlier = mergesInto(item, items)
      isPut = await put(owner, earlier === undefined ? item : merged(earlier, item))
    }
  } catch {
    return false
  }
  await told()
  void drain()
  return true
}

/** The person has read why, and wants it tried once more. */
export async function tryAgain(item: Waiting): Promise<void> {
  const owner = deviceOwner.get()
  if (owner !== null) await put(owner, { ...item, refusal: null, hasBeenSent: false })
  await told()
  void drain()
}

/** The person has decided that it is not needed. */
export async function takeAway(item: Waiting): Promise<void> {
  await replaceWaiting(item.id, stamps.get(item.id) ?? null, null)
  await told()
  void drain()
}

/** Sends what waits, in order, from one window of the browser at a time, until the line or the session says stop. */
export async function drain(): Promise<void> {
  if (deviceOwner.get() === null || waiting.get().length === 0) return
  await navigator.locks.request('stafett.waiting', async () => {
    for (;;) {
      const item = nextToSend(await reload())
      const owner = deviceOwner.get()
      if (item === undefined || owner === null || !(await sendOne(owner, item))) return
    }
  })
}

/** Answers whether the next may be tried. */
async function sendOne(owner: DeviceOwner, item: Waiting): Promise<boolean> {
  const going = { ...item, hasBeenSent: true }
  if (!item.hasBeenSent) {
    if (!(await put(owner, going).catch(() => false))) return true
    await reload()
  }
  sending.set(item.id)
  try {
    const output = await line.send(item.door, item.input, {
      commandId: item.id,
      accountId: owner.accountId,
      background: true,
      attempts: 1,
      waitFor: 'nothing',
    })
    await answered(owner, going, output)
    return true
  } catch (thrown) {
    return await unanswered(owner, going, asProblem(thrown))
  } finally {
    sending.set(null)
  }
}

async function answered(owner: DeviceOwner, item: Waiting, output: unknown): Promise<void> {
  const before = await reload()
  for (const next of afterAnswer(before, item, output)) if (!before.includes(next)) await put(owner, next)
  await replaceWaiting(item.id, stamps.get(item.id) ?? null, null)
  await told()
  sent.set({ item, output })
}

async function unanswered(owner: DeviceOwner, item: Waiting, problem: Problem): Promise<boolean> {
  if (problem.isOpenEnded || [401, 423].includes(problem.status)) return false
  if (problem.status === 429) {
    setTimeout(() => void drain(), (problem.retryAfter ?? 10) * 1000)
    return false
  }
  const version = ownVersion(item, problem.stale, owner.name)
  const { code, errors } = problem
  const sentence = errors.map((error) => error.sentence).join(' ') || problem.sentence
  await put(
    owner,
    version === undefined
      ? { ...item, refusal: { code, sentence } }
      : { ...item, input: { ...item.input, version }, followsLost: false },
  )
  await told()
  return true
}

deviceOwner.subscribe(() => void reload().then(drain))
reachable.subscribe(() => reachable.get() && void drain())

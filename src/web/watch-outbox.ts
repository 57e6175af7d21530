import { namedBy } from './outbox-rules.ts'
import { sent, waiting } from './outbox-store.ts'
import { queryClient, refresh } from './query.ts'

/** What the outbox has sent makes what was read before old: it is asked for again. Returns how to stop. */
export function watchOutbox(): () => void {
  let hadWaiting = waiting.get().length > 0
  const hearSent = () => {
    const done = sent.get()
    if (done !== null) void renew(namedBy(done.item), done.output)
  }
  const hearWaiting = () => {
    const hasWaiting = waiting.get().length > 0
    if (hadWaiting && !hasWaiting) void refresh(() => true, true)
    hadWaiting = hasWaiting
  }
  const stops = [sent.subscribe(hearSent), waiting.subscribe(hearWaiting)]
  return () => {
    for (const stop of stops) stop()
  }
}

type Thing = { readonly id?: unknown; readonly version?: unknown }

/** A page that comes back from memory builds on the version that is now. */
async function renew(ids: readonly string[], output: unknown): Promise<void> {
  const { version } = (output ?? {}) as Thing
  queryClient.setQueriesData<Thing>({}, (data) =>
    typeof data?.id === 'string' && ids.includes(data.id) && typeof data.version === 'number'
      ? { ...data, version: typeof version === 'number' ? version : data.version }
      : data,
  )
  await refresh((topics) => topics.some((topic) => ids.some((id) => topic.endsWith(`/${id}`))), true)
}

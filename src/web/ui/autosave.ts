import { useEffect, useRef, useState } from 'react'
import type { Instant } from '../../kernel/time.ts'
import { reachable } from '../connection.ts'
import { discardDraft, type LeftDraft } from '../device-drafts.ts'
import { type DraftOf, Keeper } from '../device-keeper.ts'
import { type FieldText, judge, textsThatDiffer, type Verdict } from '../device-rules.ts'
import { waiting } from '../outbox-store.ts'
import { Autosaver, type Save, type SaveState } from './autosaver.ts'
import { holdUnsaved } from './unsaved.ts'

type Values = Readonly<Record<string, unknown>>

/** Text of an earlier time that lies on the device, while the server has something else: the person chooses. */
export type OlderText = {
  readonly at: Instant
  readonly texts: readonly FieldText[]
  /** Puts it into the form, and so to the server. */
  readonly layBack: () => void
  readonly discard: () => void
}

export type Autosave<V> = {
  /** `isKept`: whether the device keeps what the server has not got. */
  readonly state: SaveState & { readonly isKept: boolean }
  /** Sends at once; resolves when nothing is in flight. */
  readonly flush: () => Promise<void>
  /** These values came from the server and count as saved. */
  readonly reset: (values: V) => void
  /** After a conflict: send what stands here. */
  readonly resolve: () => void
  readonly older: OlderText | null
}

type Options<V> = {
  readonly delay?: number
  /** What it is a draft of, so that the device keeps what the server has not acknowledged (DESIGN 6). */
  readonly draft?: DraftOf
  /** Puts values into the form: what lay on the device and is newer than what the server has. */
  readonly layBack?: (values: V) => void
}

/** Savers whose form is gone and whose text has not arrived, by what they are drafts of. They go on trying. */
const orphans = new Map<string, { readonly saver: unknown; readonly retire: () => Promise<void> }>()
const nameOf = ({ contract, target }: Pick<DraftOf, 'contract' | 'target'>) => `${contract} ${target}`

/** Another form takes over, or the text was thrown away: nothing more is sent in the background. */
export async function retireDraft(
  of: Pick<DraftOf, 'contract' | 'target'>,
  heir: unknown = null,
): Promise<void> {
  const orphan = orphans.get(nameOf(of))
  if (orphan !== undefined && orphan.saver !== heir) await orphan.retire()
}

/** Whether a form that is gone goes on sending it. */
export const isStillSent = (of: Pick<DraftOf, 'contract' | 'target'>): boolean => orphans.has(nameOf(of))

/** A server that does not answer is not waited for. */
const patience = 1500

/**
 * Saves `values` a second after the last change, at the latest five seconds after the first one, one save at a time;
 * at once when focus leaves a field, the window is left, the page is hidden or the component goes away.
 * The first values count as saved. @example useAutosave(note, (note, options) => api.call(saveNote, note, options))
 */
export function useAutosave<V extends Values>(
  values: V,
  save: Save<V>,
  options: Options<V> = {},
): Autosave<V> {
  const latest = useRef({ save, values, options })
  latest.current = { save, values, options }
  const [state, setState] = useState<SaveState>({ kind: 'clean' })
  const [isKept, setKept] = useState(options.draft !== undefined)
  const [older, setOlder] = useState<OlderText | null>(null)
  const [{ saver, keeper }] = useState(() => {
    const keeper = options.draft === undefined ? null : new Keeper(options.draft, setKept)
    const saver = new Autosaver<V>(
      values,
      (draft, call) => latest.current.save(draft, call),
      setState,
      { delay: Math.min(options.delay ?? 1000, 5000), longest: 5000 },
      keeper,
    )
    return { saver, keeper }
  })

  useEffect(() => saver.change(values), [saver, values])

  useEffect(() => {
    const take = (found: LeftDraft): Verdict => {
      const { draft } = found
      const verdict = judge(draft, saver.saved(), latest.current.values)
      const layBack = () => latest.current.options.layBack?.({ ...saver.saved(), ...draft.values } as V)
      if (verdict === 'lay-back') layBack()
      if (verdict === 'ask') {
        setOlder({
          at: found.at,
          texts: textsThatDiffer(draft.values, saver.saved()),
          layBack: () => {
            setOlder(null)
            layBack()
            setTimeout(() => void discardWhenSafe(found), 1000)
          },
          discard: () => {
            setOlder(null)
            void discardDraft(found)
          },
        })
      }
      return verdict
    }
    /** What was laid back is on the server or written anew before the old is taken away. */
    const discardWhenSafe = async (found: LeftDraft) => {
      await keeper?.flush()
      if (!saver.isUnsaved() || keeper?.isSafe(saver.current()) === true) await discardDraft(found)
    }
    const { draft } = latest.current.options
    if (keeper !== null && draft !== undefined) void retireDraft(draft, saver).then(() => keeper.open(take))

    const release = holdUnsaved({
      isUnsaved: () => saver.isUnsaved(),
      isKept: () => keeper?.isSafe(saver.current()) === true,
      keep: async () => keeper?.flush(),
      flush: async () => {
        await Promise.all([keeper?.flush(), saver.flush()])
      },
    })
    const flush = () => void saver.flush()
    const flushLeaving = () => {
      void saver.flush(true)
      void keeper?.flush()
    }
    const flushHidden = () => document.hidden && flushLeaving()
    /** The line is back, or what this text had to wait for is sent. */
    const flushLate = () => void (reachable.get() && waiting.get().length === 0 && saver.flush())
    const unhear = [reachable.subscribe(flushLate), waiting.subscribe(flushLate)]
    document.addEventListener('focusout', flush)
    document.addEventListener('visibilitychange', flushHidden)
    addEventListener('blur', flush)
    addEventListener('pagehide', flushLeaving)
    return () => {
      document.removeEventListener('focusout', flush)
      document.removeEventListener('visibilitychange', flushHidden)
      removeEventListener('blur', flush)
      removeEventListener('pagehide', flushLeaving)
      saver.stop()
      keeper?.close()
      const name = draft === undefined ? null : nameOf(draft)
      const end = () => {
        for (const stop of unhear) stop()
        release()
        if (name !== null && orphans.get(name)?.saver === saver) orphans.delete(name)
      }
      const retire = async () => {
        await Promise.race([saver.retire(), new Promise((resolve) => setTimeout(resolve, patience))])
        end()
      }
      if (name !== null) orphans.set(name, { saver, retire })
      // What could not be sent stays counted as unsaved, and is tried again.
      void saver.flush(true).then(() => saver.isUnsaved() || end())
    }
  }, [saver, keeper])

  return {
    state: { ...state, isKept },
    flush: () => saver.flush(),
    reset: (draft) => saver.reset(draft),
    resolve: () => saver.resolve(),
    older,
  }
}

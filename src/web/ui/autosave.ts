import { useEffect, useRef, useState } from 'react'
import { Autosaver, type Save, type SaveState } from './autosaver.ts'
import { holdUnsaved } from './unsaved.ts'

export type Autosave<V> = {
  readonly state: SaveState
  /** Sends at once; resolves when nothing is in flight. */
  readonly flush: () => Promise<void>
  /** These values came from the server and count as saved. */
  readonly reset: (values: V) => void
  /** After a conflict: send what stands here. */
  readonly resolve: () => void
}

/**
 * Saves `values` a second after the last change, at the latest five seconds after the first one, one save at a time;
 * at once when focus leaves a field, the window is left, the page is hidden or the component goes away.
 * The first values count as saved. @example useAutosave(note, (note, options) => api.call(saveNote, note, options))
 */
export function useAutosave<V>(
  values: V,
  save: Save<V>,
  options: { readonly delay?: number } = {},
): Autosave<V> {
  const latest = useRef(save)
  latest.current = save
  const [state, setState] = useState<SaveState>({ kind: 'clean' })
  const [saver] = useState(
    () =>
      new Autosaver<V>(values, (draft, call) => latest.current(draft, call), setState, {
        delay: Math.min(options.delay ?? 1000, 5000),
        longest: 5000,
      }),
  )

  useEffect(() => saver.change(values), [saver, values])

  useEffect(() => {
    const release = holdUnsaved({ isUnsaved: () => saver.isUnsaved(), flush: () => saver.flush() })
    const flush = () => void saver.flush()
    const flushLeaving = () => void saver.flush(true)
    const flushHidden = () => document.hidden && flushLeaving()
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
      // What could not be sent stays counted as unsaved, and is tried again.
      void saver.flush(true).then(() => saver.isUnsaved() || release())
    }
  }, [saver])

  return {
    state,
    flush: () => saver.flush(),
    reset: (draft) => saver.reset(draft),
    resolve: () => saver.resolve(),
  }
}

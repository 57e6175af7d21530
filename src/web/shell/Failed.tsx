import { useEffect } from 'react'
import { reachable } from '../connection.ts'
import { useWords } from '../language.tsx'
import { asProblem } from '../problem.ts'
import { useStore } from '../store.ts'
import { ErrorState } from '../ui/Loaded.tsx'
import { words } from '../words.ts'

/** A page that fell, or that could not be fetched: said as it is, with a way to try again. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const own = useWords(words)
  const isReachable = useStore(reachable)
  const { isOpenEnded } = asProblem(error)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the line is back.
  useEffect(() => {
    if (isOpenEnded && isReachable) onRetry()
  }, [isOpenEnded, isReachable])
  if (isOpenEnded)
    return (
      <div className="page page-reading" role="status">
        <h1>{own.waitTitle}</h1>
        <p>{own.waitBody}</p>
        <p className="quiet">{own.waitPaper}</p>
      </div>
    )
  return (
    <div className="page page-reading">
      <h1>{own.failedTitle}</h1>
      <ErrorState problem={asProblem(error)} onRetry={onRetry} />
    </div>
  )
}

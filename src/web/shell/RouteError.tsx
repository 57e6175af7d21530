import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useWords } from '../language.tsx'
import { asProblem } from '../problem.ts'
import { ErrorState } from '../ui/Loaded.tsx'
import { words } from '../words.ts'

/** A page that fell, or that could not be fetched: said as it is, with a way to try again. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const own = useWords(words)
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="page page-reading">
      <h1>{own.failedTitle}</h1>
      <ErrorState problem={asProblem(error)} onRetry={retry} />
    </div>
  )
}

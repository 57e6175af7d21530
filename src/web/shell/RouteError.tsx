import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Failed } from './Failed.tsx'

/** What the router shows where a page fell. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <Failed error={error} onRetry={retry} />
}

import { useParams } from '@tanstack/react-router'
import { DecidePage } from './DecidePage.tsx'

/** The same page for who comes to it from another: the phone that opens it cold has PhoneFrame around it. */
export function DecideRoute() {
  const { decisionId = '' } = useParams({ strict: false })
  return <DecidePage decisionId={decisionId} />
}

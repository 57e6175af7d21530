import { useWords } from '../language.tsx'
import { useWaitingOn } from '../waiting.ts'
import { Status } from './Status.tsx'
import { words } from './words.ts'

/** That something done to this thing is on this device only, or that it could not be sent. Shows nothing when all is sent. */
export function Waits({
  on,
  contract,
}: {
  readonly on: string
  readonly contract?: { readonly name: string }
}) {
  const own = useWords(words)
  const items = useWaitingOn(on).filter((item) => contract === undefined || item.contract === contract.name)
  if (items.length === 0) return null
  const isRefused = items.some(({ refusal }) => refusal !== null)
  return (
    <Status tone={isRefused ? 'warning' : 'important'}>{isRefused ? own.couldNotBeSent : own.waits}</Status>
  )
}

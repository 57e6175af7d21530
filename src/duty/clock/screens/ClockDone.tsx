import { now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { callBackDone } from '../../case/api.ts'
import { callbackDone, saveContact } from '../../intake/api.ts'
import type { RunningClock } from '../model.ts'
import { words } from '../words.ts'

/** What is answered with one press: the call is made, nobody waits any more. The rest is answered in its case. */
export function ClockDone({ clock, number }: { readonly clock: RunningClock; readonly number: string }) {
  const own = useWords(words)
  const { kind, contactId, contactVersion, caseId, sourceId } = clock
  const called = useCommand(callbackDone, { changes: ['contact', `opened-contact/${contactId}`] })
  const waited = useCommand(saveContact, { changes: ['contact', `opened-contact/${contactId}`] })
  const heard = useCommand(callBackDone, { changes: [`case/${caseId}`] })
  const command = kind === 'callback' ? called : kind === 'waiting' ? waited : heard
  if (kind !== 'callback' && kind !== 'waiting' && kind !== 'safe-person-call') return null
  const press = () => {
    if (kind === 'safe-person-call') {
      if (caseId !== null) void heard.run({ caseId, relationId: sourceId })
      return
    }
    if (contactId === null || contactVersion === null) return
    const of = { contactId, version: contactVersion }
    if (kind === 'callback') void called.run(of)
    else void waited.run({ ...of, waitingUntil: now() })
  }
  return (
    <>
      <Button
        variant="tertiary"
        isPending={command.isPending}
        label={`${own.done[kind]}: ${own.kinds[kind]}, ${number}`}
        onPress={press}
      >
        {own.done[kind]}
      </Button>
      {command.problem !== null && <ErrorState problem={command.problem} />}
    </>
  )
}

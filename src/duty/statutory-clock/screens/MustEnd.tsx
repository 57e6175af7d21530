import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { takeEnforcement } from '../api.ts'
import type { RunningDecision } from '../model.ts'
import { enforcerAt } from '../rules.ts'
import { words } from '../words.ts'
import { EndDialog } from './EndDialog.tsx'

/** The law has ended it: who sees to it that it ends in fact, who has taken it on, and the way to say that it is done. */
export function MustEnd({ decision }: { readonly decision: RunningDecision }) {
  const own = useWords(words)
  const { account } = useSession()
  const present = usePresent()
  const [isOpen, setOpen] = useState(false)
  const changes = [`decision/${decision.id}`]
  const take = useCommand(takeEnforcement, { changes })
  const { task, standing, isExecuted } = decision
  const mayAct = account.role !== 'chair'
  const isOwn = task?.responsible === account.name
  return (
    <Notice
      tone="warning"
      title={own.mustEnd}
      actions={
        mayAct && (
          <>
            <Button variant="primary" onPress={() => setOpen(true)}>
              {own.end}
            </Button>
            {task !== null && !isOwn && (
              <Button isPending={take.isPending} onPress={() => void take.run({ decisionId: decision.id })}>
                {task.responsible === null ? own.take : own.takeOver}
              </Button>
            )}
          </>
        )
      }
    >
      {standing.reason !== null && <p>{own.because[standing.reason]}</p>}
      <p>{isExecuted ? own.whoMust[task?.holder ?? enforcerAt(present)] : own.neverExecuted}</p>
      {standing.since !== null && <Clock since={standing.since} />}
      {task !== null && <p>{task.responsible === null ? own.taskFree : own.taskOf(task.responsible)}</p>}
      {take.problem !== null && <ErrorState problem={take.problem} />}
      {isOpen && (
        <EndDialog decisionId={decision.id} reason={standing.reason} onClose={() => setOpen(false)} />
      )}
    </Notice>
  )
}

import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { callBackDone } from '../api.ts'
import type { CaseRelation } from '../model.ts'
import { isCallBackDue } from '../rules.ts'
import { words } from '../words.ts'

/** The clock of a promised call to a safe person, and that it has been made (V-22). */
export function CallBack({ each, isOpen }: { readonly each: CaseRelation; readonly isOpen: boolean }) {
  const own = useWords(words)
  const done = useCommand(callBackDone, { changes: [`case/${each.caseId}`] })
  if (each.callBackAt === null || !isCallBackDue(each)) return null
  return (
    <div className="row">
      <Clock until={each.callBackAt} soonMinutes={15} label={own.callBackDue} />
      {isOpen && (
        <Button
          isPending={done.isPending}
          onPress={() => void done.run({ caseId: each.caseId, relationId: each.id })}
        >
          {own.callBackDone}
        </Button>
      )}
      {done.problem !== null && <ErrorState problem={done.problem} />}
    </div>
  )
}

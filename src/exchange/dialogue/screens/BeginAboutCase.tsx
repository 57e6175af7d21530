import { useNavigate } from '@tanstack/react-router'
import { Refused } from '../../../duty/measure/screens/Refused.tsx'
import { useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { beginThread } from '../api.ts'
import { threadAddress } from './names.ts'

/** Opens the dialogue about the case of a report: the one that is there, or a new one. */
export function BeginAboutCase({ reportId, label }: { readonly reportId: string; readonly label: string }) {
  const navigate = useNavigate()
  const begin = useCommand(beginThread, { changes: ['dialogue'] })
  const press = async () => {
    const begun = await begin.run({ reportId })
    if (begun !== null) void navigate({ to: threadAddress(begun.id) })
  }
  return (
    <>
      {begin.problem !== null && <Refused problem={begin.problem} />}
      <Button onPress={() => void press()} isPending={begin.isPending}>
        {label}
      </Button>
    </>
  )
}

import type { ReactNode } from 'react'
import type { Contract, InputOf, OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { ConfirmDialog } from '../../../web/ui/Dialog.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { words } from '../words.ts'

/** Asks before a command on an account, and keeps the question where it was refused. */
export function ConfirmAccount<C extends Contract>(props: {
  readonly contract: C
  readonly input: InputOf<C>
  readonly title: string
  readonly help: ReactNode
  readonly confirm: string
  readonly isDangerous?: boolean
  /** What else than accounts it makes old. */
  readonly changes?: readonly string[]
  readonly onDone: (output: OutputOf<C>) => void
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { contract, input, help, onDone, changes = [], ...dialog } = props
  const command = useCommand(contract, { changes: ['account', ...changes] })
  const press = async () => {
    const output = await command.run(input)
    if (output !== null) onDone(output)
  }
  return (
    <ConfirmDialog
      {...dialog}
      isOpen
      cancel={own.cancel}
      isPending={command.isPending}
      onConfirm={() => void press()}
    >
      <p>{help}</p>
      {command.problem !== null && <ErrorState problem={command.problem} />}
    </ConfirmDialog>
  )
}

import { useWords } from '../language.tsx'
import { ConfirmDialog } from '../ui/Dialog.tsx'
import { words } from '../words.ts'

export function LeaveDialog({
  onLeave,
  onStay,
}: {
  readonly onLeave: () => void
  readonly onStay: () => void
}) {
  const own = useWords(words)
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={own.leaveTitle}
      confirm={own.leave}
      cancel={own.stay}
      onConfirm={onLeave}
      onClose={onStay}
    >
      <p>{own.leaveBody}</p>
    </ConfirmDialog>
  )
}

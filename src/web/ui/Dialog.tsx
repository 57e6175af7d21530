import { Modal } from '@midas-ds/components/modal'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the main one first. */
  readonly actions?: ReactNode
}

/** A question above the page. Escape and the close button leave it; a press outside does not, since text may be in it. */
export function Dialog({ title, isOpen, onClose, children, actions }: DialogProps) {
  return (
    <Modal title={title} isOpen={isOpen} onOpenChange={(open) => open || onClose()} className="dialog-layer">
      {children}
      {actions !== undefined && <div className="row dialog-actions">{actions}</div>}
    </Modal>
  )
}

export type ConfirmDialogProps = Omit<DialogProps, 'actions'> & {
  readonly confirm: string
  readonly cancel: string
  readonly isDangerous?: boolean
  readonly isPending?: boolean
  readonly onConfirm: () => void
}

/** Do it, or leave it. */
export function ConfirmDialog({
  confirm,
  cancel,
  isDangerous,
  isPending,
  onConfirm,
  ...rest
}: ConfirmDialogProps) {
  return (
    <Dialog
      {...rest}
      actions={
        <>
          <Button
            variant={isDangerous === true ? 'danger' : 'primary'}
            onPress={onConfirm}
            isPending={isPending ?? false}
          >
            {confirm}
          </Button>
          <Button onPress={rest.onClose}>{cancel}</Button>
        </>
      }
    />
  )
}

import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

/** A key or a secret that is shown this once: the server keeps no way to show it again. */
export function ShownOnce(props: {
  readonly title: string
  readonly lead: string
  /** Said where it was shown before: the command was sent again. */
  readonly before: string
  readonly secret: string | null
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const [said, setSaid] = useState('')
  const { title, lead, before, secret, onClose } = props
  if (secret === null)
    return (
      <Dialog title={title} isOpen onClose={onClose}>
        <p>{before}</p>
      </Dialog>
    )
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setSaid(own.copied),
      () => setSaid(own.copyFailed),
    )
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={() => void copy()}>
            {own.copy}
          </Button>
          <Button onPress={onClose}>{own.done}</Button>
        </>
      }
    >
      <div className="once-only">
        <p>{lead}</p>
        <code>{secret}</code>
        <p role="status">{said}</p>
      </div>
    </Dialog>
  )
}

import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

export type Handed = { readonly name: string; readonly link: string | null; readonly expiresAt: string }

/** The link with which somebody sets a password: shown once, never again, since the server keeps only its hash. */
export function OneTimeLink(
  props: Handed & {
    /** What the one who gets it does with it; a password unless said. */
    readonly help?: string
    readonly onClose: () => void
  },
) {
  const { name, link, expiresAt, help, onClose } = props
  const own = useWords(words)
  const format = useFormat()
  const [said, setSaid] = useState('')
  if (link === null)
    return (
      <Dialog title={own.link} isOpen onClose={onClose}>
        <p>{own.linkGone(name)}</p>
      </Dialog>
    )
  const address = location.origin + link
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setSaid(own.copied)
    } catch {
      setSaid(own.copyFailed)
    }
  }
  return (
    <Dialog
      title={own.link}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={() => void copy()}>
            {own.copy}
          </Button>
          <Button onPress={onClose}>{own.linkSeen}</Button>
        </>
      }
    >
      <div className="once-only">
        <p>{help ?? own.linkHelp(name)}</p>
        <code>{address}</code>
        <p className="quiet">{own.linkExpires(format.moment(expiresAt))}</p>
        <p role="status">{said}</p>
      </div>
    </Dialog>
  )
}

import { type ReactNode, useEffect, useState } from 'react'

/** A part that folds out; it opens by itself when something in it must be mended. */
export function Fold({
  title,
  isOpen,
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly children: ReactNode
}) {
  const [open, setOpen] = useState(isOpen)
  useEffect(() => {
    if (isOpen) setOpen(true)
  }, [isOpen])
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="fold">
      <summary>{title}</summary>
      {open && <div className="fold-body">{children}</div>}
    </details>
  )
}

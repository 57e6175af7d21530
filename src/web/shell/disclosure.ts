import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

/** A panel that a button folds out: it closes on Escape, and when one presses or tabs outside it. */
export function useDisclosure() {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    if (!isOpen) return
    const leave = (event: Event) => {
      if (event.target instanceof Node && frame.current?.contains(event.target) === false) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [isOpen])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    setOpen(false)
    frame.current?.querySelector('button')?.focus()
  }
  return {
    id,
    isOpen,
    close: () => setOpen(false),
    frame: { ref: frame, onKeyDown },
    button: { 'aria-expanded': isOpen, 'aria-controls': id, onClick: () => setOpen(!isOpen) },
  }
}

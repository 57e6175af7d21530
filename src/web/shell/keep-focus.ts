/**
 * When what had the focus goes away (a form that is done, a row that is removed), the focus goes to the heading of the part
 * it stood in, so that who works by keyboard or ear stays in place (WCAG 2.4.3). Returns how to stop.
 */
export function keepFocus(): () => void {
  let around: readonly Element[] = []
  let isWaiting = false

  const remember = (event: FocusEvent) => {
    if (event.target instanceof Element && event.target.closest('main') !== null)
      around = ancestorsOf(event.target)
  }
  const look = () => {
    isWaiting = false
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (!isLost || around[0]?.isConnected !== false) return
    const heading = around.flatMap((part) => (part.isConnected ? (headingOf(part) ?? []) : []))[0]
    if (heading === undefined) return
    heading.tabIndex = -1
    // What is looked at stays where it is: only the place in the order is kept.
    heading.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(() => {
    if (isWaiting || around[0]?.isConnected !== false) return
    isWaiting = true
    // First the page, or a dialog that closes, may place the focus itself.
    requestAnimationFrame(() => requestAnimationFrame(look))
  })

  document.addEventListener('focusin', remember)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', remember)
    observer.disconnect()
  }
}

/** The element itself first, then what it stands in. */
function ancestorsOf(element: Element): readonly Element[] {
  const parent = element.parentElement
  return parent === null || parent === document.body ? [element] : [element, ...ancestorsOf(parent)]
}

const headingOf = (part: Element) => part.querySelector<HTMLElement>('h1, h2, h3, h4')

/**
 * When what had the focus goes away (a form that is done, a row that is removed), the focus goes to the heading of the part
 * it stood in, so that who works by keyboard or ear stays in place (WCAG 2.4.3). A dialog that another one opened leaves it to what
 * was pressed on the page for the first. Returns how to stop.
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
    const [last] = around
    if (!isLost || last === undefined) return
    if (last.isConnected) {
      if (last instanceof HTMLElement) last.focus({ preventScroll: true })
      return
    }
    const heading = around.flatMap((part) => (part.isConnected ? (headingOf(part) ?? []) : []))[0]
    if (heading === undefined) return
    heading.tabIndex = -1
    // What is looked at stays where it is: only the place in the order is kept.
    heading.focus({ preventScroll: true })
  }
  const observer = new MutationObserver((records) => {
    if (isWaiting || (around[0]?.isConnected !== false && !records.some(tookDialog))) return
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

const tookDialog = ({ removedNodes }: MutationRecord): boolean =>
  [...removedNodes].some((node) => node instanceof Element && node.querySelector('[role=dialog]') !== null)

/** The element itself first, then what it stands in. */
function ancestorsOf(element: Element): readonly Element[] {
  const parent = element.parentElement
  return parent === null || parent === document.body ? [element] : [element, ...ancestorsOf(parent)]
}

/** The first that is shown: what is folded away takes no focus. */
const headingOf = (part: Element) =>
  [...part.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].find((heading) => heading.checkVisibility())

import { useEffect, useRef, useState } from 'react'

/** The width an element has, in pixels, kept as it changes; the given one until it is known. */
export function useMeasuredWidth<E extends Element>(before: number) {
  const element = useRef<E>(null)
  const [width, setWidth] = useState(before)
  useEffect(() => {
    const { current } = element
    if (current === null) return
    const observer = new ResizeObserver(() => {
      const measured = Math.round(current.getBoundingClientRect().width)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}

/** Room left of a picture for the numbers of its axis, in pixels: the widest of them and the gap to the picture. */
export const axisRoom = (labels: readonly string[]): number =>
  12 + 8 * Math.max(2, ...labels.map((label) => label.length))

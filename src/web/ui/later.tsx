import { type ComponentType, lazy, Suspense } from 'react'

/** A part of a page whose code comes when the page stands: nothing is in its place meanwhile. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(() => load().then((component) => ({ default: component })))
  return (props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  )
}

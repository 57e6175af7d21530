import { Link, RouterProvider, useMatch } from '@tanstack/react-router'
import { router } from './router.tsx'
import { type Way, WayContext } from './way.tsx'

const routed: Way = {
  Anchor: Link,
  usePath: () => useMatch({ strict: false, select: (match) => match.pathname }),
}

/** Every page there is. */
export function App() {
  return (
    <WayContext value={routed}>
      <RouterProvider router={router} />
    </WayContext>
  )
}

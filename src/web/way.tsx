import { createContext, type ReactNode } from 'react'

export type AnchorProps = {
  /** An address of our own with its ids in place: `/cases/0190…`. */
  readonly to: string
  readonly children: ReactNode
  readonly className?: string
  readonly 'aria-label'?: string
}

/** How a page leads on and knows where it stands: by the router, or on a page of its own by the browser alone. */
export type Way = {
  readonly Anchor: (props: AnchorProps) => ReactNode
  readonly usePath: () => string
}

export const browserWay: Way = {
  Anchor: ({ to, ...rest }) => <a href={to} {...rest} />,
  usePath: () => location.pathname,
}

export const WayContext = createContext(browserWay)

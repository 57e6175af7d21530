import { type ReactNode, useContext } from 'react'
import { WayContext } from '../way.tsx'

export type LinkProps = {
  /** An address of our own with its ids in place: `/cases/0190…`. */
  readonly to: string
  readonly children: ReactNode
  readonly className?: string
  readonly label?: string
}

/** A link inside Stafett. */
export function Link({ to, label, ...rest }: LinkProps) {
  const { Anchor } = useContext(WayContext)
  return <Anchor to={to} {...rest} {...(label !== undefined && { 'aria-label': label })} />
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink({
  variant = 'secondary',
  ...rest
}: LinkProps & { readonly variant?: 'primary' | 'secondary' }) {
  return <Link {...rest} className={`button-link button-link-${variant}`} />
}

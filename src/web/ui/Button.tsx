import { Button as MidasButton } from '@midas-ds/components/button'
import type { ReactNode, Ref } from 'react'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: () => void
  /** primary: the one thing to do here. Default secondary. */
  readonly variant?: 'primary' | 'secondary' | 'tertiary' | 'danger'
  readonly size?: 'large' | 'medium'
  readonly type?: 'button' | 'submit'
  /** Shows that it works, and takes no second press. */
  readonly isPending?: boolean
  readonly isDisabled?: boolean
  readonly isFullWidth?: boolean
  /** For what the visible word does not say by itself; begins with the visible word. */
  readonly label?: string
  readonly isExpanded?: boolean
  readonly controls?: string
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button(props: ButtonProps) {
  const { label, isExpanded, controls, isFullWidth, variant, size, type, ...rest } = props
  return (
    <MidasButton
      {...rest}
      variant={variant ?? 'secondary'}
      size={size ?? 'medium'}
      type={type ?? 'button'}
      fullwidth={isFullWidth ?? false}
      {...(label !== undefined && { 'aria-label': label })}
      {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
      {...(controls !== undefined && { 'aria-controls': controls })}
    />
  )
}

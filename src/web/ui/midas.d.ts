/**
 * Types of what we use of Midas. Its own declarations import each other without file endings and lucide-react, which
 * it does not install, so under `moduleResolution: nodenext` they are empty.
 */
declare module '@midas-ds/components/button' {
  import type { FC, Ref } from 'react'
  import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
  export interface ButtonProps extends AriaButtonProps {
    variant?: 'primary' | 'secondary' | 'tertiary' | 'danger' | 'icon'
    size?: 'large' | 'medium'
    fullwidth?: boolean
    ref?: Ref<HTMLButtonElement>
  }
  export const Button: FC<ButtonProps>
}

declare module '@midas-ds/components/textfield' {
  import type { FC, HTMLInputTypeAttribute, Ref } from 'react'
  import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'

  interface FieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'type'> {
    label?: string
    description?: string | undefined
    errorMessage?: string
    size?: 'large' | 'medium'
    showCounter?: boolean
    className?: string
  }
  export const TextField: FC<FieldProps & { type?: HTMLInputTypeAttribute; ref?: Ref<HTMLInputElement> }>
  export const TextArea: FC<FieldProps & { rows?: number; ref?: Ref<HTMLTextAreaElement> }>
}

declare module '@midas-ds/components/radio' {
  import type { FC } from 'react'
  import type { RadioGroupProps as AriaRadioGroupProps, RadioProps } from 'react-aria-components'
  export interface RadioGroupProps extends AriaRadioGroupProps {
    label?: string
    description?: string | undefined
    errorMessage?: string
  }
  export const RadioGroup: FC<RadioGroupProps>
  export const Radio: FC<RadioProps>
}

declare module '@midas-ds/components/checkbox' {
  import type { FC, ReactNode } from 'react'

  interface CheckboxProps {
    children?: ReactNode
    name?: string
    value?: string
    className?: string
    description?: string
    errorMessage?: string
    isSelected?: boolean
    isDisabled?: boolean
    isReadOnly?: boolean
    isRequired?: boolean
    isInvalid?: boolean
    autoFocus?: boolean
    validationBehavior?: 'aria' | 'native'
    onChange?: (isSelected: boolean) => void
  }
  interface CheckboxGroupProps {
    children: ReactNode
    label?: ReactNode
    name?: string
    value?: string[]
    description?: string | undefined
    errorMessage?: string
    isDisabled?: boolean
    isReadOnly?: boolean
    isRequired?: boolean
    isInvalid?: boolean
    validationBehavior?: 'aria' | 'native'
    onChange?: (value: string[]) => void
  }
  export const Checkbox: FC<CheckboxProps>
  export const CheckboxGroup: FC<CheckboxGroupProps>
}

declare module '@midas-ds/components/modal' {
  import type { FC, ReactNode } from 'react'
  import type { ModalOverlayProps } from 'react-aria-components'
  export const Modal: FC<ModalOverlayProps & { title?: ReactNode; hideCloseButton?: boolean }>
}

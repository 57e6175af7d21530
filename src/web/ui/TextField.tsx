import { TextField as MidasTextField } from '@midas-ds/components/textfield'
import type { HTMLInputTypeAttribute } from 'react'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { useLabel } from './label-words.ts'

/** React Aria keeps the key from going further unless `event.continuePropagation()` is called. */
export type KeyHandler = NonNullable<AriaTextFieldProps['onKeyDown']>

export type TextFieldProps = FieldProps<string> & {
  readonly type?: HTMLInputTypeAttribute
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal'
  readonly maxLength?: number
  readonly autoFocus?: boolean
  /** Marks it without a sentence, where the sentence stands above several fields. */
  readonly isInvalid?: boolean
  readonly onBlur?: () => void
  readonly onKeyDown?: KeyHandler
}

/** One line. */
export function TextField(props: TextFieldProps) {
  const { label, isOptional, error, width, autoFocus, name, description, ...rest } = props
  return (
    <FieldFrame name={name} width={width}>
      <MidasTextField
        {...rest}
        {...(name !== undefined && { name })}
        label={useLabel(label, isOptional)}
        description={description}
        size="medium"
        validationBehavior="aria"
        isInvalid={error !== undefined || props.isInvalid === true}
        errorMessage={error ?? ''}
        autoFocus={autoFocus ?? false}
      />
    </FieldFrame>
  )
}

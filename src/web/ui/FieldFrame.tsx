import type { ReactNode } from 'react'

/** How wide an answer is expected to be. Default full. */
export type FieldWidth = 'short' | 'medium' | 'full'

/** What every field takes. A field of `useForm` gives name, value, onChange and error. */
export type FieldProps<T> = {
  readonly label: string
  readonly description?: string | undefined
  /** Adds "(frivilligt)" to the label. */
  readonly isOptional?: boolean
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly name?: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly error?: string | undefined
  readonly width?: FieldWidth
}

/** Lets a refusal find its field by path, and sets its width. */
export function FieldFrame(props: {
  readonly name: string | undefined
  readonly width: FieldWidth | undefined
  readonly children: ReactNode
}) {
  return (
    <div className={`field field-${props.width ?? 'full'}`} data-field={props.name}>
      {props.children}
    </div>
  )
}

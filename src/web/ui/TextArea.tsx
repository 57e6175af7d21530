import { TextArea as MidasTextArea } from '@midas-ds/components/textfield'
import { useEffect, useRef } from 'react'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { useLabel } from './label-words.ts'

export type TextAreaProps = FieldProps<string> & {
  /** Lines shown while it is empty; it grows with the text. Default 3. */
  readonly rows?: number
  readonly maxLength?: number
  readonly showCounter?: boolean
  readonly onBlur?: () => void
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

/** Free text that grows as it is written. */
export function TextArea(props: TextAreaProps) {
  const { label, isOptional, error, width, name, description, rows = 3, ...rest } = props
  const area = useRef<HTMLTextAreaElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: it grows when the text changes.
  useEffect(() => {
    if (growsByItself || area.current === null) return
    area.current.style.height = 'auto'
    area.current.style.height = `${area.current.scrollHeight}px`
  }, [props.value])

  return (
    <FieldFrame name={name} width={width}>
      <MidasTextArea
        {...rest}
        {...(name !== undefined && { name })}
        ref={area}
        rows={rows}
        label={useLabel(label, isOptional)}
        description={description}
        validationBehavior="aria"
        isInvalid={error !== undefined}
        errorMessage={error ?? ''}
        className="text-area"
      />
    </FieldFrame>
  )
}

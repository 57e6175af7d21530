import { Checkbox as MidasCheckbox, CheckboxGroup as MidasCheckboxGroup } from '@midas-ds/components/checkbox'
import { RadioGroup as MidasRadioGroup, Radio } from '@midas-ds/components/radio'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { useLabel } from './label-words.ts'

export type Choice<K extends string = string> = {
  readonly value: K
  readonly label: string
  readonly description?: string
  readonly isDisabled?: boolean
}

export type RadioGroupProps<K extends string> = FieldProps<K | null> & {
  readonly options: readonly Choice<K>[]
  readonly direction?: 'vertical' | 'horizontal'
}

/** One of a few. */
export function RadioGroup<K extends string>(props: RadioGroupProps<K>) {
  return <Radios {...props} looks="radio" />
}

/** One of a few that need a sentence each, as cards. */
export function RadioCards<K extends string>(props: RadioGroupProps<K>) {
  return <Radios {...props} looks="radio-card" />
}

function Radios<K extends string>(props: RadioGroupProps<K> & { readonly looks: 'radio' | 'radio-card' }) {
  const { label, isOptional, error, options, name, width, direction, looks, description, value } = props
  return (
    <FieldFrame name={name} width={width}>
      <MidasRadioGroup
        {...(name !== undefined && { name })}
        label={useLabel(label, isOptional)}
        description={description}
        value={value}
        onChange={(key) => props.onChange(options.find((option) => option.value === key)?.value ?? null)}
        orientation={direction ?? 'vertical'}
        isDisabled={props.isDisabled ?? false}
        isReadOnly={props.isReadOnly ?? false}
        validationBehavior="aria"
        isInvalid={error !== undefined}
        errorMessage={error ?? ''}
        className={looks === 'radio-card' ? 'radio-cards' : 'radios'}
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className={looks}
          >
            <span>
              {option.label}
              {option.description !== undefined && <small>{option.description}</small>}
            </span>
          </Radio>
        ))}
      </MidasRadioGroup>
    </FieldFrame>
  )
}

export type CheckboxProps = Omit<FieldProps<boolean>, 'isOptional'>

/** One yes; not ticked means not said. */
export function Checkbox(props: CheckboxProps) {
  const { label, error, name, width, description, value, onChange } = props
  return (
    <FieldFrame name={name} width={width}>
      <MidasCheckbox
        {...(name !== undefined && { name })}
        {...(description !== undefined && { description })}
        {...(error !== undefined && { errorMessage: error })}
        isSelected={value}
        onChange={onChange}
        isDisabled={props.isDisabled ?? false}
        isReadOnly={props.isReadOnly ?? false}
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        {label}
      </MidasCheckbox>
    </FieldFrame>
  )
}

/** Without a place Midas shows the sentence of a group nowhere; its types have forgotten that it asks for one. */
const errorsOnTop = { errorPosition: 'top' }

export type CheckboxGroupProps<K extends string> = FieldProps<readonly K[]> & {
  readonly options: readonly Choice<K>[]
}

/** Any number of a few. */
export function CheckboxGroup<K extends string>(props: CheckboxGroupProps<K>) {
  const { label, isOptional, error, options, name, width, description, value } = props
  const choose = (keys: readonly string[]) =>
    props.onChange(options.map((option) => option.value).filter((key) => keys.includes(key)))
  return (
    <FieldFrame name={name} width={width}>
      <MidasCheckboxGroup
        {...(name !== undefined && { name })}
        label={useLabel(label, isOptional)}
        description={description}
        value={[...value]}
        onChange={choose}
        isDisabled={props.isDisabled ?? false}
        isReadOnly={props.isReadOnly ?? false}
        isInvalid={error !== undefined}
        errorMessage={error ?? ''}
        {...errorsOnTop}
        validationBehavior="aria"
      >
        {options.map((option) => (
          <MidasCheckbox key={option.value} value={option.value} isDisabled={option.isDisabled ?? false}>
            <span className="checkbox-text">
              {option.label}
              {option.description !== undefined && <small>{option.description}</small>}
            </span>
          </MidasCheckbox>
        ))}
      </MidasCheckboxGroup>
    </FieldFrame>
  )
}

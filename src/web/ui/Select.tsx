import { useId } from 'react'
import { useWords } from '../language.tsx'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { FieldHead } from './FieldHead.tsx'
import { words } from './words.ts'

export type Option<K extends string = string> = {
  readonly value: K
  readonly label: string
  readonly isDisabled?: boolean
  /** Options with the same group stand together under it. */
  readonly group?: string
}

export type SelectProps<K extends string> = FieldProps<K | null> & {
  readonly options: readonly Option<K>[]
  /** What stands there before a choice. Default "Välj". */
  readonly placeholder?: string
}

/** One of a list too long for radio buttons: the browser's own, which every keyboard, phone and screen reader knows. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { label, description, isOptional, error, options, name, width, value } = props
  const own = useWords(words)
  const id = useId()
  const groups = [...new Set(options.map((option) => option.group ?? ''))]
  const choose = (text: string) =>
    props.onChange(options.find((option) => option.value === text)?.value ?? null)
  return (
    <FieldFrame name={name} width={width}>
      <FieldHead id={id} label={label} isOptional={isOptional} description={description} error={error} />
      <select
        id={id}
        name={name}
        className="select"
        value={value ?? ''}
        disabled={props.isDisabled === true || props.isReadOnly === true}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-about`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{props.placeholder ?? own.choose}</option>
        {groups.map((group) => {
          const items = options
            .filter((option) => (option.group ?? '') === group)
            .map((option) => (
              <option key={option.value} value={option.value} disabled={option.isDisabled ?? false}>
                {option.label}
              </option>
            ))
          if (group === '') return items
          return (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          )
        })}
      </select>
    </FieldFrame>
  )
}

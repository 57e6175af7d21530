import { type Code, type CodeList, codeAt } from '../../../kernel/code-list.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import type { Draft, Edit } from './draft.ts'

type TextName = {
  [K in keyof Draft]: string extends Draft[K] ? (Draft[K] extends string | null ? K : never) : never
}[keyof Draft]

/** A free text of the draft. Empty is not answered where the field may be, and else the empty text. */
export function Writing(props: {
  readonly edit: Edit
  readonly name: TextName
  readonly label: string
  readonly hint?: string
  readonly maxLength: number
  readonly rows?: number
  readonly isOptional?: boolean
}) {
  const { edit, name, label, hint, maxLength, rows, isOptional } = props
  const isAlwaysText = name === 'facts' || name === 'judgement' || name === 'risks' || name === 'dayTask'
  return (
    <TextArea
      name={name}
      label={label}
      description={hint}
      maxLength={maxLength}
      {...(rows !== undefined && { rows })}
      isOptional={isOptional ?? false}
      value={edit.draft[name] ?? ''}
      onChange={(text) => {
        if (isAlwaysText) edit.set(name, text)
        else edit.set(name, text === '' ? null : text)
      }}
      error={edit.error(name)}
    />
  )
}

/** What the list says about the code that is chosen. */
export const instructionOf = (list: CodeList, key: string | null): string | undefined => {
  const code: Code | undefined = key === null ? undefined : codeAt(list, key, localDate(now()))
  return code?.instruction
}

/** Name, value, change and refusal of a field that is not text. */
export const bind = <K extends keyof Draft>(edit: Edit, name: K) => ({
  name,
  value: edit.draft[name],
  onChange: (value: Draft[K]) => edit.set(name, value),
  error: edit.error(name),
})

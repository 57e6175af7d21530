import { type DragEvent, useId, useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { FieldFrame } from '../../../web/ui/FieldFrame.tsx'
import { FieldHead } from '../../../web/ui/FieldHead.tsx'
import type { FileKind } from '../../register-file/model.ts'
import { words } from '../words.ts'

/** One of the two files: chosen with the browser's own field, or dropped on it. */
export function FileField(props: {
  readonly kind: FileKind
  readonly file: File | null
  readonly onChange: (file: File | null) => void
  readonly isDisabled: boolean
}) {
  const own = useWords(words)
  const id = useId()
  const { kind, file, onChange, isDisabled } = props
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(!isDisabled)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped !== undefined && !isDisabled) onChange(dropped)
  }
  return (
    <FieldFrame name={kind} width="full">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the field, which every keyboard reaches. */}
      <div
        className="drop-zone"
        data-over={isOver}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FieldHead
          id={id}
          label={own.files[kind]}
          isOptional={false}
          description={`${own.dropHere} ${own.filesHint[kind]}`}
          error={undefined}
        />
        <div className="row">
          <input
            id={id}
            type="file"
            className="visually-hidden"
            accept=".csv,.txt,text/csv,text/plain"
            aria-describedby={`${id}-about ${id}-chosen`}
            disabled={isDisabled}
            onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)}
          />
          <label htmlFor={id} className="button-link button-link-secondary">
            {own.choose}
          </label>
          <span id={`${id}-chosen`}>
            {file === null ? own.noFile : own.chosen(file.name, sizeOf(file.size))}
          </span>
        </div>
      </div>
    </FieldFrame>
  )
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

import { useId } from 'react'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { FieldFrame } from '../../../web/ui/FieldFrame.tsx'
import { FieldHead } from '../../../web/ui/FieldHead.tsx'
import { words } from '../words.ts'
import { sizeIn } from './files.ts'
import '../../../web/styles/lists.css'
import '../../../web/styles/register-import.css'

/** The files of a message: chosen, shown with their size, and taken away again. */
export function FilesField(props: {
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
  readonly isDisabled: boolean
  readonly error: string | undefined
}) {
  const { files, onChange, isDisabled, error } = props
  const own = useWords(words)
  const language = useLanguage()
  const id = useId()
  return (
    <FieldFrame name="attachments" width="full">
      <div className="drop-zone stack-tight">
        <FieldHead id={id} label={own.attach} isOptional description={own.attachHint} error={error} />
        <div className="row">
          <input
            id={id}
            type="file"
            multiple
            className="visually-hidden"
            accept=".pdf,.jpg,.jpeg,.png,.txt,application/pdf,image/jpeg,image/png,text/plain"
            aria-describedby={`${id}-about`}
            disabled={isDisabled}
            onChange={(event) => {
              onChange([...files, ...(event.currentTarget.files ?? [])])
              // The same file may be chosen again after it was taken away.
              event.currentTarget.value = ''
            }}
          />
          <label htmlFor={id} className="button-link button-link-secondary">
            {own.chooseFile}
          </label>
        </div>
        {files.length > 0 && (
          <>
            <ul className="plain-list stack-tight">
              {files.map((file, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be chosen twice, and has nothing else to be known by
                <li key={at} className="row">
                  <span>
                    {file.name}, {sizeIn(file.size, language)}
                  </span>
                  <Button
                    variant="tertiary"
                    isDisabled={isDisabled}
                    onPress={() => onChange(files.filter((_, other) => other !== at))}
                  >
                    {own.removeFile(file.name)}
                  </Button>
                </li>
              ))}
            </ul>
            <p className="quiet">
              {own.attachLost} {own.attachUnread}
            </p>
          </>
        )}
      </div>
    </FieldFrame>
  )
}

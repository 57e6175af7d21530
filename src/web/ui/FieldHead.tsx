import { Icon } from './Icon.tsx'
import { useLabel } from './label-words.ts'

export type FieldHeadProps = {
  /** Of the control; the description and the error together have the id `ID-about`. */
  readonly id: string
  readonly label: string
  readonly isOptional: boolean | undefined
  readonly description: string | undefined
  readonly error: string | undefined
}

/** Label, description and error above a control that Midas has not made. */
export function FieldHead({ id, label, isOptional, description, error }: FieldHeadProps) {
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {useLabel(label, isOptional)}
      </label>
      <FieldAbout id={id} description={description} error={error} />
    </>
  )
}

export function FieldAbout({ id, description, error }: Pick<FieldHeadProps, 'id' | 'description' | 'error'>) {
  return (
    <div id={`${id}-about`}>
      {description !== undefined && <p className="field-description">{description}</p>}
      {error !== undefined && (
        <p className="field-error">
          <Icon name="important" size={18} />
          {error}
        </p>
      )}
    </div>
  )
}

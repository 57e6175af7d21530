import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { Checkbox } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import type { Bound } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type Audience, type DirectoryNumber, numberRoles } from '../model.ts'
import { audiencesToGive } from '../rules.ts'
import { words } from '../words.ts'

type Role = DirectoryNumber['role']
/** A number as it is typed. */
export type TypedNumber = {
  readonly role: Role | null
  readonly number: string
  readonly audience: Audience | null
  readonly isProtected: boolean
  readonly validFrom: string | null
}

export const emptyNumber = (today: string): TypedNumber => ({
  role: 'direct',
  number: '',
  audience: null,
  isProtected: false,
  validFrom: today,
})

/** Number, what it is, whom it is for and from when. */
export function NumberFields(props: {
  readonly number: Bound<string>
  readonly role: Bound<Role | null>
  readonly audience: Bound<Audience | null>
  readonly isProtected: Bound<boolean>
  readonly validFrom: Bound<string | null>
}) {
  const own = useWords(words)
  const { account } = useSession()
  return (
    <>
      <div className="columns">
        <TextField label={own.number} type="tel" inputMode="tel" maxLength={40} {...props.number} />
        <Select
          label={own.role}
          options={numberRoles.map((role) => ({ value: role, label: own.roles[role] }))}
          {...props.role}
        />
      </div>
      <div className="columns">
        <Select
          label={own.audience}
          options={audiencesToGive(account.role).map((one) => ({ value: one, label: own.audiences[one] }))}
          {...props.audience}
        />
        <DateField label={own.validFrom} {...props.validFrom} />
      </div>
      <Checkbox label={own.isProtected} description={own.isProtectedHint} {...props.isProtected} />
    </>
  )
}

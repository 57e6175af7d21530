import { useQuery } from '@tanstack/react-query'
import type { LocalDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { readOptions } from '../../../web/query.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import type { Bound } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { words as frame } from '../../../web/words.ts'
import { readMembers, readPartners } from '../../organisation/api.ts'
import { type Appointment, appointableRoles, memberRoles, partnerRoles } from '../model.ts'
import { words } from '../words.ts'

export type PostValues = {
  role: Appointment['role'] | null
  memberId: string | null
  partnerId: string | null
  validFrom: LocalDate | null
  validTo: LocalDate | null
}

/** Role and days of a post; which municipality or unit only where the role belongs to one. */
export function PostFields(fields: { readonly [K in keyof PostValues]: Bound<PostValues[K]> }) {
  const own = useWords(words)
  const { roleNames } = useWords(frame)
  const members = useQuery(readOptions(readMembers, {}))
  const needsPartner = fields.role.value !== null && partnerRoles.includes(fields.role.value)
  const partners = useQuery({ ...readOptions(readPartners, {}), enabled: needsPartner })
  return (
    <>
      <Select
        label={own.role}
        options={appointableRoles.map((role) => ({ value: role, label: roleNames[role] }))}
        {...fields.role}
      />
      {fields.role.value !== null && memberRoles.includes(fields.role.value) && (
        <Loaded reading={members} rows={1}>
          {(data) => (
            <Select
              label={own.member}
              options={data.members.map((member) => ({ value: member.id, label: member.name }))}
              {...fields.memberId}
            />
          )}
        </Loaded>
      )}
      {needsPartner && (
        <Loaded reading={partners} rows={1}>
          {(data) => (
            <Select
              label={own.partner}
              options={data.partners.map((partner) => ({ value: partner.id, label: partner.name }))}
              {...fields.partnerId}
            />
          )}
        </Loaded>
      )}
      <div className="columns">
        <DateField label={own.validFrom} {...fields.validFrom} />
        <DateField label={own.validTo} isOptional {...fields.validTo} />
      </div>
    </>
  )
}

/** The municipality or unit goes with the role: one chosen before the role was changed is not sent. */
export const postOf = <V extends PostValues>(values: V): V => ({
  ...values,
  memberId: values.role !== null && memberRoles.includes(values.role) ? values.memberId : null,
  partnerId: values.role !== null && partnerRoles.includes(values.role) ? values.partnerId : null,
})

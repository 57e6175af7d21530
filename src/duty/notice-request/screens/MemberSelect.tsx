import { readMembers } from '../../../base/organisation/api.ts'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Select, type SelectProps } from '../../../web/ui/Select.tsx'

/** One of the members of the region, in order of name: the host stands where its letter does. */
export function MemberSelect(props: Omit<SelectProps<string>, 'options'>) {
  return (
    <Loaded reading={useRead(readMembers, {})} rows={1}>
      {({ members }) => (
        <Select
          {...props}
          width="medium"
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Loaded>
  )
}

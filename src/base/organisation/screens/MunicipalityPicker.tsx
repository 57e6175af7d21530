import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../web/language.tsx'
import { queryClient, readOptions } from '../../../web/query.ts'
import { ComboSearch, type Hit } from '../../../web/ui/ComboSearch.tsx'
import type { FieldProps } from '../../../web/ui/FieldFrame.tsx'
import { readMunicipalities } from '../api.ts'
import { words } from '../words.ts'
import { matchMunicipalities } from './match-municipalities.ts'

/** The 290 change with the years: fetched once a session. */
const options = { ...readOptions(readMunicipalities, {}), staleTime: Number.POSITIVE_INFINITY }

export type MunicipalityPickerProps = Omit<FieldProps<string | null>, 'label'> & {
  /** Default "Kommun". */
  readonly label?: string
}

/**
 * One of the 290 municipalities by typing; the value is its SCB code. Those of the region stand first, in order of name
 * like the others: none is proposed, and the host stands where its letter does.
 */
export function MunicipalityPicker({
  value,
  onChange,
  label,
  description,
  ...rest
}: MunicipalityPickerProps) {
  const own = useWords(words)
  const known = useQuery(options).data?.municipalities
  const search = async (typed: string): Promise<readonly Hit[]> => {
    const { municipalities } = await queryClient.ensureQueryData(options)
    return matchMunicipalities(municipalities, typed).map(({ code, name, memberId }) => ({
      id: code,
      label: name,
      detail: memberId === null ? own.otherMunicipalities : own.ownRegion,
    }))
  }
  const name = known?.find((row) => row.code === value)?.name
  return (
    <ComboSearch<Hit>
      {...rest}
      label={label ?? own.pick}
      description={description ?? own.pickHint}
      minLength={1}
      search={search}
      value={value === null ? null : { id: value, label: name ?? value }}
      onChange={(hit) => onChange(hit?.id ?? null)}
    />
  )
}

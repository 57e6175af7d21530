import { listDeviations } from '../../../base/deviation/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import type { Bound } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { words } from '../words.ts'

/** The deviation that a talk with the municipality is to mend (V-24). */
export function Deviations({ field }: { readonly field: Bound<string | null> }) {
  const own = useWords(words)
  const reading = useRead(listDeviations, {}, { topics: ['deviation'] })
  return (
    <Loaded reading={reading}>
      {({ deviations }) => (
        <Select
          label={own.deviation}
          options={deviations.map(({ id, number, happened }) => ({
            value: id,
            label: `${number} ${happened.slice(0, 60)}`,
          }))}
          {...field}
        />
      )}
    </Loaded>
  )
}

import { useWords } from '../../../web/language.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { words as frame } from '../../../web/words.ts'
import type { ReaderView } from '../api.ts'
import { words } from '../words.ts'

/** Who has read or changed the file, when and in which role (2001:454 10 §). */
export function ReaderList({ readers }: { readonly readers: readonly ReaderView[] }) {
  const own = useWords(words)
  const format = useFormat()
  const roleWords: Readonly<Record<string, string>> = useWords(frame).roleNames
  const contractWords: Readonly<Record<string, string>> = own.contracts
  return (
    <DataTable
      label={own.readers}
      rows={readers}
      rowKey={(reader) => String(reader.id)}
      columns={[
        { key: 'at', header: own.when, cell: (reader) => format.moment(reader.at) },
        {
          key: 'name',
          header: own.who,
          cell: (reader) =>
            [reader.name ?? own.system, reader.title].filter((part) => part !== null).join(', '),
        },
        { key: 'role', header: own.role, cell: (reader) => roleWords[reader.role ?? ''] ?? own.system },
        {
          key: 'contract',
          header: own.what,
          cell: (reader) => contractWords[reader.contract] ?? reader.contract,
        },
      ]}
    />
  )
}

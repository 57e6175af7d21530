import { useLanguage, useWords } from '../../../web/language.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { countedLists, type ListView } from '../model.ts'
import { words } from '../words.ts'

const place = (id: string) => {
  const at = (countedLists as readonly string[]).indexOf(id)
  return at === -1 ? countedLists.length : at
}

/** Every list, to open: those that statistics count first, then by name. */
export function ListTable({ lists }: { readonly lists: readonly ListView[] }) {
  const own = useWords(words)
  const language = useLanguage()
  const inForce = (list: ListView) => list.versions.find(({ version }) => version === list.versionNow)
  const ordered = [...lists].sort(
    (a, b) => place(a.id) - place(b.id) || a.title[language].localeCompare(b.title[language], 'sv'),
  )
  return (
    <DataTable
      label={own.overview}
      rows={ordered}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/koder/${id}`}
      columns={[
        { key: 'title', header: own.list, cell: ({ title }) => title[language] },
        {
          key: 'codes',
          header: own.codes,
          cell: ({ codes }) => {
            const open = codes.filter(({ state }) => state === 'open').length
            return <span className="unbroken">{own.codeCount(open, codes.length - open)}</span>
          },
        },
        {
          key: 'version',
          header: own.inForce,
          cell: (list) => (
            <span className="unbroken">
              {own.version(list.versionNow)}, {own.from(inForce(list)?.validFrom ?? '')}
            </span>
          ),
        },
        { key: 'source', header: own.source, cell: ({ source }) => <span className="quiet">{source}</span> },
      ]}
    />
  )
}

type Row = { readonly code: string; readonly name: string; readonly memberId: string | null }

const most = 12
const swedish = new Intl.Collator('sv')

const plain = (text: string) => text.trim().toLocaleLowerCase('sv').replaceAll('-', ' ')

/**
 * Municipalities with a word that begins as typed, or whose code does. Members of the region first as a group, then
 * those whose name begins so; within each by Swedish name, so that no municipality is favoured.
 */
export function matchMunicipalities<R extends Row>(rows: readonly R[], typed: string): readonly R[] {
  const wanted = plain(typed)
  const rank = ({ code, name, memberId }: Row): number | null => {
    const begins = plain(name).startsWith(wanted) || code.startsWith(wanted)
    if (!begins && !plain(name).includes(` ${wanted}`)) return null
    return (memberId === null ? 2 : 0) + (begins ? 0 : 1)
  }
  return rows
    .flatMap((row) => {
      const place = rank(row)
      return place === null ? [] : [{ row, place }]
    })
    .toSorted((a, b) => a.place - b.place || swedish.compare(a.row.name, b.row.name))
    .slice(0, most)
    .map(({ row }) => row)
}

/** What must stand in no text: streets with and without number, postal code with place, phones, names of protected places. */
export type Secrets = {
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly streets: readonly string[]
  readonly places: readonly string[]
}

/** Letters and digits only, in one case and one form: so that a space, a dash or a hidden character hides nothing. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

type Said = readonly [path: string, text: string]

function textsOf(value: unknown, path = ''): readonly Said[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    textsOf(part, path === '' ? name : `${path}.${name}`),
  )
}

/**
 * Where a protected address or phone, or the name of a protected place, stands in what would be sent, however it is typed
 * (law-and-standards 3.6; T-14).
 * @returns the path of the first text that holds one (`summary`, `notes.0.facts`); null where none does
 */
export function protectedIn(said: unknown, secrets: Secrets): string | null {
  const streets = secrets.streets.flatMap((street) => [bare(street), bare(street.replace(/\d.*$/s, ''))])
  const phones = secrets.phones
    .map((phone) => bare(phone).replace(/^46/, ''))
    .filter((phone) => phone.length >= 7)
  const names = secrets.names.map(bare)
  const long = [...streets, ...names].filter((secret) => secret.length >= 5)
  const sought = [...long, ...secrets.places.map(bare), ...phones]
  const found = textsOf(said).find(([, text]) => {
    const plain = bare(text)
    return sought.some((secret) => secret !== '' && plain.includes(secret))
  })
  return found?.[0] ?? null
}

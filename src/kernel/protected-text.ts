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

/** What is looked for, bare: streets with and without number, places, names, and phones as they are written here. */
function soughtOf(secrets: Secrets): readonly string[] {
  const streets = secrets.streets.flatMap((street) => [bare(street), bare(street.replace(/\d.*$/s, ''))])
  const phones = secrets.phones
    .map((phone) => bare(phone).replace(/^46/, ''))
    .filter((phone) => phone.length >= 7)
  const names = secrets.names.map(bare)
  const long = [...streets, ...names].filter((secret) => secret.length >= 5)
  return [...long, ...secrets.places.map(bare), ...phones].filter((secret) => secret !== '')
}

/**
 * Where a protected address or phone, or the name of a protected place, stands in what would be sent, however it is typed
 * (law-and-standards 3.6; T-14).
 * @returns the path of the first text that holds one (`summary`, `notes.0.facts`); null where none does
 */
export function protectedIn(said: unknown, secrets: Secrets): string | null {
  const sought = soughtOf(secrets)
  const found = textsOf(said).find(([, text]) => {
    const plain = bare(text)
    return sought.some((secret) => plain.includes(secret))
  })
  return found?.[0] ?? null
}

/** The text with a word in the place of everything `protectedIn` would find in it, for what must be printed all the same. */
export function withoutProtected(text: string, secrets: Secrets, instead: string): string {
  if (protectedIn({ text }, secrets) === null) return text
  const signs = [...text.normalize('NFKC')]
  // Each bare sign with the place of the sign it came from: one sign may be several, or none.
  const plain = signs.flatMap((sign, at) => [...bare(sign)].map((one) => [one, at] as const))
  const joined = plain.map(([one]) => one)
  const hidden = new Set<number>()
  for (const secret of soughtOf(secrets).map((one) => [...one]))
    for (let start = 0; start + secret.length <= joined.length; start++)
      if (secret.every((sign, at) => joined[start + at] === sign)) {
        const from = plain[start]?.[1] ?? 0
        const to = plain[start + secret.length - 1]?.[1] ?? from
        for (let at = from; at <= to; at++) hidden.add(at)
      }
  return signs.map((sign, at) => (!hidden.has(at) ? sign : hidden.has(at - 1) ? '' : instead)).join('')
}

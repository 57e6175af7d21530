/** What of a contract decides where a call goes. */
export type Door = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
}

export type BuiltRequest = { readonly url: string; readonly body: string | null }

type Input = Readonly<Record<string, unknown>>

/**
 * Places one flat input: `{name}` in the path is taken from it, the rest is the query string of a GET or DELETE and else
 * the JSON body.
 * In a query string what is null or undefined is left out and a list repeats its key. Throws when a path value is missing.
 */
export function buildRequest(door: Door, input: Input): BuiltRequest {
  const rest: Record<string, unknown> = { ...input }
  const path = door.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new TypeError(`${door.method} ${door.path} needs ${name}`)
    }
    if (value === '') throw new TypeError(`${door.method} ${door.path} needs ${name}`)
    return encodeURIComponent(value)
  })
  if (door.method === 'GET' || door.method === 'DELETE') return { url: path + queryString(rest), body: null }
  return { url: path, body: JSON.stringify(rest) }
}

function queryString(rest: Input): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== null && item !== undefined) query.append(name, String(item))
    }
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

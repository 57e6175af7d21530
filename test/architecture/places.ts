import { order } from '../../src/order.ts'

/** The files of a slice that others may name (DESIGN 2). */
export const sliceFiles = ['model', 'rules', 'api', 'store', 'handlers', 'words', 'screens'] as const
export type SliceFile = (typeof sliceFiles)[number]
export type Area =
  | 'kernel'
  | 'code-lists'
  | 'order'
  | 'database'
  | 'sql'
  | 'door'
  | 'server'
  | 'cli'
  | 'ui'
  | 'web'
  | 'demo'
export type Place =
  | { readonly in: 'slice'; readonly slice: string; readonly file: SliceFile | 'other' }
  | { readonly in: Area }

export const sliceFolders = ['base', 'duty', 'exchange', 'family', 'insight'] as const

/** What of the server a handler may use: how a contract is joined to its work, and what belongs to it. */
const doors = new Set([
  'src/server/handler.ts',
  'src/server/revision.ts',
  'src/server/token.ts',
  'src/server/step-up.ts',
  // A document made, sealed and dated: what handlers ask of the worker, the signer and its certificate.
  'src/server/documents/attach.ts',
  'src/server/documents/certificate.ts',
  'src/server/documents/render.ts',
  'src/server/documents/sign.ts',
  'src/server/documents/signer.ts',
  // A secret for the database and back: it opens nothing else.
  'src/server/sealed-secret.ts',
  // Whether the installation has a mail server and the like: it opens nothing.
  'src/server/delivery/setup.ts',
  // Options and checks of passkey ceremonies: it opens nothing.
  'src/server/passkeys.ts',
  // Bytes of a sheet from its rows: it opens nothing.
  'src/server/sheet.ts',
])

const areas: readonly (readonly [string, Area])[] = [
  ['src/kernel/', 'kernel'],
  ['src/code-lists/', 'code-lists'],
  // A phrase of SQL that stores share: it opens nothing.
  ['src/server/database/any-of.ts', 'sql'],
  ['src/server/database/', 'database'],
  ['src/server/', 'server'],
  ['src/cli/', 'cli'],
  ['src/web/ui/', 'ui'],
  ['src/web/', 'web'],
  ['db/demo/', 'demo'],
]

const inSlice = new RegExp(`^src/((?:${sliceFolders.join('|')})/[\\w-]+)/(.+)$`)

export function placeOf(path: string): Place | undefined {
  if (path === 'src/order.ts') return { in: 'order' }
  if (doors.has(path)) return { in: 'door' }
  const match = inSlice.exec(path)
  if (match) {
    const [, slice = '', rest = ''] = match
    const file = sliceFiles.find((name) => rest === `${name}.ts`)
    return { in: 'slice', slice, file: file ?? (rest.startsWith('screens/') ? 'screens' : 'other') }
  }
  const area = areas.find(([start]) => path.startsWith(start))
  return area && { in: area[1] }
}

/** own, earlier or later in the reading order; a slice that order.ts does not name is later than all. */
export function nearness(from: string, to: string): 'own' | 'earlier' | 'later' {
  if (from === to) return 'own'
  const at = (slice: string) => {
    const index = (order as readonly string[]).indexOf(slice)
    return index === -1 ? Number.POSITIVE_INFINITY : index
  }
  return at(to) < at(from) ? 'earlier' : 'later'
}

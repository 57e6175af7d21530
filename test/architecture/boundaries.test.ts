import { describe, expect, test } from 'vitest'
import { order } from '../../src/order.ts'
import { exists, type Import, importsOf, reachedFrom, wayTo, withoutImports } from './imports.ts'
import {
  type Area,
  nearness,
  type Place,
  placeOf,
  type SliceFile,
  sliceFiles,
  sliceFolders,
} from './places.ts'
import { files, isTest, read, sources } from './repository.ts'

type Target = Area | `${'own' | 'earlier' | 'any'} ${SliceFile}`
/** A target, or a target of which only types may be used. */
type May = readonly (Target | `${Target} (types)`)[]

const ground = ['kernel', 'code-lists'] as const
const anySlice = ['any model', 'any rules', 'any api', 'any words'] as const

/** Who may import what (DESIGN 2, docs/decisions/0012). What is not named is forbidden. */
const table: Readonly<Record<SliceFile | Area, May>> = {
  kernel: ['kernel'],
  'code-lists': ground,
  order: [],
  model: [...ground, 'earlier model'],
  rules: [...ground, 'own model', 'earlier model', 'earlier rules'],
  api: [...ground, 'own model', 'own rules', 'earlier model', 'earlier rules', 'earlier api'],
  // biome-ignore format: own, then earlier, then the server
  store: [
    ...ground, 'own model', 'own rules', 'earlier model', 'earlier rules', 'earlier store', 'database (types)', 'sql',
  ],
  // biome-ignore format: own, then earlier, then the server
  handlers: [
    ...ground, 'own api', 'own model', 'own rules', 'own store',
    'earlier model', 'earlier rules', 'earlier store', 'door', 'database (types)',
  ],
  // biome-ignore format: own, then earlier
  words: [
    ...ground, 'own model', 'own rules (types)', 'own api (types)',
    'earlier model', 'earlier rules (types)', 'earlier api (types)',
  ],
  // biome-ignore format: own, then earlier, then the web
  screens: [
    ...ground, 'own model', 'own rules', 'own api', 'own words', 'own screens',
    'earlier model', 'earlier rules', 'earlier api', 'earlier words', 'earlier screens', 'ui', 'web',
  ],
  ui: [...ground, 'ui', 'web'],
  web: [...ground, ...anySlice, 'any screens', 'ui', 'web'],
  sql: [],
  database: [...ground, 'database', 'any model'],
  door: [...ground, 'door', 'database', 'server'],
  server: [...ground, ...anySlice, 'any store', 'any handlers', 'server', 'database', 'door'],
  cli: [...ground, ...anySlice, 'any store', 'any handlers', 'server', 'database', 'door', 'cli', 'demo'],
  demo: [...ground, ...anySlice, 'any store', 'any handlers', 'server', 'database', 'door', 'cli', 'demo'],
}

const rowOf = (place: Place) => (place.in === 'slice' ? place.file : place.in)

function targetOf(from: Place, to: Place): string {
  if (to.in !== 'slice') return to.in
  return `${from.in === 'slice' ? nearness(from.slice, to.slice) : 'any'} ${to.file}`
}

/** What is wrong with an import, or undefined. */
function fault({ from, to, how, line }: Import): string | undefined {
  const [here, there] = [placeOf(from), placeOf(to)]
  if (!exists(to)) return `${from}:${line} imports ${to}, which does not exist`
  if (here === undefined || to.endsWith('.css')) return undefined
  if (there === undefined || isTest(to))
    return `${from}:${line} imports ${to}: source imports source only, no tests and nothing outside src and db/demo`
  const row = rowOf(here)
  if (row === 'other') return undefined
  const target = targetOf(here, there)
  const may: readonly string[] = table[row]
  if (may.includes(target) || (how === 'type' && may.includes(`${target} (types)`))) return undefined
  const advice = target.startsWith('later')
    ? 'that slice stands later in src/order.ts: turn the dependency round, or move what both need to the earlier one'
    : may.includes(`${target} (types)`)
      ? 'only its types: write import type'
      : `${row} may import: ${may.join(', ') || 'nothing of ours'}`
  return `${from}:${line} imports ${to} (${target}): ${advice}`
}

const all = sources.flatMap(importsOf)
const ours = all.filter((one) => one.isOurs)

describe('imports', () => {
  test('are found by the reader in every way they can be written', () => {
    expect(all.length).toBeGreaterThan(sources.length)
    expect(all.some((one) => one.how === 'type')).toBe(true)
    expect(all.some((one) => one.how === 'late')).toBe(true)
    const unread = sources.filter((path) => /\brequire\(|import\.meta\.glob|createRequire/.test(read(path)))
    expect(unread, 'write import: the boundary test reads nothing else').toEqual(
      unread.filter((path) => path === 'src/server/postgres/binaries.ts'),
    )
  })

  test('follow the table of files and slices', () => {
    expect(ours.flatMap((one) => fault(one) ?? [])).toEqual([])
  })

  test.each([
    ['src/base/deviation/rules.ts', 'src/kernel/time.ts', true],
    ['src/base/deviation/handlers.ts', 'src/base/account/store.ts', true],
    ['src/base/deviation/handlers.ts', 'src/server/handler.ts', true],
    ['src/kernel/permit.ts', 'src/base/deviation/model.ts', false],
    ['src/base/account/model.ts', 'src/base/deviation/model.ts', false],
    ['src/base/deviation/rules.ts', 'src/base/deviation/store.ts', false],
    ['src/base/deviation/store.ts', 'src/base/deviation/handlers.ts', false],
    ['src/base/deviation/store.ts', 'src/server/database/scope.ts', false],
    ['src/base/deviation/handlers.ts', 'src/server/database/scope.ts', false],
    ['src/base/deviation/api.ts', 'src/server/handler.ts', false],
    ['src/server/runner.ts', 'src/cli/main.ts', false],
    ['src/web/ui/Button.tsx', 'src/base/deviation/api.ts', false],
  ])('of %s and %s: allowed is %s', (from, to, isAllowed) => {
    expect(fault({ from, to, how: 'value', isOurs: true, line: 1 }) === undefined).toBe(isAllowed)
  })

  test('end in their file extension', () => {
    const bad = ours.filter(({ to }) => !/\.(tsx?|css|mjs|json)$/.test(to))
    expect(bad.map(({ from, to }) => `${from}: ${to}`)).toEqual([])
  })

  test('make no cycle when the program runs', () => {
    expect(cycles()).toEqual([])
  })

  test('of what both sides share name no package outside this list', () => {
    const shared = new Set(['kernel', 'code-lists', 'model', 'rules', 'api', 'words'])
    const may = new Set(['typebox', 'typebox/value', 'temporal-polyfill', 'libphonenumber-js/min'])
    const bad = all.filter(({ from, to, isOurs }) => {
      const place = placeOf(from)
      return !isOurs && place !== undefined && shared.has(rowOf(place)) && !may.has(to)
    })
    expect(bad.map(({ from, to }) => `${from} imports ${to}: both browser and server run this file`)).toEqual(
      [],
    )
  })

  test('of the web client name nothing that only a server has', () => {
    const serverOnly = /^(node:|pg$|kysely|fastify|@fastify\/|@node-rs\/|age-encryption|tar-stream)/
    const reached = reachedFrom(['src/web/main.tsx', 'src/web/phone.tsx'])
    const bad = all.filter(({ from, to, how }) => reached.has(from) && how !== 'type' && serverOnly.test(to))
    expect(bad.map(({ from, to }) => `${wayTo(from, reached)} > ${to}`)).toEqual([])
  })
})

describe('the two programs', () => {
  test('the web client reaches no store, no handlers and nothing of the server', () => {
    const reached = reachedFrom(['src/web/main.tsx', 'src/web/phone.tsx'])
    expect(reached.size).toBeGreaterThan(10)
    const bad = [...reached.keys()].filter((path) => {
      const place = placeOf(path)
      if (place === undefined) return path.startsWith('src/')
      return place.in === 'slice'
        ? place.file === 'store' || place.file === 'handlers'
        : ['server', 'database', 'door', 'cli', 'demo'].includes(place.in)
    })
    expect(bad.map((path) => wayTo(path, reached))).toEqual([])
  })

  test('the server and the command line reach no .tsx: Node cannot run it', () => {
    const reached = reachedFrom(sources.filter((path) => /^(src\/(cli|server)|db\/demo)\//.test(path)))
    const bad = [...reached.keys()].filter((path) => path.endsWith('.tsx') || path.startsWith('src/web/'))
    expect(bad.map((path) => wayTo(path, reached))).toEqual([])
  })
})

describe('a slice', () => {
  const slices = [...new Set(sources.flatMap((path) => sliceOf(path) ?? []))].sort()

  test('stands in src/order.ts, and what stands there exists', () => {
    expect(slices).toEqual([...order].sort())
  })

  test('has a model and a test of its own', () => {
    const lacking = slices.flatMap((slice) => [
      ...(exists(`src/${slice}/model.ts`) ? [] : [`src/${slice} lacks model.ts`]),
      ...(files.some((path) => path.startsWith(`src/${slice}/`) && /\.test\.tsx?$/.test(path))
        ? []
        : [`src/${slice} lacks a test`]),
    ])
    expect(lacking).toEqual([])
  })

  test(`holds only ${sliceFiles.join(', ')} and tests`, () => {
    const bad = sources.filter((path) => {
      const place = placeOf(path)
      return place?.in === 'slice' && place.file === 'other'
    })
    expect(bad, 'put it in one of the named files, or make it a slice of its own').toEqual([])
  })
})

describe('files', () => {
  const isBarrel = (path: string, text: string) =>
    /(^|\/)index\.tsx?$/.test(path) || /^export\s+(type\s+)?\*/m.test(text) || withoutImports(text) === ''

  test('are no barrels: nobody re-exports what is not theirs', () => {
    expect(isBarrel('a.ts', "// why\nexport { a } from './b.ts'\n")).toBe(true)
    expect(isBarrel('a.ts', "import { a } from './b.ts'\nexport const c = a\n")).toBe(false)
    const bad = sources.filter((path) => path !== 'src/web/main.tsx' && isBarrel(path, read(path)))
    expect(bad, 'import from the file that declares it').toEqual([])
  })

  test('lie in folders that say what they hold', () => {
    const empty = /(^|\/)(utils?|common|misc|helpers?|lib|shared)\//
    expect(files.filter((path) => empty.test(path))).toEqual([])
  })

  test('of the source all have a place', () => {
    expect(sources.filter((path) => placeOf(path) === undefined)).toEqual([])
  })
})

function sliceOf(path: string): string | undefined {
  const [, folder, slice, rest] = /^src\/([\w-]+)\/([\w-]+)\/(.+)$/.exec(path) ?? []
  return rest && (sliceFolders as readonly string[]).includes(folder ?? '') ? `${folder}/${slice}` : undefined
}

/** Every ring of files that load each other, once. Types are erased and make none. */
function cycles(): string[] {
  const edges = new Map<string, string[]>()
  for (const { from, to, how } of ours) if (how === 'value') edges.set(from, [...(edges.get(from) ?? []), to])
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path)
    if (start !== -1) found.push([...way.slice(start), path].join(' > '))
    if (start !== -1 || done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return found
}

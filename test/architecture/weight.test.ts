import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import Schema from '../../src/web/schema.ts'
import { importsOf, reachedFrom } from './imports.ts'
import { files, read, root } from './repository.ts'

type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } }

/** 1 kB is 1000 bytes, as gzip makes them of each file by itself; fonts are not counted. */
const kilobyte = 1000

/** Pages of the desk that are opened once and then kept on the device, in kB. This list only shrinks. */
const heavier = new Map([
  ['CasePage', 530],
  ['ContactPage', 390],
  ['DutyDeskPage', 370],
  ['ManagerPage', 370],
  ['ReportPage', 365],
])

let chunks: ReadonlyMap<string, Chunk>
let sizes: ReadonlyMap<string, number>

const bytesOf = (content: string | Uint8Array) => gzipSync(content).length

/** What a browser fetches for these files before it shows them: they, what they import, and the styles. */
function weightOf(starts: readonly string[]): number {
  const wanted = new Set(starts)
  for (const file of wanted) {
    const chunk = chunks.get(file)
    for (const next of [...(chunk?.imports ?? []), ...(chunk?.viteMetadata?.importedCss ?? [])])
      wanted.add(next)
  }
  return [...wanted].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) / kilobyte
}

const chunkOf = (path: string): string => {
  const found = [...chunks.values()].find(
    ({ facadeModuleId, moduleIds }) =>
      facadeModuleId === root + path || (path.endsWith('.tsx') && moduleIds.includes(root + path)),
  )
  if (found === undefined) throw new Error(`${path} is in no built file`)
  return found.fileName
}

beforeAll(async () => {
  const built = await build({ root, logLevel: 'error', build: { write: false } })
  if (Array.isArray(built) || !('output' in built)) throw new Error('one build was asked for')
  chunks = new Map(
    built.output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one as Chunk]] : [])),
  )
  sizes = new Map(
    built.output.map((one) => [one.fileName, bytesOf(one.type === 'chunk' ? one.code : one.source)]),
  )
}, 60_000)

describe('the first load', () => {
  test.each(['DecidePage', 'ReportingPage'])('of the %s of a phone at night is at most 200 kB', (page) => {
    const phone = ['phone.html', chunkOf('phone.html'), chunkOf(`src/web/pages/${page}.tsx`)]
    expect(weightOf(phone)).toBeLessThanOrEqual(200)
  })

  test('of every other page is at most 350 kB, or what the list of heavier ones holds it at', () => {
    const shell = ['index.html', chunkOf('index.html')]
    const pages = files.filter((path) => /^src\/web\/pages\/\w+Page\.tsx$/.test(path))
    expect(pages.length).toBeGreaterThan(40)
    const heavy = pages.flatMap((path) => {
      const weight = weightOf([...shell, chunkOf(path)])
      const limit = heavier.get(path.replace(/^.*\/|\.tsx$/g, '')) ?? 350
      return weight > limit ? [`${path} is ${Math.round(weight)} kB, and may be ${limit}`] : []
    })
    expect(heavy).toEqual([])
  })
})

describe('the schemas of the browser', () => {
  test('know every word of TypeBox that a contract is declared with', () => {
    const reached = [...reachedFrom(['src/web/main.tsx', 'src/web/phone.tsx']).keys()]
    const declaring = reached.filter((path) =>
      importsOf(path).some(({ to, how }) => to === 'typebox' && how !== 'type'),
    )
    expect(declaring.length).toBeGreaterThan(5)
    const missing = declaring.flatMap((path) =>
      [...read(path).matchAll(/\bType\.(\w+)/g)].flatMap(([, name = '']) =>
        name in Schema ? [] : [`${path}: Type.${name} is not in src/web/schema.ts`],
      ),
    )
    expect(missing).toEqual([])
  })
})

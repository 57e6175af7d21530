import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installedBinaries, majorOf, runnableBinaries } from './binaries.ts'
import { isRoot, temporaryFolder } from './fixture.ts'

const OTHER_USER = { uid: 59432, gid: 59432 }

/** The packaged files without links, as npm leaves them when install scripts are off. */
function unlinkedCopy(folder: string): { native: string; links: string[] } {
  const installed = installedBinaries()
  const native = join(folder, 'native')
  const list: { target: string }[] = JSON.parse(readFileSync(join(installed, 'pg-symlinks.json'), 'utf8'))
  const links = list.map(({ target }) => relative('native', target))
  cpSync(installed, native, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !links.includes(relative(installed, source)),
  })
  return { native, links }
}

describe('the packaged PostgreSQL', () => {
  test('is refused where the platform has none, naming what to do', () => {
    expect(() => installedBinaries('plan9-mips')).toThrow(
      /^No PostgreSQL is packaged for plan9-mips: set DATABASE_URL to a PostgreSQL 15 or newer/,
    )
    expect(() => installedBinaries('plan9-mips')).toThrow(expect.objectContaining({ name: 'NoBinaries' }))
  })

  test('gets the links that an install without scripts leaves out', () => {
    const { native, links } = unlinkedCopy(temporaryFolder())
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((link) => existsSync(join(native, link)))).toEqual([])
    expect(runnableBinaries(native, undefined, [])).toBe(native)
    expect(links.filter((link) => !lstatSync(join(native, link)).isSymbolicLink())).toEqual([])
    expect(majorOf(native)).toBe(18)
  })

  test.runIf(isRoot)(
    'is copied once when the checkout is closed to its user, and again when the copy is damaged',
    () => {
      const closed = temporaryFolder()
      const { native } = unlinkedCopy(closed)
      const shelf = temporaryFolder()
      chmodSync(closed, 0o700)

      const copy = runnableBinaries(native, OTHER_USER, [shelf])
      expect(dirname(copy)).toBe(shelf)
      const made = statSync(join(copy, 'bin', 'postgres')).ino
      expect(runnableBinaries(native, OTHER_USER, [shelf])).toBe(copy)
      expect(statSync(join(copy, 'bin', 'postgres')).ino).toBe(made)

      rmSync(join(copy, 'share', 'postgresql', 'postgres.bki'))
      expect(runnableBinaries(native, OTHER_USER, [shelf])).toBe(copy)
      expect(existsSync(join(copy, 'share', 'postgresql', 'postgres.bki'))).toBe(true)
      expect(basename(copy)).toMatch(/^postgres-[0-9a-f]{16}$/)
    },
  )
})

import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { installedBinaries, runnableBinaries } from './binaries.ts'
import { dataFolder, isRoot, open, openElsewhere, query, temporaryFolder } from './fixture.ts'
import { preparePlace, socketFolder } from './place.ts'

const NOBODY = 65534

describe('the data folder', () => {
  test('with a long path has its socket in a private folder elsewhere, always the same', async () => {
    const folder = join(temporaryFolder(), 'a'.repeat(90))
    const database = await open({ dataFolder: folder })
    const socket = socketFolder(preparePlace(folder))
    onTestFinished(() => rmSync(socket, { recursive: true }))
    expect(socket.startsWith(folder)).toBe(false)
    expect(statSync(socket).mode & 0o777).toBe(0o700)
    expect(readdirSync(socket)).toContain('.s.PGSQL.5432')
    expect(await query(database.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.stop()
  })

  test('with odd letters in its path works', async () => {
    const database = await open({ dataFolder: join(temporaryFolder(), 'Jour & beredskap 100% åäö?') })
    expect(await query(database.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.stop()
  })

  test('a socket folder that someone else laid out is refused', () => {
    const place = preparePlace(join(temporaryFolder(), 'a'.repeat(90)))
    const socket = socketFolder(place)
    onTestFinished(() => rmSync(socket, { recursive: true }))
    chmodSync(socket, 0o777)
    expect(() => socketFolder(place)).toThrow(/belongs to someone else/)
  })

  test('that holds other things is refused and left as it was', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'brev.txt'), 'hej')
    const before = statSync(folder)
    await expect(open({ dataFolder: folder })).rejects.toThrow(
      /not empty and holds no database of Stafett.*STAFETT_DATA/,
    )
    expect(readdirSync(folder)).toEqual(['brev.txt'])
    expect([statSync(folder).mode, statSync(folder).uid]).toEqual([before.mode, before.uid])
  })
})

describe.runIf(isRoot)('started as root', () => {
  test('PostgreSQL runs as another user, who owns the folder, and a third user is told so in one sentence', async () => {
    const folder = dataFolder()
    await (await open({ dataFolder: folder })).stop()
    expect([statSync(folder).uid, statSync(join(folder, 'cluster')).uid]).toEqual([59432, 59432])
    const { told } = await openElsewhere({ dataFolder: folder, purpose: 'command' }, NOBODY)
    expect(told.refusal?.message).toBe(`The data folder ${folder} belongs to another user: run as that user`)
  })

  test('a checkout and folder closed to that user get programs and database in the refuge, for good', async () => {
    const within = temporaryFolder()
    const closed = join(within, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const refuge = join(within, 'refuge')
    const folder = join(closed, 'data')
    const binaries = join(closed, 'native')
    cpSync(installedBinaries(), binaries, { recursive: true, verbatimSymlinks: true })
    const database = await open({ dataFolder: folder, refuge, binaries })
    expect(readdirSync(refuge).some((name) => name.startsWith('postgres-'))).toBe(true)
    expect(database.cluster.startsWith(refuge)).toBe(true)
    await query(database.urls.owner, 'create table kept (word text)')
    await database.stop()
    expect(existsSync(join(folder, 'cluster'))).toBe(false)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const again = await open({ dataFolder: folder, refuge, binaries })
    expect(await query(again.urls.owner, 'select count(*)::int as rows from kept')).toEqual([{ rows: 0 }])
    await again.stop()
  })
})

describe('an ordinary user', () => {
  test('has a database of their own, which root may start too without taking it', async () => {
    const within = temporaryFolder()
    const folder = dataFolder(within)
    if (isRoot) chownSync(within, NOBODY, NOBODY)
    const binaries = isRoot
      ? runnableBinaries(installedBinaries(), { uid: NOBODY, gid: NOBODY }, [within])
      : installedBinaries()
    const user = isRoot ? NOBODY : undefined
    const options = { dataFolder: folder, purpose: 'command', binaries } as const
    const theirs = await openElsewhere(options, user)
    expect(theirs.told.refusal).toBeUndefined()
    expect(await query(theirs.told.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
    await theirs.stop()
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const roots = await open(options)
    expect(await query(roots.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
    await roots.stop()
    const theirsAgain = await openElsewhere(options, user)
    expect(theirsAgain.told.refusal).toBeUndefined()
    await theirsAgain.stop()
  })
})

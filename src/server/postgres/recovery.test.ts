import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { dataFolder, open, openElsewhere, postmasterPid, query } from './fixture.ts'

/** Inserts numbers one by one until the connection breaks; `acknowledged` are those the server confirmed. */
function keepWriting(url: string): { acknowledged: number[]; broken: Promise<void> } {
  const acknowledged: number[] = []
  const work = async () => {
    const client = new Client({ connectionString: url })
    client.on('error', () => undefined)
    await client.connect()
    for (let number = 1; ; number++) {
      await client.query('insert into written values ($1)', [number])
      acknowledged.push(number)
    }
  }
  return { acknowledged, broken: work().catch(() => undefined) }
}

test('the copy of a data folder is a database of its own and leaves the running original alone', async () => {
  const folder = dataFolder()
  await (await open({ dataFolder: folder })).stop()
  const copied = dataFolder()
  cpSync(folder, copied, { recursive: true })
  const original = await open({ dataFolder: folder })
  cpSync(join(folder, 'cluster', 'postmaster.pid'), join(copied, 'cluster', 'postmaster.pid'))
  const copy = await open({ dataFolder: copied })
  expect(copy.adopted).toBe(false)
  await query(copy.urls.owner, 'create table only_here (word text)')
  expect(await query(original.urls.owner, `select to_regclass('only_here') as found`)).toEqual([
    { found: null },
  ])
  await copy.stop()
  expect(await query(original.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
  await original.stop()
})

describe('after a kill', () => {
  test('of the process that opened it, the next one adopts the running server and stops it in the end', async () => {
    const folder = dataFolder()
    const killed = await openElsewhere({ dataFolder: folder, purpose: 'serve' })
    killed.child.kill('SIGKILL')
    await killed.stop()
    const orphan = postmasterPid(folder)
    expect(orphan).not.toBe(0)
    const next = await open({ dataFolder: folder, purpose: 'serve' })
    expect(next.adopted).toBe(true)
    expect(postmasterPid(folder)).toBe(orphan)
    expect(await query(next.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
    await next.stop()
    expect(postmasterPid(folder)).toBe(0)
  })

  test('of PostgreSQL and of its opener while a query still computes, every acknowledged row is there', async () => {
    const folder = dataFolder()
    const killed = await openElsewhere({ dataFolder: folder, purpose: 'command' })
    await query(killed.told.urls.owner, 'create table written (number int primary key)')
    const writing = keepWriting(killed.told.urls.owner)
    const computing = query(
      killed.told.urls.owner,
      'select sum(a * b) from generate_series(1, 100000) a, generate_series(1, 100000) b',
    )
    computing.catch(() => undefined)
    await sleep(300)
    killed.child.kill('SIGKILL')
    process.kill(postmasterPid(folder), 'SIGKILL')
    await killed.stop()

    const next = await open({ dataFolder: folder })
    await writing.broken
    await expect(computing).rejects.toThrow()
    expect(next.adopted).toBe(false)
    const rows = await query(next.urls.owner, 'select number from written')
    const found = new Set(rows.map((row) => row.number))
    expect(writing.acknowledged.length).toBeGreaterThan(0)
    expect(writing.acknowledged.filter((number) => !found.has(number))).toEqual([])
    await next.stop()
  })

  test('of PostgreSQL under a running server, it is started again at the same address', async () => {
    const folder = dataFolder()
    const lines: string[] = []
    const server = await open({ dataFolder: folder, purpose: 'serve', log: (line) => lines.push(line) })
    const before = postmasterPid(folder)
    process.kill(before, 'SIGKILL')
    await expect
      .poll(() => query(server.urls.app, 'select 1 as one').catch(() => []), { timeout: 10_000 })
      .toEqual([{ one: 1 }])
    expect(postmasterPid(folder)).not.toBe(before)
    // A loaded machine may also say that it waits.
    expect(lines).toContain('PostgreSQL has ended unexpectedly and is started again')
    await server.stop()
  })

  test('the note of a dead server whose number another process now has is not believed', async () => {
    const folder = dataFolder()
    await (await open({ dataFolder: folder })).stop()
    const note = join(folder, 'cluster', 'postmaster.pid')
    writeFileSync(
      note,
      `${process.ppid}\n${join(folder, 'cluster')}\n1700000000\n5432\n${folder}\n\n 1 1\nready\n`,
    )
    const next = await open({ dataFolder: folder })
    expect(next.adopted).toBe(false)
    expect(Number(readFileSync(note, 'utf8').split('\n')[0])).toBe(postmasterPid(folder))
    await next.stop()
  })
})

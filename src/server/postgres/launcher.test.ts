import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder, open, openElsewhere, postmasterPid, query } from './fixture.ts'

describe('the embedded database', () => {
  test('is made the first time, kept private, durable, and found again', async () => {
    const folder = dataFolder()
    const first = await open({ dataFolder: folder })
    expect(first.adopted).toBe(false)
    await query(first.urls.owner, `create table kept (word text); insert into kept values ('kvar')`)
    expect(await query(first.urls.owner, 'show fsync')).toEqual([{ fsync: 'on' }])
    expect(await query(first.urls.owner, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    expect(await query(first.urls.owner, 'show timezone')).toEqual([{ TimeZone: 'UTC' }])
    await first.stop()
    expect(postmasterPid(folder)).toBe(0)

    const again = await open({ dataFolder: folder })
    expect(await query(again.urls.owner, 'select word from kept')).toEqual([{ word: 'kvar' }])
    await again.stop()
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.startsWith('staging'))).toEqual([])
  })

  test('has three walls, of which only the owner makes tables, and sorts, folds and stems Swedish', async () => {
    const { urls, stop } = await open({ dataFolder: dataFolder() })
    for (const [url, role] of [
      [urls.owner, 'stafett_owner'],
      [urls.app, 'stafett_app'],
      [urls.reader, 'stafett_reader'],
    ] as const) {
      const [who] = await query(
        url,
        `select current_user::text as role, current_setting('is_superuser') as superuser,
           has_schema_privilege('public', 'create') as creates, has_database_privilege('postgres', 'connect') as strays`,
      )
      expect(who).toEqual({ role, superuser: 'off', creates: role === 'stafett_owner', strays: false })
    }
    await expect(query(urls.app.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/)
    await query(
      urls.owner,
      'create extension pg_trgm; create extension unaccent; create extension btree_gist',
    )
    const words = ['Öberg', 'zeta', 'Ängby', 'Åberg', 'Alm']
    const sorted = { words: 'Alm zeta Åberg Ängby Öberg' }
    for (const collation of ['', 'collate "sv-x-icu"']) {
      const sql = `select string_agg(word, ' ' order by word ${collation}) as words from unnest($1::text[]) as word`
      expect(await query(urls.reader, sql, [words])).toEqual([sorted])
    }
    expect(
      await query(
        urls.reader,
        `select lower('ÅÄÖ') as low, to_tsvector('swedish', 'utredningarna Åbergs')::text as stems`,
      ),
    ).toEqual([{ low: 'åäö', stems: "'utredning':1 'åberg':2" }])
    await stop()
  })

  test('is shared by all who open it and stopped by the last of them', async () => {
    const folder = dataFolder()
    const [one, two] = await Promise.all([
      openElsewhere({ dataFolder: folder, purpose: 'command' }),
      openElsewhere({ dataFolder: folder, purpose: 'command' }),
    ])
    expect([one.told.adopted, two.told.adopted].sort()).toEqual([false, true])
    await one.stop()
    expect(await query(two.told.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
    await two.stop()
    expect(postmasterPid(folder)).toBe(0)
  })

  test('has one server, whose process the refusal of a second one names, and commands beside it', async () => {
    const folder = dataFolder()
    const server = await openElsewhere({ dataFolder: folder, purpose: 'serve' })
    const second = await openElsewhere({ dataFolder: folder, purpose: 'serve' })
    expect(second.told.refusal?.name).toBe('AlreadyServing')
    expect(second.told.refusal?.message).toContain(`process ${server.told.pid}`)
    const command = await open({ dataFolder: folder })
    expect(command.adopted).toBe(true)
    await command.stop()
    expect(await query(server.told.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    const next = await open({ dataFolder: folder, purpose: 'serve' })
    expect(next.adopted).toBe(false)
    await next.stop()
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateBackupKeys } from './archive.ts'
import { type BackupEnd, backup } from './backup.ts'
import { dataFolder, open, query, temporaryFolder } from './fixture.ts'
import { openPostgres } from './launcher.ts'
import { restore } from './restore.ts'

/** Four clients write until `stop()`, which tells each number and when its commit was acknowledged. */
function writeOn(url: string): { stop(): Promise<{ number: number; at: number }[]> } {
  const acknowledged: { number: number; at: number }[] = []
  let next = 0
  let going = true
  const write = async () => {
    const client = new Client({ connectionString: url })
    await client.connect()
    while (going) {
      const number = ++next
      await client.query('insert into written values ($1)', [number])
      acknowledged.push({ number, at: Date.now() })
    }
    await client.end()
  }
  const clients = Promise.all([write(), write(), write(), write()])
  return {
    async stop() {
      going = false
      await clients
      return acknowledged
    },
  }
}

const folder = mkdtempSync(join(tmpdir(), 'stafett-backup-'))
const file = join(folder, 'night.age')
const keys = await generateBackupKeys()
let end: BackupEnd
let acknowledged: { number: number; at: number }[]
let begun: number

beforeAll(async () => {
  const source = await openPostgres({ dataFolder: mkdtempSync(`${folder}-source-`), purpose: 'command' })
  const address = { superuser: source.urls.superuser, cluster: source.cluster }
  try {
    await query(
      source.urls.owner,
      `create table written (number int primary key);
       create table person (name text); insert into person values ('Provperson Hemlighet')`,
    )
    const writing = writeOn(source.urls.owner)
    await sleep(200)
    begun = Date.now()
    end = await backup({ ...address, file, publicKey: keys.publicKey, head: 'head-of-the-log' })
    acknowledged = await writing.stop()
    await expect(backup({ ...address, file, publicKey: 'age1nokey' })).rejects.toThrow(/public key .* age1/)
    const nowhere = join(folder, 'missing', 'night.age')
    await expect(backup({ ...address, file: nowhere, publicKey: keys.publicKey })).rejects.toThrow(/ENOENT/)
  } finally {
    await source.stop()
    rmSync(dirname(source.cluster), { recursive: true })
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('a backup', () => {
  test('is one private file in which nothing can be read', () => {
    expect(readdirSync(folder)).toEqual(['night.age'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'latin1')).not.toContain('Hemlighet')
  })

  test('taken while people work gives back every row acknowledged before its end, into an empty folder only', async () => {
    const into = dataFolder()
    const restored = await restore({ file, identity: `# a comment\n${keys.identity}\n`, dataFolder: into })
    expect(restored).toMatchObject({ format: 1, major: 18, head: 'head-of-the-log', until: end.until })
    const copy = await open({ dataFolder: into })
    const numbers = new Set(
      (await query(copy.urls.owner, 'select number from written')).map((row) => row.number),
    )
    const expected = acknowledged.filter(({ at }) => at < Date.parse(end.until))
    expect(expected.filter(({ at }) => at > begun).length).toBeGreaterThan(0)
    expect(expected.filter(({ number }) => !numbers.has(number))).toEqual([])
    await query(copy.urls.owner, 'insert into written values (0)')
    expect(await query(copy.urls.app, 'select current_user::text as role')).toEqual([{ role: 'stafett_app' }])
    await expect(restore({ file, identity: keys.identity, dataFolder: into })).rejects.toThrow(/in use/)
    await copy.stop()
    await expect(restore({ file, identity: keys.identity, dataFolder: into })).rejects.toThrow(
      /already holds a database/,
    )
  })

  test('that is damaged, cut or of another key is refused, after which the folder still takes the whole one', async () => {
    const into = dataFolder()
    const whole = readFileSync(file)
    const middle = Math.floor(whole.length / 2)
    const flipped = Buffer.from(whole)
    flipped.writeUInt8(flipped.readUInt8(middle) ^ 1, middle)
    const broken = join(temporaryFolder(), 'broken.age')
    for (const content of [
      flipped,
      whole.subarray(0, middle),
      whole.subarray(0, -1),
      Buffer.from('age?'),
      Buffer.alloc(0),
    ]) {
      writeFileSync(broken, content)
      const attempt = restore({ file: broken, identity: keys.identity, dataFolder: into })
      await expect(attempt).rejects.toThrow(/broken\.age is damaged or no backup of Stafett/)
      expect(readdirSync(into).filter((name) => /cluster|staging/.test(name))).toEqual([])
    }
    const stranger = await generateBackupKeys()
    await expect(restore({ file, identity: stranger.identity, dataFolder: into })).rejects.toThrow(
      /key does not fit/,
    )
    await expect(restore({ file, identity: 'nonsense', dataFolder: into })).rejects.toThrow(
      /AGE-SECRET-KEY-1/,
    )
    await expect(
      restore({ file: broken.replace('.age', ''), identity: '', dataFolder: into }),
    ).rejects.toThrow(/no file/)
    expect(await restore({ file, identity: keys.identity, dataFolder: into })).toMatchObject({
      until: end.until,
    })
  })

  test('does not go into a folder that holds other things', async () => {
    const foreign = temporaryFolder()
    writeFileSync(join(foreign, 'brev.txt'), 'hej')
    await expect(restore({ file, identity: keys.identity, dataFolder: foreign })).rejects.toThrow(/not empty/)
    expect(readdirSync(foreign)).toEqual(['brev.txt'])
  })
})

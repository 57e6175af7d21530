import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stafett-cli-'))
const data = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Said = { code: number | null; out: string; err: string }
/** The command as a person types it, with what stands on standard input. */
function stafett(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<Said> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, STAFETT_DATA: data, STAFETT_DEMO: 'off', DATABASE_URL: '', ...options.env },
  })
  const said: Said = { code: null, out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  child.stdin.end(options.input ?? '')
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...said, code })))
}

describe('the command line', () => {
  test.each([
    [['--help'], 0],
    [[], 2],
    [['fly'], 2],
    [['region', 'load', 'atlantis'], 2],
    [['call', 'deviation.list'], 2],
    [['call', 'no.such', '--as', 'jour'], 2],
    [['account', 'create'], 2],
    [['audit'], 2],
    [['backup'], 2],
    [['audit', 'verify', '--heads', 'x'], 2],
    [['restore', '--help'], 0],
  ])('%j ends with %i, before any database is opened', async (args, code) => {
    const said = await stafett(args)
    expect(said.code, said.err).toBe(code)
    if (code === 2 && args.length > 0) {
      expect(said.out).toBe('')
      expect(said.err).not.toMatch(/\n\s+at /)
    }
  })

  test.each([
    ['backup', 'x.age', '--to', 'age1x'],
    ['restore', 'x.age', '--key', 'x'],
  ])('%s is PostgreSQL’s own work when DATABASE_URL is set', async (...args) => {
    const said = await stafett(args, { env: { DATABASE_URL: 'postgresql:///somewhere' } })
    expect(said.code).toBe(2)
    expect(said.err).toContain('docs/operations.md')
  })
})

test('an empty folder becomes a region with an administrator, a person works in it by contract, and a backup brings it all back', async () => {
  const loaded = await stafett(['region', 'load', 'gavleborg'])
  expect(loaded.code, loaded.err).toBe(0)
  expect((await stafett(['region', 'load', 'gavleborg'])).code).toBe(0)
  const link = await stafett([
    'account',
    'create',
    'Nora Nattsson',
    '--role',
    'duty-worker',
    '--username',
    'nora',
  ])
  expect(link.out).toMatch(/^http:\/\/localhost:\d+\/valj-losenord#[\w-]{40,}\n$/)
  expect(
    (await stafett(['account', 'create', 'Nora Nattsson', '--role', 'duty-worker', '--username', 'nora']))
      .code,
  ).toBe(1)

  const deviation = {
    kind: 'technical',
    happened: 'Skrivaren stod still åäö.',
    happenedAt: '2026-01-02T02:40:00.000Z',
  }
  const called = await stafett(['call', 'deviation.report', '--as', 'nora'], {
    input: JSON.stringify(deviation),
  })
  expect(called.code, called.err).toBe(0)
  expect(JSON.parse(called.out)).toMatchObject({ number: expect.stringMatching(/^A\d{4}-0001$/) })
  const bad = await stafett(['call', 'deviation.report', '--as', 'nora'], { input: '{"kind":"x"}' })
  expect(bad).toMatchObject({ code: 1, out: '' })
  expect((await stafett(['call', 'account.list', '--as', 'nora'])).code).toBe(1)

  const keyFile = join(folder, 'key.txt')
  const keys = await stafett(['backup', 'keys', keyFile])
  const backup = await stafett(['backup', join(folder, 'stafett.age'), '--to', keys.out.trim()])
  expect(backup.code, backup.err).toBe(0)
  const { head } = JSON.parse(backup.out) as { head: string }
  expect(JSON.parse((await stafett(['audit', 'verify', '--head', head])).out)).toMatchObject({ findings: [] })
  expect((await stafett(['audit', 'verify', '--head', `${head}x`])).code).toBe(1)

  const second = { STAFETT_DATA: join(folder, 'second') }
  const restored = await stafett(['restore', join(folder, 'stafett.age'), '--key', keyFile], { env: second })
  expect(restored.code, restored.err).toBe(0)
  const list = await stafett(['call', 'deviation.list', '--as', 'nora'], { env: second })
  expect(JSON.parse(list.out).deviations).toMatchObject([
    { happened: deviation.happened, reporterName: 'Nora Nattsson' },
  ])
  expect((await stafett(['restore', join(folder, 'stafett.age'), '--key', keyFile])).code).toBe(1)
}, 300_000)

test('the demo goes into an empty database only', async () => {
  expect(await stafett(['demo', 'load'])).toMatchObject({ code: 1, out: '' })
})

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { Refusal, WrongUsage } from './command.ts'
import { isRegionKey, readRegionFile } from './region-file.ts'
import command from './roster.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

type Said = { code: number | null; out: string; err: string }
/** The command in a process with no database to go to: a command that asked for one would fail. */
function roster(...args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [main, 'roster', ...args], {
    env: { ...process.env, STAFETT_DATA: '/dev/null/nowhere', DATABASE_URL: '' },
  })
  const said: Said = { code: null, out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...said, code })))
}
const dalarna = ['hours', '--region', 'dalarna']

describe('roster hours', () => {
  test('prints the sums as one line of JSON and nothing else, with no database', async () => {
    const { code, out, err } = await roster(
      ...['hours', '--region', 'skaraborg', '--from', '2026-11-16', '--to', '2026-11-22'],
    )
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^\{[^\n]*\}\n$/)
    expect(JSON.parse(out)).toEqual({
      dutyHours: 49,
      standbyHours: 76,
      officeHours: 45,
      gapHours: 0,
      overlapHours: 1,
      totalHours: 168,
      outOfOfficeShare: 123 / 168,
    })
  })

  test('tells how it is used on --help', async () => {
    const { code, out } = await roster('hours', '--help')
    expect(code).toBe(0)
    expect(out).toContain('roster hours --region')
  })

  test.each([
    ['an unknown region', ['hours', '--region', 'atlantis', '--from', '2026-01-01', '--to', '2026-01-02'], 2],
    ['a year of other holidays', [...dalarna, '--from', '2004-12-31', '--to', '2026-01-01'], 1],
  ])('%s: %j ends with %i and says why', async (_what, args, exit) => {
    const { code, out, err } = await roster(...args)
    expect([code, out]).toEqual([exit, ''])
    expect(err).not.toBe('')
    expect(err).not.toMatch(/\n\s+at /)
  })

  test.each([
    ['no verb', ['--region', 'dalarna', '--from', '2026-01-01', '--to', '2026-01-02']],
    ['another verb', ['days', '--region', 'dalarna', '--from', '2026-01-01', '--to', '2026-01-02']],
    ['a word too many', [...dalarna, 'gavleborg', '--from', '2026-01-01', '--to', '2026-01-02']],
    ['no region', ['hours', '--from', '2026-01-01', '--to', '2026-01-02']],
    ['no first day', [...dalarna, '--to', '2026-01-02']],
    ['no last day', [...dalarna, '--from', '2026-01-02']],
    ['a leap day in a year without', [...dalarna, '--from', '2026-02-29', '--to', '2026-03-02']],
    ['a day written otherwise', [...dalarna, '--from', '1/2', '--to', '2026-03-02']],
    ['a moment', [...dalarna, '--from', '2026-01-01T00:00', '--to', '2026-03-02']],
    ['the days turned round', [...dalarna, '--from', '2026-01-02', '--to', '2026-01-01']],
  ])('%s is wrong usage', async (_what, args) => {
    await expect(command.run(args)).rejects.toBeInstanceOf(WrongUsage)
  })

  test('a year whose public holidays nobody has decided yet is refused', async () => {
    const late = [...dalarna, '--from', '2026-01-01', '--to', '2101-01-01']
    await expect(command.run(late)).rejects.toBeInstanceOf(Refusal)
  })
})

test.each(['gavleborg', 'skaraborg', 'dalarna'])(
  'the data file of %s has lines for every weekday, no day of its own, and tells its source',
  async (key) => {
    if (!isRegionKey(key)) throw new Error(`${key} is no region`)
    const { serviceHours } = await readRegionFile(key)
    const days = new Set(serviceHours.lines.flatMap((line) => line.weekdays))
    expect([...days].sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(serviceHours.specialDays).toEqual([])
    expect(serviceHours.notes[0]).toMatch(/^Källa: /)
  },
)

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

type Said = { code: number | null; out: string; err: string }
/** The command in a process with no database to go to, given lines on standard input. */
function clock(args: readonly string[], lines = ''): Promise<Said> {
  const child = spawn(process.execPath, [main, 'clock', ...args], {
    env: { ...process.env, STAFETT_DATA: '/dev/null/nowhere', DATABASE_URL: '' },
  })
  const said: Said = { code: null, out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  child.stdin.end(lines)
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...said, code })))
}
const idsOf = (line: string) =>
  (JSON.parse(line) as { clocks: { id: string; strictDue: string | null }[] }).clocks.map(
    ({ id, strictDue }) => `${id} ${strictDue}`,
  )

describe('clock', () => {
  test('prints one line of JSON with four facts a clock; what waits for execution or court has no start', async () => {
    const { code, out, err } = await clock(['--type', 'lvu-6', '--at', '2026-11-20T02:40:00+01:00'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^\{[^\n]*\}\n$/)
    expect(JSON.parse(out)).toEqual({
      clocks: [
        {
          id: 'lvu-7-submission',
          legalBasis: 'LVU (1990:52) 7 §',
          startsAt: '2026-11-20T01:40:00.000Z',
          strictDue: '2026-11-27',
        },
        { id: 'lvu-7-court', legalBasis: 'LVU (1990:52) 7 §', startsAt: null, strictDue: null },
        { id: 'lvu-8-application', legalBasis: 'LVU (1990:52) 8 §', startsAt: null, strictDue: null },
        { id: 'lvu-34-court', legalBasis: 'LVU (1990:52) 34 §', startsAt: null, strictDue: null },
      ],
    })
  })

  test('reads one moment a line and prints one line each, in order, both 02.40 of 2026-10-25 too', async () => {
    const lines =
      '2026-10-25T02:40:00+02:00\r\n2026-10-25T02:40:00+01:00\n\n2026-12-31T22:59:59Z\n2026-12-31T23:00:00Z'
    const { code, out } = await clock(['--type', 'lvm-13', '--at', '-'], lines)
    expect(code).toBe(0)
    const printed = out.trim().split('\n')
    expect(printed.map((line) => idsOf(line)[0])).toEqual([
      'lvm-15-submission 2026-10-26',
      'lvm-15-submission 2026-10-26',
      'lvm-15-submission 2027-01-01',
      'lvm-15-submission 2027-01-02',
    ])
  })

  test('four months from 31 October is the last of February', async () => {
    const { out } = await clock(['--type', 'investigation', '--at', '2026-10-31T10:00:00Z'])
    expect(idsOf(out)).toEqual(['sol-20-3-four-months 2027-02-28'])
  })

  test('a line that is no moment is told by its number, after those before it', async () => {
    const { code, out, err } = await clock(
      ['--type', 'lvu-27', '--at', '-'],
      '2026-11-20T02:40:00Z\n2026-02-30T02:40:00Z\n',
    )
    expect(code).toBe(1)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(err).toContain('line 2')
  })

  test.each([
    [['--type', 'lvu-7', '--at', '2026-11-20T02:40:00Z'], '--type'],
    [['--at', '2026-11-20T02:40:00Z'], '--type'],
    [['--type', 'lvu-6'], '--at'],
    [['--type', 'lvu-6', '--at', '2026-11-20T02:40:00'], 'zone'],
    [['--type', 'lvu-6', '--at', '+012026-11-20T02:40:00Z'], 'zone'],
    [['--type', 'lvu-6', '--at', '2026-11-20T02:40:00Z', '--more'], 'more'],
  ])('%j is wrong usage, exit 2, with how to write it', async (args, said) => {
    const { code, out, err } = await clock(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
    expect(err).toContain('npm run -s stafett -- clock')
  })
})

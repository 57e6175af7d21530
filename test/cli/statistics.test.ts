import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stafett-figures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command as a person types it, on an empty folder without demo or region. */
function stafett(...args: string[]): Promise<{ code: number | null; out: Buffer; err: string }> {
  const child = spawn(process.execPath, [path('src/cli/main.ts'), ...args], {
    env: { ...process.env, STAFETT_DATA: join(folder, 'data'), STAFETT_DEMO: 'off', DATABASE_URL: '' },
  })
  const out: Buffer[] = []
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  child.stdin.end()
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, out: Buffer.concat(out), err })),
  )
}
const year = ['--from', '2017-01-01', '--to', '2017-12-31']

describe('statistics', () => {
  test.each([
    [['statistics'], /needs --from and --to/],
    [['statistics', '--from', '2017-02-30', '--to', '2017-03-01'], /needs --from and --to/],
    [['statistics', '--from', '2017-12-31', '--to', '2017-01-01'], /--from is after --to/],
    [['statistics', '--from', '1980-01-01', '--to', '2017-01-01'], /too long/],
    [['statistics', ...year, '--format', 'pdf'], /--format is one of/],
    [['statistics', ...year, '--coding', 'new'], /--coding is one of/],
    [['statistics', ...year, '--municipality', '9999'], /9999 is not the code/],
    [['statistics', ...year, '--year', '2017'], /--year/],
    [['statistics', ...year, '2018'], /2018/],
  ])('%j is wrong usage, told before any database is opened', async (args, reason) => {
    const said = await stafett(...args)
    expect([said.code, said.out.length]).toEqual([2, 0])
    expect(said.err).toMatch(reason)
    expect(said.err).not.toMatch(/\n\s+at /)
  })
})

describe('of a register in an empty database without a region', () => {
  beforeAll(async () => {
    const imported = await stafett(
      ...['import', 'register', path('db/reference/register/2017-arenden.csv')],
      path('db/reference/register/2017-atgarder.csv'),
    )
    expect([imported.code, imported.err]).toEqual([0, expect.anything()])
  })

  test('prints the outside contract and nothing else, the register’s own municipalities in Swedish order', async () => {
    const said = await stafett('statistics', ...year)
    expect([said.code, said.err]).toEqual([0, ''])
    const answer = JSON.parse(said.out.toString())
    expect(Object.keys(answer)).toEqual(['period', 'tables'])
    expect(answer.period).toEqual({ from: '2017-01-01', to: '2017-12-31' })
    const keys = ['id', 'title', 'rows', 'notStated', 'total', 'expectedTotal', 'reconciles', 'notes']
    for (const table of answer.tables) {
      expect(Object.keys(table)).toEqual(keys)
      const own = table.id === 'decisions-by-municipality' ? ['lvm', 'lvu', 'sol'] : []
      for (const row of table.rows) expect(Object.keys(row)).toEqual(['code', 'label', 'value', ...own])
    }
    expect(answer.tables[1].rows.map((row: { label: string }) => row.label)).toEqual([
      ...['Bollnäs', 'Gävle', 'Hofors', 'Hudiksvall', 'Ljusdal', 'Nordanstig', 'Ockelbo', 'Ovanåker'],
      ...['Sandviken', 'Söderhamn', 'Annan kommun'],
    ])
    expect(answer.tables[1]).toMatchObject({
      total: 2325,
      notStated: 58,
      expectedTotal: 2383,
      reconciles: true,
    })
    expect(answer.tables[4]).toMatchObject({ total: 37, expectedTotal: null, reconciles: null })
  })

  test('writes a sheet to standard output as it is', async () => {
    const sheet = await stafett('statistics', ...year, '--format', 'xlsx')
    expect(sheet.code, sheet.err).toBe(0)
    const files = unzipSync(sheet.out)
    expect(Object.keys(files).filter((name) => name.startsWith('xl/worksheets/'))).toHaveLength(8)
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<v>2383</v>')
    const csv = await stafett('statistics', ...year, '--format', 'csv', '--municipality', '2180')
    expect(csv.out.toString()).toContain(';2180;Gävle;974;')
  })
})

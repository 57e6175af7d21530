import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { columns } from '../../src/insight/register-file/model.ts'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const register = (name: string) =>
  fileURLToPath(new URL(`../../db/reference/register/${name}.csv`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stafett-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Said = { code: number | null; out: string; err: string }
/** @param killAt ends the command at once when its standard error holds this, as a power cut would */
function stafett(args: readonly string[], killAt?: string): Promise<Said> {
  const child = spawn(process.execPath, [main, 'import', ...args], {
    env: { ...process.env, STAFETT_DATA: join(folder, 'data'), STAFETT_DEMO: 'off', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Said = { code: null, out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
    if (killAt !== undefined && said.err.includes(killAt)) child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...said, code })))
}
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const real = (year: string) => ['register', register(`${year}-arenden`), register(`${year}-atgarder`)]
const caseHead = `${columns.cases.join(';')}\n`
const measureHead = `${columns.measures.join(';')}\n`

describe('import register', () => {
  test.each([
    [[]],
    [['register']],
    [['register', 'a.csv']],
    [['register', 'a.csv', 'b.csv', 'c.csv']],
    [['roster', 'a.csv', 'b.csv']],
    [['register', 'a.csv', 'b.csv', '--dry']],
  ])('%j is wrong usage', async (args) => {
    expect(await stafett(args)).toMatchObject({ code: 2, out: '' })
  })

  test('reads both years into an empty folder, the later first, and again without change; a dry run changes nothing', async () => {
    const dry = await stafett([...real('2017'), '--dry-run'])
    expect(dry.code, dry.err).toBe(0)
    expect(JSON.parse(dry.out)).toMatchObject({ addedUnits: 2383, addedMeasures: 3900, dryRun: true })
    const first = await stafett(real('2017'))
    expect(first.code, first.err).toBe(0)
    expect(JSON.parse(first.out)).toMatchObject({ addedUnits: 2383, addedMeasures: 3900, dryRun: false })
    const second = await stafett(real('2016'))
    expect(JSON.parse(second.out)).toMatchObject({ addedUnits: 2135, addedMeasures: 3639, rejectedUnits: 0 })
    const again = await stafett(real('2016'))
    expect(again.code).toBe(0)
    expect(JSON.parse(again.out)).toMatchObject({ addedUnits: 0, sameUnits: 2135 })
  }, 180_000)

  test('keeps the good of a file cut in the middle and tells the rest by file, line and reason', async () => {
    const bytes = Buffer.from(readFileSync(register('2017-arenden'), 'utf8').replaceAll('2017-', '2018-'))
    const measures = readFileSync(register('2017-atgarder'), 'utf8').replaceAll('2017-', '2018-')
    const cut = file('cut.csv', bytes.subarray(0, bytes.indexOf('2018-01000;') + 20))
    const said = await stafett(['register', cut, file('measures.csv', measures)])
    expect(said.code).toBe(1)
    expect(said.err).toMatch(/^cut\.csv rad \d+: filen slutar mitt i en rad/m)
    expect(said.err).toMatch(/^measures\.csv rad \d+: ärendet finns inte i ärendefilen \(ärende 2018-\d+\)/m)
    expect(said.err).not.toMatch(/\n\s+at /)
    const found = JSON.parse(said.out) as { caseRows: number; addedUnits: number; rejectedUnits: number }
    expect(found.addedUnits).toBe(found.caseRows - 1)
    const mended = await stafett(['register', file('whole.csv', bytes), file('measures.csv', measures)])
    expect(mended.code, mended.err).toBe(0)
    expect(JSON.parse(mended.out)).toMatchObject({
      sameUnits: found.addedUnits,
      differingUnits: 0,
      rejectedUnits: 0,
    })
  }, 180_000)

  test.each([
    ['random bytes', Buffer.from([1, 0, 2, 200, 255]), 'ingen textfil'],
    ['an empty file', '', 'är tom'],
    ['a file without header', '1;2016-01-01 10:00;Gävle;Man;;;0;5\n', 'saknar rubrikrad'],
    ['swapped files', measureHead, 'omkastade'],
    ['a missing column', caseHead.replace('inkom;', ''), 'saknar kolumner: inkom'],
    ['a label of two', `${caseHead}1;2016-01-01 10:00;Hábo;;;;;\n`, 'Håbo (0305) eller Habo (0643)'],
  ])('refuses %s whole, in one sentence', async (_what, content, words) => {
    const said = await stafett(['register', file('bad.csv', content), file('m.csv', measureHead)])
    expect(said).toMatchObject({ code: 1, out: '' })
    expect(said.err).toContain(words)
    expect(said.err.trim().split('\n')).toHaveLength(1)
  })

  test('asks which municipality a label means and takes the answer from a file', async () => {
    const cases = file('asked.csv', `${caseHead}L-1;2016-01-01 10:00;Hábo;;;;;\n`)
    const mapping = file('mapping.json', JSON.stringify({ kommun: { Hábo: '0305' } }))
    const said = await stafett(['register', cases, file('m.csv', measureHead), '--mapping', mapping])
    expect(said.code, said.err).toBe(0)
    const bad = await stafett(['register', cases, file('m.csv', measureHead), '--mapping', cases])
    expect(bad).toMatchObject({ code: 1, out: '' })
    expect(bad.err).toContain('ingen mappning')
    expect((await stafett(['register', join(folder, 'none.csv'), cases])).err).toContain('finns inte')
  })

  test('killed in the middle leaves nothing, and the next one reads it all', async () => {
    const rows = 200_000
    const lines = Array.from({ length: rows }, (_, i) => `M-${i};2016-01-01 10:00;Gävle;Man;;;0;5\n`)
    const files = ['register', file('many.csv', caseHead + lines.join('')), file('m.csv', measureHead)]
    const killed = await stafett(files, 'rader lästa')
    expect(killed).toMatchObject({ code: null, out: '' })
    const whole = await stafett(files)
    expect(whole.code, whole.err).toBe(0)
    expect(JSON.parse(whole.out)).toMatchObject({ addedUnits: rows, sameUnits: 0 })
  }, 240_000)
})

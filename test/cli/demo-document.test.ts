import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { pdfsig, qpdfCheck, textOf } from '../pdf-tools.ts'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stafett-demo-document-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const stafett = (...args: readonly string[]) =>
  spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: { ...process.env, STAFETT_DATA: join(folder, 'data'), DATABASE_URL: '', STAFETT_SIGNER: '' },
  })

test('a demo decision is written on an empty machine, and pdfsig and qpdf accept it', () => {
  const file = join(folder, 'demo.pdf')
  const said = stafett('demo', 'document', file)
  expect(said.status, said.stderr).toBe(0)
  expect(pdfsig(file).out).toMatch(/Signature is Valid/)
  expect(qpdfCheck(file).status).toBe(0)
  const text = textOf(file)
  expect(text).toContain('söndag 25 oktober 2026 kl. 02.40 sommartid (UTC+2)')
  expect(text).toContain('söndag 25 oktober 2026 kl. 09.10')
})

test.each([[['document']], [['document', 'a.pdf', 'b.pdf']], [['document', 'a.pdf', '--cases', '5']]])(
  'demo %j is wrong usage, and writes nothing',
  (args) => {
    const said = stafett('demo', ...args)
    expect(said.status).toBe(2)
    expect(said.stderr).toContain('demo document FILE.pdf')
    expect(existsSync('a.pdf')).toBe(false)
  },
)

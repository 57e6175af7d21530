import { createHash, createPrivateKey, sign } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { demoSheet } from '../src/cli/demo-document.ts'
import { renderPdf } from '../src/server/documents/render.ts'
import { signPdf } from '../src/server/documents/sign.ts'
import { currentSigner } from '../src/server/documents/signer.ts'
import { measure } from './measure.ts'
import type { Result } from './results.ts'

/** Milliseconds within which each is done, to one who asks alone. */
const promised = { 'document-page': 100, signature: 50 } as const
type Name = keyof typeof promised
export const documentWorkloads = Object.keys(promised) as readonly Name[]

const at = '2026-10-25T08:10:00.000Z'
const templates = fileURLToPath(new URL('../src/server/documents/templates/', import.meta.url))

let written = 0
/** Another decision each time: the compiler remembers what it has set before. */
const anotherSheet = () => {
  written += 1
  const word = `Anteckning ${written}. `
  return {
    ...demoSheet,
    number: `B2026-${String(written).padStart(4, '0')}`,
    sections: demoSheet.sections.map((section) => ({ ...section, text: word + section.text })),
    conditions: demoSheet.conditions.map((condition) => ({ ...condition, text: word + condition.text })),
  }
}

/** Ours, and the least that could do the same: Typst without the worker, a bare signature without a document round it. */
async function workOf(name: Name, folder: string): Promise<Record<'ours' | 'raw', () => Promise<unknown>>> {
  if (name === 'document-page') {
    const compiler = NodeCompiler.create({ workspace: templates })
    return {
      ours: () => renderPdf('decision', anotherSheet(), at),
      raw: async () => {
        const inputs = { data: JSON.stringify(anotherSheet()) }
        const { result } = compiler.compile({ mainFilePath: `${templates}decision.typ`, inputs })
        if (result === null) throw new Error('Typst made nothing')
        compiler.evictCache(10)
        return compiler.pdf(result, { pdfStandard: 'a-2a' })
      },
    }
  }
  const signer = await currentSigner(folder)
  const bytes = await renderPdf('decision', demoSheet, at)
  const key = createPrivateKey(readFileSync(join(folder, 'signing.pem')))
  return {
    ours: () => signPdf(bytes, { signer, reason: 'Prov', at }),
    raw: async () => [createHash('sha256').update(bytes).digest(), sign('sha256', bytes, key)],
  }
}

/** No database takes part: the size of the register stands in the row so that it is found beside the others. */
export async function measureDocuments(
  names: readonly Name[],
  cases: number,
  seconds: number,
): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stafett-bench-documents-'))
  const results: Result[] = []
  try {
    for (const name of names) {
      const { ours, raw } = await workOf(name, folder)
      const before = await measure(raw, 1, seconds / 2)
      const figures = await measure(ours, 1, seconds)
      const after = await measure(raw, 1, seconds / 2)
      const rawPerSecond = (before.perSecond + after.perSecond) / 2
      results.push({
        name,
        cases,
        clients: 1,
        ...figures,
        rawPerSecond: Number(rawPerSecond.toPrecision(3)),
        ratio: Number((figures.perSecond / rawPerSecond).toFixed(2)),
      })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return results
}

/** Whether documents kept their promise at the 95th percentile, in a sentence. */
export const documentsInTime = (results: readonly Result[]): string =>
  results
    .flatMap(({ name, p95 }) => {
      const limit = promised[name as Name]
      return limit === undefined
        ? []
        : [`${name} ${p95} ms at p95, ${p95 < limit ? 'below' : 'NOT below'} ${limit} ms.`]
    })
    .join(' ')

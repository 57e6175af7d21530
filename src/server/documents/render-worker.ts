import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Template, data as JSON, and the second since 1970 that the document says it was made. */
export type RenderTask = {
  readonly id: number
  readonly template: string
  readonly data: string
  readonly madeAt: number
}
export type Rendered = { readonly id: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly failed: string }
)

/** The only folder Typst can read. */
const folder = fileURLToPath(new URL('./templates/', import.meta.url))
const compiler = NodeCompiler.create({ workspace: folder })

// Control signs, and those that turn the direction of text so that it reads as something else.
const unprintable = /(?![\t\n\r])[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
const named = (sign: string): string =>
  [...sign]
    .map((one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .join('')

/** What has no space to break at would run off the paper: it may break after each fortieth sign. A hash stays whole, to be compared. */
const breakable = (text: string): string =>
  /^[0-9a-f]{64}$/.test(text) ? text : text.replaceAll(/\S{40}(?=\S)/gu, (run) => `${run}\u200B`)

/** Texts that PDF/A refuses since no carried font has them, as Typst tells it. */
const withoutGlyph = (error: string): readonly string[] =>
  [...error.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, text = '']) =>
    text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
  )

/** Every string in the data, and nothing else of it, goes through. */
const inTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => inTexts(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inTexts(part, change)]))
}

const reasonOf = (error: unknown): string => {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return String(code ?? message ?? error)
}

function once(template: string, data: string, madeAt: number): Uint8Array {
  const result = compiler.compile({ mainFilePath: `${folder}${template}.typ`, inputs: { data } })
  if (result.result === null)
    throw new Error(JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? 'no document'))
  return compiler.pdf(result.result, { pdfStandard: 'a-2a', creationTimestamp: madeAt })
}

/** What no font can show is named by its number rather than lost, and never keeps a decision from being printed. */
function render({ template, data, madeAt }: RenderTask): Uint8Array {
  let content = inTexts(JSON.parse(data), (text) => breakable(text.replaceAll(unprintable, named)))
  for (let round = 0; ; round++) {
    try {
      return once(template, JSON.stringify(content), madeAt)
    } catch (error) {
      const lacking = new Set(withoutGlyph(reasonOf(error)).flatMap((text) => [...text]))
      if (lacking.size === 0 || round === 50) throw error
      content = inTexts(content, (text) =>
        [...text].map((sign) => (lacking.has(sign) ? named(sign) : sign)).join(''),
      )
    }
  }
}

// Read once here, so that a template that is missing is told at the start and not by a decision.
readFileSync(`${folder}authority.typ`)

parentPort?.on('message', (task: RenderTask) => {
  let answer: Rendered
  try {
    answer = { id: task.id, bytes: new Uint8Array(render(task)) }
  } catch (error) {
    answer = { id: task.id, failed: reasonOf(error) }
  }
  compiler.evictCache(10)
  parentPort?.postMessage(answer)
})

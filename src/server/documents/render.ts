import { Worker } from 'node:worker_threads'
import { type Instant, minutesBetween } from '../../kernel/time.ts'
import type { Rendered, RenderTask } from './render-worker.ts'

/** Files of `templates/` that make a whole document; each says itself which data it wants. */
export type TemplateName = 'decision' | 'court-package' | 'police-request' | 'morning-pack'

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }

let worker: Worker | undefined
let latest = 0
const waiting = new Map<number, Waiting>()

function drop(dead: Worker, error: Error): void {
  if (worker !== dead) return
  worker = undefined
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}

/** Started at the first document, and again after it has died; an idle one keeps no process alive. */
function open(): Worker {
  if (worker) return worker
  const started = new Worker(new URL('./render-worker.ts', import.meta.url))
  worker = started
  started.on('message', (answer: Rendered) => {
    const task = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) started.unref()
    if ('bytes' in answer) task?.resolve(answer.bytes)
    else task?.reject(new Error(`Typst: ${answer.failed}`))
  })
  started.on('error', (error) => drop(started, error instanceof Error ? error : new Error(String(error))))
  started.on('exit', () => drop(started, new Error('the worker of documents ended')))
  started.unref()
  return started
}

/**
 * A tagged PDF/A-2a of a template and its data, made beside the event loop. Data are text and numbers: nothing in them is ever
 * read as markup. The same data and moment give the same bytes.
 * @param at when the document was made
 */
export function renderPdf(template: TemplateName, data: unknown, at: Instant): Promise<Uint8Array> {
  const madeAt = Math.floor(minutesBetween('1970-01-01T00:00:00.000Z', at) * 60)
  return new Promise((resolve, reject) => {
    const id = ++latest
    const task: RenderTask = { id, template, data: JSON.stringify(data), madeAt }
    const one = open()
    waiting.set(id, { resolve, reject })
    one.ref()
    one.postMessage(task)
  })
}

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listNotices } from '../../src/duty/advance-notice/api.ts'
import { scopes } from '../../src/exchange/api-key/model.ts'
import { opens } from '../../src/exchange/api-key/rules.ts'
import { addChannel } from '../../src/exchange/delivery/api.ts'
import { getReport } from '../../src/exchange/handover/api.ts'
import { listWebhooks } from '../../src/exchange/webhook/api.ts'
import { callsPerMinute } from '../../src/server/api-keys.ts'
import { deliver } from '../../src/server/delivery/deliver.ts'
import { sentenceOf } from '../../src/server/sentences.ts'
import { type House, openHouse } from '../house.ts'
import { madeKey, ownDataFolder } from '../integrating.ts'
import { findPdfTools } from '../pdf-tools.ts'
import { type SentReport, sentReport } from '../report.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/api.md', import.meta.url)), 'utf8')
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}))
const shell = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text)
const scripts = blocks.filter(({ language }) => language === 'js').map(({ text }) => text)

const removeFolder = ownDataFolder()
const folder = mkdtempSync(join(tmpdir(), 'stafett-docs-'))
let house: House
let origin: string
let key: string
let report: SentReport

beforeAll(async () => {
  findPdfTools()
  house = await openHouse('api-docs')
  origin = await house.app.listen({ port: 0, host: '127.0.0.1' })
  key = (await madeKey(house, scopes, 'gavle', 'Exempelsystemet')).key
  report = await sentReport(house)
})
afterAll(async () => {
  await house?.close()
  rmSync(folder, { recursive: true, force: true })
  removeFolder()
})

/** As a person types it, with the node of this project first; it says what it wrote, and must end well. */
function run(command: string, args: readonly string[], names: Record<string, string> = {}): ChildProcess {
  const path = `${dirname(process.execPath)}:${process.env.PATH ?? ''}`
  const env = { ...process.env, PATH: path, STAFETT: origin, STAFETT_KEY: key, ...names }
  return spawn(command, args, { cwd: folder, env })
}
async function said(child: ChildProcess): Promise<string> {
  let [out, err] = ['', '']
  child.stdout?.on('data', (part) => {
    out += part
  })
  child.stderr?.on('data', (part) => {
    err += part
  })
  const code = await new Promise((done) => child.once('close', done))
  expect(code, out + err).toBe(0)
  return out
}
const typed = (text: string | undefined, names?: Record<string, string>) =>
  said(run('sh', ['-eu', '-c', text ?? 'false'], names))
const script = (index: number): string => {
  const path = join(folder, `example-${index}.mjs`)
  writeFileSync(path, scripts[index] ?? '')
  return path
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

describe('the examples of docs/api.md', () => {
  test('are all run here: so many in the shell, so many in Node, and one that is only shown', () => {
    expect([shell.length, scripts.length, blocks.length]).toEqual([6, 3, 10])
  })

  test('keep the key in a file, and read the inbox and a report with it', async () => {
    await typed(shell[0])
    const list = JSON.parse(await typed(shell[1])) as { rows: { id: string }[] }
    expect(list.rows.map(({ id }) => id)).toEqual([report.reportId])
    const whole = JSON.parse(await typed(shell[2], { REPORT_ID: report.reportId })) as { head: object }
    expect(whole.head).toMatchObject({ number: report.number })
  })

  test('page the inbox in Node', async () => {
    expect(await said(run('node', [script(0)]))).toBe(`${report.reportId} ${report.number} delivered\n`)
  })

  test('open a report and accept it, in the name of the key', async () => {
    const opened = JSON.parse(await typed(shell[3], { REPORT_ID: report.reportId })) as { version: number }
    const names = { REPORT_ID: report.reportId, VERSION: String(opened.version) }
    expect(JSON.parse(await typed(shell[4], names))).toMatchObject({ status: 'accepted' })
    const { body } = await house.call('jour1', getReport, { reportId: report.reportId })
    expect(body.head).toMatchObject({
      acceptedByName: 'Exempelsystemet',
      commitment: 'Vi ringer mormor före kl. 12.',
    })
  })

  test('give an advance notice, which the duty sees', async () => {
    const out = await said(run('node', [script(1)]))
    const { notices } = (await house.call('jour1', listNotices, { which: 'current' })).body
    expect(out).toBe(`${notices[0]?.number} read by 0, used 0 times\n`)
    expect(notices[0]).toMatchObject({ writtenByName: 'Exempelsystemet', purpose: 'Kan ringa i helgen.' })
  })

  test('take a webhook, check it, fetch the report and answer with a receipt; then another from a shell', async () => {
    const port = await freePort()
    const address = `http://127.0.0.1:${port}/`
    const hook = await house.call('gavle', addChannel, {
      memberId: house.members.gavle,
      kind: 'webhook',
      address,
    })
    const secret = hook.body.secret ?? ''
    const system = run('node', [script(2)], { PORT: String(port), WEBHOOK_SECRET: secret })
    const ended = new Promise((done) => system.once('close', done))
    let out = ''
    const heard = (what: RegExp) =>
      new Promise<void>((done, fail) => {
        const look = () => what.test(out) && done()
        system.stdout?.on('data', look)
        system.once('close', () => fail(new Error(`it ended: ${out}`)))
        look()
      })
    system.stdout?.on('data', (part) => {
      out += part
    })
    system.stderr?.on('data', (part) => {
      out += part
    })
    await heard(/listening/)
    const told = await sentReport(house)
    await deliver(house.db)
    await heard(new RegExp(`report ${told.number}\n`))
    expect(out).toContain(`report-sent ${told.reportId} receipt 204`)
    const forged = await fetch(address, {
      method: 'POST',
      body: '{}',
      headers: {
        'webhook-id': 'x',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': 'v1,x',
      },
    })
    expect(forged.status).toBe(401)
    system.kill()
    await ended
    const sent = async () => (await house.call('gavle', listWebhooks, {})).body.webhooks[0]?.sent[0]
    const first = await sent()
    expect(first).toMatchObject({ kind: 'report-sent', receivedAt: expect.any(String), readAt: null })
    await typed(shell[5], {
      CHANNEL_ID: hook.body.id,
      MESSAGE_ID: first?.messageId ?? '',
      WEBHOOK_SECRET: secret,
    })
    expect((await sent())?.readAt).toEqual(expect.any(String))
  })
})

describe('the page of the API', () => {
  test.each(scopes)('says what %s opens', (scope) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${scope}\` |`)) ?? ''
    expect([...row.matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map(([, name]) => name).slice(1)).toEqual([
      ...opens[scope],
    ])
  })

  test('names faults that there are, and the limit that holds', () => {
    const codes = [...page.matchAll(/^\| 4\d\d \| `([a-z-]+)`/gm)].map(([, code = '']) => code)
    expect(codes.length).toBeGreaterThan(8)
    const bug = sentenceOf({ code: 'bug' }, undefined, 'en')
    const named = [...codes, 'signature-wrong', 'signature-old', 'receipt-known', 'never-sent']
    expect(named.filter((code) => sentenceOf({ code }, undefined, 'en') === bug)).toEqual([])
    expect(page).toContain(`${callsPerMinute} times a minute`)
  })

  test('is what the OpenAPI document says: the key is a bearer, each operation names its scope', async () => {
    const document = (await house.app.inject('/api/openapi.json')).json()
    expect(document.components.securitySchemes.apiKey).toMatchObject({ type: 'http', scheme: 'bearer' })
    expect(document.paths['/api/inbox'].get.security).toContainEqual({ apiKey: ['reports.read'] })
    expect(document.paths['/api/accounts'].get.security).toEqual([{ session: [] }])
    expect(document.webhooks.event.post.requestBody.content['application/json'].example).toMatchObject({
      type: 'report-sent',
    })
    expect(document.paths['/api/webhook-receipts'].post.security).toEqual([])
  })
})

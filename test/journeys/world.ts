import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../browser.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))
const main = join(root, 'src/cli/main.ts')
/** Pictures of the handbook, taken anew by the journeys when asked for. */
const pictures = join(root, 'docs/handbook/pictures')

export type Server = {
  readonly url: string
  readonly data: string
  stop(): Promise<void>
  /** Ends the server and keeps what it had; `again` starts it at the same address. */
  halt(): Promise<void>
  again(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** A Stafett with the demo county in a folder of its own, as `npm start` would start it a second time. */
export async function startServer(told: string): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), 'stafett-journey-'))
  cpSync(told, data, { recursive: true })
  const port = await freePort()
  let halt = await serve(data, port)
  return {
    url: `http://localhost:${port}`,
    data,
    stop: async () => {
      await halt()
      rmSync(data, { recursive: true, force: true })
    },
    halt: () => halt(),
    again: async () => {
      halt = await serve(data, port)
    },
  }
}

/** The data of a server that has told the demo county and ended: each story begins from a copy of it. */
export async function tellOnce(): Promise<{ readonly data: string; readonly remove: () => void }> {
  const data = mkdtempSync(join(tmpdir(), 'stafett-journey-'))
  const halt = await serve(data, await freePort())
  await halt()
  return { data, remove: () => rmSync(data, { recursive: true, force: true }) }
}

/** Resolves when it listens, with how to end it. */
async function serve(data: string, port: number): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [main, 'serve'], {
    env: { ...process.env, STAFETT_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('http://localhost:') && resolve())
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)))
  })
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}

type Look = {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** What is asked for here is not to be found, and the console may say so. */
  readonly isRefused?: boolean
  /** What is typed here is wrong, and the console may say so. */
  readonly isWrong?: boolean
  /** The line is cut here, and the console may say so. */
  readonly isCut?: boolean
  /** Another address on this machine that the story goes to. */
  readonly elsewhere?: string
  /** Minutes that the clock of the browser goes behind: so many can pass there while the server's does not wait. */
  readonly behind?: number
}

/** One story's world: a server, a browser, and people who each have a window of their own. */
export class World {
  readonly server: Server
  readonly #name: string
  readonly #browser: Browser
  readonly #contexts: BrowserContext[] = []
  readonly #faults: string[] = []
  passed = 0
  failed = 0
  /** Milliseconds that went to looking the page over and not to the story. */
  aside = 0

  constructor(name: string, server: Server, browser: Browser) {
    this.#name = name
    this.server = server
    this.#browser = browser
  }

  /** Two stories may be played at a time: each line says whose it is. */
  say(line: string): void {
    console.log(`${this.#name}: ${line}`)
  }

  /** A window for somebody who is not logged in yet. What the page itself complains of fails the story. */
  async window({
    width = 1440,
    height = 900,
    dark = false,
    isRefused,
    isWrong,
    isCut,
    elsewhere,
    behind,
  }: Look = {}): Promise<Page> {
    const expected = new RegExp(
      `status of (401|409|423|429${isRefused ? '|403|404' : ''}${isWrong ? '|400' : ''})${isCut ? '|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_|error occurred when fetching the script' : ''}`,
    )
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
    })
    this.#contexts.push(context)
    if (behind !== undefined) await context.clock.install({ time: Date.now() - behind * 60_000 })
    const page = await context.newPage()
    page.on('pageerror', (error) => this.#faults.push(`${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected.test(message.text()))
        this.#faults.push(`${message.text()} ${message.location().url}`)
    })
    page.on('request', (request) => {
      if (
        !request.url().startsWith(this.server.url) &&
        !(elsewhere !== undefined && request.url().startsWith(elsewhere)) &&
        !request.url().startsWith('data:') &&
        !request.url().startsWith('blob:')
      )
        this.#faults.push(`asked for ${request.url()}`)
    })
    return page
  }

  /** A window where the person is logged in, by keyboard. */
  async loggedIn(username: string, look: Look = {}): Promise<Page> {
    const page = await this.window(look)
    await page.goto(this.server.url)
    await page.locator('input[autocomplete=username]:focus').waitFor()
    await page.keyboard.type(username)
    await page.keyboard.press('Tab')
    await page.keyboard.type('stafett-demo')
    await page.keyboard.press('Enter')
    await page.getByRole('main').waitFor()
    await page.getByLabel('Användarnamn').waitFor({ state: 'detached' })
    return page
  }

  /** One step of the story; the first that fails ends it. */
  async step(sentence: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
      const fault = this.#faults.shift()
      if (fault !== undefined) throw new Error(`the page complained: ${fault}`)
      this.passed++
      this.say(`✓ ${sentence}`)
    } catch (error) {
      this.failed++
      this.say(`✗ ${sentence}\n    ${(error as Error).message.split('\n').slice(0, 12).join('\n    ')}`)
      await this.#picturesOfFailure()
      throw new StoryEnded()
    }
  }

  /** No finding of axe at WCAG 2.2 AA; of its colours only, where nothing else can have changed. */
  async accessible(page: Page, part: 'all' | 'colours' = 'all'): Promise<void> {
    const began = performance.now()
    // From the top: what is half scrolled beneath the menu would count as too small to hit.
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    // Legacy: in the page itself, for it has no frames and another page to gather in takes a second.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    const { violations } = await (part === 'colours'
      ? axe.withRules(['color-contrast', 'link-in-text-block'])
      : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    ).analyze()
    this.aside += performance.now() - began
    if (violations.length > 0)
      throw new Error(
        violations
          .map(
            (v) =>
              `${v.id}: ${v.help} at ${v.nodes
                .slice(0, 3)
                .map((node) => `${node.target.join(' ')} [${node.html.slice(0, 120)}]`)
                .join(', ')}`,
          )
          .join('\n'),
      )
  }

  /** A picture for the handbook; taken only when STAFETT_PICTURES is set, so that a test run changes no file. */
  async picture(page: Page, name: string): Promise<void> {
    if (!process.env.STAFETT_PICTURES) return
    mkdirSync(pictures, { recursive: true })
    const toasts = page.locator('.toasts')
    const hide = (isHidden: boolean) =>
      toasts.evaluate((element, hidden) => element.toggleAttribute('hidden', hidden), isHidden)
    await hide(true)
    await page.screenshot({ path: join(pictures, `${name}.png`) })
    await hide(false)
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close()
  }

  async #picturesOfFailure(): Promise<void> {
    const folder = join(tmpdir(), 'stafett-journey-failures')
    mkdirSync(folder, { recursive: true })
    for (const [index, context] of this.#contexts.entries())
      for (const page of context.pages())
        await page.screenshot({ path: join(folder, `window-${index}.png`) }).catch(() => undefined)
    this.say(`pictures in ${folder}`)
  }
}

export class StoryEnded extends Error {}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })

import { fileURLToPath } from 'node:url'
import { demoAccounts, demoPassword, holdsRegister, loadDemo } from '../../db/demo/load.ts'
import { loadPublishedYears } from '../../db/demo/published-years.ts'
import { buildApp } from '../server/app.ts'
import { startJobs } from '../server/jobs.ts'
import { LiveEvents } from '../server/live-events.ts'
import { type Opened, openStafett } from '../server/open.ts'
import { publicOrigin } from '../server/public-address.ts'
import { buildWebClient } from './build-web.ts'
import type { Command } from './command.ts'

const webFolder = fileURLToPath(new URL('../../dist/web/', import.meta.url))
const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

const setting = async ({ db }: Opened, key: string) =>
  (await db.selectFrom('installation').select('value').where('key', '=', key).executeTakeFirst())?.value

/** The demo needs the embedded database and a door that only this machine can reach. */
const demoAllowed = (host: string) =>
  process.env.STAFETT_DEMO !== 'off' &&
  !process.env.DATABASE_URL &&
  !process.env.STAFETT_PROXY &&
  loopback.has(host)

const loadDemoYears = async ({ db }: Opened) => {
  await loadDemo(db)
  await loadPublishedYears(db)
}

async function serve(): Promise<number> {
  const port = Number(process.env.PORT ?? 4100)
  const host = process.env.HOST ?? '127.0.0.1'
  // Keys and logins elsewhere would be bound to a wrong address: better not to start.
  publicOrigin()
  const stafett = await openStafett('serve', (line) => console.error(line))
  try {
    const region = async () =>
      (await stafett.db.selectFrom('region').select('name').executeTakeFirst())?.name ?? ''
    await Promise.all([
      buildWebClient(webFolder),
      demoAllowed(host) && (await region()) === '' && !(await holdsRegister(stafett.db))
        ? loadDemoYears(stafett)
        : undefined,
    ])
    const demo = demoAllowed(host) && (await setting(stafett, 'demo')) !== undefined
    if (demo && (await setting(stafett, 'demo-told')) === undefined)
      console.log(
        'Demon hann inte laddas färdigt vid första starten. Ta bort mappen .stafett för att börja om.',
      )
    const live = new LiveEvents(stafett.urls.app)
    await live.start()
    const app = await buildApp({
      db: stafett.db,
      figures: stafett.figures,
      live,
      webFolder,
      log: process.env.STAFETT_LOG === 'on' ? 'info' : 'error',
      secure: Boolean(process.env.STAFETT_PROXY),
      about: async () => ({ region: await region(), demo, demoAccounts: demo ? demoAccounts : [] }),
    })
    const jobs = startJobs(stafett.db, (line) => console.error(line))
    const stopped = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    await app.listen({ port, host })
    console.log(`Stafett: http://localhost:${port}`)
    if (demo)
      console.log(
        `Demokonton (lösenord ${demoPassword}): ${demoAccounts.map((account) => account.username).join(', ')}`,
      )
    await stopped
    await jobs.stop()
    await live.stop()
    await app.close()
    return 0
  } finally {
    await stafett.close()
  }
}

const command: Command = {
  usage: ['serve'],
  summary:
    'Starts Stafett on http://localhost:4100 (PORT, HOST); embedded PostgreSQL in .stafett (STAFETT_DATA) unless DATABASE_URL is set.',
  run: async () => {
    const code = await serve()
    // All is closed by now: whatever timer is left is nobody's.
    process.exit(code)
  },
}
export default command

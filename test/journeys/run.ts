import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launchBrowser, StoryEnded, startServer, tellOnce, World } from './world.ts'

/** `npm run journey -- NAME` plays one story, `npm run journey -- --all` every one. */
const folder = fileURLToPath(new URL('./stories/', import.meta.url))
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
  .sort()
const asked = process.argv.slice(2)
const names = asked[0] === '--all' ? all : asked
if (names.length === 0 || names.some((name) => !existsSync(`${folder}${name}.ts`))) {
  console.error(`Name a story: ${all.join(', ')}; or --all.`)
  process.exit(2)
}

/** They say how long somebody waits: nothing goes on beside them. */
const timed = ['duty-desk', 'night-to-morning']
/** As long as several others together, and as glad of company. */
const long = 'every-page'

let passed = 0
let failed = 0
const browser = await launchBrowser()
const told = await tellOnce()

async function play(name: string): Promise<void> {
  const began = Date.now()
  const server = await startServer(told.data)
  const world = new World(name, server, browser)
  try {
    const { default: story } = (await import(`./stories/${name}.ts`)) as {
      default: (world: World) => Promise<void>
    }
    await story(world)
  } catch (error) {
    if (!(error instanceof StoryEnded)) {
      world.failed++
      world.say(String(error))
    }
  } finally {
    await world.close()
    await server.stop()
  }
  world.say(`${Math.round((Date.now() - began) / 1000)} s`)
  passed += world.passed
  failed += world.failed
}

const inTurn = async (stories: readonly string[]): Promise<void> => {
  for (const name of stories) await play(name)
}

try {
  await inTurn(names.filter((name) => timed.includes(name)))
  await Promise.all([
    inTurn(names.filter((name) => name === long)),
    inTurn(names.filter((name) => name !== long && !timed.includes(name))),
  ])
} finally {
  await browser.close()
  told.remove()
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

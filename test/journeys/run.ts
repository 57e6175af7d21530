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

/** They say how long somebody waits. */
const timed = ['duty-desk', 'night-to-morning']
/** It keeps the whole machine busy by itself. */
const busy = ['every-page']

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

const lane = async (stories: string[]): Promise<void> => {
  for (let name = stories.shift(); name !== undefined; name = stories.shift()) await play(name)
}

try {
  const alone = [...timed, ...busy]
  await lane(names.filter((name) => alone.includes(name)))
  // The others mostly wait: two at a time.
  const others = names.filter((name) => !alone.includes(name))
  await Promise.all([lane(others), lane(others)])
} finally {
  await browser.close()
  told.remove()
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launchBrowser, StoryEnded, startServer, World } from './world.ts'

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

let passed = 0
let failed = 0
const browser = await launchBrowser()
for (const name of names) {
  console.log(name)
  const began = Date.now()
  const server = await startServer()
  const world = new World(server, browser)
  try {
    const { default: story } = (await import(`./stories/${name}.ts`)) as {
      default: (world: World) => Promise<void>
    }
    await story(world)
  } catch (error) {
    if (!(error instanceof StoryEnded)) {
      world.failed++
      console.error(error)
    }
  } finally {
    await world.close()
    await server.stop()
  }
  console.log(`  ${Math.round((Date.now() - began) / 1000)} s`)
  passed += world.passed
  failed += world.failed
}
await browser.close()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

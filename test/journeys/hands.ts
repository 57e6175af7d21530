import type { Keyboard } from './keyboard.ts'
import type { World } from './world.ts'

/**
 * How fast a trained person's hands are: five characters a second (sixty words a minute), ten other keys a second when one
 * holds Tab or an arrow down. The pages' own time is measured, the hands' is counted and added.
 */
const charactersPerSecond = 5
const keysPerSecond = 10

/** Measures from now: the seconds the pages took and the seconds a trained person's hands would have taken. */
export function timed(
  world: World,
  keys: Keyboard,
): () => { readonly seconds: number; readonly said: string } {
  const before = { ...keys.done, at: performance.now(), aside: world.aside }
  return () => {
    const characters = keys.done.characters - before.characters
    const presses = keys.done.presses - before.presses
    const pages = (performance.now() - before.at - (world.aside - before.aside)) / 1000
    const hands = characters / charactersPerSecond + presses / keysPerSecond
    const seconds = Math.round(pages + hands)
    return {
      seconds,
      said: `${seconds} s: ${characters} characters, ${presses} other keys, ${pages.toFixed(1)} s of waiting and the robot's own`,
    }
  }
}

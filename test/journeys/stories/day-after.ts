import { inbox } from '../../../src/exchange/morning/api.ts'
import { clockSet, confirmed, delivered, dialogue, managersView, notKept, packed } from '../day-exchange.ts'
import { ask } from '../device.ts'
import { partnerNight } from '../partner-night.ts'
import type { World } from '../world.ts'

/** What goes both ways between the night, the police and the day, and that nothing of it falls between. */
export default async function dayAfter(world: World): Promise<void> {
  const desk = await partnerNight(world)
  const page = await world.loggedIn('mottagning.gavle', { isWrong: true })
  await clockSet(world, page)
  await notKept(world, page, desk)
  await dialogue(world, page, desk)
  await packed(world, page)
  await managersView(world, await confirmed(world))
  const { rows } = await ask(world, page, inbox, {})
  await delivered(
    world,
    rows.flatMap(({ people }) => people.flatMap(({ name }) => name ?? [])),
  )
}

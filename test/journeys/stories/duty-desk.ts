import type { Page } from 'playwright-core'
import { assessed, custody, judged, opened, people, reported } from '../child-case.ts'
import { saved } from '../device.ts'
import { child, mother } from '../family.ts'
import { timed } from '../hands.ts'
import { Keyboard } from '../keyboard.ts'
import type { World } from '../world.ts'

const home = 'Familjen Provström'

/** The desk at 02.40 by keyboard alone: who has the night, the call, the bed, the report, and a shift that loses nothing. */
export default async function dutyDesk(world: World): Promise<void> {
  await emergencyHome(world)
  const colleague = await world.loggedIn('jour2', { dark: true })
  const page = await world.loggedIn('jour1', { dark: true })
  const keys = new Keyboard(page)
  await shiftIsOpen(world, keys)
  const wholeCase = timed(world, keys)
  await firstContact(world, keys, colleague)
  await people(world, keys)
  const caseUrl = await opened(world, keys)
  await custody(world, keys)
  await judged(world, keys)
  await assessed(world, keys)
  await placed(world, keys, caseUrl)
  await world.step('the place is on the other desk’s list of where every child is', async () => {
    await colleague.goto(`${world.server.url}/platser/barn`)
    await colleague.getByText(child.name).first().waitFor()
    await world.accessible(colleague)
  })
  await reported(world, keys)
  await world.step('a whole child case with place and report takes less than five minutes', async () => {
    const { seconds, said } = wholeCase()
    world.say(said)
    if (seconds > 300) throw new Error(said)
  })
  await shiftStays(world, keys)
}

async function emergencyHome(world: World): Promise<void> {
  const page = await world.loggedIn('chef')
  const keys = new Keyboard(page)
  await keys.step(world, 'the manager adds an emergency foster home to the register of places', async () => {
    await page.goto(`${world.server.url}/platser`)
    await keys.button('Lägg till plats')
    const dialog = page.getByRole('dialog')
    await keys.pick('Slag av plats', 'Jourhem', dialog)
    await keys.write(/^Namn/, home, dialog)
    await keys.pick(/^Kommun som äger platsen/, 'Hudiksvall', dialog)
    await keys.write('Bäddar totalt', '2', dialog)
    await keys.pick('Tar emot', 'Dygnet runt', dialog)
    await keys.write(/^Utredd eller godkänd av/, 'Socialnämnden i Hudiksvall', dialog)
    await keys.button('Spara', dialog)
    await page.getByRole('link', { name: home }).first().waitFor()
  })
  await page.context().close()
}

async function shiftIsOpen(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  await keys.step(
    world,
    'who has the night is said by the shift, and nobody else has to remember it',
    async () => {
      await keys.link('Passet')
      await page.getByRole('heading', { name: 'Pågående pass' }).waitFor()
      if (await page.getByText('Inget pass pågår.').isVisible()) {
        await keys.button('Starta pass')
        const dialog = page.getByRole('dialog')
        await keys.choose('Vilket pass?', 'Jour', dialog)
        await keys.tick(/^Maja Lindwall/, dialog)
        await keys.tick(/^Erik Sandmo/, dialog)
        await keys.button('Starta pass', dialog)
      }
      await page.getByRole('button', { name: 'Lämna över' }).first().waitFor()
      await world.accessible(page)
      await world.picture(page, 'shift')
      await keys.link('Jourbordet')
      await page.getByRole('table', { name: 'Öppna ärenden' }).waitFor()
      await world.accessible(page)
      await world.picture(page, 'desk-of-the-night')
    },
  )
}

async function firstContact(world: World, keys: Keyboard, colleague: Page): Promise<void> {
  const { page } = keys
  const contact = timed(world, keys)
  await keys.step(world, 'a trained user saves a first contact within thirty seconds', async () => {
    await keys.press('Alt+n')
    await page.waitForURL('**/kontakter/*')
    await page.getByRole('radiogroup', { name: 'Vem tar kontakt?' }).locator(':focus').waitFor()
    await keys.choose('Vem tar kontakt?', 'Polisen')
    await keys.write('Telefon', '070-174 06 43')
    await keys.pick('Vad är det?', 'Orosanmälan')
    await keys.search(/^Var är personen/, 'hudi', /^Hudiksvall/)
    await keys.write('Vad berättas?', 'Flicka 11 år ensam på trappan, mamman går inte att väcka.')
    await saved(page)
    const { seconds, said } = contact()
    world.say(said)
    if (seconds > 30) throw new Error(said)
  })
  await world.step('two desks are in step within one second', async () => {
    const number = (await page.getByRole('heading', { level: 1 }).innerText()).replace(
      /[\s\S]*?(K\d{4}-\d{4})[\s\S]*/,
      '$1',
    )
    await colleague.getByRole('heading', { level: 1, name: 'Jourbordet' }).waitFor()
    await colleague.getByRole('main').getByText(number).first().waitFor()
    await keys.write('Uppringarens namn', 'Inre befäl')
    const typed = performance.now()
    await saved(page)
    const acknowledged = performance.now()
    const first = page.url()
    await keys.press('Alt+n')
    await page.waitForURL((url) => url.toString() !== first)
    await page
      .getByRole('heading', { level: 1 })
      .getByText(/K\d{4}-\d{4}/)
      .waitFor()
    const second = (await page.getByRole('heading', { level: 1 }).innerText()).replace(
      /[\s\S]*?(K\d{4}-\d{4})[\s\S]*/,
      '$1',
    )
    const begun = performance.now()
    await colleague.getByRole('main').getByText(second).first().waitFor()
    const lag = Math.round(performance.now() - begun)
    world.say(
      `saved ${Math.round(acknowledged - typed)} ms after the last key; on the other desk ${lag} ms after it was on this one`,
    )
    if (lag > 1000) throw new Error(`the other desk was ${lag} ms behind`)
    await page.goBack()
    await page.getByRole('textbox', { name: 'Vad berättas?' }).waitFor()
  })
}

async function placed(world: World, keys: Keyboard, caseUrl: string): Promise<void> {
  const { page } = keys
  await keys.step(world, 'the mother’s consent is asked and kept', async () => {
    await keys.button(`Anteckna svar: ${mother.name}`)
    const dialog = page.getByRole('dialog')
    await keys.choose('Svar', 'Samtycker', dialog)
    await keys.pick('Hur frågades det?', 'Telefon', dialog)
    await keys.button('Spara svaret', dialog)
    await dialog.waitFor({ state: 'detached' })
  })
  await keys.step(world, 'a bed that fits is found and held for thirty minutes', async () => {
    await keys.link('Sök och håll plats')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await keys.button(`Håll bäddar på ${home} i trettio minuter`)
    await page
      .getByText(/Hålls till/)
      .first()
      .waitFor()
    await world.accessible(page)
    await world.picture(page, 'places')
  })
  await page.goto(caseUrl)
  await keys.step(world, 'the child is placed in the bed that is held', async () => {
    await keys.button('Placera')
    const dialog = page.getByRole('dialog')
    await keys.tick(new RegExp(`^${child.name}`), dialog)
    await keys.button('Placera', dialog)
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(home).first().waitFor()
    await world.accessible(page)
  })
}

async function shiftStays(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  await keys.step(
    world,
    'a shift cannot hand over before the next one has been told of every open matter',
    async () => {
      await keys.link('Passet')
      await page.getByRole('button', { name: 'Lämna över' }).first().waitFor()
      await keys.button('Lämna över')
      await page
        .getByText(/Skriv en (rad|allmän rad) till nästa pass/)
        .first()
        .waitFor()
      await world.picture(page, 'shift-checklist')
    },
  )
}

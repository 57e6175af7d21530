import type { Page } from 'playwright-core'
import { assessed, custody, judged, measured, opened, people, reported } from '../child-case.ts'
import { saved } from '../device.ts'
import { child, rest, story } from '../family.ts'
import { Keyboard } from '../keyboard.ts'
import { answered, hiddenFromOthers, path, receipt, reconciled, same } from '../morning.ts'
import type { World } from '../world.ts'

/** A night by keyboard alone: the call, the case, the child's own words, the report, and the morning that answers. */
export default async function nightToMorning(world: World): Promise<void> {
  const night = await world.loggedIn('jour1', { dark: true })
  const colleague = await world.loggedIn('jour2', { dark: true })
  const desk = colleague.getByRole('main')
  const contactUrl = await begun(world, night)
  await world.step('the colleague sees that the contact is going on, without asking', async () => {
    const ongoing = desk.locator('li', { has: colleague.locator(`a[href="${path(contactUrl)}"]`) })
    await ongoing.getByText('Maja Lindwall har den').waitFor()
  })
  await world.step('the window closes in the middle of the call', () => night.context().close())
  const page = await world.loggedIn('jour1', { dark: true })
  const keys = new Keyboard(page)
  await takenUpAgain(world, keys, contactUrl)
  await people(world, keys)
  const caseUrl = await opened(world, keys)
  await world.step('the colleague sees the case on the desk, without asking', async () => {
    const row = desk.getByRole('row', { name: child.name })
    await row.locator(`a[href="${path(caseUrl)}"]`).waitFor()
    await colleague.context().close()
  })
  await custody(world, keys)
  await judged(world, keys)
  await assessed(world, keys)
  await measured(world, keys)
  const reportUrl = await reported(world, keys)
  await answered(world, reportUrl)
  await receipt(world, page, caseUrl)
  await hiddenFromOthers(world, caseUrl, reportUrl)
  await reconciled(world)
}

async function begun(world: World, page: Page): Promise<string> {
  const keys = new Keyboard(page)
  await keys.step(
    world,
    'Alt+N on the duty desk starts a contact, and the first answer can be typed',
    async () => {
      await page.getByRole('heading', { level: 1, name: 'Jourbordet' }).waitFor()
      await page.getByRole('table', { name: 'Öppna ärenden' }).waitFor()
      await world.accessible(page)
      await world.picture(page, 'duty-desk')
      await keys.press('Alt+n')
      await page.waitForURL('**/kontakter/*')
      await page.getByRole('radiogroup', { name: 'Vem tar kontakt?' }).locator(':focus').waitFor()
    },
  )
  await keys.step(world, 'who calls, what it is and where is typed while the call goes on', async () => {
    await keys.choose('Vem tar kontakt?', 'Polisen')
    await keys.write('Uppringarens namn', 'Inre befäl, Hudiksvall')
    await keys.write('Telefon', '070-174 06 43')
    await keys.pick('Vad är det?', 'Orosanmälan')
    await keys.search(/^Var är personen/, 'hudik', /^Hudiksvall/)
    await keys.write('Vad berättas?', story)
    await saved(page)
  })
  return page.url()
}

async function takenUpAgain(world: World, keys: Keyboard, contactUrl: string): Promise<void> {
  const { page } = keys
  await keys.step(
    world,
    'what was typed is there when the same person logs in again, and goes on',
    async () => {
      await keys.reach(page.locator(`main a[href="${path(contactUrl)}"]`))
      await keys.press('Enter')
      const told = page.getByRole('textbox', { name: 'Vad berättas?' })
      await told.waitFor()
      same(await told.inputValue(), story)
      same(
        await page.getByRole('textbox', { name: 'Uppringarens namn' }).inputValue(),
        'Inre befäl, Hudiksvall',
      )
      await keys.reach(told)
      await keys.press('Control+End')
      await page.keyboard.type(rest)
      await saved(page)
      same(await told.inputValue(), story + rest)
    },
  )
}

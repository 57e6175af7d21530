import type { Locator, Page } from 'playwright-core'
import { child, childWords, commitment } from './family.ts'
import { Keyboard } from './keyboard.ts'
import type { World } from './world.ts'

export const path = (url: string) => new URL(url).pathname

export async function answered(world: World, reportUrl: string): Promise<void> {
  const page = await world.loggedIn('mottagning.hudiksvall', { width: 390, height: 844 })
  const keys = new Keyboard(page)
  const unread = page.getByRole('region', { name: 'Olästa' })
  const link = unread.locator(`a[href="${path(reportUrl)}"]`)
  const words = page.locator('blockquote', { hasText: 'moster Siv' })
  await keys.step(
    world,
    'the morning page shows the unread report once, on a phone and on a screen',
    async () => {
      await link.waitFor()
      same(String(await page.getByRole('link', { name: child.name }).count()), '1')
      await noSideways(page)
      await world.accessible(page)
      await page.setViewportSize({ width: 1440, height: 900 })
      await world.accessible(page)
      await world.picture(page, 'morning')
    },
  )
  await keys.step(world, 'opening it is reading it, and the child is heard word for word', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await keys.reach(link)
    await keys.press('Enter')
    await words.waitFor()
    same(await words.textContent(), childWords)
    await noSideways(page)
    await world.accessible(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    same(await words.textContent(), childWords)
    await world.picture(page, 'report')
  })
  await keys.step(world, 'the municipality takes over and says what it does and when', async () => {
    await keys.write('Vad gör vi, och när?', commitment)
    await keys.write('Tid', '1200', page.getByRole('group', { name: /^Senast/ }))
    await keys.button('Ta emot rapporten')
    await page.getByRole('heading', { level: 1 }).getByText('Mottagen').waitFor()
  })
  await page.context().close()
}

export async function receipt(world: World, page: Page, caseUrl: string): Promise<void> {
  await world.step('the case shows who received the report, when, and the commitment', async () => {
    await page.goto(caseUrl)
    const panel = page.getByRole('region', { name: 'Överlämning' })
    await panel.getByText(/^Mottagen av Per Hägg \d{4}-\d\d-\d\d \d\d\.\d\d$/).waitFor()
    await panel.getByText(commitment).waitFor()
    await panel.getByText(/^Senast \d{4}-\d\d-\d\d 12\.00$/).waitFor()
    same(String(await panel.getByRole('link').count()), '1')
  })
}

export async function hiddenFromOthers(world: World, caseUrl: string, reportUrl: string): Promise<void> {
  await world.step('another municipality finds nothing of it, in no list and at no address', async () => {
    const page = await world.loggedIn('mottagning.gavle', { isRefused: true })
    await page.getByRole('heading', { level: 1, name: 'Morgonen' }).waitFor()
    await page.getByRole('region', { name: 'Olästa' }).waitFor()
    for (const address of [reportUrl, caseUrl]) {
      same(String(await page.getByText('Tallmo').count()), '0')
      await page.goto(address)
      await page.getByRole('heading', { level: 1, name: 'Sidan finns inte' }).waitFor()
    }
    same(String(await page.getByText('Tallmo').count()), '0')
    await page.context().close()
  })
}

export async function reconciled(world: World): Promise<void> {
  await world.step('the manager sees that the night adds up', async () => {
    const page = await world.loggedIn('chef')
    await page.getByText('Ja. Inget har kommit bort.').waitFor()
    await world.picture(page, 'manager')
  })
}

/** Takes one of a group where the finger hits it: on its words. */
export const choose = (place: Page | Locator, option: string | RegExp): Promise<void> =>
  place.locator('label').filter({ hasText: option }).first().click()

export async function noSideways(page: Page): Promise<void> {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: innerWidth,
  }))
  if (wide > room) throw new Error(`the page is ${wide} wide on a screen of ${room}`)
}

export function same(is: string | null, wanted: string): void {
  if (is !== wanted) throw new Error(`is: ${is}\nwanted: ${wanted}`)
}

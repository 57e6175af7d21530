import type { Page } from 'playwright-core'
import { listDecisions } from '../../src/duty/decision/api.ts'
import { addMinutes, localDate, localTime, now } from '../../src/kernel/time.ts'
import { ask, same } from './device.ts'
import type { Keyboard } from './keyboard.ts'
import type { World } from './world.ts'

const said = 'Ja. Hon får inte gå tillbaka till honom.'
const colleague = 'Erik Sandmo'

/** A decision said aloud and written down with who heard it; and one of an earlier night, signed on paper on another day. */
export async function oralDecision(world: World, keys: Keyboard): Promise<void> {
  await recorded(world, keys)
  await signedLater(world, keys)
}

async function recorded(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  const { decisions } = await ask(world, page, listDecisions, {}, '?show=under-way')
  const ready = decisions.find(({ status }) => status === 'ready')
  if (ready === undefined) throw new Error('no decision of the demo waits for an answer')
  await page.goto(`${world.server.url}/beslut/${ready.id}`)
  const panel = page.getByRole('region', { name: /^Skriv in ett beslut som redan är/ })
  const decidedAt = addMinutes(now(), -9)
  const moment = async (group: RegExp, minutes: number) => {
    const fields = panel.getByRole('group', { name: group })
    const at = addMinutes(decidedAt, minutes)
    await keys.write('Datum', localDate(at), fields)
    await keys.write('Tid', localTime(at), fields)
  }
  await keys.step(
    world,
    'an oral decision without who heard it and without reading back is refused at its field',
    async () => {
      await keys.pick('Vem beslutade?', /^Birgitta Sjölund/, panel)
      await keys.choose('Vad blev svaret?', 'Ja', panel)
      await keys.write(/^Beslutsfattarens egna ord/, said, panel)
      await moment(/^När sades beslutet/, 0)
      await keys.button('Skriv in beslutet', panel)
      await panel.getByText('Läs upp beslutet för den som beslutade').first().waitFor()
      await moment(/^När läste du upp det/, 3)
      await keys.button('Skriv in beslutet', panel)
      await panel.getByText('Skriv vem som också hörde beslutet').first().waitFor()
      same(await panel.getByRole('textbox', { name: /^Beslutsfattarens egna ord/ }).inputValue(), said)
      await world.accessible(page)
    },
  )
  await keys.step(
    world,
    'with both it is a decision of the moment it was said, heard and read back',
    async () => {
      await keys.pick(/^Vem hörde beslutet/, new RegExp(`^${colleague}`), panel)
      await keys.button('Skriv in beslutet', panel)
      await page.getByRole('heading', { level: 1 }).getByText('Fattat').waitFor()
      await page.getByText(said).waitFor()
      await page.getByText(new RegExp(`${clock(decidedAt)} · Muntligt`)).waitFor()
      await page.getByText(colleague).first().waitFor()
      await world.accessible(page)
    },
  )
}

const clock = (at: string) => localTime(at).replace(':', String.raw`\.`)

async function signedLater(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  await keys.step(world, 'the oral decision of another night waits for its signature', async () => {
    await page.goto(`${world.server.url}/beslut`)
    const waiting = page.getByRole('list', { name: 'Beslut som väntar på underskrift' })
    await keys.reach(waiting.getByRole('listitem').filter({ hasText: 'Söderhamn' }).getByRole('link').first())
    await keys.press('Enter')
    await page.getByText('Muntligt').first().waitFor()
  })
  const decidedAt = await decidedLine(page)
  await keys.step(
    world,
    'it is signed on paper and attested days later, and is still of the hour it was said',
    async () => {
      await keys.button(/^Intyga underskrift på papper/)
      const dialog = page.getByRole('dialog')
      await keys.choose('Hur är det underskrivet?', 'På papper', dialog)
      await keys.write(/^Vad har du sett/, 'Originalet med underskrift, visat i jourens lokaler.', dialog)
      await world.accessible(page)
      await keys.button('Intyga', dialog)
      await dialog.waitFor({ state: 'detached' })
      const panel = page.getByRole('region', { name: 'Underskrift' })
      await panel.getByText('Intygad av Maja Lindwall').waitFor()
      await panel.getByRole('link', { name: 'Öppna beslutet (PDF)' }).waitFor()
      same(await decidedLine(page), decidedAt ?? '')
      if (decidedAt?.includes(localDate(now()))) throw new Error(`decided today: ${decidedAt}`)
      await world.accessible(page)
    },
  )
}

/** When and how it was decided, as the page says it. */
const decidedLine = (page: Page) =>
  page
    .locator('dt', { hasText: /^Beslutat$/ })
    .locator('xpath=following-sibling::dd[1]')
    .textContent()

import type { Page } from 'playwright-core'
import { child, mother } from './family.ts'
import { Keyboard } from './keyboard.ts'
import type { World } from './world.ts'

/** What the police say of a request, in the order it comes. */
const steps = [
  ['Beviljad av stationsbefäl', 'Stationsbefälets namn', 'Stationsbefäl Ek', 'Beviljad'],
  ['Beordrad av ledningscentralen', 'Vem på ledningscentralen?', 'Vakthavande Alm', 'Beordrad'],
  ['Patrullen är på väg', 'Patrull eller namn', 'Patrull 34-9140', 'Pågår'],
  ['Genomförd', 'Vem meddelade det?', 'Patrull 34-9140', 'Genomförd'],
] as const

/** The police are asked to help to carry the decision out, by an official whom the board has appointed, and do it. */
export async function policeAsked(world: World, keys: Keyboard, caseUrl: string): Promise<void> {
  const { page } = keys
  await page.goto(caseUrl)
  const panel = page.getByRole('region', { name: 'Handräckning' })
  await keys.step(
    world,
    'police assistance is asked for, with the decision, why the police and the risk',
    async () => {
      await keys.button('Begär handräckning')
      const dialog = page.getByRole('dialog')
      await keys.pick('Vem gäller det?', child.name, dialog)
      await keys.pick('Lagrum', /^43 § 2 LVU/, dialog)
      await keys.pick('Beslut som ska genomföras', /Omedelbart omhändertagande/, dialog)
      await keys.choose('Vem begär?', 'Tjänsteman som nämnden har förordnat', dialog)
      await keys.pick('Förordnande', /^Maja Lindwall/, dialog)
      await keys.choose('Varför polis?', /^Polisens särskilda befogenheter/, dialog)
      await keys.write(/^Vilka befogenheter/, 'Bereda sig tillträde till lägenheten.', dialog)
      await keys.write(
        /^Vilken är risken i natt/,
        'Mamman hotar den som tar barnet, och en ruta är krossad.',
        dialog,
      )
      await keys.choose(/^Avviken/, 'Nej', dialog)
      await keys.choose('Vad önskar kommunen?', 'Ingen önskan', dialog)
      await keys.write('Vad ska polisen göra?', 'Hämta flickan och köra henne till jourhemmet.', dialog)
      await keys.write(/^Vart ska polisen åka/, 'Lägenheten på andra våningen, Provgatan 3', dialog)
      await keys.choose('Finns barn på platsen?', 'Ja', dialog)
      await keys.write(/^Vem hos polisen/, 'Inre befäl Lind', dialog)
      await world.accessible(page)
      await keys.button('Spara begäran', dialog)
      await dialog.waitFor({ state: 'detached' })
      await panel.getByText('Begärd', { exact: true }).first().waitFor()
      await fromTheTop(world, page)
    },
  )
  await keys.step(world, 'it is approved, ordered, under way and done, each with time and name', async () => {
    for (const [button, field, name, state] of steps) {
      await keys.button(button, panel)
      const dialog = page.getByRole('dialog')
      await keys.write(field, name, dialog)
      if (state === 'Beordrad') await keys.write('Händelserapportens nummer', '5000-K900-26', dialog)
      await keys.button('Spara steget', dialog)
      await dialog.waitFor({ state: 'detached' })
      await panel.locator('li[aria-current=step]').getByText(state).waitFor()
      if (state === 'Pågår') {
        await panel.evaluate((element) => element.scrollIntoView({ block: 'center' }))
        await world.picture(page, 'police-assistance')
      }
    }
    await fromTheTop(world, page)
  })
}

/** What follows a signed decision: the court's file, its receipt, the parties and the board. The window stands on the decision. */
export async function afterTheDecision(world: World, keys: Keyboard): Promise<void> {
  await toTheCourt(world, keys)
  await parties(world, keys)
  await toTheBoard(world)
}

async function toTheCourt(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  const panel = page.getByRole('region', { name: 'Handlingar till förvaltningsrätten' })
  const clock = page
    .getByRole('list', { name: 'Tider efter beslut' })
    .getByRole('listitem')
    .filter({ hasText: 'Underställ förvaltningsrätten' })
  await keys.step(world, 'one file for the court is put together, with the assessment in it', async () => {
    await keys.button('Sammanställ handlingarna', panel)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: new RegExp(child.name) }).waitFor()
    await world.accessible(page)
    await keys.button('Sammanställ handlingarna', dialog)
    await dialog.waitFor({ state: 'detached' })
    await panel.getByRole('link', { name: 'Öppna filen' }).waitFor()
  })
  await keys.step(world, 'that it was sent stops no clock', async () => {
    await keys.button('Anteckna att den är skickad', panel)
    const dialog = page.getByRole('dialog')
    await keys.choose('Hur skickades den?', 'Säker e-post', dialog)
    await keys.button('Spara att den är skickad', dialog)
    await dialog.waitFor({ state: 'detached' })
    await panel.getByText('Skickad, inte kvitterad: tiden löper.').waitFor()
    await clock.getByText('Går', { exact: true }).waitFor()
    await fromTheTop(world, page)
  })
  await keys.step(world, 'the court’s receipt does', async () => {
    await keys.button('Anteckna rättens kvittens', panel)
    const dialog = page.getByRole('dialog')
    await keys.write('Målnummer', '9001-26', dialog)
    await keys.write('Vem på rätten?', 'Registrator Holm', dialog)
    await keys.button('Spara kvittensen', dialog)
    await dialog.waitFor({ state: 'detached' })
    await panel.getByText(/^Mål 9001-26/).waitFor()
    await clock.getByText('Klart', { exact: true }).waitFor()
    await fromTheTop(world, page)
    await panel.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await world.picture(page, 'court-package')
  })
}

async function parties(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  const panel = page.getByRole('region', { name: 'Underrättelse till parterna' })
  await keys.step(world, 'the mother is told, on the spot and with how it is tried', async () => {
    await keys.button(`Anteckna underrättelse: ${mother.name}`, panel)
    const dialog = page.getByRole('dialog')
    await keys.pick('På vilket sätt?', 'På plats', dialog)
    await keys.choose(/^Fick personen veta/, 'Ja, skriftligt', dialog)
    await world.accessible(page)
    await keys.button('Spara', dialog)
    await dialog.waitFor({ state: 'detached' })
    const row = panel.getByRole('listitem').filter({ hasText: mother.name }).first()
    await row.getByText('Underrättad', { exact: true }).waitFor()
  })
}

async function toTheBoard(world: World): Promise<void> {
  const page = await world.loggedIn('mottagning.gavle')
  const keys = new Keyboard(page)
  const panel = page.getByRole('region', { name: 'Anmäla till nämnden' })
  await keys.step(world, 'Gävle notes that the decision was reported at the board’s meeting', async () => {
    await page.goto(`${world.server.url}/beslut`)
    const boxes = panel.getByRole('checkbox')
    await boxes.first().waitFor()
    const before = await boxes.count()
    await keys.reach(boxes.first())
    await keys.press('Space')
    await keys.button('Anmäl 1 beslut', panel)
    const dialog = page.getByRole('dialog')
    await keys.write(/^Paragraf i protokollet/, '§ 112', dialog)
    await world.accessible(page)
    await keys.button('Spara anmälan', dialog)
    await dialog.waitFor({ state: 'detached' })
    await page.waitForFunction(
      (left) => document.querySelectorAll('main input[type=checkbox]').length === left,
      before - 1,
    )
    await keys.choose('Anmäla till nämnden', 'Anmälda', panel)
    await panel.getByText(/§ 112/).waitFor()
    await fromTheTop(world, page)
  })
  await page.context().close()
}

/** Axe takes what lies half under the head of the page for a small target. */
async function fromTheTop(world: World, page: Page): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0 }))
  await world.accessible(page)
}

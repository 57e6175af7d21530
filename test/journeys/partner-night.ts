import type { Page } from 'playwright-core'
import { getContact, listContacts } from '../../src/duty/intake/api.ts'
import { addSpecialDay } from '../../src/duty/service-hours/api.ts'
import { localDate, now } from '../../src/kernel/time.ts'
import { act } from './custody.ts'
import { ask } from './device.ts'
import { choose, noSideways, same } from './morning.ts'
import type { World } from './world.ts'

const unit = 'Lokalpolisområde (LPO) Gästrikland'
const phone = '070-174 06 52'
const found = 'Bänken vid Rådhuset'
const where = 'Vänthallen på polisstationen'
const patrol = 'Patrull 31-1410'
const condition = 'Berusad men vaken. Fryser. Inga skador vi ser.'

/** The police hand over a young person from a phone, the duty takes over, and the law says what may be told of it. */
export async function partnerNight(world: World): Promise<Page> {
  await dutyIsOpen(world)
  const desk = await world.loggedIn('jour1')
  await desk.getByRole('table', { name: 'Öppna ärenden' }).waitFor()
  const police = await world.loggedIn('polis.gastrikland', { width: 390, height: 844, dark: true })
  const number = await handedOver(world, police)
  await taken(world, desk, police, number)
  await askedBack(world, police)
  await answered(world, desk, police, number)
  await police.context().close()
  return desk
}

/** Whatever the hour is when the story is played: the day service is closed today, and the duty reads. */
async function dutyIsOpen(world: World): Promise<void> {
  const page = await world.loggedIn('chef')
  const day = { date: localDate(now()), name: 'Klämdag', isOfficeClosed: true, lines: null }
  await act(page, addSpecialDay, day)
  await page.context().close()
}

const own = (page: Page) => page.getByRole('list', { name: 'Det du har rapporterat' }).getByRole('listitem')

async function handedOver(world: World, page: Page): Promise<string> {
  const send = page.getByRole('button', { name: 'Skicka till jouren' })
  let before = 0
  await world.step('the police’s own page is there on a phone: help first, then what one wants', async () => {
    await page.getByRole('heading', { level: 1, name: 'Rapportera till jouren' }).waitFor()
    await page.getByRole('link', { name: 'Ring 112', exact: true }).waitFor()
    await page.getByRole('heading', { name: 'Det du har rapporterat' }).waitFor()
    before = await own(page).count()
    await noSideways(page)
    await world.accessible(page)
  })
  await world.step('a young person is handed over in five taps and five short lines', async () => {
    await page.getByRole('button', { name: 'Överlämna en ung person', exact: true }).click()
    await choose(page, 'Något måste hända genast')
    await page.getByLabel('I vilken kommun är barnet nu?').selectOption('Gävle')
    await page.getByLabel('Var påträffades den unge?').fill(found)
    await page.getByLabel('Var är den unge nu?').fill(where)
    await page
      .getByRole('group', { name: 'Sedan när är den unge hos er?' })
      .getByRole('button', { name: 'Nu' })
      .click()
    await page.getByLabel('Hur mår den unge?').fill(condition)
    await page.getByLabel('Vem väntar med den unge?').fill(patrol)
    await noSideways(page)
    await world.accessible(page)
  })
  await world.step('without a number to call it is refused at the field, and nothing is lost', async () => {
    await send.click()
    await page.getByText('Skriv ett nummer som jouren når dig på.').waitFor()
    same(await page.getByLabel('Var påträffades den unge?').inputValue(), found)
    await page.getByLabel('Nummer jouren når dig på').fill(phone)
  })
  let number = ''
  await world.step('a double press makes one report, with its number and receipt at once', async () => {
    await send.dblclick()
    const received = await page.getByText(/^Mottaget av jouren\. Nummer .+\.$/).textContent()
    number = received?.match(/Nummer (.+)\.$/)?.[1] ?? ''
    await page.getByRole('heading', { name: `Kvitto ${number}` }).waitFor()
    await page.getByText('Den ligger hos jouren. Ingen har öppnat den än.').waitFor()
    await noSideways(page)
    await world.accessible(page)
    await world.picture(page, 'partner-report')
    await page.getByRole('button', { name: 'Tillbaka' }).click()
    await own(page).first().waitFor()
    same(String(await own(page).count()), String(before + 1))
    await own(page)
      .getByRole('button', { name: new RegExp(`^${number} `) })
      .click()
    await page.getByRole('heading', { name: `Kvitto ${number}` }).waitFor()
  })
  return number
}

async function taken(world: World, desk: Page, police: Page, number: string): Promise<void> {
  const fresh = desk.getByRole('region', { name: 'Nytt från polis och vård' })
  await world.step('the desk shows it without asking: the unit, and how long they have waited', async () => {
    const row = fresh.getByRole('listitem').filter({ hasText: number })
    await row.getByText(unit).waitFor()
    await row.getByText('Överlämna en ung person').waitFor()
    await row.getByText('Något måste hända genast').waitFor()
    await world.accessible(desk)
  })
  await world.step('taken twice in a hurry, it is one contact with the unit and the text', async () => {
    const before = await ask(world, desk, listContacts, {})
    await fresh.getByRole('button', { name: `Ta emot ${number}` }).dblclick()
    await desk
      .getByText(/^Mottaget\. Det är nu kontakt /)
      .first()
      .waitFor()
    const after = await ask(world, desk, listContacts, {})
    const known = new Set(before.ongoing.map(({ id }) => id))
    const made = after.ongoing.filter(({ id }) => !known.has(id))
    same(String(made.length), '1')
    await desk.goto(`${world.server.url}/kontakter/${made[0]?.id}`)
    const told = desk.getByRole('textbox', { name: 'Vad berättas?' })
    await told.waitFor()
    const contact = await ask(world, desk, getContact, { contactId: made[0]?.id ?? '' })
    same(contact.place, where)
    same(contact.waitingName, patrol)
    if (!(await told.inputValue()).includes(condition)) throw new Error(`told is ${await told.inputValue()}`)
    const from = desk.getByRole('region', { name: `Från polis och vård, ${number}` })
    await from.getByRole('link', { name: unit }).waitFor()
  })
  await world.step('the police page says that the duty works with it, by itself', async () => {
    await police.getByText('Jouren har tagit emot den och arbetar med den.').waitFor()
    await police.getByText('Jouren tog över', { exact: true }).waitFor()
  })
}

async function askedBack(world: World, page: Page): Promise<void> {
  await world.step('asked for what the law does not let out, the page says which law and why', async () => {
    await page.getByRole('button', { name: 'Fråga vad som hände' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Vem mer som har anmält').click()
    await dialog.getByRole('button', { name: 'Fråga vad som hände' }).click()
    await dialog.getByText(/^Vem som har anmält lämnas inte till någon annan anmälare/).waitFor()
    await noSideways(page)
    await world.accessible(page)
    await dialog.getByText('Vem mer som har anmält').click()
    await dialog.getByRole('button', { name: 'Fråga vad som hände' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/Inte besvarad än\./).waitFor()
  })
}

async function answered(world: World, desk: Page, police: Page, number: string): Promise<void> {
  await world.step('the duty answers that nothing can be told, and the police read why', async () => {
    await desk.goto(`${world.server.url}/polis-vard`)
    await desk.getByRole('link', { name: new RegExp(`^${number} `) }).click()
    await desk.getByRole('heading', { name: 'Återkoppling till den som rapporterade' }).waitFor()
    await world.accessible(desk)
    same(String(await desk.getByText(phone).count()), '0')
    await desk.getByRole('button', { name: 'Svara att inget kan lämnas' }).click()
    const dialog = desk.getByRole('dialog')
    await choose(dialog, /omfattas av sekretess/)
    await dialog.getByRole('button', { name: 'Svara att inget kan lämnas' }).click()
    await police.getByText('Ingen återkoppling kan lämnas.').waitFor()
    await police.getByRole('button', { name: 'Jag har läst svaret' }).click()
    await police.getByText(/^Läst \d{4}-/).waitFor()
    await world.accessible(police)
  })
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { Keyboard } from '../keyboard.ts'
import { root, type World } from '../world.ts'

const register = (name: string) => join(root, 'db/reference/register', name)

/** The year: a register comes in, the manager defends its figures, a chair gets the quarter, an evaluator sees no small cell. */
export default async function figures(world: World): Promise<void> {
  await broughtIn(world)
  await defended(world)
  await sentAndRead(world)
  await evaluated(world)
}

const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true })
const cell = (page: Page, name: string, row: string) =>
  table(page, name)
    .locator('tr')
    .filter({ has: page.getByText(row, { exact: true }) })
    .locator('td')
    .first()

async function reads(page: Page, name: string, row: string, figure: string): Promise<void> {
  const found = cell(page, name, row)
  await found.waitFor()
  const text = (await found.innerText()).replaceAll(/\s/g, ' ')
  if (!text.includes(figure)) throw new Error(`${row} says ${text}, not ${figure}`)
}

async function broughtIn(world: World): Promise<void> {
  const page = await world.loggedIn('admin')
  await page.getByRole('link', { name: 'Läs in register' }).click()
  await world.step('the administrator chooses swapped files and is told so in one sentence', async () => {
    await page.getByLabel('Ärenden', { exact: false }).first().setInputFiles(register('2017-atgarder.csv'))
    await page.locator('input[type=file]').nth(1).setInputFiles(register('2017-arenden.csv'))
    await page.getByRole('button', { name: 'Förhandsgranska' }).click()
    await page.getByText('Filerna verkar omkastade').waitFor()
    await world.accessible(page)
  })
  await world.step(
    'a year with a misspelt municipality and a day that never was: those cases are left out by file, line and reason, nothing is read yet',
    async () => {
      const cases = await readFile(register('2016-arenden.csv'))
      const wrong = Buffer.from(
        cases
          .toString('latin1')
          .replaceAll('2016-0', '2015-0')
          .replaceAll(';2016-', ';2015-')
          .replace(';Hudiksvall;', ';Hudikswall;'),
        'latin1',
      )
      const measures = (await readFile(register('2016-atgarder.csv'))).toString('latin1')
      const moved = Buffer.from(
        measures.replaceAll('2016-0', '2015-0').replaceAll(';2016-', ';2015-').replaceAll(';2017-', ';2016-'),
        'latin1',
      )
      const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })
      await page.locator('input[type=file]').nth(0).setInputFiles(file('2015-arenden.csv', wrong))
      await page.locator('input[type=file]').nth(1).setInputFiles(file('2015-atgarder.csv', moved))
      await page.getByRole('button', { name: 'Förhandsgranska' }).click()
      await page.getByText('Windows-1252').first().waitFor()
      await page.getByText('okänd etikett i kommun: ”Hudikswall”').waitFor()
      await world.accessible(page)
      await world.picture(page, 'register-import')
    },
  )
  await world.step('the rest is read in, and the page says what was left out', async () => {
    await page.getByRole('button', { name: 'Läs in', exact: true }).click()
    await page.getByText('2124 ärenden och 3620 åtgärder är inlästa.').waitFor()
    await world.accessible(page)
    await page.context().close()
  })
}

async function defended(world: World): Promise<void> {
  const page = await world.loggedIn('chef')
  await page.getByRole('link', { name: 'Statistik' }).click()
  await world.step('the manager sees 2017 as it was printed, with what is not stated as a row', async () => {
    await page.getByRole('radio', { name: '2017' }).check({ force: true })
    await reads(page, 'Nyckeltal i socialjourens verksamhet', 'Totalt antal ärenden', '2 383')
    await reads(page, 'Antal ärenden per kommun', 'Gävle', '974')
    await reads(page, 'Antal ärenden per kommun', 'Ej angivet', '58')
    await reads(page, 'Antal ärenden per kategori', '13-20 år', '12')
    await world.accessible(page)
    await world.picture(page, 'statistics')
  })
  await world.step('a figure opens the cases behind it', async () => {
    await table(page, 'Antal ärenden per kommun')
      .getByRole('button', { name: /visa ärendena bakom Ockelbo/ })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('33 i tabellen').waitFor()
    await dialog.getByRole('row').nth(33).waitFor()
    await world.accessible(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
  for (const format of ['CSV', 'XLSX', 'ODS'])
    await world.step(`the tables come as ${format}`, async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `${format}: ladda ner tabellerna` }).click(),
      ])
      const content = await readFile(await download.path())
      const head = content.subarray(0, 2).toString('latin1')
      if (content.length < 1000 || (format === 'CSV') === (head === 'PK'))
        throw new Error(`${download.suggestedFilename()} begins with ${head} and has ${content.length} bytes`)
    })
  await world.step('the codes say what they mean, when they held and how often they were used', async () => {
    await page.getByRole('button', { name: 'Mer' }).click()
    await page.getByRole('link', { name: 'Koder' }).click()
    await page.getByRole('heading', { level: 1, name: 'Koder' }).waitFor()
    await world.accessible(page)
    await page.context().close()
  })
}

async function sentAndRead(world: World): Promise<void> {
  const chef = await world.loggedIn('chef')
  await chef.getByRole('button', { name: 'Mer' }).click()
  await chef.getByRole('link', { name: 'Kvartalet' }).click()
  await world.step('the manager checks a member’s quarter and sends it', async () => {
    await new Keyboard(chef).pick('År', '2017')
    await chef.getByRole('radio', { name: /^K4/ }).check({ force: true })
    await chef.getByRole('button', { name: 'Granska Gävle' }).click()
    await chef.getByRole('textbox', { name: 'Kommentar till ordförandena' }).fill('Fler samtal än året före.')
    await world.accessible(chef)
    await chef.getByRole('button', { name: 'Skicka till Gävle' }).click()
    await chef.getByText('Skickat till en medlem.').waitFor()
  })
  const chair = await world.loggedIn('ordforande.gavle', { width: 390, height: 844 })
  await world.step('the chair finds it on a phone, and opening it is the receipt', async () => {
    await chair.goto(new URL('/kvartal', chair.url()).href)
    await chair.getByRole('heading', { level: 1, name: 'Kvartalet' }).waitFor()
    await chair.getByRole('button', { name: 'Visa preliminära siffror' }).waitFor()
    await world.accessible(chair)
    await world.picture(chair, 'quarter')
    await chair.getByRole('link', { name: 'Kvartal 4, 2017' }).click()
    await chair.getByText('Fler samtal än året före.').waitFor()
    await world.accessible(chair)
    await chef.getByText(/^Birgitta Sjölund, /).waitFor()
    await chef.context().close()
    await chair.context().close()
  })
  await world.step('the chair of another municipality has got nothing', async () => {
    const other = await world.loggedIn('ordforande.nordanstig')
    await other.goto(new URL('/kvartal', other.url()).href)
    await other.getByText('Inget kvartal är skickat än.').waitFor()
    await other.context().close()
  })
}

async function evaluated(world: World): Promise<void> {
  const page = await world.loggedIn('utvarderare')
  await world.step('the evaluator sees no small cell and nothing behind a figure', async () => {
    await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor()
    await page.getByRole('radio', { name: '2017' }).check({ force: true })
    await page.getByText('Små tal är skyddade').waitFor()
    await reads(page, 'Antal ärenden per kategori', '18-20 år', 'skyddad')
    if ((await page.getByRole('button', { name: /visa ärendena bakom/ }).count()) > 0)
      throw new Error('the evaluator can open cases')
    await world.accessible(page)
    await page.context().close()
  })
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { addDays, localDate, now } from '../../../src/kernel/time.ts'
import { pdfsig, qpdfCheck } from '../../pdf-tools.ts'
import { afterTheDecision, policeAsked } from '../after-decision.ts'
import { caseForCustody } from '../custody.ts'
import { same, saved } from '../device.ts'
import { child, childWords } from '../family.ts'
import { Keyboard } from '../keyboard.ts'
import { oralDecision } from '../oral-decision.ts'
import { addPasskey, passkeys, phone } from '../phone.ts'
import type { World } from '../world.ts'

const chair = 'Birgitta Sjölund'
const ask = 'Ställ frågan'
const vice = 'Ali Testebo'
const ownWords = 'Ja. Ta henne därifrån i natt, och låt henne ringa sin moster.'
const proposal = 'Elsa Tallmo ska omedelbart omhändertas enligt 6 § LVU.'
const answers = [
  'Missbruk och hot i hemmet, 2 § LVU.',
  'Mamman, ensam vårdnadshavare, säger nej.',
  'Hon kan inte vara kvar i lägenheten i natt.',
  'Nämnden sammanträder om tre veckor.',
  'Hon vill till moster Siv. Om det är bäst vet vi inte än: Siv svarar inte.',
]

/** A decision from the first word of it to the court's receipt, and another that was said aloud and signed on another day. */
export default async function decision(world: World): Promise<void> {
  const chairPage = await world.loggedIn('ordforande.gavle', { width: 390, height: 844, dark: true })
  await keyIsAdded(world, chairPage)
  const page = await world.loggedIn('jour1')
  const keys = new Keyboard(page)
  const caseUrl = `${world.server.url}/arenden/${await caseForCustody(page)}`
  const decisionUrl = await prepared(world, keys, caseUrl)
  await headsUp(world, keys, chairPage)
  const code = await asked(world, keys)
  const id = decisionUrl.split('/').at(-1) ?? ''
  await decided(world, chairPage, id, code)
  await seenAtTheDesk(world, page)
  await signed(world, chairPage, page)
  await clockRuns(world, page)
  await policeAsked(world, keys, caseUrl)
  await page.goto(decisionUrl)
  await afterTheDecision(world, keys)
  await hiddenFromOthers(world, id)
  await whoDecides(world, page)
  await oralDecision(world, keys)
}

async function keyIsAdded(world: World, page: Page): Promise<void> {
  await world.step('the chair of Gävle adds a passkey on the phone', async () => {
    const device = await phone(page)
    await page.goto(`${world.server.url}/mitt-konto`)
    await addPasskey(page, 'Birgittas telefon', 'stafett-demo')
    await passkeys(page).getByText('Birgittas telefon').waitFor()
    same(String(await device.keys()), '1')
    await world.accessible(page)
    await world.picture(page, 'own-account')
  })
}

const conditions = (page: Page) => page.getByRole('region', { name: 'Lagens frågor' }).locator('ol > li')

async function prepared(world: World, keys: Keyboard, caseUrl: string): Promise<string> {
  const { page } = keys
  await page.goto(caseUrl)
  await keys.step(
    world,
    'a decision is begun from the case, by the board of where the child is',
    async () => {
      await keys.button('Förbered beslut')
      const dialog = page.getByRole('dialog')
      await keys.pick('Vem gäller det?', new RegExp(`^${child.name}`), dialog)
      await keys.pick('Vilket beslut?', 'Omedelbart omhändertagande enligt 6 § LVU', dialog)
      await world.accessible(page)
      await keys.button('Börja skriva', dialog)
      await page.waitForURL('**/beslut/*')
      await page.getByRole('textbox', { name: 'Vad ska beslutas?' }).waitFor()
    },
  )
  await keys.step(
    world,
    'the child’s words are there to the letter, and cannot be written over',
    async () => {
      const words = page.getByRole('textbox', { name: 'Barnets egna ord' })
      same(await words.inputValue(), childWords)
      if (await words.isEditable()) throw new Error('the words of the child can be written over')
    },
  )
  await keys.step(
    world,
    'it is asked without an answer to one question: refused at its field, nothing lost',
    async () => {
      await keys.write('Vad ska beslutas?', proposal)
      await keys.write('Skäl', 'Flickan kan inte vara kvar i natt, och ingen frivillig lösning finns.')
      const rows = conditions(page)
      same(String(await rows.count()), String(answers.length))
      for (const [index, text] of answers.entries()) {
        const row = rows.nth(index)
        if (index !== answers.length - 1) await keys.choose(/./, 'Uppfyllt', row)
        await keys.write('Vad bygger svaret på?', text, row)
      }
      await saved(page)
      await keys.button(ask)
      const last = rows.last()
      await last.getByText('Besvara frågan: uppfyllt, inte uppfyllt eller vet inte.').waitFor()
      await last.locator('input:focus').waitFor()
      same(await page.getByRole('textbox', { name: 'Vad ska beslutas?' }).inputValue(), proposal)
      await world.accessible(page)
    },
  )
  await world.step('what was written is there when the page is loaded anew', async () => {
    await page.reload()
    const rows = conditions(page)
    await rows.last().waitFor()
    same(await page.getByRole('textbox', { name: 'Vad ska beslutas?' }).inputValue(), proposal)
    same(await rows.first().getByRole('textbox').inputValue(), answers[0] ?? '')
  })
  await keys.step(world, 'not known is an answer', async () => {
    await keys.choose(/./, 'Vet inte', conditions(page).last())
    await page.getByText('Allt är besvarat').waitFor()
    await saved(page)
  })
  return page.url()
}

async function headsUp(world: World, keys: Keyboard, chairPage: Page): Promise<void> {
  const { page } = keys
  await keys.step(
    world,
    'a heads-up tells the chair that a question may come, and not about whom',
    async () => {
      await chairPage.goto(`${world.server.url}/beslut`)
      await chairPage
        .getByText('Ingen förvarning just nu.')
        .or(chairPage.getByRole('list', { name: 'Förvarningar' }))
        .waitFor()
      const before = await chairPage.getByText(/^Socialjouren kan komma att ställa en fråga/).count()
      await keys.button('Förvarna')
      const dialog = page.getByRole('dialog')
      await keys.write('Nummer att ringa', '070-174 06 99', dialog)
      await keys.button('Förvarna', dialog)
      await dialog.waitFor({ state: 'detached' })
      await chairPage
        .getByText(/^Socialjouren kan komma att ställa en fråga/)
        .nth(before)
        .waitFor()
      same(String(await chairPage.getByText('Tallmo').count()), '0')
      await world.accessible(chairPage)
    },
  )
  const panel = page.getByRole('region', { name: 'Beslutsjour' })
  await keys.step(world, 'the chair is not reached, and the next in line is', async () => {
    await keys.button(`Nådde inte: ${chair}`, panel)
    await keys.button(`Nådde: ${vice}`, panel)
    await keys.write('Vad sades?', 'Ali söker upp Birgitta, som ringer jouren.', panel)
    await keys.button('Spara', panel)
    await page.getByText('Ali söker upp Birgitta, som ringer jouren.').waitFor()
    await world.accessible(page)
  })
}

const codeOn = async (place: Locator) => (await place.textContent())?.trim() ?? ''

async function asked(world: World, keys: Keyboard): Promise<string> {
  const { page } = keys
  let code = ''
  await keys.step(world, 'the question is put, and its control code is on the screen', async () => {
    await keys.button(ask)
    await page.getByRole('heading', { level: 1 }).getByText('Väntar på beslut').waitFor()
    code = await codeOn(page.locator('.control-code'))
    if (!/^[A-HJ-NP-Z2-9]{3} [A-HJ-NP-Z2-9]{3}$/.test(code)) throw new Error(`the code is ${code}`)
    await page.getByRole('heading', { name: /^Skriv in ett beslut som redan är/ }).waitFor()
    await world.accessible(page)
    await page.waitForFunction(() => scrollY === 0)
    await world.picture(page, 'decision')
  })
  return code
}

async function decided(world: World, page: Page, id: string, code: string): Promise<void> {
  await world.step(
    'it comes to the chair’s phone by itself: the child’s words, and the same code',
    async () => {
      await page.locator(`a[href="/bestam/${id}"]`).first().click()
      const words = page.locator('.decide-child')
      await words.waitFor()
      same(await words.textContent(), childWords)
      same(await codeOn(page.locator('.decide-code')), code)
      await noSideways(page)
      await world.accessible(page)
      await words.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      await world.picture(page, 'decide')
    },
  )
  await world.step('the chair says yes with own words', async () => {
    await page.getByRole('button', { name: 'Ja', exact: true }).click()
    await page.getByRole('textbox', { name: /^Med egna ord/ }).fill(ownWords)
    await world.accessible(page)
    await page.getByRole('button', { name: 'Besluta: ja' }).click()
    await page.getByRole('heading', { name: 'Underskrift' }).waitFor()
    await page.getByText(ownWords).waitFor()
  })
}

async function seenAtTheDesk(world: World, page: Page): Promise<void> {
  await world.step('the desk sees the decision without asking', async () => {
    await page.getByRole('heading', { level: 1 }).getByText('Fattat').waitFor()
    await page.getByText(ownWords).waitFor()
    await page.getByText('Beslutet är inte underskrivet.').first().waitFor()
    await world.accessible(page)
  })
}

async function signed(world: World, chairPage: Page, page: Page): Promise<void> {
  await world.step('the chair signs with the passkey, and the desk sees it', async () => {
    await chairPage.getByRole('button', { name: 'Skriv under', exact: true }).click()
    await chairPage.getByText(`Underskrivet av ${chair}`).waitFor()
    await world.accessible(chairPage)
    await page.getByText(`Underskrivet av ${chair}`).waitFor()
  })
  await world.step('pdfsig and qpdf accept the document', () =>
    sound(page, page.getByRole('link', { name: 'Öppna beslutet (PDF)' })),
  )
}

/** The file behind the link is whole, and its seal holds. */
async function sound(page: Page, link: Locator): Promise<void> {
  const href = (await link.getAttribute('href')) ?? ''
  const response = await page.request.get(new URL(href, page.url()).href)
  same(response.headers()['content-type'] ?? '', 'application/pdf')
  const folder = mkdtempSync(join(tmpdir(), 'stafett-decision-'))
  const file = join(folder, 'decision.pdf')
  try {
    writeFileSync(file, await response.body())
    const structure = qpdfCheck(file)
    if (structure.status !== 0) throw new Error(structure.out)
    const { out } = pdfsig(file)
    if (!out.includes('Signature is Valid')) throw new Error(out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function clockRuns(world: World, page: Page): Promise<void> {
  await world.step('the week of LVU 7 § runs, to the end of the same weekday', async () => {
    const clock = page
      .getByRole('list', { name: 'Tider efter beslut' })
      .getByRole('listitem')
      .filter({ hasText: 'Underställ förvaltningsrätten' })
    await clock.getByText('Går', { exact: true }).waitFor()
    const due = new Date(`${addDays(localDate(now()), 7)}T12:00Z`)
    await clock.getByText(new Intl.DateTimeFormat('sv-SE', { dateStyle: 'full' }).format(due)).waitFor()
    await clock.getByRole('timer').waitFor()
  })
}

async function hiddenFromOthers(world: World, id: string): Promise<void> {
  await world.step('the chair of Nordanstig sees none of it', async () => {
    const page = await world.loggedIn('ordforande.nordanstig', { width: 390, height: 844, isRefused: true })
    await page.goto(`${world.server.url}/beslut`)
    await page.getByRole('heading', { level: 1, name: 'Beslut' }).waitFor()
    await page.getByText('Frågor till din nämnd').waitFor()
    same(String(await page.getByText('Tallmo').count()), '0')
    const response = await page.request.get(`${world.server.url}/api/decisions/${id}`)
    same(String(response.status()), '404')
    await page.goto(`${world.server.url}/bestam/${id}`)
    await page.getByRole('heading', { level: 1, name: 'Frågan finns inte här' }).waitFor()
    await page.goto(`${world.server.url}/beslut/${id}`)
    await page.getByRole('heading', { level: 1, name: 'Sidan finns inte' }).waitFor()
    same(String(await page.getByText('Tallmo').count()), '0')
    await page.context().close()
  })
}

async function noSideways(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  if (wide > 390) throw new Error(`the page is ${wide} wide on a phone`)
}

async function whoDecides(world: World, page: Page): Promise<void> {
  await world.step('who decides for Gävle tonight, and by which minutes, is on one page', async () => {
    await page.goto(`${world.server.url}/forordnanden`)
    await page.getByRole('main').getByRole('link', { name: 'Gävle', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /Gävle$/ }).waitFor()
    await page.getByText(chair).first().waitFor()
    await page.getByRole('heading', { name: 'Förordnanden', exact: true }).waitFor()
    await world.accessible(page)
    await world.picture(page, 'mandates')
  })
}

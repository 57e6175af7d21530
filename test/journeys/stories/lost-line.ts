import type { BrowserContext, Page } from 'playwright-core'
import { getContact, listContacts, saveContact, withdrawContact } from '../../../src/duty/intake/api.ts'
import type { Contract } from '../../../src/kernel/contract.ts'
import { newId } from '../../../src/kernel/id.ts'
import {
  ask,
  contactUrl,
  crash,
  filled,
  kept,
  keptRows,
  lieOpen,
  logIn,
  same,
  saved,
  write,
} from '../device.ts'
import type { World } from '../world.ts'

const told = 'Patrullen ringer från Håsta.'
const alone = ' Flickan på trappan heter som sin mormor.'
const later = ' Grannen Sigurbritt tar hand om katten.'
const theirs = 'Kollegan skrev detta i stället, under tiden.'
const mine = 'Jag hade hunnit skriva något helt annat: Ålderdomshemmet.'
const everyWord = [told, alone, later, mine]
  .join(' ')
  .split(/[^\p{L}]+/u)
  .filter((word) => word.length > 3)

const storyOf = (page: Page) => page.getByRole('textbox', { name: 'Vad berättas?' })
const keptHere = (page: Page) =>
  page.getByText('Sparas på den här datorn – servern svarar inte').first().waitFor()
const leftLink = (page: Page) => page.getByRole('link', { name: /^Osparad text från \d\d\.\d\d finns kvar/ })

/** The line goes in the middle of a sentence: what was typed lies on the device, unreadable, until the same person is back. */
export default async function lostLine(world: World): Promise<void> {
  const first = await world.loggedIn('jour1', { isCut: true })
  const context = first.context()
  const url = await contactUrl(world, first, told)
  const contactId = new URL(url).pathname.split('/').at(-1) ?? ''
  const { account } = await (await first.request.get(`${world.server.url}/api/sessions/current`)).json()
  const secrets = [contactId, account.id, ...account.name.split(' ')]
  const onServer = async (page: Page) => (await ask(world, page, getContact, { contactId })).story

  await world.step('the line is cut, the text goes on, and the form says where it is', async () => {
    await context.setOffline(true)
    await storyOf(first).press('Control+End')
    await first.keyboard.type(alone)
    await keptHere(first)
    await world.accessible(first)
    await world.picture(first, 'lost-line')
    same(await storyOf(first).inputValue(), told + alone)
  })
  await world.step('what lies on the device holds no word of it, no name and no id', () =>
    unreadable(first, secrets),
  )
  await world.step(
    'the window crashes, the line comes back: nothing but the beginning is on the server',
    async () => {
      await crash(first)
      await context.setOffline(false)
      const colleague = await world.loggedIn('jour2')
      same(await onServer(colleague), told)
      await colleague.context().close()
    },
  )
  const page = await context.newPage()
  await world.step('the same person is told that text is left, and is led to it', async () => {
    await page.goto(world.server.url)
    await leftLink(page).waitFor()
    await world.accessible(page)
    await world.picture(page, 'text-left')
    await leftLink(page).click()
    await page.waitForURL(url)
  })
  await world.step('every word is laid back, and is on the server once', async () => {
    await saved(page)
    same(await storyOf(page).inputValue(), told + alone)
    same(await onServer(page), told + alone)
    const { ongoing, finished } = await ask(world, page, listContacts, {})
    same(String([...ongoing, ...finished].filter(({ id }) => id === contactId).length), '1')
    await kept(page, 0)
    await leftLink(page).waitFor({ state: 'detached' })
  })
  await world.step('opened once more it stands as it is, and nothing is asked', async () => {
    await page.reload()
    await lieOpen(page)
    same(await storyOf(page).inputValue(), told + alone)
    same(String(await page.getByRole('alert').count()), '0')
  })
  await walkedAway(world, page, url, onServer)
  await locked(world, page, secrets, onServer)
  await switched(world, page, url, onServer)
  await moved(world, context, page, url, contactId, onServer)
  await without(world)
}

/** The server answers everything but this contact's saves. */
const cut = (page: Page) =>
  page.route('**/api/contacts/*', (route) =>
    route.request().method() === 'GET' ? route.continue() : route.abort('internetdisconnected'),
  )
const mend = (page: Page) => page.unrouteAll({ behavior: 'wait' })

type OnServer = (page: Page) => Promise<string | null>

async function unreadable(page: Page, ids: readonly string[]): Promise<void> {
  const rows = await keptRows(page)
  same(String(rows.length), '1')
  const raw = rows.join('\n')
  const found = [...everyWord, ...ids, saveContact.name].filter((word) => raw.includes(word))
  if (found.length > 0) throw new Error(`in clear on the device: ${found.join(', ')}`)
}

async function walkedAway(world: World, page: Page, url: string, onServer: OnServer): Promise<void> {
  await world.step('walking away without a line asks nothing, and leads back to the text', async () => {
    await page.getByRole('link', { name: 'Jourbordet' }).click()
    await page.getByRole('table', { name: 'Öppna ärenden' }).waitFor()
    await page.goBack()
    await storyOf(page).waitFor()
    await page.context().setOffline(true)
    await write(page, storyOf(page), told)
    await keptHere(page)
    await page.getByRole('link', { name: 'Jourbordet' }).click()
    await leftLink(page).click()
    await page.waitForURL(url)
    await keptHere(page)
    same(await storyOf(page).inputValue(), told)
  })
  await world.step('the line is back: it is saved by itself, once, and nobody is asked', async () => {
    await page.context().setOffline(false)
    await saved(page)
    same(await onServer(page), told)
    await kept(page, 0)
    same(String(await page.getByRole('alert').count()), '0')
    await write(page, storyOf(page), told + alone)
    await saved(page)
    await kept(page, 0)
    same(await onServer(page), told + alone)
  })
}

async function locked(
  world: World,
  page: Page,
  secrets: readonly string[],
  onServer: OnServer,
): Promise<void> {
  await world.step('locked in the middle of it, the text is unreadable on the device', async () => {
    await cut(page)
    await write(page, storyOf(page), told + alone + later)
    await keptHere(page)
    await page.keyboard.press('Alt+l')
    await page.getByRole('dialog', { name: 'Stafett är låst' }).waitFor()
    await unreadable(page, secrets)
  })
  await world.step('unlocked by the same person it goes on, and reaches the server', async () => {
    await page.keyboard.type('stafett-demo')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await keptHere(page)
    await mend(page)
    await saved(page)
    same(await onServer(page), told + alone + later)
    await kept(page, 0)
  })
}

async function switched(world: World, page: Page, url: string, onServer: OnServer): Promise<void> {
  const leave = async () => {
    await page.keyboard.press('Alt+l')
    await page.getByRole('button', { name: 'Byt användare' }).click()
    await page.waitForURL('**/login')
  }
  let rows: readonly string[] = []
  await world.step('at a shared desk a colleague takes over without a question', async () => {
    await cut(page)
    await write(page, storyOf(page), mine)
    await keptHere(page)
    await leave()
    await mend(page)
    rows = await keptRows(page)
    same(String(rows.length), '1')
  })
  await world.step('the colleague sees nothing of it', async () => {
    await logIn(page, 'jour2')
    await page.goto(url)
    await lieOpen(page)
    same(await storyOf(page).inputValue(), told + alone + later)
    same(String(await leftLink(page).count()), '0')
    same((await keptRows(page)).join(), rows.join())
    await leave()
  })
  await world.step('it comes back to who wrote it', async () => {
    await logIn(page, 'jour1')
    await leftLink(page).click()
    await saved(page)
    same(await storyOf(page).inputValue(), mine)
    same(await onServer(page), mine)
  })
}

async function moved(
  world: World,
  context: BrowserContext,
  before: Page,
  url: string,
  contactId: string,
  onServer: OnServer,
): Promise<void> {
  const colleague = await world.loggedIn('jour2')
  const change = async (contract: Contract, input: object) => {
    const { version } = await ask(world, colleague, getContact, { contactId })
    const reply = await colleague.request.fetch(world.server.url + filled(contract, { contactId }), {
      method: contract.method,
      data: { ...input, version },
      headers: { 'Idempotency-Key': newId() },
    })
    if (!reply.ok()) throw new Error(await reply.text())
  }
  let page = before
  /** Types while the line is cut; the window crashes, and there is another. */
  const typed = async (text: string, meanwhile: () => Promise<void>) => {
    await cut(page)
    await write(page, storyOf(page), text)
    await keptHere(page)
    await crash(page)
    await meanwhile()
    page = await context.newPage()
    await page.goto(url)
  }
  await world.step('written over by a colleague meanwhile, both are shown and nothing is sent', async () => {
    await typed(mine + alone, () => change(saveContact, { story: theirs }))
    const notice = page.getByRole('alert').filter({ hasText: 'finns kvar på den här datorn' })
    await notice.getByText(mine + alone).waitFor()
    await notice.getByText(theirs).waitFor()
    same(await storyOf(page).inputValue(), theirs)
    same(await onServer(page), theirs)
    await world.accessible(page)
    await world.picture(page, 'text-chosen')
  })
  await world.step('not chosen, it is still there; chosen, it is what the server has', async () => {
    await page.reload()
    await page.getByRole('button', { name: 'Lägg tillbaka min text' }).click()
    await saved(page)
    same(await onServer(page), mine + alone)
    await kept(page, 0)
  })
  await world.step('chosen away, what the colleague wrote stands', async () => {
    await typed(mine + later, () => change(saveContact, { story: theirs }))
    await page.getByRole('button', { name: 'Ta bort min osparade text' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    same(await storyOf(page).inputValue(), theirs)
    same(await onServer(page), theirs)
    await kept(page, 0)
  })
  await world.step(
    'text whose contact is withdrawn can be read, and goes only when it is told to',
    async () => {
      await typed(mine, () => change(withdrawContact, { reason: 'Ringde fel nummer' }))
      await page.getByRole('button', { name: 'Visa texten' }).click()
      await page.getByText(mine).waitFor()
      await world.accessible(page)
      await page.getByRole('button', { name: 'Ta bort', exact: true }).click()
      await kept(page, 1)
      await page.getByRole('button', { name: 'Ta bort texten för gott' }).click()
      await leftLink(page).waitFor({ state: 'detached' })
      await kept(page, 0)
    },
  )
}

async function without(world: World): Promise<void> {
  const page = await world.window({ isCut: true })
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await page.goto(world.server.url)
  await logIn(page, 'jour2')
  await contactUrl(world, page, told)
  await world.step('a browser that keeps nothing says so, and asks before the text is left', async () => {
    await cut(page)
    await write(page, storyOf(page), told + alone)
    await page.getByText('Texten finns bara på den här sidan.').first().waitFor()
    await page.getByRole('link', { name: 'Jourbordet' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stanna kvar' }).click()
    same(await storyOf(page).inputValue(), told + alone)
    await mend(page)
    await saved(page)
  })
}

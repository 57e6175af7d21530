import type { BrowserContext, Page } from 'playwright-core'
import { getContact, listContacts, withdrawContact } from '../../../src/duty/intake/api.ts'
import { newId } from '../../../src/kernel/id.ts'
import { ask, crash, filled, keptRows, logIn, same, saved } from '../device.ts'
import { Keyboard } from '../keyboard.ts'
import type { World } from '../world.ts'

const storyOf = (page: Page) => page.getByRole('textbox', { name: 'Vad berättas?' })
const banner = (page: Page) => page.locator('.outbox-said')
const allSent = (page: Page) => banner(page).getByText('Allt är skickat').waitFor()

async function begin(page: Page): Promise<string> {
  const before = page.url()
  await page.keyboard.press('Alt+n')
  await page.waitForURL((url) => url.href !== before && url.pathname.startsWith('/kontakter/'))
  await page.getByRole('radiogroup', { name: 'Vem tar kontakt?' }).locator(':focus').waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Everything a finished contact needs. */
async function write(page: Page, story: string): Promise<void> {
  const keys = new Keyboard(page)
  await keys.choose('Vem tar kontakt?', 'Polisen')
  await keys.pick('Vad är det?', 'Orosanmälan')
  await keys.write('Vad berättas?', story)
}

async function finish(page: Page): Promise<void> {
  await page.keyboard.press('Alt+k')
  await page.getByRole('heading', { level: 1 }).getByText('Klar').waitFor()
}

async function waiting(page: Page, count: number): Promise<void> {
  for (let tries = 0; tries < 20 && (await keptRows(page, 'waiting')).length !== count; tries++)
    await page.waitForTimeout(250)
  same(String((await keptRows(page, 'waiting')).length), String(count))
}

/** What is pressed while nothing answers is done once, by whoever pressed it, whatever happens to the window. */
export default async function outbox(world: World): Promise<void> {
  const page = await world.loggedIn('jour1', { isCut: true })
  const context = page.context()
  await page.getByRole('table', { name: 'Öppna ärenden' }).waitFor()
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active)
  await slowly(world, page)
  await answerLost(world, page)
  const next = await killed(world, page, context)
  await twoTabs(world, next, context)
  await refused(world, next, context)
  await locked(world, next, context)
  await away(world, next)
}

const slow = (page: Page) =>
  page.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await route.continue()
  })

async function slowly(world: World, page: Page): Promise<void> {
  const count = async () => (await ask(world, page, listContacts, {})).ongoing.length
  let id = ''
  await world.step(
    'with a second of latency a contact is open at once, and a double press is one',
    async () => {
      const before = await count()
      await slow(page)
      const pressed = performance.now()
      await Promise.all([page.keyboard.press('Alt+n'), page.keyboard.press('Alt+n')])
      await page.getByRole('radiogroup', { name: 'Vem tar kontakt?' }).locator(':focus').waitFor()
      const took = performance.now() - pressed
      if (took > 900) throw new Error(`open after ${Math.round(took)} ms`)
      id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      await write(page, 'Grannen ringer om ljus i trappan.')
      await saved(page)
      same(String((await count()) - before), '1')
    },
  )
  await world.step(
    'finished with a second of latency, by a press that is repeated, it is finished once',
    async () => {
      await page.keyboard.press('Alt+k')
      await page.keyboard.press('Alt+k')
      await page.getByRole('heading', { level: 1 }).getByText('Klar').waitFor()
      const { status, story } = await ask(world, page, getContact, { contactId: id })
      same(`${status} ${story}`, 'complete Grannen ringer om ljus i trappan.')
      same(String(await page.getByRole('alert').count()), '0')
      await page.unrouteAll({ behavior: 'wait' })
    },
  )
}

async function answerLost(world: World, page: Page): Promise<void> {
  await world.step('an answer is lost on the way: it was done once, and is said to be', async () => {
    const contactId = await begin(page)
    await write(page, 'Farmor hör ingen svara i telefonen.')
    await saved(page)
    await page.route('**/completion', async (route) => {
      await route.fetch()
      await route.abort('internetdisconnected')
    })
    await finish(page)
    await page.unrouteAll({ behavior: 'wait' })
    await waiting(page, 0)
    const { status, version } = await ask(world, page, getContact, { contactId })
    same(status, 'complete')
    const done = await ask(world, page, getContact, { contactId })
    same(String(done.version), String(version))
    await page
      .getByRole('heading', { level: 1 })
      .getByText('Väntar på att skickas')
      .waitFor({ state: 'detached' })
  })
}

async function killed(world: World, before: Page, context: BrowserContext): Promise<Page> {
  let contactId = ''
  await world.step(
    'the window dies before anything is sent; another account of the computer sees none of it',
    async () => {
      await context.setOffline(true)
      contactId = await begin(before)
      await write(before, 'Taxin står kvar vid Norrala kyrka.')
      await finish(before)
      await waiting(before, 3)
      await crash(before)
      await context.setOffline(false)
      await context.clearCookies()
      const colleague = await context.newPage()
      await colleague.goto(world.server.url)
      await logIn(colleague, 'jour2')
      await colleague.waitForTimeout(1500)
      same(String((await keptRows(colleague, 'waiting')).length), '3')
      same(await banner(colleague).innerText(), '')
      const { ongoing, finished } = await ask(world, colleague, listContacts, {})
      same(String([...ongoing, ...finished].filter(({ id }) => id === contactId).length), '0')
      await colleague.close()
      await context.clearCookies()
    },
  )
  const page = await context.newPage()
  await world.step('it is sent when the one who did it logs in, with every word', async () => {
    await page.goto(world.server.url)
    await logIn(page, 'jour1')
    await waiting(page, 0)
    const contact = await ask(world, page, getContact, { contactId })
    same(`${contact.status} ${contact.story}`, 'complete Taxin står kvar vid Norrala kyrka.')
  })
  return page
}

async function twoTabs(world: World, page: Page, context: BrowserContext): Promise<void> {
  await world.step('two windows of one browser send each thing once', async () => {
    const other = await context.newPage()
    await other.goto(`${world.server.url}/jour`)
    await other.getByRole('table', { name: 'Öppna ärenden' }).waitFor()
    const answers: string[] = []
    context.on('response', (response) => {
      const command = response.request().headers()['idempotency-key']
      if (response.url().includes('/api/contacts') && command && response.ok()) answers.push(command)
    })
    await context.setOffline(true)
    const contactId = await begin(page)
    await write(page, 'Läraren har inte fått tag i någon hemma.')
    await finish(page)
    await waiting(page, 3)
    await begin(other)
    await context.setOffline(false)
    await allSent(page)
    await waiting(other, 0)
    const twice = answers.filter((id, index) => answers.indexOf(id) !== index)
    same(`${answers.length} ${twice.length}`, '4 0')
    same((await ask(world, page, getContact, { contactId })).status, 'complete')
    await other.close()
  })
}

async function refused(world: World, page: Page, context: BrowserContext): Promise<void> {
  const colleague = await world.loggedIn('jour2')
  const told = 'Pojken sover hos sin faster i natt.'
  await world.step(
    'what cannot be done is shown with its words and why, and stops nothing else',
    async () => {
      const contactId = await begin(page)
      await write(page, 'Pojken är borta.')
      await saved(page)
      await context.setOffline(true)
      await storyOf(page).fill(told)
      await finish(page)
      const another = await begin(page)
      const { version } = await ask(world, colleague, getContact, { contactId })
      const reply = await colleague.request.post(world.server.url + filled(withdrawContact, { contactId }), {
        data: { version, reason: 'Ringde fel nummer' },
        headers: { 'Idempotency-Key': newId() },
      })
      same(String(reply.status()), '200')
      await context.setOffline(false)
      await banner(page).getByText('1 sak kunde inte skickas').waitFor()
      const list = page.locator('.outbox-list')
      await list.getByText(told).waitFor()
      await list.getByText('Väntar på det som inte kunde skickas').waitFor()
      same((await ask(world, page, getContact, { contactId: another })).status, 'ongoing')
      await world.accessible(page)
      await world.picture(page, 'not-sent')
    },
  )
  await world.step('it goes away only when it is told to, one thing at a time', async () => {
    await takeAway(page)
    await takeAway(page)
    await waiting(page, 0)
    await banner(page).getByText('kunde inte skickas').waitFor({ state: 'detached' })
    await colleague.context().close()
  })
}

async function takeAway(page: Page): Promise<void> {
  const list = page.locator('.outbox-list')
  await list.getByRole('button', { name: 'Ta bort', exact: true }).first().click()
  await list.getByRole('button', { name: 'Ta bort texten för gott' }).first().click()
}

async function locked(world: World, page: Page, context: BrowserContext): Promise<void> {
  await world.step('locked without a line it stays locked, says so calmly, and nothing is lost', async () => {
    await context.setOffline(true)
    const contactId = await begin(page)
    await write(page, 'Mamman svarar inte längre.')
    await page.keyboard.press('Alt+l')
    const dialog = page.getByRole('dialog', { name: 'Stafett är låst' })
    await dialog.waitFor()
    await page.keyboard.type('stafett-demo')
    await page.keyboard.press('Enter')
    await dialog.getByText('Det går inte att låsa upp utan kontakt med servern.').waitFor()
    await world.accessible(page)
    await context.setOffline(false)
    await dialog.getByRole('button', { name: 'Lås upp', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await saved(page)
    await waiting(page, 0)
    same((await ask(world, page, getContact, { contactId })).story, 'Mamman svarar inte längre.')
  })
}

async function away(world: World, page: Page): Promise<void> {
  await world.step(
    'opened anew while the server is away the page says so, and opens when it is back',
    async () => {
      const address = page.url()
      await world.server.halt()
      await page.reload()
      await page.getByRole('heading', { name: 'Servern svarar inte' }).waitFor()
      await world.accessible(page)
      await world.server.again()
      await page.waitForURL(address)
      await storyOf(page).waitFor()
    },
  )
}

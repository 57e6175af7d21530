import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { getContact, listContacts } from '../../../src/duty/intake/api.ts'
import { ask, keptRows, same, saved, write } from '../device.ts'
import { Keyboard } from '../keyboard.ts'
import { root, type World } from '../world.ts'

const words = {
  first: ['Mormodern ringer från Ljusne.', ' Pojken har inte kommit hem från träningen.'],
  second: 'Ambulansen står i Sandarne, två syskon sitter kvar i köket.',
  third: 'Vakthavande undrar vem som möter upp vid stationen i Kilafors.',
} as const
const caller = 'Sigurbritt Provsson'
const minute = 60_000

const storyOf = (page: Page) => page.getByRole('textbox', { name: 'Vad berättas?' })
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''
const banner = (page: Page) => page.locator('.outbox-said')
const clockOf = (page: Page) => page.evaluate(() => Date.now())

/** Begins a contact by keyboard, and answers its id and when it was pressed. */
async function begin(page: Page): Promise<{ readonly id: string; readonly at: number }> {
  const before = page.url()
  const at = await clockOf(page)
  await page.keyboard.press('Alt+n')
  await page.waitForURL((url) => url.href !== before && url.pathname.startsWith('/kontakter/'))
  await page.getByRole('radiogroup', { name: 'Vem tar kontakt?' }).locator(':focus').waitFor()
  return { id: idOf(page), at }
}

/** So many things wait, and the list shows each of them. */
async function waits(page: Page, count: number): Promise<void> {
  await banner(page)
    .getByText(
      new RegExp(`^Ingen kontakt med servern sedan \\d\\d\\.\\d\\d – ${count} saker väntar på att skickas`),
    )
    .waitFor()
  same(String(await page.locator('.outbox-list li').count()), String(count))
}

/**
 * The server is gone for five minutes in the middle of three registrations: one begun before, two while it is away. The
 * minutes are the browser's: its clock begins six behind the server's, and is moved on while the server stands still.
 */
export default async function fiveMinutes(world: World): Promise<void> {
  const page = await world.loggedIn('jour1', { isCut: true, behind: 6 })
  const keys = new Keyboard(page)
  const before = await counted(world, page)
  let first = { id: '', at: 0 }
  let second = first
  let third = first

  await world.step('a first registration is begun, and the desk makes ready for an outage', async () => {
    await page.getByRole('table', { name: 'Öppna ärenden' }).waitFor()
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active)
    await page.waitForFunction(async () => {
      const files = () =>
        performance.getEntriesByType('resource').filter((one) => one.name.includes('/assets/'))
      const before = files().length
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return files().length === before
    })
    first = await begin(page)
    await keys.write('Vad berättas?', words.first[0])
    await saved(page)
  })
  await world.step(
    'the server goes away in the middle of a sentence, and the page says since when',
    async () => {
      await world.server.halt()
      await storyOf(page).press('Control+End')
      await page.keyboard.type(words.first[1])
      await page.getByText('Sparas på den här datorn – servern svarar inte').first().waitFor()
      await banner(page)
        .getByText(/^Ingen kontakt med servern sedan .* – 1 sak väntar på att skickas/)
        .waitFor()
    },
  )
  await world.step(
    'a minute later a second one is begun, written and finished without a server',
    async () => {
      await page.clock.fastForward(minute)
      second = await begin(page)
      await keys.choose('Vem tar kontakt?', 'Polisen')
      await keys.write('Uppringarens namn', caller)
      await page.keyboard.press('Alt+k')
      await page.getByRole('alert').filter({ hasText: 'Ange vad kontakten är' }).first().waitFor()
      await keys.pick('Vad är det?', 'Orosanmälan')
      await keys.write('Vad berättas?', words.second)
      await page.keyboard.press('Alt+k')
      await page.getByRole('heading', { level: 1 }).getByText('Klar').waitFor()
      await page.getByRole('heading', { level: 1 }).getByText('Väntar på att skickas').waitFor()
    },
  )
  await world.step(
    'the desk opens, shows what is not sent, and a third one is begun from there',
    async () => {
      await page.clock.fastForward(minute)
      await page.getByRole('link', { name: 'Jourbordet' }).click()
      await page.getByRole('link', { name: 'Ny kontakt' }).waitFor()
      third = await begin(page)
      await keys.write('Vad berättas?', words.third)
      await page.getByText('Sparas på den här datorn – servern svarar inte').first().waitFor()
      await page.locator('.outbox-list summary').click()
      await waits(page, 6)
      await world.accessible(page)
      await world.picture(page, 'five-minutes')
    },
  )
  await world.step('what lies on the device holds no word of it', async () => {
    const raw = [...(await keptRows(page)), ...(await keptRows(page, 'waiting'))].join('\n')
    const typed = [...words.first, words.second, words.third, caller].join(' ').split(/[^\p{L}]+/u)
    const found = [...typed, first.id, second.id, 'intake'].filter(
      (word) => word.length > 3 && raw.includes(word),
    )
    same(found.join(), '')
  })
  await world.step('the first one stands as it was left', async () => {
    await page.clock.fastForward(minute)
    await page.getByRole('link', { name: 'Jourbordet' }).click()
    await page
      .locator('.outbox-list')
      .getByRole('link', { name: /^Kontakt K/ })
      .click()
    await storyOf(page).waitFor()
    await page.waitForTimeout(1500)
    same(await storyOf(page).inputValue(), words.first.join(''))
  })
  await world.step('after five minutes the server is back: everything is sent, and it is said', async () => {
    await page.clock.fastForward(2 * minute)
    await world.server.again()
    await banner(page).getByText('Allt är skickat').waitFor()
    same(String((await keptRows(page, 'waiting')).length), '0')
  })
  await world.step('every word is there once, under the call times at which it was pressed', async () => {
    const after = await counted(world, page)
    same(String(after - before), '3')
    for (const [{ id, at }, story, status] of [
      [first, words.first.join(''), 'ongoing'],
      [second, words.second, 'complete'],
      [third, words.third, 'ongoing'],
    ] as const) {
      const contact = await ask(world, page, getContact, { contactId: id })
      same(`${contact.status} ${contact.story}`, `${status} ${story}`)
      same(String(Math.abs(Date.parse(contact.callAt) - at) < 3000), 'true')
    }
    const { callerName, initiator } = await ask(world, page, getContact, { contactId: second.id })
    same(`${callerName} ${initiator}`, `${caller} police`)
  })
  await world.step('the audit is whole', async () => {
    const verdict = execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), 'audit', 'verify'], {
      env: { ...process.env, STAFETT_DATA: world.server.data },
    })
    same(JSON.stringify(JSON.parse(verdict.toString()).findings), '[]')
  })
  await world.step('the page goes on: what is typed now is saved as before', async () => {
    await write(page, storyOf(page), `${words.first.join('')} Han är hemma nu.`)
    await saved(page)
    same(
      (await ask(world, page, getContact, { contactId: first.id })).story,
      `${words.first.join('')} Han är hemma nu.`,
    )
    same(String(await page.getByRole('alert').count()), '0')
  })
}

/** All contacts there are, page by page. */
const counted = async (world: World, page: Page): Promise<number> => {
  const { ongoing, finished, more } = await ask(world, page, listContacts, {})
  let [count, after, goesOn] = [ongoing.length + finished.length, finished.at(-1)?.id, more]
  while (goesOn && after !== undefined) {
    const next = await ask(world, page, listContacts, {}, `?after=${after}`)
    count += next.finished.length
    after = next.finished.at(-1)?.id
    goesOn = next.more
  }
  return count
}

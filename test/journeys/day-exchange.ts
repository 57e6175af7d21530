import type { Page } from 'playwright-core'
import { listCommitments } from '../../src/exchange/commitment/api.ts'
import { listUnread } from '../../src/exchange/handover-clock/api.ts'
import { listReconciliations } from '../../src/exchange/reconciliation/api.ts'
import { now } from '../../src/kernel/time.ts'
import { ask, same } from './device.ts'
import { choose, noSideways } from './morning.ts'
import type { World } from './world.ts'

const why = 'Handläggaren är sjuk och ingen annan kan ringa i dag.'
const theme = 'Tolk på natten'
const question = 'Vem bokar tolk när familjen kommer till mottagningen klockan åtta?'
const answer = 'Jouren bokar före sju och skriver det i rapporten.'
const mailbox = 'mottagningen@example.se'

/** By when the reports are to be opened, and who is told when they are not. */
export async function clockSet(world: World, page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await world.step('a clock time that is none is answered at its field, in Swedish', async () => {
    await page.goto(`${world.server.url}/mottagning`)
    await page.getByRole('heading', { level: 1, name: 'Mottagning, Gävle' }).waitFor()
    await world.accessible(page)
    await page.getByRole('button', { name: 'Ändra', exact: true }).click()
    const time = dialog.getByRole('textbox', { name: 'Ska vara öppnad klockan' })
    await time.fill('25.00')
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await dialog.getByText(/^Klockslaget finns inte\. Skriv timmar och minuter/).waitFor()
    await dialog.locator('[name=openBy][aria-invalid=true]').waitFor()
    await world.accessible(page)
    await time.fill('08.00')
  })
  await world.step('eight o’clock and a chain with a name holds from today', async () => {
    await dialog.getByRole('button', { name: 'Lägg till en person' }).click()
    const last = dialog.getByLabel(/^Person \d$/).last()
    await last.selectOption('Lena Öberg, mottagningssekreterare')
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Rapporter ska vara öppnade klockan 08.00 vardagar.').waitFor()
    await page.getByText('Lena Öberg, mottagningssekreterare, 30 minuter senare').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await noSideways(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
  await world.step('how the member is reached outside Stafett is its own to say', async () => {
    await page.getByRole('button', { name: 'Lägg till kanal' }).click()
    await choose(dialog, 'E-post')
    await dialog.getByRole('textbox', { name: 'E-postadress' }).fill(mailbox)
    await dialog.getByRole('button', { name: 'Lägg till kanal' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(mailbox).waitFor()
    await world.accessible(page)
  })
}

/** What a municipality said and cannot do comes back to the client's file. */
export async function notKept(world: World, page: Page, desk: Page): Promise<void> {
  const { commitments } = await ask(world, page, listCommitments, {})
  const one = commitments.find(({ state }) => state === 'open')
  if (one === undefined) throw new Error('Gävle has said that it does nothing')
  await desk.goto(`${world.server.url}/jour`)
  await desk.getByRole('table', { name: 'Öppna ärenden' }).waitFor()
  await world.step('Gävle cannot keep what it said, and says so', async () => {
    await page.goto(`${world.server.url}/morgon`)
    await page.getByRole('button', { name: `Vi kan inte: Rapport ${one.reportNumber}` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Varför blev det inte av?' }).fill(why)
    await choose(dialog, 'Nej')
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await dialog.waitFor({ state: 'detached' })
  })
  await world.step('the desk is told at once that somebody waits for what does not come', async () => {
    const unkept = desk.getByRole('region', { name: 'Väntar på något som inte kommer' })
    await unkept.locator(`a[href="/arenden/${one.caseId}"]`).waitFor()
    await unkept.getByText(why).waitFor()
    await world.accessible(desk)
  })
  await world.step('the case says what does not come, why and who said so', async () => {
    await desk.goto(`${world.server.url}/arenden/${one.caseId}`)
    const panel = desk.getByRole('region', { name: 'Vad kommunen har sagt att den gör' })
    const row = panel.getByRole('listitem').filter({ hasText: why })
    await row.getByText('Blev inte av', { exact: true }).waitFor()
    await row.getByText(/^Gävle, Lena Öberg/).waitFor()
    await row.getByText('Någon kan fortfarande vänta').waitFor()
  })
  await world.step('who waited is told, and nobody waits any longer', async () => {
    await desk.getByRole('button', { name: `Vi har sagt det: Rapport ${one.reportNumber}` }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Maja ringde mamman och sade att ingen ringer i dag.')
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await desk.getByText('Antecknat. Ingen väntar längre.').waitFor()
    await desk.getByText('Någon kan fortfarande vänta').waitFor({ state: 'detached' })
  })
}

/** A question from the day, answered by the night, and each sees that the other has read. */
export async function dialogue(world: World, page: Page, desk: Page): Promise<void> {
  const says = async (who: Page, text: string, asks?: string) => {
    await who.getByRole('textbox', { name: 'Meddelande' }).fill(text)
    if (asks !== undefined) await choose(who, asks)
    await who.getByRole('button', { name: 'Skicka', exact: true }).click()
    await message(who, text).waitFor()
  }
  const message = (who: Page, text: string) => who.getByRole('article').filter({ hasText: text })
  await world.step('Gävle asks the duty about something that is no person’s', async () => {
    await page.goto(`${world.server.url}/dialog`)
    await page.getByRole('button', { name: 'Nytt tema' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Vad gäller det?' }).fill(theme)
    await dialog.getByRole('button', { name: 'Börja skriva' }).click()
    await page.waitForURL('**/dialog/*')
    await says(page, question, 'Fråga till jouren')
    await message(page, question).getByText('Inte läst av någon annan ännu').waitFor()
    await world.accessible(page)
  })
  await world.step('the duty opens it from the list, and Gävle sees that it is read', async () => {
    await desk.goto(`${world.server.url}/dialog`)
    await desk.getByRole('region', { name: 'Väntar på svar' }).getByRole('link', { name: theme }).click()
    await message(desk, question).waitFor()
    await message(page, question).getByText('Läst av 1').waitFor()
    await world.accessible(desk)
  })
  await world.step(
    'the answer comes by itself, nobody waits, and the duty sees that it is read',
    async () => {
      await says(desk, answer)
      await message(page, answer).waitFor()
      await message(desk, answer).getByText('Läst av 1').waitFor()
      await page.getByText('Väntar på jouren').waitFor({ state: 'detached' })
      await world.picture(page, 'dialogue')
    },
  )
}

/** The figures are confirmed by the member, by name. Answers whether there were any yet: they come at 09.30. */
export async function confirmed(world: World): Promise<boolean> {
  const page = await world.loggedIn('mottagning.hudiksvall')
  const { rows } = await ask(world, page, listReconciliations, {}, '?nights=1')
  const panel = page.getByRole('region', { name: 'Avstämning av natten' })
  await world.step('Hudiksvall confirms the figures of the night, once they are there', async () => {
    if (rows.length === 0) {
      await panel.getByText(/^Ingen avstämning än/).waitFor()
      return
    }
    await panel.getByRole('button', { name: /^Bekräfta/ }).click()
    const reason = page.getByRole('dialog').getByRole('textbox', { name: 'Skäl' })
    const done = panel.getByText(/^Bekräftad av Per Hägg \d{4}-/)
    await reason.or(done).waitFor()
    if (await reason.isVisible()) {
      await reason.fill('Vi öppnar det som är kvar i dag.')
      await page.getByRole('dialog').getByRole('button', { name: 'Bekräfta trots skillnaden' }).click()
    }
    await done.waitFor()
    await world.accessible(page)
  })
  await page.context().close()
  return rows.length > 0
}

/** The night put together, on the screen and on paper. */
export async function packed(world: World, page: Page): Promise<void> {
  await world.step('the morning’s pack is opened, and its PDF is one', async () => {
    await page.goto(`${world.server.url}/morgon`)
    await page
      .getByRole('region', { name: 'Morgonens paket' })
      .getByRole('link', { name: /^Gävle, / })
      .click()
    await page.getByRole('heading', { level: 1, name: /^Morgonpaket / }).waitFor()
    const paper = page.getByRole('link', { name: /^Öppna .+ som PDF$/ }).first()
    await paper.waitFor({ timeout: 60_000 })
    const response = await page.request.get(
      new URL((await paper.getAttribute('href')) ?? '', page.url()).href,
    )
    same(response.headers()['content-type'] ?? '', 'application/pdf')
    same((await response.body()).subarray(0, 5).toString('latin1'), '%PDF-')
    await world.accessible(page)
    await world.picture(page, 'morning-pack')
  })
}

/** The manager's morning: what nobody has opened in time, and which members have confirmed. */
export async function managersView(world: World, hasConfirmed: boolean): Promise<void> {
  const page = await world.loggedIn('chef')
  await world.step('the manager sees what is unread past its time, and who has confirmed', async () => {
    const { reports } = await ask(world, page, listUnread, {})
    const late = reports.filter(({ clock }) => clock.dueAt <= now())
    const unread = page.getByRole('region', { name: 'Oöppnade rapporter efter tiden' })
    await unread.waitFor()
    same(String(await unread.locator('a[href^="/rapporter/"]').count()), String(late.length))
    for (const { number } of late)
      await unread.getByRole('link', { name: new RegExp(`, ${number}$`) }).waitFor()
    const table = page.getByRole('table', { name: 'Avstämning av natten' })
    const row = table.getByRole('row', { name: /^Hudiksvall/ })
    if (hasConfirmed) await row.getByText('Per Hägg').waitFor()
    await world.accessible(page)
  })
  await page.context().close()
}

const identityNumber = /\b(?:\d{2})?\d{6}[-+]?\d{4}\b/

/** The operator's page shows that something waits and nothing of whom it is about. */
export async function delivered(world: World, names: readonly string[]): Promise<void> {
  const page = await world.loggedIn('admin')
  await world.step(
    'what waits to be sent is shown to who runs the system, without a person in it',
    async () => {
      await page.goto(`${world.server.url}/leverans`)
      await page.getByRole('heading', { level: 1, name: 'Leverans' }).waitFor()
      await page.getByRole('table', { name: 'Kanaler' }).waitFor()
      await page.getByText('Gävle').first().waitFor()
      const text = await page.getByRole('main').innerText()
      for (const name of names) if (text.includes(name)) throw new Error(`${name} stands on the page`)
      const number = identityNumber.exec(text)?.[0]
      if (number !== undefined) throw new Error(`${number} stands on the page`)
      for (const said of [theme, question, why])
        if (text.includes(said)) throw new Error(`${said} stands there`)
      await world.accessible(page)
    },
  )
  await page.context().close()
}

import type { Page } from 'playwright-core'
import { same } from '../device.ts'
import { addPasskey, passkeys, phone } from '../phone.ts'
import type { World } from '../world.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Konto och inställningar' }).click()
  await button(page, 'Logga ut').click()
  await page.getByLabel('Användarnamn').waitFor()
}

/** A passkey from the first to the last: registered, logged in with, asked before an act, lost with the phone and made anew. */
export default async function passkey(world: World): Promise<void> {
  const page = await world.loggedIn('jour1', { width: 390, height: 844, dark: true })
  const device = await phone(page)

  await world.step('a person adds a passkey on the own page, after the password', async () => {
    await page.goto(`${world.server.url}/mitt-konto`)
    await passkeys(page).getByText('Ingen lösennyckel ännu.').waitFor()
    await world.accessible(page)
    await addPasskey(page, 'Jourtelefonen', 'stafett-demo')
    await passkeys(page).getByText('Jourtelefonen').waitFor()
    same(String(await device.keys()), '1')
  })
  await world.step('the same device is not added twice, and the page says why', async () => {
    await addPasskey(page, 'En till')
    const dialog = page.getByRole('dialog', { name: 'Lägg till lösennyckel' })
    await dialog.getByText('Den enheten har redan en nyckel för ditt konto').waitFor()
    await world.accessible(page)
    await dialog.getByRole('button', { name: 'Avbryt' }).click()
  })
  await world.step('the page fits a phone, in the dark', async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > 390) throw new Error(`the page is ${wide} wide`)
    await world.picture(page, 'passkey')
  })
  await world.step('out, and in again with the passkey and no name', async () => {
    await logOut(page)
    await world.accessible(page)
    await button(page, 'Logga in med lösennyckel').click()
    await page.getByRole('button', { name: 'Konto och inställningar' }).waitFor()
  })
  await world.step('a locked screen opens with it where it was', async () => {
    await page.goto(`${world.server.url}/mitt-konto`)
    await passkeys(page).getByText('Jourtelefonen').waitFor()
    await page.evaluate(() => fetch('/api/sessions/lock', { method: 'POST' }))
    await page.reload()
    await button(page, 'Lås upp med lösennyckel').click()
    await passkeys(page)
      .getByText(/senast använd/)
      .waitFor()
  })
  await world.step(
    'a ceremony that its owner leaves undone changes nothing, and can be tried again',
    async () => {
      await device.owner(false)
      await button(page, 'Ta bort Jourtelefonen').click()
      const dialog = page.getByRole('dialog', { name: 'Ta bort Jourtelefonen' })
      await dialog.getByText('Det är din enda nyckel').waitFor()
      await dialog.getByRole('button', { name: 'Ta bort', exact: true }).click()
      await dialog.getByText('Bekräftelsen avbröts').waitFor()
      await world.accessible(page)
      await device.owner(true)
      await dialog.getByRole('button', { name: 'Ta bort', exact: true }).click()
      await passkeys(page).getByText('Ingen lösennyckel ännu.').waitFor()
    },
  )

  const admin = await world.loggedIn('admin')
  await world.step(
    'the phone is lost: an administrator blocks it and a manager lets a new key in',
    async () => {
      await addPasskey(page, 'Gamla telefonen', 'stafett-demo')
      await passkeys(page).getByText('Gamla telefonen').waitFor()
      await admin.goto(`${world.server.url}/konton`)
      const row = admin.getByRole('row').filter({ hasText: 'jour1' })
      await row.getByRole('button', { name: 'Förlorad telefon' }).click()
      const dialog = admin.getByRole('dialog', { name: /^Förlorad telefon/ })
      await dialog.getByLabel('Gamla telefonen').waitFor()
      await dialog.getByLabel('Vad har hänt?').fill('Telefonen ligger kvar på tåget.')
      await world.accessible(admin)
      await dialog.getByRole('button', { name: 'Spärra och begär ny nyckel' }).click()
      await admin.getByText('En annan person måste godkänna.').waitFor()
    },
  )
  let link = ''
  await world.step('the manager sees it at once, approves and hands over a link', async () => {
    const chef = await world.loggedIn('chef', { width: 390, height: 844 })
    await phone(chef)
    await chef.goto(`${world.server.url}/mitt-konto`)
    await addPasskey(chef, 'Chefens telefon', 'stafett-demo')
    await passkeys(chef).getByText('Chefens telefon').waitFor()
    await chef.goto(`${world.server.url}/chef`)
    await chef
      .getByRole('region', { name: 'Förlorade telefoner' })
      .getByRole('button', { name: /^Godkänn/ })
      .click()
    await chef.getByRole('dialog').getByRole('button', { name: 'Godkänn', exact: true }).click()
    link = (await chef.getByRole('dialog', { name: 'Engångslänk' }).locator('code').textContent()) ?? ''
    await world.accessible(chef)
  })
  await world.step('the new phone gets its key, and logs in with it', async () => {
    const fresh = await world.window({ width: 390, height: 844, dark: true })
    const fromNew = await phone(fresh)
    await fresh.goto(link)
    await fresh.getByLabel('Vad ska nyckeln heta?').fill('Nya telefonen')
    await fresh.getByRole('textbox', { name: 'Lösenord' }).fill('stafett-demo')
    await world.accessible(fresh)
    await button(fresh, 'Lägg till lösennyckel').click()
    await fresh.getByText('Nyckeln är klar').waitFor()
    same(String(await fromNew.keys()), '1')
    await fresh.getByRole('link', { name: 'Till inloggningen' }).click()
    await button(fresh, 'Logga in med lösennyckel').click()
    await fresh.getByRole('button', { name: 'Konto och inställningar' }).waitFor()
    await admin.getByText('Ny nyckel klar').waitFor()
  })
}

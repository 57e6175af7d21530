import type { Page } from 'playwright-core'
import { type LoginProvider, startLoginProvider } from '../../login-provider.ts'
import { logIn } from '../device.ts'
import { Keyboard } from '../keyboard.ts'
import type { World } from '../world.ts'

const provider = 'Länets inloggning'
const erik = 'Erik Sandmo'

/** Somebody comes in with the login they have at work, sees where they are logged in, and is logged out from afar. */
export default async function openid(world: World): Promise<void> {
  const there = await startLoginProvider([`${world.server.url}/api/login-answers`])
  try {
    const admin = await world.loggedIn('admin')
    await providerIsAdded(world, new Keyboard(admin), there)
    await accountIsAttached(world, new Keyboard(admin))
    const page = await world.window({ elsewhere: there.issuer })
    await cameIn(world, page, there)
    await sessionsAreSeen(world, page)
    await world.step('the administrator logs the account out everywhere, and its page is out', async () => {
      const keys = new Keyboard(admin)
      await moreAbout(keys)
      await keys.button('Logga ut överallt', admin.getByRole('dialog'))
      const asked = admin.getByRole('dialog', { name: `Logga ut överallt: ${erik}` })
      await keys.button('Logga ut överallt', asked)
      await asked.waitFor({ state: 'detached' })
      await page.reload()
      await page.waitForURL('**/login?back=*')
    })
    await there.stop()
    await world.step(
      'a provider that is down leads to the login page, where the password goes on working',
      async () => {
        await page.getByRole('link', { name: `Logga in med ${provider}` }).click()
        await page.getByText('Inloggningstjänsten svarar inte').waitFor()
        await world.accessible(page)
        await logIn(page, 'jour2')
      },
    )
  } finally {
    await there.stop()
  }
}

async function providerIsAdded(world: World, keys: Keyboard, there: LoginProvider): Promise<void> {
  const { page } = keys
  await keys.step(
    world,
    'an administrator adds a provider of logins, whose secret is not shown again',
    async () => {
      await page.goto(`${world.server.url}/konton`)
      await keys.button('Lägg till leverantör')
      const dialog = page.getByRole('dialog')
      await keys.write(/^Namn på knappen/, provider, dialog)
      await keys.write(/^Utfärdare/, there.issuer, dialog)
      await keys.write(/^Klient-id/, there.clientId, dialog)
      await keys.reach(dialog.getByLabel(/^Hemlighet/))
      await keys.type(there.clientSecret)
      await world.accessible(page)
      await keys.button('Spara', dialog)
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('rowheader', { name: provider }).waitFor()
      if ((await page.content()).includes(there.clientSecret)) throw new Error('the secret is on the page')
      await world.accessible(page)
    },
  )
}

async function moreAbout(keys: Keyboard): Promise<void> {
  await keys.button(`Mer om ${erik}`)
  await keys.page.getByRole('heading', { name: 'Vad som har hänt med kontot' }).waitFor()
}

async function accountIsAttached(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  await keys.step(world, 'and writes on an account who its person is there, to the letter', async () => {
    await moreAbout(keys)
    await world.accessible(page)
    await keys.button('Inloggning hos andra', page.getByRole('dialog'))
    const dialog = page.getByRole('dialog', { name: `Inloggning hos andra för ${erik}` })
    await keys.pick('Leverantör', provider, dialog)
    await keys.write(/^Exakt värde/, 'erik', dialog)
    await keys.button('Koppla', dialog)
    await dialog.getByText('Inte använd än').waitFor()
    await world.accessible(page)
    await keys.button('Avbryt', dialog)
  })
}

async function cameIn(world: World, page: Page, there: LoginProvider): Promise<void> {
  await world.step(
    'somebody goes to the provider, logs in and consents there, and is back where they were going',
    async () => {
      await page.goto(`${world.server.url}/mitt-konto`)
      await page.waitForURL('**/login?back=*')
      await page.getByRole('link', { name: `Logga in med ${provider}` }).waitFor()
      await world.accessible(page)
      await page.getByRole('link', { name: `Logga in med ${provider}` }).click()
      await page.waitForURL(`${there.issuer}/**`)
      await page.getByPlaceholder('Enter any login').fill('erik')
      await page.getByPlaceholder('and password').fill('prov')
      await page.getByRole('button', { name: 'Sign-in' }).click()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.waitForURL(`${world.server.url}/mitt-konto`)
      await page.getByText(erik).first().waitFor()
    },
  )
}

async function sessionsAreSeen(world: World, page: Page): Promise<void> {
  const other = await world.loggedIn('jour2')
  await world.step('they see where they are logged in, and end what is elsewhere', async () => {
    await page.reload()
    const keys = new Keyboard(page)
    const panel = page.getByRole('region', { name: 'Här är du inloggad' })
    await panel.getByText('Den här').waitFor()
    await world.accessible(page)
    await keys.button('Avsluta alla andra', panel)
    const dialog = page.getByRole('dialog')
    await keys.button('Avsluta alla andra', dialog)
    await page.getByText('1 inloggning är avslutad.').waitFor()
    await other.reload()
    await other.waitForURL('**/login*')
  })
  await other.context().close()
}

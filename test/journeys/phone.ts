import type { CDPSession, Page } from 'playwright-core'

/** A phone in the browser: makes and keeps keys, and says yes for its owner, or does not. */
export async function phone(page: Page) {
  const client: CDPSession = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    owner: (isHere: boolean) =>
      client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: isHere }),
    keys: async () => (await client.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  }
}

export const passkeys = (page: Page) => page.getByRole('region', { name: 'Lösennycklar' })

/** Adds a passkey on the own page: with the password the first time, with a key after it. */
export async function addPasskey(page: Page, name: string, password?: string): Promise<void> {
  await page.getByRole('button', { name: 'Lägg till lösennyckel', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Lägg till lösennyckel' })
  await dialog.getByLabel('Vad ska nyckeln heta?').fill(name)
  if (password !== undefined) await dialog.getByRole('textbox', { name: 'Lösenord' }).fill(password)
  await dialog.getByRole('button', { name: 'Lägg till lösennyckel' }).click()
}

import type { Locator, Page } from 'playwright-core'
import type { Contract, OutputOf } from '../../src/kernel/contract.ts'
import { Keyboard } from './keyboard.ts'
import { same } from './morning.ts'
import type { World } from './world.ts'

export { same }

export const saved = (page: Page) => page.getByText(/^Sparat \d\d\.\d\d/).waitFor()

/** Begins a contact on the duty desk and answers its address when the story is saved. */
export async function contactUrl(world: World, page: Page, story: string): Promise<string> {
  const keys = new Keyboard(page)
  await world.step('a contact is begun and its first sentence saved', async () => {
    await page.getByRole('heading', { level: 1, name: 'Jourbordet' }).waitFor()
    await page.getByRole('table', { name: 'Öppna ärenden' }).waitFor()
    await keys.press('Alt+n')
    await page.waitForURL('**/kontakter/*')
    await page.getByRole('radiogroup', { name: 'Vem tar kontakt?' }).locator(':focus').waitFor()
    await keys.write('Vad berättas?', story)
    await saved(page)
  })
  return page.url()
}

/** The contact stands open, and what lies on the device has been looked for. */
export async function lieOpen(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Vad berättas?' }).waitFor()
  await page.waitForTimeout(1000)
}

/** Writes over what stands there, key by key. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await field.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
  same(await field.inputValue(), text)
}

/** Everything that lies in a store of the device, row by row, read past the page: bytes as the letters they could be. */
export const keptRows = (page: Page, store: 'draft' | 'waiting' = 'draft'): Promise<readonly string[]> =>
  page.evaluate(
    (store) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('stafett')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction(store).objectStore(store).getAll()
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            database.close()
            const letters = (bytes: Uint8Array) =>
              ['utf-8', 'latin1', 'utf-16le'].map((name) => new TextDecoder(name).decode(bytes)).join('\n')
            resolve(
              reading.result.map((row: Record<string, unknown>) =>
                Object.entries(row)
                  .map(([name, value]) =>
                    value instanceof ArrayBuffer || value instanceof Uint8Array
                      ? `${name}: ${letters(new Uint8Array(value instanceof Uint8Array ? value : new Uint8Array(value)))}`
                      : `${name}: ${String(value)}`,
                  )
                  .join('\n'),
              ),
            )
          }
        }
      }),
    store,
  )

export async function logIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('Användarnamn').fill(username)
  await page.getByRole('textbox', { name: 'Lösenord' }).fill('stafett-demo')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Konto och inställningar' }).waitFor()
}

/** Asks as who is logged in in the window, past the page. */
export async function ask<C extends Contract>(
  world: World,
  page: Page,
  contract: C,
  params: Record<string, string>,
  search = '',
): Promise<OutputOf<C>> {
  const response = await page.request.get(world.server.url + filled(contract, params) + search)
  if (!response.ok()) throw new Error(`${contract.name}: ${response.status()}`)
  return (await response.json()) as OutputOf<C>
}

export const filled = (contract: Contract, params: Record<string, string>) =>
  contract.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')

/** So many drafts lie on the device, within the seconds it takes to write one and to clear one away. */
export async function kept(page: Page, count: number): Promise<void> {
  for (let tries = 0; tries < 20 && (await keptRows(page)).length !== count; tries++)
    await page.waitForTimeout(250)
  same(String((await keptRows(page)).length), String(count))
}

/** The window is gone between two keystrokes: nothing it would do as it closes is done. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

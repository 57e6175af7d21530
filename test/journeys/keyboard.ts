import type { Locator, Page } from 'playwright-core'
import type { World } from './world.ts'

/** So many Tabs somebody would press before giving up; a case file of a whole night has some hundred stops. */
const patience = 400
type Name = string | RegExp

/** A person with a keyboard and no mouse: whatever cannot be reached by Tab, arrows and shortcuts is not there. */
export class Keyboard {
  readonly page: Page
  /** What the hands have done so far: characters typed, and other keys pressed. */
  readonly done = { characters: 0, presses: 0 }

  constructor(page: Page) {
    this.page = page
  }

  async press(keys: string): Promise<void> {
    this.done.presses++
    await this.page.keyboard.press(keys)
  }

  async type(text: string): Promise<void> {
    this.done.characters += text.length
    await this.page.keyboard.type(text)
  }

  /** Tabs, forwards or back as the element lies, until it or something in it has the focus. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor()
    for (let presses = 0; presses < patience; presses++) {
      const lies = await target.evaluate((element) => {
        const focused = document.activeElement
        if (element.contains(focused)) return 'here'
        const behind = Node.DOCUMENT_POSITION_FOLLOWING
        const isBehind = focused !== null && (element.compareDocumentPosition(focused) & behind) !== 0
        return isBehind && focused !== document.body ? 'before' : 'after'
      })
      if (lies === 'here') return
      await this.press(lies === 'before' ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`${target} cannot be reached by Tab`)
  }

  /** A step after which the person still is somewhere: what went away has left the focus to something near. */
  async step(world: World, sentence: string, work: () => Promise<void>): Promise<void> {
    await world.step(sentence, async () => {
      await work()
      await this.page.waitForFunction(() => document.activeElement !== document.body)
    })
  }

  /** Presses a button. */
  async button(name: Name, within: Page | Locator = this.page): Promise<void> {
    await this.reach(within.getByRole('button', { name, exact: true }))
    await this.press('Enter')
  }

  /** Follows a link. */
  async link(name: Name, within: Page | Locator = this.page): Promise<void> {
    await this.reach(within.getByRole('link', { name, exact: true }))
    await this.press('Enter')
  }

  /** Writes in a text field, over what may stand there. */
  async write(field: Name, text: string, within: Page | Locator = this.page): Promise<void> {
    await this.reach(within.getByRole('textbox', { name: field }))
    await this.press('Control+A')
    await this.type(text)
  }

  /** Chooses one of a group of radio buttons with the arrows. */
  async choose(group: Name, option: Name, within: Page | Locator = this.page): Promise<void> {
    const radios = within.getByRole('radiogroup', { name: group })
    const wanted = radios.getByRole('radio', { name: option, exact: true })
    await this.reach(radios)
    if (await wanted.evaluate((radio) => radio === document.activeElement)) await this.press('Space')
    const count = await radios.getByRole('radio').count()
    for (let presses = 0; presses < count && !(await wanted.isChecked()); presses++)
      await this.press('ArrowDown')
    if (!(await wanted.isChecked())) throw new Error(`${option} cannot be chosen by arrows`)
  }

  /** Chooses in a closed list with the arrows. */
  async pick(field: Name, option: Name, within: Page | Locator = this.page): Promise<void> {
    const list = within.getByRole('combobox', { name: field })
    await this.reach(list)
    const isPicked = () =>
      list.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label ?? '')
    const matches = (label: string) => (typeof option === 'string' ? label === option : option.test(label))
    await this.press('Home')
    for (let presses = 0; presses < 60 && !matches(await isPicked()); presses++) await this.press('ArrowDown')
    if (!matches(await isPicked())) throw new Error(`${option} is not in the list`)
  }

  /** Types in a search field and takes the hit with that name. */
  async search(field: Name, text: string, hit: Name, within: Page | Locator = this.page): Promise<void> {
    const input = within.getByRole('combobox', { name: field })
    await this.reach(input)
    await this.type(text)
    const wanted = within.getByRole('option', { name: hit })
    await wanted.first().waitFor()
    do await this.press('ArrowDown')
    while ((await wanted.first().getAttribute('aria-selected')) !== 'true')
    await this.press('Enter')
  }

  /** Ticks a box, if it is not. */
  async tick(box: Name, within: Page | Locator = this.page): Promise<void> {
    const target = within.getByRole('checkbox', { name: box })
    await this.reach(target)
    if (!(await target.isChecked())) await this.press('Space')
    if (!(await target.isChecked())) throw new Error(`${box} is not ticked`)
  }

  /** Folds a part out, if it is not. */
  async unfold(title: string): Promise<void> {
    const summary = this.page.locator('summary', { hasText: title })
    await this.reach(summary)
    const isOpen = await summary.evaluate((element) => element.closest('details')?.open === true)
    if (!isOpen) await this.press('Enter')
  }
}

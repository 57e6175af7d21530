import { saved } from './device.ts'
import { child, childWords, mother } from './family.ts'
import type { Keyboard } from './keyboard.ts'
import type { World } from './world.ts'

/** The way of a child's case through a night, step by step and by keyboard; stories put the steps together. */
export async function people(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  for (const person of [mother, child])
    await keys.step(world, `${person.name} is registered without leaving the contact`, async () => {
      await keys.reach(page.getByRole('combobox', { name: 'Sök eller lägg till person' }))
      await keys.type(person.name)
      await keys.button('Registrera ny person')
      const dialog = page.getByRole('dialog')
      await keys.write(/^Personnummer/, person.number, dialog)
      if (person.phone !== null) await keys.write('Telefonnummer', person.phone, dialog)
      await keys.button('Registrera', dialog)
      await page.getByRole('button', { name: `Ta bort ${person.name} från kontakten` }).waitFor()
    })
  await keys.step(world, 'Alt+K completes the contact', async () => {
    await world.picture(page, 'contact')
    await keys.press('Alt+k')
    await page.getByRole('heading', { level: 1 }).getByText('Klar').waitFor()
    await world.accessible(page)
  })
}

export async function opened(world: World, keys: Keyboard): Promise<string> {
  const { page } = keys
  await keys.step(world, 'the case opens with what the contact knew', async () => {
    await keys.button('Öppna ärende')
    await keys.choose(`Roll för ${mother.name}`, 'Vårdnadshavare')
    const matter = page.getByRole('radiogroup', { name: 'Vad gäller ärendet?' })
    if (!(await matter.getByRole('radio', { name: 'Oro för barn' }).isChecked()))
      throw new Error('a report about a child is not proposed as a concern for a child')
    await keys.search('Bosättningskommun', 'hudik', /^Hudiksvall/)
    await keys.pick('Karaktär', 'B/U missbruk föräldrar')
    await keys.tick('Barn eller ung')
    await keys.button('Öppna ärende')
    await page.waitForURL('**/arenden/*')
    await page.getByRole('heading', { level: 1, name: /^Ärende/ }).waitFor()
    await page.locator('.lead', { hasText: child.name }).waitFor()
  })
  return page.url()
}

export async function custody(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  await keys.step(world, 'the child gets her guardian', async () => {
    const caseUrl = page.url()
    await keys.link(child.name)
    await page.getByRole('heading', { level: 1, name: child.name }).waitFor()
    await keys.button('Lägg till vårdnadshavare eller förälder')
    const dialog = page.getByRole('dialog')
    await keys.search('Sök person', 'Rebecka', new RegExp(mother.name), dialog)
    await keys.choose('Vårdnad', 'Ensam vårdnad', dialog)
    await keys.button('Spara', dialog)
    await page.getByRole('link', { name: mother.name }).waitFor()
    await world.accessible(page)
    await world.picture(page, 'person')
    await page.goBack()
    await page.waitForURL(caseUrl)
  })
}

export async function judged(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  await keys.step(
    world,
    'it cannot wait, and the duty acts by phone through others and says why',
    async () => {
      await keys.button('Bedöm')
      await keys.choose('Är det akut?', 'Ja')
      await keys.choose('Kan det vänta till nästa vardag?', 'Nej')
      await keys.write(/^Vad händer om vi väntar/, 'Hon är ensam på en trappa i natt.')
      await keys.choose('Jourens svar', /^Agera per telefon genom andra/)
      await keys.choose('Varför nu?', /^Verkligt akut skyddsbehov/)
      await keys.write('Varför agerar jouren?', 'Mostern bor tio minuter bort.')
      await keys.choose('Är det nödvändigt?', /^Nödvändigt/)
      await keys.button('Bedöm')
      await page.getByRole('button', { name: 'Bedöm på nytt' }).waitFor()
    },
  )
}

export async function assessed(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  await keys.step(world, 'the protective assessment holds the own words of the child', async () => {
    await keys.button(`Bedöm ${child.name}`)
    await page.getByRole('form', { name: `Skyddsbedömning av ${child.name}` }).waitFor()
    await keys.button('Nu', page.getByRole('group', { name: 'När gjordes bedömningen?' }))
    await keys.choose('Hur gjordes den?', 'På distans')
    await keys.write('Varför på distans?', 'Patrullen är där. Resan tar två timmar.')
    await keys.write('Omständigheter', 'Flickan satt ensam på trappan. Mamman är berusad och sover.')
    await keys.choose(/^Var polisen på plats/, 'Ja')
    await keys.write('Vad såg polisen?', 'Tomflaskor. Flickan var kall men oskadd.')
    await keys.choose('Har jouren talat med barnet?', 'Ja')
    await keys.write('Barnets egna ord', childWords)
    await saved(page)
    await world.picture(page, 'assessment')
    await keys.write(/^Vilken information har barnet fått/, 'Att mostern hämtar henne.')
    await keys.button(`Lägg till ${mother.name}`)
    const voice = page.getByRole('group', { name: mother.name })
    await keys.choose('Nådd?', 'Nej', voice)
    await keys.write('Varför inte?', 'Hon gick inte att väcka.', voice)
  })
  await keys.step(
    world,
    'the outcome, what the protection rests on, and the assessment is locked',
    async () => {
      await keys.choose('Behov av omedelbart skydd', /tillgodosett tills vidare/)
      await keys.write('Bedömning', 'Elsa behöver skydd i natt och får det hos sin moster.')
      await keys.pick('Skyddet vilar på', 'Trygg person i nätverket')
      await keys.write('Beskriv skyddet', 'Moster Siv hämtar. Jouren ringer klockan sju.')
      await keys.write('Hemmet dit barnet kommit', 'Mostern bor ensam. Elsa ville dit.')
      await keys.choose('Omedelbart omhändertagande enligt LVU', /^Övervägt, inte aktuellt/)
      await keys.write('Skäl för eller emot', 'Det frivilliga skyddet räcker till morgonen.')
      await keys.pick('Kollega', /^Erik Sandmo/)
      await keys.write('Vad ska dagen göra?', 'Prata med Elsa och mamman, var för sig.')
      await world.accessible(page)
      await keys.button('Lås bedömningen')
      await page.getByText('Maja Lindwall, socialsekreterare, låst').waitFor()
      await page.getByText(childWords).first().waitFor()
    },
  )
}

export async function measured(world: World, keys: Keyboard): Promise<void> {
  const { page } = keys
  await keys.step(world, 'a measure is logged, and the assessment has logged its own', async () => {
    await keys.button('Registrera åtgärd')
    const form = page.getByRole('form', { name: 'Registrera åtgärd' })
    await keys.pick('Åtgärd', 'Stöd', form)
    await keys.write('Minuter', '20', form)
    await keys.choose(/^Kontaktform/, /^Telefon/, form)
    await keys.write('Kommentar', 'Samtal med moster Siv, som tar emot Elsa.', form)
    await keys.button('Registrera åtgärd', form)
    const measures = page.getByRole('list', { name: 'Åtgärder' })
    await measures.getByText('Samtal med moster Siv').waitFor()
    await measures.getByText('Skyddsbedömning').waitFor()
    await world.accessible(page)
    await keys.press('Control+Home')
    await page.waitForFunction(() => scrollY === 0)
    await world.picture(page, 'case')
  })
}

export async function reported(world: World, keys: Keyboard): Promise<string> {
  const { page } = keys
  await keys.step(world, 'the report is written, with a ground for each person who has none', async () => {
    await keys.button('Skriv rapport till Hudiksvall')
    await page.waitForURL('**/rapporter/*')
    await keys.write('Det viktigaste', 'Elsa är trygg till morgonen. Mamman har inte hörts.')
    await keys.button(`Välj grund: ${mother.name}`)
    const dialog = page.getByRole('dialog')
    await keys.pick('Grund', /^Nödvändigt för den egna verksamheten/, dialog)
    await keys.write(/^Varför|^Motivera|^Beskriv/, 'Uppgifterna behövs för att Elsa ska få skydd.', dialog)
    await keys.button('Spara grunden', dialog)
    await page.getByRole('button', { name: `Ändra grund: ${mother.name}` }).waitFor()
    await page.getByRole('button', { name: `Ändra grund: ${child.name}` }).waitFor()
    await world.accessible(page)
  })
  await keys.step(world, 'a double press on send gives one report', async () => {
    await keys.button('Skicka till Hudiksvall')
    const dialog = page.getByRole('dialog')
    await keys.reach(dialog.getByRole('button', { name: 'Skicka till Hudiksvall' }))
    await Promise.all([keys.press('Enter'), keys.press('Enter')])
    await page.getByRole('heading', { level: 1 }).getByText('Levererad').waitFor()
  })
  return page.url()
}

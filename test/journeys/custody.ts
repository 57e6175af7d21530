import type { Page } from 'playwright-core'
import { listColleagues } from '../../src/base/account/api.ts'
import { registerPerson } from '../../src/base/person/api.ts'
import { openCase } from '../../src/duty/case/api.ts'
import { startContact } from '../../src/duty/intake/api.ts'
import { lockAssessment, saveAssessment, startAssessment } from '../../src/duty/protective-assessment/api.ts'
import type { Contract, InputOf, OutputOf } from '../../src/kernel/contract.ts'
import { newId } from '../../src/kernel/id.ts'
import { addMinutes, now } from '../../src/kernel/time.ts'
import { buildRequest } from '../../src/web/request.ts'
import { child, childWords, mother } from './family.ts'

/** Does as who is logged in in the window, past the page: for what another story tells key by key. */
export async function act<C extends Contract>(
  page: Page,
  contract: C,
  input: InputOf<C>,
): Promise<OutputOf<C>> {
  const { url, body } = buildRequest(contract, input)
  const { status, text } = await page.evaluate(
    async ({ url, body, method, key }) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key }
      const response = await fetch(url, { method, body, headers })
      return { status: response.status, text: await response.text() }
    },
    { url, body, method: contract.method, key: newId() },
  )
  if (status !== 200) throw new Error(`${contract.name}: ${text}`)
  return JSON.parse(text) as OutputOf<C>
}

const named = ({ name, number }: typeof mother | typeof child) => {
  const [givenName = '', familyName = ''] = name.split(' ')
  return { givenName, familyName, identityNumber: number }
}

/** A case in Gävle of a child whose locked assessment says that she cannot stay at home, with her own words. */
export async function caseForCustody(page: Page): Promise<string> {
  const { colleagues } = await act(page, listColleagues, {})
  const colleagueId = colleagues.find(({ name }) => name === 'Erik Sandmo')?.id ?? null
  const { id: guardianId } = await act(page, registerPerson, named(mother))
  const guardians = [{ guardianId, custody: 'sole' as const }]
  const { id: personId } = await act(page, registerPerson, { ...named(child), guardians })
  const told = 'Patrullen är i lägenheten. Flickan på elva år sitter på trappan. Mamman går inte att väcka.'
  const contact = await act(page, startContact, { story: told })
  const { id: caseId } = await act(page, openCase, {
    contactIds: [contact.id],
    people: [
      { personId, part: 'concerned' },
      { personId: guardianId, part: 'guardian' },
    ],
    matter: 'concern-child',
    nature: 'child-parental-substance-use',
    stayCode: '2180',
    responsibleNow: 'Polisen i lägenheten',
  })
  const { id: assessmentId, version } = await act(page, startAssessment, { caseId, personId })
  const saved = await act(page, saveAssessment, {
    assessmentId,
    version,
    assessedAt: addMinutes(now(), -5),
    dutyMode: 'duty',
    manner: 'on-site',
    place: 'home',
    facts: 'Patrullen fann flickan ensam på trappan. Mamman är kraftigt påverkad och går inte att väcka.',
    risks: 'Mamman blir hotfull när hon vaknar och säger att ingen får ta barnet.',
    childHeard: 'yes',
    childWords,
    policePresent: 'yes',
    policeSaw: 'Tomflaskor och en krossad ruta.',
    voluntary: 'Moster Siv svarar inte. Mamman säger nej till allt när hon vaknar.',
    custodyConsidered: 'prepared',
    custodyGrounds: 'Ensam vårdnadshavare samtycker inte.',
    outcome: 'need-immediate-custody',
    protectionBasis: 'police',
    protectionEndsAt: addMinutes(now(), 120),
    protectionText: 'Patrullen stannar tills det är avgjort.',
    judgement: 'Elsa behöver komma därifrån i natt.',
    dayTask: 'Läkare. Moster Siv. Prata med Elsa om vad som händer.',
    colleagueId,
    colleagueView: 'Samma bedömning.',
  })
  await act(page, lockAssessment, { assessmentId, version: saved.version })
  return caseId
}

import { registerPerson } from '../src/base/person/api.ts'
import { openCase } from '../src/duty/case/api.ts'
import { startContact } from '../src/duty/intake/api.ts'
import type { House } from './house.ts'

type Someone = {
  readonly birthDate?: string
  readonly statedAge?: number
  readonly guardians?: readonly string[]
}
export type Night = {
  readonly caseId: string
  readonly contactId: string
  readonly personIds: readonly string[]
}

/** Registers a fictional person through the door and answers the id. */
export async function register(house: House, someone: Someone, givenName = 'Provia'): Promise<string> {
  const { guardians = [], ...known } = someone
  const { body, status } = await house.call('jour1', registerPerson, {
    givenName,
    familyName: 'Provsson',
    ...known,
    guardians: guardians.map((guardianId) => ({ guardianId, custody: 'joint' as const })),
  })
  if (status !== 200) throw new Error(`register: ${JSON.stringify(body)}`)
  return body.id
}

/** An open case with one contact about these people, staying in Gävle unless another code is said. */
export async function openNight(
  house: House,
  people: readonly Someone[],
  stayCode: string | null = '2180',
): Promise<Night> {
  const personIds: string[] = []
  for (const someone of people) personIds.push(await register(house, someone))
  const contact = await house.call('jour1', startContact, { story: 'Grannen ringer om bråk.' } as never)
  if (contact.status !== 200) throw new Error(`contact: ${JSON.stringify(contact.body)}`)
  const opened = await house.call('jour1', openCase, {
    contactIds: [contact.body.id],
    people: personIds.map((personId) => ({ personId, part: 'concerned' as const })),
    matter: 'concern-child',
    stayCode,
  })
  if (opened.status !== 200) throw new Error(`case: ${JSON.stringify(opened.body)}`)
  return { caseId: opened.body.id, contactId: contact.body.id, personIds }
}

/** Closes a case behind the walls: the closing itself is another slice's story. */
export const closeNight = (house: House, caseId: string): Promise<unknown> =>
  house.owner
    .updateTable('cases')
    .set({ status: 'closed', closedAt: new Date().toISOString(), closingReason: 'handed-over' })
    .where('id', '=', caseId)
    .execute()

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { registerPerson } from '../../base/person/api.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { startContact, withdrawContact } from '../intake/api.ts'
import {
  addCasePerson,
  addRelation,
  callBackDone,
  casesOfContact,
  changeCase,
  changePart,
  endRelation,
  getCase,
  linkContact,
  listOpenCases,
  openCase,
  reopenCase,
} from './api.ts'
import { closeCaseRow } from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('case')
})
afterAll(() => house.close())

const contact = async (input: InputOf<typeof startContact> = {}) =>
  (await house.call('jour1', startContact, { initiator: 'police', stayCode: '2184', ...input })).body.id
const person = async (input: InputOf<typeof registerPerson> = { description: 'Okänd' }) =>
  (await house.call('jour1', registerPerson, input)).body.id
const child = () => person({ description: 'Flicka', statedAge: 9 })

async function opened(input: Partial<InputOf<typeof openCase>> = {}) {
  const contactIds = input.contactIds ?? [await contact()]
  const { status, body } = await house.call('jour1', openCase, {
    people: [],
    matter: 'concern-child',
    ...input,
    contactIds,
  })
  expect(status).toBe(200)
  return { caseId: body.id, number: body.number }
}
const read = async (caseId: string) => (await house.call('jour2', getCase, { caseId })).body
const asDuty = {
  accountId: '',
  name: 'Jorun Provsson',
  title: '',
  role: 'duty-worker',
  memberId: null,
  partnerId: null,
  sessionId: null,
} as const
const close = async (caseId: string, closedAt = now()) => {
  const { version } = await read(caseId)
  const closing = { closedAt, closingReason: 'need-met', closingText: null, version: version + 1 } as const
  await inScope(house.db, { ...asDuty, accountId: house.accounts.jour1 }, (tx) =>
    closeCaseRow(tx, caseId, closing),
  )
  return version + 1
}

describe('a case', () => {
  test('is opened from a contact and carries its initiator, municipality of stay and mode; somebody is responsible', async () => {
    const girl = await child()
    const contactId = await contact({ dutyMode: 'standby' })
    const { caseId, number } = await opened({
      contactIds: [contactId],
      people: [{ personId: girl, part: 'concerned' }],
    })
    expect(number).toMatch(/^J\d{4}-\d{4}$/)
    expect(await read(caseId)).toMatchObject({
      status: 'open',
      initiator: 'police',
      initiatorVersion: 1,
      stayCode: '2184',
      dutyMode: 'standby',
      category: 'age-0-12',
      categoryVersion: 3,
      categoryChosen: false,
      responsibleNow: 'Jorun Provsson',
      canWait: 'unknown',
      warnings: ['not-judged', 'minor-and-standby'],
      people: [{ personId: girl, part: 'concerned', card: { age: 9 } }],
      contacts: [{ id: contactId }],
      events: [{ kind: 'opened', accountName: 'Jorun Provsson' }],
    })
    expect((await house.call('jour1', casesOfContact, { contactId })).body.cases).toMatchObject([
      { id: caseId, number },
    ])
  })

  test('comes of several contacts, and a contact of several cases', async () => {
    const [first, second] = [await contact(), await contact()]
    const one = await opened({ contactIds: [first] })
    const other = await opened({ contactIds: [first] })
    await house.call('jour1', linkContact, { caseId: one.caseId, contactId: second })
    expect((await read(one.caseId)).contacts.map((row) => row.id)).toEqual([first, second])
    expect(
      (await house.call('jour1', casesOfContact, { contactId: first })).body.cases.map((row) => row.id),
    ).toEqual([one.caseId, other.caseId])
  })

  test('counts from the call, not from when it was typed', async () => {
    const callAt = addMinutes(now(), -300)
    const { caseId } = await opened({ contactIds: [await contact({ callAt })] })
    expect((await read(caseId)).openedAt).toBe(callAt)
  })

  test('of someone found in another city (V-17) has stay and residence apart, and the other duty is responsible now', async () => {
    const contactIds = [
      await contact({
        stayCode: '1480',
        initiator: 'social-authority',
        callerOrganisation: 'Socialjouren i Göteborg',
      }),
    ]
    const responsibleNow = 'Socialjouren i Göteborg, till hämtning kl. 10'
    const { caseId } = await opened({ contactIds, residenceCode: '2180', responsibleNow })
    expect(await read(caseId)).toMatchObject({
      stayCode: '1480',
      residenceCode: '2180',
      isOutside: true,
      responsibleNow,
      warnings: expect.arrayContaining(['outside-region']),
    })
  })

  test('opened twice by a double click is one', async () => {
    const contactIds = [await contact()]
    const before = await countRows(house, 'cases')
    const commandId = crypto.randomUUID()
    const input = { contactIds, people: [], matter: 'unclear' } as const
    const [first, second] = await Promise.all([
      house.call('jour1', openCase, { ...input, contactIds, people: [] }, { commandId }),
      house.call('jour1', openCase, { ...input, contactIds, people: [] }, { commandId }),
    ])
    expect(second.body).toEqual(first.body)
    expect(await countRows(house, 'cases')).toBe(before + 1)
  })

  test.each([
    ['no contact', { contactIds: [] }, 'contact-missing', 'contactIds'],
    ['an unknown contact', { contactIds: [crypto.randomUUID()] }, 'contact-unknown', 'contactIds'],
    [
      'an unknown person',
      { people: [{ personId: crypto.randomUUID(), part: 'concerned' as const }] },
      'person-unknown',
      'people',
    ],
    ['a closed category', { category: 'age-13-20' as const }, 'code-closed', 'category'],
    ['an unknown municipality', { stayCode: '9999' }, 'municipality-unknown', 'stayCode'],
    [
      'the same nature twice',
      { nature: 'housing' as const, otherNatures: ['housing' as const] },
      'nature-twice',
      'otherNatures',
    ],
    ['nobody responsible', { responsibleNow: '   ' }, 'responsible-missing', 'responsibleNow'],
  ])('is not opened with %s', async (_what, input, code, field) => {
    const reply = await house.call('jour1', openCase, {
      contactIds: [await contact()],
      people: [],
      matter: 'unclear',
      ...input,
    })
    expect(reply).toMatchObject({
      status: 409,
      body: { code, field, sentence: expect.stringMatching(/[a-zåäö]/) },
    })
  })

  test('is not opened from a withdrawn contact, nor with one person twice', async () => {
    const contactId = await contact()
    await house.call('jour1', withdrawContact, { contactId, version: 1, reason: 'Prov' })
    const withdrawn = await house.call('jour1', openCase, {
      contactIds: [contactId],
      people: [],
      matter: 'unclear',
    })
    expect(withdrawn).toMatchObject({ status: 409, body: { code: 'contact-withdrawn' } })
    const personId = await person()
    const people = [
      { personId, part: 'concerned' as const },
      { personId, part: 'other' as const },
    ]
    const twice = await house.call('jour1', openCase, {
      contactIds: [await contact()],
      people,
      matter: 'unclear',
    })
    expect(twice).toMatchObject({ status: 409, body: { code: 'person-twice' } })
  })
})

describe('a change', () => {
  test('of who is responsible is kept in order, and is never to nobody (V-06)', async () => {
    const { caseId } = await opened()
    const changed = await house.call('jour2', changeCase, {
      caseId,
      version: 1,
      responsibleNow: 'BUP-akuten, jourläkaren',
    })
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } })
    const empty = await house.call('jour2', changeCase, { caseId, version: 2, responsibleNow: '  ' })
    expect(empty).toMatchObject({ status: 409, body: { code: 'responsible-missing' } })
    const { events, responsibleNow } = await read(caseId)
    expect(responsibleNow).toBe('BUP-akuten, jourläkaren')
    expect(events.map((event) => [event.kind, event.content.responsibleNow])).toEqual([
      ['opened', 'Jorun Provsson'],
      ['responsible', 'BUP-akuten, jourläkaren'],
    ])
  })

  test('of the category stays when people are added, until it goes back to the proposed one', async () => {
    const { caseId } = await opened({ people: [{ personId: await child(), part: 'concerned' }] })
    await house.call('jour1', changeCase, { caseId, version: 1, category: 'family' })
    expect(await read(caseId)).toMatchObject({
      category: 'family',
      categoryChosen: true,
      proposedCategory: 'age-0-12',
    })
    await house.call('jour1', addCasePerson, { caseId, personId: await person(), part: 'guardian' })
    expect(await read(caseId)).toMatchObject({ category: 'family', categoryChosen: true })
    await house.call('jour1', changeCase, { caseId, version: 2, category: null })
    expect(await read(caseId)).toMatchObject({ category: 'age-0-12', categoryChosen: false })
  })

  test('by someone who saw an older version is refused with who and what', async () => {
    const { caseId } = await opened()
    await house.call('jour2', changeCase, { caseId, version: 1, nature: 'child-abuse' })
    const stale = await house.call('jour1', changeCase, { caseId, version: 1, matter: 'advice' })
    expect(stale).toMatchObject({
      status: 409,
      body: {
        code: 'stale',
        stale: { by: 'Jonas Provsson', fields: expect.arrayContaining(['nature']), version: 2 },
      },
    })
  })

  test('of nothing keeps the version', async () => {
    const { caseId } = await opened({ nature: 'housing' })
    const same = await house.call('jour1', changeCase, {
      caseId,
      version: 1,
      nature: 'housing',
      otherNatures: [],
    })
    expect(same).toMatchObject({ status: 200, body: { version: 1 } })
  })

  test('of a closed case is refused; reopened with a reason it goes on, and what closed it is kept', async () => {
    const { caseId } = await opened()
    const version = await close(caseId)
    const change = await house.call('jour1', changeCase, { caseId, version, matter: 'advice' })
    expect(change).toMatchObject({ status: 409, body: { code: 'case-closed' } })
    for (const reply of [
      await house.call('jour1', addCasePerson, { caseId, personId: await person(), part: 'other' }),
      await house.call('jour1', linkContact, { caseId, contactId: await contact() }),
    ])
      expect(reply).toMatchObject({ status: 409, body: { code: 'case-closed' } })
    const reopened = await house.call('jour1', reopenCase, { caseId, version, reason: 'Mamman ringde igen.' })
    expect(reopened.status).toBe(200)
    const { status, closedAt, events } = await read(caseId)
    expect({ status, closedAt }).toEqual({ status: 'open', closedAt: null })
    expect(events.at(-1)).toMatchObject({
      kind: 'reopened',
      content: { reason: 'Mamman ringde igen.', closingReason: 'need-met' },
    })
    const again = await house.call('jour1', reopenCase, {
      caseId,
      version: reopened.body.version,
      reason: 'En gång till',
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'case-open' } })
  })
})

describe('the people of a case', () => {
  test('are added once, change part, and the proposed category follows them', async () => {
    const { caseId } = await opened()
    expect((await read(caseId)).category).toBe('family')
    const mother = await person({ givenName: 'Mia', familyName: 'Provsson', gender: 'woman', statedAge: 34 })
    await house.call('jour1', addCasePerson, { caseId, personId: mother, part: 'concerned' })
    expect((await read(caseId)).category).toBe('woman')
    await house.call('jour1', addCasePerson, { caseId, personId: await child(), part: 'other' })
    expect((await read(caseId)).category).toBe('woman-with-child')
    await house.call('jour1', changePart, { caseId, personId: mother, part: 'guardian' })
    expect((await read(caseId)).category).toBe('family')
    const twice = await house.call('jour1', addCasePerson, { caseId, personId: mother, part: 'other' })
    expect(twice).toMatchObject({ status: 409, body: { code: 'already-in-case' } })
    const absent = await house.call('jour1', changePart, { caseId, personId: await person(), part: 'other' })
    expect(absent).toMatchObject({ status: 409, body: { code: 'not-in-case' } })
  })

  test('are siblings, parent and safe person to one another; an ended relation stays', async () => {
    const [boy, girl, aunt] = [await child(), await child(), await person()]
    const people = [boy, girl, aunt].map((personId) => ({ personId, part: 'concerned' as const }))
    const { caseId } = await opened({ people })
    const sibling = await house.call('jour1', addRelation, {
      caseId,
      fromId: boy,
      toId: girl,
      kind: 'sibling',
    })
    expect(sibling.status).toBe(200)
    const safe = {
      caseId,
      fromId: aunt,
      toId: girl,
      kind: 'safe-person' as const,
      note: 'Sover över hos dem',
    }
    const open = await house.call('jour1', addRelation, safe)
    expect(open).toMatchObject({ status: 409, body: { code: 'safe-person-until', field: 'until' } })
    const until = addMinutes(now(), 300)
    const kept = await house.call('jour1', addRelation, {
      ...safe,
      until,
      callBackAt: addMinutes(now(), 200),
    })
    expect(kept.status).toBe(200)
    await house.call('jour1', endRelation, { caseId, relationId: sibling.body.id })
    const { relations } = await read(caseId)
    expect(relations).toMatchObject([
      { kind: 'sibling', endedAt: expect.any(String) },
      { kind: 'safe-person', until, endedAt: null },
    ])
    const twice = await house.call('jour1', endRelation, { caseId, relationId: sibling.body.id })
    expect(twice).toMatchObject({ status: 409, body: { code: 'relation-ended' } })
    const due = async () => (await read(caseId)).callBacks.map((each) => each.id)
    expect(await due()).toEqual([kept.body.id])
    expect((await house.call('jour2', callBackDone, { caseId, relationId: kept.body.id })).status).toBe(200)
    expect(await due()).toEqual([])
    const again = await house.call('jour2', callBackDone, { caseId, relationId: kept.body.id })
    expect(again).toMatchObject({ status: 409, body: { code: 'no-call-back' } })
    const elsewhere = await opened()
    const foreign = await house.call('jour1', endRelation, {
      caseId: elsewhere.caseId,
      relationId: kept.body.id,
    })
    expect(foreign.status).toBe(404)
  })
})

describe('the desk', () => {
  test('pages open cases by key, the latest first, without the closed ones', async () => {
    for (let i = 0; i < 33; i++)
      await opened({ contactIds: [await contact({ callAt: addMinutes(now(), -(i % 4)) })] })
    const { caseId } = await opened()
    await close(caseId)
    const ids: string[] = []
    let after: string | undefined
    do {
      const { body } = await house.call('jour1', listOpenCases, after === undefined ? {} : { after })
      ids.push(...body.cases.map((row) => row.id))
      after = body.more ? ids.at(-1) : undefined
    } while (after !== undefined)
    const open = await house.owner
      .selectFrom('cases')
      .select('id')
      .where('status', '=', 'open')
      .orderBy('openedAt', 'desc')
      .orderBy('id', 'desc')
      .execute()
    expect(ids).toEqual(open.map((row) => row.id))
    expect(ids).not.toContain(caseId)
  })
})

describe('who may', () => {
  test.each(['gavle', 'hudiksvall', 'admin'] as const)('%s sees no case and opens none', async (as) => {
    const contactIds = [await contact()]
    const { caseId } = await opened({ contactIds })
    expect((await house.call(as, openCase, { contactIds, people: [], matter: 'unclear' })).status).toBe(403)
    expect((await house.call(as, getCase, { caseId })).status).toBe(403)
    expect((await house.call(as, listOpenCases, {})).status).toBe(403)
  })

  test('the database itself shows a municipality no case, person of a case or relation', async () => {
    const actor = {
      ...asDuty,
      role: 'intake',
      accountId: house.accounts.gavle,
      memberId: house.members.gavle,
    } as const
    await inScope(house.db, actor, async (tx) => {
      for (const table of ['cases', 'casePerson', 'caseRelation', 'contactCase', 'caseEvent'] as const)
        expect(await tx.selectFrom(table).selectAll().execute()).toEqual([])
    })
  })
})

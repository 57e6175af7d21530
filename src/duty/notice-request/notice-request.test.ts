import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { listDeviations } from '../../base/deviation/api.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { createNotice, getNotice, senderWork } from '../advance-notice/api.ts'
import { startContact } from '../intake/api.ts'
import { askForNotice, declineRequest, listMissing, listRequests, reportMissing } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('notice-request')
})
afterAll(() => house.close())

const today = localDate(now())
const contactOf = async () => (await house.call('jour1', startContact, {})).body.id
const question = { who: 'Åsa Ängström, 20100502-9804', question: 'Finns en planering för henne?' }
const ask = async (contactId?: string) =>
  house.call('jour1', askForNotice, {
    ...question,
    memberId: house.members.gavle,
    ...(contactId !== undefined && { contactId }),
  })
const notice: InputOf<typeof createNotice> = {
  purpose: 'Svar på frågan.',
  plan: 'Plats finns.',
  wantedKind: 'contact-us',
  wantedAction: 'Ring oss.',
  staffRisk: 'unknown',
  validFrom: today,
  validUntil: addDays(today, 3),
  people: [{ givenName: 'Åsa', familyName: 'Ängström', relation: 'resident', isProtected: false }],
}

describe('the duty asks a member', () => {
  test('which sees the question, not the contact, and answers with a notice once', async () => {
    const contactId = await contactOf()
    const asked = await ask(contactId)
    expect(asked).toMatchObject({ status: 200, body: { version: 1 } })
    const requestId = asked.body.id
    const seen = (await house.call('gavle', senderWork, {})).body.requests.find((row) => row.id === requestId)
    expect(seen).toMatchObject({
      ...question,
      contactId: null,
      askedByName: 'Jorun Provsson',
      state: 'asked',
    })
    expect((await house.call('hudiksvall', listRequests, {})).body.requests).toEqual([])
    const answered = await house.call('gavle', createNotice, { ...notice, requestId })
    expect(answered.status).toBe(200)
    expect((await house.call('jour2', listRequests, { contactId })).body.requests).toMatchObject([
      {
        id: requestId,
        state: 'answered',
        answerNoticeId: answered.body.id,
        contactId,
        answeredByName: 'Gisela Provsson',
      },
    ])
    const again = await house.call('gavle', createNotice, { ...notice, requestId })
    expect(again.body).toMatchObject({ code: 'already-answered', field: 'requestId' })
    expect((await house.call('jour1', getNotice, { noticeId: answered.body.id })).status).toBe(200)
  })

  test('once for a contact until it is answered; a double click is one question', async () => {
    const contactId = await contactOf()
    const before = await countRows(house, 'notice_request')
    const commandId = crypto.randomUUID()
    const input = { ...question, memberId: house.members.gavle, contactId }
    const [first, second] = await Promise.all([
      house.call('jour1', askForNotice, input, { commandId }),
      house.call('jour1', askForNotice, input, { commandId }),
    ])
    expect(second.body).toEqual(first.body)
    expect(await countRows(house, 'notice_request')).toBe(before + 1)
    expect((await house.call('jour2', askForNotice, input)).body).toMatchObject({
      code: 'already-asked',
      sentence: expect.stringContaining('Gävle'),
    })
  })

  test('and gets a reason when there is none, which is needed, from the member itself alone', async () => {
    const requestId = (await ask()).body.id
    const decline = { requestId, version: 1, reason: 'Inte aktuell hos oss.' }
    expect((await house.call('hudiksvall', declineRequest, decline)).status).toBe(404)
    expect((await house.call('hudiksvall', createNotice, { ...notice, requestId })).body.code).toBe(
      'request-unknown',
    )
    expect((await house.call('jour1', declineRequest, decline)).status).toBe(403)
    expect((await house.call('gavle', declineRequest, { ...decline, reason: ' ' })).body).toMatchObject({
      code: 'reason-missing',
      field: 'reason',
    })
    expect((await house.call('gavle', declineRequest, { ...decline, version: 7 })).body.code).toBe('stale')
    expect((await house.call('gavle', declineRequest, decline)).body).toMatchObject({ version: 2 })
    expect((await house.call('gavle', declineRequest, { ...decline, version: 2 })).body.code).toBe(
      'already-answered',
    )
    const rows = (await house.call('jour1', listRequests, { state: 'declined' })).body.requests
    expect(rows).toContainEqual(expect.objectContaining({ id: requestId, declineReason: decline.reason }))
  })

  test.each([
    ['a member there is none of', { memberId: crypto.randomUUID() }, 'member-unknown'],
    ['a contact there is none of', { contactId: crypto.randomUUID() }, 'contact-unknown'],
    ['a case there is none of', { caseId: crypto.randomUUID() }, 'case-unknown'],
    ['a notice there is none of', { aboutNoticeId: crypto.randomUUID() }, 'notice-unknown'],
    ['nobody in words', { who: '   ' }, 'who-missing'],
    ['nothing in words', { question: '      ' }, 'question-missing'],
  ])('never of %s', async (_what, changes, code) => {
    const reply = await house.call('jour1', askForNotice, {
      ...question,
      memberId: house.members.gavle,
      ...changes,
    })
    expect(reply).toMatchObject({ status: 409, body: { code } })
  })

  test('asked by two colleagues at once is asked once', async () => {
    const input = { ...question, memberId: house.members.gavle, contactId: await contactOf() }
    const replies = await Promise.all([
      house.call('jour1', askForNotice, input),
      house.call('jour2', askForNotice, input),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('already-asked')
  })

  test("never about another member's notice, which would tell that there is one", async () => {
    const theirs = await house.call('hudiksvall', createNotice, notice)
    const ask = (memberId: string) =>
      house.call('jour1', askForNotice, { ...question, memberId, aboutNoticeId: theirs.body.id })
    expect((await ask(house.members.gavle)).body).toMatchObject({
      code: 'notice-unknown',
      field: 'aboutNoticeId',
    })
    expect((await ask(house.members.hudiksvall)).status).toBe(200)
  })

  test('that has left the region is neither asked nor told', async () => {
    const { hudiksvall } = house.members
    const leave = (validTo: string | null) =>
      house.owner.updateTable('member').set({ validTo }).where('id', '=', hudiksvall).execute()
    const ask = async () =>
      (await house.call('jour1', askForNotice, { ...question, memberId: hudiksvall })).body
    await leave(addDays(today, -1))
    const missing = { memberId: hudiksvall, contactId: await contactOf(), happened: 'Planen saknades.' }
    expect((await house.call('jour1', reportMissing, missing)).body.code).toBe('member-unknown')
    expect(await ask()).toMatchObject({ code: 'member-unknown', field: 'memberId' })
    await leave(today)
    expect((await ask()).code).toBeUndefined()
    await leave(null)
  })

  test('and nobody but the duty does', async () => {
    for (const as of ['gavle', 'ordforande', 'admin', 'utvarderare'] as const)
      expect(
        (await house.call(as, askForNotice, { ...question, memberId: house.members.gavle })).status,
      ).toBe(403)
  })
})

describe('information that was missing', () => {
  it('becomes a deviation, told to the member once for a contact, and to no other member', async () => {
    const contactId = await contactOf()
    const missing = { memberId: house.members.gavle, contactId, happened: 'Planen saknades när barnet kom.' }
    const { body } = await house.call('jour1', reportMissing, missing)
    expect(body.number).toMatch(/^A\d{4}-\d{4}$/)
    const deviations = (await house.call('chef', listDeviations, {})).body.deviations
    expect(deviations).toContainEqual(
      expect.objectContaining({ id: body.id, kind: 'information-missing', page: `/kontakter/${contactId}` }),
    )
    const told = (await house.call('gavle', listMissing, {})).body.missing
    expect(told).toMatchObject([{ deviationNumber: body.number, happened: missing.happened }])
    expect(told[0]).not.toHaveProperty('contactId')
    expect((await house.call('hudiksvall', listMissing, {})).body.missing).toEqual([])
    expect((await house.call('jour2', listMissing, { contactId })).body.missing).toHaveLength(1)
    expect((await house.call('jour1', reportMissing, missing)).body.code).toBe('already-reported')
    expect(
      (await house.call('jour1', reportMissing, { ...missing, memberId: house.members.hudiksvall })).status,
    ).toBe(200)
    expect((await house.call('gavle', reportMissing, missing)).status).toBe(403)
  })

  test('told by two colleagues at once is told once', async () => {
    const before = await countRows(house, 'deviation')
    const missing = {
      memberId: house.members.gavle,
      contactId: await contactOf(),
      happened: 'Planen saknades.',
    }
    const replies = await Promise.all([
      house.call('jour1', reportMissing, missing),
      house.call('jour2', reportMissing, missing),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('already-reported')
    expect(await countRows(house, 'deviation')).toBe(before + 1)
  })

  test.each([
    ['a member there is none of', { memberId: crypto.randomUUID() }, 'member-unknown'],
    ['a contact there is none of', { contactId: crypto.randomUUID() }, 'contact-unknown'],
    ['a case there is none of', { caseId: crypto.randomUUID() }, 'case-unknown'],
    ['nothing in words', { happened: '        ' }, 'happened-missing'],
  ])('is not reported of %s', async (_what, changes, code) => {
    const missing = {
      memberId: house.members.gavle,
      contactId: await contactOf(),
      happened: 'Planen saknades.',
    }
    const before = await countRows(house, 'deviation')
    expect((await house.call('jour1', reportMissing, { ...missing, ...changes })).body.code).toBe(code)
    expect(await countRows(house, 'deviation')).toBe(before)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { getCase, linkContact, openCase } from '../case/api.ts'
import { completeContact, startContact } from '../intake/api.ts'
import { judgeCase, missingResourceCounts, readMissingResources } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('triage')
})
afterAll(() => house.close())

const opened = async () => {
  const contact = await house.call('jour1', startContact, { initiator: 'relative-private', stayCode: '2180' })
  const { body } = await house.call('jour1', openCase, {
    contactIds: [contact.body.id],
    people: [],
    matter: 'concern-child',
  })
  return body.id
}
const judgement = {
  acuteNeed: 'yes',
  canWait: 'no',
  reasonNow: 'protection-need',
  response: 'go-out',
  referredTo: null,
  referredToText: null,
  reasonActing: 'Barnet är ensamt.',
  reasonNotActing: null,
  reasonNotActingText: null,
  necessity: 'necessary',
  counterfactual: null,
  equalTreatment: 'same',
  equalTreatmentText: null,
} as const

describe('a judgement', () => {
  test('is kept on the case and as an event of its own: a later one does not overwrite it', async () => {
    const caseId = await opened()
    expect((await house.call('jour1', judgeCase, { caseId, version: 1, ...judgement })).body.version).toBe(2)
    const later = { ...judgement, response: 'act-through-others', reasonActing: 'Mormor åker dit.' } as const
    await house.call('jour2', judgeCase, { caseId, version: 2, ...later })
    const { body } = await house.call('jour1', getCase, { caseId })
    expect(body).toMatchObject({ response: 'act-through-others', warnings: [] })
    const judged = body.events.filter((event) => event.kind === 'judged')
    expect(judged.map((event) => [event.accountName, event.content.response])).toEqual([
      ['Jorun Provsson', 'go-out'],
      ['Jonas Provsson', 'act-through-others'],
    ])
  })

  test('without a reason is refused at the field in Swedish, and nothing is kept', async () => {
    const caseId = await opened()
    const reply = await house.call('jour1', judgeCase, { caseId, version: 1, ...judgement, reasonNow: null })
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'reason-now-missing', field: 'reasonNow', sentence: 'Jouren agerar: ange varför nu.' },
    })
    expect((await house.call('jour1', getCase, { caseId })).body).toMatchObject({
      version: 1,
      response: null,
    })
  })

  test('has no code for missing papers (V-12)', async () => {
    const caseId = await opened()
    const reply = await house.call('jour1', judgeCase, {
      caseId,
      version: 1,
      ...judgement,
      reasonNotActing: 'no-papers' as never,
    })
    expect(reply).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'reasonNotActing', code: 'not-in-list' }] },
    })
  })

  test('of an older version is refused with who and what', async () => {
    const caseId = await opened()
    await house.call('jour2', judgeCase, { caseId, version: 1, ...judgement })
    const stale = await house.call('jour1', judgeCase, { caseId, version: 1, ...judgement, canWait: 'yes' })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jonas Provsson', version: 2 } },
    })
  })

  test('is given by the duty alone', async () => {
    const caseId = await opened()
    for (const as of ['gavle', 'admin'] as const)
      expect((await house.call(as, judgeCase, { caseId, version: 1, ...judgement })).status).toBe(403)
  })
})

describe('danger to life (V-08)', () => {
  test('leaves no call for help to the caller until the duty has called itself and it is in the case', async () => {
    const caseId = await opened()
    const tells = {
      ...judgement,
      response: 'advise-by-phone',
      referredTo: 'police',
      reasonNotActing: 'other-party-responsible',
      reasonNotActingText: 'Polisen är på väg och har sagt ja.',
      attention: ['danger-to-life'] as 'danger-to-life'[],
    } as const
    const input = { caseId, version: 1, ...tells, attention: [...tells.attention] }
    const left = await house.call('jour1', judgeCase, input)
    expect(left).toMatchObject({ status: 409, body: { code: 'call-for-help-yourself', field: 'referredTo' } })
    const call = {
      direction: 'outgoing',
      calledParty: 'emergency-112',
      kind: 'other',
      channel: 'other',
      story: 'Ambulans på väg.',
    } as const
    const own = await house.call('jour1', startContact, call)
    await house.call('jour1', completeContact, { contactId: own.body.id, version: 1 })
    expect((await house.call('jour1', judgeCase, input)).status).toBe(409)
    await house.call('jour1', linkContact, { caseId, contactId: own.body.id })
    expect((await house.call('jour1', judgeCase, input)).status).toBe(200)
    expect((await house.call('jour1', getCase, { caseId })).body).toMatchObject({
      warnings: ['danger-to-life'],
      hasCalledForHelp: true,
    })
  })
})

test('a relative who calls about something acute is not sent to the police, danger to life or not (C-23)', async () => {
  const caseId = await opened()
  const tells = {
    ...judgement,
    response: 'refer',
    referredTo: 'police',
    reasonNotActing: 'other-party-responsible',
  } as const
  expect(await house.call('jour1', judgeCase, { caseId, version: 1, ...tells })).toMatchObject({
    status: 409,
    body: {
      code: 'call-for-help-yourself',
      field: 'referredTo',
      sentence: expect.stringContaining('Ring 112 eller polisen'),
    },
  })
})

describe('suspected trafficking (V-07)', () => {
  test('raises the case, and waiting is refused until it says why', async () => {
    const caseId = await opened()
    const waits = {
      ...judgement,
      acuteNeed: 'unknown',
      canWait: 'yes',
      response: null,
      reasonNow: null,
      reasonActing: null,
      necessity: null,
    } as const
    const input = { caseId, version: 1, ...waits, attention: ['trafficking' as const] }
    const refused = await house.call('jour1', judgeCase, input)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'raised-needs-reason', field: 'reasonNotActing' },
    })
    const why = {
      reasonNotActing: 'other-party-responsible',
      reasonNotActingText: 'Polisen har flickan hos sig.',
    } as const
    expect((await house.call('jour1', judgeCase, { ...input, ...why })).status).toBe(200)
    expect((await house.call('jour1', getCase, { caseId })).body.warnings).toContain('trafficking')
  })
})

describe('what was not to be had (F-15)', () => {
  test('is kept with the judgement it shaped, each time it is asked, and counted once a case', async () => {
    const caseId = await opened()
    const hotel = { shaped: 'yes', resource: 'hotel', refusedBy: 'Hotellet vid stationen' } as const
    const empty = { ...hotel, resource: null }
    const refused = await house.call('jour1', judgeCase, {
      caseId,
      version: 1,
      ...judgement,
      missingResource: empty,
    })
    expect(refused.body).toMatchObject({ code: 'resource-missing', field: 'missingResource.resource' })
    await house.call('jour1', judgeCase, { caseId, version: 1, ...judgement, missingResource: hotel })
    await house.call('jour2', judgeCase, { caseId, version: 2, ...judgement, missingResource: hotel })
    await house.call('jour2', judgeCase, { caseId, version: 3, ...judgement })
    const { body } = await house.call('jour1', readMissingResources, { caseId })
    expect(body.missing).toMatchObject([
      { ...hotel, accountName: 'Jonas Provsson' },
      { ...hotel, accountName: 'Jorun Provsson' },
    ])
    const period = { from: addDays(localDate(now()), -2), to: localDate(now()) }
    const counted = await house.call('chef', missingResourceCounts, period)
    expect(counted.body.missing).toEqual([{ resource: 'hotel', cases: 1 }])
    expect((await house.call('jour1', missingResourceCounts, period)).status).toBe(403)
    for (const who of ['gavle', 'utvarderare', 'admin'] as const)
      expect((await house.call(who, readMissingResources, { caseId })).status).toBe(403)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { startContact } from '../intake/api.ts'
import { startShift } from '../shift/api.ts'
import {
  followUpCall,
  logInterruption,
  logSleep,
  readNight,
  readResting,
  reportNight,
  reviewNights,
  withdrawEntry,
} from './api.ts'

let house: House
let shiftId: string
const start = now()
beforeAll(async () => {
  house = await openHouse('night-rest')
  const staff = [{ accountId: house.accounts.jour1 }, { accountId: house.accounts.jour2 }]
  const reply = await house.call('jour1', startShift, {
    kind: 'standby',
    startedAt: addMinutes(start, -600),
    staff,
  })
  shiftId = reply.body.id
})
afterAll(() => house.close())

const at = (minutes: number) => addMinutes(start, minutes - 600)
const call = (from: number, to: number, more: object = {}, as: Person = 'jour1') =>
  house.call(as, logInterruption, {
    shiftId,
    startedAt: at(from),
    endedAt: at(to),
    source: 'emergency-112',
    what: 'Fråga om ett nummer.',
    wasUrgent: false,
    wasWoken: true,
    outsideRoutine: false,
    ...more,
  } as never)
const sleep = (from: number, to: number, as: Person = 'jour1') =>
  house.call(as, logSleep, { shiftId, startedAt: at(from), endedAt: at(to) })
const night = (as: Person = 'jour1') => house.call(as, readNight, { shiftId })

describe('the log of a night', () => {
  test("is one's own: the manager reads it, colleagues see when the rest ends and nothing more", async () => {
    expect((await sleep(0, 120)).status).toBe(200)
    const logged = await call(120, 150)
    expect(logged.status).toBe(200)
    expect((await night()).body).toMatchObject({
      sums: { interruptions: 1, woken: 1, notUrgent: 1, interruptionMinutes: 30, sleepMinutes: 120 },
      restUntil: addMinutes(at(150), 660),
      isReported: false,
    })
    expect((await night('jour2')).body.entries).toEqual([])
    expect((await house.call('jour2', readResting, {})).body.resting).toEqual([
      { accountId: house.accounts.jour1, name: 'Jorun Provsson', until: addMinutes(at(150), 660) },
    ])
    const review = await house.call('chef', reviewNights, {})
    expect(review.body.people.find(({ name }) => name === 'Jorun Provsson')).toMatchObject({
      interruptions: 1,
      workedMinutes: 30,
      sleepMinutes: 120,
    })
    // Behind the door too: the row policy keeps a colleague out.
    expect((await house.call('jour2', withdrawEntry, { entryId: logged.body.id })).status).toBe(404)
    expect((await house.call('jour2', reviewNights, {})).status).toBe(403)
  })

  test.each([
    ['over what is written', () => sleep(100, 130), 'entries-overlap', 'startedAt'],
    ['backwards', () => sleep(300, 290), 'ends-first', 'endedAt'],
    ['in the future', () => sleep(590, 700), 'in-the-future', 'endedAt'],
    ['before the shift', () => sleep(-60, -30), 'outside-shift', 'startedAt'],
    [
      'of a call that is not there',
      () => call(300, 310, { contactId: house.accounts.chef }),
      'contact-unknown',
      'contactId',
    ],
    [
      'of a case that is not there',
      () => call(300, 310, { caseId: house.accounts.chef }),
      'case-unknown',
      'caseId',
    ],
    ['about nothing', () => call(300, 310, { what: '  ' }), 'what-missing', 'what'],
  ])('takes nothing %s', async (_what, log, code, field) => {
    expect(await log()).toMatchObject({
      status: 409,
      body: { code, field, sentence: expect.stringMatching(/\.$/) },
    })
  })

  test('takes nothing of who is not there, nor of awake duty', async () => {
    expect((await sleep(300, 310, 'chef')).body.code).toBe('not-in-shift')
    const duty = await house.call('chef', startShift, {
      kind: 'duty',
      staff: [{ accountId: house.accounts.chef }],
    })
    const awake = { shiftId: duty.body.id, startedAt: at(300), endedAt: at(310) }
    expect((await house.call('chef', logSleep, awake)).body.code).toBe('not-standby')
  })

  test('takes two entries of the same time at once as one, and a double press as one', async () => {
    const before = await countRows(house, 'night_entry')
    const replies = await Promise.all([sleep(200, 220), sleep(210, 230)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const commandId = crypto.randomUUID()
    const input = { shiftId, startedAt: at(240), endedAt: at(250) }
    await Promise.all([1, 2].map(() => house.call('jour1', logSleep, input, { commandId })))
    expect(await countRows(house, 'night_entry')).toBe(before + 2)
  })

  test('gives back the time of an entry that was wrong, and the rest is counted anew', async () => {
    const { body } = await call(260, 270)
    expect((await night()).body.restUntil).toBe(addMinutes(at(270), 660))
    expect((await house.call('jour1', withdrawEntry, { entryId: body.id })).status).toBe(200)
    expect((await house.call('jour1', withdrawEntry, { entryId: body.id })).body.code).toBe('entry-withdrawn')
    expect((await night()).body.restUntil).toBe(addMinutes(at(150), 660))
    expect((await sleep(260, 270)).status).toBe(200)
  })

  test('is complete when each call one answered is in it', async () => {
    const report = (as: Person, accountId = house.accounts.jour2) =>
      house.call(as, reportNight, { shiftId, accountId })
    const { body } = await house.call('jour2', startContact, {
      callAt: at(400),
      dutyMode: 'standby',
      story: 'Boendet ringer om en pojke som kommit tillbaka.',
    } as never)
    expect((await report('jour1')).status).toBe(404)
    expect((await night('jour2')).body.unlogged).toMatchObject([{ id: body.id, number: body.number }])
    const refused = await report('jour2')
    expect(refused).toMatchObject({ status: 409, body: { code: 'contacts-unlogged' } })
    expect(refused.body.sentence).toContain(body.number)
    const logged = await call(
      400,
      410,
      { contactId: body.id, source: 'residential-care', outsideRoutine: true },
      'jour2',
    )
    expect(logged.status).toBe(200)
    expect((await report('jour2')).status).toBe(200)
    expect((await report('chef', house.accounts.jour1)).status).toBe(200)
    expect((await night('jour2')).body.isReported).toBe(true)
  })
})

test('V-15: a home that wakes standby about somebody found is counted by who called, and followed up once', async () => {
  const logged = await call(
    450,
    460,
    { source: 'residential-care', what: 'En pojke är tillbaka på boendet.', outsideRoutine: true },
    'jour2',
  )
  const follow = (
    entryId: string,
    followUp = 'Sa till föreståndaren: ring på morgonen.',
    as: Person = 'chef',
  ) => house.call(as, followUpCall, { entryId, followUp })
  const review = async () => (await house.call('chef', reviewNights, {})).body
  expect((await review()).sources.find(({ source }) => source === 'residential-care')).toMatchObject({
    calls: 2,
    outsideRoutine: 2,
  })
  expect((await follow(logged.body.id, ' ')).body.code).toBe('text-missing')
  expect((await follow(logged.body.id, 'x', 'jour2')).status).toBe(403)
  expect((await follow(logged.body.id)).status).toBe(200)
  expect((await follow(logged.body.id)).body.code).toBe('already-followed-up')
  expect((await house.call('jour2', withdrawEntry, { entryId: logged.body.id })).body.code).toBe(
    'already-followed-up',
  )
  const { wronglyPassed, notUrgentShare } = await review()
  expect(wronglyPassed.map(({ followUp }) => followUp)).toEqual([
    null,
    'Sa till föreståndaren: ring på morgonen.',
  ])
  expect(notUrgentShare).toBe(1)
  const urgent = await call(470, 480, { wasUrgent: true }, 'jour2')
  expect((await follow(urgent.body.id)).body.code).toBe('not-outside-routine')
  expect((await review()).notUrgentShare).toBe(0.75)
})

test('nobody outside the duty reads or writes a night', async () => {
  for (const who of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const) {
    expect((await night(who)).status).toBe(403)
    expect((await sleep(500, 510, who)).status).toBe(403)
    expect((await house.call(who, readResting, {})).status).toBe(403)
  }
})

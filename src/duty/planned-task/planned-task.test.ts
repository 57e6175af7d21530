import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { handOverShift, startShift, writePoint } from '../shift/api.ts'
import { changeTask, createTask, decideTask, listTasks } from './api.ts'
import { nextStates } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('planned-task')
})
afterAll(() => house.close())

const task = () => ({
  kind: 'visit' as const,
  what: 'Hembesök hos mamman som just kommit hem.',
  startsAt: addMinutes(now(), 60),
  endsAt: addMinutes(now(), 240),
  chairDecision: 'not-needed' as const,
})
const create = (more: object = {}, as: Person = 'jour1') =>
  house.call(as, createTask, { ...task(), ...more } as never)
const decide = (taskId: string, version: number, state: string, reason?: string, as: Person = 'jour1') =>
  house.call(as, decideTask, { taskId, version, state, ...(reason !== undefined && { reason }) } as never)
const listed = async (as: Person = 'jour2', ended: 'yes' | 'no' = 'no') =>
  (await house.call(as, listTasks, { ended })).body

describe('a planned task', () => {
  test('gives way to an emergency with a reason, is seen by the next shift, and is done when there is time', async () => {
    const { body } = await create()
    expect(body).toMatchObject({ state: 'planned', version: 1 })
    expect((await decide(body.id, 1, 'paused')).body).toMatchObject({
      code: 'reason-missing',
      field: 'reason',
    })
    expect((await decide(body.id, 1, 'paused', 'Akut i Nordanstig')).status).toBe(200)
    const shown = (await listed()).tasks.find(({ id }) => id === body.id)
    expect(shown).toMatchObject({ state: 'paused', createdByName: 'Jorun Provsson' })
    expect(shown?.steps.map(({ state, reason, accountName }) => [state, reason, accountName])).toEqual([
      ['planned', null, 'Jorun Provsson'],
      ['paused', 'Akut i Nordanstig', 'Jorun Provsson'],
    ])
    expect((await decide(body.id, 2, 'planned', undefined, 'jour2')).status).toBe(200)
    expect((await decide(body.id, 3, 'done', undefined, 'jour2')).status).toBe(200)
    expect((await listed()).tasks.map(({ id }) => id)).not.toContain(body.id)
    expect((await listed('jour2', 'yes')).tasks.map(({ id }) => id)).toContain(body.id)
    expect((await decide(body.id, 4, 'planned')).body.code).toBe('task-ended')
  })

  test('V-33: what a municipality asks for waits for an answer, and a no is kept with its reason', async () => {
    const asked = { kind: 'look-in', memberId: house.members.hudiksvall, askedBy: 'Mottagningen' }
    expect((await create({ ...asked, askedBy: '' })).body.code).toBe('asker-missing')
    const declined = (await create(asked)).body
    expect(declined.state).toBe('asked')
    expect((await decide(declined.id, 1, 'done')).body.code).toBe('step-impossible')
    expect((await decide(declined.id, 1, 'declined', ' ')).body.code).toBe('reason-missing')
    expect((await decide(declined.id, 1, 'declined', 'Två akuta ärenden, hinner inte')).status).toBe(200)
    const accepted = (await create(asked)).body
    expect((await decide(accepted.id, 1, 'planned')).body.state).toBe('planned')
    expect((await listed()).answers).toEqual([
      { memberId: house.members.hudiksvall, memberName: 'Hudiksvall', accepted: 1, declined: 1 },
    ])
  })

  test('V-13: an interrogation the police want somebody at is answered with a reason, by one rule near and far', async () => {
    const police = (where: string) =>
      create({ kind: 'interrogation', askedBy: `Vakthavande befäl, ${where}`, place: where })
    for (const where of ['Gävle', 'Hudiksvall']) {
      const { body } = await police(where)
      expect(body.state).toBe('asked')
      expect((await decide(body.id, 1, 'declined')).body.code).toBe('reason-missing')
      expect((await decide(body.id, 1, 'declined', 'Inget särskilt skyddsbehov')).status).toBe(200)
    }
    const declined = (await listed('chef', 'yes')).tasks.filter(({ kind }) => kind === 'interrogation')
    expect(declined.map(({ place, state }) => [place, state]).sort()).toEqual([
      ['Gävle', 'declined'],
      ['Hudiksvall', 'declined'],
    ])
    expect(declined.every(({ steps }) => steps.at(-1)?.reason === 'Inget särskilt skyddsbehov')).toBe(true)
  })

  test('V-21: a removal known ahead lives through the change of shift and is not done while its decision is pending', async () => {
    const first = await house.call('jour1', startShift, {
      kind: 'duty',
      staff: [{ accountId: house.accounts.jour1 }],
    })
    const removal = { kind: 'removal', chairDecision: 'pending', chairNote: 'Ordföranden är informerad' }
    const { body } = await create({
      ...removal,
      startsAt: addMinutes(now(), 1440),
      endsAt: addMinutes(now(), 1600),
    })
    await house.call('jour1', writePoint, { shiftId: first.body.id, text: 'BB i morgon.' })
    await house.call('jour1', handOverShift, { shiftId: first.body.id, version: 1 })
    const staff = [{ accountId: house.accounts.jour2 }]
    await house.call('jour2', startShift, { kind: 'standby', takenOverFromId: first.body.id, staff })
    expect((await listed()).tasks.find(({ id }) => id === body.id)).toMatchObject({
      chairDecision: 'pending',
    })
    expect((await decide(body.id, 1, 'done', undefined, 'jour2')).body).toMatchObject({
      code: 'decision-pending',
      field: 'chairDecision',
    })
    const made = { taskId: body.id, version: 1, chairDecision: 'made' as const }
    expect((await house.call('jour2', changeTask, made)).body.version).toBe(2)
    expect((await decide(body.id, 2, 'done', undefined, 'jour2')).status).toBe(200)
    expect((await house.call('jour2', changeTask, { ...made, version: 3 })).body.code).toBe('task-ended')
  })

  test.each([
    ['that ends first', () => ({ endsAt: addMinutes(now(), 30) }), 'ends-first', 'endsAt'],
    [
      'that has been',
      () => ({ startsAt: addMinutes(now(), -90), endsAt: addMinutes(now(), -30) }),
      'window-past',
      'endsAt',
    ],
    ['of another century', () => ({ startsAt: '1926-01-01T10:00:00.000Z' }), 'time-far-off', 'startsAt'],
    ['of nothing', () => ({ what: '  ' }), 'what-missing', 'what'],
    [
      'for nobody we know',
      () => ({ memberId: house.accounts.chef, askedBy: 'X' }),
      'member-unknown',
      'memberId',
    ],
    ['of no case', () => ({ caseId: house.accounts.chef }), 'case-unknown', 'caseId'],
  ])('%s is refused', async (_what, change, code, field) => {
    expect(await create(change())).toMatchObject({ status: 409, body: { code, field } })
  })

  test('is moved, but not into the past, nor on an older picture; an overdue one can still be told about', async () => {
    const { body } = await create()
    const change = (version: number, more: object) =>
      house.call('jour2', changeTask, { taskId: body.id, version, ...more })
    expect(
      (await change(1, { endsAt: addMinutes(now(), -5), startsAt: addMinutes(now(), -60) })).body.code,
    ).toBe('window-past')
    expect((await change(1, { what: ' ' })).body.code).toBe('what-missing')
    expect((await change(1, { place: 'Söderhamn' })).body.version).toBe(2)
    expect(await change(1, { place: 'Gävle' })).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jonas Provsson', fields: ['place'], version: 2 } },
    })
  })

  test('pressed twice is one task, and two answers at once are one', async () => {
    const before = await countRows(house, 'planned_task')
    const commandId = crypto.randomUUID()
    const input = task()
    const [a, b] = await Promise.all([1, 2].map(() => house.call('jour1', createTask, input, { commandId })))
    expect(a?.body).toEqual(b?.body)
    expect(await countRows(house, 'planned_task')).toBe(before + 1)
    const id = a?.body.id ?? ''
    const replies = await Promise.all([
      decide(id, 1, 'done'),
      decide(id, 1, 'cancelled', 'Inget svar', 'jour2'),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('is for the duty only', async () => {
    for (const who of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const) {
      expect((await create({}, who)).status).toBe(403)
      expect((await house.call(who, listTasks, {})).status).toBe(403)
    }
  })
})

test.each([
  ['asked', ['planned', 'declined', 'cancelled']],
  ['planned', ['paused', 'done', 'cancelled']],
  ['paused', ['planned', 'done', 'cancelled']],
  ['done', []],
  ['cancelled', []],
  ['declined', []],
] as const)('a task that is %s can become %j', (state, next) => {
  expect(nextStates({ state })).toEqual(next)
})

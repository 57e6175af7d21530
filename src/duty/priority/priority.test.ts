import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import { inScope } from '../../server/database/scope.ts'
import { getCase } from '../case/api.ts'
import { judgeCase } from '../triage/api.ts'
import {
  addClass,
  addNeed,
  changeClass,
  changeNeed,
  classesOfOpenCases,
  listByClass,
  listPriorityClasses,
  priorityOfCase,
  saveFactors,
  setCasePriority,
  withdrawNeed,
} from './api.ts'

let house: House
const classIds: string[] = []
beforeAll(async () => {
  house = await openHouse('priority')
  for (const [index, name] of ['Barn och unga', 'LVU och LVM', 'Våld i nära relation'].entries()) {
    const { body } = await house.call('chef', addClass, {
      key: `class-${index}`,
      name,
      description: '',
      position: index + 1,
      validFrom: '2015-01-01',
    })
    classIds.push(body.id)
  }
})
afterAll(() => house.close())

const prioritise = (caseId: string, place: number, as: 'jour1' | 'jour2' = 'jour1') =>
  house.call(as, setCasePriority, {
    caseId,
    prioritised: 'yes',
    classId: classIds[place] ?? '',
    why: 'Barnet är ensamt.',
  })
const read = async (caseId: string) => (await house.call('jour2', priorityOfCase, { caseId })).body
const need = { kind: 'housing', text: 'Tak i natt', necessity: 'necessary', why: '' } as const

describe('the priority of a case (C-05)', () => {
  test('is answered for the case first and then for its needs, and every answer stays', async () => {
    const { caseId } = await openNight(house, [{ statedAge: 4 }, { statedAge: 31 }])
    const early = await house.call('jour1', addNeed, { caseId, ...need, prioritised: 'yes' })
    expect(early).toMatchObject({ status: 409, body: { code: 'case-priority-first', field: 'prioritised' } })
    const { body: written } = await house.call('jour1', addNeed, { caseId, ...need, prioritised: 'unknown' })
    await house.call('jour1', setCasePriority, { caseId, prioritised: 'no', why: 'Mamman är hemma.' })
    await prioritise(caseId, 0, 'jour2')
    const changed = await house.call('jour2', changeNeed, {
      caseId,
      needId: written.needId,
      version: 1,
      ...need,
      prioritised: 'yes',
    })
    expect(changed.body).toMatchObject({ version: 2 })
    const shown = await read(caseId)
    expect(shown.priorities).toMatchObject([
      { prioritised: 'yes', className: 'Barn och unga', accountName: 'Jonas Provsson' },
      { prioritised: 'no', className: null, why: 'Mamman är hemma.', accountName: 'Jorun Provsson' },
    ])
    expect(shown.needs.map((row) => [row.version, row.prioritised])).toEqual([
      [2, 'yes'],
      [1, 'unknown'],
    ])
    expect(shown.children.map((child) => child.age)).toEqual([4])
  })

  test('keeps the name its class had when the manager names it anew', async () => {
    const { caseId } = await openNight(house, [])
    await prioritise(caseId, 2)
    const classId = classIds[2] ?? ''
    const renamed = await house.call('chef', changeClass, { classId, version: 1, name: 'Kvinnofrid' })
    expect(renamed.body.version).toBe(2)
    expect((await read(caseId)).priorities[0]?.className).toBe('Våld i nära relation')
    const stale = await house.call('admin', changeClass, { classId, version: 1, name: 'Annat' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', stale: { by: 'Chandra Provsson' } } })
    const double = await house.call('chef', changeClass, { classId, version: 2, position: 1 })
    expect(double.body).toMatchObject({ code: 'position-taken', field: 'position' })
  })

  test('set twice by a double click is set once', async () => {
    const { caseId } = await openNight(house, [])
    const input = { caseId, prioritised: 'unknown', why: '' } as const
    const commandId = crypto.randomUUID()
    const before = await countRows(house, 'case_priority')
    await Promise.all([
      house.call('jour1', setCasePriority, input, { commandId }),
      house.call('jour1', setCasePriority, input, { commandId }),
    ])
    expect(await countRows(house, 'case_priority')).toBe(before + 1)
  })

  test('orders the desk: by class, then what nobody has asked, then what is set aside', async () => {
    const [second, asked, first, aside] = [
      (await openNight(house, [])).caseId,
      (await openNight(house, [])).caseId,
      (await openNight(house, [{ statedAge: 7 }])).caseId,
      (await openNight(house, [])).caseId,
    ]
    await prioritise(second, 1)
    await prioritise(first, 0)
    await house.call('jour1', setCasePriority, { caseId: aside, prioritised: 'no', why: 'Kan vänta.' })
    const { body } = await house.call('jour1', listByClass, {})
    const ids = body.cases.map((row) => row.id)
    const places = [first, second, asked, aside].map((id) => ids.indexOf(id))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(body.cases.find((row) => row.id === first)?.people).toHaveLength(1)
    const further = await house.call('jour1', listByClass, { after: second })
    expect(further.body.cases.map((row) => row.id)).toEqual(ids.slice(ids.indexOf(second) + 1))
    const classes = await house.call('jour1', classesOfOpenCases, {})
    expect(classes.body.cases).toContainEqual({
      caseId: first,
      prioritised: 'yes',
      className: 'Barn och unga',
      position: 1,
    })
  })
})

describe('a need', () => {
  test('is taken back with its history, and a stale or repeated change is told', async () => {
    const { caseId } = await openNight(house, [])
    const { body } = await house.call('jour1', addNeed, { caseId, ...need, prioritised: 'unknown' })
    const of = { caseId, needId: body.needId, version: 1 }
    expect((await house.call('jour1', withdrawNeed, of)).body.version).toBe(2)
    expect((await read(caseId)).needs).toHaveLength(2)
    expect((await house.call('jour1', withdrawNeed, of)).status).toBe(404)
    const other = await house.call('jour1', addNeed, { caseId, ...need, prioritised: 'unknown' })
    const change = { caseId, needId: other.body.needId, ...need, prioritised: 'unknown' } as const
    await house.call('jour2', changeNeed, { ...change, version: 1, text: 'Hotell' })
    const stale = await house.call('jour1', changeNeed, { ...change, version: 1, text: 'Jourhem' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', stale: { by: 'Jonas Provsson' } } })
  })
})

describe('the factor sheet (C-17)', () => {
  test('is kept while it is typed, one a case, and what is empty is not stated', async () => {
    const { caseId } = await openNight(house, [])
    const first = await house.call('jour1', saveFactors, {
      caseId,
      version: 0,
      network: ' Mormor ',
      cold: 'yes',
    })
    expect(first.body.version).toBe(1)
    await house.call('jour1', saveFactors, { caseId, version: 1, situation: 'Lugnt just nu.' })
    expect((await read(caseId)).factors).toMatchObject({
      network: 'Mormor',
      situation: 'Lugnt just nu.',
      resources: null,
      whatHappened: null,
      cold: 'yes',
      version: 2,
    })
    const stale = await house.call('jour2', saveFactors, { caseId, version: 0, resources: 'Två lediga.' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', stale: { by: 'Jorun Provsson' } } })
  })
})

describe('the walls', () => {
  test('a closed case is not prioritised anew, and an unknown one is not there', async () => {
    const { caseId } = await openNight(house, [])
    await closeNight(house, caseId)
    expect((await prioritise(caseId, 0)).body.code).toBe('case-closed')
    const closed = await house.call('jour1', saveFactors, { caseId, version: 0, cold: 'no' })
    expect(closed.body.code).toBe('case-closed')
    expect((await prioritise(newId(), 0)).status).toBe(404)
    expect((await house.call('jour1', priorityOfCase, { caseId: newId() })).status).toBe(404)
  })

  test.each(['gavle', 'ordforande', 'utvarderare', 'admin'] as const)(
    '%s sees no priority of a case',
    async (who) => {
      const { caseId } = await openNight(house, [])
      await prioritise(caseId, 0)
      expect((await house.call(who, priorityOfCase, { caseId })).status).toBe(403)
      expect((await house.call(who, listByClass, {})).status).toBe(403)
      const actor = {
        accountId: house.accounts[who],
        name: '',
        title: '',
        sessionId: null,
        ...house.posts[who],
      }
      const seen = await inScope(house.db, actor, async (tx) => [
        ...(await tx.selectFrom('casePriority').select('id').execute()),
        ...(await tx.selectFrom('caseNeed').select('id').execute()),
        ...(await tx.selectFrom('caseFactors').select('id').execute()),
      ])
      expect(seen).toEqual([])
    },
  )

  test('classes are kept by the manager and the administrator, read by the duty, and by nobody else', async () => {
    const input = { key: 'new', name: 'Ny', description: '', position: 50, validFrom: '2026-01-01' }
    for (const who of ['jour1', 'gavle', 'ordforande', 'utvarderare'] as const)
      expect((await house.call(who, addClass, input)).status).toBe(403)
    expect((await house.call('admin', addClass, input)).status).toBe(200)
    expect((await house.call('jour1', listPriorityClasses, {})).body.classes).toHaveLength(4)
    expect((await house.call('gavle', listPriorityClasses, {})).status).toBe(403)
    const bad = await house.call('chef', addClass, { ...input, key: 'other', validFrom: '2026-02-30' })
    expect(bad.status).toBe(400)
  })
})

describe('a reason is asked for acting as for not acting (C-32)', () => {
  const judged = {
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
  const leaves = {
    ...judged,
    canWait: 'yes',
    response: 'refer',
    referredTo: 'day-service',
    reasonNow: null,
    reasonActing: null,
    necessity: null,
    reasonNotActing: 'outside-mission',
  } as const
  test.each([
    ['acting without why now', { ...judged, reasonNow: null }, 'reason-now-missing'],
    ['acting without words', { ...judged, reasonActing: '' }, 'reason-acting-missing'],
    ['not acting without why', { ...leaves, reasonNotActing: null }, 'reason-not-acting-missing'],
  ] as const)('%s is refused', async (_what, input, code) => {
    const { caseId } = await openNight(house, [{ statedAge: 6 }])
    expect((await house.call('jour1', judgeCase, { caseId, version: 1, ...input })).body.code).toBe(code)
  })

  test('V-10: a case left without an act says why, and whoever reads the case sees it', async () => {
    const { caseId } = await openNight(house, [{ statedAge: 5 }])
    const why = 'Pappan är nykter och hämtar dem vid badhuset.'
    const input = { ...leaves, reasonNotActing: 'can-wait', counterfactual: why } as const
    expect((await house.call('jour1', judgeCase, { caseId, version: 1, ...input })).status).toBe(200)
    const { body } = await house.call('chef', getCase, { caseId })
    expect(body).toMatchObject({ response: 'refer', reasonNotActing: 'can-wait', counterfactual: why })
  })
})

import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import {
  addEntry,
  addNumber,
  changeEntry,
  confirmNumber,
  endNumber,
  listEmergencyContacts,
  logTry,
  readEntry,
  readSheet,
  searchDirectory,
  setAddress,
  setAgeing,
  unmaskAddress,
  withdrawEntry,
} from './api.ts'

let house: House
const today = localDate(now())
beforeAll(async () => {
  house = await openHouse('directory')
})
afterAll(() => house?.close())

const number = {
  role: 'direct',
  number: '070-174 06 05',
  audience: 'police',
  isProtected: false,
  validFrom: '2026-01-01',
} as const
const entry = {
  kind: 'police' as const,
  name: 'Stationsbefäl',
  matters: [],
  validFrom: '2026-01-01',
}
let count = 0
const add = async (
  change: object = {},
  numbers: readonly object[] = [number],
  as: 'jour1' | 'gavle' = 'jour1',
) => {
  count += 1
  const reply = await house.call(as, addEntry, {
    ...entry,
    name: `Provnummer ${count}`,
    numbers,
    ...change,
  } as never)
  expect(reply).toMatchObject({ status: 200 })
  return reply.body.id
}
const read = async (entryId: string, as: 'jour1' | 'chef' | 'gavle' = 'jour1') =>
  (await house.call(as, readEntry, { entryId })).body
const numberIdOf = async (entryId: string) => (await read(entryId)).entry.numbers[0]?.id ?? ''
const found = async (input: object, as: 'jour1' | 'gavle' | 'ordforande' = 'jour1') =>
  (await house.call(as, searchDirectory, input)).body.entries.map((one) => one.name)

describe('an entry', () => {
  test('is added with its numbers in one form, found as one types, and its numbers are those of today', async () => {
    const entryId = await add(
      {
        name: 'Härbärget Ugglan',
        kind: 'shelter',
        municipalityCode: '2180',
        matters: ['homelessness'],
        hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], opens: '17:00', closes: '19:30' }],
      },
      [
        { ...number, audience: 'public', validFrom: '2026-01-01', validTo: addDays(today, -1) },
        { ...number, audience: 'public', number: '08-465 004 10', validFrom: today },
      ],
    )
    for (const typed of ['ugg', 'Härbärget', 'harbarget GÄVLE', '08-465 004', '084650041'])
      expect(await found({ typed })).toContain('Härbärget Ugglan')
    expect(await found({ typed: '070-174 06 05', kind: 'shelter' })).toEqual([])
    expect(await found({ typed: 'ugglan sandviken' })).toEqual([])
    const meanings = [{ word: 'hemlös', kinds: [], matters: ['homelessness'] }]
    expect(await found({ typed: 'hemlös gävle', meanings })).toEqual(['Härbärget Ugglan'])
    expect(await found({ matter: 'homelessness' })).toEqual(['Härbärget Ugglan'])
    const { body } = await house.call('jour1', searchDirectory, { typed: 'ugglan' })
    expect(body.entries[0]?.numbers.map((one) => one.number)).toEqual(['+46846500410'])
    expect((await read(entryId)).entry.numbers).toHaveLength(2)
  })

  test('is paged by key in Swedish order of name', async () => {
    for (const name of ['Åmål jour', 'Örebro jour', 'Zinkgruvan jour', 'Ale jour'])
      await add({ name, kind: 'neighbouring-duty' })
    const all = await house.call('jour1', searchDirectory, { kind: 'neighbouring-duty' })
    const names = all.body.entries.map((one) => one.name)
    expect(names).toEqual(['Ale jour', 'Zinkgruvan jour', 'Åmål jour', 'Örebro jour'])
    const after = all.body.entries[1]?.id ?? ''
    expect(await found({ kind: 'neighbouring-duty', after })).toEqual(['Åmål jour', 'Örebro jour'])
  })

  test('is changed with what stood there kept, and a stale edit is told who changed what', async () => {
    const entryId = await add({ note: 'Ring på baksidan.' })
    const change = (version: number, note: string) =>
      house.call('chef', changeEntry, { entryId, version, note })
    expect(await change(1, 'Ring på framsidan.')).toMatchObject({ status: 200, body: { version: 2 } })
    expect((await read(entryId)).history[0]).toMatchObject({
      kind: 'changed',
      accountName: 'Chandra Provsson',
      before: { fields: [{ name: 'note', was: 'Ring på baksidan.' }] },
    })
    expect(await change(1, 'Något annat.')).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Chandra Provsson', fields: ['note'], version: 2 } },
    })
  })

  test('added twice by a double click is one, and under the same name is refused', async () => {
    const before = await countRows(house, 'directory_entry')
    const commandId = crypto.randomUUID()
    const input = { ...entry, name: 'Dubbelklick', numbers: [number] }
    const [first, second] = await Promise.all([
      house.call('jour1', addEntry, input, { commandId }),
      house.call('jour1', addEntry, input, { commandId }),
    ])
    expect(second.body).toEqual(first.body)
    expect(await countRows(house, 'directory_entry')).toBe(before + 1)
    expect((await house.call('jour2', addEntry, input)).body).toMatchObject({
      code: 'already-there',
      field: 'name',
    })
  })

  test('that is withdrawn is gone from the list, and nothing in it is changed; only managers take out', async () => {
    const entryId = await add({ name: 'Nedlagda hemmet' })
    const withdraw = (as: 'jour1' | 'chef', reason: string) =>
      house.call(as, withdrawEntry, { entryId, version: 1, reason })
    expect((await withdraw('jour1', 'Hemmet är nedlagt.')).status).toBe(403)
    expect((await withdraw('chef', ' ja ')).body.code).toBe('reason-too-short')
    const numberId = await numberIdOf(entryId)
    expect((await withdraw('chef', 'Hemmet är nedlagt.')).status).toBe(200)
    expect(await found({ typed: 'Nedlagda' })).toEqual([])
    expect((await house.call('jour1', confirmNumber, { numberId })).body.code).toBe('entry-ended')
    expect((await house.call('jour1', logTry, { entryId, outcome: 'busy' })).body.code).toBe('entry-ended')
  })

  test('that would call itself in a chain is refused', async () => {
    const last = await add()
    const first = await add({ nextId: last })
    const loop = await house.call('jour1', changeEntry, { entryId: last, version: 1, nextId: first })
    expect(loop.body).toMatchObject({ code: 'calls-itself', field: 'nextId' })
    expect((await read(first)).entry.nextName).toMatch(/^Provnummer/)
  })

  test.each([
    ['a number that is none', { numbers: [{ ...number, number: 'på baksidan' }] }, 'number-unreadable'],
    ['no number', { numbers: [] }, 'number-missing'],
    ['two that overlap', { numbers: [number, number] }, 'overlapping-validity'],
    ['a municipality that is none', { municipalityCode: '9999' }, 'municipality-unknown'],
    [
      'an hour that is none',
      { hours: [{ weekdays: [1], opens: '25:00', closes: '26:00' }] },
      'hours-unreadable',
    ],
    ['a chair without a municipality', { kind: 'chair' }, 'member-needed'],
  ])('with %s is refused with what to do instead', async (_what, change, code) => {
    const reply = await house.call('jour1', addEntry, {
      ...entry,
      name: 'Fel',
      numbers: [number],
      ...change,
    } as never)
    expect(reply).toMatchObject({ status: 409, body: { code, sentence: expect.stringMatching(/[a-zåäö]/) } })
  })

  test.each([
    ['a weekday that is none', { hours: [{ weekdays: [8], opens: '17:00', closes: '19:30' }] }],
    ['a kind nobody has', { kind: 'bakery' }],
    ['an unknown key', { nyckel: 1 }],
  ])('with %s is refused at the field', async (_what, change) => {
    const bad = { ...entry, name: 'Fel', numbers: [number], ...change }
    expect((await house.call('jour1', addEntry, bad as never)).status).toBe(400)
  })
})

describe('a number', () => {
  test('that is replaced is kept with its last day, and two of one role never hold together', async () => {
    const entryId = await add()
    const oldId = await numberIdOf(entryId)
    const next = { ...number, entryId, version: 1, number: '070-174 06 06', validFrom: today }
    expect((await house.call('jour1', addNumber, next)).body).toMatchObject({
      code: 'overlapping-validity',
      field: 'validFrom',
    })
    const replaced = await house.call('jour1', addNumber, { ...next, replaces: oldId })
    expect(replaced).toMatchObject({ status: 200, body: { version: 2 } })
    const { numbers } = (await read(entryId)).entry
    expect(numbers.map((one) => [one.number, one.validTo])).toEqual([
      ['+46701740606', null],
      ['+46701740605', addDays(today, -1)],
    ])
    const foreign = { ...next, version: 2, replaces: await numberIdOf(await add()) }
    expect((await house.call('jour1', addNumber, foreign)).body.code).toBe('number-of-other-entry')
  })

  test('overlapping behind the back of the rule is stopped by the database', async () => {
    const entryId = await add()
    const [row] = await house.owner
      .selectFrom('directoryNumber')
      .selectAll()
      .where('entryId', '=', entryId)
      .execute()
    if (row === undefined) throw new Error('the number was added above')
    const twin = { ...row, id: crypto.randomUUID(), validFrom: today }
    await expect(house.owner.insertInto('directoryNumber').values(twin).execute()).rejects.toMatchObject({
      code: '23P01',
    })
    const wandering = { ...twin, role: 'night' as const, entryKind: 'shelter' as const }
    await expect(house.owner.insertInto('directoryNumber').values(wandering).execute()).rejects.toThrow(
      'kind and the member of its entry',
    )
  })

  test('is confirmed by somebody at a time, and one that has ended is not', async () => {
    const entryId = await add()
    const numberId = await numberIdOf(entryId)
    expect((await house.call('jour2', confirmNumber, { numberId })).status).toBe(200)
    const { entry: seen } = await read(entryId)
    expect(seen.numbers[0]).toMatchObject({ confirmedByName: 'Jonas Provsson' })
    expect((await house.call('jour1', endNumber, { numberId, version: 1 })).status).toBe(200)
    expect((await house.call('jour2', confirmNumber, { numberId })).body.code).toBe('number-ended')
    expect((await house.call('jour2', endNumber, { numberId, version: 2 })).body.code).toBe('number-ended')
    expect(await found({ typed: seen.name })).toEqual([seen.name])
  })

  test('is old after the months the region says', async () => {
    expect((await house.call('jour1', setAgeing, { ageingMonths: 3 })).status).toBe(403)
    expect((await house.call('chef', setAgeing, { ageingMonths: 3 })).status).toBe(200)
    expect((await house.call('jour1', searchDirectory, {})).body.ageingMonths).toBe(3)
  })
})

test('that nobody answers is seen by a colleague, with whom to call next', async () => {
  const next = await add({ name: 'Bakjouren' })
  const entryId = await add({ name: 'Beredskapen', kind: 'on-call', nextId: next })
  const numberId = await numberIdOf(entryId)
  expect((await house.call('jour1', logTry, { entryId, numberId, outcome: 'no-answer' })).status).toBe(200)
  const { body } = await house.call('jour2', searchDirectory, { typed: 'Beredskapen' })
  expect(body.entries[0]).toMatchObject({
    nextName: 'Bakjouren',
    tries: [{ outcome: 'no-answer', accountName: 'Jorun Provsson', numberId }],
  })
  const other = await house.call('jour1', logTry, { entryId: next, numberId, outcome: 'no-answer' })
  expect(other.body).toMatchObject({ code: 'number-of-other-entry', field: 'numberId' })
})

test('a protected address is masked until opened with a reason, and never on a sheet', async () => {
  const protectedHome = { kind: 'shelter', address: 'Provgatan 1', isAddressProtected: true }
  const entryId = await add({ ...protectedHome, name: 'Skyddat boende' }, [{ ...number, audience: 'duty' }])
  expect((await read(entryId)).entry).toMatchObject({ addressKind: 'protected', address: null })
  expect((await house.call('jour1', unmaskAddress, { entryId, reason: 'nja' })).body.code).toBe(
    'reason-too-short',
  )
  const opened = await house.call('jour1', unmaskAddress, { entryId, reason: 'Kvinnan hämtas av taxi.' })
  expect(opened.status).toBe(200)
  expect((await read(entryId)).entry.address).toBe('Provgatan 1')
  expect((await read(entryId, 'chef')).entry.address).toBeNull()
  const sheet = await house.call('jour1', readSheet, { audience: 'duty' })
  expect(sheet.body.entries.find((one) => one.id === entryId)).toMatchObject({ address: null })
  expect(JSON.stringify(sheet.body)).not.toContain('Provgatan')
  const moved = await house.call('jour1', setAddress, {
    entryId,
    version: 1,
    address: null,
    isProtected: false,
  })
  expect(moved.status).toBe(200)
  expect((await house.call('jour1', unmaskAddress, { entryId, reason: 'Behövs inte.' })).body.code).toBe(
    'not-protected',
  )
})

test('a sheet holds numbers of today for its audience; the duty’s own and protected ones are on no other', async () => {
  await add({ name: 'Blandat' }, [
    { ...number, role: 'direct', audience: 'police', number: '070-174 06 11' },
    { ...number, role: 'night', audience: 'duty', number: '070-174 06 12' },
    { ...number, role: 'mobile', audience: 'police', isProtected: true, number: '070-174 06 13' },
    { ...number, role: 'internal', audience: 'police', number: '070-174 06 14', validTo: addDays(today, -1) },
  ])
  const on = async (audience: 'duty' | 'police' | 'health-care') => {
    const { body } = await house.call('jour1', readSheet, { audience })
    return body.entries
      .filter((one) => one.name === 'Blandat')
      .flatMap((one) => one.numbers.map((n) => n.number.slice(-2)))
  }
  expect(await on('police')).toEqual(['11'])
  expect(await on('duty')).toEqual(['11', '12', '13'])
  expect(await on('health-care')).toEqual([])
  for (const who of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const)
    expect((await house.call(who, readSheet, { audience: 'police' })).status).toBe(403)
})

describe('in a threat or an accident', () => {
  const of = async (memberId: string) =>
    (await house.call('jour1', listEmergencyContacts, { memberId })).body.members[0]
  const contact = { kind: 'emergency-contact', matters: ['threat', 'accident'] } as const
  const forDuty = { ...number, audience: 'duty' } as const

  it('V-19: the contact of the municipality is there, with its number', async () => {
    await add({ ...contact, name: 'Gävle säkerhet', memberId: house.members.gavle }, [forDuty])
    expect(await of(house.members.gavle)).toMatchObject({
      own: [{ name: 'Gävle säkerhet', numbers: [{ number: '+46701740605' }] }],
      fallback: [],
    })
  })

  it('V-20: a municipality that has none shows the fallback in the order to call', async () => {
    expect(await of(house.members.hudiksvall)).toMatchObject({ own: [], fallback: [] })
    await add({ ...contact, name: 'Regionens kontakt' }, [forDuty])
    await add({ kind: 'chair', name: 'Hudiksvalls ordförande', memberId: house.members.hudiksvall }, [
      forDuty,
    ])
    const seen = await of(house.members.hudiksvall)
    expect(seen?.own).toEqual([])
    expect(seen?.fallback.map((one) => one.name)).toEqual(['Regionens kontakt', 'Hudiksvalls ordförande'])
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import type { InputOf, OutputOf } from '../../kernel/contract.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { Runner } from '../../server/runner.ts'
import { addEntry, changeEntry, listEmergencyContacts, readSheet } from './api.ts'
import { handlers } from './handlers.ts'
import { standsOnSheet, validityOf } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('directory-sheet')
})
afterAll(() => house.close())

const today = localDate(now())
const number = { role: 'direct', number: '070-174 06 05', audience: 'public', isProtected: false } as const
const entry: Omit<InputOf<typeof addEntry>, 'numbers'> = {
  kind: 'police',
  name: 'Vakthavande',
  matters: [],
  validFrom: '2025-01-01',
}

test.each([
  ['duty', false, 'duty', true],
  ['duty', false, 'police', false],
  ['duty', false, 'public', false],
  ['police', false, 'police', true],
  ['police', false, 'health-care', false],
  ['police', true, 'police', false],
  ['police', true, 'duty', true],
  ['public', false, 'chairs', true],
  ['chairs', false, 'social-services', false],
] as const)(
  'a number for %s, protected %s, stands on the sheet for %s: %s',
  (audience, isProtected, sheet, stands) => {
    expect(standsOnSheet({ audience, isProtected }, sheet)).toBe(stands)
  },
)

test.each([
  ['2020-01-01', null, '2020-01-01', null, '2020-01-01', null],
  ['2020-01-01', '2026-11-22', '2021-01-01', null, '2021-01-01', '2026-11-22'],
  ['2026-11-23', null, '2020-01-01', '2026-12-31', '2026-11-23', '2026-12-31'],
  ['2020-01-01', '2027-01-01', '2020-01-01', '2026-12-31', '2020-01-01', '2026-12-31'],
])(
  'an entry %s to %s with a number %s to %s holds %s to %s',
  (entryFrom, entryTo, numberFrom, numberTo, from, to) => {
    expect(
      validityOf({ validFrom: entryFrom, validTo: entryTo }, { validFrom: numberFrom, validTo: numberTo }),
    ).toEqual({ from, to })
  },
)

test('the sheet printed at the turn of the year has the number of tomorrow with its first day, and never an old one', async () => {
  const { gavle } = house.members
  await house.call('jour1', addEntry, {
    ...entry,
    numbers: [
      { ...number, number: '114 14', validFrom: '2025-01-01', validTo: '2025-12-31' },
      { ...number, number: '112', validFrom: '2026-01-01' },
    ],
  })
  await house.call('jour1', addEntry, {
    ...entry,
    kind: 'emergency-contact',
    name: 'Ny kontakt',
    memberId: gavle,
    validFrom: '2026-01-01',
    numbers: [{ ...number, audience: 'duty', validFrom: '2026-01-01' }],
  })
  const runner = new Runner(house.db, handlers)
  const actor = {
    ...house.posts.jour1,
    accountId: house.accounts.jour1,
    name: '',
    title: '',
    sessionId: null,
  }
  const printed = async (at: string) => {
    const sheet = await runner.run(readSheet.name, { input: { audience: 'duty' }, actor, now: at })
    return sheet as OutputOf<typeof readSheet>
  }
  const shown = ({ entries }: Awaited<ReturnType<typeof printed>>) =>
    entries.find(({ name }) => name === entry.name)?.numbers.map((one) => one.shown)
  const eve = await printed('2025-12-31T16:00:00.000Z')
  expect(shown(eve)).toEqual(['11414', '112'])
  expect(eve.entries.find(({ name }) => name === 'Ny kontakt')?.validFrom).toBe('2026-01-01')
  expect(eve.members.find((one) => one.memberId === gavle)?.own).toEqual([])
  const day = await printed('2025-12-31T23:30:00.000Z')
  expect(shown(day)).toEqual(['112'])
  expect(day.members.find((one) => one.memberId === gavle)?.own).toMatchObject([{ name: 'Ny kontakt' }])
  expect(shown(await printed('2025-12-30T16:00:00.000Z'))).toEqual(['11414'])
})

test('a name is kept without space at the ends and in one form, so that a twin is known for one', async () => {
  const numbers = [{ ...number, validFrom: today }]
  const name = 'Häktet Östra'
  expect(
    (await house.call('jour1', addEntry, { ...entry, name: `  ${name.normalize('NFD')} `, numbers })).status,
  ).toBe(200)
  expect((await house.call('jour1', addEntry, { ...entry, name, numbers })).body).toMatchObject({
    code: 'already-there',
    field: 'name',
  })
  expect((await house.call('jour1', addEntry, { ...entry, name: '    ', numbers })).body).toMatchObject({
    code: 'name-missing',
    field: 'name',
  })
})

test('a municipality that has left gets no new entry, and those it had can still be changed', async () => {
  const { hudiksvall } = house.members
  const input: InputOf<typeof addEntry> = {
    ...entry,
    kind: 'chair',
    name: 'Ordföranden',
    memberId: hudiksvall,
    numbers: [{ ...number, audience: 'duty', validFrom: '2025-01-01' }],
  }
  const { body } = await house.call('jour1', addEntry, input)
  const leave = (validTo: string | null) =>
    house.owner.updateTable('member').set({ validTo }).where('id', '=', hudiksvall).execute()
  await leave(addDays(today, -1))
  expect((await house.call('jour1', addEntry, { ...input, name: 'Vice' })).body).toMatchObject({
    code: 'member-unknown',
    field: 'memberId',
  })
  const change = { entryId: body.id, version: 1, note: 'Har slutat.' }
  expect((await house.call('jour1', changeEntry, change)).status).toBe(200)
  const listed = (await house.call('jour1', listEmergencyContacts, {})).body.members
  expect(listed.map((one) => one.memberId)).not.toContain(hudiksvall)
  await leave(today)
  expect((await house.call('jour1', addEntry, { ...input, name: 'Vice' })).status).toBe(200)
  await leave(null)
})

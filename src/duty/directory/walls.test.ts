import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import { Runner } from '../../server/runner.ts'
import {
  addEntry,
  addNumber,
  changeEntry,
  confirmNumber,
  listEmergencyContacts,
  loadDirectory,
  logTry,
  readEntry,
  searchDirectory,
  unmaskAddress,
  withdrawEntry,
} from './api.ts'
import { handlers } from './handlers.ts'
import { entriesAt } from './store.ts'

let house: House
const entries: Record<string, string> = {}
const number = {
  role: 'direct',
  number: '070-174 06 05',
  isProtected: false,
  validFrom: '2026-01-01',
} as const
const from = { matters: [], validFrom: '2026-01-01' }

beforeAll(async () => {
  house = await openHouse('directory-walls')
  const { gavle, hudiksvall } = house.members
  const made = [
    ['police', 'police', null, 'police'],
    ['public', 'own-duty', null, 'public'],
    ['social', 'neighbouring-duty', null, 'social-services'],
    ['chairs', 'own-duty', null, 'chairs'],
    ['duty', 'on-call', null, 'duty'],
    ['contact-g', 'emergency-contact', gavle, 'duty'],
    ['contact-h', 'emergency-contact', hudiksvall, 'social-services'],
    ['chair-g', 'chair', gavle, 'duty'],
    ['chair-h', 'chair', hudiksvall, 'chairs'],
  ] as const
  for (const [name, kind, memberId, audience] of made) {
    const input = {
      ...from,
      kind,
      name,
      memberId,
      note: 'Bara för jouren.',
      numbers: [{ ...number, audience }],
    }
    const reply = await house.call('jour1', addEntry, input as never)
    entries[name] = reply.body.id
  }
})
afterAll(() => house?.close())

const actor = (as: Person) => ({
  ...house.posts[as],
  accountId: house.accounts[as],
  name: as,
  title: '',
  sessionId: null,
})
const idOf = (name: string) => entries[name] ?? ''

describe('the audience is a wall', () => {
  test.each([
    ['jour1', 'chair-g chair-h chairs contact-g contact-h duty police public social'],
    ['admin', 'chair-g chair-h chairs contact-g contact-h duty police public social'],
    ['gavle', 'contact-g public social'],
    ['hudiksvall', 'contact-h public social'],
    ['ordforande', 'chairs public'],
    ['utvarderare', ''],
  ] as const)('that shows %s its own in the database: %s', async (as, expected) => {
    const rows = await inScope(house.db, actor(as), (tx) => entriesAt(tx, '2026-11-22'))
    expect(rows.map((row) => row.name).join(' ')).toBe(expected)
    expect(rows.every((row) => row.numbers.length === 1)).toBe(true)
  })

  test('and at the door, where a member is not told what the duty notes', async () => {
    const { body } = await house.call('gavle', searchDirectory, {})
    expect(body.entries.map((one) => [one.name, one.note])).toEqual([
      ['contact-g', 'Bara för jouren.'],
      ['public', null],
      ['social', null],
    ])
    expect((await house.call('utvarderare', searchDirectory, {})).status).toBe(403)
    for (const name of ['police', 'duty', 'contact-h', 'chair-g'])
      expect((await house.call('gavle', readEntry, { entryId: idOf(name) })).status).toBe(404)
    expect((await house.call('ordforande', readEntry, { entryId: idOf('chair-h') })).status).toBe(404)
  })

  test('also for what was tried, changed and where it is', async () => {
    await house.call('jour1', logTry, { entryId: idOf('public'), outcome: 'no-answer' })
    for (const as of ['gavle', 'ordforande', 'admin'] as const) {
      const seen = await inScope(house.db, actor(as), (tx) =>
        tx.selectFrom('directoryTry').selectAll().execute(),
      )
      expect(seen).toEqual([])
    }
    const events = await inScope(house.db, actor('gavle'), (tx) =>
      tx.selectFrom('directoryEvent').select('entryId').distinct().execute(),
    )
    expect(events).toEqual([{ entryId: idOf('contact-g') }])
  })
})

describe('a member’s intake', () => {
  const contact = { ...from, kind: 'emergency-contact', name: 'Andra kontakten' } as const
  test('keeps its own emergency contact: adds, changes, confirms and takes out', async () => {
    const memberId = house.members.gavle
    const numbers = [{ ...number, audience: 'duty' as const }]
    const added = await house.call('gavle', addEntry, { ...contact, memberId, numbers })
    expect(added.status).toBe(200)
    const entryId = added.body.id
    const changed = await house.call('gavle', changeEntry, { entryId, version: 1, note: 'Ring två gånger.' })
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } })
    const night = { ...number, role: 'night' as const, audience: 'police' as const }
    const wide = await house.call('gavle', addNumber, { entryId, version: 2, ...night })
    expect(wide.body).toMatchObject({ code: 'audience-not-yours', field: 'audience' })
    const { body } = await house.call('gavle', readEntry, { entryId })
    const numberId = body.entry.numbers[0]?.id ?? ''
    expect((await house.call('gavle', confirmNumber, { numberId })).status).toBe(200)
    const gone = { entryId, version: 2, reason: 'Personen har slutat.' }
    expect((await house.call('hudiksvall', withdrawEntry, gone)).status).toBe(404)
    expect((await house.call('gavle', withdrawEntry, gone)).status).toBe(200)
  })

  test.each([
    ['for another member', 'emergency-contact', 'hudiksvall'],
    ['for the whole region', 'emergency-contact', null],
    ['of another kind', 'police', null],
    ['of its chair', 'chair', 'gavle'],
  ] as const)('adds nothing %s', async (_what, kind, member) => {
    const memberId = member === null ? null : house.members[member]
    const numbers = [{ ...number, audience: 'duty' as const }]
    const reply = await house.call('gavle', addEntry, {
      ...contact,
      name: `Fel ${kind}`,
      kind,
      memberId,
      numbers,
    })
    expect(reply.status).toBe(404)
  })

  test('changes nothing it only reads', async () => {
    const change = { entryId: idOf('social'), version: 1, note: 'Vår anteckning.' }
    expect((await house.call('gavle', changeEntry, change)).status).toBe(404)
    const updated = await inScope(house.db, actor('gavle'), (tx) =>
      sql`update directory_entry set name = 'x' where id = ${idOf('social')}`.execute(tx),
    )
    expect(updated.numAffectedRows).toBe(0n)
  })

  test('has no part in tries, addresses or the list of all members', async () => {
    const tried = { entryId: idOf('public'), outcome: 'busy' } as const
    expect((await house.call('gavle', logTry, tried)).status).toBe(403)
    expect((await house.call('gavle', listEmergencyContacts, {})).status).toBe(403)
    const open = { entryId: idOf('public'), reason: 'Nyfiken på det.' }
    for (const who of ['gavle', 'ordforande', 'admin'] as const)
      expect((await house.call(who, unmaskAddress, open)).status).toBe(403)
  })
})

test('an opened address is open to who opened it, and to nobody else, also in the database', async () => {
  const input = {
    ...from,
    kind: 'shelter' as const,
    name: 'Skyddat',
    address: 'Provgatan 2',
    isAddressProtected: true,
    numbers: [{ ...number, audience: 'duty' as const }],
  }
  const { body } = await house.call('admin', addEntry, input)
  const addresses = (as: Person) =>
    inScope(house.db, actor(as), (tx) => tx.selectFrom('directoryAddress').select('address').execute())
  expect(await addresses('jour1')).toEqual([])
  expect(await addresses('admin')).toEqual([])
  await house.call('jour1', unmaskAddress, { entryId: body.id, reason: 'Taxin ska hitta dit.' })
  expect(await addresses('jour1')).toEqual([{ address: 'Provgatan 2' }])
  expect(await addresses('jour2')).toEqual([])
  expect(await addresses('chef')).toEqual([])
})

test('what a region ships is loaded once, with 114 14 until 112 took over, and the old one is never of today', async () => {
  const runner = new Runner(house.db, handlers)
  const shipped = {
    ageingMonths: 6,
    entries: [
      {
        kind: 'own-duty',
        name: 'Jouren i beredskap',
        matters: [],
        hours: [],
        note: null,
        validFrom: '2015-01-01',
        numbers: [
          {
            role: 'standby',
            number: '114 14',
            audience: 'public',
            isProtected: false,
            validFrom: '2015-01-01',
            validTo: '2017-12-31',
          },
          { role: 'standby', number: '112', audience: 'public', isProtected: false, validFrom: '2018-01-01' },
        ],
      },
    ],
  }
  const load = () => runner.run(loadDirectory.name, { input: shipped, actor: operator, commandId: newId() })
  expect(await load()).toEqual({ entries: 1, isNew: true })
  expect(await load()).toEqual({ entries: 0, isNew: false })
  const on = async (day: string) =>
    (await inScope(house.db, actor('jour1'), (tx) => entriesAt(tx, day, { kind: 'own-duty' })))
      .filter((row) => row.name === 'Jouren i beredskap')
      .flatMap((row) => row.numbers.map((one) => one.number))
  expect(await on('2017-12-31')).toEqual(['11414'])
  expect(await on('2018-01-01')).toEqual(['112'])
  const { body } = await house.call('jour1', searchDirectory, { typed: '114 14' })
  expect(body.entries).toEqual([])
})

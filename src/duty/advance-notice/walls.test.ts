import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { registerPerson } from '../../base/person/api.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { inScope } from '../../server/database/scope.ts'
import { createNotice, getNotice, markUse, readNotice } from './api.ts'

let house: House
let noticeId: string
let markedPersonId: string
const today = localDate(now())
beforeAll(async () => {
  house = await openHouse('notice-walls')
  const { body } = await house.call('gavle', createNotice, {
    purpose: 'P',
    plan: 'P',
    wantedKind: 'other',
    wantedAction: 'W',
    staffRisk: 'unknown',
    validFrom: today,
    validUntil: addDays(today, 3),
    callables: [{ name: 'Eva', phone: '08-465 004 10' }],
    people: [
      {
        givenName: 'Åsa',
        relation: 'resident',
        isProtected: true,
        phones: ['070-174 06 05'],
        addresses: [{ street: 'Ängsvägen 12' }],
      },
    ],
  })
  noticeId = body.id
  markedPersonId = (await house.call('jour1', getNotice, { noticeId })).body.people[0]?.id ?? ''
  await house.call('jour1', readNotice, { noticeId })
  await house.call('jour1', markUse, { noticeId, outcome: 'followed' })
})
afterAll(() => house.close())

const as = <T>(who: Person, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(
    house.db,
    { accountId: house.accounts[who], name: '', title: '', sessionId: null, ...house.posts[who] },
    work,
  )
const count = (who: Person, table: string) =>
  as(who, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
    return rows[0]?.n
  })

describe('in the database itself', () => {
  const tables = ['advance_notice', 'notice_callable', 'notice_person', 'notice_use', 'notice_reading']
  test.each([
    ['jour1', 1],
    ['chef', 1],
    ['gavle', 1],
    ['hudiksvall', 0],
    ['ordforande', 0],
    ['admin', 0],
    ['utvarderare', 0],
  ] as const)('%s sees %i of each table of a notice', async (who, rows) => {
    for (const table of tables) expect([table, await count(who, table)]).toEqual([table, rows])
  })

  test.each(['jour1', 'chef', 'gavle', 'hudiksvall'] as const)(
    '%s sees no phone or street that is hidden',
    async (who) => {
      for (const table of ['notice_phone', 'notice_address']) expect(await count(who, table)).toBe(0)
      const keys = await as(who, (tx) => tx.selectFrom('noticeKey').select('kind').execute())
      expect(keys.map((row) => row.kind)).not.toContain('phone')
      expect(keys.map((row) => row.kind)).not.toContain('address')
    },
  )

  test('guarding opens hidden parts to the question of the sender itself, to nobody else', async () => {
    const guarded = (who: Person) =>
      as(who, async (tx) => {
        await sql`select set_config('stafett.guarding', 'on', true)`.execute(tx)
        return (await tx.selectFrom('noticePhone').selectAll().execute()).length
      })
    expect(await guarded('gavle')).toBe(1)
    expect(await guarded('hudiksvall')).toBe(0)
    expect(await guarded('jour1')).toBe(0)
  })

  test('neither the duty nor another member changes a notice, or writes in the name of one', async () => {
    for (const who of ['jour1', 'chef', 'hudiksvall', 'admin'] as const) {
      const { rows } = await as(who, (tx) =>
        sql`update advance_notice set plan = 'Annat' where id = ${noticeId} returning id`.execute(tx),
      )
      expect(rows).toEqual([])
    }
    const person = {
      noticeId,
      givenName: 'X',
      familyName: null,
      description: null,
      identityKind: 'unknown',
      identityNumber: null,
      birthDate: null,
      isProtected: false,
    } as const
    const add = (who: Person, personId: string | null) =>
      as(who, (tx) =>
        tx
          .insertInto('noticePerson')
          .values({ ...person, id: crypto.randomUUID(), personId, relation: 'resident' })
          .execute(),
      )
    for (const who of ['jour1', 'hudiksvall'] as const)
      await expect(add(who, null)).rejects.toThrow(/row-level security/)
    const known = (await house.call('jour1', registerPerson, { givenName: 'Känd', familyName: 'Person' }))
      .body.id
    await expect(add('gavle', known)).rejects.toThrow(/row-level security/)
    await expect(add('gavle', crypto.randomUUID())).rejects.toThrow(/row-level security/)
    await expect(add('gavle', null)).resolves.toBeDefined()
  })

  test('nobody says in the name of a colleague that a notice was used or read', async () => {
    const use = (who: Person, usedBy: string) =>
      as(who, (tx) =>
        tx
          .insertInto('noticeUse')
          .values({
            id: crypto.randomUUID(),
            noticeId,
            noticeVersion: 1,
            outcome: 'followed',
            reason: null,
            contactId: null,
            caseId: null,
            usedBy,
            usedAt: now(),
          })
          .execute(),
      )
    await expect(use('jour1', house.accounts.jour2)).rejects.toThrow(/row-level security/)
    await expect(use('gavle', house.accounts.gavle)).rejects.toThrow(/row-level security/)
    await expect(as('jour1', (tx) => sql`update notice_use set reason = 'x'`.execute(tx))).rejects.toThrow(
      /permission denied/,
    )
  })

  test("the duty's word on who it is is seen by the duty alone", async () => {
    const personId = (await house.call('jour1', registerPerson, { givenName: 'Samma', familyName: 'Person' }))
      .body.id
    await as('jour1', (tx) =>
      tx
        .insertInto('noticeMatch')
        .values({
          noticePersonId: markedPersonId,
          personId,
          verdict: 'same',
          decidedBy: house.accounts.jour1,
          decidedAt: now(),
        })
        .execute(),
    )
    expect(await count('jour2', 'notice_match')).toBe(1)
    for (const who of ['gavle', 'hudiksvall', 'ordforande', 'admin'] as const)
      expect(await count(who, 'notice_match')).toBe(0)
  })
})

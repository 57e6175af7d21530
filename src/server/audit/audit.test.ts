import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { listDeviations, reportDeviation } from '../../base/deviation/api.ts'
import { readHead, signedHead } from './head.ts'
import { sealAudit } from './seal.ts'
import { verifyAudit } from './verify.ts'

let house: House
beforeEach(async () => {
  house = await openHouse('audit')
  for (let i = 0; i < 6; i++) {
    // A rolled back transaction leaves a gap among the ids: here number 5.
    if (i === 3) await asOwner("select nextval(pg_get_serial_sequence('audit_event', 'id'))")
    await house.call('jour1', reportDeviation, {
      kind: 'other',
      happened: `Händelse ${i}`,
      happenedAt: '2026-01-01T00:00:00.000Z',
    })
  }
  await sealEverything()
}, 120_000)
afterEach(() => house.close())

/** Transaction numbers are the whole server's: a test beside this one may hold the horizon back for a moment. */
const sealEverything = () =>
  expect
    .poll(
      async () => {
        await sealAudit(house.db)
        return (await verifyAudit(house.db)).unsealed
      },
      { timeout: 60_000 },
    )
    .toBe(0)

const kinds = async () => (await verifyAudit(house.db)).findings.map((finding) => finding.kind)
const asOwner = (statement: string) => sql.raw(statement).execute(house.owner)

describe('the sealed audit', () => {
  test('holds when nobody touched it, sealed once and again', async () => {
    expect(await sealAudit(house.db)).toBe(0)
    const verdict = await verifyAudit(house.db)
    expect(verdict).toEqual({ sealed: 7, unsealed: 0, findings: [] })
  })

  test.each([
    ['changed', 'update audit_event set account_id = gen_random_uuid() where id = 3', 'changed'],
    ['dated otherwise', "update audit_event set at = at + interval '1 microsecond' where id = 3", 'changed'],
    ['removed', 'delete from audit_event where id = 3', 'removed'],
    [
      'removed with its seal',
      'delete from audit_event where id = 3; delete from audit_seal where audit_id = 3',
      'removed',
    ],
    [
      'inserted below the horizon',
      "insert into audit_event (contract, outcome, tx) values ('x', 'done', '3'::xid8)",
      'inserted',
    ],
    [
      'inserted in a gap',
      "insert into audit_event (id, contract, outcome) overriding system value values (5, 'x', 'done')",
      'inserted',
    ],
    [
      'swapped',
      'update audit_event a set account_id = b.account_id, command_id = b.command_id, at = b.at from audit_event b where (a.id, b.id) in ((2, 3), (3, 2))',
      'changed',
    ],
  ])('with a row %s is found', async (_what, statement, kind) => {
    for (const part of statement.split(';')) await asOwner(part)
    await asOwner("insert into audit_event (contract, outcome) values ('later', 'done')")
    expect(await kinds()).toContain(kind)
  })

  test('with a row slipped in before others is still found after the next seal', async () => {
    await asOwner(
      "insert into audit_event (id, contract, outcome) overriding system value values (-1, 'x', 'done')",
    )
    await sealEverything()
    expect(await kinds()).toEqual(['inserted'])
  })

  test('with its tail cut is found by a head kept elsewhere, and a forged head is no head', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stafett-head-'))
    const word = await signedHead(house.db, folder)
    await asOwner('delete from audit_seal where seq > 4')
    await asOwner('delete from audit_event where id > 4')
    expect(await kinds()).toEqual([])
    expect((await verifyAudit(house.db, readHead(word, folder))).findings).toEqual([
      { kind: 'tail-cut', seq: 4 },
    ])
    expect(readHead(word.replace(/^7/, '4'), folder)).toBeUndefined()
    rmSync(folder, { recursive: true })
  })

  test('cannot be changed or emptied by the application', async () => {
    for (const statement of [
      'update audit_event set code = null',
      'delete from audit_event',
      'truncate audit_event',
      'update audit_seal set hash = null',
      'delete from audit_seal',
    ])
      await expect(sql.raw(statement).execute(house.db)).rejects.toMatchObject({ code: '42501' })
  })

  test('has one row for a list shown twice within ten minutes', async () => {
    await house.call('jour1', listDeviations, {})
    await house.call('jour1', listDeviations, {})
    const rows = await house.owner
      .selectFrom('auditEvent')
      .select('id')
      .where('contract', '=', 'deviation.list')
      .execute()
    expect(rows).toHaveLength(1)
  })
})

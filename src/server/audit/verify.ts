import { sql } from 'kysely'
import type { Database } from '../database/connection.ts'
import { inScope, operator } from '../database/scope.ts'
import { chain, firstHash, type SealedRow, sealedColumns } from './seal.ts'

export type Finding = {
  readonly kind: 'changed' | 'removed' | 'inserted' | 'reordered' | 'tail-cut' | 'bad-head'
  readonly seq?: number
  readonly auditId?: number
}
export type Verdict = {
  readonly sealed: number
  readonly unsealed: number
  readonly findings: readonly Finding[]
}
type Head = { readonly seq: number; readonly hash: string }

const page = 5000

/**
 * Walks the whole chain. Finds a changed, removed, inserted or reordered row; with a head kept elsewhere also a cut tail.
 * Rows not yet sealed (the last minute) are counted, not judged.
 */
export async function verifyAudit(db: Database, head?: Head): Promise<Verdict> {
  const findings: Finding[] = []
  let before = firstHash
  let seq = 0
  let atHead: string | undefined
  for (;;) {
    const { rows } = await inScope(db, operator, (tx) =>
      sql<SealedRow & { seq: number; hash: string; auditId: number; id: number | null }>`
        select s.seq, s.hash, s.audit_id, a.id, ${sealedColumns}
        from audit_seal s left join audit_event a on a.id = s.audit_id where s.seq > ${seq} order by s.seq limit ${page}`.execute(
        tx,
      ),
    )
    for (const row of rows) {
      if (row.seq !== seq + 1) findings.push({ kind: 'removed', seq: seq + 1 })
      if (row.id === null) findings.push({ kind: 'removed', seq: row.seq, auditId: row.auditId })
      else if (chain(before, row) !== row.hash)
        findings.push({ kind: 'changed', seq: row.seq, auditId: row.auditId })
      before = row.hash
      seq = row.seq
      if (seq === head?.seq) atHead = row.hash
    }
    if (rows.length < page) break
  }
  if (head !== undefined && head.seq > seq) findings.push({ kind: 'tail-cut', seq })
  else if (head !== undefined && head.seq > 0 && atHead !== head.hash)
    findings.push({ kind: 'reordered', seq: head.seq })
  findings.push(...(await outOfPlace(db)))
  const { rows: counts } = await inScope(db, operator, (tx) =>
    sql<{ n: number }>`select count(*) as n from audit_event`.execute(tx),
  )
  return { sealed: seq, unsealed: Math.max(0, (counts[0]?.n ?? 0) - seq), findings }
}

/**
 * Rows that cannot stand where they stand: below the horizon yet unsealed, or with a place before what was sealed though
 * their transaction began after it, or dated an hour or more before the seal they came after.
 */
async function outOfPlace(db: Database): Promise<Finding[]> {
  const { rows } = await inScope(db, operator, (tx) =>
    sql<{ auditId: number }>`
      with rounds as (
        select horizon, frontier, max(audit_id) as top, min(sealed_at) as sealed_at from audit_seal group by horizon, frontier
      ), last as (select max(horizon) as horizon from audit_seal)
      select a.id as audit_id from audit_event a, last
        where a.tx < last.horizon and not exists (select from audit_seal s where s.audit_id = a.id)
      union
      select a.id from rounds r join audit_event a
        on a.tx >= r.frontier and (a.id < r.top or a.at < r.sealed_at - interval '1 hour')
      order by 1`.execute(tx),
  )
  return rows.map(({ auditId }) => ({ kind: 'inserted', auditId }))
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '../database/connection.ts'
import { inScope, operator } from '../database/scope.ts'

/** The columns a seal covers, as text that does not depend on who reads it. */
export const sealedColumns = sql`extract(epoch from a.at)::text as at, a.tx::text as tx, a.contract, a.outcome, a.code, a.account_id, a.role,
  a.session_id, a.command_id, a.case_ids::text as case_ids, a.person_ids::text as person_ids, a.member_ids::text as member_ids, a.set_hash, a.lists`

export type SealedRow = {
  id: number
  at: string
  tx: string
  contract: string
  outcome: string
  code: string | null
  accountId: string | null
  role: string | null
  sessionId: string | null
  commandId: string | null
  caseIds: string
  personIds: string
  memberIds: string
  setHash: string | null
  lists: string | null
}

export const firstHash = '0'.repeat(64)

/** Each hash covers the one before it and the whole row. */
export const chain = (before: string, row: SealedRow): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        before,
        row.id,
        row.at,
        row.tx,
        row.contract,
        row.outcome,
        row.code,
        row.accountId,
        row.role,
        row.sessionId,
        row.commandId,
        row.caseIds,
        row.personIds,
        row.memberIds,
        row.setHash,
        row.lists,
      ]),
    )
    .digest('hex')

const batch = 5000
/** Any number, the same in every process: one seals at a time. */
const lock = 7_383_339

/**
 * Seals every audit row whose transaction was finished when it looked; none can appear below that horizon afterwards.
 * @returns how many rows were sealed now
 */
export async function sealAudit(db: Database): Promise<number> {
  let sealed = 0
  for (;;) {
    const now = await inScope(db, operator, sealBatch)
    sealed += now
    if (now < batch) return sealed
  }
}

async function sealBatch(tx: Tx): Promise<number> {
  const { rows: locks } = await sql<{
    mine: boolean
  }>`select pg_try_advisory_xact_lock(${lock}) as mine`.execute(tx)
  if (!locks[0]?.mine) return 0
  const { rows: edges } = await sql<{ horizon: string; frontier: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, pg_snapshot_xmax(pg_current_snapshot())::text as frontier`.execute(
    tx,
  )
  const { rows: lasts } = await sql<{ seq: number; hash: string; horizon: string }>`
    select seq, hash, horizon::text from audit_seal order by seq desc limit 1`.execute(tx)
  const edge = edges[0]
  const last = lasts[0] ?? { seq: 0, hash: firstHash, horizon: '0' }
  if (edge === undefined) return 0
  const { rows } = await sql<SealedRow>`
    select a.id, ${sealedColumns} from audit_event a left join audit_seal s on s.audit_id = a.id
    where s.audit_id is null and a.tx >= ${last.horizon}::xid8 and a.tx < ${edge.horizon}::xid8
    order by a.id limit ${batch}`.execute(tx)
  if (rows.length === 0) return 0
  let hash = last.hash
  const hashes = rows.map((row) => (hash = chain(hash, row)))
  // A full batch may have left rows behind: only the last batch of a round may move the horizon.
  const horizon = rows.length < batch ? edge.horizon : last.horizon
  await sql`insert into audit_seal (seq, audit_id, hash, horizon, frontier)
    select ${last.seq} + n, id, hash, ${horizon}::xid8, ${edge.frontier}::xid8
    from unnest(${rows.map((row) => row.id)}::bigint[], ${hashes}::text[]) with ordinality as t (id, hash, n)`.execute(
    tx,
  )
  return rows.length
}

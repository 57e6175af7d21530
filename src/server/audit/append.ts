import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { allLists } from '../../code-lists/all.ts'
import { versionAt } from '../../kernel/code-list.ts'
import type { Contract } from '../../kernel/contract.ts'
import { localDate } from '../../kernel/time.ts'
import type { Tx } from '../database/connection.ts'
import type { About, Context } from '../handler.ts'

type Entry = {
  readonly contract: Contract
  readonly context: Context
  readonly outcome: 'done' | 'refused' | 'denied'
  readonly code?: string
  readonly commandId?: string | undefined
  readonly about?: About | undefined
}

const listsOn = new Map<string, string>()
const listVersions = (date: string): string => {
  let words = listsOn.get(date)
  if (words === undefined) {
    words = allLists.map((list) => `${list.id}:${versionAt(list, date)?.version ?? 0}`).join(' ')
    listsOn.set(date, words)
  }
  return words
}

const setHash = (about: About | undefined): string =>
  createHash('sha256')
    .update(JSON.stringify([[...(about?.cases ?? [])].sort(), [...(about?.persons ?? [])].sort()]))
    .digest('base64url')

/** Appends one row: who, which contract, whose files, when. Never content or names (DESIGN 6). */
export async function appendAudit(tx: Tx, entry: Entry): Promise<void> {
  const { contract, context, about } = entry
  const files = [...new Set([...(about?.cases ?? []), ...(about?.persons ?? [])])]
  await tx
    .with('row', (db) =>
      db
        .insertInto('auditEvent')
        .values({
          contract: contract.name,
          outcome: entry.outcome,
          code: entry.code ?? null,
          accountId: context.actor.accountId,
          role: context.actor.role,
          sessionId: context.actor.sessionId,
          commandId: entry.commandId ?? null,
          caseIds: [...(about?.cases ?? [])],
          personIds: [...(about?.persons ?? [])],
          memberIds: [...(about?.members ?? [])],
          setHash: contract.audit === 'list' ? setHash(about) : null,
          lists: listVersions(localDate(context.now)),
        })
        .returning('id'),
    )
    .insertInto('auditFile')
    .columns(['fileId', 'auditId'])
    .expression((db) =>
      db
        .selectFrom('row')
        .crossJoin(sql<{ fileId: string }>`unnest(${files}::uuid[])`.as<'file'>(sql`file(file_id)`))
        .select(['file.fileId', 'row.id']),
    )
    .execute()
}

/** Logging in, unlocking, logging out and choosing a password: no contracts, but who did it and when is kept all the same. */
export async function appendSessionAudit(
  tx: Tx,
  what:
    | 'session.open'
    | 'session.lock'
    | 'session.unlock'
    | 'session.close'
    | 'account.choose-password'
    | 'passkey.log-in'
    | 'passkey.step-up'
    | 'passkey.prove-password'
    | 'passkey.recover'
    | 'passkey.copy-suspected'
    | 'identity-provider.bind'
    | 'api-key.authenticate'
    | 'webhook.receive',
  outcome: 'done' | 'denied',
  who: {
    readonly accountId: string | null
    readonly role?: string
    readonly sessionId?: string | null
    readonly code?: string
  },
): Promise<void> {
  await tx
    .insertInto('auditEvent')
    .values({
      contract: what,
      outcome,
      code: who.code ?? null,
      accountId: who.accountId,
      role: who.role ?? null,
      sessionId: who.sessionId ?? null,
      commandId: null,
      caseIds: [],
      personIds: [],
      memberIds: [],
      setHash: null,
      lists: null,
    })
    .execute()
}

/** Whether this session was shown the same list within ten minutes: then it is not written again. */
export async function wasShownLately(
  tx: Tx,
  contract: Contract,
  context: Context,
  about: About | undefined,
): Promise<boolean> {
  if (context.actor.sessionId === null) return false
  const row = await tx
    .selectFrom('auditEvent')
    .select('id')
    .where('sessionId', '=', context.actor.sessionId)
    .where('contract', '=', contract.name)
    .where('setHash', '=', setHash(about))
    .where('at', '>', sql<string>`now() - interval '10 minutes'`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { MissingResource } from './model.ts'

export const insertMissingResource = (tx: Tx, row: MissingResource): Promise<unknown> =>
  tx.insertInto('missingResource').values(row).execute()

/** What the case's judgements said of what was missing, the latest first, with names. */
export const missingResourcesOfCase = (tx: Tx, caseId: string, limit: number) =>
  tx
    .selectFrom('missingResource')
    .innerJoin('account', 'account.id', 'missingResource.accountId')
    .selectAll('missingResource')
    .select('account.name as accountName')
    .where('caseId', '=', caseId)
    .orderBy('missingResource.at', 'desc')
    .orderBy('missingResource.id', 'desc')
    .limit(limit)
    .execute()

/** In how many cases each resource was missing, of the judgements in a period; a case counts once a resource. */
export const countMissingResources = (tx: Tx, from: Instant, before: Instant) =>
  tx
    .selectFrom('missingResource')
    .select((eb) => ['resource', eb.fn.count<number>('caseId').distinct().as('cases')])
    .where('shaped', '=', 'yes')
    .where('at', '>=', from)
    .where('at', '<', before)
    .groupBy('resource')
    .orderBy('cases', 'desc')
    .execute()

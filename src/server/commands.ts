import type { Tx } from './database/connection.ts'

type Key = { accountId: string; contract: string; commandId: string }

/** The first answer to this command, if it was given within 48 hours. */
export const findAnswer = (tx: Tx, key: Key): Promise<{ inputHash: string; output: unknown } | undefined> =>
  tx
    .selectFrom('command')
    .select(['inputHash', 'output'])
    .where('accountId', '=', key.accountId)
    .where('contract', '=', key.contract)
    .where('commandId', '=', key.commandId)
    .executeTakeFirst()

export const keepAnswer = (tx: Tx, answer: Key & { inputHash: string; output: unknown }): Promise<unknown> =>
  tx
    .insertInto('command')
    .values({ ...answer, output: JSON.stringify(answer.output ?? null) })
    .execute()

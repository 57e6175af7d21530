import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { WebhookChoice, WebhookReceipt, WebhookSecret } from './model.ts'

/** A webhook of a member, ended ones too; only members have webhooks with choices of their own. */
const webhooks = (tx: Tx) =>
  tx
    .selectFrom('receiverChannel')
    .innerJoin('member', 'member.id', 'receiverChannel.memberId')
    .select([
      'receiverChannel.id',
      'receiverChannel.validFrom',
      'receiverChannel.validTo',
      'member.name as memberName',
    ])
    // Checks in the database: a webhook has both, and this one a member.
    .select((eb) => [
      eb.ref('receiverChannel.memberId').$notNull().as('memberId'),
      eb.ref('receiverChannel.address').$notNull().as('address'),
      eb.ref('receiverChannel.sealedSecret').$notNull().as('sealedSecret'),
    ])
    .where('receiverChannel.kind', '=', 'webhook')

export type Webhook = Awaited<ReturnType<typeof listWebhookRows>>[number]

/** Those that hold, by municipality. */
export const listWebhookRows = (tx: Tx, memberId: string | null, now: Instant) =>
  webhooks(tx)
    .where((w) => w.or([w('receiverChannel.validTo', 'is', null), w('receiverChannel.validTo', '>', now)]))
    .$if(memberId !== null, (query) => query.where('receiverChannel.memberId', '=', memberId))
    .orderBy(sql`member.name collate "sv-x-icu"`)
    .orderBy('receiverChannel.validFrom')
    .limit(500)
    .execute()

export const findWebhook = (tx: Tx, channelId: string): Promise<Webhook | undefined> =>
  webhooks(tx).where('receiverChannel.id', '=', channelId).executeTakeFirst()

export const lockWebhook = (tx: Tx, channelId: string): Promise<Webhook | undefined> =>
  webhooks(tx).where('receiverChannel.id', '=', channelId).forUpdate('receiverChannel').executeTakeFirst()

export const choicesOf = (tx: Tx, channelIds: readonly string[]): Promise<WebhookChoice[]> =>
  tx.selectFrom('webhookChoice').selectAll().where('channelId', '=', anyOf(channelIds)).execute()

export const keepChoice = (tx: Tx, choice: WebhookChoice): Promise<unknown> =>
  tx
    .insertInto('webhookChoice')
    .values({ ...choice, kinds: [...choice.kinds] })
    .onConflict((already) =>
      already.column('channelId').doUpdateSet((eb) => ({
        kinds: eb.ref('excluded.kinds'),
        setBy: eb.ref('excluded.setBy'),
        setAt: eb.ref('excluded.setAt'),
        version: eb.ref('excluded.version'),
      })),
    )
    .execute()

/** Secrets after the first of these channels, the latest first. */
export const laterSecretsOf = (tx: Tx, channelIds: readonly string[]): Promise<WebhookSecret[]> =>
  tx
    .selectFrom('webhookSecret')
    .selectAll()
    .where('channelId', '=', anyOf(channelIds))
    .orderBy('id', 'desc')
    .execute()

export const insertWebhookSecret = (tx: Tx, secret: WebhookSecret): Promise<unknown> =>
  tx.insertInto('webhookSecret').values(secret).execute()

export const endEarlier = (tx: Tx, secretId: string, at: Instant): Promise<unknown> =>
  tx.updateTable('webhookSecret').set({ earlierUntil: at }).where('id', '=', secretId).execute()

/** The latest that a webhook was sent, each with its latest try and what was answered. */
export const lastSent = (tx: Tx, channelId: string) =>
  tx
    .selectFrom('message')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('messageAttempt')
          .select(['at as triedAt', 'outcome', 'reason'])
          .select((count) => count.fn.countAll<number>().over().as('tries'))
          .whereRef('messageAttempt.messageId', '=', 'message.id')
          .where('messageAttempt.channelId', '=', channelId)
          .orderBy('messageAttempt.at', 'desc')
          .limit(1)
          .as('try'),
      (join) => join.onTrue(),
    )
    .leftJoin('webhookReceipt as received', (join) =>
      join.onRef('received.messageId', '=', 'message.id').on('received.state', '=', 'received'),
    )
    .leftJoin('webhookReceipt as read', (join) =>
      join.onRef('read.messageId', '=', 'message.id').on('read.state', '=', 'read'),
    )
    .select(['message.id as messageId', 'message.kind', 'message.createdAt', 'message.state'])
    .select(['try.triedAt', 'try.outcome', 'try.reason', 'try.tries'])
    .select(['received.signedAt as receivedAt', 'read.signedAt as readAt'])
    .orderBy('try.triedAt', 'desc')
    .limit(20)
    .execute()

/** Whether this webhook was sent this message, may have been, or is just now: a quick system answers before we know it arrived. */
export const wasSent = async (tx: Tx, channelId: string, messageId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('message')
    .select('id')
    .where('id', '=', messageId)
    .where((w) =>
      w.or([
        w.and([w('channelId', '=', channelId), w('lease', 'is not', null)]),
        w.exists(
          w
            .selectFrom('messageAttempt')
            .select('messageAttempt.id')
            .whereRef('messageAttempt.messageId', '=', 'message.id')
            .where('messageAttempt.channelId', '=', channelId)
            .where('messageAttempt.outcome', 'in', ['delivered', 'unknown']),
        ),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** @returns false where it came before */
export const insertReceipt = async (tx: Tx, receipt: WebhookReceipt): Promise<boolean> => {
  const row = await tx
    .insertInto('webhookReceipt')
    .values(receipt)
    .onConflict((already) => already.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

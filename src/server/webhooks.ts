import type { Message, ReceiverChannel } from '../exchange/delivery/model.ts'
import { isChosen, validSecrets } from '../exchange/webhook/rules.ts'
import { choicesOf, laterSecretsOf } from '../exchange/webhook/store.ts'
import type { Instant } from '../kernel/time.ts'
import type { Tx } from './database/connection.ts'
import { openSecret } from './sealed-secret.ts'

type Channel = Pick<ReceiverChannel, 'id' | 'kind' | 'sealedSecret'>

/** Whether a channel is one of those a message may go by: a webhook is sent what its member has chosen, the others everything. */
export async function choosersOf(
  tx: Tx,
  channels: readonly Channel[],
): Promise<(channel: Channel, message: Pick<Message, 'kind' | 'channelId'>) => boolean> {
  const ids = channels.filter(({ kind }) => kind === 'webhook').map(({ id }) => id)
  const choices = ids.length === 0 ? [] : await choicesOf(tx, ids)
  const of = new Map(choices.map((choice) => [choice.channelId, choice]))
  // What has begun there ends there, though another choice was made meanwhile: or it could come twice.
  return ({ id }, { kind, channelId }) => id === channelId || isChosen(of.get(id), kind)
}

/** The secrets of a webhook that hold now, the latest first; none where this server cannot read them, and for other channels. */
export async function secretsOf(tx: Tx, channel: Channel, now: Instant): Promise<readonly string[]> {
  if (channel.kind !== 'webhook' || channel.sealedSecret === null) return []
  const later = await laterSecretsOf(tx, [channel.id])
  const sealed = validSecrets({ id: channel.id, sealedSecret: channel.sealedSecret }, later, now)
  return sealed.flatMap((one) => openSecret(one.sealed, one.ownerId) ?? [])
}

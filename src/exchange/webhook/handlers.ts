import { randomBytes } from 'node:crypto'
import { decided } from '../../kernel/decision.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { sealSecret } from '../../server/sealed-secret.ts'
import { chooseKinds, endEarlierSecret, listWebhooks, rotateSecret } from './api.ts'
import { decideChoice, decideEndEarlier, decideRotate, isChosen, webhookKinds } from './rules.ts'
import {
  choicesOf,
  endEarlier,
  insertWebhookSecret,
  keepChoice,
  lastSent,
  laterSecretsOf,
  listWebhookRows,
  lockWebhook,
  type Webhook,
} from './store.ts'

const lockWithSecrets = async (tx: Tx, { channelId }: { channelId: string }) => {
  const channel = await lockWebhook(tx, channelId)
  return channel && { channel, later: await laterSecretsOf(tx, [channelId]) }
}
const ofChannel = ({ channel }: { channel: Webhook }) => ({ memberIds: [channel.memberId] })
const about = (channel: Webhook) => ({ members: [channel.memberId] })

export const handlers = [
  handleQuery(listWebhooks, async (tx, _input, { actor, now }) => {
    const own = actor.role === 'administrator' ? null : actor.memberId
    const channels = await listWebhookRows(tx, own, now)
    const ids = channels.map(({ id }) => id)
    const [choices, later] = [await choicesOf(tx, ids), await laterSecretsOf(tx, ids)]
    const webhooks = []
    for (const channel of channels) {
      const choice = choices.find(({ channelId }) => channelId === channel.id)
      const latest = later.find(({ channelId }) => channelId === channel.id)
      webhooks.push({
        ...channel,
        url: channel.address,
        kinds: webhookKinds.filter((kind) => isChosen(choice, kind)),
        hasChosen: choice !== undefined,
        version: choice?.version ?? 0,
        secretMadeAt: latest?.madeAt ?? channel.validFrom,
        earlierUntil: latest !== undefined && now < latest.earlierUntil ? latest.earlierUntil : null,
        sent: await lastSent(tx, channel.id),
      })
    }
    return { output: { webhooks }, subject: { memberIds: own === null ? [] : [own] } }
  }),

  handleCommand(chooseKinds, {
    load: async (tx, { channelId, version }) => {
      const channel = await lockWebhook(tx, channelId)
      if (channel === undefined) return undefined
      const [choice] = await choicesOf(tx, [channelId])
      await requireVersion(tx, { id: channelId, version: choice?.version ?? 0 }, version)
      return { channel }
    },
    subject: ofChannel,
    decide: ({ channel }, { kinds, version }, { now }) => {
      const decision = decideChoice(channel, kinds, now)
      return decision.ok ? decided({ ...decision.changes, version: version + 1 }) : decision
    },
    save: async (tx, { channel, kinds, version }, { actor, now }) => {
      await keepChoice(tx, { channelId: channel.id, kinds, setBy: actor.accountId, setAt: now, version })
      await keepRevision(tx, { id: channel.id, version }, ['kinds'], actor.accountId)
      return { output: { id: channel.id, version }, about: about(channel) }
    },
  }),

  handleCommand(rotateSecret, {
    load: lockWithSecrets,
    subject: ofChannel,
    decide: (facts, { earlierUntil }, { now }) => decideRotate(facts, earlierUntil, now),
    save: async (tx, { channel, earlierUntil }, { actor, now, newId }) => {
      const [id, secret] = [newId(), `whsec_${randomBytes(32).toString('base64')}`]
      await insertWebhookSecret(tx, {
        ...{ id, channelId: channel.id, sealedSecret: sealSecret(secret, id) },
        ...{ madeBy: actor.accountId, madeAt: now, earlierUntil },
      })
      return { output: { id: channel.id, secret, earlierUntil }, about: about(channel) }
    },
  }),

  handleCommand(endEarlierSecret, {
    load: lockWithSecrets,
    subject: ofChannel,
    decide: ({ channel, later }, _input, { now }) => {
      const decision = decideEndEarlier(later, now)
      return decision.ok ? decided({ ...decision.changes, channel }) : decision
    },
    save: async (tx, { channel, secretId }, { now }) => {
      await endEarlier(tx, secretId, now)
      return { output: { id: channel.id }, about: about(channel) }
    },
  }),
]

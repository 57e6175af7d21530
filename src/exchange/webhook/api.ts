import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  nullable,
  oneOf,
  shape,
  shownOnce,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { messageKinds, messageStates, outcomes } from '../delivery/model.ts'
import { webhookKinds } from './rules.ts'

const keeper: Permit = { intake: 'own-member', administrator: 'any' }
/** 0 where nothing has been chosen yet. */
const version = whole(0, 1_000_000)

const SentView = shape({
  messageId: id(),
  kind: oneOf(messageKinds),
  createdAt: instant(),
  state: oneOf(messageStates),
  /** The latest try by this webhook. */
  triedAt: instant(),
  outcome: oneOf(outcomes),
  reason: nullable(line(80)),
  tries: whole(0, 1000),
  /** What the system itself has answered, signed. */
  receivedAt: nullable(instant()),
  readAt: nullable(instant()),
})

export const WebhookView = shape({
  id: id(),
  memberId: id(),
  memberName: line(120),
  url: line(500),
  validFrom: instant(),
  kinds: listOf(oneOf(webhookKinds), webhookKinds.length),
  /** False: nobody has chosen, and everything is sent. */
  hasChosen: flag(),
  version,
  /** When the secret in use was made, and until when the one before it signs too. */
  secretMadeAt: instant(),
  earlierUntil: nullable(instant()),
  sent: listOf(SentView, 20),
})
export type WebhookView = Static<typeof WebhookView>

export const listWebhooks = query({
  name: 'webhook.list',
  path: '/api/webhooks',
  summary:
    'Webhooks of the own municipality, or of all: what each is sent, and what came of the latest; never a secret',
  input: shape({}),
  output: shape({ webhooks: listOf(WebhookView, 500) }),
  permit: keeper,
  audit: 'none',
})

export const chooseKinds = command({
  name: 'webhook.choose-kinds',
  path: '/api/webhooks/{channelId}/kinds',
  method: 'PUT',
  summary: "What a webhook is sent; the rest goes by the municipality's next channel",
  input: shape({ channelId: id(), version, kinds: listOf(oneOf(webhookKinds), webhookKinds.length) }),
  output: shape({ id: id(), version }),
  permit: keeper,
  refusals: ['channel-ended', 'kinds-missing'],
})

export const rotateSecret = command({
  name: 'webhook.rotate-secret',
  path: '/api/webhooks/{channelId}/secrets',
  summary: 'A new secret, shown once; the one before it signs too until a moment',
  input: shape({ channelId: id(), earlierUntil: instant() }),
  output: shape({ id: id(), secret: shownOnce(120), earlierUntil: instant() }),
  permit: keeper,
  refusals: ['channel-ended', 'two-already', 'time-behind', 'overlap-too-long'],
})

export const endEarlierSecret = command({
  name: 'webhook.end-earlier-secret',
  path: '/api/webhooks/{channelId}/secrets/earlier/end',
  summary: 'The secret before the latest signs nothing from now on',
  input: shape({ channelId: id() }),
  output: shape({ id: id() }),
  permit: keeper,
  refusals: ['no-earlier'],
})

export type WebhookRefusal =
  | (typeof chooseKinds.refusals)[number]
  | (typeof rotateSecret.refusals)[number]
  | (typeof endEarlierSecret.refusals)[number]

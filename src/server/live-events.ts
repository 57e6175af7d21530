import { sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '../kernel/permit.ts'
import type { Tx } from './database/connection.ts'

/** Something changed: ids only, and the members and partners that may hear of it. The duty hears of everything but accounts. */
export type LiveEvent = {
  readonly topic:
    | 'contact'
    | 'case'
    | 'place'
    | 'person'
    | 'assessment'
    | 'report'
    | 'deviation'
    | 'call-out'
    | 'advance-notice'
    | 'routine'
    | 'common-event'
    | 'expense'
    | 'account'
    | 'passkey-recovery'
    | 'session'
    | 'quarterly-report'
    | 'priority'
    | 'shift'
    | 'directory'
    | 'roster'
    | 'decision'
    | 'mandate'
    | 'police-assistance'
    | 'dialogue'
    | 'weekend-check'
    | 'commitment'
    | 'handover-clock'
    | 'partner-report'
    | 'expectation'
    | 'partner-visit'
    | 'morning-pack'
    | 'reconciliation'
    | 'message'
  readonly id: string
  readonly memberIds?: readonly string[]
  readonly partnerIds?: readonly string[]
}

const channel = 'stafett_live'

/** Told on commit, to every process that listens. */
export const notify = (tx: Tx, events: readonly LiveEvent[]): Promise<unknown> =>
  sql`select pg_notify(${channel}, e) from unnest(${events.map((event) => JSON.stringify(event))}::text[]) e`.execute(
    tx,
  )

/** A session that ended is its own page's to hear, whose line is then closed. The same wall as the permits: a member hears of its own reports and decisions, its chair of its own quarters and decisions, an administrator of accounts. */
export function mayHear(actor: Actor, event: LiveEvent): boolean {
  if (event.topic === 'session') return event.id === actor.sessionId
  switch (actor.role) {
    case 'duty-manager':
      return event.topic !== 'account'
    case 'duty-worker':
      return !['account', 'passkey-recovery', 'deviation', 'quarterly-report', 'message'].includes(
        event.topic,
      )
    case 'intake':
      return (
        [
          'report',
          'message',
          'advance-notice',
          'mandate',
          'decision',
          'commitment',
          'handover-clock',
          'dialogue',
          'weekend-check',
          'morning-pack',
          'reconciliation',
        ].includes(event.topic) &&
        actor.memberId !== null &&
        (event.memberIds ?? []).includes(actor.memberId)
      )
    case 'administrator':
      return ['message', 'account', 'passkey-recovery', 'handover-clock'].includes(event.topic)
    case 'chair':
      return (
        ['quarterly-report', 'mandate', 'decision'].includes(event.topic) &&
        actor.memberId !== null &&
        (event.memberIds ?? []).includes(actor.memberId)
      )
    case 'partner':
      return (
        event.topic === 'partner-report' &&
        actor.partnerId !== null &&
        (event.partnerIds ?? []).includes(actor.partnerId)
      )
    case 'evaluator':
    case 'operator':
      return false
  }
}

type Listener = {
  readonly actor: Actor
  readonly hear: (event: LiveEvent) => void
  readonly resume: () => void
}

/** One LISTEN connection for the whole process; reconnects by itself and then tells its listeners to look again. */
export class LiveEvents {
  readonly #listeners = new Set<Listener>()
  readonly #url: string
  #client: pg.Client | undefined
  #stopped = false

  constructor(url: string) {
    this.#url = url
  }

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url })
    const again = () => {
      if (this.#client !== client) return
      this.#client = undefined
      client.end().catch(() => {})
      if (!this.#stopped) setTimeout(() => this.start().then(() => this.#resume(), again), 500).unref()
    }
    this.#client = client
    client.on('error', again)
    client.on('end', again)
    client.on('notification', (message) => {
      const event = JSON.parse(message.payload ?? '{}') as LiveEvent
      for (const listener of this.#listeners) if (mayHear(listener.actor, event)) listener.hear(event)
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
    } catch (error) {
      again()
      throw error
    }
  }

  /** @returns a function that stops the listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#client?.end()
  }

  #resume(): void {
    for (const listener of this.#listeners) listener.resume()
  }
}

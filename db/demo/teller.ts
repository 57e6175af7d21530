import { currentAppointment, findAccountByUsername } from '../../src/base/account/store.ts'
import type { Contract, InputOf, OutputOf } from '../../src/kernel/contract.ts'
import { newId } from '../../src/kernel/id.ts'
import type { Actor } from '../../src/kernel/permit.ts'
import {
  addDays,
  addMinutes,
  atLocal,
  type Instant,
  type LocalDate,
  localDate,
  localTime,
} from '../../src/kernel/time.ts'
import type { Database } from '../../src/server/database/connection.ts'
import { inScope, operator } from '../../src/server/database/scope.ts'
import { Runner } from '../../src/server/runner.ts'
import { allHandlers } from '../../src/server/slices.ts'

/** The evening on which the last finished night began: its morning at 08.00 has been. */
export const lastNight = (now: Instant): LocalDate =>
  addDays(localDate(now), localTime(now) < '08:00' ? -2 : -1)

/** Tells a story in the product's own records: each sentence is a command by a person at a time, through the runner. */
export class Teller {
  readonly #runner: Runner
  readonly #db: Database
  readonly #actors = new Map<string, Actor>()
  readonly evening: LocalDate
  readonly told: Instant
  readonly #morning: (() => Promise<void>)[] = []
  #at: Instant

  /** @param told the moment the story is loaded: nothing in it happens later */
  constructor(db: Database, told: Instant, evening = lastNight(told), runner = new Runner(db, allHandlers)) {
    this.#db = db
    this.#runner = runner
    this.evening = evening
    this.told = told
    this.#at = told
  }

  /** Moves the clock to a time of the night, for example '02:40'; before noon is the morning after. */
  at(time: string): Instant {
    this.#at = this.time(time)
    return this.#at
  }

  /** A moment of the night, or so many days after it, without moving the clock. */
  time(time: string, days = 0): Instant {
    return atLocal(addDays(this.evening, days + (time < '12:00' ? 1 : 0)), time)
  }

  /** Moves the clock to a moment of whatever day. */
  to(moment: Instant): Instant {
    this.#at = moment
    return this.#at
  }

  /** Moves the clock to so many minutes before the story is loaded. */
  ago(minutes: number): Instant {
    this.#at = addMinutes(this.told, -minutes)
    return this.#at
  }

  /** The same people on an earlier night. */
  earlier(days: number): Teller {
    return new Teller(this.#db, this.told, addDays(this.evening, -days), this.#runner)
  }

  /** Minutes go by between one thing and the next. */
  later(minutes: number): Instant {
    this.#at = addMinutes(this.#at, minutes)
    return this.#at
  }

  /** One command or question by one person; a refusal ends the story, for then it is told wrong. */
  async do<C extends Contract>(as: string, contract: C, input: InputOf<C>): Promise<OutputOf<C>> {
    if (this.#at > this.told) throw new Error(`${as} at ${this.#at}: ${contract.name} has not happened yet`)
    const actor = await this.#actor(as)
    const commandId = contract.kind === 'command' ? newId() : undefined
    try {
      return (await this.#runner.run(contract.name, {
        input,
        actor,
        commandId,
        now: this.#at,
      })) as OutputOf<C>
    } catch (error) {
      throw new Error(`${as} at ${this.#at}: ${contract.name}: ${JSON.stringify(error)}`, { cause: error })
    }
  }

  /** What the computer does by itself at the time of the clock. */
  async job<T>(work: (db: Database, now: Instant) => Promise<T>): Promise<T> {
    if (this.#at > this.told) throw new Error(`at ${this.#at} the computer has not come to it`)
    return work(this.#db, this.#at)
  }

  /** Told when all of the night has been, in the order it is asked for. */
  inTheMorning(task: () => Promise<void>): void {
    this.#morning.push(task)
  }

  /** The morning after the night comes. */
  async morning(): Promise<void> {
    for (const task of this.#morning.splice(0)) await task()
  }

  /** The account of one of the demo's people. */
  async idOf(username: string): Promise<string> {
    return (await this.#actor(username)).accountId
  }

  async #actor(username: string): Promise<Actor> {
    const known = this.#actors.get(username)
    if (known) return known
    const actor = await inScope(this.#db, operator, async (tx): Promise<Actor> => {
      const account = await findAccountByUsername(tx, username)
      const post = account && (await currentAppointment(tx, account.id, localDate(this.told)))
      if (!account || !post) throw new Error(`${username} has no post in the demo`)
      return {
        accountId: account.id,
        name: account.name,
        title: account.title,
        role: post.role,
        memberId: post.memberId,
        partnerId: post.partnerId,
        sessionId: null,
      }
    })
    this.#actors.set(username, actor)
    return actor
  }
}

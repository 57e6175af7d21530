import { createHash } from 'node:crypto'
import type { Static } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { Contract, InputOf, OutputOf, RefusalOf } from '../kernel/contract.ts'
import type { Decision } from '../kernel/decision.ts'
import { newId } from '../kernel/id.ts'
import { type Actor, type Availability, permits, type Subject } from '../kernel/permit.ts'
import { now as clock, type Instant } from '../kernel/time.ts'
import { appendAudit, wasShownLately } from './audit/append.ts'
import { findAnswer, keepAnswer } from './commands.ts'
import type { Database, Tx } from './database/connection.ts'
import { inScope } from './database/scope.ts'
import { type LiveEvent, notify } from './live-events.ts'
import { normalise } from './normalise.ts'
import { Conflict, Denied, Invalid, NotFound, Refused } from './problem.ts'
import { project } from './project.ts'
import { shapeErrors } from './shape.ts'

/** What a handler knows besides its input. */
export type Context = { readonly now: Instant; readonly actor: Actor; readonly newId: () => string }
/** Whose files an action touched; ids only. */
export type About = {
  readonly cases?: readonly string[]
  readonly persons?: readonly string[]
  readonly members?: readonly string[]
}
export type Saved<O> = { readonly output: O; readonly about?: About; readonly events?: readonly LiveEvent[] }
export type Answer<O> = { readonly output: O; readonly about?: About; readonly subject?: Subject }

/** A contract with its work bound in; the types of facts and changes are known only inside. */
export type Handler = {
  readonly contract: Contract
  readonly run: (tx: Tx, input: unknown, context: Context) => Promise<Saved<unknown>>
  /** The permit again for a repeated command, before its first answer is given. */
  readonly permitAgain: (tx: Tx, input: unknown, context: Context) => Promise<void>
}

const requirePermit = (contract: Contract, actor: Actor, subject: Subject): void => {
  if (!permits(contract.permit, actor, subject)) throw new NotFound()
}

/**
 * Joins a command to its load (with lock), the rule that decides, and save.
 * load answers undefined where the thing is not there or the actor's scope does not see it: 404.
 */
export function handleCommand<C extends Contract, Facts, Changes>(
  contract: C,
  steps: {
    load: (tx: Tx, input: InputOf<C>, context: Context) => Promise<Facts | undefined>
    subject?: (facts: Facts) => Subject
    available?: (facts: Facts, actor: Actor, now: Instant) => Availability<RefusalOf<C>>
    decide: (facts: Facts, input: InputOf<C>, context: Context) => Decision<Changes, RefusalOf<C>>
    save: (tx: Tx, changes: Changes, context: Context) => Promise<Saved<OutputOf<C>>>
  },
): Handler {
  const loadPermitted = async (tx: Tx, input: unknown, context: Context): Promise<Facts> => {
    const facts = await steps.load(tx, input as InputOf<C>, context)
    if (facts === undefined) throw new NotFound()
    requirePermit(contract, context.actor, steps.subject?.(facts) ?? {})
    return facts
  }
  return {
    contract,
    permitAgain: async (tx, input, context) => {
      try {
        await loadPermitted(tx, input, context)
      } catch (error) {
        // The command itself made the version it was built on an old one; that the row was found is the policy's yes.
        if (!(error instanceof Conflict)) throw error
      }
    },
    run: async (tx, input, context) => {
      const facts = await loadPermitted(tx, input, context)
      const available = steps.available?.(facts, context.actor, context.now)
      if (available?.allowed === false) throw new Refused(available.reason)
      const decision = steps.decide(facts, input as InputOf<C>, context)
      if (!decision.ok) throw new Refused(decision.code, decision.field, decision.values)
      return steps.save(tx, decision.changes, context)
    },
  }
}

/** Joins a query to its answer; undefined is 404, as is a subject the permit does not cover. */
export function handleQuery<C extends Contract>(
  contract: C,
  answer: (tx: Tx, input: InputOf<C>, context: Context) => Promise<Answer<OutputOf<C>> | undefined>,
): Handler {
  return {
    contract,
    permitAgain: async () => {},
    run: async (tx, input, context) => {
      const found = await answer(tx, input as InputOf<C>, context)
      if (found === undefined) throw new NotFound()
      requirePermit(contract, context.actor, found.subject ?? {})
      return found
    },
  }
}

type Call = {
  readonly input: unknown
  readonly actor: Actor
  readonly commandId?: string | undefined
  readonly now?: Instant
}

/** Runs one call of a contract: parse, transaction, load, permit, decide, save, audit, answer (DESIGN 4). */
export class Runner {
  readonly #handlers = new Map<string, Handler>()
  readonly #validators = new Map<string, Validator>()
  readonly db: Database

  constructor(db: Database, handlers: readonly Handler[]) {
    this.db = db
    for (const handler of handlers) this.#handlers.set(handler.contract.name, handler)
  }

  /** @throws Invalid 400, Denied 403, NotFound 404, Refused and Conflict 409 */
  async run(name: string, call: Call): Promise<unknown> {
    const handler = this.#handlers.get(name)
    if (handler === undefined) throw new NotFound()
    const { contract } = handler
    const { actor } = call
    const input = this.#parse(contract, call.input)
    const context: Context = { now: call.now ?? clock(), actor, newId }
    if (contract.permit[actor.role] === undefined) {
      await inScope(this.db, actor, (tx) => appendAudit(tx, { contract, context, outcome: 'denied' }))
      throw new Denied()
    }
    if (contract.kind === 'command' && call.commandId === undefined)
      throw new Invalid([{ path: 'Idempotency-Key', code: 'required' }])
    try {
      return await (contract.kind === 'command'
        ? this.#command(handler, input, context, call.commandId ?? '')
        : this.#query(handler, input, context))
    } catch (error) {
      if (
        (error instanceof Refused || error instanceof Conflict || error instanceof NotFound) &&
        contract.kind === 'command'
      )
        await this.#recordAttempt(contract, context, error, call.commandId)
      throw error
    }
  }

  #parse(contract: Contract, input: unknown): Static<Contract['input']> {
    let validator = this.#validators.get(contract.name)
    if (validator === undefined) {
      validator = Compile(contract.input)
      this.#validators.set(contract.name, validator)
    }
    if (!validator.Check(input)) throw new Invalid(shapeErrors(validator.Errors(input), input))
    return normalise(contract.input, input) as Static<Contract['input']>
  }

  #command(handler: Handler, input: unknown, context: Context, commandId: string): Promise<unknown> {
    const { contract } = handler
    const key = { accountId: context.actor.accountId, contract: contract.name, commandId }
    const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
    return inScope(
      this.db,
      context.actor,
      async (tx) => {
        const before = await findAnswer(tx, key)
        if (before !== undefined) {
          if (before.inputHash !== inputHash) throw new Conflict('command-id-reused')
          await handler.permitAgain(tx, input, context)
          return before.output
        }
        const saved = await handler.run(tx, input, context)
        const output = project(contract.output, saved.output)
        await keepAnswer(tx, { ...key, inputHash, output })
        if (contract.audit !== 'none')
          await appendAudit(tx, { contract, context, outcome: 'done', about: saved.about, commandId })
        if (saved.events?.length) await notify(tx, saved.events)
        return output
      },
      `${key.accountId} ${commandId}`,
    )
  }

  #query(handler: Handler, input: unknown, context: Context): Promise<unknown> {
    const { contract } = handler
    return inScope(this.db, context.actor, async (tx) => {
      const { output, about } = await handler.run(tx, input, context)
      if (
        contract.audit === 'each' ||
        (contract.audit === 'list' && !(await wasShownLately(tx, contract, context, about)))
      )
        await appendAudit(tx, { contract, context, outcome: 'done', about })
      return project(contract.output, output)
    })
  }

  /** A refused or unpermitted attempt is recorded in a transaction of its own: the first one was rolled back. */
  async #recordAttempt(
    contract: Contract,
    context: Context,
    error: Refused | Conflict | NotFound,
    commandId: string | undefined,
  ): Promise<void> {
    const outcome = error instanceof NotFound ? 'denied' : 'refused'
    await inScope(this.db, context.actor, (tx) =>
      appendAudit(tx, { contract, context, outcome, code: error.code, commandId }),
    )
  }
}

import { createHash } from 'node:crypto'
import type { Static } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { Contract } from '../kernel/contract.ts'
import { newId } from '../kernel/id.ts'
import type { Actor } from '../kernel/permit.ts'
import { now as clock, type Instant } from '../kernel/time.ts'
import { appendAudit, wasShownLately } from './audit/append.ts'
import { findAnswer, keepAnswer } from './commands.ts'
import type { Database } from './database/connection.ts'
import { inScope } from './database/scope.ts'
import type { Context, Handler } from './handler.ts'
import { notify } from './live-events.ts'
import { normalise } from './normalise.ts'
import { Conflict, Denied, Invalid, NotFound, Refused, StepUpNeeded } from './problem.ts'
import { project, withoutSecrets } from './project.ts'
import { shapeErrors } from './shape.ts'

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
  readonly #figures: Database

  /** @param figures the reader's login, for contracts that read figures only */
  constructor(db: Database, handlers: readonly Handler[], figures: Database = db) {
    this.db = db
    this.#figures = figures
    for (const handler of handlers) this.#handlers.set(handler.contract.name, handler)
  }

  /** @throws Invalid 400, Denied 403, NotFound 404, Refused and Conflict 409 */
  async run(name: string, call: Call): Promise<unknown> {
    const handler = this.#handlers.get(name)
    if (handler === undefined) throw new NotFound()
    const { contract } = handler
    const { actor } = call
    const input = this.#parse(contract, call.input)
    const figures: Context['figures'] = (read) => inScope(this.#figures, actor, read)
    const context: Context = { now: call.now ?? clock(), actor, newId, figures }
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
        (error instanceof Refused ||
          error instanceof Conflict ||
          error instanceof NotFound ||
          error instanceof StepUpNeeded) &&
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
        await keepAnswer(tx, { ...key, inputHash, output: withoutSecrets(contract.output, output) })
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
    return inScope(contract.reads === 'figures' ? this.#figures : this.db, context.actor, async (tx) => {
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
    error: Refused | Conflict | NotFound | StepUpNeeded,
    commandId: string | undefined,
  ): Promise<void> {
    const outcome = error instanceof NotFound ? 'denied' : 'refused'
    await inScope(this.db, context.actor, (tx) =>
      appendAudit(tx, { contract, context, outcome, code: error.code, commandId }),
    )
  }
}

import type { Contract, InputOf, OutputOf, RefusalOf } from '../kernel/contract.ts'
import type { Decision } from '../kernel/decision.ts'
import { type Actor, type Availability, permits, type Subject } from '../kernel/permit.ts'
import type { Instant } from '../kernel/time.ts'
import type { Tx } from './database/connection.ts'
import type { LiveEvent } from './live-events.ts'
import { Conflict, NotFound, Refused } from './problem.ts'

/** What a handler knows besides its input. */
export type Context = {
  readonly now: Instant
  readonly actor: Actor
  readonly newId: () => string
  /** Reads figures beside the command with the login of statistics, in the actor's own scope; what it reads it cannot change. */
  readonly figures: <T>(read: (tx: Tx) => Promise<T>) => Promise<T>
}
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

/** In save: what only the database could tell, an id that is taken say, is refused with the whole transaction undone. */
export function refuse<C extends Contract>(_contract: C, code: RefusalOf<C>): never {
  throw new Refused(code)
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

/** Joins a query to its answer, or to the rule that refuses it; undefined is 404, as is a subject the permit does not cover. */
export function handleQuery<C extends Contract>(
  contract: C,
  answer: (
    tx: Tx,
    input: InputOf<C>,
    context: Context,
  ) => Promise<Answer<OutputOf<C>> | Decision<never, RefusalOf<C>> | undefined>,
): Handler {
  return {
    contract,
    permitAgain: async () => {},
    run: async (tx, input, context) => {
      const found = await answer(tx, input as InputOf<C>, context)
      if (found === undefined) throw new NotFound()
      if ('ok' in found) throw found.ok ? new NotFound() : new Refused(found.code, found.field, found.values)
      requirePermit(contract, context.actor, found.subject ?? {})
      return found
    },
  }
}

/** One command line command: its lines of usage, what it does, and the work. Answers the exit code, 0 when nothing is said. */
export type Command = {
  readonly usage: readonly string[]
  readonly summary: string
  readonly run: (args: readonly string[]) => Promise<number | undefined>
}

/** The words of the call are off: exit 2. */
export class WrongUsage extends Error {}

/** Understood and refused, or found wanting: exit 1. */
export class Refusal extends Error {}

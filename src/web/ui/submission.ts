import { newId } from '../../kernel/id.ts'

/**
 * Gives the command id of an attempt. While it is unknown whether the server did it, the same input keeps its id, so
 * that a second press does nothing twice; other input, or an attempt that was answered, gets a new one.
 */
export class Submission {
  private id: string | null = null
  private input = ''

  idFor(input: unknown): string {
    const text = JSON.stringify(input)
    if (this.id === null || this.input !== text) this.id = newId()
    this.input = text
    return this.id
  }

  /** The server has answered: done, or refused. */
  answered(): void {
    this.id = null
  }
}

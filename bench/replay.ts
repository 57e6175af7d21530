import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { newId } from '../src/kernel/id.ts'

/** Whose connection a statement goes out on. */
export type Login = 'app' | 'reader'
export type Statement = {
  readonly login: Login
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/**
 * The same statements as one of our operations sent, as functions of what is new each time: two recordings show which
 * parameters those are. A new id stays the same within one replay; a number that must be unique gets a new tail.
 */
export function replayOf(first: readonly Statement[], second: readonly Statement[]): () => Statement[] {
  if (first.length === 0) throw new Error('the operation sent no statement')
  if (first.length !== second.length || first.some((s, i) => s.sql !== second[i]?.sql))
    throw new Error('the operation sent other statements the second time: it cannot be replayed')
  const changing = new Set<unknown>()
  for (const [i, statement] of first.entries())
    for (const [j, value] of statement.parameters.entries())
      if (typeof value === 'string' && value !== second[i]?.parameters[j]) changing.add(value)
  return () => {
    const fresh = new Map<unknown, unknown>()
    const renew = (value: unknown): unknown => {
      if (!changing.has(value)) return value
      let made = fresh.get(value)
      if (made === undefined) {
        made = freshLike(String(value))
        fresh.set(value, made)
      }
      return made
    }
    return first.map((statement) => ({ ...statement, parameters: statement.parameters.map(renew) }))
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
function freshLike(value: string): string {
  if (uuid.test(value)) return newId()
  // An answer or an event that carries the new ids, a lock's key, or a number from a sequence.
  if (value.startsWith('{') || value.startsWith('[') || /^\d{4}-\d{2}-\d{2}T/.test(value)) return value
  return value.slice(0, 5) + randomBytes(6).toString('hex')
}

/** The one login an operation uses. */
export function loginOf(statements: readonly Statement[]): Login {
  const [login, ...others] = new Set(statements.map((statement) => statement.login))
  if (login === undefined || others.length > 0) throw new Error('an operation is replayed on one login')
  return login
}

/** Sends the statements as `pg` does without names, on one connection. */
export async function sendRaw(client: pg.PoolClient, statements: readonly Statement[]): Promise<void> {
  for (const { sql, parameters } of statements)
    await (parameters.length > 0 ? client.query(sql, [...parameters]) : client.query(sql))
}

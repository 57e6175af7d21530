import type { Contract, InputOf, OutputOf } from '../kernel/contract.ts'
import { newId } from '../kernel/id.ts'
import { Problem } from './problem.ts'
import { buildRequest, type Door } from './request.ts'

export type CallOptions = {
  /** The same id for the same attempt: the server answers a repeated command with its first answer. */
  readonly commandId?: string
  /** Sent because something changed elsewhere, not because somebody did something: does not keep the session awake. */
  readonly background?: boolean
  /** How often to try while nothing answers; five for a command, three for a question. */
  readonly attempts?: number
  /** Let the call outlive the page (at most 64 kB). */
  readonly keepalive?: boolean
  readonly signal?: AbortSignal
  /** What to wait for before the call is repeated: a new login (401) and the lock (423), the lock alone, or nothing. */
  readonly waitFor?: 'login' | 'unlock' | 'nothing'
  /** How long an attempt may take, in milliseconds; 20 000 unless said. */
  readonly patience?: number
  /** Whose it is: refused (401) in the session of somebody else, who may have logged in on this computer meanwhile. */
  readonly accountId?: string
}

/** What the client needs around it. `locked` and `gone` resolve when the call may be repeated, or reject. */
export type Surroundings = {
  readonly origin: string
  readonly language: () => string
  readonly pause: (milliseconds: number) => Promise<void>
  readonly answered: () => void
  readonly silent: () => void
  readonly locked: () => Promise<void>
  readonly gone: (problem: Problem) => Promise<void>
}

export type Api = {
  /** Calls a contract. Throws Problem only (or the abort reason of `signal`). */
  readonly call: <C extends Contract>(
    contract: C,
    input: InputOf<C>,
    options?: CallOptions,
  ) => Promise<OutputOf<C>>
  /** The same for an address that has no contract on this side; the caller names the answer's shape. */
  readonly send: (door: Door, input: object, options?: CallOptions) => Promise<unknown>
}

const longest = 20_000

export function createApi(around: Surroundings): Api {
  function initFor(door: Door, body: string | null, commandId: string, options: CallOptions): RequestInit {
    return {
      method: door.method,
      body,
      keepalive: options.keepalive ?? false,
      signal: withPatience(options),
      headers: {
        Accept: 'application/json',
        'Accept-Language': around.language(),
        ...(body !== null && { 'Content-Type': 'application/json' }),
        ...(door.method !== 'GET' && { 'Idempotency-Key': commandId }),
        ...(options.background === true && { 'X-Stafett-Background': '1' }),
        ...(options.accountId !== undefined && { 'X-Stafett-Account': options.accountId }),
      },
    }
  }

  async function send(door: Door, input: object, options: CallOptions = {}): Promise<unknown> {
    const { url, body } = buildRequest(door, { ...input })
    const commandId = options.commandId ?? newId()
    const attempts = options.attempts ?? (door.method === 'GET' ? 3 : 5)
    for (let failures = 0; ; ) {
      const answer = await fetchOnce(around.origin + url, initFor(door, body, commandId, options))
      options.signal?.throwIfAborted()
      if (!(answer instanceof Problem)) {
        around.answered()
        return answer.content
      }
      if (answer.isOpenEnded) {
        around.silent()
        failures++
        if (failures >= attempts) throw answer
        await around.pause(Math.min(8000, 400 * 2 ** failures))
        options.signal?.throwIfAborted()
        continue
      }
      around.answered()
      const waitFor = options.waitFor ?? 'login'
      if (answer.status === 423 && waitFor !== 'nothing') await around.locked()
      else if (answer.status === 401 && waitFor === 'login') await around.gone(answer)
      else throw answer
    }
  }

  return {
    send,
    // The server's output schema has already dropped what the contract does not name (DESIGN 4.7).
    call: async (contract, input, options) =>
      (await send(contract, input, options)) as OutputOf<typeof contract>,
  }
}

/** One attempt. A line that breaks while the answer is read leaves it open whether the command was done: offline. */
async function fetchOnce(url: string, init: RequestInit): Promise<{ content: unknown } | Problem> {
  try {
    const response = await fetch(url, init)
    if (!response.ok) return await Problem.from(response)
    const content = response.status === 204 ? undefined : await response.json()
    return { content }
  } catch (error) {
    return error instanceof SyntaxError ? new Problem(200, { code: 'unreadable' }) : Problem.offline()
  }
}

function withPatience({ signal, patience = longest }: CallOptions): AbortSignal {
  const timeout = AbortSignal.timeout(patience)
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout])
}

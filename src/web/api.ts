import { line } from './line.ts'
import { call } from './outbox.ts'

/**
 * The one way out of the browser. `api.call(contract, input)` is typed by the contract and throws Problem only. Without a line
 * a command that may wait is kept on the device: the problem then says `isKept`, and nothing is lost (docs/decisions/0024).
 */
export const api = { send: line.send, call }

import type { Static } from 'typebox'
import type { Instant } from '../../../kernel/time.ts'
import type { ContactView } from '../api.ts'
import { decideStart } from '../rules.ts'

/** A contact as the page shows it from the moment it is begun, before the server has given it its number. */
export function begunContact(
  id: string,
  at: Instant,
  account: { readonly id: string; readonly name: string },
): Static<typeof ContactView> {
  const started = decideStart({ callAt: at, channel: 'direct-number' }, at)
  if (!started.ok) throw new Error(started.code)
  return {
    ...started.changes,
    id,
    number: '',
    status: 'ongoing',
    registeredAt: at,
    registeredBy: account.id,
    registeredByName: account.name,
    answeredBy: account.id,
    answeredByName: account.name,
    changedAt: at,
    changedBy: account.id,
    changedByName: account.name,
    lateEntry: false,
    outageForm: null,
    initiatorVersion: null,
    callbackTo: null,
    callbackBy: null,
    callbackDoneAt: null,
    withdrawnReason: null,
    version: 1,
    people: [],
  }
}

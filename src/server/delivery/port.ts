import type { Outcome } from '../../exchange/delivery/model.ts'
import type { Letter } from './letter.ts'

/** One try: which message, where to, and what to say. The same id each time it is tried, so that it can be known again. */
export type Dispatch = {
  readonly id: string
  readonly kind: string
  readonly subjectId: string
  readonly address: string
  /** Which of the receiver's channels it is: a system answers with it. */
  readonly channelId: string
  /** The secrets of a webhook that hold now; none elsewhere, or where this server cannot open them. */
  readonly secrets: readonly string[]
  readonly letter: Letter
}

/** What came of it, with a short technical reason of our own making. */
export type Tried = { readonly outcome: Outcome; readonly reason: string | null }

/** A way out of the house. It never throws: what went wrong is its answer. Another way, such as SDK, is one more of these. */
export type Channel = (dispatch: Dispatch) => Promise<Tried>

/** The ways that send by themselves; null where the installation has not set one up. */
export type Channels = Readonly<Record<'mail' | 'sms' | 'webhook', Channel | null>>

const inWords = /[^A-Za-z0-9 _.:-]/g
/** A reason as it is kept: letters, digits and little else, so that no address or server's own words come along. */
export const reasonOf = (...parts: readonly (string | number | undefined)[]): string | null =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .replace(inWords, '')
    .slice(0, 80) || null

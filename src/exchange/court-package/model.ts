import type { Static } from 'typebox'
import type { DecisionSheet } from '../../duty/decision-signing/model.ts'
import { eventChannels } from '../../duty/statutory-clock/model.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import {
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'

/** How papers can be carried: a call carries none. */
export const sendChannels = eventChannels.filter((channel) => channel !== 'phone')

/** request: the letter. file: a document that is enclosed as it is, its bytes unchanged. */
export const partKinds = ['request', 'decision', 'assessment', 'note', 'file'] as const

/** A line of the index: what it is, what it shows, and of a file its name and hash. */
export const Part = shape({
  kind: oneOf(partKinds),
  sourceId: nullable(id()),
  title: line(200),
  fileName: nullable(line(200)),
  sha256: nullable(line(64)),
})
export type Part = Static<typeof Part>

/** The court of a municipality, from a day on, where the manager has written one. */
export const MemberCourt = entity({
  id: server(id()),
  memberId: once(id()),
  court: once(line(120, { minLength: 3 })),
  reachedAt: once(nullable(line(200))),
  source: once(line(300, { minLength: 3 })),
  validFrom: once(localDate()),
  validTo: server(nullable(localDate())),
})
export type MemberCourt = Row<typeof MemberCourt>

/** What a court is sent about a decision, in one signed file. Never changed: what is sent again is a new edition. */
export const CourtPackage = entity({
  id: server(id()),
  number: server(line(20)),
  edition: server(whole(1, 99)),
  decisionId: once(id()),
  caseId: server(id()),
  personId: server(id()),
  memberId: server(id()),
  court: once(line(120)),
  /** What the duty adds to the letter. */
  request: once(text(8000)),
  parts: server(listOf(Part, 120)),
  documentId: server(id()),
  editionReason: once(nullable(text(1000))),
  builtBy: server(id()),
  builtAt: server(instant()),
})
export type CourtPackage = Row<typeof CourtPackage>

export const CourtSending = entity({
  id: server(id()),
  packageId: once(id()),
  eventId: server(id()),
  channel: once(oneOf(sendChannels)),
  sentTo: once(line(200)),
  sentByName: once(line(120)),
  sentAt: once(instant()),
  registeredBy: server(id()),
  registeredAt: server(instant()),
})
export type CourtSending = Row<typeof CourtSending>

export const CourtReceipt = entity({
  id: server(id()),
  packageId: once(id()),
  eventId: server(id()),
  courtNumber: once(line(60)),
  givenBy: once(line(120)),
  receivedAt: once(instant()),
  registeredBy: server(id()),
  registeredAt: server(instant()),
})
export type CourtReceipt = Row<typeof CourtReceipt>

type Fact = { readonly label: string; readonly value: string }
type Section = { readonly title: string; readonly text: string; readonly isQuote: boolean }
/** An assessment or a note as it is printed. */
export type Enclosed = {
  readonly key: string
  readonly title: string
  readonly about: readonly Fact[]
  readonly sections: readonly Section[]
}
/** What the template `court-package.typ` prints, all of it in words. */
export type PackageSheet = {
  readonly municipality: string
  readonly board: string
  readonly kind: string
  readonly number: string
  readonly title: string
  readonly controlCode: string
  readonly court: string
  readonly about: readonly Fact[]
  readonly letter: readonly string[]
  readonly decision: DecisionSheet
  readonly enclosed: readonly Enclosed[]
  readonly files: readonly { readonly name: string; readonly title: string; readonly sha256: string }[]
}

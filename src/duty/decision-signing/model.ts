import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text } from '../../kernel/field.ts'

/** in-product: with a passkey, here. paper, other-service: elsewhere, and attested by whoever saw it (E-08, E-09). */
export const signatureWays = ['in-product', 'paper', 'other-service'] as const
export const attestedWays = ['paper', 'other-service'] as const

/** The one signature of a decision and what proves it. When it was signed is never when it was decided (E-06). */
export const DecisionSignature = entity({
  id: server(id()),
  decisionId: once(id()),
  way: once(oneOf(signatureWays)),
  signedAt: once(instant()),
  signerAccountId: server(nullable(id())),
  signerName: server(line(120)),
  signerTitle: server(nullable(line(120))),
  stepUpId: server(nullable(id())),
  /** The passkey that proved it. */
  credentialId: server(nullable(line(1400))),
  /** Of what was shown when it was decided, and the code read aloud of it. */
  shownHash: server(line(64)),
  controlCode: server(line(20)),
  /** Whom the certificate names that sealed the document; null where none held. */
  certificate: server(nullable(line(400))),
  documentId: server(id()),
  attestedBy: server(nullable(id())),
  attestedAt: server(nullable(instant())),
  /** What whoever attests has seen. */
  seen: once(nullable(text(1000))),
  note: once(nullable(text(2000))),
  registeredAt: server(instant()),
})
export type DecisionSignature = Row<typeof DecisionSignature>

/** A line of the document: name and value. */
type Fact = { readonly label: string; readonly value: string }

/** What the template `decision.typ` prints, all of it in words. */
export type DecisionSheet = {
  readonly municipality: string
  readonly board: string
  readonly kind: string
  readonly number: string
  readonly title: string
  readonly about: readonly Fact[]
  readonly decision: string
  readonly taken: readonly Fact[]
  readonly sections: readonly { readonly title: string; readonly text: string; readonly isQuote: boolean }[]
  readonly conditions: readonly { readonly label: string; readonly answer: string; readonly text: string }[]
  readonly ownWords: string
  readonly review: { readonly title: string; readonly paragraphs: readonly string[] }
  readonly signature: readonly Fact[]
  readonly controlCode: string
  readonly hash: string
}

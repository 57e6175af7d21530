import { contactForm } from '../../code-lists/contact-form.ts'
import { dutyMode } from '../../code-lists/duty-mode.ts'
import { measureType } from '../../code-lists/measure-type.ts'
import { place } from '../../code-lists/place.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** What can make a measure of itself: then nothing is typed twice, and the measure follows its source (DESIGN 2). */
export const sourceKinds = [
  'protective-assessment',
  'report',
  'decision',
  'placement',
  'police-assistance',
  'aid',
  'call-out',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** A coded measure (åtgärd, G-06). Statistics read nothing else. */
export const Measure = entity({
  id: server(id()),
  caseId: once(id()),
  contactId: once(nullable(id())),
  type: once(oneOf(codeKeys(measureType))),
  /** The edition of the list the key was chosen from (G-14). */
  typeVersion: server(whole(1, 1000)),
  at: instant(),
  /** Null is not stated, never none. */
  minutes: nullable(whole(0, 2880)),
  contactForm: nullable(oneOf(codeKeys(contactForm))),
  place: nullable(oneOf(codeKeys(place))),
  municipalityCode: nullable(line(4)),
  /** Of the measure: a case may begin in active duty and go on in standby (W13). */
  dutyMode: oneOf(codeKeys(dutyMode)),
  performedBy: once(id()),
  registeredAt: server(instant()),
  registeredBy: server(id()),
  note: nullable(text(2000)),
  sourceKind: server(nullable(oneOf(sourceKinds))),
  sourceId: server(nullable(id())),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  withdrawnReason: server(nullable(text(1000))),
  version: server(whole(1, 1_000_000)),
})
export type Measure = Row<typeof Measure>

import type { Static } from 'typebox'
import { flag, id, instant, line, listOf, nullable, oneOf, shape, text, whole } from '../../kernel/field.ts'
import { reportStatuses, unitKinds } from '../handover/model.ts'

const count = () => whole(0, 1_000_000)
const name = () => nullable(line(120))

/** Reports of a period to one receiver. What was withdrawn is not among the sent. */
export const Tally = shape({
  sent: count(),
  delivered: count(),
  opened: count(),
  accepted: count(),
  returned: count(),
  withdrawn: count(),
})
export type Tally = Static<typeof Tally>

/** One report as the receiver's list shows it: whom it is about, how it stands, what is due first. */
export const InboxRow = shape({
  id: id(),
  number: line(20),
  caseNumber: line(20),
  status: oneOf(reportStatuses),
  unitKind: oneOf(unitKinds),
  sentAt: instant(),
  authorName: line(120),
  matter: line(20),
  category: nullable(line(60)),
  isAcute: flag(),
  people: listOf(
    shape({
      personId: id(),
      name: nullable(line(250)),
      description: nullable(line(300)),
      age: nullable(whole(0, 200)),
      isProtected: flag(),
    }),
    100,
  ),
  outcomes: listOf(line(60), 100),
  /** The first thing that must be done, and by when. */
  dueAt: nullable(instant()),
  openedAt: nullable(instant()),
  openedByName: name(),
  acceptedAt: nullable(instant()),
  acceptedByName: name(),
  commitment: nullable(text(2000)),
  commitmentDue: nullable(instant()),
  returnedAt: nullable(instant()),
  amendedAt: nullable(instant()),
})
export type InboxRow = Static<typeof InboxRow>

export const standings = ['reported', 'stays', 'kept-open', 'lost'] as const
/** What became of a registered case: reported, stays in the duty by the rule, still open there, or closed and not reported. */
export type Standing = (typeof standings)[number]

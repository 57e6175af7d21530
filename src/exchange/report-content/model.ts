import type { Static } from 'typebox'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'

/**
 * What a report says, frozen when it is sent. Codes are keys of the lists in force on `on`, and stay so.
 * It has no place for an address; phones stand only with those who are not protected.
 */

const code = () => line(60)
const moment = instant
const own = () => nullable(text(40_000))

const Person = shape({
  personId: id(),
  part: oneOf(['concerned', 'guardian', 'other']),
  name: nullable(line(250)),
  description: nullable(line(300)),
  identityKind: line(20),
  identityNumber: nullable(line(24)),
  birthDate: nullable(localDate()),
  age: nullable(whole(0, 200)),
  isChild: nullable(flag()),
  gender: line(20),
  language: nullable(line(60)),
  interpreter: line(20),
  isProtected: flag(),
  phones: listOf(line(20), 20),
  guardians: listOf(shape({ name: nullable(line(250)), personId: id(), custody: line(20) }), 20),
})

const Relation = shape({
  fromId: id(),
  toId: id(),
  kind: code(),
  note: nullable(text(1000)),
  until: nullable(moment()),
  callBackAt: nullable(moment()),
})

/** Who told the duty: a field of its own, shown to the receiving board and to nobody else (W36). */
const Reporter = shape({
  known: line(20),
  isClient: nullable(flag()),
  name: nullable(line(120)),
  title: nullable(line(120)),
  organisation: nullable(line(160)),
  phone: nullable(line(40)),
  duty: nullable(code()),
  wishesSecrecy: flag(),
})

const Contact = shape({
  number: line(20),
  kind: nullable(code()),
  channel: nullable(code()),
  direction: line(20),
  eventAt: nullable(moment()),
  callAt: moment(),
  answeredBy: line(120),
  place: nullable(line(200)),
  story: text(20_000),
  advice: text(8000),
  reporter: Reporter,
})

export const Voice = shape({
  kind: code(),
  name: nullable(line(250)),
  reached: line(20),
  notReachedReason: own(),
  source: nullable(line(20)),
  at: nullable(moment()),
  said: own(),
})

export const Amendment = shape({ at: moment(), authorName: line(120), text: text(20_000) })

export const Assessment = shape({
  assessmentId: id(),
  personId: id(),
  assessedAt: moment(),
  assessorName: line(120),
  assessorTitle: line(120),
  age: nullable(whole(0, 200)),
  law: line(60),
  manner: nullable(line(20)),
  distanceReason: own(),
  place: nullable(code()),
  facts: text(40_000),
  judgement: text(40_000),
  risks: text(20_000),
  childHeard: nullable(line(20)),
  notHeardReason: nullable(code()),
  notHeardText: own(),
  attitudeOtherwise: own(),
  informationGiven: own(),
  /** Verbatim, as the child said it: never shortened, corrected or trimmed. */
  childWords: own(),
  policePresent: nullable(line(20)),
  policeSaw: own(),
  colleagueView: own(),
  alternativeHome: own(),
  voluntary: own(),
  weighing: own(),
  custodyConsidered: nullable(line(40)),
  custodyGrounds: own(),
  outcome: code(),
  protectionBasis: nullable(code()),
  protectionCertainty: nullable(line(20)),
  protectionText: own(),
  protectionEndsAt: nullable(moment()),
  holdsUntil: nullable(moment()),
  dayTask: text(20_000),
  voices: listOf(Voice, 100),
  amendments: listOf(Amendment, 100),
})

const Measure = shape({
  type: code(),
  typeVersion: whole(1, 1000),
  at: moment(),
  minutes: nullable(whole(0, 2880)),
  contactForm: nullable(code()),
  place: nullable(code()),
  municipalityCode: nullable(line(4)),
  note: nullable(text(2000)),
})

export const Note = shape({
  noteId: id(),
  happenedAt: moment(),
  authorName: line(120),
  authorTitle: line(120),
  facts: text(40_000),
  judgement: text(20_000),
  amendments: listOf(Amendment, 100),
})

export const DayItem = shape({ personId: nullable(id()), kind: line(20), text: text(8000), dueAt: moment() })

/** What was decided of one person, or considered and not taken with the grounds (E-16, E-23); the document itself goes its own way. */
export const Decided = shape({
  decisionId: id(),
  number: line(20),
  personId: id(),
  type: code(),
  typeVersion: whole(1, 1000),
  law: line(60),
  memberName: line(120),
  status: oneOf(['made', 'declined', 'not-asked']),
  at: moment(),
  manner: nullable(line(20)),
  decidedByName: nullable(line(120)),
  decidedByTitle: nullable(line(120)),
  proposal: text(4000),
  /** The decision-maker's own words, or why it was not taken. */
  words: own(),
})
export type DecidedContent = Static<typeof Decided>

/** What a reader would look for and does not find (D-30). */
export const missingKinds = [
  'no-summary',
  'nobody-concerned',
  'identity-unknown',
  'age-unknown',
  'residence-unknown',
  'guardian-unknown',
  'child-without-assessment',
  'child-not-heard',
  'nobody-spoken-with',
  'second-hand-only',
  'day-task-missing',
  'nothing-done',
  'promise-in-text',
] as const
export type MissingKind = (typeof missingKinds)[number]

/** How much of what belongs in a report is there: so many of so many, and what is not, each with its person. */
export const Completeness = shape({
  met: whole(0, 1000),
  of: whole(0, 1000),
  missing: listOf(shape({ kind: oneOf(missingKinds), personId: nullable(id()) }), 500),
})
export type Completeness = Static<typeof Completeness>

export const ReportContent = shape({
  format: whole(1, 100),
  on: localDate(),
  municipality: shape({ code: line(4), name: line(80), memberName: nullable(line(120)) }),
  unitKind: line(20),
  author: shape({ name: line(120), title: line(120) }),
  summary: text(8000),
  requestedContact: nullable(text(1000)),
  opportunity: nullable(text(2000)),
  matter: shape({
    caseNumber: line(20),
    openedAt: moment(),
    kind: line(20),
    nature: nullable(code()),
    category: nullable(code()),
    initiator: nullable(code()),
    acuteNeed: line(20),
    canWait: line(20),
    reasonNow: nullable(code()),
    response: nullable(code()),
    reasonActing: nullable(text(4000)),
    reasonNotActing: nullable(code()),
    reasonNotActingText: nullable(text(4000)),
    counterfactual: nullable(text(4000)),
    stay: nullable(line(80)),
    residence: nullable(line(80)),
    responsibleNow: line(200),
    attention: listOf(code(), 20),
  }),
  contacts: listOf(Contact, 200),
  people: listOf(Person, 100),
  relations: listOf(Relation, 500),
  assessments: listOf(Assessment, 100),
  /** Not in reports of the time before decisions were taken here. */
  decisions: optional(listOf(Decided, 100)),
  measures: listOf(Measure, 500),
  notes: listOf(Note, 500),
  dayItems: listOf(DayItem, 200),
  completeness: Completeness,
})
export type ReportContent = Static<typeof ReportContent>
export type PersonContent = ReportContent['people'][number]
export type AssessmentContent = ReportContent['assessments'][number]

import Type, { type Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
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
import type { Permit } from '../../kernel/permit.ts'
import {
  audiences,
  Routine,
  RoutineDeparture,
  RoutineHanding,
  RoutineText,
  routineKinds,
  routineTopics,
} from './model.ts'
import type { PublishRefusal } from './rules.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
/** The municipality reads what is for it and says that it has; the row policy holds which. */
const readers: Permit = { ...duty, intake: 'any' }
const manager: Permit = { 'duty-manager': 'any' }
const done = shape({ id: id(), version })

/** A routine as a line in a list: its latest published edition, or its draft where there is none yet. */
export const RoutineLine = shape({
  id: id(),
  textId: id(),
  kind: oneOf(routineKinds),
  title: line(160),
  topics: listOf(oneOf(routineTopics), 30),
  audiences: listOf(oneOf(audiences), 10),
  edition: whole(1, 10_000),
  reviewBy: localDate(),
  publishedAt: nullable(instant()),
  endedAt: nullable(instant()),
  ownerName: line(120),
  /** Whether whoever asks has said that this edition is read. */
  isRead: flag(),
  hasDraft: flag(),
})
export type RoutineLine = Static<typeof RoutineLine>

export const listRoutines = query({
  name: 'routine.list',
  path: '/api/routines',
  summary:
    'Routines, standpoints and guides in force, by title; with topics, those that are about any of them',
  input: shape({
    topic: optional(oneOf(routineTopics)),
    ended: optional(oneOf(['with'])),
    after: optional(id()),
  }),
  output: shape({ routines: listOf(RoutineLine, 100), more: flag() }),
  permit: readers,
  audit: 'none',
})

export const routinesForTopics = query({
  name: 'routine.for-topics',
  path: '/api/routine-searches',
  method: 'POST',
  summary: 'What applies here: the texts about any of these topics',
  input: shape({ topics: Type.Array(oneOf(routineTopics), { maxItems: routineTopics.length }) }),
  output: shape({ routines: listOf(RoutineLine, 30) }),
  permit: duty,
  audit: 'none',
})

const Edition = shape({ ...RoutineText.row.properties, writerName: line(120) })
export const RoutineView = shape({
  ...Routine.row.properties,
  ownerName: line(120),
  text: Edition,
  draft: nullable(Edition),
  editions: listOf(
    shape({
      edition: whole(1, 10_000),
      publishedAt: instant(),
      changeNote: text(1000),
      writerName: line(120),
    }),
    200,
  ),
  isRead: flag(),
  /** Who has said that this edition is read; for the manager, else null. */
  readers: nullable(listOf(shape({ name: line(120), at: instant() }), 500)),
  departures: nullable(
    listOf(shape({ ...RoutineDeparture.row.properties, name: line(120), edition: whole(1, 10_000) }), 100),
  ),
  handings: nullable(listOf(shape({ ...RoutineHanding.row.properties, name: line(120) }), 100)),
})
export type RoutineView = Static<typeof RoutineView>

export const getRoutine = query({
  name: 'routine.get',
  path: '/api/routines/{routineId}',
  summary: 'A routine: its text in force, earlier editions, who has read it and where it was departed from',
  input: shape({ routineId: id() }),
  output: RoutineView,
  permit: readers,
  // Where it was departed from tells of cases.
  audit: 'list',
})

const draftFields = RoutineText.create.properties
const { routineId: _routineId, ...written } = draftFields

export const writeRoutine = command({
  name: 'routine.write',
  path: '/api/routines',
  summary: 'Begin a routine, a standpoint or a guide as a draft',
  input: shape({ kind: oneOf(routineKinds), ...written }),
  output: shape({ id: id(), textId: id() }),
  permit: manager,
  refusals: ['title-missing'],
})

export const draftEdition = command({
  name: 'routine.draft-edition',
  path: '/api/routines/{routineId}/editions',
  summary: 'Begin a new edition from the one in force',
  input: shape({ routineId: id() }),
  output: shape({ textId: id() }),
  permit: manager,
  refusals: ['routine-ended', 'draft-exists'],
})

export const saveDraft = command({
  name: 'routine.save-draft',
  path: '/api/routine-texts/{textId}',
  method: 'PUT',
  summary: 'Save the draft as it stands',
  input: shape({ textId: id(), version, ...written }),
  output: done,
  permit: manager,
  refusals: ['routine-ended', 'already-published'],
  autosave: true,
})

export const publishText = command({
  name: 'routine.publish',
  path: '/api/routine-texts/{textId}/publication',
  summary: 'Put the edition in force: from now on it is what is shown',
  input: shape({ textId: id(), version }),
  output: done,
  permit: manager,
  refusals: [
    'routine-ended',
    'already-published',
    'title-missing',
    'body-missing',
    'topic-missing',
    'review-in-the-past',
    'review-too-far',
    'change-note-missing',
    'nothing-changed',
  ] satisfies readonly (PublishRefusal | 'routine-ended' | 'already-published')[],
})

export const changeOwner = command({
  name: 'routine.change-owner',
  path: '/api/routines/{routineId}/owner',
  method: 'PUT',
  summary: 'Give the routine another owner',
  input: shape({ routineId: id(), version, ownerId: id() }),
  output: done,
  permit: manager,
  refusals: ['routine-ended', 'owner-unknown'],
})

export const endRoutine = command({
  name: 'routine.end',
  path: '/api/routines/{routineId}/end',
  summary: 'Take a routine out of force, with the reason',
  input: shape({ routineId: id(), version, reason: text(1000) }),
  output: done,
  permit: manager,
  refusals: ['routine-ended', 'reason-missing'],
})

export const acknowledgeText = command({
  name: 'routine.acknowledge',
  path: '/api/routine-texts/{textId}/acknowledgements',
  summary: 'Say that the edition is read',
  input: shape({ textId: id() }),
  output: shape({ textId: id() }),
  permit: readers,
  refusals: ['not-in-force'],
})

export const departFromRoutine = command({
  name: 'routine.depart',
  path: '/api/routine-texts/{textId}/departures',
  summary: 'Say that the routine was not followed here, and why',
  input: shape({ textId: id(), caseId: optional(nullable(id())), reason: text(4000) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['not-in-force', 'case-unknown', 'reason-missing'],
})

export const handRoutine = command({
  name: 'routine.hand',
  path: '/api/routine-texts/{textId}/handings',
  summary: 'Note that the text was given to whoever called',
  input: RoutineHanding.create,
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['not-in-force', 'not-for-them', 'receiver-missing'],
})

export type RoutineRefusal = (
  | typeof writeRoutine
  | typeof draftEdition
  | typeof saveDraft
  | typeof publishText
  | typeof changeOwner
  | typeof endRoutine
  | typeof acknowledgeText
  | typeof departFromRoutine
  | typeof handRoutine
)['refusals'][number]

import Type from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  deviceMade,
  flag,
  id,
  instant,
  line,
  listOf,
  nullable,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { AdministrativeTime, Note, NoteAmendment } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
/** A draft is its author's, whoever else may enter the case. */
const author = { 'duty-worker': 'own', 'duty-manager': 'own' } as const
const saved = shape({ id: id(), version })
const written = Type.Pick(Note.row, ['happenedAt', 'facts', 'judgement']).properties

/** A note as it is shown: a withdrawn one keeps who, when and why, not what. */
export const NoteView = shape({
  ...Note.row.properties,
  withdrawnByName: nullable(line(120)),
  amendments: listOf(NoteAmendment.row, 500),
})

export const startNote = command({
  name: 'journal.start-note',
  path: '/api/cases/{caseId}/notes',
  summary: 'A new case note, a draft of its author until it is locked',
  input: shape({
    caseId: id(),
    noteId: optional(deviceMade('note')),
    happenedAt: optional(written.happenedAt),
    facts: optional(written.facts),
    judgement: optional(written.judgement),
  }),
  output: shape({ id: id(), version, happenedAt: instant() }),
  permit: duty,
  refusals: ['case-closed', 'note-id-taken'],
  mayWait: true,
  makes: 'noteId',
})

export const saveNote = command({
  name: 'journal.save-note',
  path: '/api/notes/{noteId}',
  method: 'PUT',
  summary: 'The draft as it stands, saved while it is written',
  input: shape({ noteId: id(), version, ...written }),
  output: saved,
  permit: author,
  refusals: ['already-locked', 'not-locked', 'withdrawn'],
  autosave: true,
  mayWait: true,
})

export const lockNote = command({
  name: 'journal.lock-note',
  path: '/api/notes/{noteId}/lock',
  summary: 'Makes the note part of the record: amended after this, never overwritten',
  input: shape({ noteId: id(), version }),
  output: saved,
  permit: author,
  refusals: ['already-locked', 'not-locked', 'withdrawn', 'note-empty', 'in-the-future', 'time-far-off'],
  mayWait: true,
})

export const amendNote = command({
  name: 'journal.amend-note',
  path: '/api/notes/{noteId}/amendments',
  summary: 'A dated amendment to a locked note',
  input: shape({ noteId: id(), text: text(20_000) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['already-locked', 'not-locked', 'withdrawn', 'text-missing'],
  mayWait: true,
})

export const withdrawNote = command({
  name: 'journal.withdraw-note',
  path: '/api/notes/{noteId}/withdrawal',
  summary: 'Takes a note out of the file it should not be in; who, when and why stay',
  input: shape({ noteId: id(), version, reason: text(1000) }),
  output: saved,
  permit: duty,
  refusals: ['already-locked', 'not-locked', 'withdrawn', 'reason-missing'],
})

export const addAdministrativeTime = command({
  name: 'journal.add-administrative-time',
  path: '/api/cases/{caseId}/administrative-time',
  summary: 'Administrative minutes on the case, apart from the time of measures',
  input: AdministrativeTime.create,
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['case-closed'],
  mayWait: true,
})

export const withdrawAdministrativeTime = command({
  name: 'journal.withdraw-administrative-time',
  path: '/api/administrative-times/{timeId}/withdrawal',
  summary: 'Takes back minutes that were wrong: no figure counts them; who, when and why stay',
  input: shape({ timeId: id(), reason: text(1000) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['time-withdrawn', 'time-reason-missing'],
})

export const readJournal = query({
  name: 'journal.of-case',
  path: '/api/cases/{caseId}/journal',
  summary: 'Case notes in the order they happened, own drafts, and administrative time',
  input: shape({ caseId: id() }),
  output: shape({
    caseOpen: flag(),
    notes: listOf(NoteView, 2000),
    /** The sum of those that stand. */
    administrativeMinutes: whole(0, 10_000_000),
    administrativeTime: listOf(
      shape({
        ...AdministrativeTime.row.properties,
        accountName: line(120),
        withdrawnByName: nullable(line(120)),
      }),
      2000,
    ),
  }),
  permit: duty,
  audit: 'each',
})

export type JournalRefusal =
  | (typeof startNote.refusals)[number]
  | (typeof lockNote.refusals)[number]
  | (typeof amendNote.refusals)[number]
  | (typeof withdrawNote.refusals)[number]
  | (typeof withdrawAdministrativeTime.refusals)[number]

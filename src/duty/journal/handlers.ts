import { decided } from '../../kernel/decision.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery, refuse } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findCase, lockCase } from '../case/store.ts'
import {
  addAdministrativeTime,
  amendNote,
  lockNote,
  readJournal,
  saveNote,
  startNote,
  withdrawAdministrativeTime,
  withdrawNote,
} from './api.ts'
import type { Note } from './model.ts'
import { available, availableInCase, availableTime, decideLock, decideText, startedAt } from './rules.ts'
import {
  administrativeTimeOfCase,
  amendmentsOfNotes,
  insertAdministrativeTime,
  insertNote,
  insertNoteAmendment,
  lockAdministrativeTime,
  lockNoteRow,
  notesOfCase,
  updateNote,
  withdrawAdministrativeTimeRow,
} from './store.ts'

const toldTo = (caseId: string) =>
  ({ about: { cases: [caseId] }, events: [{ topic: 'case', id: caseId }] }) as const
const ofAuthor = (note: Note) => ({ accountId: note.authorId })

/** A note that is no longer a draft answers with its state, not with who changed it. */
async function loadNote(tx: Tx, input: { noteId: string; version: number }): Promise<Note | undefined> {
  const note = await lockNoteRow(tx, input.noteId)
  if (note?.status === 'draft') await requireVersion(tx, note, input.version)
  return note
}

export const handlers = [
  handleCommand(startNote, {
    load: (tx, { caseId }) => lockCase(tx, caseId),
    available: (found, actor, now) => availableInCase(found, actor, now).start,
    decide: (_found, input) => decided(input),
    save: async (tx, input, { now, actor, newId }) => {
      const note: Note = {
        id: input.noteId ?? newId(),
        caseId: input.caseId,
        status: 'draft',
        authorId: actor.accountId,
        authorName: actor.name,
        authorTitle: actor.title,
        happenedAt: startedAt(input, now),
        facts: input.facts ?? '',
        judgement: input.judgement ?? '',
        createdAt: now,
        changedAt: now,
        lockedAt: null,
        withdrawnAt: null,
        withdrawnBy: null,
        withdrawnReason: null,
        version: 1,
      }
      if (!(await insertNote(tx, note))) refuse(startNote, 'note-id-taken')
      return {
        output: { id: note.id, version: note.version, happenedAt: note.happenedAt },
        about: { cases: [note.caseId] },
      }
    },
  }),

  handleCommand(saveNote, {
    load: loadNote,
    subject: ofAuthor,
    available: (note, actor, now) => available(note, actor, now).save,
    decide: (note, { happenedAt, facts, judgement }) =>
      decided({ note, written: { happenedAt, facts, judgement } }),
    save: async (tx, { note, written }, { now, actor }) => {
      const version = note.version + 1
      const fields = (['happenedAt', 'facts', 'judgement'] as const).filter(
        (name) => note[name] !== written[name],
      )
      await updateNote(tx, note.id, { ...written, changedAt: now, version })
      await keepRevision(tx, { id: note.id, version }, fields, actor.accountId)
      return { output: { id: note.id, version } }
    },
  }),

  handleCommand(lockNote, {
    load: loadNote,
    subject: ofAuthor,
    available: (note, actor, now) => available(note, actor, now).lock,
    decide: (note, _input, { now }) => decideLock(note, now),
    save: async (tx, note, { now, actor }) => {
      const version = note.version + 1
      await updateNote(tx, note.id, { status: 'locked', lockedAt: now, version })
      await keepRevision(tx, { id: note.id, version }, ['status'], actor.accountId)
      return { output: { id: note.id, version }, ...toldTo(note.caseId) }
    },
  }),

  handleCommand(amendNote, {
    load: (tx, { noteId }) => lockNoteRow(tx, noteId),
    available: (note, actor, now) => available(note, actor, now).amend,
    decide: (note, input) => {
      const said = decideText(input.text, 'text', 'text-missing')
      return said.ok ? decided({ note, text: said.changes }) : said
    },
    save: async (tx, { note, text }, { now, actor, newId }) => {
      const id = newId()
      await insertNoteAmendment(tx, {
        id,
        noteId: note.id,
        authorId: actor.accountId,
        authorName: actor.name,
        authorTitle: actor.title,
        at: now,
        text,
      })
      return { output: { id }, ...toldTo(note.caseId) }
    },
  }),

  handleCommand(withdrawNote, {
    load: async (tx, input) => {
      const note = await lockNoteRow(tx, input.noteId)
      if (note && note.status !== 'withdrawn') await requireVersion(tx, note, input.version)
      return note
    },
    available: (note, actor, now) => available(note, actor, now).withdraw,
    decide: (note, input) => {
      const said = decideText(input.reason, 'reason', 'reason-missing')
      return said.ok ? decided({ note, reason: said.changes }) : said
    },
    save: async (tx, { note, reason }, { now, actor }) => {
      const version = note.version + 1
      await updateNote(tx, note.id, {
        status: 'withdrawn',
        withdrawnAt: now,
        withdrawnBy: actor.accountId,
        withdrawnReason: reason,
        version,
      })
      await keepRevision(tx, { id: note.id, version }, ['status'], actor.accountId)
      return { output: { id: note.id, version }, ...toldTo(note.caseId) }
    },
  }),

  handleCommand(addAdministrativeTime, {
    load: (tx, { caseId }) => lockCase(tx, caseId),
    available: (found, actor, now) => availableInCase(found, actor, now).addTime,
    decide: (_found, input) => decided(input),
    save: async (tx, { caseId, minutes }, { now, actor, newId }) => {
      const id = newId()
      const unwithdrawn = { withdrawnAt: null, withdrawnBy: null, withdrawnReason: null }
      await insertAdministrativeTime(tx, {
        id,
        caseId,
        accountId: actor.accountId,
        minutes,
        at: now,
        ...unwithdrawn,
      })
      return { output: { id }, ...toldTo(caseId) }
    },
  }),

  handleCommand(withdrawAdministrativeTime, {
    load: (tx, { timeId }) => lockAdministrativeTime(tx, timeId),
    available: (time) => availableTime(time).withdraw,
    decide: (time, input) => {
      const said = decideText(input.reason, 'reason', 'time-reason-missing')
      return said.ok ? decided({ time, reason: said.changes }) : said
    },
    save: async (tx, { time, reason }, { now, actor }) => {
      await withdrawAdministrativeTimeRow(tx, time.id, {
        withdrawnAt: now,
        withdrawnBy: actor.accountId,
        withdrawnReason: reason,
      })
      return { output: { id: time.id }, ...toldTo(time.caseId) }
    },
  }),

  handleQuery(readJournal, async (tx, { caseId }) => {
    const found = await findCase(tx, caseId)
    if (found === undefined) return undefined
    const notes = await notesOfCase(tx, caseId)
    const amendments = await amendmentsOfNotes(
      tx,
      notes.filter((note) => note.status === 'locked').map((note) => note.id),
    )
    const time = await administrativeTimeOfCase(tx, caseId)
    return {
      output: {
        caseOpen: found.status === 'open',
        notes: notes.map((note) => ({
          ...note,
          ...(note.status === 'withdrawn' && { facts: '', judgement: '' }),
          amendments: amendments.filter((amendment) => amendment.noteId === note.id),
        })),
        administrativeMinutes: time.reduce(
          (sum, row) => sum + (row.withdrawnAt === null ? row.minutes : 0),
          0,
        ),
        administrativeTime: time,
      },
      about: { cases: [caseId] },
    }
  }),
]

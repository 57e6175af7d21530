import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { AdministrativeTime, Note, NoteAmendment } from './model.ts'

/** Answers whether the id was free: a device may have made it. */
export const insertNote = async (tx: Tx, note: Note): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('note')
    .values(note)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Another's draft is not there: the row policy hides it. */
export const lockNoteRow = (tx: Tx, id: string): Promise<Note | undefined> =>
  tx.selectFrom('note').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateNote = (
  tx: Tx,
  id: string,
  changes: Partial<Omit<Note, 'id' | 'caseId' | 'authorId'>>,
): Promise<unknown> => tx.updateTable('note').set(changes).where('id', '=', id).execute()

/** What the actor may see: locked and withdrawn notes of all, drafts of their own; in the order they happened. */
export const notesOfCase = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('note')
    .leftJoin('account as withdrawer', 'withdrawer.id', 'note.withdrawnBy')
    .selectAll('note')
    .select('withdrawer.name as withdrawnByName')
    .where('note.caseId', '=', caseId)
    .orderBy('note.happenedAt')
    .orderBy('note.id')
    .execute()

export const insertNoteAmendment = (tx: Tx, amendment: NoteAmendment): Promise<unknown> =>
  tx.insertInto('noteAmendment').values(amendment).execute()

export const amendmentsOfNotes = async (tx: Tx, noteIds: readonly string[]): Promise<NoteAmendment[]> =>
  noteIds.length === 0
    ? []
    : tx
        .selectFrom('noteAmendment')
        .selectAll()
        .where('noteId', '=', anyOf(noteIds))
        .orderBy('at')
        .orderBy('id')
        .execute()

/** Locked notes with their amendments, in the order they happened: what the handover report may carry. */
export async function lockedNotesOfCase(
  tx: Tx,
  caseId: string,
): Promise<(Note & { amendments: NoteAmendment[] })[]> {
  const notes = await tx
    .selectFrom('note')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('status', '=', 'locked')
    .orderBy('happenedAt')
    .orderBy('id')
    .execute()
  const amendments = await amendmentsOfNotes(
    tx,
    notes.map((note) => note.id),
  )
  return notes.map((note) => ({
    ...note,
    amendments: amendments.filter((amendment) => amendment.noteId === note.id),
  }))
}

export const insertAdministrativeTime = (tx: Tx, time: AdministrativeTime): Promise<unknown> =>
  tx.insertInto('administrativeTime').values(time).execute()

export const lockAdministrativeTime = (tx: Tx, id: string): Promise<AdministrativeTime | undefined> =>
  tx.selectFrom('administrativeTime').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const withdrawAdministrativeTimeRow = (
  tx: Tx,
  id: string,
  changes: Pick<AdministrativeTime, 'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason'>,
): Promise<unknown> => tx.updateTable('administrativeTime').set(changes).where('id', '=', id).execute()

/** Administrative minutes of a case with who spent them, oldest first; withdrawn ones with who, when and why. */
export const administrativeTimeOfCase = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('administrativeTime')
    .innerJoin('account', 'account.id', 'administrativeTime.accountId')
    .leftJoin('account as withdrawer', 'withdrawer.id', 'administrativeTime.withdrawnBy')
    .selectAll('administrativeTime')
    .select(['account.name as accountName', 'withdrawer.name as withdrawnByName'])
    .where('administrativeTime.caseId', '=', caseId)
    .orderBy('administrativeTime.at')
    .execute()

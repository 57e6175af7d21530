import { sql } from 'kysely'
import { findAccount } from '../../base/account/store.ts'
import { documentsOfCase } from '../../base/document/store.ts'
import type { Member } from '../../base/organisation/model.ts'
import { findPersons } from '../../base/person/store.ts'
import type { DecisionType } from '../../code-lists/decision-type.ts'
import type { Decision } from '../../duty/decision/model.ts'
import { composeSheet } from '../../duty/decision-signing/rules.ts'
import { signatureOf } from '../../duty/decision-signing/store.ts'
import { takingOf } from '../../duty/decision-taking/store.ts'
import { amendmentsOfNotes, notesOfCase } from '../../duty/journal/store.ts'
import { findMandate } from '../../duty/mandate/store.ts'
import { amendmentsOf, visibleAssessments } from '../../duty/protective-assessment/store.ts'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { CourtPackage, CourtReceipt, CourtSending, MemberCourt } from './model.ts'

export const courtsOf = (tx: Tx, memberId: string): Promise<MemberCourt[]> =>
  tx.selectFrom('memberCourt').selectAll().where('memberId', '=', memberId).orderBy('validFrom').execute()

export const endCourtBefore = (tx: Tx, memberId: string, from: LocalDate): Promise<unknown> =>
  tx
    .updateTable('memberCourt')
    .set({ validTo: addDays(from, -1) })
    .where('memberId', '=', memberId)
    .where('validTo', 'is', null)
    .execute()
export const insertCourt = (tx: Tx, row: MemberCourt): Promise<unknown> =>
  tx.insertInto('memberCourt').values(row).execute()

export const insertPackage = (tx: Tx, { parts, ...row }: CourtPackage): Promise<unknown> =>
  tx
    .insertInto('courtPackage')
    .values({ ...row, parts: sql`${JSON.stringify(parts)}::jsonb` })
    .execute()
export const findPackage = (tx: Tx, id: string): Promise<CourtPackage | undefined> =>
  tx.selectFrom('courtPackage').selectAll().where('id', '=', id).executeTakeFirst()

/** Editions of a decision's package, the latest first, with who made them. */
export const packagesOf = (tx: Tx, decisionId: string) =>
  tx
    .selectFrom('courtPackage')
    .innerJoin('account', 'account.id', 'courtPackage.builtBy')
    .selectAll('courtPackage')
    .select('account.name as builtByName')
    .where('decisionId', '=', decisionId)
    .orderBy('edition', 'desc')
    .limit(99)
    .execute()

export const insertSending = (tx: Tx, row: CourtSending): Promise<unknown> =>
  tx.insertInto('courtSending').values(row).execute()
export const insertReceipt = (tx: Tx, row: CourtReceipt): Promise<unknown> =>
  tx.insertInto('courtReceipt').values(row).execute()

/** Those that stand: what was withdrawn of the clocks was written by mistake, and is written anew. */
export const sendingsOf = (tx: Tx, decisionId: string) =>
  tx
    .selectFrom('courtSending')
    .innerJoin('courtPackage', 'courtPackage.id', 'courtSending.packageId')
    .innerJoin('account', 'account.id', 'courtSending.registeredBy')
    .innerJoin('decisionEvent', 'decisionEvent.id', 'courtSending.eventId')
    .selectAll('courtSending')
    .select('account.name as registeredByName')
    .where('courtPackage.decisionId', '=', decisionId)
    .where('decisionEvent.withdrawnAt', 'is', null)
    .execute()
export const receiptsOf = (tx: Tx, decisionId: string) =>
  tx
    .selectFrom('courtReceipt')
    .innerJoin('courtPackage', 'courtPackage.id', 'courtReceipt.packageId')
    .innerJoin('account', 'account.id', 'courtReceipt.registeredBy')
    .innerJoin('decisionEvent', 'decisionEvent.id', 'courtReceipt.eventId')
    .selectAll('courtReceipt')
    .select('account.name as registeredByName')
    .where('courtPackage.decisionId', '=', decisionId)
    .where('decisionEvent.withdrawnAt', 'is', null)
    .execute()

/** What of the case can be enclosed, never another board's; drafts of the reader's own among them: they are told, and refused. */
export async function enclosable(tx: Tx, { caseId, memberId }: Pick<Decision, 'caseId' | 'memberId'>) {
  const assessments = (await visibleAssessments(tx, caseId)).filter(({ status }) => status !== 'withdrawn')
  const notes = (await notesOfCase(tx, caseId)).filter(({ status }) => status !== 'withdrawn')
  const documents = (await documentsOfCase(tx, caseId)).filter((document) => document.memberId === memberId)
  return { assessments, notes, documents }
}
type Enclosable = Awaited<ReturnType<typeof enclosable>>

/** The chosen assessments and notes with what was added to them, in the order they were chosen, and whom they are about. */
export async function chosenOf(
  tx: Tx,
  { assessments, notes }: Pick<Enclosable, 'assessments' | 'notes'>,
  chosen: { readonly assessmentIds: readonly string[]; readonly noteIds: readonly string[] },
) {
  const later = await amendmentsOf(tx, chosen.assessmentIds)
  const added = await amendmentsOfNotes(tx, chosen.noteIds)
  const people = await findPersons(
    tx,
    assessments.map(({ personId }) => personId),
  )
  return {
    assessments: chosen.assessmentIds.flatMap((id) => {
      const row = assessments.find((one) => one.id === id)
      const person = row && people.get(row.personId)
      const amendments = later.filter(({ assessmentId }) => assessmentId === id)
      return row && person ? [{ row: { ...row, amendments }, person }] : []
    }),
    notes: chosen.noteIds.flatMap((id) => {
      const row = notes.find((one) => one.id === id)
      return row ? [{ ...row, amendments: added.filter(({ noteId }) => noteId === id) }] : []
    }),
  }
}

/** The decision as its own document says it. */
export async function sheetOf(tx: Tx, decision: Decision, type: DecisionType, member: Member) {
  const named = (id: string | null) => (id === null ? undefined : findAccount(tx, id))
  const person = (await findPersons(tx, [decision.personId])).get(decision.personId)
  if (person === undefined) throw new Error('a decision is read by who sees whom it is about')
  const signature = (await signatureOf(tx, decision.id)) ?? null
  return composeSheet({
    decision,
    type,
    person,
    member,
    mandate: decision.mandateId === null ? undefined : await findMandate(tx, decision.mandateId),
    taking: await takingOf(tx, decision.id),
    preparedBy: await named(decision.preparedBy),
    witness: await named(decision.witnessId),
    registeredBy: await named(decision.registeredBy),
    signature,
    attestedBy: await named(signature?.attestedBy ?? null),
  })
}

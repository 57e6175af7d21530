import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Amendment, Assessment, DayItem, UnderWay, Voice } from './model.ts'

/** Writes the draft, and beside it that it is begun: colleagues see the one and never the other. */
export async function insertAssessment(tx: Tx, assessment: Assessment): Promise<void> {
  await tx.insertInto('protectiveAssessment').values(assessment).execute()
  await tx
    .insertInto('assessmentUnderWay')
    .values({
      assessmentId: assessment.id,
      caseId: assessment.caseId,
      personId: assessment.personId,
      assessorId: assessment.assessorId,
      startedAt: assessment.startedAt,
      endedAt: null,
    })
    .execute()
}

/** Another's draft is not there: the row policy hides it. */
export const lockAssessmentRow = (tx: Tx, id: string): Promise<Assessment | undefined> =>
  tx.selectFrom('protectiveAssessment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findAssessment = (tx: Tx, id: string): Promise<Assessment | undefined> =>
  tx.selectFrom('protectiveAssessment').selectAll().where('id', '=', id).executeTakeFirst()

export const updateAssessment = (
  tx: Tx,
  id: string,
  changes: Partial<Omit<Assessment, 'id' | 'caseId' | 'personId' | 'assessorId'>>,
): Promise<unknown> => tx.updateTable('protectiveAssessment').set(changes).where('id', '=', id).execute()

export const endUnderWay = (tx: Tx, assessmentId: string, endedAt: Instant): Promise<unknown> =>
  tx.updateTable('assessmentUnderWay').set({ endedAt }).where('assessmentId', '=', assessmentId).execute()

/** The assessments that are begun in a case and by whom, own ones too. */
export const underWayOfCase = (tx: Tx, caseId: string): Promise<(UnderWay & { assessorName: string })[]> =>
  tx
    .selectFrom('assessmentUnderWay')
    .innerJoin('account', 'account.id', 'assessmentUnderWay.assessorId')
    .selectAll('assessmentUnderWay')
    .select('account.name as assessorName')
    .where('caseId', '=', caseId)
    .where('endedAt', 'is', null)
    .orderBy('startedAt')
    .execute()

/** True when the account has a draft of the child in the case. */
export const hasOwnDraft = async (
  tx: Tx,
  of: { readonly caseId: string; readonly personId: string; readonly accountId: string },
): Promise<boolean> =>
  (await tx
    .selectFrom('protectiveAssessment')
    .select('id')
    .where('caseId', '=', of.caseId)
    .where('personId', '=', of.personId)
    .where('assessorId', '=', of.accountId)
    .where('status', '=', 'draft')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The persons who have a locked assessment in the case. */
export const assessedInCase = async (tx: Tx, caseId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('protectiveAssessment')
    .select('personId')
    .distinct()
    .where('caseId', '=', caseId)
    .where('status', '=', 'locked')
    .execute()
  return rows.map(({ personId }) => personId)
}

/** True when a locked assessment already points at this one. */
export const isReassessed = async (tx: Tx, assessmentId: string): Promise<boolean> =>
  (await tx
    .selectFrom('protectiveAssessment')
    .select('id')
    .where('reassesses', '=', assessmentId)
    .where('status', '=', 'locked')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** All that the actor may see: locked and withdrawn ones, own drafts; discarded drafts are left out. */
export const visibleAssessments = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('protectiveAssessment')
    .leftJoin('account as colleague', 'colleague.id', 'protectiveAssessment.colleagueId')
    .leftJoin('account as withdrawer', 'withdrawer.id', 'protectiveAssessment.withdrawnBy')
    .selectAll('protectiveAssessment')
    .select(['colleague.name as colleagueName', 'withdrawer.name as withdrawnByName'])
    .where('protectiveAssessment.caseId', '=', caseId)
    .where('protectiveAssessment.status', '<>', 'discarded')
    .orderBy('protectiveAssessment.startedAt')
    .orderBy('protectiveAssessment.id')
    .execute()

/** The voices that stand, in the order they were written. */
export const voicesOf = async (tx: Tx, assessmentIds: readonly string[]): Promise<Voice[]> =>
  assessmentIds.length === 0
    ? []
    : tx
        .selectFrom('assessmentVoice')
        .selectAll()
        .where('assessmentId', '=', anyOf(assessmentIds))
        .where('removedAt', 'is', null)
        .orderBy('position')
        .execute()

/** Makes these the voices of a draft; one that is left out is marked removed, and comes back if it is given again. */
export async function replaceVoices(
  tx: Tx,
  assessmentId: string,
  voices: readonly Omit<Voice, 'assessmentId' | 'position' | 'removedAt'>[],
  at: Instant,
): Promise<void> {
  for (const [position, voice] of voices.entries()) {
    const row = { ...voice, position, removedAt: null }
    await tx
      .insertInto('assessmentVoice')
      .values({ ...row, assessmentId })
      .onConflict((conflict) => conflict.columns(['assessmentId', 'id']).doUpdateSet(row))
      .execute()
  }
  let gone = tx
    .updateTable('assessmentVoice')
    .set({ removedAt: at })
    .where('assessmentId', '=', assessmentId)
    .where('removedAt', 'is', null)
  const kept = voices.map((voice) => voice.id)
  if (kept.length > 0) gone = gone.where('id', 'not in', kept)
  await gone.execute()
}

export const amendmentsOf = async (tx: Tx, assessmentIds: readonly string[]): Promise<Amendment[]> =>
  assessmentIds.length === 0
    ? []
    : tx
        .selectFrom('assessmentAmendment')
        .selectAll()
        .where('assessmentId', '=', anyOf(assessmentIds))
        .orderBy('at')
        .orderBy('id')
        .execute()

export const insertAmendment = (tx: Tx, amendment: Amendment): Promise<unknown> =>
  tx.insertInto('assessmentAmendment').values(amendment).execute()

export type WholeAssessment = Assessment & { readonly voices: Voice[]; readonly amendments: Amendment[] }

/** Locked assessments with voices and amendments, in the order they were begun: what the handover report carries. */
export async function assessmentsOfCase(tx: Tx, caseId: string): Promise<WholeAssessment[]> {
  const rows = await tx
    .selectFrom('protectiveAssessment')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('status', '=', 'locked')
    .orderBy('startedAt')
    .orderBy('id')
    .execute()
  const ids = rows.map((row) => row.id)
  const [voices, amendments] = [await voicesOf(tx, ids), await amendmentsOf(tx, ids)]
  return rows.map((row) => ({
    ...row,
    voices: voices.filter((voice) => voice.assessmentId === row.id),
    amendments: amendments.filter((amendment) => amendment.assessmentId === row.id),
  }))
}

export const insertDayItems = async (tx: Tx, items: readonly DayItem[]): Promise<void> => {
  if (items.length > 0)
    await tx
      .insertInto('dayItem')
      .values([...items])
      .execute()
}

/** What must happen in a case and by when, the most urgent first; done ones too, with `doneAt`. */
export const dayItemsOfCase = (tx: Tx, caseId: string): Promise<DayItem[]> =>
  tx.selectFrom('dayItem').selectAll().where('caseId', '=', caseId).orderBy('dueAt').orderBy('id').execute()

/** Marks as done what a source left to do, of these kinds. */
export const finishDayItems = (
  tx: Tx,
  sourceId: string,
  kinds: readonly DayItem['kind'][],
  done: { readonly doneAt: Instant; readonly doneBy: string },
): Promise<unknown> =>
  tx
    .updateTable('dayItem')
    .set(done)
    .where('sourceId', '=', sourceId)
    .where('kind', 'in', kinds)
    .where('doneAt', 'is', null)
    .execute()

/** New assessments that must be made before a moment, overdue ones first; of open cases only. */
export const reassessmentsDue = (tx: Tx, before: Instant, limit: number) =>
  tx
    .selectFrom('dayItem')
    .innerJoin('cases', 'cases.id', 'dayItem.caseId')
    .innerJoin('protectiveAssessment', 'protectiveAssessment.id', 'dayItem.sourceId')
    .select([
      'dayItem.id',
      'dayItem.sourceId as assessmentId',
      'dayItem.caseId',
      'dayItem.dueAt',
      'dayItem.text',
    ])
    .select(['cases.number as caseNumber', 'protectiveAssessment.personId'])
    .select([
      'protectiveAssessment.outcome',
      'protectiveAssessment.protectionBasis',
      'protectiveAssessment.protectionCertainty',
    ])
    .where('dayItem.kind', '=', 'reassess')
    .where('dayItem.doneAt', 'is', null)
    .where('dayItem.dueAt', '<=', before)
    .where('cases.status', '=', 'open')
    .orderBy('dayItem.dueAt')
    .limit(limit)
    .execute()

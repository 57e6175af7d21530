import type { Tx } from '../../server/database/connection.ts'
import type { Measure, SourceKind } from './model.ts'
import { typeVersionAt } from './rules.ts'

type Made = Pick<Measure, 'id' | 'caseId' | 'type' | 'at' | 'dutyMode' | 'performedBy' | 'registeredAt'> &
  Partial<
    Pick<
      Measure,
      'contactId' | 'minutes' | 'contactForm' | 'place' | 'municipalityCode' | 'note' | 'registeredBy'
    >
  > &
  (
    | { readonly sourceKind: SourceKind; readonly sourceId: string }
    | { readonly sourceKind?: never; readonly sourceId?: never }
  )

/**
 * Writes a measure with the edition of the list in force at `at`; what is left out is not stated.
 * A source (assessment, report …) calls it in its own transaction with its kind and id: one measure per source and type.
 * @throws RangeError before the list's first edition
 */
export async function writeMeasure(tx: Tx, made: Made): Promise<Measure> {
  const measure: Measure = {
    contactId: null,
    minutes: null,
    contactForm: null,
    place: null,
    municipalityCode: null,
    note: null,
    registeredBy: made.performedBy,
    ...made,
    sourceKind: made.sourceKind ?? null,
    sourceId: made.sourceId ?? null,
    typeVersion: typeVersionAt(made.at),
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnReason: null,
    version: 1,
  }
  await tx.insertInto('measure').values(measure).execute()
  return measure
}

export const findMeasure = (tx: Tx, id: string): Promise<Measure | undefined> =>
  tx.selectFrom('measure').selectAll().where('id', '=', id).executeTakeFirst()

export const lockMeasure = (tx: Tx, id: string): Promise<Measure | undefined> =>
  tx.selectFrom('measure').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type Changes = Partial<
  Pick<
    Measure,
    | 'at'
    | 'minutes'
    | 'contactForm'
    | 'place'
    | 'municipalityCode'
    | 'dutyMode'
    | 'note'
    | 'withdrawnAt'
    | 'withdrawnBy'
    | 'withdrawnReason'
  >
>

export const updateMeasure = (tx: Tx, id: string, changes: Changes & { version: number }): Promise<unknown> =>
  tx.updateTable('measure').set(changes).where('id', '=', id).execute()

/** The measures a withdrawn source made are withdrawn with it. */
export const withdrawMeasuresOf = (
  tx: Tx,
  sourceId: string,
  withdrawal: { withdrawnAt: string; withdrawnBy: string; withdrawnReason: string },
): Promise<unknown> =>
  tx
    .updateTable('measure')
    .set((eb) => ({ ...withdrawal, version: eb('version', '+', 1) }))
    .where('sourceId', '=', sourceId)
    .where('withdrawnAt', 'is', null)
    .execute()

/** Every measure of the case, withdrawn ones too, newest first. */
export const listMeasureViews = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('measure')
    .innerJoin('account as performer', 'performer.id', 'measure.performedBy')
    .leftJoin('account as withdrawer', 'withdrawer.id', 'measure.withdrawnBy')
    .selectAll('measure')
    .select(['performer.name as performedByName', 'withdrawer.name as withdrawnByName'])
    .where('measure.caseId', '=', caseId)
    .orderBy('measure.at', 'desc')
    .orderBy('measure.id', 'desc')
    .execute()

/** The measures that stand, oldest first: what the handover report and the statistics know. */
export const measuresOfCase = (tx: Tx, caseId: string): Promise<Measure[]> =>
  tx
    .selectFrom('measure')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('withdrawnAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()

import type { Tx } from '../../server/database/connection.ts'
import type { PlaceRequest } from './model.ts'

export const insertRequest = (tx: Tx, request: PlaceRequest): Promise<unknown> =>
  tx.insertInto('placeRequest').values(request).execute()

export const findRequest = (tx: Tx, id: string): Promise<PlaceRequest | undefined> =>
  tx.selectFrom('placeRequest').selectAll().where('id', '=', id).executeTakeFirst()

export const lockRequest = (tx: Tx, id: string): Promise<PlaceRequest | undefined> =>
  tx.selectFrom('placeRequest').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateRequest = (
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<
      PlaceRequest,
      | 'answer'
      | 'answeredAt'
      | 'answeredBy'
      | 'reason'
      | 'reasonText'
      | 'notedBy'
      | 'withdrawnAt'
      | 'withdrawnReason'
    >
  > & { readonly version: number },
): Promise<unknown> => tx.updateTable('placeRequest').set(changes).where('id', '=', id).execute()

const requestViews = (tx: Tx) =>
  tx
    .selectFrom('placeRequest')
    .innerJoin('account', 'account.id', 'placeRequest.askedBy')
    .leftJoin('place', 'place.id', 'placeRequest.placeId')
    .selectAll('placeRequest')
    .select(['account.name as askedByName', 'place.name as placeName', 'place.kind as placeKind'])
    .select('place.isProtected as placeIsProtected')

/** Everything asked in a case, in order, withdrawn ones too. */
export const requestsOfCase = (tx: Tx, caseId: string) =>
  requestViews(tx)
    .where('caseId', '=', caseId)
    .orderBy('askedAt')
    .orderBy('placeRequest.id')
    .limit(200)
    .execute()

/** What a place was asked and asked for, the latest first: its dispute log (F-10). */
export const requestsOfPlace = (tx: Tx, placeId: string, limit: number) =>
  requestViews(tx)
    .where('placeRequest.placeId', '=', placeId)
    .where('placeRequest.withdrawnAt', 'is', null)
    .orderBy('askedAt', 'desc')
    .orderBy('placeRequest.id', 'desc')
    .limit(limit)
    .execute()

/** The places and others that said no in a case, with when and why: what shaped its decisions (F-15). */
export const refusedAsks = async (
  tx: Tx,
  caseId: string,
): Promise<Pick<PlaceRequest, 'id' | 'kind' | 'placeId' | 'otherName' | 'reason' | 'answeredAt'>[]> =>
  tx
    .selectFrom('placeRequest')
    .select(['id', 'kind', 'placeId', 'otherName', 'reason', 'answeredAt'])
    .where('caseId', '=', caseId)
    .where('direction', '=', 'to-other')
    .where('answer', '=', 'no')
    .where('withdrawnAt', 'is', null)
    .orderBy('answeredAt')
    .execute()

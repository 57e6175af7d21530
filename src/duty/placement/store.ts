import { sql } from 'kysely'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import { secretsOfPlaces } from '../place/store.ts'
import { type Placement, type PlacementEvent, placedStatuses } from './model.ts'

/** Those who place the same people at the same moment wait for each other, in one order. */
export async function lockPlacing(tx: Tx, personIds: readonly string[]): Promise<void> {
  for (const id of [...personIds].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`placing ${id}`}, 0))`.execute(tx)
}

export const insertPlacement = (tx: Tx, placement: Placement): Promise<unknown> =>
  tx.insertInto('placement').values(placement).execute()

export const insertEvent = (tx: Tx, event: PlacementEvent): Promise<unknown> =>
  tx.insertInto('placementEvent').values(event).execute()

export const findPlacement = (tx: Tx, id: string): Promise<Placement | undefined> =>
  tx.selectFrom('placement').selectAll().where('id', '=', id).executeTakeFirst()

export const lockPlacement = (tx: Tx, id: string): Promise<Placement | undefined> =>
  tx.selectFrom('placement').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updatePlacement = (
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<
      Placement,
      | 'status'
      | 'plannedUntil'
      | 'arrivedAt'
      | 'departedAt'
      | 'withdrawnAt'
      | 'withdrawnBy'
      | 'withdrawnReason'
    >
  > & { readonly version: number },
): Promise<unknown> => tx.updateTable('placement').set(changes).where('id', '=', id).execute()

/** Which of these people are, or should be, in a place now. */
export const placedAmong = async (tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (personIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('placement')
    .select('personId')
    .where('personId', '=', anyOf(personIds))
    .where('status', 'in', placedStatuses)
    .execute()
  return new Set(rows.map((row) => row.personId))
}

/** Who is, or should be, in this place now. */
export const placedIn = async (tx: Tx, placeId: string): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('placement')
    .select('personId')
    .where('placeId', '=', placeId)
    .where('status', 'in', placedStatuses)
    .execute()
  return new Set(rows.map((row) => row.personId))
}

/** Whether others of the group still stand: then what was written for all of them stands too. */
export const groupStands = async (tx: Tx, groupId: string, withoutId: string): Promise<boolean> =>
  (await tx
    .selectFrom('placement')
    .select('id')
    .where('groupId', '=', groupId)
    .where('id', '<>', withoutId)
    .where('status', '<>', 'withdrawn')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Placements with the place, the case and the names that are shown beside them. */
const placementRows = (tx: Tx) =>
  tx
    .selectFrom('placement')
    .innerJoin('account', 'account.id', 'placement.arrangedBy')
    .leftJoin('cases', 'cases.id', 'placement.caseId')
    .leftJoin('place', 'place.id', 'placement.placeId')
    .leftJoin('municipality as lies', (join) =>
      join.on(sql<boolean>`lies.code = coalesce(place.municipality_code, placement.other_code)`),
    )
    .leftJoin('municipality as responsible', 'responsible.code', 'placement.responsibleCode')
    .leftJoin('municipality as payer', 'payer.code', 'placement.payerCode')
    .selectAll('placement')
    .select([
      'account.name as arrangedByName',
      'cases.number as caseNumber',
      'place.kind as placeKind',
      'place.name as placeName',
      'place.isProtected as placeIsProtected',
      'place.nightPhone',
      'lies.code as liesCode',
      'lies.name as liesName',
      'responsible.name as responsibleName',
      'payer.name as payerName',
    ])

/** Every placement of a case, withdrawn ones too, in the order they were arranged. */
export const placementsOfCase = (tx: Tx, caseId: string) =>
  placementRows(tx)
    .where('placement.caseId', '=', caseId)
    .orderBy('placement.arrangedAt')
    .orderBy('placement.id')
    .limit(200)
    .execute()
export type PlacementRow = Awaited<ReturnType<typeof placementsOfCase>>[number]

/** All that has not ended, with what has happened to each: where everybody is, in one question. */
export const placementsNow = (tx: Tx, limit: number) =>
  placementRows(tx)
    .innerJoin('person', 'person.id', 'placement.personId')
    .select((eb) => [
      eb
        .selectFrom('placementEvent')
        .select(sql<number>`count(*)`.as('told'))
        .whereRef('placementEvent.placementId', '=', 'placement.id')
        .where('placementEvent.kind', 'in', ['told', 'not-arrived'])
        .where('placementEvent.text', 'is not', null)
        .as('told'),
    ])
    .select([
      'person.givenName',
      'person.familyName',
      'person.description',
      'person.birthDate',
      'person.statedAge',
      'person.statedAgeOn',
      sql<boolean>`person.confidentiality_marking or person.protected_registration`.as('isMarked'),
    ])
    .where('placement.status', 'in', placedStatuses)
    .orderBy('placement.arrangedAt')
    .orderBy('placement.id')
    .limit(limit)
    .execute()

export const eventsOf = async (
  tx: Tx,
  placementIds: readonly string[],
): Promise<(PlacementEvent & { accountName: string })[]> =>
  placementIds.length === 0
    ? []
    : tx
        .selectFrom('placementEvent')
        .innerJoin('account', 'account.id', 'placementEvent.accountId')
        .selectAll('placementEvent')
        .select('account.name as accountName')
        .where('placementId', '=', anyOf(placementIds))
        .orderBy('at')
        .orderBy('placementEvent.id')
        .execute()

/**
 * What must stand in no text about a case: the protected places asked, held or used for it, and every place where one of its
 * people was ever placed and is marked or the place protected (T-14). Whatever the author has opened.
 * @param markedIds people of the case whose whereabouts are protected
 */
export async function placeSecretsOfCase(
  tx: Tx,
  caseId: string,
  personIds: readonly string[],
  markedIds: readonly string[],
): Promise<Record<'phones' | 'streets' | 'places' | 'names', readonly string[]>> {
  await sql`select set_config('stafett.guarding', 'on', true)`.execute(tx)
  const placed = await tx
    .selectFrom('placement')
    .select(['placeId', 'personId', 'otherPlace'])
    .where((w) => w.or([w('caseId', '=', caseId), w('personId', '=', anyOf(personIds))]))
    .execute()
  await sql`select set_config('stafett.guarding', 'off', true)`.execute(tx)
  const asked = await tx.selectFrom('placeRequest').select('placeId').where('caseId', '=', caseId).execute()
  const held = await tx.selectFrom('placeHold').select('placeId').where('caseId', '=', caseId).execute()
  const marked = placed.filter(({ personId }) => markedIds.includes(personId))
  const secrets = await secretsOfPlaces(
    tx,
    [...new Set([...placed, ...asked, ...held].flatMap(({ placeId }) => placeId ?? []))],
    new Set(marked.flatMap(({ placeId }) => placeId ?? [])),
  )
  return { ...secrets, names: [...secrets.names, ...marked.flatMap(({ otherPlace }) => otherPlace ?? [])] }
}

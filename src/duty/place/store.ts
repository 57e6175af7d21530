import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { BedUse, Ending, Place, PlaceAddress, PlaceHold, PlaceUnmasking, PlaceVacancy } from './model.ts'
import type { Candidate } from './rules.ts'

/** Those who take or give back beds of a place wait for each other; the exclusion constraint is the wall behind it. */
export const lockBeds = (tx: Tx, placeId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`place ${placeId}`}, 0))`.execute(tx)

export const findPlace = (tx: Tx, id: string): Promise<Place | undefined> =>
  tx.selectFrom('place').selectAll().where('id', '=', id).executeTakeFirst()

export const lockPlace = (tx: Tx, id: string): Promise<Place | undefined> =>
  tx.selectFrom('place').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findPlaces = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('place').selectAll().where('id', '=', anyOf(ids)).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

const asJson = (hours: Place['hours']) => sql<Place['hours']>`${JSON.stringify(hours)}::jsonb`

export const insertPlace = (tx: Tx, place: Place): Promise<unknown> =>
  tx
    .insertInto('place')
    .values({ ...place, hours: asJson(place.hours) })
    .execute()

export const updatePlace = (tx: Tx, id: string, place: Omit<Place, 'id'>): Promise<unknown> =>
  tx
    .updateTable('place')
    .set({ ...place, hours: asJson(place.hours) })
    .where('id', '=', id)
    .execute()

/** Places valid on the day with what was last said of their beds and how many are in use: one question for all of them. */
export const candidates = (tx: Tx, on: LocalDate, now: Instant) =>
  candidateRows(tx, now)
    .where('place.validFrom', '<=', on)
    .where((w) => w.or([w('place.validTo', 'is', null), w('place.validTo', '>=', on)]))
    .orderBy(sql`place.name collate "sv-x-icu"`)
    .orderBy('place.id')
    .limit(5000)
    .execute()

export type CandidateRow = Candidate & {
  readonly ownerName: string
  readonly municipalityName: string | null
}

function candidateRows(tx: Tx, now: Instant) {
  return tx
    .selectFrom('place')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('placeVacancy')
          .select(['freeBeds', 'saidBy', 'saidAt'])
          .whereRef('placeVacancy.placeId', '=', 'place.id')
          .orderBy('saidAt', 'desc')
          .orderBy('id', 'desc')
          .limit(1)
          .as('said'),
      (join) => join.onTrue(),
    )
    .leftJoin(
      (from) =>
        from
          .selectFrom('bedUse')
          .select(['bedUse.placeId', sql<Instant[]>`array_agg(bed_use.from_at)`.as('since')])
          .where('bedUse.fromAt', '<=', now)
          .where((w) => w.or([w('bedUse.untilAt', 'is', null), w('bedUse.untilAt', '>', now)]))
          .groupBy('bedUse.placeId')
          .as('used'),
      (join) => join.onRef('used.placeId', '=', 'place.id'),
    )
    .leftJoin('member', 'member.id', 'place.memberId')
    .leftJoin('partner', 'partner.id', 'place.partnerId')
    .leftJoin('municipality', 'municipality.code', 'place.municipalityCode')
    .selectAll('place')
    .select(['said.freeBeds', 'said.saidBy', 'said.saidAt', 'municipality.name as municipalityName'])
    .select(sql<string>`coalesce(member.name, partner.name)`.as('ownerName'))
    .select([
      sql<number>`coalesce(cardinality(used.since), 0)`.as('busy'),
      sql<number>`(select count(*) from unnest(used.since) began (at) where began.at > said.said_at)`.as(
        'busySince',
      ),
    ])
}

/** One place, ended or not. */
export const findCandidate = (tx: Tx, id: string, now: Instant): Promise<CandidateRow | undefined> =>
  candidateRows(tx, now).where('place.id', '=', id).executeTakeFirst()

/** By name, paged by key: the last one shown. Ended ones too, so that a manager can read them. */
export function listPlaceRows(tx: Tx, filter: { kind?: Place['kind']; after?: string }, limit: number) {
  let rows = tx
    .selectFrom('place')
    .leftJoin('municipality', 'municipality.code', 'place.municipalityCode')
    .selectAll('place')
    .select('municipality.name as municipalityName')
  if (filter.kind) rows = rows.where('place.kind', '=', filter.kind)
  if (filter.after)
    rows = rows.where(
      sql<boolean>`(place.name collate "sv-x-icu", place.id) > (select b.name collate "sv-x-icu", b.id from place b where b.id = ${filter.after})`,
    )
  return rows.orderBy(sql`place.name collate "sv-x-icu"`).orderBy('place.id').limit(limit).execute()
}

export const insertVacancy = (tx: Tx, vacancy: PlaceVacancy): Promise<unknown> =>
  tx.insertInto('placeVacancy').values(vacancy).execute()

/** What has been said of a place's beds, the latest first. */
export const vacanciesOf = (tx: Tx, placeId: string, limit: number) =>
  tx
    .selectFrom('placeVacancy')
    .innerJoin('account', 'account.id', 'placeVacancy.notedBy')
    .selectAll('placeVacancy')
    .select('account.name as notedByName')
    .where('placeId', '=', placeId)
    .orderBy('saidAt', 'desc')
    .orderBy('placeVacancy.id', 'desc')
    .limit(limit)
    .execute()

export const insertAddress = (tx: Tx, address: PlaceAddress): Promise<unknown> =>
  tx.insertInto('placeAddress').values(address).execute()

/** Where the place lies; undefined when nobody has written it, or when it is protected and not open to this account. */
export const addressOf = (tx: Tx, placeId: string): Promise<PlaceAddress | undefined> =>
  tx
    .selectFrom('placeAddress')
    .selectAll()
    .where('placeId', '=', placeId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertUnmasking = (tx: Tx, unmasking: PlaceUnmasking): Promise<unknown> =>
  tx.insertInto('placeUnmasking').values(unmasking).execute()

/** Until when this account has a protected address open; null when not. The database's clock decides. */
export const openUntil = async (tx: Tx, placeId: string, accountId: string): Promise<Instant | null> => {
  const row = await tx
    .selectFrom('placeUnmasking')
    .select((eb) => eb.fn.max('until').as('until'))
    .where('placeId', '=', placeId)
    .where('accountId', '=', accountId)
    .where('until', '>', sql<string>`now()`)
    .executeTakeFirst()
  return row?.until ?? null
}

/**
 * What must stand in no text that leaves the duty: names, phones and addresses of the protected among these places, past ones too.
 * @param hidesIn places to keep silent about though they are open: somebody marked lives there
 */
export async function secretsOfPlaces(
  tx: Tx,
  placeIds: readonly string[],
  hidesIn: ReadonlySet<string>,
): Promise<Record<'phones' | 'streets' | 'places' | 'names', readonly string[]>> {
  const found = [...(await findPlaces(tx, placeIds)).values()]
  const hidden = found.filter((place) => place.isProtected || hidesIn.has(place.id))
  if (hidden.length === 0) return { phones: [], streets: [], places: [], names: [] }
  await sql`select set_config('stafett.guarding', 'on', true)`.execute(tx)
  const rows = await tx
    .selectFrom('placeAddress')
    .selectAll()
    .where('placeId', '=', anyOf(hidden.map((place) => place.id)))
    .execute()
  await sql`select set_config('stafett.guarding', 'off', true)`.execute(tx)
  return {
    phones: [...rows.flatMap((row) => row.phone ?? []), ...hidden.flatMap((place) => place.nightPhone ?? [])],
    streets: rows.flatMap((row) => row.street ?? []),
    places: rows.flatMap((row) => (row.postalCode && row.town ? `${row.postalCode} ${row.town}` : [])),
    names: [...rows.flatMap((row) => row.realName ?? []), ...hidden.map((place) => place.name)],
  }
}

/** Beds of a place that are or will be in use. Call `lockBeds` first where something is decided on it. */
export const bedUsesOf = (tx: Tx, placeId: string, now: Instant): Promise<BedUse[]> =>
  tx
    .selectFrom('bedUse')
    .selectAll()
    .where('placeId', '=', placeId)
    .where((w) => w.or([w('untilAt', 'is', null), w('untilAt', '>', now)]))
    .orderBy('slot')
    .execute()

export const insertBedUses = (tx: Tx, uses: readonly BedUse[]): Promise<unknown> =>
  tx
    .insertInto('bedUse')
    .values([...uses])
    .execute()

/** Gives back the beds of a hold or a placement; none is given back before it was taken. */
export const freeBeds = (
  tx: Tx,
  of: { readonly holdId: string } | { readonly placementId: string },
  at: Instant,
): Promise<unknown> =>
  tx
    .updateTable('bedUse')
    .set({ untilAt: sql<string>`greatest(from_at, ${at}::timestamptz)` })
    .where('holdId' in of ? 'holdId' : 'placementId', '=', 'holdId' in of ? of.holdId : of.placementId)
    .where((w) => w.or([w('untilAt', 'is', null), w('untilAt', '>', at)]))
    .execute()

export const insertHold = (tx: Tx, hold: PlaceHold): Promise<unknown> =>
  tx.insertInto('placeHold').values(hold).execute()

export const findHold = (tx: Tx, id: string): Promise<PlaceHold | undefined> =>
  tx.selectFrom('placeHold').selectAll().where('id', '=', id).executeTakeFirst()

export const lockHold = (tx: Tx, id: string): Promise<PlaceHold | undefined> =>
  tx.selectFrom('placeHold').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const endHold = (
  tx: Tx,
  id: string,
  ended: { endedAt: Instant; endedHow: Ending },
): Promise<unknown> => tx.updateTable('placeHold').set(ended).where('id', '=', id).execute()

const holdViews = (tx: Tx, now: Instant) =>
  tx
    .selectFrom('placeHold')
    .innerJoin('account', 'account.id', 'placeHold.heldBy')
    .innerJoin('place', 'place.id', 'placeHold.placeId')
    .selectAll('placeHold')
    .select(['account.name as heldByName', 'place.name as placeName', 'place.kind as placeKind'])
    .select(['place.nightPhone', 'place.isProtected'])
    .where('placeHold.endedAt', 'is', null)
    .where('placeHold.until', '>', now)
    .orderBy('placeHold.until')
    .limit(100)

/** Who holds beds of a place now. */
export const holdsOfPlace = (tx: Tx, placeId: string, now: Instant) =>
  holdViews(tx, now).where('placeHold.placeId', '=', placeId).execute()

/** The holds of a case that have not run out. */
export const holdsOfCase = (tx: Tx, caseId: string, now: Instant) =>
  holdViews(tx, now).where('placeHold.caseId', '=', caseId).execute()

/** Every hold of the duty that has not run out, the one that runs out first first. */
export const holdsNow = (tx: Tx, now: Instant) => holdViews(tx, now).execute()

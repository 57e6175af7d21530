import { sql } from 'kysely'
import { findMember, findMemberOn, findMunicipality, partnersOn } from '../../base/organisation/store.ts'
import { formatPhone } from '../../kernel/phone.ts'
import { addMinutes, type Instant, type LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type {
  DirectoryAddress,
  DirectoryEntry,
  DirectoryEvent,
  DirectoryNumber,
  DirectoryTry,
  DirectoryUnmasking,
  EntryKind,
  Matter,
} from './model.ts'
import type { EntryFacts } from './rules.ts'

/** An entry with what is shown beside it; numbers are those that hold on the day asked about. */
export type EntryWithNumbers = DirectoryEntry & {
  readonly memberName: string | null
  readonly partnerName: string | null
  readonly municipalityName: string | null
  readonly nextName: string | null
  readonly numbers: readonly NumberOfEntry[]
}
type NumberOfEntry = DirectoryNumber & { readonly confirmedByName: string | null }

const byName = sql`directory_entry.name collate "sv-x-icu"`
const holds = (table: 'directory_entry' | 'directory_number', on: LocalDate, until = on) =>
  sql<boolean>`${sql.table(table)}.withdrawn_at is null and ${sql.table(table)}.valid_from <= ${until}
    and (${sql.table(table)}.valid_to is null or ${sql.table(table)}.valid_to >= ${on})`

const entries = (tx: Tx, on: LocalDate) =>
  tx
    .selectFrom('directoryEntry')
    .leftJoin('member', 'member.id', 'directoryEntry.memberId')
    .leftJoin('partner', 'partner.id', 'directoryEntry.partnerId')
    .leftJoin('municipality', 'municipality.code', 'directoryEntry.municipalityCode')
    .leftJoin('directoryEntry as next', (join) =>
      join
        .onRef('next.id', '=', 'directoryEntry.nextId')
        .on('next.withdrawnAt', 'is', null)
        .on((where) => where.or([where('next.validTo', 'is', null), where('next.validTo', '>=', on)])),
    )
    .selectAll('directoryEntry')
    .select([
      'member.name as memberName',
      'partner.name as partnerName',
      'municipality.name as municipalityName',
      'next.name as nextName',
    ])

const numbers = (tx: Tx) =>
  tx
    .selectFrom('directoryNumber')
    .leftJoin('account as confirmer', 'confirmer.id', 'directoryNumber.confirmedBy')
    .selectAll('directoryNumber')
    .select('confirmer.name as confirmedByName')

async function withNumbers<E extends DirectoryEntry>(
  tx: Tx,
  rows: readonly E[],
  on: LocalDate,
  until = on,
): Promise<(E & { numbers: NumberOfEntry[] })[]> {
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const found = await numbers(tx)
    .where('directoryNumber.entryId', '=', anyOf(ids))
    .where(holds('directory_number', on, until))
    .orderBy('directoryNumber.id')
    .execute()
  const byEntry = Map.groupBy(found, (number) => number.entryId)
  return rows.map((row) => ({ ...row, numbers: byEntry.get(row.id) ?? [] }))
}

/**
 * Entries that hold on a day with the numbers that hold then, in Swedish order of name: never an old number (B-09).
 * What the reader's audience does not cover is missing. At most 2 000.
 * @param until the last day that matters: what begins by then is there too
 */
export async function entriesAt(
  tx: Tx,
  on: LocalDate,
  filter: { readonly kind?: EntryKind; readonly memberId?: string } = {},
  until = on,
): Promise<EntryWithNumbers[]> {
  let rows = entries(tx, on).where(holds('directory_entry', on, until))
  if (filter.kind !== undefined) rows = rows.where('directoryEntry.kind', '=', filter.kind)
  if (filter.memberId !== undefined) rows = rows.where('directoryEntry.memberId', '=', filter.memberId)
  rows = rows.orderBy(byName).orderBy('directoryEntry.id').limit(2000)
  return withNumbers(tx, await rows.execute(), on, until)
}

/** One word that was typed: it stands in the entry's text, or it names a kind or a matter in the words of the screen. */
type SoughtWord = {
  readonly folded: string
  readonly kinds: readonly EntryKind[]
  readonly matters: readonly Matter[]
}
type EntrySearch = {
  /** Each must be found. */
  readonly words: readonly SoughtWord[]
  /** Digits of a number as stored, when what was typed looks like one. */
  readonly digits: string | null
  readonly kind: EntryKind | undefined
  readonly memberId: string | undefined
  readonly matter: Matter | undefined
  readonly after: string | undefined
}

/** Entries of a day that match, in order of name, paged by the last one shown. */
export async function searchEntryRows(
  tx: Tx,
  on: LocalDate,
  search: EntrySearch,
  limit: number,
): Promise<EntryWithNumbers[]> {
  let rows = entries(tx, on).where(holds('directory_entry', on))
  if (search.kind !== undefined) rows = rows.where('directoryEntry.kind', '=', search.kind)
  if (search.memberId !== undefined) rows = rows.where('directoryEntry.memberId', '=', search.memberId)
  if (search.matter !== undefined)
    rows = rows.where(sql<boolean>`${search.matter} = any(directory_entry.matters)`)
  const words = search.words.map(
    ({ folded, kinds, matters }) => sql<boolean>`(strpos(directory_entry.search_text, ${folded}) > 0
      or directory_entry.kind = any(${[...kinds]}::text[]) or directory_entry.matters && ${[...matters]}::text[])`,
  )
  const { digits } = search
  if (digits !== null)
    rows = rows.where((where) =>
      where.or([
        ...(words.length > 0 ? [where.and(words)] : []),
        sql<boolean>`exists (select from directory_number n where n.entry_id = directory_entry.id
          and n.withdrawn_at is null and n.valid_from <= ${on} and (n.valid_to is null or n.valid_to >= ${on})
          and strpos(n.number, ${digits}) > 0)`,
      ]),
    )
  else for (const word of words) rows = rows.where(word)
  if (search.after !== undefined)
    rows = rows.where(sql<boolean>`(${byName}, directory_entry.id) >
      (select last.name collate "sv-x-icu", last.id from directory_entry last where last.id = ${search.after})`)
  return withNumbers(tx, await rows.orderBy(byName).orderBy('directoryEntry.id').limit(limit).execute(), on)
}

/** One entry, whatever its dates. */
export const findEntryRow = (tx: Tx, id: string, on: LocalDate) =>
  entries(tx, on).where('directoryEntry.id', '=', id).executeTakeFirst()

export const lockEntry = (tx: Tx, id: string): Promise<DirectoryEntry | undefined> =>
  tx.selectFrom('directoryEntry').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findEntry = (tx: Tx, id: string): Promise<DirectoryEntry | undefined> =>
  tx.selectFrom('directoryEntry').selectAll().where('id', '=', id).executeTakeFirst()

/** Whether another entry of the kind and member has the name already; a member-less one stands for the region. */
const hasTwin = async (
  tx: Tx,
  { kind, name, memberId }: Pick<DirectoryEntry, 'kind' | 'name' | 'memberId'>,
  exceptId: string | null,
  on: LocalDate,
): Promise<boolean> =>
  (await tx
    .selectFrom('directoryEntry')
    .select('id')
    .where('kind', '=', kind)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where('memberId', 'is not distinct from', memberId)
    .where('id', 'is distinct from', exceptId)
    .where(holds('directory_entry', on))
    .executeTakeFirst()) !== undefined

/** All numbers an entry has or had, newest validity first. */
export const numbersOf = (tx: Tx, entryId: string): Promise<NumberOfEntry[]> =>
  numbers(tx)
    .where('directoryNumber.entryId', '=', entryId)
    .orderBy('directoryNumber.validFrom', 'desc')
    .orderBy('directoryNumber.id', 'desc')
    .limit(200)
    .execute()

/** A number and its entry, both locked, the entry first as every command does. */
export async function lockNumber(tx: Tx, id: string) {
  const number = tx.selectFrom('directoryNumber').selectAll().where('id', '=', id)
  const before = await number.executeTakeFirst()
  const entry = before && (await lockEntry(tx, before.entryId))
  return entry && { entry, number: await number.forUpdate().executeTakeFirstOrThrow() }
}

/** Whom the chain of "if no answer" leads to from an entry, nearest first; it stops where it turns back. */
async function chainFrom(tx: Tx, entryId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive chain(id, depth) as (
      select ${entryId}::uuid, 0
      union select e.next_id, chain.depth + 1 from directory_entry e join chain on chain.id = e.id
      where e.next_id is not null and chain.depth < 20)
    select id from chain order by depth`.execute(tx)
  return rows.map((row) => row.id)
}

/** Tries since a moment, latest first, with who tried. */
const triesSince = (tx: Tx, entryIds: readonly string[], since: Instant) =>
  tx
    .selectFrom('directoryTry')
    .innerJoin('account', 'account.id', 'directoryTry.accountId')
    .selectAll('directoryTry')
    .select('account.name as accountName')
    .where('directoryTry.entryId', '=', anyOf(entryIds))
    .where('directoryTry.at', '>=', since)
    .orderBy('directoryTry.at', 'desc')
    .limit(500)
    .execute()

/** The latest address of each entry that the reader may see; a protected one only while it is opened. */
async function addressesOf(tx: Tx, entryIds: readonly string[]) {
  const rows = await tx
    .selectFrom('directoryAddress')
    .selectAll()
    .distinctOn('entryId')
    .where('entryId', '=', anyOf(entryIds))
    .orderBy('entryId')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.entryId, row]))
}

/** Until when this account has the protected addresses open, by entry. The database's clock decides. */
async function openUntil(tx: Tx, entryIds: readonly string[], accountId: string) {
  const rows = await tx
    .selectFrom('directoryUnmasking')
    .select('entryId')
    .select((eb) => eb.fn.max<Instant>('until').as('until'))
    .where('entryId', '=', anyOf(entryIds))
    .where('accountId', '=', accountId)
    .where('until', '>', sql<string>`now()`)
    .groupBy('entryId')
    .execute()
  return new Map(rows.map((row) => [row.entryId, row.until]))
}

/** Entries with their tries of twelve hours, news for the rest of the night, and the addresses this reader may see, in three questions however many they are. */
export async function withTriesAndAddresses(
  tx: Tx,
  rows: readonly EntryWithNumbers[],
  reader: { readonly accountId: string; readonly now: Instant },
) {
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const tries = await triesSince(tx, ids, addMinutes(reader.now, -12 * 60))
  const triesByEntry = Map.groupBy(tries, (row) => row.entryId)
  const addresses = await addressesOf(tx, ids)
  const open = await openUntil(tx, ids, reader.accountId)
  return rows.map((row) => ({
    ...row,
    numbers: row.numbers.map((number) => ({ ...number, shown: formatPhone(number.number) })),
    address: row.addressKind === 'none' ? null : (addresses.get(row.id)?.address ?? null),
    addressOpenUntil: row.addressKind === 'protected' ? (open.get(row.id) ?? null) : null,
    tries: triesByEntry.get(row.id) ?? [],
  }))
}

/** What was changed, newest first, with who did it; the system's own is without a name. */
export const eventsOf = (tx: Tx, entryId: string) =>
  tx
    .selectFrom('directoryEvent')
    .leftJoin('account', 'account.id', 'directoryEvent.accountId')
    .selectAll('directoryEvent')
    .select('account.name as accountName')
    .where('directoryEvent.entryId', '=', entryId)
    .orderBy('directoryEvent.id', 'desc')
    .limit(100)
    .execute()

/** Months a confirmed number is held for fresh; undefined where the region has not said. */
export const ageingMonthsOf = async (tx: Tx): Promise<number | undefined> =>
  (await tx.selectFrom('directorySetting').select('ageingMonths').executeTakeFirst())?.ageingMonths

export const setAgeingMonths = (tx: Tx, regionId: string, ageingMonths: number): Promise<unknown> =>
  tx
    .insertInto('directorySetting')
    .values({ regionId, ageingMonths })
    .onConflict((conflict) => conflict.column('regionId').doUpdateSet({ ageingMonths }))
    .execute()

/** What the rule asks about an entry that is added or changed; `id` is its own when it is there already. */
export async function factsOf(
  tx: Tx,
  entry: Pick<DirectoryEntry, 'kind' | 'name' | 'memberId' | 'partnerId' | 'municipalityCode' | 'nextId'>,
  id: string | null,
  on: LocalDate,
): Promise<EntryFacts & { memberName: string | null }> {
  const { memberId, partnerId, municipalityCode, nextId } = entry
  const member =
    memberId !== null && (await (id === null ? findMemberOn(tx, memberId, on) : findMember(tx, memberId)))
  const municipality = municipalityCode !== null && (await findMunicipality(tx, municipalityCode))
  const partner = (await partnersOn(tx, on)).find((one) => one.id === partnerId)
  const next = nextId === null ? undefined : await findEntry(tx, nextId)
  return {
    memberExists: member !== undefined,
    // A partner that has ended since does not shut what is there already; nor does a member.
    partnerExists: partnerId === null || id !== null || partner !== undefined,
    municipalityName: municipality ? municipality.name : null,
    hasTwin: await hasTwin(tx, entry, id, on),
    chain: next === undefined || next.withdrawnAt !== null ? [] : await chainFrom(tx, next.id),
    memberName: member ? member.name : null,
  }
}

const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

type By = { readonly id: string; readonly at: Instant; readonly accountId: string }
export type GivenEntry = Pick<DirectoryEntry, 'kind' | 'name' | 'matters' | 'validFrom' | 'searchText'> &
  Partial<
    Pick<
      DirectoryEntry,
      'memberId' | 'partnerId' | 'municipalityCode' | 'hours' | 'note' | 'nextId' | 'validTo'
    >
  >

/** A new entry; what is not given is unknown. */
export async function insertEntry(
  tx: Tx,
  given: GivenEntry,
  addressKind: DirectoryEntry['addressKind'],
  by: By,
): Promise<DirectoryEntry> {
  const { kind, name, matters, validFrom, searchText, hours = null, note = null } = given
  const { memberId = null, partnerId = null, municipalityCode = null, nextId = null, validTo = null } = given
  const entry: DirectoryEntry = {
    ...{ id: by.id, kind, name, memberId, partnerId, municipalityCode, matters, hours, note, nextId },
    ...{ addressKind, searchText, validFrom, validTo },
    ...{ withdrawnAt: null, withdrawnBy: null, withdrawnReason: null },
    ...{ version: 1, createdAt: by.at, createdBy: by.accountId },
  }
  await tx
    .insertInto('directoryEntry')
    .values({ ...entry, hours: hours === null ? null : json(hours) })
    .execute()
  return entry
}

export const updateEntry = (tx: Tx, id: string, changes: Partial<DirectoryEntry>): Promise<unknown> => {
  const { hours, ...rest } = changes
  return tx
    .updateTable('directoryEntry')
    .set({ ...rest, ...(hours !== undefined && { hours: hours === null ? null : json(hours) }) })
    .where('id', '=', id)
    .execute()
}

export type GivenNumber = Pick<
  DirectoryNumber,
  'role' | 'number' | 'audience' | 'isProtected' | 'validFrom' | 'validTo'
>
/** A new number of the entry, confirmed by nobody yet. Answers its id. */
export async function insertNumber(
  tx: Tx,
  entry: Pick<DirectoryEntry, 'id' | 'kind' | 'memberId'>,
  { role, number, audience, isProtected, validFrom, validTo }: GivenNumber,
  by: By,
): Promise<string> {
  await tx
    .insertInto('directoryNumber')
    .values({
      ...{ id: by.id, entryId: entry.id, entryKind: entry.kind, memberId: entry.memberId },
      ...{ role, number, audience, isProtected, validFrom, validTo },
      ...{ withdrawnAt: null, confirmedAt: null, confirmedBy: null },
      ...{ createdAt: by.at, createdBy: by.accountId },
    })
    .execute()
  return by.id
}

export const updateNumber = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<DirectoryNumber, 'validTo' | 'withdrawnAt' | 'confirmedAt' | 'confirmedBy'>>,
): Promise<unknown> => tx.updateTable('directoryNumber').set(changes).where('id', '=', id).execute()

export const insertAddress = (
  tx: Tx,
  address: Pick<DirectoryAddress, 'entryId' | 'address' | 'isProtected'>,
  by: By,
): Promise<unknown> =>
  tx
    .insertInto('directoryAddress')
    .values({ ...address, id: by.id, createdAt: by.at, createdBy: by.accountId })
    .execute()

export const insertUnmasking = (tx: Tx, unmasking: DirectoryUnmasking): Promise<unknown> =>
  tx.insertInto('directoryUnmasking').values(unmasking).execute()

export const insertTry = (tx: Tx, row: DirectoryTry): Promise<unknown> =>
  tx.insertInto('directoryTry').values(row).execute()

export const insertEvent = (tx: Tx, event: DirectoryEvent): Promise<unknown> =>
  tx
    .insertInto('directoryEvent')
    .values({ ...event, before: json(event.before) })
    .execute()

import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type {
  Guardianship,
  Person,
  PersonAddress,
  PersonMember,
  PersonPhone,
  PersonUnmasking,
} from './model.ts'
import { nameWords, skeletonOf } from './rules.ts'

/** The person, or the one it was merged into: other slices keep the id they were given. */
export async function findPerson(tx: Tx, personId: string): Promise<Person | undefined> {
  return (await findPersons(tx, [personId])).get(personId)
}

/** Persons by the id asked for; a merged one answers with the person it was merged into. Those out of scope are missing. */
export async function findPersons(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  if (ids.length === 0) return new Map()
  const asked = await tx.selectFrom('person').selectAll().where('id', '=', anyOf(ids)).execute()
  const survivorIds = asked.flatMap((person) => person.mergedInto ?? [])
  const survivors =
    survivorIds.length === 0
      ? []
      : await tx.selectFrom('person').selectAll().where('id', '=', anyOf(survivorIds)).execute()
  const survivorOf = new Map(survivors.map((person) => [person.id, person]))
  return new Map(
    asked.flatMap((person) => {
      const found = person.mergedInto === null ? person : survivorOf.get(person.mergedInto)
      return found ? [[person.id, found] as const] : []
    }),
  )
}

/** The row as it is, merged or not, locked until the transaction ends. */
export const lockPerson = (tx: Tx, personId: string): Promise<Person | undefined> =>
  tx.selectFrom('person').selectAll().where('id', '=', personId).forUpdate().executeTakeFirst()

/** Those who register the same number at the same moment wait for each other. */
export const lockNumber = (tx: Tx, number: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`person ${number}`}, 0))`.execute(tx)

/** The person, not merged, who has the number; a reserve number is a region's own and may be had by several. */
export const findByIdentityNumber = (tx: Tx, number: string): Promise<Person | undefined> =>
  tx
    .selectFrom('person')
    .selectAll()
    .where('identityNumber', '=', number)
    .where('identityKind', '<>', 'reserve')
    .where('mergedInto', 'is', null)
    .executeTakeFirst()

export async function insertPerson(tx: Tx, person: Person): Promise<void> {
  await tx.insertInto('person').values(person).execute()
  await writeNames(tx, person.id)
}

export async function updatePerson(
  tx: Tx,
  personId: string,
  changes: Partial<Omit<Person, 'id'>>,
): Promise<void> {
  await tx.updateTable('person').set(changes).where('id', '=', personId).execute()
  if (changes.nameFolded !== undefined) await writeNames(tx, personId)
}

/** The words a person is found by: of its own name and of the names of rows merged into it. */
export async function writeNames(tx: Tx, personId: string): Promise<void> {
  const rows = await tx
    .selectFrom('person')
    .select(['givenName', 'familyName'])
    .where((w) => w.or([w('id', '=', personId), w('mergedInto', '=', personId)]))
    .execute()
  const words = [...new Set(rows.flatMap(nameWords))].sort()
  await tx.deleteFrom('personName').where('personId', '=', personId).execute()
  if (words.length === 0) return
  await tx
    .insertInto('nameWord')
    .values(words.map((word) => ({ word })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .insertInto('personName')
    .values(words.map((word) => ({ personId, word })))
    .execute()
}

/** Only those the actor may see: of a marked person none, until opened (law-and-standards 3.6). */
export const phonesOf = (tx: Tx, personIds: readonly string[]): Promise<PersonPhone[]> =>
  tx
    .selectFrom('personPhone')
    .selectAll()
    .where('personId', '=', anyOf(personIds))
    .orderBy('validFrom', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Only those the actor may see: of a marked person none, until opened (law-and-standards 3.6). */
export const addressesOf = (tx: Tx, personId: string): Promise<PersonAddress[]> =>
  tx
    .selectFrom('personAddress')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('validFrom', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** What must stand in no text that leaves the duty: each phone and street of the marked people among these, past ones too. */
export async function secretsOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<Record<'phones' | 'streets' | 'places', readonly string[]>> {
  await sql`select set_config('stafett.guarding', 'on', true)`.execute(tx)
  const of = anyOf(personIds)
  const phones = await tx.selectFrom('personPhone').select('number').where('personId', '=', of).execute()
  const addresses = await tx.selectFrom('personAddress').selectAll().where('personId', '=', of).execute()
  await sql`select set_config('stafett.guarding', 'off', true)`.execute(tx)
  return {
    phones: phones.map((row) => row.number),
    streets: addresses.flatMap((row) => row.street ?? []),
    places: addresses.flatMap((row) => (row.postalCode && row.place ? `${row.postalCode} ${row.place}` : [])),
  }
}

export const insertPhone = (tx: Tx, phone: PersonPhone): Promise<unknown> =>
  tx.insertInto('personPhone').values(phone).execute()

export const insertAddress = (tx: Tx, address: PersonAddress): Promise<unknown> =>
  tx.insertInto('personAddress').values(address).execute()

export const lockPhone = (tx: Tx, personId: string, phoneId: string): Promise<PersonPhone | undefined> =>
  tx
    .selectFrom('personPhone')
    .selectAll()
    .where('id', '=', phoneId)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()

export const lockAddress = (
  tx: Tx,
  personId: string,
  addressId: string,
): Promise<PersonAddress | undefined> =>
  tx
    .selectFrom('personAddress')
    .selectAll()
    .where('id', '=', addressId)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()

export const endPhone = (tx: Tx, phoneId: string, validTo: string): Promise<unknown> =>
  tx.updateTable('personPhone').set({ validTo }).where('id', '=', phoneId).execute()

export const endAddress = (tx: Tx, addressId: string, validTo: string): Promise<unknown> =>
  tx.updateTable('personAddress').set({ validTo }).where('id', '=', addressId).execute()

/** Custody of these children, newest first, ended ones too. */
export const guardiansOf = (tx: Tx, childIds: readonly string[]): Promise<Guardianship[]> =>
  guardianships(tx, 'childId', childIds)

/** The children these persons have or had custody of, or were parents of without it. */
export const childrenOf = (tx: Tx, guardianIds: readonly string[]): Promise<Guardianship[]> =>
  guardianships(tx, 'guardianId', guardianIds)

async function guardianships(
  tx: Tx,
  side: 'childId' | 'guardianId',
  ids: readonly string[],
): Promise<Guardianship[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('guardianship')
    .selectAll()
    .where(side, '=', anyOf(ids))
    .orderBy('validFrom', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export const insertGuardianship = (tx: Tx, guardianship: Guardianship): Promise<unknown> =>
  tx.insertInto('guardianship').values(guardianship).execute()

export const updateGuardianship = (
  tx: Tx,
  guardianshipId: string,
  changes: Partial<Pick<Guardianship, 'custody' | 'note' | 'validTo'>>,
): Promise<unknown> => tx.updateTable('guardianship').set(changes).where('id', '=', guardianshipId).execute()

/** The members a person belongs to now. */
export const membersOf = async (tx: Tx, personId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('personMember')
    .select('memberId')
    .distinct()
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .execute()
  return rows.map((row) => row.memberId)
}

/** Links a person to a member because of something sent or owned (DESIGN 6). The same link twice is one. */
export async function linkPersonToMember(tx: Tx, link: Omit<PersonMember, 'until'>): Promise<void> {
  const people = await findPersons(tx, [link.personId])
  const personIds = new Set([link.personId, people.get(link.personId)?.id ?? link.personId])
  await tx
    .insertInto('personMember')
    .values([...personIds].map((personId) => ({ ...link, personId, until: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ends every link a report or notice made: it was withdrawn. */
export const endPersonLink = (tx: Tx, link: { sourceId: string; until: Instant }): Promise<unknown> =>
  tx
    .updateTable('personMember')
    .set({ until: link.until })
    .where('sourceId', '=', link.sourceId)
    .where('until', 'is', null)
    .execute()

export const insertUnmasking = (tx: Tx, unmasking: PersonUnmasking): Promise<unknown> =>
  tx.insertInto('personUnmasking').values(unmasking).execute()

/** Until when this account has a marked person's phones and addresses open; null when not. The database's clock decides. */
export const openUntil = async (tx: Tx, personId: string, accountId: string): Promise<Instant | null> => {
  const row = await tx
    .selectFrom('personUnmasking')
    .select((eb) => eb.fn.max('until').as('until'))
    .where('personId', '=', personId)
    .where('accountId', '=', accountId)
    .where('until', '>', sql<string>`now()`)
    .executeTakeFirst()
  return row?.until ?? null
}

/** Who has done or read something with this person's file, newest first, paged by key (2001:454 10 §). */
export function listReaders(tx: Tx, personIds: readonly string[], after: number | undefined, limit: number) {
  let rows = tx
    .selectFrom('auditEvent')
    .leftJoin('account', 'account.id', 'auditEvent.accountId')
    .select([
      'auditEvent.id',
      'auditEvent.at',
      'auditEvent.contract',
      'auditEvent.role',
      'account.name',
      'account.title',
    ])
    .where('auditEvent.id', 'in', (files) =>
      files
        .selectFrom('auditFile')
        .select('auditFile.auditId')
        .where('auditFile.fileId', '=', anyOf(personIds)),
    )
    .where('auditEvent.outcome', '=', 'done')
  if (after !== undefined) rows = rows.where('auditEvent.id', '<', after)
  return rows.orderBy('auditEvent.id', 'desc').limit(limit).execute()
}

/** The person and the rows merged into it. */
export const mergedIds = async (tx: Tx, personId: string): Promise<string[]> => {
  const rows = await tx.selectFrom('person').select('id').where('mergedInto', '=', personId).execute()
  return [personId, ...rows.map((row) => row.id)]
}

/**
 * Moves what this slice keeps of one person to another: phones, addresses, custody, names; links to members are doubled,
 * so that a member sees the person under both ids. Rows merged earlier point straight at the new one.
 */
export async function moveToPerson(tx: Tx, from: string, into: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ mergedInto: into })
    .where((w) => w.or([w('id', '=', from), w('mergedInto', '=', from)]))
    .execute()
  await tx.updateTable('personPhone').set({ personId: into }).where('personId', '=', from).execute()
  await tx.updateTable('personAddress').set({ personId: into }).where('personId', '=', from).execute()
  await tx.updateTable('guardianship').set({ childId: into }).where('childId', '=', from).execute()
  await tx.updateTable('guardianship').set({ guardianId: into }).where('guardianId', '=', from).execute()
  await sql`insert into person_member (person_id, member_id, source, source_id, since, until)
    select ${into}::uuid, member_id, source, source_id, since, until from person_member where person_id = ${from}
    on conflict do nothing`.execute(tx)
  await tx.deleteFrom('personName').where('personId', '=', from).execute()
  await writeNames(tx, into)
}

/** Persons whose number begins so, in order of number. */
export const searchByNumber = (tx: Tx, prefixes: readonly string[], limit: number): Promise<Person[]> =>
  tx
    .selectFrom('person')
    .selectAll()
    .where((w) =>
      // Comparisons row policies let through to the index; LIKE is not one of them.
      w.or(
        prefixes.map(
          (prefix) =>
            sql<boolean>`(identity_number operator(pg_catalog.~>=~) ${prefix} and identity_number operator(pg_catalog.~<~) ${`${prefix}~`})`,
        ),
      ),
    )
    .where('mergedInto', 'is', null)
    .orderBy('identityNumber')
    .limit(limit)
    .execute()

/** Persons with a phone, that the actor may see, that begins so. */
export const searchByPhone = (tx: Tx, prefix: string, limit: number): Promise<Person[]> =>
  tx
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('personPhone')
        .select('personId')
        .where(
          sql<boolean>`number operator(pg_catalog.~>=~) ${prefix} and number operator(pg_catalog.~<~) ${`${prefix}~`}`,
        ),
    )
    .where('mergedInto', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const searchByBirthDate = (tx: Tx, dates: readonly string[], limit: number): Promise<Person[]> =>
  tx
    .selectFrom('person')
    .selectAll()
    .where('birthDate', 'in', [...dates])
    .where('mergedInto', 'is', null)
    .orderBy('nameFolded')
    .limit(limit)
    .execute()

/**
 * Persons who have a word like each of the given ones, best first: the same word, then its beginning, a part of it,
 * the same consonants, and last a similar spelling.
 */
export async function searchByName(tx: Tx, words: readonly string[], limit: number): Promise<Person[]> {
  const { rows } = await sql<Person>`
    with asked as (
      select word, coalesce(skeleton, '') as skeleton, i from unnest(${[...words]}::text[], ${words.map((word) => skeletonOf(word))}::text[])
        with ordinality as t (word, skeleton, i)
    ), known as (
      select asked.i, found.word, found.score from asked cross join lateral (
        select n.word, case
            when n.word = asked.word then 1
            when starts_with(n.word, asked.word) then 0.9
            when strpos(n.word, asked.word) > 0 then 0.7
            when n.word = asked.skeleton then 0.6
            else 0.8 * similarity(n.word, asked.word) end as score
        from name_word n
        where (n.word % asked.word or n.word = asked.skeleton
            or n.word like case when length(asked.word) < 3 then asked.word || '%' else '%' || asked.word || '%' end)
          and starts_with(n.word, '~') = (n.word = asked.skeleton)
        order by score desc, n.word limit 60
      ) found
    ), best as (
      select p.person_id, known.i, max(known.score) as score
      from known join person_name p on p.word = known.word group by p.person_id, known.i
    ), hit as (
      select person_id, sum(score) as score from best group by person_id
      having count(*) = ${words.length} order by 2 desc, 1 desc limit 200
    )
    select person.* from hit join person on person.id = hit.person_id
    where merged_into is null
    order by hit.score desc, similarity(name_folded, ${words.join(' ')}) desc, person.id desc
    limit ${limit}`.execute(tx)
  return rows
}

/** Names by person of the municipality each is registered in on the day, for those whose address the actor may see. */
export async function placesOf(
  tx: Tx,
  personIds: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('personAddress')
    .select(['personId', 'municipalityCode'])
    .distinctOn('personId')
    .where('personId', '=', anyOf(personIds))
    .where('kind', '=', 'registered')
    .where('municipalityCode', 'is not', null)
    .where('validFrom', '<=', on)
    .where((w) => w.or([w('validTo', 'is', null), w('validTo', '>=', on)]))
    .orderBy('personId')
    .orderBy('validFrom', 'desc')
    .execute()
  return new Map(
    rows.flatMap((row) =>
      row.municipalityCode === null ? [] : [[row.personId, row.municipalityCode] as const],
    ),
  )
}

import { sql } from 'kysely'
import type { Person } from '../../base/person/model.ts'
import { ageOf } from '../../base/person/rules.ts'
import { addDays, type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import { forReader } from '../notice-request/rules.ts'
import type { AdvanceNotice, NoticeCallable, NoticePerson, NoticeUnmasking, NoticeUse } from './model.ts'
import { type DecidedPerson, freshnessOf, isDueForRenewal, keysOf, remindAfterDays } from './rules.ts'

/** `F2026-0001`: one series of numbers per database. */
export const nextNoticeNumber = async (tx: Tx, year: string): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('notice_number') as n`.execute(tx)
  return `F${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

export const insertNotice = (tx: Tx, notice: AdvanceNotice): Promise<unknown> =>
  tx.insertInto('advanceNotice').values(notice).execute()

/** The notice, locked: by its own member only, since nobody else may change it. */
export const lockNotice = (tx: Tx, id: string): Promise<AdvanceNotice | undefined> =>
  tx.selectFrom('advanceNotice').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findNotice = (tx: Tx, id: string): Promise<AdvanceNotice | undefined> =>
  tx.selectFrom('advanceNotice').selectAll().where('id', '=', id).executeTakeFirst()

export const updateNotice = (tx: Tx, id: string, changes: Partial<AdvanceNotice>): Promise<unknown> =>
  tx.updateTable('advanceNotice').set(changes).where('id', '=', id).execute()

/** Keeps the text as it stood: what the night read must not change after it was read. */
export const keepVersion = (tx: Tx, noticeId: string): Promise<unknown> =>
  sql`insert into notice_version (notice_id, version, purpose, background, plan, alternatives, wanted_kind, wanted_action,
      staff_risk, staff_risk_text, valid_from, valid_until, written_at, written_by)
    select id, version, purpose, background, plan, alternatives, wanted_kind, wanted_action,
      staff_risk, staff_risk_text, valid_from, valid_until, written_at, written_by
    from advance_notice where id = ${noticeId}`.execute(tx)

/** The people of a notice with what each is found by. */
export async function insertPeople(
  tx: Tx,
  noticeId: string,
  people: readonly DecidedPerson[],
  newId: () => string,
): Promise<NoticePerson[]> {
  const rows = people.map(({ fields, phones, addresses }) => ({
    row: { ...fields, id: newId(), noticeId },
    phones,
    addresses,
  }))
  const of = ({ row }: (typeof rows)[number]) => ({ id: newId(), noticeId, noticePersonId: row.id })
  const phones = rows.flatMap((one) => one.phones.map((number) => ({ ...of(one), number })))
  const addresses = rows.flatMap((one) => one.addresses.map((address) => ({ ...of(one), ...address })))
  const keys = rows.flatMap(({ row, phones, addresses }) =>
    keysOf(row, phones, addresses).map((key) => ({ noticeId, noticePersonId: row.id, ...key })),
  )
  await tx
    .insertInto('noticePerson')
    .values(rows.map(({ row }) => row))
    .execute()
  if (phones.length > 0) await tx.insertInto('noticePhone').values(phones).execute()
  if (addresses.length > 0) await tx.insertInto('noticeAddress').values(addresses).execute()
  if (keys.length > 0) await tx.insertInto('noticeKey').values(keys).execute()
  return rows.map(({ row }) => row)
}

/** Who may be called, in place of those before. */
export async function replaceCallables(
  tx: Tx,
  noticeId: string,
  callables: readonly Omit<NoticeCallable, 'noticeId'>[],
): Promise<void> {
  await tx.deleteFrom('noticeCallable').where('noticeId', '=', noticeId).execute()
  if (callables.length > 0)
    await tx
      .insertInto('noticeCallable')
      .values(callables.map((callable) => ({ ...callable, noticeId })))
      .execute()
}

const heads = (tx: Tx) =>
  tx
    .selectFrom('advanceNotice as notice')
    .innerJoin('member', 'member.id', 'notice.memberId')
    .innerJoin('account as writer', 'writer.id', 'notice.writtenBy')
    .selectAll('notice')
    .select(['member.name as memberName', 'writer.name as writtenByName', 'writer.title as writtenByTitle'])
type NoticeHead = Awaited<ReturnType<typeof findHeads>>[number]

export const findHeads = (tx: Tx, ids: readonly string[]) =>
  heads(tx).where('notice.id', '=', anyOf(ids)).execute()

type Filter = {
  readonly which: 'current' | 'history'
  readonly memberId?: string | undefined
  readonly after?: string | undefined
}
/** By member in Swedish order of name, then the latest first; paged by key. Current: until the first working morning after the end. */
export function listHeads(tx: Tx, { which, memberId, after }: Filter, now: Instant, limit: number) {
  const isListed = sql<boolean>`notice.status = 'current' and notice.listed_until > ${now}`
  let rows = heads(tx).where(which === 'current' ? isListed : sql<boolean>`not (${isListed})`)
  if (memberId !== undefined) rows = rows.where('notice.memberId', '=', memberId)
  if (after !== undefined)
    rows = rows.where(
      sql<boolean>`exists (select from advance_notice before join member known on known.id = before.member_id
        where before.id = ${after} and (member.name collate "sv-x-icu" > known.name
          or (member.name = known.name and (notice.member_id > before.member_id
            or (notice.member_id = before.member_id and notice.id < before.id)))))`,
    )
  return rows
    .orderBy(sql`member.name collate "sv-x-icu"`)
    .orderBy('notice.memberId')
    .orderBy('notice.id', 'desc')
    .limit(limit)
    .execute()
}

/** Notices of a member whose last day is near or lately past: the rule says which of them need a reminder. */
export const headsNearEnd = (tx: Tx, memberId: string, today: LocalDate, limit: number) =>
  heads(tx)
    .where('notice.memberId', '=', memberId)
    .where('notice.status', '=', 'current')
    .where('notice.validUntil', '>=', addDays(today, -remindAfterDays))
    .where('notice.validUntil', '<=', addDays(today, 21))
    .orderBy('notice.validUntil')
    .orderBy('notice.id')
    .limit(limit)
    .execute()

/** The people of notices, and whether phones and addresses of each are open to who asks. */
export const peopleOf = (tx: Tx, noticeIds: readonly string[]) =>
  tx
    .selectFrom('noticePerson')
    .selectAll()
    .select(sql<boolean>`notice_person_is_open(id)`.as('isOpen'))
    .where('noticeId', '=', anyOf(noticeIds))
    .orderBy('id')
    .execute()

/** Only those the actor may see: of a marked person none, until opened (law-and-standards 3.6). */
export const phonesOf = (tx: Tx, noticeId: string) =>
  tx.selectFrom('noticePhone').selectAll().where('noticeId', '=', noticeId).orderBy('id').execute()
export const addressesOf = (tx: Tx, noticeId: string) =>
  tx.selectFrom('noticeAddress').selectAll().where('noticeId', '=', noticeId).orderBy('id').execute()
export const callablesOf = (tx: Tx, noticeId: string) =>
  tx.selectFrom('noticeCallable').selectAll().where('noticeId', '=', noticeId).orderBy('position').execute()

/** Earlier texts, the latest first. */
export const versionsOf = (tx: Tx, noticeId: string) =>
  tx
    .selectFrom('noticeVersion')
    .innerJoin('account', 'account.id', 'noticeVersion.writtenBy')
    .selectAll('noticeVersion')
    .select('account.name as writtenByName')
    .where('noticeId', '=', noticeId)
    .orderBy('noticeVersion.version', 'desc')
    .limit(50)
    .execute()

/** Rows of all the notices of a page together: a hundred for each. */
const most = 5000

/** What the duty did with these notices, the latest first. */
export const usesOf = (tx: Tx, noticeIds: readonly string[]) =>
  tx
    .selectFrom('noticeUse')
    .innerJoin('account', 'account.id', 'noticeUse.usedBy')
    .selectAll('noticeUse')
    .select(['account.name as usedByName', 'account.title as usedByTitle'])
    .where('noticeId', '=', anyOf(noticeIds))
    .orderBy('usedAt', 'desc')
    .orderBy('noticeUse.id', 'desc')
    .limit(most)
    .execute()

/** Who of the duty has read these notices, and which version, the latest first. */
export const readingsOf = (tx: Tx, noticeIds: readonly string[]) =>
  tx
    .selectFrom('noticeReading')
    .innerJoin('account', 'account.id', 'noticeReading.accountId')
    .selectAll('noticeReading')
    .select(['account.name as name', 'account.title as title'])
    .where('noticeId', '=', anyOf(noticeIds))
    .orderBy('readAt', 'desc')
    .limit(most)
    .execute()

export const insertReading = (
  tx: Tx,
  reading: { noticeId: string; version: number; accountId: string; readAt: Instant },
): Promise<unknown> =>
  tx
    .insertInto('noticeReading')
    .values(reading)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const insertUse = (tx: Tx, use: NoticeUse): Promise<unknown> =>
  tx.insertInto('noticeUse').values(use).execute()

export const insertNoticeUnmasking = (tx: Tx, unmasking: NoticeUnmasking): Promise<unknown> =>
  tx.insertInto('noticeUnmasking').values(unmasking).execute()

/** Until when this account has the hidden parts open; null when not. The database's clock decides. */
export const noticeOpenUntil = async (
  tx: Tx,
  noticeId: string,
  accountId: string,
): Promise<Instant | null> => {
  const row = await tx
    .selectFrom('noticeUnmasking')
    .select((eb) => eb.fn.max('until').as('until'))
    .where('noticeId', '=', noticeId)
    .where('accountId', '=', accountId)
    .where('until', '>', sql<string>`now()`)
    .executeTakeFirst()
  return row?.until ?? null
}

export const findNoticePerson = (tx: Tx, id: string): Promise<NoticePerson | undefined> =>
  tx.selectFrom('noticePerson').selectAll().where('id', '=', id).executeTakeFirst()

/** Notices as lists show them, with people, uses and readings: three questions, however many rows; and whose files that is. */
export async function withDoings(
  tx: Tx,
  notices: readonly NoticeHead[],
  { now, actor }: { readonly now: Instant; readonly actor: { readonly memberId: string | null } },
) {
  const ids = notices.map((notice) => notice.id)
  const today = localDate(now)
  const people = ids.length === 0 ? [] : await peopleOf(tx, ids)
  const uses = ids.length === 0 ? [] : await usesOf(tx, ids)
  const readings = ids.length === 0 ? [] : await readingsOf(tx, ids)
  const rows = notices.map((notice) => ({
    ...notice,
    freshness: freshnessOf(notice, today),
    isDueForRenewal: isDueForRenewal(notice, today),
    people: people
      .filter((person) => person.noticeId === notice.id)
      .map((person) => ({ ...person, age: ageOf({ ...person, statedAge: null, statedAgeOn: null }, today) })),
    uses: uses.filter((use) => use.noticeId === notice.id).map((use) => forReader(use, actor.memberId)),
    readings: readings.filter((reading) => reading.noticeId === notice.id),
  }))
  const members = [...new Set(notices.map((notice) => notice.memberId))]
  return { rows, about: { persons: fileIds(people), members } }
}

/** The ids a notice's people have in the audit: those of the notice, and those the member had a link to. */
export const fileIds = (people: readonly Pick<NoticePerson, 'id' | 'personId'>[]): string[] =>
  people.flatMap(({ id, personId }) => (personId === null ? [id] : [id, personId]))

/** The marked people of a notice with what is hidden of them, for the one question whether a text tells it. */
export async function hiddenOf(tx: Tx, noticeId: string): Promise<DecidedPerson[]> {
  const people = await peopleOf(tx, [noticeId])
  await sql`select set_config('stafett.guarding', 'on', true)`.execute(tx)
  const phones = await phonesOf(tx, noticeId)
  const addresses = await addressesOf(tx, noticeId)
  await sql`select set_config('stafett.guarding', 'off', true)`.execute(tx)
  return people.map((fields) => ({
    fields,
    phones: phones.flatMap((phone) => (phone.noticePersonId === fields.id ? phone.number : [])),
    addresses: addresses.filter((address) => address.noticePersonId === fields.id),
  }))
}

/** Persons the member sees already, by words of the name or digits of the number: only its own few are searched. */
export function searchLinked(
  tx: Tx,
  words: readonly string[],
  digits: string,
  limit: number,
): Promise<Person[]> {
  let rows = tx.selectFrom('person').selectAll().where('mergedInto', 'is', null)
  for (const word of words) rows = rows.where('nameFolded', 'like', `%${word}%`)
  if (words.length === 0) rows = rows.where('identityNumber', 'like', `%${digits}%`)
  return rows.orderBy('nameFolded').orderBy('id').limit(limit).execute()
}

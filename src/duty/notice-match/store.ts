import { sql } from 'kysely'
import type { Person } from '../../base/person/model.ts'
import { findPersons, phonesOf } from '../../base/person/store.ts'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { NoticeKey } from '../advance-notice/model.ts'
import { lookBackDays } from '../advance-notice/rules.ts'
import type { NoticeMatch } from './model.ts'
import { type Known, type Sought, soughtOf } from './rules.ts'

export const saveMatch = (tx: Tx, match: NoticeMatch): Promise<unknown> =>
  tx
    .insertInto('noticeMatch')
    .values(match)
    .onConflict((conflict) =>
      conflict.columns(['noticePersonId', 'personId']).doUpdateSet({
        verdict: match.verdict,
        decidedBy: match.decidedBy,
        decidedAt: match.decidedAt,
      }),
    )
    .execute()

type Found = {
  readonly noticeId: string
  readonly noticePersonId: string
  readonly who: number
  readonly kinds: (NoticeKey['kind'] | 'same')[]
}

/**
 * Notices that concern one of those sought, the strongest reason first: the duty's own word, number, phone, birth date with a
 * word of the name, two words of the name, address. Those who are somebody else by the duty's word are left out.
 */
export async function matchPeople(tx: Tx, sought: readonly Sought[], today: LocalDate): Promise<Found[]> {
  const keys = sought.flatMap((one, who) => one.keys.map((key) => ({ ...key, who })))
  const people = sought.flatMap((one, who) => one.personIds.map((personId) => ({ personId, who })))
  const { rows } = await sql<Found>`
    with asked as (
      select * from unnest(${keys.map((key) => key.who)}::int[], ${keys.map((key) => key.kind)}::text[],
        ${keys.map((key) => key.key)}::text[], ${keys.map((key) => key.mark)}::int[]) as t (who, kind, key, mark)
    ), known as (
      select * from unnest(${people.map((one) => one.who)}::int[], ${people.map((one) => one.personId)}::uuid[]) as t (who, person_id)
    ), hit as (
      select k.notice_id, k.notice_person_id, asked.who, asked.kind, asked.mark
      from asked join notice_key k on k.kind = asked.kind and k.key = asked.key collate "C"
      union all
      select p.notice_id, m.notice_person_id, known.who, 'same', 0
      from known join notice_match m on m.person_id = known.person_id and m.verdict = 'same'
      join notice_person p on p.id = m.notice_person_id
    ), grouped as (
      select notice_id, notice_person_id, who, array_agg(distinct kind) as kinds,
        count(distinct mark) filter (where kind = 'name') as words
      from hit group by notice_id, notice_person_id, who
    ), strong as (
      select grouped.notice_id, notice.valid_until, notice_person_id, who, kinds,
        case when 'same' = any(kinds) or 'person' = any(kinds) then 1 when 'number' = any(kinds) then 2
          when 'phone' = any(kinds) then 3 when 'born' = any(kinds) and words > 0 then 4
          when words > 1 then 5 else 6 end as rank
      from grouped join advance_notice notice on notice.id = grouped.notice_id
      where (kinds && '{same,person,number,phone,address}'::text[] or words > 1 or (words > 0 and 'born' = any(kinds)))
        and notice.status = 'current' and notice.valid_until >= ${addDays(today, -lookBackDays)}
    )
    select notice_id, notice_person_id, who, kinds from strong
    where not exists (select from notice_match m join known on known.person_id = m.person_id
      where m.notice_person_id = strong.notice_person_id and m.verdict = 'different' and known.who = strong.who)
    order by rank, valid_until desc, notice_person_id desc limit 50`.execute(tx)
  return rows
}

/** Rows that were merged into these persons: what was said of them holds too. */
const mergedInto = (tx: Tx, personIds: readonly string[]) =>
  tx.selectFrom('person').select(['id', 'mergedInto']).where('mergedInto', '=', anyOf(personIds)).execute()

/** Streets of these persons that the actor may see. */
const streetsOf = (tx: Tx, personIds: readonly string[]) =>
  tx
    .selectFrom('personAddress')
    .select(['personId', 'street'])
    .where('personId', '=', anyOf(personIds))
    .execute()

/** Persons with what a notice may know them by, under the ids they were asked for. */
export async function knownOf(tx: Tx, asked: ReadonlyMap<string, Person>): Promise<Known[]> {
  const persons = [...asked].map(([personId, person]) => ({ personId, person }))
  const survivors = persons.map(({ person }) => person.id)
  const merged = await mergedInto(tx, survivors)
  const phones = await phonesOf(tx, survivors)
  const streets = await streetsOf(tx, survivors)
  return persons.map(({ personId, person }) => ({
    personId,
    person,
    personIds: [
      ...new Set([
        personId,
        person.id,
        ...merged.flatMap((row) => (row.mergedInto === person.id ? row.id : [])),
      ]),
    ],
    phones: phones.flatMap((row) => (row.personId === person.id ? row.number : [])),
    streets: streets.flatMap((row) => (row.personId === person.id ? (row.street ?? []) : [])),
  }))
}

const surely: readonly Found['kinds'][number][] = ['same', 'person', 'number']
/** Whether a municipality has said not to house one of these, in a notice that holds today; a name alone is not enough (F-27, V-05). */
export async function isHousingAdvisedAgainst(
  tx: Tx,
  personIds: readonly string[],
  today: LocalDate,
): Promise<boolean> {
  const people = await knownOf(tx, await findPersons(tx, personIds))
  const found = await matchPeople(tx, soughtOf(people, { name: '', phone: null, place: '' }), today)
  const ids = found.flatMap(({ noticeId, kinds }) =>
    kinds.some((kind) => surely.includes(kind)) ? noticeId : [],
  )
  const notice = await tx
    .selectFrom('advanceNotice')
    .select('id')
    .where('id', '=', anyOf(ids))
    .where('wantedKind', '=', 'no-housing')
    .where('validUntil', '>=', today)
    .executeTakeFirst()
  return notice !== undefined
}

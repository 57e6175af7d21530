import type pg from 'pg'
import { nameWords } from '../src/base/person/rules.ts'
import { foldName } from '../src/kernel/text.ts'

// biome-ignore format: a list of words
const firstParts = [
  'Lind', 'Åker', 'Sand', 'Ö', 'Hägg', 'Berg', 'Törn', 'Wik', 'Ek', 'Norr', 'Ås', 'Rönn', 'Stål', 'Fager', 'Grön', 'Ivars',
  'Holm', 'Jern', 'Björk', 'Dal', 'Fors', 'Hed', 'Käll', 'Lund', 'Mo', 'Ny', 'Sjö', 'Sten', 'Strand', 'Söder', 'Väster', 'Älv',
]
// biome-ignore format: a list of words
const lastParts = [
  'wall', 'hielm', 'mo', 'berg', 'gren', 'man', 'dahl', 'lund', 'holm', 'nacke', 'kvist', 'ström', 'blad', 'sten', 'mark',
  'fors', 'stedt', 'ling', 'bäck', 'roth', 'skog', 'stam', 'gård', 'vik', 'felt', 'lind', 'näs', 'bom', 'hag', 'sjö',
]
// biome-ignore format: a list of words
export const given = [
  'Alva', 'Björn', 'Cecilia', 'David', 'Elin', 'Folke', 'Gun', 'Håkan', 'Ida', 'Jonas', 'Karin', 'Linnéa', 'Måns', 'Nora',
  'Olof', 'Pia', 'Ronja', 'Sixten', 'Tove', 'Åsa', 'Örjan', 'Yusuf', 'Zahra', 'Mikael', 'Maja', 'Anders', 'Birgitta', 'Ebba',
  'Fatima', 'Gustav', 'Hanna', 'Isak', 'Jenny', 'Kalle', 'Leif', 'Malin', 'Nils', 'Omar', 'Petra', 'Rut', 'Saga', 'Tor', 'Ulla', 'Vera',
]
export const families = firstParts.flatMap((first) => lastParts.map((last) => first + last))

const wordsOf = (names: readonly string[], part: 'givenName' | 'familyName') =>
  names.flatMap((name, i) =>
    nameWords({ givenName: null, familyName: null, [part]: name }).map((word) => [i, word] as const),
  )

/**
 * A child and a guardian to every two cases of the seed, with a telephone and the words they are found by; what is typed to
 * find some of them.
 */
export async function fillPeople(client: pg.Client): Promise<string[]> {
  await client.query(
    `create temp table people on commit drop as
     select pg_temp.id_at(at) as id, pair, part, at, worker, ((pair::bigint * 7919 + 13) % ${families.length})::int as f,
       (pair * 31 + case part when 'concerned' then 5 else 0 end) % ${given.length} as g
     from (select (n + 1) / 2 as pair, min(at) as at, min(worker::text)::uuid as worker from seed group by (n + 1) / 2) s,
       (values ('concerned'), ('guardian')) p (part)`,
  )
  await client.query('analyze people')
  await client.query(
    `insert into person (id, identity_kind, given_name, family_name, name_folded, birth_date, gender, interpreter, created_at, created_by)
     select id, 'unknown', given[g + 1], family[f + 1], folded_given[g + 1] || ' ' || folded_family[f + 1],
       (at - case part when 'concerned' then interval '9 years' else interval '39 years' end)::date, 'unknown', 'unknown', at, worker
     from people, (select $1::text[] as given, $2::text[] as family, $3::text[] as folded_given, $4::text[] as folded_family) w`,
    [given, families, given.map(foldName), families.map(foldName)],
  )
  for (const [names, part, index] of [
    [given, 'givenName', 'g'],
    [families, 'familyName', 'f'],
  ] as const) {
    const words = wordsOf(names, part)
    const columns = [words.map(([i]) => i), words.map(([, word]) => word)]
    await client.query(
      'insert into name_word select distinct word from unnest($1::int[], $2::text[]) w (i, word) on conflict do nothing',
      columns,
    )
    await client.query(
      `insert into person_name (person_id, word) select p.id, w.word from people p
       join unnest($1::int[], $2::text[]) w (i, word) on w.i = p.${index} on conflict do nothing`,
      columns,
    )
  }
  await client.query(
    `insert into person_phone (id, person_id, number, valid_from)
     select pg_temp.id_at(at), id, '+4670' || lpad((1740605 + pair)::text, 7, '0'), at::date from people where part = 'guardian'`,
  )
  await client.query(
    `insert into case_person (case_id, person_id, part, added_at)
     select s.case_id, p.id, p.part, s.at from seed s join people p on p.pair = (s.n + 1) / 2`,
  )
  await client.query(
    `insert into contact_person (contact_id, person_id)
     select s.contact_id, p.id from seed s join people p on p.pair = (s.n + 1) / 2 where p.part = 'concerned'`,
  )
  const { rows } = await client.query<{ given: string; family: string }>(
    'select distinct given_name as given, family_name as family from person limit 500',
  )
  return rows.map(({ given, family }) => `${family.slice(0, 4)} ${given.slice(0, 2)}`)
}

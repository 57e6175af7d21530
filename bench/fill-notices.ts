import type pg from 'pg'
import { keysOf } from '../src/duty/advance-notice/rules.ts'
import { newId } from '../src/kernel/id.ts'
import { checkDigit } from '../src/kernel/identity-number.ts'
import { addDays, localDate, now } from '../src/kernel/time.ts'
import { families, given } from './fill-people.ts'

/** People in current notices, and as many again in those that have ended. */
const people = 10_000
const perNotice = [1, 2, 3, 4]

/** What somebody types of a contact: who is found by it is surely there. */
export type Typed = {
  readonly personIds: readonly string[]
  readonly name: string
  readonly phone: string
  readonly place: string
}

/** Notices of every member, with what their people are found by; answers what to type. After `fillDesk`. */
export async function fillNotices(client: pg.Client): Promise<Typed[]> {
  const members = await idsOf(client, 'select id from member order by id')
  const writers = await idsOf(client, "select id from account where username like 'mottagning%' order by id")
  const readers = await idsOf(client, 'select id from colleague where i <= 4')
  const children = await idsOf(client, 'select child_id as id from matter')
  const typed: Omit<Typed, 'personIds'>[] = []
  const sizes = noticeSizes()
  for (let from = 0; from < sizes.length; from += 1000) {
    const notices = sizes
      .slice(from, from + 1000)
      .map((size, i) => makeNotice(from + i, size, { members, writers, readers }))
    for (const table of tables)
      await insertRows(
        client,
        table,
        notices.flatMap(({ rows }) => rows[table]),
      )
    typed.push(...notices.flatMap(({ typed }) => typed))
  }
  const current = typed.slice(0, people)
  return children.map((child, i) => ({ personIds: [child], ...(current[(i * 47) % people] ?? nobody) }))
}

const nobody = { name: '', phone: '', place: '' }
const tables = [
  'advance_notice',
  'notice_person',
  'notice_phone',
  'notice_address',
  'notice_key',
  'notice_reading',
  'notice_use',
] as const

/** How many people each notice has: the current ones first, then the ended. */
function noticeSizes(): number[] {
  const cycle = perNotice.reduce((sum, size) => sum + size, 0)
  return Array.from(
    { length: ((2 * people) / cycle) * perNotice.length },
    (_, i) => perNotice[i % perNotice.length] ?? 1,
  )
}

type Ids = {
  readonly members: readonly string[]
  readonly writers: readonly string[]
  readonly readers: readonly string[]
}
const today = localDate(now())
const streets = [
  'Nygatan',
  'Storgatan',
  'Kyrkogatan',
  'Björkvägen',
  'Skolvägen',
  'Hamngatan',
  'Parkvägen',
  'Ringvägen',
]

function makeNotice(n: number, size: number, { members, writers, readers }: Ids) {
  const id = newId()
  const isCurrent = n < noticeSizes().length / 2
  const from = addDays(today, (isCurrent ? 0 : -200) - (n % 20))
  const writer = writers[n % writers.length]
  const told = Array.from({ length: size }, (_, i) => makePerson(n * perNotice.length + i, id))
  const rows: Record<(typeof tables)[number], object[]> = {
    advance_notice: [
      {
        id,
        number: `F-${n}`,
        member_id: members[n % members.length],
        status: isCurrent ? 'current' : 'ended',
        purpose: 'Kan söka jouren i helgen.',
        plan: 'Familjen har en plats hos mormor. '.repeat(10),
        wanted_kind: 'follow-plan',
        wanted_action: 'Ring mormor och följ planen.',
        staff_risk: 'none-known',
        valid_from: from,
        valid_until: addDays(from, 31),
        listed_until: `${addDays(from, 33)}T07:00:00Z`,
        written_at: `${from}T12:00:00Z`,
        written_by: writer,
        created_at: `${from}T12:00:00Z`,
        created_by: writer,
        ended_at: isCurrent ? null : `${addDays(from, 30)}T12:00:00Z`,
        ended_by: isCurrent ? null : writer,
        version: 1,
      },
    ],
    notice_person: told.map(({ row }) => row),
    notice_phone: told.map(({ phone, row }) => ({
      id: newId(),
      notice_id: id,
      notice_person_id: row.id,
      number: phone,
    })),
    notice_address: told.map(({ street, row }) => ({
      id: newId(),
      notice_id: id,
      notice_person_id: row.id,
      street,
    })),
    notice_key: told.flatMap(({ keys, row }) =>
      keys.map((key) => ({ notice_id: id, notice_person_id: row.id, ...key })),
    ),
    notice_reading: readers.map((account_id) => ({
      notice_id: id,
      version: 1,
      account_id,
      read_at: `${from}T18:00:00Z`,
    })),
    notice_use:
      n % 4 === 0
        ? [
            {
              id: newId(),
              notice_id: id,
              notice_version: 1,
              outcome: 'followed',
              used_by: readers[0],
              used_at: `${from}T20:00:00Z`,
            },
          ]
        : [],
  }
  const typed = told.map(({ row, phone, street }) => ({
    name: `${row.given_name} ${row.family_name}`,
    phone,
    place: street,
  }))
  return { rows, typed }
}

/** Names from the same lists as the duty's own people, so that many share a word; half have a number. */
function makePerson(n: number, noticeId: string) {
  const givenName = given[(n * 31) % given.length] ?? ''
  const familyName = families[(n * 7919) % families.length] ?? ''
  const birthDate = addDays('1955-01-01', (n * 13) % 24_000)
  const nine = `${birthDate.replaceAll('-', '').slice(2)}${980 + (n % 20)}`
  const identityNumber = n % 2 === 0 ? `${birthDate.slice(0, 2)}${nine}${checkDigit(nine)}` : null
  // Of the series that nobody has, and three digits too long to be one of another.
  const phone = `+46701740${605 + (n % 95)}${String(Math.floor(n / 95)).padStart(3, '0')}`
  const street = `${streets[n % streets.length]} ${1 + ((n * 17) % 400)}`
  const person = {
    personId: null,
    identityKind: identityNumber === null ? 'unknown' : 'personal',
    identityNumber,
    birthDate,
    givenName,
    familyName,
  } as const
  return {
    row: {
      id: newId(),
      notice_id: noticeId,
      given_name: givenName,
      family_name: familyName,
      identity_kind: person.identityKind,
      identity_number: identityNumber,
      birth_date: birthDate,
      relation: 'resident',
      is_protected: n % 50 === 0,
    },
    phone,
    street,
    keys: keysOf(person, [phone], [{ street }]),
  }
}

const idsOf = async (client: pg.Client, select: string): Promise<string[]> =>
  (await client.query<{ id: string }>(select)).rows.map(({ id }) => id)

async function insertRows(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  if (columns !== '')
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    )
}

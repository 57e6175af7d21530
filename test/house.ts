import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Contract, InputOf, OutputOf } from '../src/kernel/contract.ts'
import { newId } from '../src/kernel/id.ts'
import type { Actor, Role } from '../src/kernel/permit.ts'
import { buildApp } from '../src/server/app.ts'
import { type Database, openDatabase, openPool } from '../src/server/database/connection.ts'
import { LiveEvents } from '../src/server/live-events.ts'
import { loadReferenceData } from '../src/server/reference-data.ts'
import { hashPassword } from '../src/server/sessions.ts'
import { type FreshDatabase, freshDatabase } from './postgres.ts'

/** A whole Stafett on a database of its own: two members (Gävle 2180, Hudiksvall 2184) and one account of each kind. */
export type House = {
  readonly app: FastifyInstance
  /** As the application's own login: row policies hold. */
  readonly db: Database
  /** As owner: to look behind the walls in a test. */
  readonly owner: Database
  /** As the login of statistics: coded facts, no people. */
  readonly figures: Database
  readonly urls: FreshDatabase
  readonly members: { readonly gavle: string; readonly hudiksvall: string }
  readonly partners: { readonly police: string; readonly policeHudik: string; readonly hospital: string }
  readonly accounts: Readonly<Record<Person, string>>
  readonly posts: Readonly<Record<Person, Pick<Actor, 'role' | 'memberId' | 'partnerId'>>>
  call<C extends Contract>(
    as: Person,
    contract: C,
    input: InputOf<C>,
    options?: CallOptions,
  ): Promise<Reply<OutputOf<C>>>
  close(): Promise<void>
}
export type Person = keyof typeof people
export type Reply<O> = {
  readonly status: number
  readonly body: O & {
    code?: string
    sentence?: string
    field?: string
    errors?: { path: string; code: string; sentence: string }[]
    stale?: { by: string; at: string | null; fields: string[]; version: number }
  }
}
type CallOptions = { readonly commandId?: string; readonly headers?: Record<string, string> }

const password = 'ett-prov-i-natten'
const people = {
  jour1: { name: 'Jorun Provsson', title: 'socialsekreterare', role: 'duty-worker', member: null },
  jour2: { name: 'Jonas Provsson', title: 'socialsekreterare', role: 'duty-worker', member: null },
  chef: { name: 'Chandra Provsson', title: 'enhetschef', role: 'duty-manager', member: null },
  gavle: { name: 'Gisela Provsson', title: 'mottagningssekreterare', role: 'intake', member: 'gavle' },
  hudiksvall: {
    name: 'Hugo Provsson',
    title: 'mottagningssekreterare',
    role: 'intake',
    member: 'hudiksvall',
  },
  ordforande: { name: 'Olle Provsson', title: 'ordförande', role: 'chair', member: 'gavle' },
  ordforandeHudik: { name: 'Oda Provsson', title: 'ordförande', role: 'chair', member: 'hudiksvall' },
  utvarderare: { name: 'Ulla Provsson', title: 'utvärderare', role: 'evaluator', member: null },
  admin: { name: 'Adina Provsson', title: 'systemförvaltare', role: 'administrator', member: null },
  polis: { name: 'Pia Provsson', title: 'inspektör', role: 'partner', member: null, partner: 'police' },
  polisHudik: {
    name: 'Paul Provsson',
    title: 'inspektör',
    role: 'partner',
    member: null,
    partner: 'policeHudik',
  },
  vard: { name: 'Vera Provsson', title: 'sjuksköterska', role: 'partner', member: null, partner: 'hospital' },
} as const satisfies Record<string, Post>
type Post = {
  readonly name: string
  readonly title: string
  readonly role: Exclude<Role, 'operator'>
  readonly member: 'gavle' | 'hudiksvall' | null
  readonly partner?: keyof House['partners']
}
const partnerNames = {
  police: ['police', 'Polisen, station Gävle'],
  policeHudik: ['police', 'Polisen, station Hudiksvall'],
  hospital: ['health-care', 'Gävle sjukhus, akutmottagningen'],
} as const

export async function openHouse(name = 'house'): Promise<House> {
  const urls = await freshDatabase(name)
  const db = openDatabase(openPool(urls.appUrl, { max: 8 }))
  const owner = openDatabase(openPool(urls.ownerUrl, { max: 4 }))
  const figures = openDatabase(openPool(urls.readerUrl, { max: 2 }))
  await loadReferenceData(db)
  const members = { gavle: newId(), hudiksvall: newId() }
  const partners = { police: newId(), policeHudik: newId(), hospital: newId() }
  const accounts = Object.fromEntries(Object.keys(people).map((key) => [key, newId()])) as Record<
    Person,
    string
  >
  const posts = Object.fromEntries(
    Object.entries<Post>(people).map(([key, { role, member, partner }]) => [
      key,
      { role, memberId: member && members[member], partnerId: partner ? partners[partner] : null },
    ]),
  ) as House['posts']
  await owner.transaction().execute(async (tx) => {
    const regionId = newId()
    const from = '2015-01-01'
    await tx
      .insertInto('region')
      .values({
        id: regionId,
        key: 'gavleborg',
        name: 'Gävleborg',
        form: 'Avtal enligt KL 9:37',
        hostCode: '2180',
        validFrom: from,
        validTo: null,
      })
      .execute()
    for (const [key, code, title] of [
      ['gavle', '2180', 'Gävle'],
      ['hudiksvall', '2184', 'Hudiksvall'],
    ] as const) {
      await tx
        .insertInto('member')
        .values({
          id: members[key],
          regionId,
          municipalityCode: code,
          areaId: null,
          name: title,
          boardName: 'Socialnämnden',
          distanceKmFrom: null,
          distanceKmTo: null,
          validFrom: from,
          validTo: null,
        })
        .execute()
      await tx
        .insertInto('agreement')
        .values({
          id: newId(),
          memberId: members[key],
          speakWithChild: key === 'hudiksvall' ? 'always' : 'when-needed',
          disclosureGround: 'osl-26-9',
          signedOn: from,
          reference: null,
          validFrom: from,
          validTo: null,
        })
        .execute()
    }
    for (const [key, [kind, unit]] of Object.entries(partnerNames))
      await tx
        .insertInto('partner')
        .values({
          id: partners[key as keyof typeof partners],
          regionId,
          kind,
          name: unit,
          validFrom: from,
          validTo: null,
        })
        .execute()
    const passwordHash = await hashPassword(password)
    for (const [key, person] of Object.entries<Post>(people)) {
      const id = accounts[key as Person]
      await tx
        .insertInto('account')
        .values({
          id,
          username: key.toLowerCase(),
          name: person.name,
          title: person.title,
          passwordHash,
          version: 1,
          createdAt: new Date().toISOString(),
          closedAt: null,
        })
        .execute()
      await tx
        .insertInto('appointment')
        .values({
          id: newId(),
          accountId: id,
          role: person.role,
          memberId: person.member && members[person.member],
          partnerId: person.partner ? partners[person.partner] : null,
          validFrom: from,
          validTo: null,
        })
        .execute()
    }
  })
  const live = new LiveEvents(urls.appUrl)
  await live.start()
  const app = await buildApp({
    db,
    figures,
    live,
    about: async () => ({ region: 'Gävleborg', demo: false, demoAccounts: [] }),
    webFolder: '',
  })
  const cookies = new Map<Person, string>()

  const cookieOf = async (as: Person): Promise<string> => {
    const known = cookies.get(as)
    if (known) return known
    const reply = await app.inject({
      method: 'POST',
      url: '/api/sessions',
      payload: { username: as, password },
    })
    const token = reply.cookies[0]?.value
    if (token === undefined) throw new Error(`${as} could not log in: ${reply.body}`)
    cookies.set(as, token)
    return token
  }

  return {
    app,
    db,
    owner,
    figures,
    urls,
    members,
    partners,
    accounts,
    posts,
    call: async (as, contract, input, options = {}) => {
      const rest: Record<string, unknown> = { ...input }
      const path = contract.path.replace(/\{(\w+)\}/g, (_, key: string) => {
        const value = String(rest[key])
        delete rest[key]
        return encodeURIComponent(value)
      })
      const inBody = contract.method === 'POST' || contract.method === 'PUT'
      const reply = await app.inject({
        method: contract.method,
        url: path,
        ...(inBody
          ? { payload: rest }
          : { query: Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, String(v)])) }),
        cookies: { stafett: await cookieOf(as) },
        headers: {
          ...(contract.kind === 'command' && { 'idempotency-key': options.commandId ?? randomUUID() }),
          ...options.headers,
        },
      })
      return { status: reply.statusCode, body: reply.body === '' ? {} : reply.json() } as never
    },
    close: async () => {
      await app.close()
      await live.stop()
      await db.destroy()
      await owner.destroy()
      await figures.destroy()
      await urls.drop()
    },
  }
}

/** Rows of a table as the owner sees them: behind every wall. */
export const countRows = async (house: House, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    house.owner,
  )
  return rows[0]?.n ?? 0
}

/** Until somebody in this house waits for a row that another holds. */
export async function untilWaiting(house: House): Promise<void> {
  const waits = sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted
    and pid in (select pid from pg_stat_activity where datname = current_database())`
  for (let tries = 0; tries < 200; tries++) {
    if (((await waits.execute(house.owner)).rows[0]?.n ?? 0) > 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('nobody waits')
}

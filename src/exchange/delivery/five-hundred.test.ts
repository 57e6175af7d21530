import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { type MailServer, openMailServer, openWebServer, type WebServer } from '../../../test/network.ts'
import { draftedReport } from '../../../test/report.ts'
import { newId } from '../../kernel/id.ts'
import type { Actor } from '../../kernel/permit.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { deliver } from '../../server/delivery/deliver.ts'
import { mailChannel } from '../../server/delivery/mail.ts'
import type { Channel, Channels } from '../../server/delivery/port.ts'
import { smsChannel } from '../../server/delivery/sms.ts'
import { webhookChannel } from '../../server/delivery/webhook.ts'
import { Runner } from '../../server/runner.ts'
import { allHandlers } from '../../server/slices.ts'
import { sendReport } from '../handover/api.ts'
import { inbox, reconcileNight } from '../morning/api.ts'
import { openReport } from '../receipt/api.ts'
import { addChannel, overview, retryMessage } from './api.ts'
import type { ChannelKind } from './model.ts'

const reports = 500
const seed = Number(process.env.STAFETT_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** Mulberry32: the same numbers for the same seed. */
let state = seed
const chance = (): number => {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

let house: House
let mail: MailServer
let web: WebServer
beforeAll(async () => {
  house = await openHouse('five hundred')
  mail = await openMailServer()
  web = await openWebServer()
})
afterAll(async () => {
  await house.close()
  await mail.close()
  await web.close()
})

type Member = {
  readonly id: string
  readonly code: string
  readonly actor: Actor
  readonly channels: readonly ChannelKind[]
}
const gone = 'borta@example.se'

/** Fifteen members with one intake account each: by mail, by webhook, by mail and then SMS, or in Stafett only. */
async function fifteen(): Promise<Member[]> {
  const codes = await house.owner
    .selectFrom('municipality')
    .select(['code', 'name'])
    .where('code', 'not in', ['2180', '2184'])
    .orderBy('code')
    .limit(13)
    .execute()
  const [template] = await house.owner.selectFrom('member').selectAll().limit(1).execute()
  const [agreement] = await house.owner.selectFrom('agreement').selectAll().limit(1).execute()
  if (!template || !agreement) throw new Error('the house has members')
  const made = codes.map(({ code, name }) => ({ id: newId(), accountId: newId(), code, name }))
  await house.owner.transaction().execute(async (tx) => {
    const from = '2015-01-01'
    const period = { validFrom: from, validTo: null }
    await tx
      .insertInto('member')
      .values(made.map(({ id, code, name }) => ({ ...template, id, municipalityCode: code, name })))
      .execute()
    await tx
      .insertInto('agreement')
      .values(made.map(({ id }) => ({ ...agreement, id: newId(), memberId: id })))
      .execute()
    const account = {
      title: 'mottagningssekreterare',
      passwordHash: null,
      version: 1,
      createdAt: now(),
      closedAt: null,
    }
    await tx
      .insertInto('account')
      .values(
        made.map(({ accountId, code }) => ({
          ...account,
          id: accountId,
          username: `m${code}`,
          name: `Mia Provsson ${code}`,
        })),
      )
      .execute()
    await tx
      .insertInto('appointment')
      .values(
        made.map(({ id, accountId }) => ({
          ...period,
          id: newId(),
          accountId,
          role: 'intake' as const,
          memberId: id,
          partnerId: null,
        })),
      )
      .execute()
  })
  const all = [
    { id: house.members.gavle, accountId: house.accounts.gavle, code: '2180' },
    { id: house.members.hudiksvall, accountId: house.accounts.hudiksvall, code: '2184' },
    ...made,
  ]
  const ways: readonly (readonly ChannelKind[])[] = [
    ['mail'],
    ['webhook'],
    ['mail', 'sms'],
    ['webhook', 'mail'],
    ['in-app'],
  ]
  return all.map(({ id, accountId, code }, index) => ({
    ...{ id, code, channels: ways[index % ways.length] ?? [] },
    actor: {
      accountId,
      name: 'Mia',
      title: '',
      role: 'intake',
      memberId: id,
      partnerId: null,
      sessionId: null,
    },
  }))
}

const addressOf = (kind: ChannelKind, { code }: Member, index: number): string | null => {
  if (kind === 'mail') return index === 2 ? gone : `m${code}@example.se`
  if (kind === 'sms') return `070-174 06 ${String(5 + index).padStart(2, '0')}`
  return kind === 'webhook' ? `${web.url}/${code}` : null
}

/** Drafts of reports, each of a case of its own about a child in a member: copies of one that was made through the door. */
async function drafts(members: readonly Member[]) {
  const first = await draftedReport(house)
  const rows = Array.from({ length: reports }, (_, index) => {
    const member = members[Math.floor(chance() * members.length)]
    if (member === undefined) throw new Error('there are members')
    const number = String(index).padStart(4, '0')
    return { member, number, caseId: newId(), personId: newId(), reportId: newId() }
  })
  const values = (of: (row: (typeof rows)[number]) => string) => sql`${rows.map(of)}::text[]`
  const copied = sql`unnest(${values(({ caseId }) => caseId)}, ${values(({ personId }) => personId)}, ${values(({ reportId }) => reportId)},
    ${values(({ number }) => number)}, ${values(({ member }) => member.code)}, ${values(({ member }) => member.id)})
    as n (case_id, person_id, report_id, number, code, member_id)`
  const copy = (table: string, changes: ReturnType<typeof sql>, where: ReturnType<typeof sql>) =>
    sql`insert into ${sql.table(table)} select (jsonb_populate_record(t, ${changes})).* from ${sql.table(table)} t, ${copied}
      where ${where}`.execute(house.owner)
  const [personId] = first.personIds
  await copy('person', sql`jsonb_build_object('id', n.person_id)`, sql`t.id = ${personId}`)
  await copy(
    'cases',
    sql`jsonb_build_object('id', n.case_id, 'number', 'N2026-' || n.number, 'stay_code', n.code)`,
    sql`t.id = ${first.caseId}`,
  )
  await copy(
    'case_person',
    sql`jsonb_build_object('case_id', n.case_id, 'person_id', n.person_id)`,
    sql`t.case_id = ${first.caseId}`,
  )
  await copy(
    'report',
    sql`jsonb_build_object('id', n.report_id, 'number', 'N2026-' || n.number, 'case_id', n.case_id,
      'municipality_code', n.code, 'member_id', n.member_id)`,
    sql`t.id = ${first.reportId}`,
  )
  return { rows, version: first.version }
}

/** So many at a time; each does the next. */
async function side<T>(
  by: number,
  things: readonly T[],
  work: (thing: T) => Promise<unknown>,
): Promise<void> {
  const left = [...things]
  const one = async () => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing)
  }
  await Promise.all(Array.from({ length: by }, one))
}

test(`five hundred reports of a bad night reach fifteen members once each (STAFETT_SEED=${seed})`, async () => {
  const from = now()
  const members = await fifteen()
  for (const [index, member] of members.entries())
    for (const kind of member.channels) {
      const given = { memberId: member.id, kind, address: addressOf(kind, member, index) }
      expect((await house.call('admin', addChannel, given)).status).toBe(200)
    }
  const { rows, version } = await drafts(members)

  const runner = new Runner(house.db, allHandlers, house.figures)
  const ask = (actor: Actor, name: string, input: unknown, commandId?: string) =>
    runner.run(name, { actor, input, ...(commandId && { commandId }) })
  const twice = (actor: Actor, name: string, input: unknown) => {
    const commandId = crypto.randomUUID()
    return Promise.all([1, 2].map(() => ask(actor, name, input, commandId)))
  }
  const duty = (as: 'jour1' | 'chef'): Actor => ({
    ...{
      accountId: house.accounts[as],
      name: 'Jorun',
      title: '',
      sessionId: null,
      partnerId: null,
      memberId: null,
    },
    role: as === 'chef' ? 'duty-manager' : 'duty-worker',
  })
  const jour = duty('jour1')

  // A process that is killed: before a try, or after it and before it is written down.
  let mayDie = true
  const mortal =
    (channel: Channel): Channel =>
    async (dispatch) => {
      const fate = mayDie ? chance() : 1
      if (fate < 0.03) throw new Error('killed before')
      const tried = await channel(dispatch)
      if (fate < 0.06) throw new Error('killed after')
      return tried
    }
  const sms = { url: `${web.url}/sms`, user: 'u', password: 'p', from: 'Stafett' }
  const channels: Channels = {
    mail: mortal(mailChannel({ url: mail.url, from: 'stafett@jour.example.se' })),
    sms: mortal(smsChannel(sms)),
    webhook: mortal(webhookChannel),
  }
  let clock = now()
  const send = () => deliver(house.db, { now: () => clock, random: chance, channels })
  const twoProcesses = () => Promise.allSettled([send(), send()])

  const badFault = () => {
    const fate = chance()
    return fate < 0.06 ? 'reset' : fate < 0.12 ? 'cut-early' : fate < 0.2 ? 'cut-late' : 'none'
  }
  mail.line.fault = badFault
  web.line.fault = badFault
  mail.answer = (to) => (to === gone ? 550 : chance() < 0.1 ? 451 : null)
  web.answer = () => {
    const fate = chance()
    return fate < 0.04 ? 503 : fate < 0.08 ? 500 : 200
  }

  // Through the night reports are sent, each by a double click, while the line comes and goes.
  const wave = 50
  for (let at = 0; at < rows.length; at += wave) {
    const isMailDown = at === wave || chance() < 0.3
    const isWebDown = chance() < 0.2
    if (isMailDown) await mail.line.down()
    if (isWebDown) await web.line.down()
    const sending = side(6, rows.slice(at, at + wave), async ({ reportId }) => {
      const answers = await twice(jour, sendReport.name, { reportId, version })
      expect(answers[1]).toEqual(answers[0])
    })
    await Promise.all([sending, twoProcesses()])
    await twoProcesses()
    if (isMailDown) await mail.line.up()
    if (isWebDown) await web.line.up()
    clock = addMinutes(clock, 1 + Math.floor(chance() * 5))
  }

  // In the morning the line holds, and what waits is sent.
  mayDie = false
  mail.line.fault = () => 'none'
  web.line.fault = () => 'none'
  mail.answer = (to) => (to === gone ? 550 : null)
  web.answer = () => 200
  for (let round = 0; round < 5; round++) {
    clock = addMinutes(clock, 40)
    await twoProcesses()
  }

  // What was broken off on its way to an address that is gone is a person's to decide: all channels are tried.
  const { body: operators } = await house.call('chef', overview, {})
  for (const { id: messageId, version: seen, reason } of operators.dead) {
    expect(reason).toBe('550')
    await twice(duty('chef'), retryMessage.name, { messageId, version: seen, anew: true })
  }
  await twoProcesses()

  // Each is one message, and each message was told once, by one channel, to its own receiver.
  const messages = await house.owner
    .selectFrom('message')
    .selectAll()
    .where('kind', '=', 'report-sent')
    .execute()
  expect(messages).toHaveLength(reports)
  expect(messages.filter(({ state }) => state !== 'sent' && state !== 'failed-over')).toEqual([])
  const tookBy = new Map<string, Set<string>>()
  const took = (id: string, where: string) => tookBy.set(id, (tookBy.get(id) ?? new Set()).add(where))
  for (const { messageId, to } of mail.seen) took(messageId.slice(1, messageId.indexOf('@')), `mail ${to}`)
  for (const { path, headers, body, status } of web.seen)
    if (status === 200)
      took(
        String(headers['idempotency-key']),
        path === '/sms' ? `sms ${new URLSearchParams(body).get('to')}` : `webhook ${path}`,
      )
  const indexOf = new Map(members.map((member, index) => [member.id, index]))
  for (const { id, memberId, sentBy } of messages) {
    const index = indexOf.get(memberId ?? '') ?? -1
    const member = members[index]
    if (member === undefined || sentBy === null) throw new Error('a message has a receiver')
    const address = addressOf(sentBy, member, index)
    const where =
      sentBy === 'webhook'
        ? `webhook /${member.code}`
        : `${sentBy} ${sentBy === 'sms' ? `+46${address?.slice(1).replace(/\D/g, '')}` : address}`
    expect([...(tookBy.get(id) ?? [])], `${member.code} ${member.channels}`).toEqual(
      sentBy === 'in-app' ? [] : [where],
    )
    expect(member.channels).toContain(sentBy)
  }
  expect([...tookBy.keys()].filter((id) => !messages.some((message) => message.id === id))).toEqual([])

  // It was a bad night: all of this did happen.
  const { rows: happened } = await sql<{
    what: string
  }>`select distinct coalesce(nullif(reason, ''), outcome) as what from message_attempt
    union select distinct outcome from message_attempt`.execute(house.owner)
  const what = happened.map((row) => row.what)
  for (const one of [
    'unknown',
    'not-connected',
    'refused-for-now',
    'refused',
    'delivered',
    'interrupted',
    'ECONNREFUSED',
  ])
    expect(what).toContain(one)
  expect(mail.seen.length + web.seen.filter(({ status }) => status === 200).length).toBeGreaterThan(
    tookBy.size,
  )

  // Each member finds its reports in Stafett, once each, and opens them by a double click; and the night adds up.
  for (const { id, actor } of members) {
    const found: string[] = []
    for (let after: object | null = {}; after !== null; ) {
      const page = (await ask(actor, inbox.name, after)) as {
        rows: { id: string }[]
        nextAfter: object | null
      }
      found.push(...page.rows.map((row) => row.id))
      after = page.nextAfter
    }
    const own = rows.filter(({ member }) => member.id === id).map(({ reportId }) => reportId)
    expect(found.sort()).toEqual(own.sort())
    await side(4, own, (reportId) => twice(actor, openReport.name, { reportId }))
  }
  const { body } = await house.call('chef', reconcileNight, { from, to: now() })
  expect(body).toMatchObject({
    registered: reports + 1,
    reported: reports,
    keptOpen: 1,
    lost: 0,
    reconciles: true,
  })
  expect(body.receivers.reduce((sum, { opened }) => sum + opened, 0)).toBe(reports)
  for (const receiver of body.receivers) expect(receiver.reconciles, receiver.municipalityName).toBe(true)
}, 120_000)

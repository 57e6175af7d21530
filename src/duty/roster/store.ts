import { sql } from 'kysely'
import { addDays, type Instant, type LocalDate } from '../../kernel/time.ts'
import { periodsAround } from '../../kernel/working-time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import { plannedHours } from '../service-hours/store.ts'
import {
  type AccountCompetence,
  type Finding,
  type RosterChange,
  type RosterPublication,
  type RosterRule,
  type RosterShift,
  type StaffingRule,
  startingRule,
} from './model.ts'
import { checkRoster, newFindings, type Period, type PlannedShift, type RosterFacts } from './rules.ts'

const asJson = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

/** Somebody on a published shift, with the planned times. */
export type OnDuty = Pick<RosterShift, 'accountId' | 'kind' | 'startsAt' | 'endsAt'> & {
  readonly shiftId: string
  readonly name: string
  readonly title: string
}

/** No shift is longer than 36 hours: the index of starts reads a few rows, not the history. */
const longestBefore = (at: Instant) => sql<string>`${at}::timestamptz - interval '36 hours'`

const publishedEndingAfter = (tx: Tx, at: Instant) =>
  tx
    .selectFrom('rosterShift')
    .innerJoin('account', 'account.id', 'rosterShift.accountId')
    .select(['rosterShift.id as shiftId', 'rosterShift.accountId', 'account.name', 'account.title'])
    .select(['rosterShift.kind', 'rosterShift.startsAt', 'rosterShift.endsAt'])
    .where('rosterShift.status', '=', 'published')
    .where('rosterShift.startsAt', '>=', longestBefore(at))
    .where('rosterShift.endsAt', '>', at)
    .orderBy('rosterShift.startsAt')
    .orderBy('rosterShift.id')

/** Published shifts that touch the span from `from` to before `to`; the municipalities only see those of this moment. */
export const staffBetween = (tx: Tx, from: Instant, to: Instant): Promise<OnDuty[]> =>
  publishedEndingAfter(tx, from).where('rosterShift.startsAt', '<', to).execute()

/** Who is planned to be on duty at a moment: published and not cancelled. */
export const staffAt = (tx: Tx, at: Instant): Promise<OnDuty[]> =>
  publishedEndingAfter(tx, at).where('rosterShift.startsAt', '<=', at).execute()

export const lockShift = (tx: Tx, id: string): Promise<RosterShift | undefined> =>
  tx.selectFrom('rosterShift').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Another shift of the same person, not cancelled, that shares time with this one. */
export const findClash = (
  tx: Tx,
  shift: Pick<RosterShift, 'accountId' | 'startsAt' | 'endsAt'>,
  except: string | undefined,
): Promise<RosterShift | undefined> => {
  const found = tx
    .selectFrom('rosterShift')
    .selectAll()
    .where('accountId', '=', shift.accountId)
    .where('status', '<>', 'cancelled')
    .where('startsAt', '<', shift.endsAt)
    .where('endsAt', '>', shift.startsAt)
    .orderBy('startsAt')
  return (except === undefined ? found : found.where('id', '<>', except)).executeTakeFirst()
}

/** All shifts of days, both included, cancelled ones too. */
export const shiftsOfDays = (tx: Tx, from: LocalDate, to: LocalDate): Promise<RosterShift[]> =>
  tx
    .selectFrom('rosterShift')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()

/** The same with names, for the picture. */
export const shiftViews = (tx: Tx, from: LocalDate, to: LocalDate) =>
  tx
    .selectFrom('rosterShift')
    .innerJoin('account', 'account.id', 'rosterShift.accountId')
    .selectAll('rosterShift')
    .select(['account.name', 'account.title'])
    .where('rosterShift.day', '>=', from)
    .where('rosterShift.day', '<=', to)
    .orderBy('rosterShift.startsAt')
    .orderBy('rosterShift.id')
    .limit(2000)
    .execute()

export const insertShift = (tx: Tx, shift: RosterShift): Promise<unknown> =>
  tx.insertInto('rosterShift').values(shift).execute()

export const updateShift = (
  tx: Tx,
  id: string,
  changes: Partial<Omit<RosterShift, 'id' | 'createdBy' | 'createdAt'>>,
): Promise<unknown> => tx.updateTable('rosterShift').set(changes).where('id', '=', id).execute()

/** Every draft of the days becomes published, each a version newer. */
export const publishDrafts = (
  tx: Tx,
  period: { from: LocalDate; to: LocalDate },
  at: Instant,
): Promise<{ id: string; version: number }[]> =>
  tx
    .updateTable('rosterShift')
    .set({ status: 'published', publishedAt: at, version: sql<number>`version + 1` })
    .where('status', '=', 'draft')
    .where('day', '>=', period.from)
    .where('day', '<=', period.to)
    .returning(['id', 'version'])
    .execute()

export const insertChange = (tx: Tx, change: RosterChange): Promise<unknown> =>
  tx
    .insertInto('rosterChange')
    .values({ ...change, findings: change.findings === null ? null : asJson(change.findings) })
    .execute()

export const changesOf = (tx: Tx, shiftId: string) =>
  tx
    .selectFrom('rosterChange')
    .innerJoin('account', 'account.id', 'rosterChange.accountId')
    .innerJoin('account as changer', 'changer.id', 'rosterChange.changedBy')
    .selectAll('rosterChange')
    .select(['account.name', 'changer.name as changedByName'])
    .where('rosterChange.shiftId', '=', shiftId)
    .orderBy('rosterChange.changedAt', 'desc')
    .limit(100)
    .execute()

export const insertPublication = (tx: Tx, publication: RosterPublication): Promise<unknown> =>
  tx
    .insertInto('rosterPublication')
    .values({
      ...publication,
      findings: asJson(publication.findings),
      reasons: asJson(publication.reasons),
    })
    .execute()

/** How days were published before, newest first. */
export const publicationsOf = (tx: Tx, from: LocalDate, to: LocalDate) =>
  tx
    .selectFrom('rosterPublication')
    .innerJoin('account', 'account.id', 'rosterPublication.publishedBy')
    .select(['rosterPublication.id', 'rosterPublication.fromDay', 'rosterPublication.toDay'])
    .select(['rosterPublication.shiftCount', 'rosterPublication.reasons', 'rosterPublication.publishedAt'])
    .select('account.name as publisherName')
    .where('rosterPublication.fromDay', '<=', to)
    .where('rosterPublication.toDay', '>=', from)
    .orderBy('rosterPublication.publishedAt', 'desc')
    .limit(50)
    .execute()

export const findRule = (tx: Tx, regionId: string): Promise<RosterRule | undefined> =>
  tx.selectFrom('rosterRule').selectAll().where('regionId', '=', regionId).executeTakeFirst()

/** The rule of this region: its own row, or what the product starts with. */
export const ruleOf = async (tx: Tx, region: { id: string; key: string }): Promise<StaffingRule> =>
  (await findRule(tx, region.id)) ?? startingRule(region.key)

export const keepRule = (tx: Tx, rule: RosterRule): Promise<unknown> =>
  tx
    .insertInto('rosterRule')
    .values(rule)
    .onConflict((conflict) => conflict.column('regionId').doUpdateSet(rule))
    .execute()

export const competencesOf = (
  tx: Tx,
  accountIds: readonly string[],
): Promise<Pick<AccountCompetence, 'accountId' | 'kind' | 'validFrom' | 'validTo'>[]> =>
  tx
    .selectFrom('accountCompetence')
    .select(['accountId', 'kind', 'validFrom', 'validTo'])
    .where('accountId', '=', anyOf(accountIds))
    .execute()

/** Posts at the duty of these, each to its end or to the day the account was closed. */
const postsOf = (tx: Tx, accountIds: readonly string[]) =>
  tx
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.accountId')
    .select(['appointment.accountId', 'appointment.validFrom'])
    .select(
      sql<LocalDate | null>`least(appointment.valid_to, (account.closed_at at time zone 'Europe/Stockholm')::date)`.as(
        'validTo',
      ),
    )
    .where('appointment.accountId', '=', anyOf(accountIds))
    .where('appointment.role', 'in', ['duty-worker', 'duty-manager'])
    .execute()

export const lockCompetence = (tx: Tx, id: string): Promise<AccountCompetence | undefined> =>
  tx.selectFrom('accountCompetence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const spellsOf = (tx: Tx, accountId: string): Promise<AccountCompetence[]> =>
  tx.selectFrom('accountCompetence').selectAll().where('accountId', '=', accountId).execute()

export const insertCompetence = (tx: Tx, competence: AccountCompetence): Promise<unknown> =>
  tx.insertInto('accountCompetence').values(competence).execute()

export const endCompetenceRow = (
  tx: Tx,
  id: string,
  changes: Pick<AccountCompetence, 'validTo' | 'version'>,
): Promise<unknown> => tx.updateTable('accountCompetence').set(changes).where('id', '=', id).execute()

/** Newest first, paged by key. */
export const competenceViews = (tx: Tx, after: string | undefined, limit: number) => {
  const rows = tx
    .selectFrom('accountCompetence')
    .innerJoin('account', 'account.id', 'accountCompetence.accountId')
    .selectAll('accountCompetence')
    .select('account.name')
  return (after === undefined ? rows : rows.where('accountCompetence.id', '<', after))
    .orderBy('accountCompetence.id', 'desc')
    .limit(limit)
    .execute()
}

/** Weeks around a period that bear on it: rest over its edges, and nights in a row. */
const weeksAround = 35

async function factsOf(
  tx: Tx,
  period: Period,
  counts: (shift: RosterShift) => boolean,
  alsoOf: readonly string[] = [],
): Promise<{ facts: RosterFacts; rows: RosterShift[] } | undefined> {
  const planned = await plannedHours(tx)
  if (planned === undefined) return undefined
  const rows = await shiftsOfDays(tx, addDays(period.from, -weeksAround), addDays(period.to, weeksAround))
  const shifts = rows.filter(counts)
  const accountIds = [...new Set([...shifts.map(({ accountId }) => accountId), ...alsoOf])]
  return {
    facts: {
      hours: planned.hours,
      rule: await ruleOf(tx, planned.region),
      shifts,
      competences: await competencesOf(tx, accountIds),
      posts: await postsOf(tx, accountIds),
    },
    rows,
  }
}

/**
 * Everything the check reads of a period as it would be published: its drafts, and of the weeks around what is published
 * already, for a draft of another day fills no hole. Undefined before a region is loaded.
 */
export async function rosterFacts(
  tx: Tx,
  period: Period,
): Promise<{ facts: RosterFacts; ofPeriod: RosterShift[] } | undefined> {
  const isOfPeriod = ({ day }: RosterShift) => day >= period.from && day <= period.to
  const read = await factsOf(
    tx,
    period,
    (shift) => shift.status === 'published' || (shift.status === 'draft' && isOfPeriod(shift)),
  )
  return read && { facts: read.facts, ofPeriod: read.rows.filter(isOfPeriod) }
}

/** What a change of published shifts on these days would make wrong with what is published. */
export async function worsenedBy(
  tx: Tx,
  days: readonly LocalDate[],
  change: (shifts: readonly PlannedShift[]) => readonly PlannedShift[],
  accountIds: readonly string[],
): Promise<Finding[]> {
  const found: Finding[] = []
  for (const period of periodsAround(days)) {
    const read = await factsOf(tx, period, ({ status }) => status === 'published', accountIds)
    if (read === undefined) continue
    const after = { ...read.facts, shifts: change(read.facts.shifts) }
    found.push(...newFindings(checkRoster(read.facts, period), checkRoster(after, period)))
  }
  return found.slice(0, 500)
}

export const namesOf = (tx: Tx, accountIds: readonly string[]): Promise<{ id: string; name: string }[]> =>
  tx.selectFrom('account').select(['id', 'name']).where('id', '=', anyOf(accountIds)).execute()

/** One revision for each of many rows that one command changed alike. */
export const keepRevisions = async (
  tx: Tx,
  rows: readonly { id: string; version: number }[],
  fields: readonly string[],
  accountId: string,
): Promise<void> => {
  await tx
    .insertInto('revision')
    .values(rows.map(({ id, version }) => ({ entityId: id, version, fields: [...fields], accountId })))
    .execute()
}

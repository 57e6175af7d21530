import { sql } from 'kysely'
import { insertDeviation, nextDeviationNumber } from '../../base/deviation/store.ts'
import { listMembers } from '../../base/organisation/store.ts'
import { reconciliationText } from '../../code-lists/morning-pack-sheet.ts'
import { newId } from '../../kernel/id.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type NewMessage, tell } from '../delivery/store.ts'
import { casesOpenedWithin, judgedCases, reconciliationOf, tallyOfMember } from '../morning/store.ts'
import type { FrozenNight } from '../morning-pack/rules.ts'
import type { Reconciliation, ReconciliationConfirmation } from './model.ts'
import {
  countable,
  deviationKindOf,
  differenceOf,
  differencesOf,
  type Figures,
  justBefore,
  memberFigures,
  nightFigures,
} from './rules.ts'

/** Nights whose packs are frozen and whose figures are not, the oldest first. */
export const nightsWithoutFigures = (tx: Tx, limit: number): Promise<FrozenNight[]> =>
  tx
    .selectFrom('morningPack')
    .select(['night', 'beginsAt', 'endsAt'])
    .where('receiver', '=', 'manager')
    .where(
      sql<boolean>`not exists (select from reconciliation r where r.member_id is null and r.night = morning_pack.night)`,
    )
    .orderBy('endsAt')
    .limit(limit)
    .execute()

export type Part = {
  readonly memberId: string | null
  readonly name: string | null
  readonly figures: Figures
}

/** The figures of a night: of all of it first, then of each member. With the eyes of the duty. */
export async function countNight(
  tx: Tx,
  { beginsAt, endsAt }: FrozenNight,
  now: Instant,
): Promise<readonly Part[]> {
  const period = { from: beginsAt, to: justBefore(endsAt) }
  const cases = await judgedCases(tx, await casesOpenedWithin(tx, period))
  const night = await reconciliationOf(tx, period)
  const members = await listMembers(tx, localDate(endsAt))
  const unplaced = cases.filter(({ requirement }) => requirement.unstated !== null).length
  const parts: Part[] = [
    { memberId: null, name: null, figures: countable(nightFigures({ ...night, unplaced }), beginsAt, now) },
  ]
  for (const { id, name, municipalityCode } of members) {
    const of = {
      memberId: id,
      code: municipalityCode,
      hasDistricts: members.filter((other) => other.municipalityCode === municipalityCode).length > 1,
    }
    const figures = memberFigures(cases, of, await tallyOfMember(tx, id, period))
    parts.push({ memberId: id, name, figures: countable(figures, beginsAt, now) })
  }
  return parts
}

/**
 * Freezes the figures of a night and, where the whole does not add up, reports that once as a deviation and tells it: the managers
 * of the night, a member of its own part. Answers the ids, empty where that night had its figures.
 */
export async function freezeFigures(
  tx: Tx,
  night: FrozenNight,
  parts: readonly Part[],
  managers: readonly string[],
  now: Instant,
): Promise<readonly Pick<Reconciliation, 'id' | 'memberId'>[]> {
  const [whole] = parts
  if (whole === undefined) return []
  const taken = await tx
    .selectFrom('reconciliation')
    .select('id')
    .where('night', '=', night.night)
    .where('memberId', 'is', null)
    .executeTakeFirst()
  if (taken !== undefined) return []
  const differing = parts.filter(({ figures }) => differencesOf(figures).length > 0)
  const deviationId = differing.length === 0 ? null : newId()
  if (deviationId !== null)
    await insertDeviation(tx, {
      id: deviationId,
      number: await nextDeviationNumber(tx, localDate(now).slice(0, 4)),
      state: 'reported',
      kind: deviationKindOf(differing[0]?.figures ?? whole.figures),
      happened: reconciliationText(
        night.night,
        differing.map(({ name, figures }) => ({ ...figures, name, difference: differenceOf(figures) })),
      ),
      happenedAt: night.endsAt,
      page: '/chef',
      caseId: null,
      reportedBy: null,
      reportedAt: now,
      memberId: null,
      ownerId: null,
      outcome: null,
      closedAt: null,
      version: 1,
    })
  const rows = parts.map(
    ({ memberId, figures }): Reconciliation => ({
      ...night,
      ...figures,
      id: newId(),
      memberId,
      frozenAt: now,
      differences: differencesOf(figures),
      deviationId: memberId === null ? deviationId : null,
    }),
  )
  await tx.insertInto('reconciliation').values(rows).execute()
  const kind = 'reconciliation-difference' as const
  await tell(
    tx,
    rows.flatMap(({ id, memberId, differences }): NewMessage[] => {
      const message = { kind, subjectId: id, notBefore: now, at: now }
      if (memberId === null)
        return deviationId === null
          ? []
          : managers.map((accountId) => ({
              ...message,
              key: `${kind} ${id} ${accountId}`,
              to: { accountId },
            }))
      return differences.length === 0 ? [] : [{ ...message, key: `${kind} ${id}`, to: { memberId } }]
    }),
  )
  return rows.map(({ id, memberId }) => ({ id, memberId }))
}

export const findReconciliation = (tx: Tx, id: string): Promise<Reconciliation | undefined> =>
  tx.selectFrom('reconciliation').selectAll().where('id', '=', id).executeTakeFirst()

/** Two who confirm the same wait for each other. */
export const lockConfirming = (tx: Tx, id: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`reconciliation ${id}`}, 0))`.execute(tx)

export const isConfirmed = async (tx: Tx, reconciliationId: string): Promise<boolean> =>
  (await tx
    .selectFrom('reconciliationConfirmation')
    .select('accountId')
    .where('reconciliationId', '=', reconciliationId)
    .executeTakeFirst()) !== undefined

export const insertConfirmation = (tx: Tx, confirmation: ReconciliationConfirmation): Promise<unknown> =>
  tx.insertInto('reconciliationConfirmation').values(confirmation).execute()

/** The last nights the reader sees, the latest first: the night itself, then its members in Swedish order of name. */
export const reconciliationViews = (tx: Tx, nights: number) =>
  tx
    .selectFrom('reconciliation')
    .leftJoin('member', 'member.id', 'reconciliation.memberId')
    .leftJoin('deviation', 'deviation.id', 'reconciliation.deviationId')
    .leftJoin('reconciliationConfirmation as confirmed', 'confirmed.reconciliationId', 'reconciliation.id')
    .selectAll('reconciliation')
    .select([
      'member.name as memberName',
      'deviation.number as deviationNumber',
      'confirmed.accountName as confirmedByName',
      'confirmed.at as confirmedAt',
      'confirmed.reason as confirmedReason',
    ])
    .where('reconciliation.night', 'in', (eb) =>
      eb.selectFrom('reconciliation').select('night').distinct().orderBy('night', 'desc').limit(nights),
    )
    .orderBy('reconciliation.night', 'desc')
    .orderBy(sql`member.name collate "sv-x-icu" nulls first`)
    .execute()

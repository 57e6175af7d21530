import { sql } from 'kysely'
import {
  agreementOf,
  findMember,
  findMunicipality,
  membersOfMunicipality,
} from '../../base/organisation/store.ts'
import { ageOf, isChild } from '../../base/person/rules.ts'
import { findPersons } from '../../base/person/store.ts'
import type { Case } from '../../duty/case/model.ts'
import { lockCase, personsOfCases } from '../../duty/case/store.ts'
import { assessedInCase, underWayOfCase } from '../../duty/protective-assessment/store.ts'
import { staffAt } from '../../duty/roster/store.ts'
import type { Actor } from '../../kernel/permit.ts'
import { protectedIn } from '../../kernel/protected-text.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import { disclosuresOfReport } from '../disclosure/store.ts'
import { composeContent } from '../report-content/rules.ts'
import { caseContent } from '../report-content/store.ts'
import type { Report, ReportEvent } from './model.ts'
import { districtsOf, groundsOf, owesAssessment, type Requirement, requiredReceivers } from './rules.ts'

/** `R2026-0001`: one series of numbers per database. */
export const nextReportNumber = async (tx: Tx, year: string): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('report_number') as n`.execute(tx)
  return `R${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

export const insertReport = (tx: Tx, report: Report): Promise<unknown> =>
  tx.insertInto('report').values(report).execute()

/** The report, locked. Undefined where the actor's scope does not see it: another's draft, another member's, a withdrawn one. */
export const lockReport = (tx: Tx, id: string): Promise<Report | undefined> =>
  tx.selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findReport = (tx: Tx, id: string): Promise<Report | undefined> =>
  tx.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()

export const updateReport = (tx: Tx, id: string, changes: Partial<Report>): Promise<unknown> =>
  tx.updateTable('report').set(changes).where('id', '=', id).execute()

/** Reports of a case that the actor may see, in the order they were begun. */
export const reportsOfCase = (tx: Tx, caseId: string): Promise<Report[]> =>
  tx
    .selectFrom('report')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

/** Reports with the names a person reads, without what they say. */
export const reportHeads = (tx: Tx) =>
  tx
    .selectFrom('report')
    .innerJoin('municipality', 'municipality.code', 'report.municipalityCode')
    .innerJoin('account as author', 'author.id', 'report.authorId')
    .leftJoin('account as opener', 'opener.id', 'report.openedBy')
    .leftJoin('account as accepter', 'accepter.id', 'report.acceptedBy')
    .leftJoin('account as returner', 'returner.id', 'report.returnedBy')
    .select([
      'report.id',
      'report.number',
      'report.caseId',
      'report.memberId',
      'report.municipalityCode',
      'report.unitKind',
      'report.status',
      'report.changedAt',
      'report.sentAt',
      'report.deliveredAt',
      'report.handedTo',
      'report.handedHow',
      'report.openedAt',
      'report.acceptedAt',
      'report.commitment',
      'report.commitmentDue',
      'report.returnedAt',
      'report.returnReason',
      'report.returnText',
      'report.withdrawnAt',
      'report.withdrawnReason',
      'report.version',
    ])
    .select([
      'municipality.name as municipalityName',
      'author.name as authorName',
      'author.title as authorTitle',
      'opener.name as openedByName',
      'accepter.name as acceptedByName',
      'returner.name as returnedByName',
    ])

export const reportHeadsOfCase = (tx: Tx, caseId: string) =>
  reportHeads(tx)
    .where('report.caseId', '=', caseId)
    .orderBy('report.createdAt')
    .orderBy('report.id')
    .execute()

export const findReportHead = (tx: Tx, id: string) =>
  reportHeads(tx).where('report.id', '=', id).executeTakeFirst()

export const insertReportEvent = (tx: Tx, event: ReportEvent): Promise<unknown> =>
  tx.insertInto('reportEvent').values(event).execute()

export const eventsOfReports = async (tx: Tx, reportIds: readonly string[]): Promise<ReportEvent[]> =>
  reportIds.length === 0
    ? []
    : tx
        .selectFrom('reportEvent')
        .selectAll()
        .where('reportId', '=', anyOf(reportIds))
        .orderBy('at')
        .orderBy('id')
        .execute()

/** The report with its case, both locked, the case first: everything that sends, withdraws or closes waits in this order. */
export async function lockReportAndCase(
  tx: Tx,
  reportId: string,
): Promise<{ report: Report; matter: Case } | undefined> {
  const seen = await findReport(tx, reportId)
  const matter = seen && (await lockCase(tx, seen.caseId))
  const report = matter && (await lockReport(tx, reportId))
  return report && { report, matter }
}

/** A step of a report, by the actor by name. */
export const addStep = (
  tx: Tx,
  report: Pick<Report, 'id'>,
  event: Pick<ReportEvent, 'id' | 'kind' | 'at'> & { readonly text?: string | null },
  actor: Actor,
): Promise<unknown> =>
  insertReportEvent(tx, {
    text: null,
    ...event,
    reportId: report.id,
    accountId: actor.accountId,
    accountName: actor.name,
  })

/** Whom of the duty a thing that came back is told: who is on duty now, and whoever wrote the report. */
export const dutyAccounts = async (
  tx: Tx,
  authorId: string | undefined,
  now: Instant,
): Promise<readonly string[]> => [
  ...new Set([
    ...(authorId === undefined ? [] : [authorId]),
    ...(await staffAt(tx, now)).map(({ accountId }) => accountId),
  ]),
]

/** Who must have a report about each of these cases. */
export async function requirementsOf(
  tx: Tx,
  matters: readonly Case[],
): Promise<ReadonlyMap<string, Requirement>> {
  const parts = (
    await personsOfCases(
      tx,
      matters.map((matter) => matter.id),
    )
  ).filter(({ part }) => part === 'concerned')
  const known = await findPersons(
    tx,
    parts.map(({ personId }) => personId),
  )
  return new Map(
    matters.map((matter) => {
      const on = localDate(matter.openedAt)
      const people = parts
        .filter(({ caseId }) => caseId === matter.id)
        .flatMap(({ personId }) => known.get(personId) ?? [])
      const requirement = requiredReceivers({
        ...matter,
        concernsChild: people.some((person) => isChild(person, on) === true),
        isIdentified: people.some(
          ({ identityNumber, givenName, familyName }) => (identityNumber ?? givenName ?? familyName) !== null,
        ),
        on,
      })
      return [matter.id, requirement]
    }),
  )
}

export async function requirementOf(tx: Tx, matter: Case): Promise<Requirement> {
  const requirement = (await requirementsOf(tx, [matter])).get(matter.id)
  if (requirement === undefined) throw new Error('a case has a requirement')
  return requirement
}

export const hasAssessmentDraft = async (tx: Tx, caseId: string): Promise<boolean> =>
  (await underWayOfCase(tx, caseId)).length > 0

/** Whether the case still owes a protective assessment, by the ages of the day it was opened. */
export async function hasUnassessedChild(tx: Tx, matter: Case): Promise<boolean> {
  const concerned = (await personsOfCases(tx, [matter.id])).filter(({ part }) => part === 'concerned')
  const ids = concerned.map(({ personId }) => personId)
  const known = await findPersons(tx, ids)
  const on = localDate(matter.openedAt)
  const aged = ids.map((personId) => {
    const person = known.get(personId)
    return { personId, age: person === undefined ? null : ageOf(person, on) }
  })
  return owesAssessment(matter.matter, aged, await assessedInCase(tx, matter.id))
}

/** Everything that bears on sending one report: what it would say, on what grounds, and what stands in the way. */
export async function sendingOf(
  tx: Tx,
  report: Report,
  matter: Case,
  author: { name: string; title: string },
  now: Instant,
) {
  const on = localDate(now)
  const { secrets, ...known } = await caseContent(tx, matter, on)
  const member = report.memberId === null ? undefined : await findMember(tx, report.memberId)
  const districts = districtsOf(await membersOfMunicipality(tx, report.municipalityCode, on))
  const municipality = await findMunicipality(tx, report.municipalityCode)
  const agreement = member && (await agreementOf(tx, member.id, on))
  const content = composeContent({
    ...known,
    municipality: {
      code: report.municipalityCode,
      name: municipality?.name ?? report.municipalityCode,
      memberName: member?.name ?? null,
    },
    unitKind: report.unitKind,
    author,
    draft: report,
  })
  const chosen = new Map((await disclosuresOfReport(tx, report.id)).map((row) => [row.personId, row]))
  const people = known.people.map(({ personId, part, person }) => {
    const row = chosen.get(personId)
    return {
      ...person,
      personId,
      part,
      chosen: row ? { ground: row.ground, circumstance: row.circumstance, text: row.groundText } : null,
    }
  })
  return {
    report,
    matter,
    content,
    people,
    chosen,
    known,
    isOpen: matter.status === 'open',
    districts,
    isDistrictMissing: districts.length > 0 && report.memberId === null,
    leftOut: report.leftOutPersons,
    grounds: groundsOf(people, agreement, on),
    hasAssessmentDraft: await hasAssessmentDraft(tx, matter.id),
    tellsProtectedIn: protectedIn(
      {
        ...content,
        grounds: Object.fromEntries([...chosen].map(([personId, row]) => [personId, row.groundText])),
      },
      secrets,
    ),
  }
}

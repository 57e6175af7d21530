import { sql } from 'kysely'
import type { Contact, ContactText } from '../../duty/intake/model.ts'
import { initiatorVersionOf } from '../../duty/intake/rules.ts'
import { insertContact, lockContact, nextContactNumber, updateContact } from '../../duty/intake/store.ts'
import { writeMeasure } from '../../duty/measure/store.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { PartnerReport, PartnerReportKind } from '../partner-report/model.ts'
import { reportViews } from '../partner-report/store.ts'
import type { HearingCounts, shownReports } from './model.ts'

/** With what the duty has of it besides: the contact's number, and until when the wait was if that is written there. */
const dutyViews = (tx: Tx) =>
  reportViews(tx)
    .leftJoin('contact', 'contact.id', 'partnerReport.contactId')
    .leftJoin('account as taker', 'taker.id', 'partnerReport.takenBy')
    .select(['contact.number as contactNumber', 'taker.name as takenByName'])
    .select((eb) => eb.fn.coalesce('partnerReport.waitingUntil', 'contact.waitingUntil').as('waitedUntil'))

export const findDutyView = (tx: Tx, id: string) =>
  dutyViews(tx).where('partnerReport.id', '=', id).executeTakeFirst()

type ListFilter = {
  readonly which?: (typeof shownReports)[number]
  readonly kind?: PartnerReportKind
  readonly partnerId?: string
  readonly contactId?: string
  readonly after?: string
}
/** Not taken, or with something added that nobody of the duty has seen. */
const isWaiting = sql<boolean>`(partner_report.status in ('received', 'opened') or partner_report.status = 'taken'
  and partner_report.supplemented_at > coalesce(partner_report.seen_at, partner_report.taken_at))`
/** What has come to the duty, the latest first, paged by the last one shown. */
export function dutyList(tx: Tx, filter: ListFilter, limit: number) {
  const { which = 'open', kind, partnerId, contactId, after } = filter
  let rows = dutyViews(tx).where('partnerReport.sentAt', 'is not', null)
  if (which === 'open') rows = rows.where('partnerReport.status', 'in', ['received', 'opened', 'taken'])
  if (which === 'waiting') rows = rows.where(isWaiting)
  if (kind !== undefined) rows = rows.where('partnerReport.kind', '=', kind)
  if (partnerId !== undefined) rows = rows.where('partnerReport.partnerId', '=', partnerId)
  if (contactId !== undefined) rows = rows.where('partnerReport.contactId', '=', contactId)
  if (after !== undefined)
    rows = rows.where(
      sql<boolean>`(partner_report.sent_at, partner_report.id) < (select sent_at, id from partner_report before where before.id = ${after})`,
    )
  return rows
    .orderBy('partnerReport.sentAt', 'desc')
    .orderBy('partnerReport.id', 'desc')
    .limit(limit)
    .execute()
}

type By = { readonly at: Instant; readonly accountId: string }
/** The contact of a report, answered by whoever of the duty took it. */
export async function insertContactOf(
  tx: Tx,
  written: ContactText,
  status: Contact['status'],
  { id, at, accountId }: By & { readonly id: string },
): Promise<Contact> {
  const contact: Contact = {
    ...{ id, number: await nextContactNumber(tx, localDate(written.callAt).slice(0, 4)), ...written, status },
    ...{
      answeredBy: accountId,
      lateEntry: false,
      outageForm: null,
      registeredAt: at,
      registeredBy: accountId,
    },
    initiatorVersion: initiatorVersionOf(written.initiator, written.callAt),
    ...{ callbackTo: null, callbackBy: null, callbackDoneAt: null, withdrawnReason: null },
    ...{ version: 1, changedAt: at, changedBy: accountId },
  }
  await insertContact(tx, contact)
  return contact
}

/** The wait ends on the contact too, where it is running there. Answers its new version; null where it was not. */
export async function endWaitOfContact(tx: Tx, contactId: string | null, at: Instant, by: By) {
  const contact = contactId === null ? undefined : await lockContact(tx, contactId)
  if (!contact?.waitingSince || contact.waitingUntil !== null || contact.status === 'withdrawn') return null
  if (contact.waitingSince > at) return null
  const version = contact.version + 1
  const changed = { version, changedAt: by.at, changedBy: by.accountId }
  await updateContact(tx, contact.id, { waitingUntil: at, ...changed })
  return { id: contact.id, version }
}

/** That the duty was there is a measure of the case (G-06, I-08). */
export const writeAttendance = (
  tx: Tx,
  { contactId, hearingAt, municipalityCode, number }: PartnerReport,
  made: { id: string; caseId: string; minutes: number | null; at: Instant; performedBy: string },
): Promise<unknown> => {
  const { at, ...rest } = made
  return writeMeasure(tx, {
    ...{ ...rest, contactId, municipalityCode, type: 'interview-attendance', at: hearingAt ?? at },
    ...{ contactForm: 'visit', place: 'police-station', dutyMode: 'duty', registeredAt: at, note: number },
  })
}

/** Hearings told of and asked for between two moments, and what came of each request (I-08); what was withdrawn is not counted. */
export async function countHearings(tx: Tx, from: Instant, before: Instant): Promise<HearingCounts> {
  const { rows } =
    await sql<HearingCounts>`select count(*) filter (where hearing_ask = 'inform')::int as informed,
      count(*) filter (where hearing_ask = 'attend')::int as asked,
      count(*) filter (where hearing_ask = 'attend' and hearing_answer is not null)::int as answered,
      count(*) filter (where attended)::int as attended,
      count(*) filter (where hearing_answer = 'declines')::int as declined,
      count(*) filter (where hearing_answer = 'alternative')::int as alternative
    from partner_report where kind = 'hearing' and status not in ('draft', 'withdrawn')
      and sent_at >= ${from} and sent_at < ${before}`.execute(tx)
  return rows[0] ?? { informed: 0, asked: 0, answered: 0, attended: 0, declined: 0, alternative: 0 }
}

import { identityKinds } from '../../base/person/model.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, localDate, nullable, oneOf, text, whole } from '../../kernel/field.ts'

export const noticeStatuses = ['current', 'ended', 'withdrawn'] as const
/** What the member wants done; no-housing is what a grant of housing would go against (F-27). */
export const wantedKinds = [
  'contact-us',
  'no-housing',
  'follow-plan',
  'call-police',
  'be-aware',
  'other',
] as const
export const staffRisks = ['unknown', 'none-known', 'warning'] as const
/** What a member says it has to do with a person. Linked: something was sent or owned before (person_member). */
export const statedRelations = ['resident', 'ongoing-matter', 'placed-by-us', 'staying'] as const
export const relations = ['linked', ...statedRelations] as const
export const keyKinds = ['person', 'number', 'phone', 'name', 'born', 'address'] as const
export const useOutcomes = ['followed', 'departed', 'not-relevant'] as const

const version = () => whole(1, 1_000_000)

const written = {
  purpose: text(1000),
  background: nullable(text(8000)),
  plan: text(8000),
  alternatives: nullable(text(4000)),
  wantedKind: oneOf(wantedKinds),
  wantedAction: text(2000),
  staffRisk: oneOf(staffRisks),
  staffRiskText: nullable(text(1000)),
  validFrom: localDate(),
  validUntil: localDate(),
}

/** What a member tells the duty to expect (H-15). A day is meant in full: it holds to the end of validUntil. */
export const AdvanceNotice = entity({
  id: server(id()),
  number: server(line(20)),
  memberId: server(id()),
  status: server(oneOf(noticeStatuses)),
  ...written,
  /** First working morning after the last day: until then it stays among the current ones (H-18). */
  listedUntil: server(instant()),
  /** Written, or last said to hold still. */
  writtenAt: server(instant()),
  writtenBy: server(id()),
  createdAt: server(instant()),
  createdBy: server(id()),
  endedAt: server(nullable(instant())),
  endedBy: server(nullable(id())),
  endedReason: server(nullable(text(1000))),
  version: server(version()),
})
export type AdvanceNotice = Row<typeof AdvanceNotice>

export const writtenFields = Object.keys(written) as readonly (keyof typeof written)[]
/** What the sender writes of a notice, people and phones apart. */
export type NoticeText = Pick<AdvanceNotice, keyof typeof written>

/** The text as it stood before a renewal. */
export const NoticeVersion = entity({
  noticeId: once(id()),
  version: once(version()),
  ...written,
  writtenAt: once(instant()),
  writtenBy: once(id()),
})
export type NoticeVersion = Row<typeof NoticeVersion>

/** Who may be called at the municipality. */
export const NoticeCallable = entity({
  noticeId: server(id()),
  position: server(whole(1, 5)),
  name: line(120, { minLength: 1 }),
  phone: line(40, { minLength: 1 }),
  hours: nullable(line(120)),
})
export type NoticeCallable = Row<typeof NoticeCallable>

/** A person as the member wrote it; never the duty's own row, which the member is not told of. */
export const NoticePerson = entity({
  id: server(id()),
  noticeId: server(id()),
  personId: once(nullable(id())),
  givenName: once(nullable(line(120))),
  familyName: once(nullable(line(120))),
  description: once(nullable(line(300))),
  identityKind: server(oneOf(identityKinds)),
  identityNumber: once(nullable(line(24))),
  birthDate: once(nullable(localDate())),
  relation: server(oneOf(relations)),
  isProtected: once(flag()),
})
export type NoticePerson = Row<typeof NoticePerson>

export const NoticePhone = entity({
  id: server(id()),
  noticeId: server(id()),
  noticePersonId: server(id()),
  number: once(line(30)),
})
export type NoticePhone = Row<typeof NoticePhone>

export const NoticeAddress = entity({
  id: server(id()),
  noticeId: server(id()),
  noticePersonId: server(id()),
  street: once(line(120, { minLength: 2 })),
  place: once(nullable(line(80))),
})
export type NoticeAddress = Row<typeof NoticeAddress>

/** What a person of a notice is found by, in one form. */
export const NoticeKey = entity({
  noticeId: once(id()),
  noticePersonId: once(id()),
  kind: once(oneOf(keyKinds)),
  key: once(line(250)),
})
export type NoticeKey = Row<typeof NoticeKey>

export const NoticeUse = entity({
  id: server(id()),
  noticeId: once(id()),
  noticeVersion: server(version()),
  outcome: once(oneOf(useOutcomes)),
  reason: once(nullable(text(2000))),
  contactId: once(nullable(id())),
  caseId: once(nullable(id())),
  usedBy: server(id()),
  usedAt: server(instant()),
})
export type NoticeUse = Row<typeof NoticeUse>

/** Who of the duty has read which version: the sender's receipt (H-25, T-13). */
export const NoticeReading = entity({
  noticeId: once(id()),
  version: once(version()),
  accountId: once(id()),
  readAt: once(instant()),
})
export type NoticeReading = Row<typeof NoticeReading>

export const NoticeUnmasking = entity({
  id: server(id()),
  noticeId: once(id()),
  accountId: server(id()),
  reason: once(text(500, { minLength: 5 })),
  openedAt: server(instant()),
  until: server(instant()),
})
export type NoticeUnmasking = Row<typeof NoticeUnmasking>

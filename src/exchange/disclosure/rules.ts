import type { Agreement } from '../../base/organisation/model.ts'
import type { Aged } from '../../base/person/model.ts'
import { isChild } from '../../base/person/rules.ts'
import { type DisclosureGround, disclosureGround } from '../../code-lists/disclosure-ground.ts'
import { isOpen, versionAt } from '../../kernel/code-list.ts'
import type { Actor } from '../../kernel/permit.ts'
import { type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import type { Circumstance, ReportDisclosure } from './model.ts'

/** What a board may be told about a person on: the other grounds of the list are for the police, reporters and parties. */
export const groundsForBoards = [
  'osl-26-9',
  'osl-10-1',
  'osl-26-1',
  'osl-10-28-sol-29-12',
  'osl-10-28',
  'osl-10-2',
  'kl-9-37',
] as const satisfies readonly DisclosureGround[]

const needsText: ReadonlySet<string> = new Set(['osl-10-1', 'osl-26-1', 'osl-10-28', 'osl-10-2', 'kl-9-37'])

export type PersonForGround = Aged & { readonly consented?: boolean }
export type ChosenGround = {
  readonly ground: string
  readonly circumstance?: Circumstance | null
  readonly text?: string | null
}
type Terms = Pick<Agreement, 'disclosureGround'>

/**
 * The ground a report to a board would rest on, before anybody has chosen: a child by OSL 26:9, a consenting adult by 10:1,
 * other adults by the member's agreement where that ground covers adults. Undefined: nothing is sent until one is chosen.
 */
export function proposeGround(
  person: PersonForGround,
  agreement: Terms | undefined,
  on: LocalDate,
): DisclosureGround | undefined {
  if (isChild(person, on) === true) return 'osl-26-9'
  if (person.consented === true) return 'osl-10-1'
  const agreed = groundsForBoards.find((ground) => ground === agreement?.disclosureGround)
  return agreed === undefined || agreed === 'osl-26-9' ? undefined : agreed
}

export type GroundRefusal =
  | 'ground-unknown'
  | 'ground-not-for-boards'
  | 'ground-not-in-agreement'
  | 'ground-needs-circumstance'
  | 'ground-needs-text'
export type GroundAnswer =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: GroundRefusal }
const no = (reason: GroundRefusal): GroundAnswer => ({ allowed: false, reason })

/**
 * Whether a chosen ground carries this person's data to a board. The general clause (OSL 10:27) is in no list: it never breaks 26:1.
 * OSL 26:9 covers those under 18; others only in ongoing substance abuse, compulsory psychiatric care or pregnancy, with what shows it.
 */
export function groundAllowed(
  chosen: ChosenGround,
  person: PersonForGround,
  on: LocalDate,
  agreement?: Terms | undefined,
): GroundAnswer {
  const { ground, circumstance = null } = chosen
  if (!isOpen(disclosureGround, ground, on)) return no('ground-unknown')
  if (!groundsForBoards.some((known) => known === ground)) return no('ground-not-for-boards')
  if (ground === 'kl-9-37' && agreement?.disclosureGround !== 'kl-9-37') return no('ground-not-in-agreement')
  const isWritten = (chosen.text ?? '').trim().length >= 5
  if (ground === 'osl-26-9') {
    const child = isChild(person, on)
    if (child === true) return { allowed: true }
    if (circumstance === null) return no('ground-needs-circumstance')
    if (circumstance === 'assumed-under-18' && child !== null) return no('ground-needs-circumstance')
    return isWritten ? { allowed: true } : no('ground-needs-text')
  }
  return needsText.has(ground) && !isWritten ? no('ground-needs-text') : { allowed: true }
}

/** A row of the disclosure log, decided by the actor by name, under the edition of the list in force. Not yet sent. */
export const newDisclosure = (
  report: Pick<ReportDisclosure, 'caseId' | 'memberId' | 'municipalityCode'> & { readonly id: string },
  choice: Pick<ReportDisclosure, 'personId' | 'ground' | 'circumstance' | 'groundText'>,
  actor: Pick<Actor, 'accountId' | 'name'>,
  at: Instant,
  id: string,
): ReportDisclosure => ({
  id,
  reportId: report.id,
  partnerFeedbackId: null,
  partnerId: null,
  receiverName: null,
  caseId: report.caseId,
  memberId: report.memberId,
  municipalityCode: report.municipalityCode,
  ...choice,
  groundVersion: versionAt(disclosureGround, localDate(at))?.version ?? 1,
  content: [],
  decidedBy: actor.accountId,
  decidedByName: actor.name,
  at,
  sentAt: null,
  withdrawnAt: null,
})

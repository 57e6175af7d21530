import type { Document } from '../../base/document/model.ts'
import { fileNameOf } from '../../base/document/rules.ts'
import type { Member } from '../../base/organisation/model.ts'
import type { Person } from '../../base/person/model.ts'
import { displayName } from '../../base/person/rules.ts'
import { administrativeCourtOf } from '../../code-lists/administrative-court.ts'
import { assessmentOutcome } from '../../code-lists/assessment-outcome.ts'
import { childNotHeard } from '../../code-lists/child-not-heard.ts'
import { courtWords } from '../../code-lists/court-sheet.ts'
import { sheetWords } from '../../code-lists/decision-sheet.ts'
import type { DecisionType } from '../../code-lists/decision-type.ts'
import { citeLaw, lawByKey } from '../../code-lists/law-reference.ts'
import type { Decision } from '../../duty/decision/model.ts'
import type { DecisionSheet, DecisionSignature } from '../../duty/decision-signing/model.ts'
import { guardedSheet, momentInWords } from '../../duty/decision-signing/rules.ts'
import type { Note, NoteAmendment } from '../../duty/journal/model.ts'
import type { Amendment, Assessment } from '../../duty/protective-assessment/model.ts'
import type { DecisionEvent } from '../../duty/statutory-clock/model.ts'
import { clockTypeOf, decideEvent } from '../../duty/statutory-clock/rules.ts'
import { codeAt } from '../../kernel/code-list.ts'
import { type Decision as Answer, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { type Secrets, withoutProtected } from '../../kernel/protected-text.ts'
import { normaliseText } from '../../kernel/text.ts'
import { type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { CourtPackage, Enclosed, MemberCourt, PackageSheet, Part } from './model.ts'

/** The court a board submits to: what the manager has written, else what is known of the county. */
export const courtOf = (
  written: readonly MemberCourt[],
  member: Pick<Member, 'municipalityCode'>,
  on: LocalDate,
): string | null =>
  written.find((row) => holdsOn(row, on))?.court ?? administrativeCourtOf(member.municipalityCode)

type BuildState = 'not-made' | 'not-for-court' | 'unsigned'
/** A package holds a decision that is made, that a court must try, and that is signed (LVU 7 §, LVM 15 §, L2024:79 4:3). */
export function available(
  decision: Pick<Decision, 'status' | 'type' | 'typeVersion'>,
  signature: Pick<DecisionSignature, 'id'> | undefined,
): Availability<BuildState> {
  if (decision.status !== 'made') return closed('not-made')
  if (clockTypeOf(decision) === null) return closed('not-for-court')
  return signature === undefined ? closed('unsigned') : allowed
}

/** Without whom one spoke with: what a court has the parties may read, and a reporter is not told of to them (OSL 26:5). */
type WholeAssessment = Assessment & { readonly amendments: readonly Amendment[] }
type WholeNote = Note & { readonly amendments: readonly NoteAmendment[] }
type SealFault = 'certificate-expired' | 'certificate-not-yet' | 'signer-unavailable'

export type BuildFacts = {
  readonly assessments: readonly Pick<Assessment, 'id' | 'status'>[]
  readonly notes: readonly Pick<Note, 'id' | 'status'>[]
  readonly documents: readonly Pick<Document, 'id' | 'kind' | 'number'>[]
  /** Bytes of the chosen documents together. */
  readonly bytes: number
  readonly court: string | null
  readonly editions: number
  readonly sealFault: SealFault | null
}
type Chosen = {
  readonly assessmentIds: readonly string[]
  readonly noteIds: readonly string[]
  readonly documentIds: readonly string[]
  readonly court?: string | null
  readonly request?: string | null
  readonly editionReason?: string | null
}
export type BuildFault =
  | SealFault
  | 'enclosure-unknown'
  | 'enclosure-not-locked'
  | 'package-in-package'
  | 'too-large'
  | 'court-missing'
  | 'reason-missing'

/** Room for the pages of our own within what a document may hold. */
const largest = 45_000_000

/** What is chosen is there, is locked and of the case; a later edition says why it was made. */
export function decideBuild<I extends Chosen>(
  facts: BuildFacts,
  input: I,
): Answer<I & { court: string; request: string; editionReason: string | null }, BuildFault> {
  const chosen = [
    ['assessmentIds', facts.assessments],
    ['noteIds', facts.notes],
    ['documentIds', facts.documents],
  ] as const
  for (const [field, known] of chosen)
    for (const id of input[field]) {
      const found = known.find((one) => one.id === id)
      if (found === undefined) return refused('enclosure-unknown', field)
      if ('status' in found && found.status !== 'locked') return refused('enclosure-not-locked', field)
      if ('kind' in found && found.kind === 'court-package') return refused('package-in-package', field)
    }
  if (facts.bytes > largest) return refused('too-large', 'documentIds')
  const court = normaliseText(input.court ?? '') || facts.court
  if (court === null || court.length < 3) return refused('court-missing', 'court')
  const reason = normaliseText(input.editionReason ?? '')
  if (facts.editions > 0 && reason.length < 5) return refused('reason-missing', 'editionReason')
  if (facts.sealFault !== null) return refused(facts.sealFault)
  const request = normaliseText(input.request ?? '')
  return decided({ ...input, court, request, editionReason: facts.editions === 0 ? null : reason })
}

export type SendFault =
  | 'already-sent'
  | 'receiver-missing'
  | 'sender-missing'
  | 'in-the-future'
  | 'time-far-off'
  | 'before-built'
/** Each edition leaves once, after it was made: who sent it, to whom, how. */
export function decideSend<
  I extends { readonly sentTo: string; readonly sentByName: string; readonly sentAt: Instant },
>(
  facts: { readonly built: Pick<CourtPackage, 'builtAt'>; readonly isSent: boolean },
  typed: I,
  now: Instant,
): Answer<I, SendFault> {
  const input = { ...typed, sentTo: normaliseText(typed.sentTo), sentByName: normaliseText(typed.sentByName) }
  if (facts.isSent) return refused('already-sent')
  if (input.sentTo.length < 2) return refused('receiver-missing', 'sentTo')
  if (input.sentByName.length < 2) return refused('sender-missing', 'sentByName')
  if (input.sentAt > now) return refused('in-the-future', 'sentAt')
  if (input.sentAt < facts.built.builtAt) return refused('before-built', 'sentAt')
  return decided(input)
}

const nothing = {
  channel: null,
  court: null,
  courtNumber: null,
  matter: null,
  outcome: null,
  cameAt: null,
  newDue: null,
  endReason: null,
  documentId: null,
} as const
/** The event of the decision's clocks that a sending or a receipt is. */
export const eventOf = (
  kind: 'submitted' | 'court-receipt',
  of: Pick<DecisionEvent, 'decisionId' | 'at'> & Partial<DecisionEvent>,
) => ({ ...nothing, ...of, kind })

export type ReceiveFault =
  | 'not-sent'
  | 'already-received'
  | 'number-missing'
  | 'giver-missing'
  | 'in-the-future'
  | 'time-far-off'
  | 'before-sent'
/** The court's receipt: its number, from whom, and no earlier than it was sent. It alone stops the clock. */
export function decideReceive<
  I extends { readonly courtNumber: string; readonly givenBy: string; readonly receivedAt: Instant },
>(
  facts: {
    readonly decision: Pick<Decision, 'id' | 'type' | 'typeVersion' | 'decidedAt'>
    readonly events: readonly DecisionEvent[]
    readonly sentAt: Instant | null
  },
  typed: I,
  now: Instant,
): Answer<I, ReceiveFault> {
  const input = {
    ...typed,
    courtNumber: normaliseText(typed.courtNumber),
    givenBy: normaliseText(typed.givenBy),
  }
  if (facts.sentAt === null) return refused('not-sent')
  if (input.courtNumber === '') return refused('number-missing', 'courtNumber')
  if (input.givenBy.length < 2) return refused('giver-missing', 'givenBy')
  if (farOff({ at: input.receivedAt }, now) !== null) return refused('time-far-off', 'receivedAt')
  if (input.receivedAt > now) return refused('in-the-future', 'receivedAt')
  if (input.receivedAt < facts.sentAt) return refused('before-sent', 'receivedAt')
  const { id: decisionId } = facts.decision
  const event = eventOf('court-receipt', { decisionId, at: input.receivedAt, courtNumber: input.courtNumber })
  return decideEvent(facts.decision, facts.events, event, now).ok
    ? decided(input)
    : refused('already-received')
}

const isWritten = ({ text }: { readonly text: string }): boolean => text.trim() !== ''
const amended = (
  amendments: readonly { readonly at: Instant; readonly authorName: string; readonly text: string }[],
) =>
  amendments.map(({ at, authorName, text }) => ({
    title: courtWords.amendment(momentInWords(at), authorName),
    text,
    isQuote: false,
  }))

const { assessment } = courtWords
/** A locked assessment in words, the child's own as they were said, with what was added later. */
export function enclosedAssessment(row: WholeAssessment, person: Person): Enclosed {
  const law = lawByKey(row.law)
  const on = localDate(row.assessedAt ?? row.startedAt)
  const part = (title: string, text: string | null, isQuote = false) => ({ title, text: text ?? '', isQuote })
  const reason = row.notHeardReason && codeAt(childNotHeard, row.notHeardReason, on)?.sv
  return {
    key: `a-${row.id}`,
    title: assessment.title,
    about: [
      { label: courtWords.about, value: displayName(person, { unknownPerson: sheetWords.unknownPerson }) },
      { label: assessment.at, value: momentInWords(row.assessedAt ?? row.startedAt) },
      { label: assessment.by, value: `${row.assessorName}, ${row.assessorTitle}` },
      { label: courtWords.law, value: law === undefined ? row.law : citeLaw(law) },
      {
        label: assessment.outcome,
        value: (row.outcome && codeAt(assessmentOutcome, row.outcome, on)?.sv) ?? assessment.noOutcome,
      },
    ],
    sections: [
      part(courtWords.facts, row.facts),
      part(courtWords.judgement, row.judgement),
      part(assessment.risks, row.risks),
      part(assessment.childWords, row.childWords, true),
      part(assessment.notHeard, [reason, row.notHeardText].filter(Boolean).join('\n')),
      part(assessment.attitude, row.attitudeOtherwise),
      part(assessment.policeSaw, row.policeSaw),
      part(assessment.weighing, row.weighing),
      part(assessment.protection, row.protectionText),
      ...amended(row.amendments),
    ].filter(isWritten),
  }
}

export const enclosedNote = (row: WholeNote): Enclosed => ({
  key: `n-${row.id}`,
  title: courtWords.note.title,
  about: [
    { label: courtWords.note.at, value: momentInWords(row.happenedAt) },
    { label: courtWords.note.by, value: `${row.authorName}, ${row.authorTitle}` },
  ],
  sections: [
    { title: courtWords.facts, text: row.facts, isQuote: false },
    { title: courtWords.judgement, text: row.judgement, isQuote: false },
    ...amended(row.amendments),
  ].filter(isWritten),
})

const letterOf = (
  type: DecisionType,
  decision: Decision,
  sheet: DecisionSheet,
  request: string,
): string[] => [
  ...courtWords.letter(
    sheet.board,
    decision.number,
    type.sv,
    decision.decidedAt === null ? '' : momentInWords(decision.decidedAt),
  ),
  ...(request === '' ? [] : request.split(/\n\s*\n/)),
]

/** What is printed, and the index that stands in it; the files are enclosed as they are. */
export function composePackage(facts: {
  readonly decision: Decision
  readonly type: DecisionType
  readonly decisionSheet: DecisionSheet
  readonly number: string
  readonly court: string
  readonly request: string
  readonly builtAt: Instant
  readonly builder: { readonly name: string; readonly title: string }
  readonly enclosed: readonly Enclosed[]
  readonly files: readonly Pick<Document, 'id' | 'kind' | 'number' | 'title' | 'sha256'>[]
}): { readonly sheet: PackageSheet; readonly parts: readonly Part[] } {
  const { decision, type, decisionSheet, enclosed, number, court, builder } = facts
  const files = facts.files.map((file, index) => ({
    sourceId: file.id,
    fileName: `${index + 1}-${fileNameOf(file)}`,
    title: file.title,
    sha256: file.sha256,
  }))
  const title = courtWords.title(type.sv)
  const whole = { fileName: null, sha256: null }
  const parts: Part[] = [
    { kind: 'request', sourceId: null, title, ...whole },
    { kind: 'decision', sourceId: decision.id, title: type.sv, ...whole },
    ...enclosed.map(({ key, title }) => ({
      kind: key.startsWith('a-') ? ('assessment' as const) : ('note' as const),
      sourceId: key.slice(2),
      title,
      ...whole,
    })),
    ...files.map((file) => ({ kind: 'file' as const, ...file })),
  ]
  const sheet: PackageSheet = {
    municipality: decisionSheet.municipality,
    board: decisionSheet.board,
    kind: courtWords.kind,
    number,
    title,
    controlCode: decisionSheet.controlCode,
    court,
    about: [
      { label: courtWords.to, value: court },
      { label: courtWords.from, value: `${decisionSheet.municipality}, ${decisionSheet.board}` },
      ...decisionSheet.about,
      {
        label: courtWords.made,
        value: courtWords.madeBy(momentInWords(facts.builtAt), builder.name, builder.title),
      },
    ],
    letter: letterOf(type, decision, decisionSheet, facts.request),
    decision: decisionSheet,
    enclosed,
    files: files.map(({ fileName, title, sha256 }) => ({ name: fileName, title, sha256 })),
  }
  return { sheet, parts }
}

/** Nothing protected stands in it, wherever it was typed; hashes, codes and numbers are no words. */
export function guardedPackage(sheet: PackageSheet, secrets: Secrets): PackageSheet {
  const text = (said: string): string => withoutProtected(said, secrets, courtWords.hidden)
  const rows = (facts: PackageSheet['about']) =>
    facts.map(({ label, value }) => ({ label, value: text(value) }))
  return {
    ...sheet,
    about: rows(sheet.about),
    letter: sheet.letter.map(text),
    decision: guardedSheet(sheet.decision, secrets),
    enclosed: sheet.enclosed.map(({ key, title, about, sections }) => ({
      key,
      title,
      about: rows(about),
      sections: sections.map((section) => ({
        ...section,
        title: text(section.title),
        text: text(section.text),
      })),
    })),
    files: sheet.files.map((file) => ({ ...file, title: text(file.title) })),
  }
}

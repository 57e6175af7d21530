import type { Member } from '../../base/organisation/model.ts'
import type { Person } from '../../base/person/model.ts'
import { ageOf, displayName, shownNumber } from '../../base/person/rules.ts'
import { childNotHeard } from '../../code-lists/child-not-heard.ts'
import { sheetWords } from '../../code-lists/decision-sheet.ts'
import type { DecisionType } from '../../code-lists/decision-type.ts'
import { citeLaw, lawByKey } from '../../code-lists/law-reference.ts'
import { instructionOn } from '../../code-lists/notice-instruction.ts'
import { codeAt } from '../../kernel/code-list.ts'
import { type Decision as Answer, decided, refused } from '../../kernel/decision.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import { type Secrets, withoutProtected } from '../../kernel/protected-text.ts'
import { atLocal, type Instant, localDate, localTime, weekday } from '../../kernel/time.ts'
import type { Decision } from '../decision/model.ts'
import { controlCodeOf, isByDelegation } from '../decision/rules.ts'
import type { DecisionTaking } from '../decision-taking/model.ts'
import type { Mandate } from '../mandate/model.ts'
import type { DecisionSheet, DecisionSignature } from './model.ts'

type Made = Pick<Decision, 'status' | 'mandateId' | 'manner' | 'registeredBy'>

/**
 * Whose signature it is: the account of the mandate it was decided by, or of the employee who decided by delegation. Null where
 * whoever decided has no account: then it is signed on paper or elsewhere.
 */
export function signerOf(
  decision: Made,
  mandate: Pick<Mandate, 'accountId'> | undefined,
  type: Pick<DecisionType, 'deciders'>,
): string | null {
  if (decision.mandateId !== null) return mandate?.accountId ?? null
  return isByDelegation(type) && decision.manner === 'in-app' ? decision.registeredBy : null
}

type State = 'not-made' | 'already-signed' | 'not-your-decision'

/** Signed once, after it is made, by whoever made it; attested by the duty when the name stands somewhere else. */
export function available(
  facts: {
    readonly decision: Pick<Decision, 'status'>
    readonly signerAccountId: string | null
    readonly signature: Pick<DecisionSignature, 'id'> | undefined
  },
  actor: Actor,
  _now: Instant,
): Record<'sign' | 'attest', Availability<State>> {
  const state: Availability<State> =
    facts.decision.status !== 'made'
      ? closed('not-made')
      : facts.signature
        ? closed('already-signed')
        : allowed
  const isDuty = actor.role === 'duty-worker' || actor.role === 'duty-manager'
  return {
    sign: state.allowed && facts.signerAccountId !== actor.accountId ? closed('not-your-decision') : state,
    attest: state.allowed && !isDuty ? closed('not-your-decision') : state,
  }
}

/** What no certificate can seal is not signed here; the decision stays, unsigned and in the list. */
type SealFault = 'certificate-expired' | 'certificate-not-yet' | 'signer-unavailable'

/** Signed as it was shown: with another hash on the screen, the screen is old. */
export function decideSign<F extends { decision: Pick<Decision, 'shownHash'>; sealFault: SealFault | null }>(
  facts: F,
  input: { readonly shownHash: string },
): Answer<F & { shownHash: string }, SealFault | 'shown-changed'> {
  if (facts.decision.shownHash !== input.shownHash) return refused('shown-changed')
  return facts.sealFault === null
    ? decided({ ...facts, shownHash: input.shownHash })
    : refused(facts.sealFault)
}

/** A name on paper is put there after the decision and before it is attested; whoever attests says what was seen. */
export function decideAttest<
  F extends { decision: Pick<Decision, 'decidedAt' | 'shownHash'> },
  I extends { readonly signedAt: Instant; readonly seen: string },
>(
  facts: F,
  input: I,
  now: Instant,
): Answer<
  F & { input: I; shownHash: string },
  'in-the-future' | 'before-decision' | 'seen-missing' | 'not-made'
> {
  const { decidedAt, shownHash } = facts.decision
  if (decidedAt === null || shownHash === null) return refused('not-made')
  if (input.signedAt > now) return refused('in-the-future', 'signedAt')
  if (input.signedAt < decidedAt) return refused('before-decision', 'signedAt')
  if (input.seen.trim() === '') return refused('seen-missing', 'seen')
  return decided({ ...facts, input, shownHash })
}

type Named = { readonly name: string; readonly title: string }
export type SheetFacts = {
  readonly decision: Decision
  readonly type: DecisionType
  readonly person: Person
  readonly member: Pick<Member, 'name' | 'boardName'>
  readonly mandate: Pick<Mandate, 'kind' | 'minutesReference' | 'minutesDate'> | undefined
  readonly taking: Pick<DecisionTaking, 'witnessName' | 'noWitnessReason' | 'delegationReference'> | undefined
  readonly preparedBy: Named | undefined
  readonly witness: Named | undefined
  readonly registeredBy: Named | undefined
  /** Null for a sheet that is to be signed by hand. */
  readonly signature: Pick<
    DecisionSignature,
    'way' | 'signedAt' | 'signerName' | 'signerTitle' | 'credentialId' | 'attestedAt' | 'seen' | 'note'
  > | null
  readonly attestedBy: Named | undefined
}

/** `söndag 25 oktober 2026 kl. 02.40`; in the hour that comes twice also which of the two it was. */
export function momentInWords(at: Instant): string {
  const date = localDate(at)
  const time = localTime(at)
  const [year = '', month = '', day = ''] = date.split('-')
  const words = `${sheetWords.weekdays[weekday(date) - 1]} ${Number(day)} ${sheetWords.months[Number(month) - 1]} ${year} kl. ${time.replace(':', '.')}`
  const [first, second] = [atLocal(date, time, 'earlier'), atLocal(date, time, 'later')]
  if (first === second) return words
  return `${words} ${at < second ? sheetWords.summerTime : sheetWords.standardTime}`
}

const person = ({ name, title }: Named): string => `${name}, ${title}`
const blankLine = '_______________________________'
const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

function aboutOf({ decision, person: who, type }: SheetFacts): DecisionSheet['about'] {
  const law = lawByKey(decision.lawKey)
  const age = ageOf(who, localDate(decision.decidedAt ?? decision.changedAt))
  const identity = shownNumber(who) ?? (who.birthDate && sheetWords.born(who.birthDate))
  return [
    {
      label: sheetWords.about,
      value: [
        displayName(who, sheetWords),
        identity ?? (age === null ? sheetWords.notIdentified : sheetWords.statedAge(age)),
      ].join('\n'),
    },
    { label: sheetWords.law, value: law === undefined ? type.sv : citeLaw(law) },
  ]
}

/** Said, heard and read back: what makes an oral decision hold (E-06). */
const orally = ({ decision, witness, taking }: SheetFacts): string => {
  const heard = witness ? person(witness) : taking?.witnessName
  return [
    heard ? sheetWords.oralHeardBy(heard) : sheetWords.oral,
    heard || isBlank(taking?.noWitnessReason ?? null)
      ? ''
      : sheetWords.heardByNobody(taking?.noWitnessReason ?? ''),
    decision.readBackAt === null ? '' : sheetWords.readBack(momentInWords(decision.readBackAt)),
  ]
    .filter(Boolean)
    .join('\n')
}

function takenOf(facts: SheetFacts): DecisionSheet['taken'] {
  const { decision, mandate, taking, registeredBy, preparedBy } = facts
  const prepared = preparedBy ? [{ label: sheetWords.preparedBy, value: person(preparedBy) }] : []
  const { decidedAt, manner, registeredAt } = decision
  if (decidedAt === null || manner === null)
    return [
      { label: sheetWords.decision, value: sheetWords.yesOrNo },
      { label: sheetWords.decidedAt, value: sheetWords.dayAndTime(blankLine) },
      { label: sheetWords.decidedBy, value: blankLine },
      ...prepared,
    ]
  const mandateText = mandate
    ? `${sheetWords.mandates[mandate.kind]}\n${sheetWords.minutes(mandate.minutesReference, mandate.minutesDate)}`
    : [sheetWords.byDelegation, taking?.delegationReference].filter(Boolean).join('\n')
  return [
    { label: sheetWords.decidedAt, value: momentInWords(decidedAt) },
    {
      label: sheetWords.decidedBy,
      value: [decision.decidedByName, decision.decidedByTitle].filter(Boolean).join(', '),
    },
    { label: sheetWords.authority, value: mandateText },
    { label: sheetWords.manner, value: manner === 'oral' ? orally(facts) : sheetWords.manners[manner] },
    ...(registeredAt !== null && registeredBy && registeredAt !== decidedAt
      ? [
          {
            label: sheetWords.writtenDown,
            value: sheetWords.writtenDownBy(momentInWords(registeredAt), person(registeredBy)),
          },
        ]
      : []),
    ...prepared,
  ]
}

function sectionsOf({ decision }: SheetFacts): DecisionSheet['sections'] {
  const reason = decision.childNotHeardReason
  const notHeard =
    reason === null ? undefined : codeAt(childNotHeard, reason, localDate(decision.preparedAt))?.sv
  const sections = [
    { title: sheetWords.facts, text: decision.facts, isQuote: false },
    { title: sheetWords.circumstances, text: decision.circumstances, isQuote: false },
    { title: sheetWords.childViews, text: decision.childViews, isQuote: true },
    {
      title: sheetWords.childNotHeard,
      text: isBlank(decision.childViews) ? (notHeard ?? '') : '',
      isQuote: false,
    },
    { title: sheetWords.alternatives, text: decision.alternatives, isQuote: false },
    { title: sheetWords.grounds, text: decision.grounds, isQuote: false },
  ]
  return sections.filter(({ text }) => !isBlank(text))
}

const conditionsOf = ({ decision, type }: SheetFacts): DecisionSheet['conditions'] =>
  decision.conditions.map(({ key, answer, text }) => ({
    label: type.conditions.find((condition) => condition.key === key)?.sv ?? sheetWords.unknownAge,
    answer: answer === null ? sheetWords.notAnswered : sheetWords.answers[answer],
    text,
  }))

/** How it is tried in court, in the words the parties are given (FL 33 §; LVU 41 §, LVM 44 §), and what makes it lapse. */
function reviewOf({ decision, type, member }: SheetFacts): DecisionSheet['review'] {
  const { title, paragraphs } = instructionOn(type, localDate(decision.decidedAt ?? decision.changedAt))
  const facts = {
    number: decision.number,
    board: member.boardName,
    court: sheetWords.court,
    type: type.key,
  }
  return { title, paragraphs: [...paragraphs(facts), ...(type.lapses === null ? [] : [type.lapses])] }
}

function signedOf({ decision, signature, attestedBy }: SheetFacts): DecisionSheet['signature'] {
  if (signature === null)
    return [
      { label: sheetWords.signature, value: `\n${blankLine}` },
      { label: sheetWords.nameInPrint, value: decision.decidedByName ?? blankLine },
      { label: sheetWords.signingMoment, value: blankLine },
    ]
  const by = [signature.signerName, signature.signerTitle].filter(Boolean).join(', ')
  const head = [
    { label: sheetWords.signedBy, value: by },
    { label: sheetWords.signedAt, value: momentInWords(signature.signedAt) },
  ]
  if (signature.way === 'in-product')
    return [
      ...head,
      {
        label: sheetWords.provenBy,
        value: sheetWords.passkey((signature.credentialId ?? '').slice(0, 16)),
      },
    ]
  return [
    ...head,
    { label: sheetWords.where, value: sheetWords.places[signature.way] },
    {
      label: sheetWords.attestedBy,
      value: [attestedBy && person(attestedBy), signature.attestedAt && momentInWords(signature.attestedAt)]
        .filter(Boolean)
        .join('\n'),
    },
    { label: sheetWords.seen, value: signature.seen ?? '' },
    ...(isBlank(signature.note) ? [] : [{ label: sheetWords.note, value: signature.note ?? '' }]),
  ]
}

/** `Hudiksvalls kommun`, `Gävle kommun`: the name in the genitive, which a vowel or s leaves as it is. */
export function municipalityInWords(name: string): string {
  if (/\bkommun$|\bstad$/i.test(name)) return name
  const stays = /[aeiouyåäösxz]$/i.test(name)
  return `${name}${stays ? '' : 's'} kommun`
}

/** The document of a decision (FL 31 and 32 §§), or the sheet to decide and sign by hand while it waits. */
export function composeSheet(facts: SheetFacts): DecisionSheet {
  const { decision, type, member } = facts
  const hash = decision.shownHash ?? ''
  return {
    municipality: municipalityInWords(member.name),
    board: member.boardName,
    kind: decision.status === 'made' ? sheetWords.kinds.made : sheetWords.kinds.waiting,
    number: decision.number,
    title: type.sv,
    about: aboutOf(facts),
    decision: decision.proposal,
    taken: takenOf(facts),
    sections: sectionsOf(facts),
    conditions: conditionsOf(facts),
    ownWords: decision.ownWords ?? '',
    review: reviewOf(facts),
    signature: signedOf(facts),
    controlCode: controlCodeOf(hash),
    hash,
  }
}

/** Nothing protected stands in it, wherever it was typed. */
export const guardedSheet = (sheet: DecisionSheet, secrets: Secrets): DecisionSheet => {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutProtected(value, secrets, sheetWords.hidden)
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, clean(part)]))
  }
  // The hash and the code are no words: digits in them are nobody's phone.
  return {
    ...(clean(sheet) as DecisionSheet),
    hash: sheet.hash,
    controlCode: sheet.controlCode,
    number: sheet.number,
  }
}

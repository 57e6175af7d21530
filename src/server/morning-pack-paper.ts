import { words as deviationWords } from '../base/deviation/words.ts'
import { assessmentOutcome } from '../code-lists/assessment-outcome.ts'
import { decisionTypes } from '../code-lists/decision-type.ts'
import { measureType } from '../code-lists/measure-type.ts'
import { packSheetWords as own } from '../code-lists/morning-pack-sheet.ts'
import { words as clockWords } from '../duty/clock/words.ts'
import type { MorningPack, PackContent } from '../exchange/morning-pack/model.ts'
import { isLate } from '../exchange/morning-pack/rules.ts'
import { words as packWords } from '../exchange/morning-pack/words.ts'
import type { ReportContent } from '../exchange/report-content/model.ts'
import { words as reportWords } from '../exchange/report-content/words.ts'
import { label } from '../kernel/code-list.ts'
import { formatLocal, type Instant } from '../kernel/time.ts'

type Fact = { readonly label: string; readonly value: string }
type Section = {
  readonly level: 2 | 3
  readonly title: string
  readonly facts: readonly Fact[]
  readonly text: string
  readonly isQuote: boolean
  readonly items: readonly string[]
}
/** What the template of a morning pack wants. */
export type PackSheet = {
  readonly title: string
  readonly number: string
  readonly receiver: string
  readonly about: readonly Fact[]
  readonly notes: readonly string[]
  readonly sections: readonly Section[]
}

const at = (moment: Instant) => formatLocal(moment, 'sv')
const section = (level: 2 | 3, title: string, rest: Partial<Section> = {}): Section => ({
  ...{ level, title, facts: [], text: '', isQuote: false, items: [] },
  ...rest,
})
/** A part is left out when it says nothing. */
const part = (title: string, text: string | null, isQuote = false): Section[] =>
  text === null || text.trim() === '' ? [] : [section(3, title, { text, isQuote })]
const items = (level: 2 | 3, title: string, rows: readonly string[]): Section[] =>
  rows.length === 0 ? [] : [section(level, title, { items: rows })]
const facts = (rows: readonly (readonly [string, string | null])[]): Fact[] =>
  rows.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ label: name, value }]))

type Head = PackContent['reports'][number]

/** One report as it was sent: all its words, the child's own unchanged. */
function reportSections(head: Head, content: ReportContent | undefined): Section[] {
  const title = own.report(head.number)
  if (content === undefined) return [section(2, title, { text: own.closedText })]
  const nameOf = (personId: string | null) => {
    const person = content.people.find((one) => one.personId === personId)
    return person?.name ?? person?.description ?? reportWords.sv.unknownPerson
  }
  return [
    section(2, title, {
      facts: facts([
        [reportWords.sv.matter, content.matter.caseNumber],
        [own.sent, at(head.sentAt)],
        [own.author, `${content.author.name}, ${content.author.title}`],
        [own.unit, own.units[head.unitKind]],
        [reportWords.sv.responsible, content.matter.responsibleNow],
        ...content.people.map((person): [string, string] => [
          own.person,
          [
            person.name ?? person.description ?? reportWords.sv.unknownPerson,
            person.age === null ? reportWords.sv.ageUnknown : reportWords.sv.age(person.age),
            person.identityNumber,
            ...person.phones,
            person.isProtected ? reportWords.sv.protectedPerson : null,
          ]
            .filter((one) => one !== null)
            .join(', '),
        ]),
      ]),
    }),
    ...part(own.summary, content.summary),
    ...part(own.requested, content.requestedContact),
    ...part(own.opportunity, content.opportunity),
    ...items(
      3,
      own.dayItems,
      content.dayItems.map(
        (item) =>
          `${reportWords.sv.dayItemKinds[item.kind as 'day-task'] ?? item.kind} (${nameOf(item.personId)}), ${own.until(at(item.dueAt))}: ${item.text}`,
      ),
    ),
    ...content.assessments.flatMap((one) => [
      section(3, own.assessment(nameOf(one.personId)), {
        facts: facts([
          [own.outcome, label(assessmentOutcome, one.outcome, 0, 'sv')],
          [own.author, `${one.assessorName}, ${one.assessorTitle}, ${at(one.assessedAt)}`],
          [reportWords.sv.holdsUntil, one.holdsUntil === null ? null : at(one.holdsUntil)],
        ]),
        text: one.facts,
      }),
      ...part(own.judgement, one.judgement),
      ...part(own.childWords, one.childWords, true),
      ...part(reportWords.sv.dayTask, one.dayTask),
    ]),
    ...(content.decisions ?? []).flatMap((one) => [
      section(3, own.decision(one.number), {
        facts: facts([
          [own.person, nameOf(one.personId)],
          [own.decided, `${own.decidedStates[one.status]}, ${at(one.at)}`],
          [own.author, one.decidedByName],
        ]),
        text: [one.proposal, one.words ?? ''].filter((text) => text !== '').join('\n\n'),
      }),
    ]),
    ...content.contacts.flatMap((one) => [
      section(3, own.contact(one.number), {
        facts: facts([
          [own.sent, at(one.callAt)],
          [own.reporter, [one.reporter.name, one.reporter.organisation].filter(Boolean).join(', ')],
        ]),
        text: one.story,
      }),
      ...part(own.advice, one.advice),
    ]),
    ...items(
      3,
      own.measures,
      content.measures.map(
        (one) =>
          `${at(one.at)}: ${label(measureType, one.type, one.typeVersion, 'sv')}${one.note === null ? '' : `. ${one.note}`}`,
      ),
    ),
    ...content.notes.flatMap((one) => [
      section(3, own.note(`${one.authorName}, ${at(one.happenedAt)}`), { text: one.facts }),
      ...part(own.judgement, one.judgement),
      ...one.amendments.flatMap((more) => part(`${more.authorName}, ${at(more.at)}`, more.text)),
    ]),
  ]
}

const typeNames = new Map<string, string>(decisionTypes.map(({ key, sv }) => [key, sv]))

/** A pack or an addendum as a sheet of paper, from what was frozen and nothing else. */
export function composePaper(given: {
  readonly pack: MorningPack
  readonly number: string
  readonly memberName: string | null
  readonly addendum: {
    readonly edition: number
    readonly madeAt: Instant
    readonly byName: string | null
    readonly text: string | null
  } | null
  readonly content: PackContent
  readonly texts: ReadonlyMap<string, ReportContent>
  readonly amendments: ReadonlyMap<string, string>
}): PackSheet {
  const { pack, content, addendum, texts, amendments } = given
  const receiver = given.memberName ?? (pack.receiver === 'manager' ? own.manager : own.duty)
  const title = own.title[pack.receiver]
  const isShift = pack.receiver === 'next-shift' && addendum === null
  const figures = content.figures
  return {
    title: addendum === null ? title : `${title}: ${own.addendum(addendum.edition)}`,
    number: given.number,
    receiver,
    about: facts([
      [own.to, receiver],
      [own.night, own.period(at(pack.beginsAt), at(pack.endsAt))],
      [own.frozen, at(pack.frozenAt)],
      [own.madeAt, addendum === null ? null : at(addendum.madeAt)],
      [own.madeBy, addendum === null ? null : (addendum.byName ?? own.byItself)],
    ]),
    notes: [
      ...(isLate(pack) && addendum === null ? [own.late] : []),
      ...(pack.receiver === 'member' && pack.isNothing && addendum === null ? [own.nothing] : []),
    ],
    sections: [
      ...(addendum?.text ? [section(2, own.correction, { text: addendum.text })] : []),
      ...(figures === null
        ? []
        : [
            section(2, own.figures, {
              facts: Object.entries(packWords.sv.figureNames).map(([key, name]) => ({
                label: name,
                value: String(figures[key as keyof typeof packWords.sv.figureNames]),
              })),
            }),
          ]),
      ...items(
        2,
        own.unread,
        content.unread.map((one) => packWords.sv.unreadOf(one.number, one.municipalityName, at(one.sentAt))),
      ),
      ...items(
        2,
        own.unreported,
        content.unreported.map((one) => own.lacks(one.number, one.municipalities.join(', ') || own.unknown)),
      ),
      ...content.amendments.map((one) =>
        section(2, packWords.sv.amendmentOf(one.number, one.byName, at(one.at)), {
          text: amendments.get(one.eventId) ?? own.closedText,
        }),
      ),
      ...items(
        2,
        own.withdrawals,
        content.withdrawals.map((one) => own.withdrawn(one.number, one.byName, at(one.withdrawnAt))),
      ),
      ...items(
        2,
        own.commitments,
        content.commitments.map((one) =>
          own.commitment(
            one.reportNumber ?? own.unknown,
            one.dueAt === null ? own.noTime : own.until(at(one.dueAt)),
          ),
        ),
      ),
      ...items(
        2,
        own.decisions,
        content.decisions.map((one) =>
          own.next(
            one.number,
            typeNames.get(one.type) ?? one.type,
            one.nextAt === null ? own.noneRuns : at(one.nextAt),
          ),
        ),
      ),
      ...items(
        2,
        own.deviations,
        content.deviations.map(
          ({ number, kind, state }) =>
            `${number}: ${deviationWords.sv.kinds[kind]}, ${deviationWords.sv.states[state]}`,
        ),
      ),
      ...(isShift && content.cases.length === 0 ? [section(2, own.cases, { text: own.none })] : []),
      ...items(
        2,
        own.cases,
        content.cases.map((one) =>
          own.openCase(one.number, one.stay ?? own.stayUnknown, one.responsibleNow, one.toldByName),
        ),
      ),
      ...items(
        2,
        own.clocks,
        content.clocks.map((one) =>
          own.clock(
            one.caseNumber ?? one.contactNumber ?? one.decisionNumber ?? '',
            clockWords.sv.kinds[one.kind],
            at(one.at),
          ),
        ),
      ),
      ...items(
        2,
        own.placements,
        content.placements.map((one) =>
          own.placement(
            one.caseNumber ?? own.unknown,
            one.plannedUntil === null ? own.openEnded : own.until(at(one.plannedUntil)),
          ),
        ),
      ),
      ...content.reports.flatMap((head) => reportSections(head, texts.get(head.reportId))),
    ],
  }
}

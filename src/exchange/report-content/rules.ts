import type { TObject, TProperties } from 'typebox'
import type { Guardianship, Person } from '../../base/person/model.ts'
import { ageOf, isChild, isProtected } from '../../base/person/rules.ts'
import type { Case, CaseRelation } from '../../duty/case/model.ts'
import type { Contact } from '../../duty/intake/model.ts'
import type { Measure } from '../../duty/measure/model.ts'
import { isChildOrYoung } from '../../duty/protective-assessment/rules.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { DisclosedKind } from '../disclosure/model.ts'
import {
  Amendment,
  Assessment,
  type AssessmentContent,
  type Completeness,
  DayItem,
  Decided,
  type DecidedContent,
  type MissingKind,
  Note,
  type PersonContent,
  type ReportContent,
  Voice,
} from './model.ts'

type NoteContent = ReportContent['notes'][number]
type DayItemContent = ReportContent['dayItems'][number]
type Told = AssessmentContent['voices'][number] & { readonly personId: string | null }

/** Everything the night knows that a report may be made of. Assessments and notes are the locked ones. */
export type ContentFacts = {
  readonly on: LocalDate
  readonly municipality: ReportContent['municipality']
  readonly unitKind: string
  readonly author: ReportContent['author']
  readonly draft: {
    readonly summary: string
    readonly requestedContact: string | null
    readonly opportunity: string | null
    readonly leftOutNotes: readonly string[]
    readonly leftOutPersons: readonly string[]
  }
  readonly matter: Case
  readonly stayName: string | null
  readonly residenceName: string | null
  readonly contacts: readonly (Contact & { readonly answeredByName: string })[]
  readonly people: readonly {
    readonly personId: string
    readonly part: PersonContent['part']
    readonly person: Person
    readonly phones: readonly string[]
  }[]
  readonly guardianships: readonly Guardianship[]
  /** Names of guardians who are not people of the case, by id. */
  readonly guardianNames: ReadonlyMap<string, string | null>
  readonly relations: readonly CaseRelation[]
  readonly assessments: readonly (Omit<AssessmentContent, 'voices'> & { readonly voices: readonly Told[] })[]
  readonly decisions: readonly DecidedContent[]
  readonly measures: readonly Measure[]
  readonly notes: readonly NoteContent[]
  readonly dayItems: readonly DayItemContent[]
}

const nameOf = (person: Pick<Person, 'givenName' | 'familyName'>): string | null =>
  [person.givenName, person.familyName].filter(Boolean).join(' ') || null

/** Nothing of a row but what the content names. */
const only = <T extends object>(schema: TObject<TProperties>, row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key in schema.properties)) as T

const partOrder = { concerned: 0, guardian: 1, other: 2 } as const

/**
 * The one place a report is made: preview and what is sent are the same. A child's words go unchanged. A marked person's phone
 * never goes, nor, where anybody in the case is marked, a place or a private caller's number; addresses have no place at all.
 */
export function composeContent(facts: ContentFacts): ReportContent {
  const { on, draft, matter } = facts
  const leftOut = new Set(draft.leftOutPersons)
  const told = facts.people.filter(({ personId }) => !leftOut.has(personId))
  const ids = new Set(told.map(({ personId }) => personId))
  const hides = facts.people.some(({ person }) => isProtected(person))
  const content = {
    format: 1,
    on,
    municipality: facts.municipality,
    unitKind: facts.unitKind,
    author: facts.author,
    summary: draft.summary,
    requestedContact: draft.requestedContact,
    opportunity: draft.opportunity,
    matter: {
      caseNumber: matter.number,
      openedAt: matter.openedAt,
      kind: matter.matter,
      nature: matter.nature,
      category: matter.category,
      initiator: matter.initiator,
      acuteNeed: matter.acuteNeed,
      canWait: matter.canWait,
      reasonNow: matter.reasonNow,
      response: matter.response,
      reasonActing: matter.reasonActing,
      reasonNotActing: matter.reasonNotActing,
      reasonNotActingText: matter.reasonNotActingText,
      counterfactual: matter.counterfactual,
      stay: facts.stayName,
      residence: facts.residenceName,
      responsibleNow: matter.responsibleNow,
      attention: matter.attention,
    },
    contacts: facts.contacts
      .filter((contact) => contact.status !== 'withdrawn')
      .map((contact) => contactOf(contact, hides)),
    people: told
      .map((one) => personOf(one, facts, leftOut))
      .sort((a, b) => partOrder[a.part] - partOrder[b.part]),
    relations: facts.relations
      .filter((relation) => relation.endedAt === null && ids.has(relation.fromId) && ids.has(relation.toId))
      .map(({ fromId, toId, kind, note, until, callBackAt }) => ({
        fromId,
        toId,
        kind,
        note,
        until,
        callBackAt,
      })),
    assessments: facts.assessments
      .filter((assessment) => ids.has(assessment.personId))
      .map((assessment) => ({
        ...only(Assessment, assessment),
        voices: assessment.voices.map((voice) =>
          voice.personId !== null && leftOut.has(voice.personId)
            ? { ...only(Voice, voice), name: null }
            : only(Voice, voice),
        ),
        amendments: assessment.amendments.map((amendment) => only(Amendment, amendment)),
      })),
    decisions: facts.decisions
      .filter(({ personId }) => ids.has(personId))
      .map((decision) => only(Decided, decision)),
    measures: facts.measures.map(
      ({ type, typeVersion, at, minutes, contactForm, place, municipalityCode, note }) => ({
        type,
        typeVersion,
        at,
        minutes,
        contactForm,
        place,
        municipalityCode,
        note,
      }),
    ),
    notes: facts.notes
      .filter((note) => !draft.leftOutNotes.includes(note.noteId))
      .map((note) => ({
        ...only(Note, note),
        amendments: note.amendments.map((amendment) => only(Amendment, amendment)),
      })),
    dayItems: facts.dayItems
      .filter(({ personId }) => personId === null || ids.has(personId))
      .map((item) => only(DayItem, item)),
  }
  return { ...content, completeness: completenessOf(content) }
}

function contactOf(
  contact: ContentFacts['contacts'][number],
  hides: boolean,
): ReportContent['contacts'][number] {
  const isProfessional = contact.callerDuty !== null || contact.callerOrganisation !== null
  return {
    number: contact.number,
    kind: contact.kind,
    channel: contact.channel,
    direction: contact.direction,
    eventAt: contact.eventAt,
    callAt: contact.callAt,
    answeredBy: contact.answeredByName,
    place: hides ? null : contact.place,
    story: contact.story,
    advice: contact.advice,
    reporter: {
      known: contact.callerKnown,
      isClient: contact.callerIsClient,
      name: contact.callerName,
      title: contact.callerTitle,
      organisation: contact.callerOrganisation,
      phone: hides && !isProfessional ? null : contact.callerPhone,
      duty: contact.callerDuty,
      wishesSecrecy: contact.callerWishesSecrecy,
    },
  }
}

function personOf(
  one: ContentFacts['people'][number],
  facts: ContentFacts,
  leftOut: ReadonlySet<string>,
): PersonContent {
  const { person } = one
  const inCase = new Map(
    facts.people.map(({ personId, person }) => [person.id, { personId, name: nameOf(person) }]),
  )
  const hidden = isProtected(person)
  return {
    personId: one.personId,
    part: one.part,
    name: nameOf(person),
    description: person.description,
    identityKind: person.identityKind,
    identityNumber: person.identityNumber,
    birthDate: person.birthDate,
    age: ageOf(person, facts.on),
    isChild: isChild(person, facts.on),
    gender: person.gender,
    language: person.language,
    interpreter: person.interpreter,
    isProtected: hidden,
    phones: hidden ? [] : [...one.phones],
    guardians: facts.guardianships
      .filter((guardianship) => guardianship.childId === person.id && holdsOn(guardianship, facts.on))
      .flatMap(({ guardianId, custody }) => {
        const known = inCase.get(guardianId)
        if (known && leftOut.has(known.personId)) return []
        return [
          {
            personId: known?.personId ?? guardianId,
            name: known?.name ?? facts.guardianNames.get(guardianId) ?? null,
            custody,
          },
        ]
      }),
  }
}

/**
 * Children and young people the case concerns, with nobody's assessment in the report: sent in a hurry, and owed still
 * (SoL 2025:400, 20:1; D-07).
 * @returns ids, in the order of the people
 */
export const unassessedIn = (
  content: Pick<ReportContent, 'matter' | 'people' | 'assessments'>,
): readonly string[] =>
  content.matter.kind !== 'concern-child'
    ? []
    : content.people
        .filter(({ part, age }) => part === 'concerned' && isChildOrYoung(age))
        .map(({ personId }) => personId)
        .filter((id) => content.assessments.every(({ personId }) => personId !== id))

const promise =
  /\b(nästa|nästkommande|första)\s+(vardag|arbetsdag)|\b(kommer|lovar)\s+att\s+(kontakta|ringa|höra av|besöka)|\bhör av sig\b/i

/** Whether a text promises something on the municipality's behalf, as far as words can show it (H-07). A hint, never a bar. */
export const promises = (text: string | null): boolean => text !== null && promise.test(text)

type Check = readonly [kind: MissingKind, met: boolean, personId?: string]

/** What a reader looks for, and what of it is there (D-30). */
export function completenessOf(content: Omit<ReportContent, 'completeness'>): Completeness {
  const concerned = content.people.filter((person) => person.part === 'concerned')
  const children = concerned.filter((person) => person.isChild !== false)
  const voices = content.assessments.flatMap((assessment) =>
    assessment.voices.filter((voice) => voice.reached === 'yes'),
  )
  const heardOf = (personId: string) =>
    content.assessments.filter((assessment) => assessment.personId === personId)
  const checks: Check[] = [
    ['no-summary', content.summary.trim() !== ''],
    ['nobody-concerned', concerned.length > 0],
    ['residence-unknown', content.matter.residence !== null],
    ['nothing-done', content.measures.length > 0 || content.matter.reasonNotActing !== null],
    ['promise-in-text', !promises(content.summary) && !promises(content.requestedContact)],
    ...concerned.flatMap((person): Check[] => [
      ['identity-unknown', person.identityNumber !== null || person.name !== null, person.personId],
      ['age-unknown', person.isChild !== null, person.personId],
    ]),
    ...children.flatMap(({ personId, guardians }): Check[] => {
      const own = heardOf(personId)
      return [
        ['guardian-unknown', guardians.length > 0, personId],
        ['child-without-assessment', own.length > 0, personId],
        ['child-not-heard', own.some((assessment) => assessment.childHeard === 'yes'), personId],
        ...(own.length === 0
          ? []
          : [
              [
                'day-task-missing',
                own.some((assessment) => assessment.dayTask.trim() !== ''),
                personId,
              ] as const,
            ]),
      ]
    }),
    ...(content.assessments.length === 0
      ? []
      : ([
          ['nobody-spoken-with', voices.length > 0],
          ['second-hand-only', voices.length === 0 || voices.some((voice) => voice.source === 'first-hand')],
        ] as const)),
  ]
  return {
    met: checks.filter(([, met]) => met).length,
    of: checks.length,
    missing: checks
      .filter(([, met]) => !met)
      .map(([kind, , personId]) => ({ kind, personId: personId ?? null })),
  }
}

/** What of one person a content carries: written in the disclosure log. */
export function disclosedAbout(content: ReportContent, personId: string): DisclosedKind[] {
  const person = content.people.find((one) => one.personId === personId)
  if (person === undefined) return []
  const own = content.assessments.filter((assessment) => assessment.personId === personId)
  const related = content.relations.some(
    (relation) => relation.fromId === personId || relation.toId === personId,
  )
  const kinds: [DisclosedKind, boolean][] = [
    ['identity', true],
    ['contact-details', person.phones.length > 0],
    ['relations', related || person.guardians.length > 0],
    ['reports-received', content.contacts.length > 0],
    ['protective-assessment', own.length > 0],
    ['child-words', own.some((assessment) => (assessment.childWords ?? '') !== '')],
    ['decisions', (content.decisions ?? []).some((decision) => decision.personId === personId)],
    ['measures', content.measures.length > 0],
    ['notes', content.notes.length > 0],
    [
      'left-to-the-day',
      content.dayItems.some((item) => item.personId === personId) || own.some((one) => one.dayTask !== ''),
    ],
  ]
  return kinds.filter(([, isThere]) => isThere).map(([kind]) => kind)
}

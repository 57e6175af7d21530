import { listMunicipalityNames } from '../../base/organisation/store.ts'
import type { Person } from '../../base/person/model.ts'
import { isProtected } from '../../base/person/rules.ts'
import { findPersons, guardiansOf, phonesOf, secretsOf } from '../../base/person/store.ts'
import type { Case } from '../../duty/case/model.ts'
import { casePersons, caseRelations, contactsOfCase } from '../../duty/case/store.ts'
import { decidedOfCase } from '../../duty/decision/store.ts'
import { lockedNotesOfCase } from '../../duty/journal/store.ts'
import { measuresOfCase } from '../../duty/measure/store.ts'
import { placeSecretsOfCase } from '../../duty/placement/store.ts'
import { assessmentsOfCase, dayItemsOfCase } from '../../duty/protective-assessment/store.ts'
import { type Secrets, withoutProtected } from '../../kernel/protected-text.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { ContentFacts } from './rules.ts'

/** What composeContent needs of the case itself; who writes to whom is added by the caller. */
export type CaseContent = Omit<ContentFacts, 'municipality' | 'unitKind' | 'author' | 'draft'> & {
  /** Phones and addresses of marked people, whatever the author has opened: what must not stand in a text. */
  readonly secrets: Secrets
}

/** Stands in a report where a protected address stood. */
const hiddenMark = '[skyddad uppgift]'

/** What must stand in no text about a case: of its marked people, and of the protected places it has to do with. */
export async function secretsOfCase(tx: Tx, caseId: string): Promise<Secrets> {
  const parts = await casePersons(tx, caseId)
  const ids = parts.map((part) => part.personId)
  const found = [...(await findPersons(tx, ids)).values()]
  const marked = found.filter(isProtected).map((person) => person.id)
  const people = await secretsOf(tx, marked)
  const everybody = [...new Set([...ids, ...found.map((person) => person.id)])]
  const places = await placeSecretsOfCase(tx, caseId, everybody, marked)
  return {
    names: places.names,
    phones: [...people.phones, ...places.phones],
    streets: [...people.streets, ...places.streets],
    places: [...people.places, ...places.places],
  }
}

/** Everything a report may be made of, on a day. */
export async function caseContent(tx: Tx, matter: Case, on: LocalDate): Promise<CaseContent> {
  const parts = await casePersons(tx, matter.id)
  const found = await findPersons(
    tx,
    parts.map((part) => part.personId),
  )
  const present = parts.flatMap(({ personId, part }) => {
    const person = found.get(personId)
    return person === undefined ? [] : [{ personId, part, person }]
  })
  const ids = present.map(({ person }) => person.id)
  const phones = (await phonesOf(tx, ids)).filter((phone) => holdsOn(phone, on))
  const people = present.map((one) => ({
    ...one,
    phones: phones.filter((phone) => phone.personId === one.person.id).map((phone) => phone.number),
  }))
  const secrets = await secretsOfCase(tx, matter.id)
  const guardianships = await guardiansOf(tx, ids)
  const guardians = await findPersons(
    tx,
    guardianships.map((guardianship) => guardianship.guardianId),
  )
  const names = await listMunicipalityNames(
    tx,
    [matter.stayCode, matter.residenceCode].filter((code) => code !== null),
  )
  const assessments = await assessmentsOfCase(tx, matter.id)
  const notes = await lockedNotesOfCase(tx, matter.id)
  return {
    on,
    matter,
    stayName: matter.stayCode && (names.get(matter.stayCode) ?? null),
    residenceName: matter.residenceCode && (names.get(matter.residenceCode) ?? null),
    contacts: await contactsOfCase(tx, matter.id),
    people,
    guardianships,
    guardianNames: new Map([...guardians].map(([id, guardian]) => [id, fullName(guardian)])),
    relations: await caseRelations(tx, matter.id),
    assessments: assessments.flatMap((assessment) =>
      assessment.outcome === null || assessment.assessedAt === null
        ? []
        : [
            {
              ...assessment,
              assessmentId: assessment.id,
              outcome: assessment.outcome,
              assessedAt: assessment.assessedAt,
            },
          ],
    ),
    // A decision cannot be written over: what it says of a protected place is taken out, and keeps no report from being sent.
    decisions: (await decidedOfCase(tx, matter.id)).map((decision) => ({
      ...decision,
      proposal: withoutProtected(decision.proposal, secrets, hiddenMark),
      words: decision.words && withoutProtected(decision.words, secrets, hiddenMark),
    })),
    measures: await measuresOfCase(tx, matter.id),
    notes: notes.map((note) => ({ ...note, noteId: note.id })),
    dayItems: (await dayItemsOfCase(tx, matter.id)).filter((item) => item.doneAt === null),
    secrets,
  }
}

const fullName = (person: Pick<Person, 'givenName' | 'familyName'>): string | null =>
  [person.givenName, person.familyName].filter(Boolean).join(' ') || null

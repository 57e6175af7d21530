import { cardOf } from '../../base/person/rules.ts'
import { findPerson, findPersons } from '../../base/person/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { normaliseText } from '../../kernel/text.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { withCards } from '../intake/rules.ts'
import { contactPersonsOf, findContact, findContacts } from '../intake/store.ts'
import {
  addCasePerson,
  addRelation,
  callBackDone,
  casesOfContact,
  changeCase,
  changePart,
  endRelation,
  getCase,
  linkContact,
  listOpenCases,
  openCase,
  reopenCase,
  withdrawCasePerson,
} from './api.ts'
import type { Case, CaseEvent, CaseRelation, EventContent } from './model.ts'
import {
  available,
  decideChange,
  decideOpen,
  decideRelation,
  decideWithdrawPerson,
  isCallBackDue,
  recategorised,
} from './rules.ts'
import {
  caseEvents,
  casePersons,
  caseRelations,
  casesOfContacts,
  contactsOfCase,
  endRelationsOf,
  findCaseView,
  insertCase,
  insertCaseEvent,
  insertCasePerson,
  insertCaseRelation,
  linkContactCase,
  listOpenCaseViews,
  lockCase,
  lockCaseRelation,
  nextCaseNumber,
  peopleOfCases,
  shownCases,
  standingOfPerson,
  updateCase,
  updateCasePart,
  updateCaseRelation,
  withdrawCasePersonRow,
} from './store.ts'

const pageSize = 30

async function contactsWithPeople<C extends { readonly id: string }>(
  tx: Tx,
  contacts: readonly C[],
  now: Instant,
) {
  const links = await contactPersonsOf(
    tx,
    contacts.map((contact) => contact.id),
  )
  return withCards(
    contacts,
    links,
    await findPersons(
      tx,
      links.map((link) => link.personId),
    ),
    localDate(now),
  )
}

/** Locks the case; undefined where it is not there or may not be seen. */
async function lockWithPeople(tx: Tx, caseId: string, now: Instant) {
  const row = await lockCase(tx, caseId)
  return row && { row, people: await peopleOfCases(tx, [caseId], now) }
}

async function lockSeen(tx: Tx, { caseId, version }: { caseId: string; version: number }, { now }: Context) {
  const facts = await lockWithPeople(tx, caseId, now)
  if (facts !== undefined) await requireVersion(tx, facts.row, version)
  return facts
}

const eventOf = (
  row: Pick<Case, 'id'>,
  kind: CaseEvent['kind'],
  content: EventContent,
  { now, newId, actor }: Context,
): CaseEvent => ({
  id: newId(),
  caseId: row.id,
  kind,
  at: now,
  accountId: actor.accountId,
  content,
})

/** Writes changes as the next version, and what was decided as an event of its own. */
async function change(
  tx: Tx,
  row: Case,
  changes: Partial<Case>,
  kind: CaseEvent['kind'],
  content: EventContent,
  context: Context,
) {
  const version = row.version + 1
  await updateCase(tx, row.id, { ...changes, version })
  await keepRevision(tx, { id: row.id, version }, Object.keys(changes), context.actor.accountId)
  await insertCaseEvent(tx, eventOf(row, kind, content, context))
  return version
}

/** After the people changed: the proposed category follows, unless a person chose one. */
async function followPeople(tx: Tx, row: Case, context: Context): Promise<void> {
  const category = recategorised(row, await peopleOfCases(tx, [row.id], context.now))
  if (category !== null) await change(tx, row, category, 'changed', { category: category.category }, context)
}

const touched = (row: Pick<Case, 'id'>, persons: readonly string[] = []) => ({
  about: { cases: [row.id], persons },
  events: [{ topic: 'case', id: row.id }] as const,
})

async function loadRelation(tx: Tx, { caseId, relationId }: { caseId: string; relationId: string }) {
  const row = await lockCase(tx, caseId)
  const relation = row && (await lockCaseRelation(tx, caseId, relationId))
  return row && relation && { row, relation }
}

async function changeRelation(
  tx: Tx,
  { row, relation }: { row: Case; relation: CaseRelation },
  changes: Parameters<typeof updateCaseRelation>[2],
) {
  await updateCaseRelation(tx, relation.id, changes)
  return { output: { id: relation.id }, ...touched(row, [relation.fromId, relation.toId]) }
}

export const handlers = [
  handleCommand(openCase, {
    load: async (tx, { contactIds, people }) => ({
      contacts: await findContacts(tx, contactIds),
      persons: await findPersons(
        tx,
        people.map((person) => person.personId),
      ),
    }),
    decide: ({ contacts, persons }, input, { now, actor }) => {
      const cards = [...persons].map(([personId, person]) => ({
        personId,
        card: cardOf(person, localDate(now)),
      }))
      return decideOpen({ contacts, cards }, input, actor)
    },
    save: async (tx, { row, people, contactIds }, context) => {
      const { newId, now, actor } = context
      const number = await nextCaseNumber(tx, localDate(row.openedAt).slice(0, 4))
      const opened: Case = { ...row, id: newId(), number, openedBy: actor.accountId, version: 1 }
      await insertCase(tx, opened)
      for (const contactId of contactIds) await linkContactCase(tx, contactId, opened.id)
      for (const person of people) await insertCasePerson(tx, { ...person, caseId: opened.id, addedAt: now })
      const { responsibleNow, matter, nature, category } = opened
      await insertCaseEvent(
        tx,
        eventOf(opened, 'opened', { responsibleNow, matter, nature, category }, context),
      )
      const contacts = contactIds.map((id) => ({ topic: 'contact', id }) as const)
      return {
        output: { id: opened.id, number, version: 1 },
        about: { cases: [opened.id], persons: people.map((person) => person.personId) },
        events: [{ topic: 'case', id: opened.id }, ...contacts],
      }
    },
  }),

  handleCommand(changeCase, {
    load: lockSeen,
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: ({ row, people }, { caseId: _id, version: _version, ...input }) => {
      const decision = decideChange(row, people, input)
      return decision.ok ? decided({ row, people, changes: decision.changes }) : decision
    },
    save: async (tx, { row, people, changes }, context) => {
      const persons = people.map((link) => link.personId)
      if (Object.keys(changes).length === 0)
        return { output: { id: row.id, version: row.version }, about: { cases: [row.id], persons } }
      const kind = 'responsibleNow' in changes ? 'responsible' : 'changed'
      const version = await change(tx, row, changes, kind, changes, context)
      return { output: { id: row.id, version }, ...touched(row, persons) }
    },
  }),

  handleCommand(linkContact, {
    load: async (tx, { caseId, contactId }) => {
      const row = await lockCase(tx, caseId)
      return row && { row, contact: await findContact(tx, contactId) }
    },
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: ({ row, contact }) => {
      if (contact === undefined) return refused('contact-unknown', 'contactId')
      return contact.status === 'withdrawn'
        ? refused('contact-withdrawn', 'contactId')
        : decided({ row, contact })
    },
    save: async (tx, { row, contact }) => {
      await linkContactCase(tx, contact.id, row.id)
      const { about, events } = touched(row)
      return { output: { id: row.id }, about, events: [...events, { topic: 'contact', id: contact.id }] }
    },
  }),

  handleCommand(addCasePerson, {
    load: async (tx, { caseId, personId }, { now }) => {
      const facts = await lockWithPeople(tx, caseId, now)
      return facts && { ...facts, person: await findPerson(tx, personId) }
    },
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: ({ row, people, person }, { part }) => {
      if (person === undefined) return refused('person-unknown', 'personId')
      return people.some((link) => link.card.id === person.id)
        ? refused('already-in-case', 'personId')
        : decided({ row, person, part })
    },
    save: async (tx, { row, person, part }, context) => {
      await insertCasePerson(tx, { caseId: row.id, personId: person.id, part, addedAt: context.now })
      await followPeople(tx, row, context)
      return { output: { id: row.id }, ...touched(row, [person.id]) }
    },
  }),

  handleCommand(changePart, {
    load: (tx, { caseId }, { now }) => lockWithPeople(tx, caseId, now),
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: ({ row, people }, { personId, part }) =>
      people.some((link) => link.personId === personId)
        ? decided({ row, personId, part })
        : refused('not-in-case', 'personId'),
    save: async (tx, { row, personId, part }, context) => {
      await updateCasePart(tx, { caseId: row.id, personId, part })
      await followPeople(tx, row, context)
      return { output: { id: row.id }, ...touched(row, [personId]) }
    },
  }),

  handleCommand(withdrawCasePerson, {
    load: async (tx, { caseId, personId }) => {
      const row = await lockCase(tx, caseId)
      const standing = await standingOfPerson(tx, caseId, personId)
      return row && { row, standing, links: await casePersons(tx, caseId) }
    },
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: (facts, input) => {
      const decision = decideWithdrawPerson(facts, input)
      return decision.ok ? decided({ row: facts.row, ...decision.changes }) : decision
    },
    save: async (tx, { row, link, reason }, context) => {
      const { now, actor, newId } = context
      const trace = { withdrawnAt: now, withdrawnBy: actor.accountId, withdrawnReason: reason }
      await withdrawCasePersonRow(tx, { ...link, id: newId(), ...trace })
      await endRelationsOf(tx, row.id, link.personId, now)
      await insertCaseEvent(tx, eventOf(row, 'person-withdrawn', {}, context))
      await followPeople(tx, row, context)
      return { output: { id: row.id }, ...touched(row, [link.personId]) }
    },
  }),

  handleCommand(addRelation, {
    load: async (tx, { caseId }) => {
      const row = await lockCase(tx, caseId)
      return row && { row, people: await casePersons(tx, caseId), relations: await caseRelations(tx, caseId) }
    },
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: (facts, { caseId: _id, ...input }, { now }) => {
      const decision = decideRelation(input, facts, now)
      return decision.ok ? decided({ row: facts.row, relation: decision.changes }) : decision
    },
    save: async (tx, { row, relation }, { newId }) => {
      const id = newId()
      await insertCaseRelation(tx, { ...relation, id, caseId: row.id, calledBackAt: null, endedAt: null })
      return { output: { id }, ...touched(row, [relation.fromId, relation.toId]) }
    },
  }),

  handleCommand(endRelation, {
    load: loadRelation,
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: (facts) => (facts.relation.endedAt === null ? decided(facts) : refused('relation-ended')),
    save: (tx, facts, { now }) => changeRelation(tx, facts, { endedAt: now }),
  }),

  handleCommand(callBackDone, {
    load: loadRelation,
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: (facts) => (isCallBackDue(facts.relation) ? decided(facts) : refused('no-call-back')),
    save: (tx, facts, { now }) => changeRelation(tx, facts, { calledBackAt: now }),
  }),

  handleCommand(reopenCase, {
    load: lockSeen,
    available: ({ row }, actor, now) => available(row, actor, now).reopen,
    decide: ({ row, people }, { reason }) => {
      const given = normaliseText(reason)
      return given.length < 5 ? refused('reason-missing', 'reason') : decided({ row, people, reason: given })
    },
    save: async (tx, { row, people, reason }, context) => {
      const { closedAt, closingReason, closingText } = row
      const open = { status: 'open', closedAt: null, closingReason: null, closingText: null } as const
      const version = await change(
        tx,
        row,
        open,
        'reopened',
        { reason, closedAt, closingReason, closingText },
        context,
      )
      return {
        output: { id: row.id, version },
        ...touched(
          row,
          people.map((link) => link.personId),
        ),
      }
    },
  }),

  handleQuery(getCase, async (tx, { caseId }, { now }) => {
    const row = await findCaseView(tx, caseId)
    if (row === undefined) return undefined
    const { views, about } = await shownCases(tx, [row], now)
    const view = views[0]
    if (view === undefined) return undefined
    return {
      output: {
        ...view,
        relations: await caseRelations(tx, caseId),
        contacts: await contactsWithPeople(tx, await contactsOfCase(tx, caseId), now),
        events: await caseEvents(tx, caseId),
      },
      about,
    }
  }),

  handleQuery(listOpenCases, async (tx, { after }, { now }) => {
    const rows = await listOpenCaseViews(tx, after, pageSize + 1)
    const { views, about } = await shownCases(tx, rows.slice(0, pageSize), now)
    return { output: { cases: views, more: rows.length > pageSize }, about }
  }),

  handleQuery(casesOfContact, async (tx, { contactId }) => {
    const cases = await casesOfContacts(tx, [contactId])
    return { output: { cases }, about: { cases: cases.map((row) => row.id) } }
  }),
]

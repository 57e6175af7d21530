import { findRegion, listMembers, lockRegion } from '../../base/organisation/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Actor, Subject } from '../../kernel/permit.ts'
import { foldName, normaliseText } from '../../kernel/text.ts'
import { addDays, type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import * as contracts from './api.ts'
import { audiencesByRole, type DirectoryEntry, type DirectoryEvent, type EntryKind } from './model.ts'
import {
  beforeOf,
  decideEndNumber,
  decideEntry,
  decideNumber,
  decideNumbers,
  decideReason,
  decideUnmask,
  digitsOf,
  emergencyContactsOf,
  endedBy,
  entryAvailable,
  isInForce,
  onSheet,
  searchTextOf,
  usualAgeingMonths,
} from './rules.ts'
import * as store from './store.ts'

const pageSize = 50
const changeable = ['name', 'municipalityCode', 'matters', 'hours', 'note', 'nextId', 'validTo'] as const

/** An entry belongs to a member's intake where it is that member's emergency contact; to nobody bound to a member otherwise. */
const subjectOf = (entry: { readonly kind: EntryKind; readonly memberId: string | null }): Subject => ({
  memberIds: entry.kind === 'emergency-contact' && entry.memberId !== null ? [entry.memberId] : [],
})
const isBound = (actor: Actor) => actor.role === 'intake' || actor.role === 'chair'
const ageing = async (tx: Tx) => (await store.ageingMonthsOf(tx)) ?? usualAgeingMonths

/** What every command on an entry asks first. */
const ofEntry = {
  subject: ({ entry }: { readonly entry: DirectoryEntry }) => subjectOf(entry),
  available: ({ entry }: { readonly entry: DirectoryEntry }, _actor: Actor, now: Instant) =>
    entryAvailable(entry, now),
}

/** Name and note in one form, so that a twin is known for one. */
const tidied = <T extends { readonly name?: string; readonly note?: string | null }>(typed: T): T => ({
  ...typed,
  ...(typed.name !== undefined && { name: normaliseText(typed.name) }),
  ...(typed.note != null && { note: normaliseText(typed.note) || null }),
})

const changed = <O>(entryId: string, output: O) => ({
  output,
  events: [{ topic: 'directory' as const, id: entryId }],
})

/** Entries as this reader sees them. */
async function viewsOf(
  tx: Tx,
  rows: readonly store.EntryWithNumbers[],
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Promise<contracts.EntryView[]> {
  const shown = await store.withTriesAndAddresses(tx, rows, { accountId: actor.accountId, now })
  return shown.map((row) => {
    const isOthers = isBound(actor) && subjectOf(row).memberIds?.[0] !== actor.memberId
    return {
      ...row,
      numbers: row.numbers.filter(
        ({ audience }) => !isOthers || audiencesByRole[actor.role].includes(audience),
      ),
      // What the duty notes about an entry is the duty's; who is bound to a member gets the number.
      note: isOthers ? null : row.note,
      withdrawnReason: isBound(actor) ? null : row.withdrawnReason,
      nextId: row.nextName === null ? null : row.nextId,
    }
  })
}

const emergencyOf = async (
  tx: Tx,
  entries: readonly contracts.EntryView[],
  today: LocalDate,
  memberId?: string,
) => {
  const holding = entries
    .filter((entry) => isInForce(entry, today))
    .map((entry) => ({ ...entry, numbers: entry.numbers.filter((number) => isInForce(number, today)) }))
  return (await listMembers(tx, today))
    .filter((member) => memberId === undefined || member.id === memberId)
    .map((member) => {
      const { own, fallback } = emergencyContactsOf(member.id, holding)
      return { memberId: member.id, memberName: member.name, own: [...own], fallback: [...fallback] }
    })
}

const by = ({ newId, now, actor }: Context) => ({ id: newId(), at: now, accountId: actor.accountId })

/** The entry locked, at the version its author saw; its numbers change with it. */
async function lockSeen(tx: Tx, entryId: string, version: number) {
  const entry = await store.lockEntry(tx, entryId)
  if (entry === undefined) return undefined
  await requireVersion(tx, entry, version)
  return { entry }
}

type Happening = Pick<DirectoryEvent, 'kind'> & {
  readonly numberId?: string
  readonly fields?: DirectoryEvent['before']['fields']
}
const keepEvent = (tx: Tx, entryId: string, { kind, numberId, fields }: Happening, context: Context) =>
  store.insertEvent(tx, {
    ...by(context),
    ...{ entryId, kind, numberId: numberId ?? null, before: { fields: fields ?? [] } },
  })

/** What a command did to an entry: kept in the history, and as a version that the next stale edit is told of. */
async function keep(
  tx: Tx,
  entry: DirectoryEntry,
  fields: readonly string[],
  done: Happening,
  context: Context,
) {
  const version = entry.version + 1
  await store.updateEntry(tx, entry.id, { version })
  await keepRevision(tx, { id: entry.id, version }, fields, context.actor.accountId)
  await keepEvent(tx, entry.id, done, context)
  return changed(entry.id, { id: done.numberId ?? entry.id, version })
}

/** A new entry with its numbers and where it is. */
async function insertNew(
  tx: Tx,
  given: store.GivenEntry,
  beside: { numbers: readonly store.GivenNumber[]; address: string | null; isProtected: boolean },
  context: Context,
): Promise<string> {
  const { numbers, address, isProtected } = beside
  const addressKind = address === null ? 'none' : isProtected ? 'protected' : 'open'
  const entry = await store.insertEntry(tx, given, addressKind, by(context))
  for (const number of numbers) await store.insertNumber(tx, entry, number, by(context))
  if (address !== null)
    await store.insertAddress(tx, { entryId: entry.id, address, isProtected }, by(context))
  await keepEvent(tx, entry.id, { kind: 'added' }, context)
  return entry.id
}

export const handlers = [
  handleQuery(contracts.searchDirectory, async (tx, input, context) => {
    const { typed = '', kind, matter, memberId, after } = input
    const meanings = new Map((input.meanings ?? []).map((one) => [foldName(one.word), one]))
    const words = foldName(typed)
      .split(' ')
      .filter((word) => word !== '')
      .map((folded) => ({ kinds: [], matters: [], ...meanings.get(folded), folded }))
    const search = { words, digits: digitsOf(typed), kind, matter, memberId, after }
    const rows = await store.searchEntryRows(tx, localDate(context.now), search, pageSize + 1)
    const entries = await viewsOf(tx, rows.slice(0, pageSize), context)
    return { output: { entries, more: rows.length > pageSize, ageingMonths: await ageing(tx) } }
  }),

  handleQuery(contracts.readEntry, async (tx, { entryId }, context) => {
    const row = await store.findEntryRow(tx, entryId, localDate(context.now))
    if (row === undefined) return undefined
    const numbers = await store.numbersOf(tx, entryId)
    const [entry] = await viewsOf(tx, [{ ...row, numbers }], context)
    if (entry === undefined) return undefined
    return { output: { entry, history: await store.eventsOf(tx, entryId), ageingMonths: await ageing(tx) } }
  }),

  handleQuery(contracts.listEmergencyContacts, async (tx, { memberId }, context) => {
    const today = localDate(context.now)
    const kinds: readonly EntryKind[] = ['emergency-contact', 'chair', 'manager']
    const rows = (await store.entriesAt(tx, today)).filter((row) => kinds.includes(row.kind))
    const members = await emergencyOf(tx, await viewsOf(tx, rows, context), today, memberId)
    return { output: { members, ageingMonths: await ageing(tx) } }
  }),

  handleQuery(contracts.readSheet, async (tx, { audience }, context) => {
    const today = localDate(context.now)
    // The paper lies there past midnight: what begins tomorrow stands on it, with its first day.
    const rows = await store.entriesAt(tx, today, {}, addDays(today, 1))
    const entries = onSheet(await viewsOf(tx, rows, context), audience)
    return {
      output: {
        audience,
        printedAt: context.now,
        on: today,
        regionName: (await findRegion(tx))?.name ?? null,
        entries,
        members: audience === 'duty' ? await emergencyOf(tx, entries, today) : [],
        ageingMonths: await ageing(tx),
      },
    }
  }),

  handleCommand(contracts.addEntry, {
    load: async (tx, input, { now }) => {
      const { memberId = null, partnerId = null, municipalityCode = null, nextId = null } = input
      const entry = { ...tidied(input), memberId, partnerId, municipalityCode, nextId }
      // Two who add the same thing wait for each other.
      await lockRegion(tx)
      return { entry, facts: await store.factsOf(tx, entry, null, localDate(now)) }
    },
    subject: ({ entry }) => subjectOf(entry),
    decide: ({ entry, facts }, { numbers: given }, { now, actor }) => {
      const own = decideEntry(facts, entry, now)
      if (!own.ok) return own
      const numbers = decideNumbers(given, actor, now)
      return numbers.ok ? decided({ entry, facts, numbers: numbers.changes }) : numbers
    },
    save: async (tx, { entry, facts, numbers }, context) => {
      const typed = normaliseText(entry.address ?? '')
      // A member's intake keeps whom to call, no places.
      const address = isBound(context.actor) || typed === '' ? null : typed
      const isProtected = entry.isAddressProtected ?? false
      const searchText = searchTextOf([entry.name, facts.memberName, facts.municipalityName, entry.note])
      const id = await insertNew(tx, { ...entry, searchText }, { numbers, address, isProtected }, context)
      return changed(id, { id })
    },
  }),

  handleCommand(contracts.changeEntry, {
    load: async (tx, { entryId, version, ...changes }, { now }) => {
      await lockRegion(tx)
      const seen = await lockSeen(tx, entryId, version)
      if (seen === undefined) return undefined
      const after = { ...seen.entry, ...tidied(changes) }
      return { ...seen, after, facts: await store.factsOf(tx, after, entryId, localDate(now)) }
    },
    ...ofEntry,
    decide: ({ entry, after, facts }, _input, { now }) => {
      const decision = decideEntry(facts, after, now, entry.id)
      return decision.ok ? decided({ entry, after, facts }) : decision
    },
    save: async (tx, { entry, after, facts }, context) => {
      const fields = beforeOf(entry, after, changeable)
      const { name, municipalityCode, matters, hours, note, nextId, validTo } = after
      const searchText = searchTextOf([name, facts.memberName, facts.municipalityName, note])
      const row = { name, municipalityCode, matters, hours, note, nextId, validTo, searchText }
      await store.updateEntry(tx, entry.id, row)
      const names = fields.map((field) => field.name)
      return keep(tx, entry, names, { kind: 'changed', fields }, context)
    },
  }),

  handleCommand(contracts.setAddress, {
    load: (tx, { entryId, version }) => lockSeen(tx, entryId, version),
    ...ofEntry,
    decide: ({ entry }, { address, isProtected }) =>
      decided({ entry, address: normaliseText(address ?? '') || null, isProtected }),
    save: async (tx, { entry, address, isProtected }, context) => {
      await store.insertAddress(tx, { entryId: entry.id, address, isProtected }, by(context))
      const addressKind = address === null ? 'none' : isProtected ? 'protected' : 'open'
      await store.updateEntry(tx, entry.id, { addressKind })
      return keep(tx, entry, ['address'], { kind: 'address-set' }, context)
    },
  }),

  handleCommand(contracts.unmaskAddress, {
    load: (tx, { entryId }) => store.findEntry(tx, entryId),
    decide: (entry, { reason }, { now }) => decideUnmask(entry, reason, now),
    save: async (tx, { entry, reason, until }, context) => {
      const { at: openedAt, ...opener } = by(context)
      await store.insertUnmasking(tx, { ...opener, entryId: entry.id, reason, openedAt, until })
      return { output: { until } }
    },
  }),

  handleCommand(contracts.addNumber, {
    load: async (tx, { entryId, version }) => {
      const seen = await lockSeen(tx, entryId, version)
      return seen && { ...seen, numbers: await store.numbersOf(tx, entryId) }
    },
    ...ofEntry,
    decide: ({ entry, numbers }, input, { now, actor }) => {
      const kept = numbers.filter((number) => number.withdrawnAt === null)
      const old = kept.find((number) => number.id === input.replaces)
      if (input.replaces && old === undefined) return refused('number-of-other-entry', 'replaces')
      const others = kept.filter((number) => number !== old)
      const decision = decideNumber(input, others, actor, now)
      return decision.ok ? decided({ entry, old, number: decision.changes }) : decision
    },
    save: async (tx, { entry, old, number }, context) => {
      if (old !== undefined) {
        await store.updateNumber(tx, old.id, endedBy(old, number.validFrom, context.now))
        await keepEvent(tx, entry.id, { kind: 'number-ended', numberId: old.id }, context)
      }
      const numberId = await store.insertNumber(tx, entry, number, by(context))
      return keep(tx, entry, ['numbers'], { kind: 'number-added', numberId }, context)
    },
  }),

  handleCommand(contracts.endNumber, {
    load: async (tx, { numberId, version }) => {
      const locked = await store.lockNumber(tx, numberId)
      if (locked !== undefined) await requireVersion(tx, locked.entry, version)
      return locked
    },
    ...ofEntry,
    decide: ({ number, entry }, { validTo = null }, { now }) => {
      const decision = decideEndNumber(number, validTo, now)
      return decision.ok ? decided({ number, entry, end: decision.changes }) : decision
    },
    save: async (tx, { number, entry, end }, context) => {
      await store.updateNumber(tx, number.id, end)
      const fields = [{ name: 'validTo', was: number.validTo }]
      const done = { kind: 'number-ended', numberId: number.id, fields } as const
      return keep(tx, entry, ['numbers'], done, context)
    },
  }),

  handleCommand(contracts.confirmNumber, {
    load: (tx, { numberId }) => store.lockNumber(tx, numberId),
    ...ofEntry,
    decide: (facts, _input, { now }) =>
      isInForce(facts.number, localDate(now)) ? decided(facts) : refused('number-ended'),
    save: async (tx, { number, entry }, context) => {
      const { now, actor } = context
      await store.updateNumber(tx, number.id, { confirmedAt: now, confirmedBy: actor.accountId })
      const fields = [{ name: 'confirmedAt', was: number.confirmedAt }]
      await keepEvent(tx, entry.id, { kind: 'number-confirmed', numberId: number.id, fields }, context)
      return changed(entry.id, { confirmedAt: now })
    },
  }),

  handleCommand(contracts.logTry, {
    load: async (tx, { entryId, numberId }) => {
      const entry = await store.findEntry(tx, entryId)
      if (entry === undefined) return undefined
      const numbers = numberId == null ? [] : await store.numbersOf(tx, entryId)
      return { entry, number: numbers.find((number) => number.id === numberId) }
    },
    ...ofEntry,
    decide: ({ number }, input, { now }) => {
      if (input.numberId != null && number === undefined) return refused('number-of-other-entry', 'numberId')
      if (number !== undefined && !isInForce(number, localDate(now)))
        return refused('number-ended', 'numberId')
      return decided(input)
    },
    save: async (tx, { entryId, numberId = null, outcome }, context) => {
      const row = { ...by(context), entryId, numberId, outcome }
      await store.insertTry(tx, row)
      return changed(entryId, { id: row.id, at: row.at })
    },
  }),

  handleCommand(contracts.withdrawEntry, {
    load: (tx, { entryId, version }) => lockSeen(tx, entryId, version),
    ...ofEntry,
    decide: ({ entry }, { reason }) => {
      const given = decideReason(reason)
      return given.ok ? decided({ entry, withdrawnReason: given.changes }) : given
    },
    save: async (tx, { entry, withdrawnReason }, context) => {
      const { now, actor } = context
      await store.updateEntry(tx, entry.id, {
        withdrawnAt: now,
        withdrawnBy: actor.accountId,
        withdrawnReason,
      })
      return keep(tx, entry, ['withdrawn'], { kind: 'withdrawn' }, context)
    },
  }),

  handleCommand(contracts.setAgeing, {
    load: async (tx) => ({ region: await findRegion(tx) }),
    decide: ({ region }, input) => (region ? decided({ ...input, id: region.id }) : refused('no-region')),
    save: async (tx, { id, ageingMonths }) => {
      await store.setAgeingMonths(tx, id, ageingMonths)
      return changed(id, { ageingMonths })
    },
  }),

  handleCommand(contracts.loadDirectory, {
    load: async (tx) => ({ region: await lockRegion(tx), before: await store.ageingMonthsOf(tx) }),
    decide: ({ region, before }, { ageingMonths, entries }, { actor, now }) => {
      if (region === undefined) return refused('no-region')
      const isNew = before === undefined
      const kept: { entry: (typeof entries)[number]; numbers: readonly store.GivenNumber[] }[] = []
      for (const entry of isNew ? entries : []) {
        const numbers = decideNumbers(entry.numbers, actor, now)
        if (!numbers.ok) return refused('data-unreadable', 'entries', { name: entry.name })
        kept.push({ entry, numbers: numbers.changes })
      }
      return decided({ regionId: region.id, isNew, ageingMonths, entries: kept })
    },
    save: async (tx, { regionId, isNew, ageingMonths, entries }, context) => {
      if (isNew) await store.setAgeingMonths(tx, regionId, ageingMonths)
      for (const { entry, numbers } of entries) {
        const given = { ...entry, searchText: searchTextOf([entry.name, entry.note]) }
        await insertNew(tx, given, { numbers, address: null, isProtected: false }, context)
      }
      return { output: { entries: entries.length, isNew } }
    },
  }),
]

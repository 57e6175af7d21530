import { ageOf, cardOf, displayName, isProtected } from '../../base/person/rules.ts'
import { findPersons, openUntil } from '../../base/person/store.ts'
import { citeLaw, lawByKey } from '../../code-lists/law-reference.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { allowed, closed } from '../../kernel/permit.ts'
import { formatPhone } from '../../kernel/phone.ts'
import { normaliseText } from '../../kernel/text.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { casePersons, findCase, lockCase } from '../case/store.ts'
import { askedOf, consentsOfCase } from '../consent/store.ts'
import { withdrawMeasuresOf, writeMeasure } from '../measure/store.ts'
import { isHousingAdvisedAgainst } from '../notice-match/store.ts'
import { bedUsesOf, endHold, findPlace, freeBeds, insertBedUses, lockBeds, lockHold } from '../place/store.ts'
import {
  arrangePlacement,
  arrivePlacement,
  departPlacement,
  missPlacement,
  moveEnd,
  placedChildren,
  readPlacements,
  tellPlacement,
  withdrawPlacement,
} from './api.ts'
import type { Placement, PlacementEvent } from './model.ts'
import { alarmOf, available, decideArrange, decideStep, measureOf, overstayOf } from './rules.ts'
import * as store from './store.ts'

const limit = 1000
/** Up to and with this age somebody is a child or young person to the social services (SoL 20:1). */
const oldest = 20
const clean = (value: string | null | undefined) => normaliseText(value ?? '') || null

/** The people of a case as the rules ask of them. */
async function peopleOf(tx: Tx, caseId: string, personIds: readonly string[], now: Instant) {
  const asked = await askedOf(tx, caseId, personIds, localDate(now))
  const placed = await store.placedAmong(tx, [...personIds, ...asked.map(({ personId }) => personId)])
  return asked.map((one) => ({
    ...one,
    age: one.card.age,
    gender: one.card.gender,
    isPlaced: placed.has(one.personId),
  }))
}

const toldOf = (placement: Pick<Placement, 'id' | 'caseId' | 'personId' | 'placeId'>) =>
  ({
    about: { cases: [placement.caseId], persons: [placement.personId] },
    events: [
      { topic: 'case', id: placement.caseId },
      { topic: 'place', id: placement.placeId ?? placement.id },
    ],
  }) as const

/** The case is locked before what hangs on it, where it is still seen; a placement outlives its case. */
async function loadPlacement(tx: Tx, input: { placementId: string; version: number }) {
  const seen = await store.findPlacement(tx, input.placementId)
  if (seen === undefined) return undefined
  const found = await lockCase(tx, seen.caseId)
  const placement = await store.lockPlacement(tx, input.placementId)
  if (placement === undefined) return undefined
  await requireVersion(tx, placement, input.version)
  return { placement, isCaseOpen: found?.status === 'open' }
}

type Change = Parameters<typeof store.updatePlacement>[2]
/** One step of a placement: the row, what happened, and that the version is a new one. */
async function step(
  tx: Tx,
  placement: Placement,
  changes: Omit<Change, 'version'>,
  happened: Pick<PlacementEvent, 'kind' | 'at' | 'text'>,
  { now, actor, newId }: Context,
) {
  const version = placement.version + 1
  // The event first: once somebody has departed the row may be out of sight.
  await store.insertEvent(tx, {
    ...happened,
    id: newId(),
    placementId: placement.id,
    notedAt: now,
    accountId: actor.accountId,
  })
  await keepRevision(tx, { id: placement.id, version }, Object.keys(changes), actor.accountId)
  await store.updatePlacement(tx, placement.id, { ...changes, version })
  return { output: { id: placement.id, version }, ...toldOf(placement) }
}

/** A place as lists show it: nothing of a protected one, nor of where somebody marked is. */
const whereOf = (
  row: store.PlacementRow,
  isHidden: boolean,
  events: readonly Pick<PlacementEvent, 'kind' | 'text'>[],
  now: Instant,
) => {
  const isMasked = isHidden || row.placeIsProtected === true
  return {
    placeId: row.placeId,
    placeKind: row.placeKind,
    placeName: isMasked ? null : (row.placeName ?? row.otherPlace),
    isMasked,
    municipalityCode: isMasked ? null : row.liesCode,
    municipalityName: isMasked ? null : row.liesName,
    nightPhone: isMasked ? null : row.nightPhone,
    phoneShown: isMasked || row.nightPhone === null ? null : formatPhone(row.nightPhone),
    responsibleName: row.responsibleName,
    payerName: row.payerName,
    alarm: alarmOf(row, events, now),
    overstayMinutes: overstayOf(row, now),
  }
}

export const handlers = [
  handleCommand(arrangePlacement, {
    load: async (tx, input, { now }) => {
      const found = await lockCase(tx, input.caseId)
      if (found === undefined) return undefined
      await store.lockPlacing(tx, input.personIds)
      const { placeId, holdId } = input
      if (placeId) await lockBeds(tx, placeId)
      const place = placeId ? await findPlace(tx, placeId) : undefined
      return {
        case: found,
        people: await peopleOf(tx, found.id, input.personIds, now),
        place,
        uses: place === undefined ? [] : await bedUsesOf(tx, place.id, now),
        hold: holdId ? await lockHold(tx, holdId) : null,
        isAdvisedAgainst: await isHousingAdvisedAgainst(tx, input.personIds, localDate(now)),
        alreadyThere: place === undefined ? new Set<string>() : await store.placedIn(tx, place.id),
      }
    },
    available: ({ case: found }) => (found.status === 'open' ? allowed : closed('case-closed')),
    decide: (facts, input, { now }) => {
      if (input.personIds.length === 0) return refused('person-missing', 'personIds')
      if (facts.people.length < input.personIds.length) return refused('not-in-case', 'personIds')
      const made = decideArrange(facts, input, now)
      return made.ok
        ? decided({ ...made.changes, case: facts.case, people: facts.people, hold: facts.hold ?? null })
        : made
    },
    save: async (tx, { terms, beds, people, hold, case: found }, { now, actor, newId }) => {
      const groupId = newId()
      const date = localDate(now)
      const type = measureOf(terms.legalBasis, date)
      if (hold !== null) {
        await endHold(tx, hold.id, { endedAt: now, endedHow: 'placed' })
        await freeBeds(tx, { holdId: hold.id }, now)
      }
      const made = people.map(({ personId }) => ({ ...terms, id: newId(), personId }))
      for (const placement of made) {
        await store.insertPlacement(tx, {
          ...placement,
          caseId: found.id,
          groupId,
          status: 'arranged',
          arrangedBy: actor.accountId,
          arrivedAt: null,
          departedAt: null,
          withdrawnAt: null,
          withdrawnBy: null,
          withdrawnReason: null,
          version: 1,
        })
        await store.insertEvent(tx, {
          id: newId(),
          placementId: placement.id,
          kind: 'arranged',
          at: now,
          notedAt: now,
          accountId: actor.accountId,
          text: null,
        })
      }
      const { placeId } = terms
      const stays = beds.flatMap(({ slot, personId }) =>
        made
          .filter((placement) => placement.personId === personId && placeId !== null)
          .map((placement) => ({
            id: newId(),
            placeId: placeId ?? '',
            slot,
            fromAt: now,
            untilAt: null,
            holdId: null,
            placementId: placement.id,
          })),
      )
      if (stays.length > 0) await insertBedUses(tx, stays)
      // Lodging is one decision for all of them, a placement one for each person (the counting rules of the list).
      const sources = type === null ? [] : type === 'lodging' ? [groupId] : made.map(({ id }) => id)
      for (const sourceId of sources)
        await writeMeasure(tx, {
          id: newId(),
          caseId: found.id,
          type: type ?? 'lodging',
          at: now,
          // Who answers for it, never where: a report carries the measure.
          municipalityCode: terms.responsibleCode,
          dutyMode: found.dutyMode,
          performedBy: actor.accountId,
          registeredAt: now,
          sourceKind: 'placement',
          sourceId,
        })
      return {
        output: { groupId, placementIds: made.map(({ id }) => id) },
        about: { cases: [found.id], persons: people.map(({ personId }) => personId) },
        events: [
          { topic: 'case', id: found.id },
          { topic: 'place', id: placeId ?? groupId },
        ],
      }
    },
  }),

  handleCommand(arrivePlacement, {
    load: loadPlacement,
    available: ({ placement, isCaseOpen }) => available(placement, isCaseOpen).arrive,
    decide: ({ placement }, { at }, { now }) => decideStep(placement, at ?? now, now),
    save: (tx, { placement, at }, context) =>
      step(tx, placement, { status: 'arrived', arrivedAt: at }, { kind: 'arrived', at, text: null }, context),
  }),

  handleCommand(missPlacement, {
    load: loadPlacement,
    available: ({ placement, isCaseOpen }) => available(placement, isCaseOpen).miss,
    decide: ({ placement }, { told }) => decided({ placement, told: clean(told) }),
    save: (tx, { placement, told }, context) =>
      step(
        tx,
        placement,
        { status: 'not-arrived' },
        { kind: 'not-arrived', at: context.now, text: told },
        context,
      ),
  }),

  handleCommand(tellPlacement, {
    load: loadPlacement,
    available: ({ placement, isCaseOpen }) => available(placement, isCaseOpen).tell,
    decide: ({ placement }, input) => {
      const told = clean(input.told)
      return told === null ? refused('told-missing', 'told') : decided({ placement, told })
    },
    save: (tx, { placement, told }, context) =>
      step(tx, placement, {}, { kind: 'told', at: context.now, text: told }, context),
  }),

  handleCommand(departPlacement, {
    load: loadPlacement,
    available: ({ placement, isCaseOpen }) => available(placement, isCaseOpen).depart,
    decide: ({ placement }, { at, to }, { now }) => {
      const left = decideStep(placement, at ?? now, now)
      return left.ok ? decided({ ...left.changes, to: clean(to) }) : left
    },
    save: async (tx, { placement, at, to }, context) => {
      if (placement.placeId !== null) await lockBeds(tx, placement.placeId)
      await freeBeds(tx, { placementId: placement.id }, at)
      return step(
        tx,
        placement,
        { status: 'departed', departedAt: at },
        { kind: 'departed', at, text: to },
        context,
      )
    },
  }),

  handleCommand(moveEnd, {
    load: loadPlacement,
    available: ({ placement, isCaseOpen }) => available(placement, isCaseOpen).moveEnd,
    decide: ({ placement }, { plannedUntil, reason }, { now }) => {
      const why = clean(reason)
      if (plannedUntil <= now) return refused('until-passed', 'plannedUntil')
      if (farOff({ plannedUntil }, now) !== null) return refused('time-far-off', 'plannedUntil')
      return why === null ? refused('reason-missing', 'reason') : decided({ placement, plannedUntil, why })
    },
    save: (tx, { placement, plannedUntil, why }, context) =>
      step(tx, placement, { plannedUntil }, { kind: 'end-moved', at: context.now, text: why }, context),
  }),

  handleCommand(withdrawPlacement, {
    load: loadPlacement,
    available: ({ placement, isCaseOpen }) => available(placement, isCaseOpen).withdraw,
    decide: ({ placement }, { reason }) => {
      const why = clean(reason)
      return why === null ? refused('reason-missing', 'reason') : decided({ placement, why })
    },
    save: async (tx, { placement, why }, context) => {
      const { now, actor } = context
      const withdrawal = { withdrawnAt: now, withdrawnBy: actor.accountId, withdrawnReason: why }
      if (placement.placeId !== null) await lockBeds(tx, placement.placeId)
      await freeBeds(tx, { placementId: placement.id }, now)
      await withdrawMeasuresOf(tx, placement.id, withdrawal)
      if (!(await store.groupStands(tx, placement.groupId, placement.id)))
        await withdrawMeasuresOf(tx, placement.groupId, withdrawal)
      return step(
        tx,
        placement,
        { status: 'withdrawn', ...withdrawal },
        { kind: 'withdrawn', at: now, text: why },
        context,
      )
    },
  }),

  handleQuery(readPlacements, async (tx, { caseId }, { now, actor }) => {
    const found = await findCase(tx, caseId)
    if (found === undefined) return undefined
    const today = localDate(now)
    const links = await casePersons(tx, caseId)
    const rows = await store.placementsOfCase(tx, caseId)
    const events = await store.eventsOf(
      tx,
      rows.map(({ id }) => id),
    )
    const people = await peopleOf(
      tx,
      caseId,
      links.map(({ personId }) => personId),
      now,
    )
    const ids = [...rows, ...links].map(({ personId }) => personId)
    const known = await findPersons(tx, [...new Set([...ids, ...people.flatMap((one) => one.guardianIds)])])
    const cardFor = (id: string) => {
      const person = known.get(id)
      return person === undefined ? null : cardOf(person, today)
    }
    const placements = []
    for (const row of rows) {
      const person = known.get(row.personId)
      const own = events.filter(({ placementId }) => placementId === row.id)
      const law = lawByKey(row.law)
      const isHidden =
        person !== undefined &&
        isProtected(person) &&
        (await openUntil(tx, person.id, actor.accountId)) === null
      placements.push({
        ...row,
        ...whereOf(row, isHidden, own, now),
        lawCited: law === undefined ? row.law : citeLaw(law),
        person: cardFor(row.personId),
        events: own,
      })
    }
    return {
      output: {
        caseOpen: found.status === 'open',
        responsibleCode: found.residenceCode ?? found.stayCode,
        people: people.map(({ card, isPlaced, needed }) => ({
          person: card,
          isPlaced,
          needed: needed.map((one) => ({ ...one, person: cardFor(one.personId) })),
        })),
        placements,
        consents: await consentsOfCase(tx, caseId),
      },
      about: { cases: [caseId], persons: [...new Set(rows.map(({ personId }) => personId))] },
    }
  }),

  handleQuery(placedChildren, async (tx, _input, { now }) => {
    const today = localDate(now)
    const rows = (await store.placementsNow(tx, limit + 1)).map((row) => ({
      ...row,
      age: ageOf(row, today),
    }))
    const children = rows.slice(0, limit).filter(({ age }) => age === null || age <= oldest)
    return {
      output: {
        children: children.map((row) => ({
          ...row,
          ...whereOf(row, row.isMarked, row.told ? [{ kind: 'told', text: '' }] : [], now),
          name: displayName(row, { unknownPerson: '' }) || null,
        })),
        more: rows.length > limit,
      },
      about: {
        cases: [...new Set(children.map(({ caseId }) => caseId))],
        persons: children.map(({ personId }) => personId),
      },
    }
  }),
]

import { findMember, findMunicipality, partnersOn } from '../../base/organisation/store.ts'
import { ageOf } from '../../base/person/rules.ts'
import { findPersons } from '../../base/person/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { formatPhone, parsePhone } from '../../kernel/phone.ts'
import { normaliseText } from '../../kernel/text.ts'
import { type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { casePersons, findCase } from '../case/store.ts'
import {
  addPlace,
  changePlace,
  confirmPlace,
  getPlace,
  holdPlace,
  listHolds,
  listPlaces,
  type PlaceView,
  readPlaceAddress,
  releaseHold,
  searchPlaces,
  unmaskPlace,
  writePlaceAddress,
} from './api.ts'
import { hardWishes, type Place } from './model.ts'
import {
  approvalOf,
  bedsLeft,
  changedFields,
  decideHold,
  decidePlace,
  decideUnmask,
  decideVacancy,
  freshnessOf,
  isHeld,
  masked,
  rankPlaces,
  takesIn,
  type Wishes,
} from './rules.ts'
import * as store from './store.ts'

const pageSize = 100
const shownFits = 50
const shownExcluded = 100
const shown = (phone: string | null) => (phone === null ? null : formatPhone(phone))
const told = (placeId: string, caseId: string | null = null) =>
  [
    { topic: 'place', id: placeId },
    ...(caseId === null ? [] : [{ topic: 'case', id: caseId } as const]),
  ] as const

const viewOf = (row: store.CandidateRow, now: Instant): PlaceView => {
  const doors = takesIn(row, now)
  return {
    ...masked(row),
    municipalityName: row.isProtected ? null : row.municipalityName,
    phoneShown: shown(row.nightPhone),
    freshness: freshnessOf(row.saidAt, now),
    bedsLeft: bedsLeft(row),
    approval: approvalOf(row, localDate(now)),
    takesIn: doors.answer,
    takesInUntil: doors.until,
  }
}

async function knownOf(
  tx: Tx,
  input: { memberId?: string | null; partnerId?: string | null; municipalityCode?: string | null },
  today: LocalDate,
) {
  const { memberId, partnerId, municipalityCode } = input
  const isOwner = partnerId
    ? (await partnersOn(tx, today)).some((partner) => partner.id === partnerId)
    : memberId
      ? (await findMember(tx, memberId)) !== undefined
      : false
  return {
    owner: isOwner,
    municipality: !municipalityCode || (await findMunicipality(tx, municipalityCode)) !== undefined,
  }
}

/** Another of the same kind that fits, by the same rule as the search, for those the case concerns. */
async function nextBest(
  tx: Tx,
  place: Place,
  { beds, caseId }: { beds: number; caseId?: string | null },
  now: Instant,
): Promise<string | null> {
  const today = localDate(now)
  const concerned = (caseId ? await casePersons(tx, caseId) : []).filter(({ part }) => part === 'concerned')
  const people = await findPersons(
    tx,
    concerned.map(({ personId }) => personId),
  )
  const wishes: Wishes = {
    kinds: [place.kind],
    beds,
    ages: [...people.values()].map((person) => ageOf(person, today)),
    genders: place.gender === null ? [] : [place.gender],
    isProtected: place.isProtected,
    at: now,
    near: true,
    municipalityCode: null,
    fresh: true,
    price: false,
  }
  const { fits } = rankPlaces(await store.candidates(tx, today, now), wishes, now)
  return fits.find((one) => one.place.id !== place.id)?.place.name ?? null
}

export const handlers = [
  handleCommand(addPlace, {
    load: (tx, input, { now }) => knownOf(tx, input, localDate(now)),
    decide: (known, input, { now }) => decidePlace(input, known, localDate(now)),
    save: async (tx, place, { newId }) => {
      const id = newId()
      await store.insertPlace(tx, { ...place, id, version: 1 })
      return { output: { id, version: 1 }, events: told(id) }
    },
  }),

  handleCommand(changePlace, {
    load: async (tx, input, { now }) => {
      const place = await store.lockPlace(tx, input.placeId)
      if (place === undefined) return undefined
      await requireVersion(tx, place, input.version)
      return { place, known: await knownOf(tx, input, localDate(now)) }
    },
    decide: ({ place, known }, { placeId: _id, version: _version, ...input }, { now }) => {
      // Where a protected place lies is not shown, so what is left out of that stays as it was.
      const { municipalityCode, distanceKm, travelMinutes } = place
      const hidden = place.isProtected ? { municipalityCode, distanceKm, travelMinutes } : {}
      const after = decidePlace({ validFrom: place.validFrom, ...hidden, ...input }, known, localDate(now))
      return after.ok ? decided({ place, after: after.changes }) : after
    },
    save: async (tx, { place, after }, { actor }) => {
      const version = place.version + 1
      await store.updatePlace(tx, place.id, { ...after, version })
      await keepRevision(tx, { id: place.id, version }, changedFields(place, after), actor.accountId)
      return { output: { id: place.id, version }, events: told(place.id) }
    },
  }),

  handleCommand(writePlaceAddress, {
    load: (tx, { placeId }) => store.findPlace(tx, placeId),
    decide: (place, { placeId: _id, ...input }) => {
      const clean = (value: string | null | undefined) => normaliseText(value ?? '') || null
      const phone = input.phone ? parsePhone(input.phone) : null
      if (input.phone && phone === null) return refused('phone-wrong', 'phone')
      const address = {
        realName: clean(input.realName),
        street: clean(input.street),
        postalCode: clean(input.postalCode),
        town: clean(input.town),
        phone,
      }
      return Object.values(address).every((value) => value === null)
        ? refused('address-missing', 'street')
        : decided({ ...address, placeId: place.id })
    },
    save: async (tx, address, { now, actor, newId }) => {
      const id = newId()
      await store.insertAddress(tx, { ...address, id, writtenAt: now, writtenBy: actor.accountId })
      return { output: { id }, events: told(address.placeId) }
    },
  }),

  handleCommand(unmaskPlace, {
    load: (tx, { placeId }) => store.findPlace(tx, placeId),
    decide: (place, { reason }, { now }) => decideUnmask(place, reason, now),
    save: async (tx, { place, reason, until }, { now, actor, newId }) => {
      await store.insertUnmasking(tx, {
        id: newId(),
        placeId: place.id,
        accountId: actor.accountId,
        reason,
        openedAt: now,
        until,
      })
      return { output: { until } }
    },
  }),

  handleQuery(readPlaceAddress, async (tx, { placeId }, { actor }) => {
    const place = await store.findPlace(tx, placeId)
    if (place === undefined) return undefined
    const openUntil = place.isProtected ? await store.openUntil(tx, placeId, actor.accountId) : null
    const address = await store.addressOf(tx, placeId)
    return {
      output: {
        isMasked: place.isProtected && openUntil === null,
        openUntil,
        address: address === undefined ? null : { ...address, phoneShown: shown(address.phone) },
      },
    }
  }),

  handleCommand(confirmPlace, {
    load: (tx, { placeId }) => store.findPlace(tx, placeId),
    decide: (place, { freeBeds, saidBy, saidAt }, { now }) =>
      decideVacancy(place, { placeId: place.id, freeBeds, saidBy, saidAt: saidAt ?? now }, now),
    save: async (tx, vacancy, { now, actor, newId }) => {
      const id = newId()
      await store.insertVacancy(tx, { ...vacancy, id, notedBy: actor.accountId, notedAt: now })
      return { output: { id }, events: told(vacancy.placeId) }
    },
  }),

  handleQuery(getPlace, async (tx, { placeId }, { now }) => {
    const row = await store.findCandidate(tx, placeId, now)
    if (row === undefined) return undefined
    const holds = await store.holdsOfPlace(tx, placeId, now)
    return {
      output: {
        place: viewOf(row, now),
        holds,
        vacancies: await store.vacanciesOf(tx, placeId, 20),
      },
      about: { cases: holds.flatMap((hold) => hold.caseId ?? []) },
    }
  }),

  handleQuery(listPlaces, async (tx, input) => {
    const rows = await store.listPlaceRows(tx, input, pageSize + 1)
    const places = rows.slice(0, pageSize).map((row) => ({
      ...masked(row),
      municipalityName: row.isProtected ? null : row.municipalityName,
    }))
    return { output: { places, more: rows.length > pageSize } }
  }),

  handleQuery(searchPlaces, async (tx, input, { now }) => {
    const at = input.at ?? now
    const wishes: Wishes = {
      kinds: input.kinds ?? [],
      beds: input.beds ?? Math.max(1, input.ages?.length ?? 1),
      ages: input.ages ?? [],
      genders: input.genders ?? [],
      isProtected: input.isProtected ?? false,
      at,
      near: input.near ?? false,
      municipalityCode: input.municipalityCode ?? null,
      fresh: input.fresh ?? false,
      price: input.price ?? false,
    }
    const rows = await store.candidates(tx, localDate(at), now)
    const { fits, excluded } = rankPlaces(rows, wishes, now)
    const views = new Map(rows.map((row) => [row.id, row]))
    return {
      output: {
        at,
        fits: fits.slice(0, shownFits).flatMap(({ place, score, reasons }) => {
          const row = views.get(place.id)
          return row === undefined ? [] : [{ place: viewOf(row, now), score, reasons: [...reasons] }]
        }),
        fitCount: fits.length,
        excluded: excluded.slice(0, shownExcluded).map(({ place, fails }) => ({
          id: place.id,
          name: place.name,
          kind: place.kind,
          nightPhone: place.nightPhone,
          phoneShown: shown(place.nightPhone),
          fails: [...fails],
        })),
        excludedCount: excluded.length,
        failCounts: hardWishes
          .map((wish) => ({ wish, count: excluded.filter(({ fails }) => fails.includes(wish)).length }))
          .filter(({ count }) => count > 0),
      },
    }
  }),

  handleCommand(holdPlace, {
    load: async (tx, { placeId, ...asked }, { now }) => {
      const { caseId, beds } = asked
      await store.lockBeds(tx, placeId)
      const place = await store.findPlace(tx, placeId)
      if (place === undefined) return undefined
      const uses = await store.bedUsesOf(tx, placeId, now)
      const holders = await store.holdsOfPlace(tx, placeId, now)
      const isShort = place.capacity - uses.length < beds
      return {
        place,
        uses,
        holders: holders.map((hold) => ({ until: hold.until, by: hold.heldByName })),
        caseId: caseId ?? null,
        seesCase: !caseId || (await findCase(tx, caseId))?.status === 'open',
        next: isShort ? await nextBest(tx, place, asked, now) : null,
      }
    },
    decide: (facts, { beds }, { now }) => {
      if (!facts.seesCase) return refused('case-unknown', 'caseId')
      const hold = decideHold(facts, beds, now)
      return hold.ok
        ? decided({ ...hold.changes, beds, placeId: facts.place.id, caseId: facts.caseId })
        : hold
    },
    save: async (tx, { slots, until, beds, placeId, caseId }, { now, actor, newId }) => {
      const id = newId()
      const end = { endedAt: null, endedHow: null }
      await store.insertHold(tx, {
        id,
        placeId,
        caseId,
        beds,
        heldAt: now,
        heldBy: actor.accountId,
        until,
        ...end,
      })
      await store.insertBedUses(
        tx,
        slots.map((slot) => ({
          id: newId(),
          placeId,
          slot,
          fromAt: now,
          untilAt: until,
          holdId: id,
          placementId: null,
        })),
      )
      return {
        output: { id, until },
        about: { cases: caseId === null ? [] : [caseId] },
        events: told(placeId, caseId),
      }
    },
  }),

  handleCommand(releaseHold, {
    load: async (tx, { holdId }) => {
      const seen = await store.findHold(tx, holdId)
      if (seen === undefined) return undefined
      await store.lockBeds(tx, seen.placeId)
      return store.lockHold(tx, holdId)
    },
    decide: (hold, _input, { now }) => (isHeld(hold, now) ? decided(hold) : refused('hold-over')),
    save: async (tx, hold, { now }) => {
      await store.endHold(tx, hold.id, { endedAt: now, endedHow: 'released' })
      await store.freeBeds(tx, { holdId: hold.id }, now)
      return {
        output: { id: hold.id },
        about: { cases: hold.caseId === null ? [] : [hold.caseId] },
        events: told(hold.placeId, hold.caseId),
      }
    },
  }),

  handleQuery(listHolds, async (tx, { caseId }, { now }) => {
    const holds = caseId ? await store.holdsOfCase(tx, caseId, now) : await store.holdsNow(tx, now)
    return { output: { holds }, about: { cases: holds.flatMap((hold) => hold.caseId ?? []) } }
  }),
]

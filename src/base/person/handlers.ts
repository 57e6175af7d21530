import { decided, refused } from '../../kernel/decision.ts'
import { parseIdentityNumber } from '../../kernel/identity-number.ts'
import { formatPhone } from '../../kernel/phone.ts'
import { type LocalDate, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findMunicipality, listMunicipalityNames } from '../organisation/store.ts'
import {
  addAddress,
  addPhone,
  type CustodyView,
  changePerson,
  endAddress,
  endGuardian,
  endPhone,
  findDuplicates,
  getPerson,
  listReaders,
  type PersonHit,
  registerPerson,
  searchPersons,
  setGuardian,
  unmaskPerson,
} from './api.ts'
import type { Guardianship, Person, PersonPhone } from './model.ts'
import {
  available,
  cardOf,
  changedFields,
  decideAddress,
  decideCustody,
  decideEnd,
  decideGuardians,
  decidePerson,
  decidePhone,
  decideUnmask,
  isProtected,
  liftsMarking,
  mayBeSame,
  readSearch,
} from './rules.ts'
import * as store from './store.ts'

/** The number as typed, when it is one, is held until the transaction ends; who has it already? */
async function holderOf(tx: Tx, typed: string | null | undefined, today: LocalDate): Promise<string | null> {
  const parsed = parseIdentityNumber(typed ?? '', today)
  if (!parsed.ok) return null
  await store.lockNumber(tx, parsed.number)
  return (await store.findByIdentityNumber(tx, parsed.number))?.id ?? null
}

const knowsMunicipality = async (tx: Tx, code: string | null | undefined): Promise<boolean> =>
  code == null || (await findMunicipality(tx, code)) !== undefined

const saved = <O extends { id: string }>(output: O, personId: string, others: readonly string[] = []) => ({
  output,
  about: { persons: [personId, ...others] },
  events: [{ topic: 'person' as const, id: personId }],
})

async function custodyViews(
  tx: Tx,
  rows: readonly Guardianship[],
  side: 'childId' | 'guardianId',
  on: LocalDate,
  notes: boolean,
): Promise<CustodyView[]> {
  const people = await store.findPersons(
    tx,
    rows.map((row) => row[side]),
  )
  return rows.flatMap(({ custody, note, validFrom, validTo, [side]: id }) => {
    const person = people.get(id)
    return person
      ? [{ person: cardOf(person, on), custody, note: notes ? note : null, validFrom, validTo }]
      : []
  })
}

const hitLimit = 20
type Found = readonly (readonly [PersonHit['found'], readonly Person[]])[]

/** Each person once, by the best reason; a place only for those without a marking. */
async function hitsOf(tx: Tx, found: Found, on: LocalDate, limit: number): Promise<PersonHit[]> {
  const unique = new Map<string, { person: Person; found: PersonHit['found'] }>()
  for (const [reason, persons] of found)
    for (const person of persons) if (!unique.has(person.id)) unique.set(person.id, { person, found: reason })
  const first = [...unique.values()].slice(0, limit)
  const codes = await store.placesOf(
    tx,
    first.filter(({ person }) => !isProtected(person)).map(({ person }) => person.id),
    on,
  )
  const names = await listMunicipalityNames(tx, [...codes.values()])
  return first.map(({ person, found: reason }) => ({
    ...cardOf(person, on),
    found: reason,
    place: names.get(codes.get(person.id) ?? '') ?? null,
  }))
}

async function search(tx: Tx, typed: string, today: LocalDate): Promise<Found> {
  const asked = readSearch(typed, today)
  return [
    [
      'identity-number',
      asked.numberPrefixes.length > 0 ? await store.searchByNumber(tx, asked.numberPrefixes, hitLimit) : [],
    ],
    ['phone', asked.phonePrefix === null ? [] : await store.searchByPhone(tx, asked.phonePrefix, hitLimit)],
    [
      'birth-date',
      asked.birthDates.length > 0 ? await store.searchByBirthDate(tx, asked.birthDates, hitLimit) : [],
    ],
    ['name', asked.words.length > 0 ? await store.searchByName(tx, asked.words, hitLimit) : []],
  ]
}

export const handlers = [
  handleCommand(registerPerson, {
    load: async (tx, input, { now }) => ({
      holder: await holderOf(tx, input.identityNumber, localDate(now)),
      guardians: await store.findPersons(
        tx,
        (input.guardians ?? []).map((row) => row.guardianId),
      ),
      municipalityKnown: await knowsMunicipality(tx, input.address?.municipalityCode),
    }),
    decide: (facts, input, { now }) => {
      const today = localDate(now)
      const person = decidePerson(input, { holder: facts.holder, self: null }, today)
      if (!person.ok) return person
      const phones: Omit<PersonPhone, 'id' | 'personId'>[] = []
      for (const [index, typed] of (input.phones ?? []).entries()) {
        const phone = decidePhone(typed, phones, today, `phones.${index}.`)
        if (!phone.ok) return phone
        phones.push(phone.changes)
      }
      const address = input.address
        ? decideAddress(input.address, facts.municipalityKnown, today, 'address.')
        : null
      if (address?.ok === false) return address
      const guardians = decideGuardians(input.guardians ?? [], facts.guardians, today)
      if (!guardians.ok) return guardians
      return decided({
        person: person.changes,
        phones,
        address: address?.changes ?? null,
        guardians: guardians.changes,
      })
    },
    save: async (tx, { person, phones, address, guardians }, { now, actor, newId }) => {
      const personId = newId()
      await store.insertPerson(tx, {
        ...person,
        id: personId,
        mergedInto: null,
        version: 1,
        createdAt: now,
        createdBy: actor.accountId,
      })
      for (const phone of phones) await store.insertPhone(tx, { ...phone, id: newId(), personId })
      if (address) await store.insertAddress(tx, { ...address, id: newId(), personId })
      for (const guardian of guardians)
        await store.insertGuardianship(tx, { ...guardian, id: newId(), childId: personId })
      return saved(
        { id: personId, version: 1 },
        personId,
        guardians.map((row) => row.guardianId),
      )
    },
  }),

  handleCommand(changePerson, {
    load: async (tx, { personId, version, identityNumber }, { now }) => {
      const holder = await holderOf(tx, identityNumber, localDate(now))
      const person = await store.lockPerson(tx, personId)
      if (person === undefined) return undefined
      if (person.mergedInto === null) await requireVersion(tx, person, version)
      return { person, holder }
    },
    available: ({ person }, actor, now) => available(person, actor, now),
    decide: ({ person, holder }, input, { actor, now }) => {
      const fields = decidePerson(input, { holder, self: person }, localDate(now))
      if (!fields.ok) return fields
      if (liftsMarking(person, fields.changes) && actor.role !== 'duty-manager')
        return refused('only-manager-lifts')
      return decided({ person, fields: fields.changes })
    },
    save: async (tx, { person, fields }, { actor }) => {
      const changed = changedFields(person, fields)
      const version = person.version + (changed.length > 0 ? 1 : 0)
      if (changed.length > 0) {
        await store.updatePerson(tx, person.id, { ...fields, version })
        await keepRevision(tx, { id: person.id, version }, changed, actor.accountId)
      }
      return saved({ id: person.id, version }, person.id)
    },
  }),

  handleCommand(addPhone, {
    load: async (tx, { personId }) => {
      const person = await store.lockPerson(tx, personId)
      return person && { person, phones: await store.phonesOf(tx, [person.id]) }
    },
    available: ({ person }, actor, now) => available(person, actor, now),
    decide: ({ person, phones }, input, { now }) => {
      const phone = decidePhone(input, phones, localDate(now))
      return phone.ok ? decided({ ...phone.changes, personId: person.id }) : phone
    },
    save: async (tx, phone, { newId }) => {
      const id = newId()
      await store.insertPhone(tx, { ...phone, id })
      return saved({ id }, phone.personId)
    },
  }),

  handleCommand(endPhone, {
    load: (tx, { personId, phoneId }) => store.lockPhone(tx, personId, phoneId),
    decide: (phone, { validTo }, { now }) => decideEnd(phone, validTo ?? localDate(now)),
    save: async (tx, { row, validTo }) => {
      await store.endPhone(tx, row.id, validTo)
      return saved({ id: row.id }, row.personId)
    },
  }),

  handleCommand(addAddress, {
    load: async (tx, { personId, municipalityCode }) => {
      const person = await store.lockPerson(tx, personId)
      return person && { person, municipalityKnown: await knowsMunicipality(tx, municipalityCode) }
    },
    available: ({ person }, actor, now) => available(person, actor, now),
    decide: ({ person, municipalityKnown }, input, { now }) => {
      const address = decideAddress(input, municipalityKnown, localDate(now))
      return address.ok ? decided({ ...address.changes, personId: person.id }) : address
    },
    save: async (tx, address, { newId }) => {
      const id = newId()
      await store.insertAddress(tx, { ...address, id })
      return saved({ id }, address.personId)
    },
  }),

  handleCommand(endAddress, {
    load: (tx, { personId, addressId }) => store.lockAddress(tx, personId, addressId),
    decide: (address, { validTo }, { now }) => decideEnd(address, validTo ?? localDate(now)),
    save: async (tx, { row, validTo }) => {
      await store.endAddress(tx, row.id, validTo)
      return saved({ id: row.id }, row.personId)
    },
  }),

  handleCommand(setGuardian, {
    load: async (tx, { personId, guardianId }) => {
      const child = await store.lockPerson(tx, personId)
      if (child === undefined) return undefined
      const guardian = await store.findPerson(tx, guardianId)
      const rows = await store.guardiansOf(tx, [child.id])
      return { child, guardian, existing: rows.filter((row) => row.guardianId === guardian?.id) }
    },
    available: ({ child }, actor, now) => available(child, actor, now),
    decide: ({ child, guardian, existing }, { custody, note, validFrom }, { now }) => {
      const today = localDate(now)
      if (guardian === undefined) return refused('guardian-unknown', 'guardianId')
      if (guardian.id === child.id) return refused('own-guardian', 'guardianId')
      const change = decideCustody(existing, validFrom ?? today, today)
      if (!change.ok) return change
      return decided({
        ...change.changes,
        childId: child.id,
        guardianId: guardian.id,
        custody,
        note: note ?? null,
        validFrom: validFrom ?? today,
      })
    },
    save: async (tx, { end, rewrite, ...guardianship }, { newId }) => {
      for (const row of end) await store.updateGuardianship(tx, row.id, { validTo: row.validTo })
      const id = rewrite?.id ?? newId()
      const { custody, note } = guardianship
      if (rewrite) await store.updateGuardianship(tx, id, { custody, note, validTo: null })
      else await store.insertGuardianship(tx, { ...guardianship, id, validTo: null })
      return saved({ id }, guardianship.childId, [guardianship.guardianId])
    },
  }),

  handleCommand(endGuardian, {
    load: async (tx, { personId, guardianId }) => {
      await store.lockPerson(tx, personId)
      return (await store.guardiansOf(tx, [personId])).find((row) => row.guardianId === guardianId)
    },
    decide: (row, { validTo }, { now }) => decideEnd(row, validTo ?? localDate(now)),
    save: async (tx, { row, validTo }) => {
      await store.updateGuardianship(tx, row.id, { validTo })
      return saved({ id: row.id }, row.childId, [row.guardianId])
    },
  }),

  handleQuery(searchPersons, async (tx, { text }, { now }) => {
    const today = localDate(now)
    const persons = await hitsOf(tx, await search(tx, text, today), today, hitLimit)
    return { output: { persons }, about: { persons: persons.map((person) => person.id) } }
  }),

  handleQuery(findDuplicates, async (tx, input, { now }) => {
    const today = localDate(now)
    const name = `${input.givenName ?? ''} ${input.familyName ?? ''}`.trim()
    const byName = name.includes(' ') ? await search(tx, name, today) : []
    const found = [
      ...(input.identityNumber ? await search(tx, input.identityNumber, today) : []).filter(
        ([reason]) => reason === 'identity-number',
      ),
      ...(input.phone ? await search(tx, input.phone, today) : []).filter(([reason]) => reason === 'phone'),
      ...byName.map(
        ([reason, persons]) =>
          [reason, persons.filter((person) => mayBeSame(person, input.birthDate ?? null))] as const,
      ),
    ]
    const persons = await hitsOf(tx, found, today, 5)
    return { output: { persons }, about: { persons: persons.map((person) => person.id) } }
  }),

  handleQuery(getPerson, async (tx, { personId }, { now, actor }) => {
    const person = await store.findPerson(tx, personId)
    if (person === undefined) return undefined
    const today = localDate(now)
    const marked = isProtected(person)
    const openUntil = marked ? await store.openUntil(tx, person.id, actor.accountId) : null
    const addresses = await store.addressesOf(tx, person.id)
    const names = await listMunicipalityNames(
      tx,
      addresses.flatMap((address) => address.municipalityCode ?? []),
    )
    const notes = actor.role !== 'intake'
    return {
      output: {
        ...person,
        ...cardOf(person, today),
        masked: marked && openUntil === null,
        openUntil,
        phones: (await store.phonesOf(tx, [person.id])).map((phone) => ({
          ...phone,
          shown: formatPhone(phone.number),
        })),
        addresses: addresses.map((address) => ({
          ...address,
          municipalityName: names.get(address.municipalityCode ?? '') ?? null,
        })),
        guardians: await custodyViews(
          tx,
          await store.guardiansOf(tx, [person.id]),
          'guardianId',
          today,
          notes,
        ),
        children: await custodyViews(tx, await store.childrenOf(tx, [person.id]), 'childId', today, notes),
        mergedFrom: person.id === personId ? null : personId,
      },
      about: { persons: [...new Set([person.id, personId])] },
      subject: { memberIds: await store.membersOf(tx, person.id) },
    }
  }),

  handleCommand(unmaskPerson, {
    load: (tx, { personId }) => store.lockPerson(tx, personId),
    available,
    decide: (person, { reason }, { now }) => decideUnmask(person, reason, now),
    save: async (tx, { person, reason, until }, { now, actor, newId }) => {
      await store.insertUnmasking(tx, {
        id: newId(),
        personId: person.id,
        accountId: actor.accountId,
        reason,
        openedAt: now,
        until,
      })
      return { output: { until }, about: { persons: [person.id] } }
    },
  }),

  handleQuery(listReaders, async (tx, { personId, after }, { now }) => {
    const person = await store.findPerson(tx, personId)
    if (person === undefined) return undefined
    const rows = await store.listReaders(tx, await store.mergedIds(tx, person.id), after, 51)
    const readers = rows.slice(0, 50)
    return {
      output: { person: cardOf(person, localDate(now)), readers, more: rows.length > 50 },
      about: { persons: [person.id] },
    }
  }),
]

import { localDate } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import {
  addMember,
  addPartner,
  addPopulation,
  addUnit,
  changeMember,
  closeMember,
  closePartner,
  closeUnit,
  loadRegion,
  readMembers,
  readMunicipalities,
  readPartners,
  readRegion,
  setAgreement,
  signAgreement,
} from './api.ts'
import {
  decideAddMember,
  decideAddPartner,
  decideAddPopulation,
  decideAddUnit,
  decideChangeMember,
  decideCloseMember,
  decideEnd,
  decideLoad,
  decideSetAgreement,
  decideSign,
  sumPopulation,
} from './rules.ts'
import {
  agreementsOf,
  agreementsOn,
  endAgreementBefore,
  endMember,
  endPartner,
  endUnit,
  findMunicipality,
  findPopulation,
  findRegion,
  insertAgreement,
  insertArea,
  insertMember,
  insertPartner,
  insertPopulation,
  insertRegion,
  insertUnit,
  listAreas,
  listMembers,
  listMunicipalities,
  listMunicipalityNames,
  lockAgreement,
  lockMember,
  lockPartner,
  lockRegion,
  lockUnit,
  membershipsOf,
  partnersNamed,
  partnersOn,
  populationsOn,
  signAgreementRow,
  unitsOf,
  unitsOn,
  updateMember,
} from './store.ts'

export const handlers = [
  handleQuery(readMembers, async (tx, input, { now }) => {
    const on = input.on ?? localDate(now)
    const members = await listMembers(tx, on)
    const agreements = new Map((await agreementsOn(tx, on)).map((row) => [row.memberId, row]))
    const populations = new Map((await populationsOn(tx, on)).map((row) => [row.municipalityCode, row]))
    const units = Map.groupBy(await unitsOn(tx, on), (unit) => unit.memberId)
    return {
      output: {
        members: members.map((member) => ({
          ...member,
          agreement: agreements.get(member.id) ?? null,
          units: units.get(member.id) ?? [],
          population: populations.get(member.municipalityCode) ?? null,
        })),
        areas: await listAreas(tx),
      },
    }
  }),

  handleQuery(readMunicipalities, async (tx, input, { now }) => {
    const members = Map.groupBy(
      await listMembers(tx, input.on ?? localDate(now)),
      (member) => member.municipalityCode,
    )
    const memberIdOf = (code: string): string | null => {
      const [one, another] = members.get(code) ?? []
      return one && !another ? one.id : null
    }
    const municipalities = await listMunicipalities(tx)
    return {
      output: { municipalities: municipalities.map((row) => ({ ...row, memberId: memberIdOf(row.code) })) },
    }
  }),

  handleQuery(readRegion, async (tx, input, { now }) => {
    const on = input.on ?? localDate(now)
    const region = await findRegion(tx)
    if (region === undefined) return undefined
    const names = await listMunicipalityNames(tx, [region.hostCode])
    const population = sumPopulation(await listMembers(tx, on), await populationsOn(tx, on))
    return { output: { ...region, hostName: names.get(region.hostCode) ?? region.hostCode, population } }
  }),

  handleQuery(readPartners, async (tx, input, { now }) => ({
    output: { partners: await partnersOn(tx, input.on ?? localDate(now)) },
  })),

  handleCommand(addMember, {
    load: async (tx, { municipalityCode }) => ({
      region: await lockRegion(tx),
      municipality: await findMunicipality(tx, municipalityCode),
      areaIds: (await listAreas(tx)).map((area) => area.id),
      memberships: await membershipsOf(tx, municipalityCode),
    }),
    decide: decideAddMember,
    save: async (tx, { region, input }, { newId }) => {
      const id = newId()
      await insertMember(tx, {
        id,
        regionId: region.id,
        municipalityCode: input.municipalityCode,
        areaId: input.areaId ?? null,
        name: input.name,
        boardName: input.boardName,
        distanceKmFrom: input.distanceKmFrom ?? null,
        distanceKmTo: input.distanceKmTo ?? null,
        validFrom: input.validFrom,
        validTo: input.validTo ?? null,
      })
      return { output: { id }, about: { members: [id] } }
    },
  }),

  handleCommand(changeMember, {
    load: async (tx, { memberId, version }) => {
      const member = await lockMember(tx, memberId)
      if (member === undefined) return undefined
      await requireVersion(tx, member, version)
      return { member, areaIds: (await listAreas(tx)).map((area) => area.id) }
    },
    decide: decideChangeMember,
    save: async (tx, { member, changes, fields }, { actor }) => {
      const version = member.version + 1
      await updateMember(tx, member.id, { ...changes, version })
      await keepRevision(tx, { id: member.id, version }, fields, actor.accountId)
      return { output: { id: member.id, version }, about: { members: [member.id] } }
    },
  }),

  handleCommand(closeMember, {
    load: async (tx, { memberId }) => {
      const member = await lockMember(tx, memberId)
      if (member === undefined) return undefined
      const later = [...(await agreementsOf(tx, memberId)), ...(await unitsOf(tx, memberId))]
      return { member, starts: later.map((row) => row.validFrom) }
    },
    decide: (facts, { validTo }, { now }) => decideCloseMember(facts, validTo, localDate(now)),
    save: async (tx, { member, validTo }) => {
      await endMember(tx, member, validTo)
      return { output: { id: member.id }, about: { members: [member.id] } }
    },
  }),

  handleCommand(setAgreement, {
    load: async (tx, { memberId }) => {
      const member = await lockMember(tx, memberId)
      return member && { member, agreements: await agreementsOf(tx, memberId) }
    },
    decide: (facts, input, { now }) => decideSetAgreement(facts, input, localDate(now)),
    save: async (tx, { member, input }, { newId }) => {
      const id = newId()
      await endAgreementBefore(tx, member.id, input.validFrom)
      await insertAgreement(tx, {
        id,
        memberId: member.id,
        speakWithChild: input.speakWithChild,
        disclosureGround: input.disclosureGround ?? null,
        signedOn: input.signedOn ?? null,
        reference: input.reference ?? null,
        validFrom: input.validFrom,
        validTo: input.validTo ?? null,
      })
      return { output: { id }, about: { members: [member.id] } }
    },
  }),

  handleCommand(signAgreement, {
    load: (tx, { agreementId }) => lockAgreement(tx, agreementId),
    decide: (agreement, input, { now }) => decideSign(agreement, input, localDate(now)),
    save: async (tx, { agreement, signedOn, reference }) => {
      await signAgreementRow(tx, agreement.id, { signedOn, reference })
      return { output: { id: agreement.id }, about: { members: [agreement.memberId] } }
    },
  }),

  handleCommand(addUnit, {
    load: async (tx, { memberId }) => {
      const member = await lockMember(tx, memberId)
      return member && { member, units: await unitsOf(tx, memberId) }
    },
    decide: (facts, input) => decideAddUnit(facts, input),
    save: async (tx, { member, input }, { newId }) => {
      const id = newId()
      const { kind, name, recordSystem, validFrom, validTo } = input
      await insertUnit(tx, {
        id,
        memberId: member.id,
        kind,
        name,
        recordSystem: recordSystem ?? null,
        validFrom,
        validTo: validTo ?? null,
      })
      return { output: { id }, about: { members: [member.id] } }
    },
  }),

  handleCommand(closeUnit, {
    load: (tx, { unitId }) => lockUnit(tx, unitId),
    decide: (unit, { validTo }, { now }) => decideEnd(unit, validTo, localDate(now)),
    save: async (tx, { thing, validTo }) => {
      await endUnit(tx, thing.id, validTo)
      return { output: { id: thing.id }, about: { members: [thing.memberId] } }
    },
  }),

  handleCommand(addPartner, {
    load: async (tx, { name }) => ({ region: await lockRegion(tx), partners: await partnersNamed(tx, name) }),
    decide: (facts, input) => decideAddPartner(facts, input),
    save: async (tx, { region, input }, { newId }) => {
      const id = newId()
      const { kind, name, validFrom, validTo } = input
      await insertPartner(tx, { id, regionId: region.id, kind, name, validFrom, validTo: validTo ?? null })
      return { output: { id } }
    },
  }),

  handleCommand(closePartner, {
    load: (tx, { partnerId }) => lockPartner(tx, partnerId),
    decide: (partner, { validTo }, { now }) => decideEnd(partner, validTo, localDate(now)),
    save: async (tx, { thing, validTo }) => {
      await endPartner(tx, thing.id, validTo)
      return { output: { id: thing.id } }
    },
  }),

  handleCommand(addPopulation, {
    load: async (tx, { municipalityCode, at }) => ({
      region: await lockRegion(tx),
      municipality: await findMunicipality(tx, municipalityCode),
      existing: await findPopulation(tx, municipalityCode, at),
    }),
    decide: (facts, input, { now }) => decideAddPopulation(facts, input, localDate(now)),
    save: async (tx, population) => {
      await insertPopulation(tx, population)
      return { output: { municipalityCode: population.municipalityCode } }
    },
  }),

  handleCommand(loadRegion, {
    load: async (tx, data) => ({
      region: await lockRegion(tx),
      knownCodes: await listMunicipalityNames(tx, [
        data.hostCode,
        ...data.members.map((member) => member.municipalityCode),
      ]),
    }),
    decide: (facts, data) => decideLoad(facts, data),
    save: async (tx, { data, isNew }, { newId }) => {
      const { areas, members, partners, populations, ...head } = data
      const output = { name: data.name, members: members.length, isNew }
      if (!isNew) return { output }
      const regionId = newId()
      await insertRegion(tx, { ...head, id: regionId })
      const areaIds = new Map(areas.map((name) => [name, newId()]))
      for (const [name, id] of areaIds) await insertArea(tx, { id, regionId, name })
      const memberIds: string[] = []
      for (const { areaName, agreement, ...member } of members) {
        const id = newId()
        const { validFrom, validTo = null, distanceKmFrom = null, distanceKmTo = null } = member
        const areaId = areaName === null ? null : (areaIds.get(areaName) ?? null)
        await insertMember(tx, { ...member, id, regionId, areaId, distanceKmFrom, distanceKmTo, validTo })
        if (agreement)
          await insertAgreement(tx, { ...agreement, id: newId(), memberId: id, validFrom, validTo })
        memberIds.push(id)
      }
      for (const { validTo = null, ...partner } of partners)
        await insertPartner(tx, { ...partner, id: newId(), regionId, validTo })
      for (const population of populations) await insertPopulation(tx, population)
      return { output, about: { members: memberIds } }
    },
  }),
]

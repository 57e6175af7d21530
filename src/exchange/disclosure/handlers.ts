import { findPartner, listMunicipalityNames } from '../../base/organisation/store.ts'
import { disclosuresToPolice } from '../../duty/police-assistance/store.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleQuery } from '../../server/handler.ts'
import { disclosuresOfCaseQuery, disclosuresOfPersonQuery } from './api.ts'
import type { Disclosure } from './model.ts'
import { disclosuresOfCase, disclosuresOfPerson } from './store.ts'

const named = async (tx: Tx, rows: readonly Disclosure[]) => {
  const names = await listMunicipalityNames(
    tx,
    rows.flatMap((row) => row.municipalityCode ?? []),
  )
  const units = new Map<string, string>()
  for (const unitId of new Set(rows.flatMap((row) => row.partnerId ?? []))) {
    const unit = await findPartner(tx, unitId)
    if (unit !== undefined) units.set(unit.id, unit.name)
  }
  return rows.map((row) => ({
    ...row,
    municipalityName: names.get(row.municipalityCode ?? '') ?? null,
    partnerName: units.get(row.partnerId ?? '') ?? null,
  }))
}

export const handlers = [
  handleQuery(disclosuresOfCaseQuery, async (tx, { caseId }) => {
    const rows = await disclosuresOfCase(tx, caseId)
    const toPolice = await disclosuresToPolice(tx, { caseId })
    return {
      output: { disclosures: await named(tx, rows), toPolice },
      about: {
        cases: [caseId],
        persons: [...new Set([...rows, ...toPolice].flatMap((row) => row.personId ?? []))],
      },
    }
  }),

  handleQuery(disclosuresOfPersonQuery, async (tx, { personId }) => {
    const rows = await disclosuresOfPerson(tx, personId)
    const toPolice = await disclosuresToPolice(tx, { personId })
    return {
      output: { disclosures: await named(tx, rows), toPolice },
      about: { cases: [...new Set([...rows, ...toPolice].map((row) => row.caseId))], persons: [personId] },
    }
  }),
]

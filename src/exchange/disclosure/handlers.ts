import { listMunicipalityNames } from '../../base/organisation/store.ts'
import { disclosuresToPolice } from '../../duty/police-assistance/store.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleQuery } from '../../server/handler.ts'
import { disclosuresOfCaseQuery, disclosuresOfPersonQuery } from './api.ts'
import type { Disclosure } from './model.ts'
import { disclosuresOfCase, disclosuresOfPerson } from './store.ts'

const named = async (tx: Tx, rows: readonly Disclosure[]) => {
  const names = await listMunicipalityNames(
    tx,
    rows.map((row) => row.municipalityCode),
  )
  return rows.map((row) => ({ ...row, municipalityName: names.get(row.municipalityCode) ?? null }))
}

export const handlers = [
  handleQuery(disclosuresOfCaseQuery, async (tx, { caseId }) => {
    const rows = await disclosuresOfCase(tx, caseId)
    const toPolice = await disclosuresToPolice(tx, { caseId })
    return {
      output: { disclosures: await named(tx, rows), toPolice },
      about: { cases: [caseId], persons: [...new Set([...rows, ...toPolice].map((row) => row.personId))] },
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

import { createHash } from 'node:crypto'
import { allLists } from '../code-lists/all.ts'
import { municipalities } from '../code-lists/municipality.ts'
import { keepServiceHours } from '../duty/service-hours/store.ts'
import { canonical } from '../kernel/code-list.ts'
import type { Database } from './database/connection.ts'
import { printedHours } from './printed-hours.ts'

/** A published version differs from the one this release carries: lists are append-only (DESIGN 5). */
export class ListChanged extends Error {}

/**
 * Inserts what every Stafett has: municipalities, the code lists with their versions, append-only, and the printed hours of
 * the regions. Safe to repeat.
 */
export async function loadReferenceData(db: Database): Promise<void> {
  const hours = await printedHours()
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('municipality')
      .values(municipalities.map(({ code, name, county }) => ({ code, name, countyCode: county })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    for (const region of hours) await keepServiceHours(tx, region.regionKey, region.hours)
    const published = new Map(
      (await tx.selectFrom('codeListVersion').select(['list', 'version', 'hash']).execute()).map((row) => [
        `${row.list} ${row.version}`,
        row.hash,
      ]),
    )
    for (const list of allLists)
      for (const edition of list.versions) {
        const hash = createHash('sha256').update(canonical(edition)).digest('hex')
        const before = published.get(`${list.id} ${edition.version}`)
        if (before === hash) continue
        if (before !== undefined)
          throw new ListChanged(`${list.id} version ${edition.version} is published and cannot change`)
        await tx
          .insertInto('codeListVersion')
          .values({
            list: list.id,
            version: edition.version,
            validFrom: edition.validFrom,
            source: list.source,
            hash,
          })
          .execute()
        await tx
          .insertInto('code')
          .values(
            Object.entries(edition.codes).map(([key, code]) => ({
              list: list.id,
              version: edition.version,
              key,
              label: code.sv,
              definition: code.definition ?? null,
              instruction: code.instruction ?? null,
              countingRule: code.countingRule ?? null,
              validFrom: code.validFrom ?? null,
              validTo: code.validTo ?? null,
              replacedBy: code.replacedBy ? [...code.replacedBy] : null,
            })),
          )
          .execute()
      }
  })
}

import { readFile } from 'node:fs/promises'
import Value from 'typebox/value'
import { loadRegion as contract, RegionData } from '../base/organisation/api.ts'
import { handlers } from '../base/organisation/handlers.ts'
import type { OutputOf } from '../kernel/contract.ts'
import { listOf, shape, text } from '../kernel/field.ts'
import { newId } from '../kernel/id.ts'
import type { Database } from '../server/database/connection.ts'
import { operator } from '../server/database/scope.ts'
import { Runner } from '../server/runner.ts'

export const regionKeys = ['gavleborg', 'skaraborg', 'dalarna'] as const
export type RegionKey = (typeof regionKeys)[number]
export const isRegionKey = (word: string): word is RegionKey => regionKeys.some((key) => key === word)

/** The region as its data file has it; `notes` say what the source leaves open and stay in the file. */
const RegionFile = shape({ ...RegionData.properties, notes: listOf(text(1000)) })

async function readRegion(key: RegionKey) {
  const path = new URL(`../../db/reference/regions/${key}.json`, import.meta.url)
  const file: unknown = JSON.parse(await readFile(path, 'utf8'))
  const { notes, ...data } = Value.Parse(RegionFile, file)
  return { notes, data }
}

/**
 * Makes the region of the database from its data file, as the audited system actor; loading it again changes nothing.
 * @returns the text for standard output: what was done, and when it was done what the source leaves open
 * @throws Refused other-region where the database already has another one
 */
export async function loadRegion(db: Database, key: RegionKey): Promise<string> {
  const { notes, data } = await readRegion(key)
  const answer = await new Runner(db, handlers).run(contract.name, {
    input: data,
    actor: operator,
    commandId: newId(),
  })
  const { name, members, isNew } = answer as OutputOf<typeof contract>
  return isNew
    ? [`${name}: ${members} members loaded`, ...notes].join('\n')
    : `${name} is already loaded; nothing was changed`
}

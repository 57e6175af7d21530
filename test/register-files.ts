import { readFileSync } from 'node:fs'
import { columns } from '../src/insight/register-file/model.ts'
import type { MappingEntry } from '../src/insight/register-import/model.ts'
import { countRows, type House } from './house.ts'

/** Register files as the administrator's page sends them: the published years, and made-up rows. */
export const register = (name: string) =>
  readFileSync(new URL(`../db/reference/register/${name}.csv`, import.meta.url))
export const sent = (name: string, bytes: Buffer | string) => ({
  name: `${name}.csv`,
  content: Buffer.from(bytes).toString('base64'),
})
export const year = (of: string) => ({
  cases: sent(`${of}-arenden`, register(`${of}-arenden`)),
  measures: sent(`${of}-atgarder`, register(`${of}-atgarder`)),
})
export const caseHead = `${columns.cases.join(';')}\n`
export const measureHead = `${columns.measures.join(';')}\n`
export const pair = (
  cases: string | Buffer,
  measures: string | Buffer = measureHead,
  mapping?: MappingEntry[],
) => ({
  cases: sent('arenden', cases),
  measures: sent('atgarder', measures),
  ...(mapping && { mapping }),
})
export const caseRow = (number: string, rest = 'Gävle;Man;;;0;5', time = '2016-03-01 10:00') =>
  `${number};${time};${rest}\n`
export const measureRow = (number: string, rest = 'Stöd;telefon;5', time = '2016-03-01 11:00') =>
  `${number};${time};${rest}\n`

const tables = [
  'register_import',
  'register_case',
  'register_measure',
  'register_stage_case',
  'register_stage_measure',
]
export const counts = async (house: House) =>
  Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await countRows(house, table)])))

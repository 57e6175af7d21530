import { readFile } from 'node:fs/promises'
import Value from 'typebox/value'
import { RegionData } from '../base/organisation/api.ts'
import { DirectoryData } from '../duty/directory/api.ts'
import { ClassData } from '../duty/priority/model.ts'
import { TargetData } from '../duty/referral/model.ts'
import { RepeatLimit } from '../duty/repeat-concern/model.ts'
import { ServiceHours } from '../duty/service-hours/model.ts'
import { listOf, shape, text } from '../kernel/field.ts'

const regionKeys = ['gavleborg', 'skaraborg', 'dalarna'] as const
export type RegionKey = (typeof regionKeys)[number]
export const isRegionKey = (word: string): word is RegionKey => regionKeys.some((key) => key === word)

/** The region as its data file has it; `notes` say what the source leaves open and stay in the file. */
const RegionFile = shape({
  ...RegionData.properties,
  notes: listOf(text(1000)),
  serviceHours: ServiceHours,
  directory: DirectoryData,
  priority: shape({
    ...ClassData.properties,
    ...TargetData.properties,
    repeatLimit: shape(RepeatLimit.create.properties),
  }),
})

/** The data file of a region: what is loaded, the hours and numbers of its duty, and what the source leaves open. */
export async function readRegionFile(key: RegionKey) {
  const path = new URL(`../../db/reference/regions/${key}.json`, import.meta.url)
  const file: unknown = JSON.parse(await readFile(path, 'utf8'))
  const { notes, serviceHours, directory, priority, ...data } = Value.Parse(RegionFile, file)
  return { notes, serviceHours, directory, priority, data }
}

import { readdir, readFile } from 'node:fs/promises'
import Value from 'typebox/value'
import { ServiceHours } from '../duty/service-hours/model.ts'

const folder = new URL('../../db/reference/regions/', import.meta.url)

/** The printed hours of each region this release carries, by the key of the region. */
export async function printedHours(): Promise<{ regionKey: string; hours: ServiceHours }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) => {
      const file: { serviceHours?: unknown } = JSON.parse(await readFile(new URL(name, folder), 'utf8'))
      return {
        regionKey: name.slice(0, -'.json'.length),
        hours: Value.Parse(ServiceHours, file.serviceHours),
      }
    }),
  )
}

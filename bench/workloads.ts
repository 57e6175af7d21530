import { searchPersons } from '../src/base/person/api.ts'
import { getCase, listOpenCases } from '../src/duty/case/api.ts'
import { listContacts, startContact } from '../src/duty/intake/api.ts'
import { readRhythm, readSeries, readTables } from '../src/insight/statistics/api.ts'
import { deskWorkloads } from './desk-workloads.ts'
import { pick } from './pick.ts'
import type { Site } from './site.ts'

/** One operation that is done often: through the runner, and the same through HTTP. */
export type Workload = {
  readonly name: string
  /** What the database is filled with: live cases, an imported register, or live cases with a whole duty desk over them. */
  readonly over: 'cases' | 'register' | 'desk'
  /** Statistics count without looking at people. */
  readonly people: boolean
  readonly clients: readonly number[]
  ours(site: Site): Promise<unknown>
  http(site: Site): Promise<unknown>
}

const call = {
  kind: 'concern-report',
  channel: 'direct-number',
  initiator: 'police',
  callerKnown: 'named',
  callerName: 'Yttre befäl',
  stayCode: '2184',
  story: 'En pojke sitter gråtande på stationen. Mamman är kraftigt berusad.',
} as const
const search = (site: Site) => ({ text: pick(site.personNames) })

/** What a desk does, by many at a time. */
const atDesk = { over: 'cases', people: true, clients: [1, 16] } as const

/** One year of ten, as the manager, and all ten as a series. */
const year = { from: '2024-01-01', to: '2024-12-31' }
const decade = { from: '2016-01-01', to: '2025-12-31' }
const statistics = (
  [
    ['cases', ''],
    ['register', '-register'],
  ] as const
).flatMap(([over, suffix]) => {
  const counted = { over, people: false, clients: [1] } as const
  const series = { ...decade, table: 'measures-by-type', step: 'year' } as const
  return [
    {
      name: `seven-tables${suffix}`,
      ...counted,
      ours: (site: Site) => site.run(readTables, year, 'chef'),
      http: (site: Site) => site.http(readTables, year, 'chef'),
    },
    {
      name: `ten-years${suffix}`,
      ...counted,
      ours: (site: Site) => site.run(readSeries, series, 'chef'),
      http: (site: Site) => site.http(readSeries, series, 'chef'),
    },
    {
      name: `rhythm${suffix}`,
      ...counted,
      ours: (site: Site) => site.run(readRhythm, year, 'chef'),
      http: (site: Site) => site.http(readRhythm, year, 'chef'),
    },
  ]
})

export const workloads: readonly Workload[] = [
  {
    name: 'register-contact',
    ...atDesk,
    ours: (site) => site.run(startContact, call),
    http: (site) => site.http(startContact, call),
  },
  {
    name: 'person-search',
    ...atDesk,
    ours: (site) => site.run(searchPersons, search(site)),
    http: (site) => site.http(searchPersons, search(site)),
  },
  {
    name: 'open-case',
    ...atDesk,
    ours: (site) => site.run(getCase, { caseId: pick(site.caseIds) }),
    http: (site) => site.http(getCase, { caseId: pick(site.caseIds) }),
  },
  {
    name: 'duty-desk',
    ...atDesk,
    ours: async (site) => [await site.run(listContacts, {}), await site.run(listOpenCases, {})],
    http: async (site) => [await site.http(listContacts, {}), await site.http(listOpenCases, {})],
  },
  ...statistics,
  ...deskWorkloads,
]

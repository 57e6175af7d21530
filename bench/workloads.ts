import { searchPersons } from '../src/base/person/api.ts'
import { getCase, listOpenCases } from '../src/duty/case/api.ts'
import { listContacts, startContact } from '../src/duty/intake/api.ts'
import type { Site } from './site.ts'

/** One operation a desk does often: through the runner, and the same through HTTP. */
export type Workload = {
  readonly name: string
  ours(site: Site): Promise<unknown>
  http(site: Site): Promise<unknown>
}

const pick = <T>(list: readonly T[]): T => {
  const found = list[Math.floor(Math.random() * list.length)]
  if (found === undefined) throw new Error('the site is empty')
  return found
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

export const workloads: readonly Workload[] = [
  {
    name: 'register-contact',
    ours: (site) => site.run(startContact, call),
    http: (site) => site.http(startContact, call),
  },
  {
    name: 'person-search',
    ours: (site) => site.run(searchPersons, search(site)),
    http: (site) => site.http(searchPersons, search(site)),
  },
  {
    name: 'open-case',
    ours: (site) => site.run(getCase, { caseId: pick(site.caseIds) }),
    http: (site) => site.http(getCase, { caseId: pick(site.caseIds) }),
  },
  {
    name: 'duty-desk',
    ours: async (site) => [await site.run(listContacts, {}), await site.run(listOpenCases, {})],
    http: async (site) => [await site.http(listContacts, {}), await site.http(listOpenCases, {})],
  },
]

import type { Role } from '../../kernel/permit.ts'
import type { words } from '../words.ts'

export type LinkName = keyof (typeof words)['sv']['links']

/** Where each link of the main menu leads. One whose page is not in the route table is not shown. */
const addresses: Record<LinkName, string> = {
  duty: '/jour',
  lateEntry: '/efterregistrering',
  outageForm: '/reservblankett',
  morning: '/morgon',
  manager: '/chef',
  deviations: '/avvikelser',
  accounts: '/konton',
  statistics: '/statistik',
  quarter: '/kvartal',
  coding: '/koder',
  registerImport: '/registerimport',
  organisation: '/organisation',
}

/** What each role has in its main menu; the first is where it starts. */
const linksByRole: Record<Role, readonly LinkName[]> = {
  'duty-worker': ['duty', 'lateEntry', 'outageForm', 'coding', 'deviations', 'organisation'],
  'duty-manager': ['manager', 'duty', 'statistics', 'quarter', 'coding', 'deviations', 'organisation'],
  intake: ['morning', 'deviations', 'organisation'],
  chair: ['quarter', 'deviations', 'organisation'],
  evaluator: ['statistics', 'coding'],
  administrator: ['accounts', 'organisation', 'registerImport', 'coding', 'deviations'],
  operator: [],
}

export type MenuLink = { readonly name: LinkName; readonly to: string }

export const deviationsAddress = addresses.deviations

/** The menu of a role, of pages that exist. A role this client does not know yet has none. */
export function menuFor(role: Role, pages: ReadonlySet<string>): readonly MenuLink[] {
  const names = linksByRole[role] ?? []
  return names.map((name) => ({ name, to: addresses[name] })).filter(({ to }) => pages.has(to))
}

import type { Role } from '../../kernel/permit.ts'
import type { words } from './words.ts'

export type LinkName = keyof (typeof words)['sv']

/** Where each link of the main menu leads. One whose page is not in the route table is not shown. */
const addresses: Record<LinkName, string> = {
  duty: '/jour',
  shift: '/pass',
  notices: '/forhandsinformation',
  places: '/platser',
  directory: '/nummer',
  routines: '/rutiner',
  roster: '/schema',
  cash: '/handkassa',
  commonEvents: '/handelser',
  callOuts: '/utryckningar',
  priorities: '/prioritering',
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
  decisions: '/beslut',
  mandates: '/forordnanden',
  ownAccount: '/mitt-konto',
  organisation: '/organisation',
  deliveries: '/leverans',
  receiving: '/mottagning',
  morningPacks: '/morgonpaket',
  dialogue: '/dialog',
  partnerReports: '/polis-vard',
  reporting: '/rapportera',
  collaboration: '/samverkan',
  apiKeys: '/nycklar',
  nightAndDay: '/utfall',
}

/** What each role has in its main menu, and what it opens more seldom. The first is where it starts. */
const linksByRole: Record<
  Role,
  { readonly often: readonly LinkName[]; readonly seldom: readonly LinkName[] }
> = {
  'duty-worker': {
    often: ['duty', 'shift', 'decisions', 'notices', 'places', 'directory', 'dialogue', 'routines'],
    seldom: [
      'partnerReports',
      'morningPacks',
      'mandates',
      'roster',
      'cash',
      'commonEvents',
      'callOuts',
      'lateEntry',
      'outageForm',
      'coding',
      'deviations',
      'organisation',
      'ownAccount',
    ],
  },
  'duty-manager': {
    often: ['manager', 'duty', 'roster', 'decisions', 'callOuts', 'statistics', 'deviations'],
    seldom: [
      'morningPacks',
      'dialogue',
      'partnerReports',
      'collaboration',
      'nightAndDay',
      'receiving',
      'deliveries',
      'mandates',
      'shift',
      'notices',
      'places',
      'directory',
      'routines',
      'cash',
      'commonEvents',
      'priorities',
      'quarter',
      'coding',
      'lateEntry',
      'outageForm',
      'organisation',
      'ownAccount',
    ],
  },
  intake: {
    often: ['morning', 'notices', 'dialogue', 'decisions', 'routines', 'directory', 'deviations'],
    seldom: [
      'morningPacks',
      'receiving',
      'apiKeys',
      'mandates',
      'collaboration',
      'organisation',
      'ownAccount',
    ],
  },
  chair: {
    often: ['decisions', 'quarter', 'directory'],
    seldom: ['nightAndDay', 'mandates', 'deviations', 'organisation', 'ownAccount'],
  },
  evaluator: { often: ['statistics', 'nightAndDay', 'coding'], seldom: ['ownAccount'] },
  administrator: {
    often: ['accounts', 'organisation', 'directory', 'deliveries', 'registerImport', 'coding', 'deviations'],
    seldom: ['receiving', 'apiKeys', 'collaboration', 'priorities', 'ownAccount'],
  },
  partner: { often: ['reporting', 'collaboration'], seldom: ['ownAccount'] },
  operator: { often: [], seldom: [] },
}

export type MenuLink = { readonly name: LinkName; readonly to: string }

export const deviationsAddress = addresses.deviations

/** The menu of a role, of pages that exist: what stands in view, and what folds out. A role this client does not know has none. */
export function menuFor(role: Role, pages: ReadonlySet<string>) {
  const links = (names: readonly LinkName[] = []): readonly MenuLink[] =>
    names.map((name) => ({ name, to: addresses[name] })).filter(({ to }) => pages.has(to))
  return { often: links(linksByRole[role]?.often), seldom: links(linksByRole[role]?.seldom) }
}

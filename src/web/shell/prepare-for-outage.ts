import type { Role } from '../../kernel/permit.ts'
import { pageLoads } from '../page-loads.ts'
import { loadOutboxList } from './OutboxBanner.tsx'

/** The pages of a night, in the order they are wanted. */
const nightPages = [
  '/kontakter/$contactId',
  '/jour',
  '/arenden/$caseId',
  '/nummer',
  '/personer/$personId',
  '/pass',
  '/platser',
  '/rutiner',
  '/forhandsinformation',
  '/efterregistrering',
  '/reservblankett',
]

/**
 * For those who sit at the desk: fetches the code of its pages while nothing else is asked for, so that they open without a
 * server, and lays the worker that opens the page itself. Returns how to stop.
 */
export function prepareForOutage(role: Role): () => void {
  if (role !== 'duty-worker' && role !== 'duty-manager') return () => {}
  const loads: (() => Promise<unknown>)[] = [
    loadOutboxList,
    () => import('./LeftDrafts.tsx'),
    () => import('./LeaveDialog.tsx'),
    ...nightPages.flatMap((path) => pageLoads.get(path) ?? []),
    layWorker,
  ]
  let timer: ReturnType<typeof setTimeout>
  const next = () => {
    const load = loads.shift()
    // What cannot be fetched now is fetched when it is opened.
    if (load !== undefined)
      void load()
        .catch(() => {})
        .then(() => later(100))
  }
  const later = (wait: number) => {
    timer = setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(next) : next()), wait)
  }
  later(2000)
  return () => clearTimeout(timer)
}

/** The development server has no built files to keep. */
async function layWorker(): Promise<void> {
  const isBuilt = document.querySelector('script[src^="/assets/"]') !== null
  if (isBuilt && 'serviceWorker' in navigator) await navigator.serviceWorker.register('/service-worker.js')
}

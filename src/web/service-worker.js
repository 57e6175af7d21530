/* global build, assets */
// Opens the page while the server is away: keeps the files of one build and its first page, and nothing anybody has written.
// The build puts `build` and `assets` above this text. A new build makes a new worker, which takes over when the last page of
// the old one is closed: a page never meets files of another build.

const kept = `stafett-${build}`
const shell = ['/', '/favicon.svg', '/colour-scheme.js']
/** Milliseconds before a line that says nothing counts as none. */
const patience = 6000

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll([...shell, ...assets])))
})

self.addEventListener('activate', (event) => {
  const drop = (names) =>
    Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name)))
  event.waitUntil(caches.keys().then(drop))
})

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  if (mode === 'navigate') event.respondWith(firstPage(event.request))
  else if (shell.includes(pathname) || assets.includes(pathname)) event.respondWith(file(event.request))
})

/** The server's own page when it answers: so a new build is met at the next opening. */
async function firstPage(request) {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patience) })
    if (response.status < 500) return response
  } catch {
    // No line: what is kept.
  }
  return (await fromKept('/')) ?? Response.error()
}

const file = async (request) => (await fromKept(request)) ?? fetch(request)

const fromKept = (wanted) => caches.match(wanted, { cacheName: kept, ignoreVary: true, ignoreSearch: true })

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** React Aria ships its few texts in some thirty languages; the screen speaks two. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  enforce: 'pre',
  load: (id) =>
    /react-(aria|stately).*[\\/]intl[\\/].*[\\/][a-z]{2}-[A-Z]{2}\.m?js$/.test(id) &&
    !/(sv-SE|en-US)\.m?js$/.test(id)
      ? 'export default {}'
      : null,
}

/** The worker that opens the page without a server, with the list of what this build is made of (docs/decisions/0024). */
const outageWorker: Plugin = {
  name: 'outage-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    // After Vite has taken away what was left empty.
    order: 'post',
    handler(_, bundle) {
      const assets = Object.keys(bundle)
        .filter((file) => file.startsWith('assets/'))
        .map((file) => `/${file}`)
        .sort()
      const build = createHash('sha256').update(assets.join()).digest('hex').slice(0, 12)
      const code = readFileSync(new URL('./src/web/service-worker.js', import.meta.url), 'utf8')
      const source = `const build = '${build}'\nconst assets = ${JSON.stringify(assets)}\n${code}`
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
    },
  },
}

export default defineConfig(({ command }) => {
  // A build started by a test run would otherwise be one of React's slow ones for development.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    plugins: [twoLanguages, react(), outageWorker],
    build: {
      outDir: 'dist/web',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 700,
    },
    server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:4100' } },
  }
})

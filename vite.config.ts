import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const schemas = here('./src/web/schema.ts')
const noDialog = '\0no-dialog'

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

/** Of TypeBox the server compiles checks; the screen only needs what a contract is made of (src/web/schema.ts). */
const lightSchemas: Plugin = {
  name: 'light-schemas',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'typebox' && importer !== schemas ? schemas : null),
}

/** A field's label brings a dialog for its help text, which no field of ours has: the dialog is fetched with the first dialog. */
const plainLabels: Plugin = {
  name: 'plain-labels',
  enforce: 'pre',
  resolveId: (source, importer) =>
    /^\.\/(popover|modal)-/.test(source) && /@midas-ds.components.chunks.label-/.test(importer ?? '')
      ? noDialog
      : null,
  load: (id) => (id === noDialog ? 'export const t = () => null' : null),
}

const phone = here('./phone.html')

/** The page of a phone at night is the same page around another program, without the router and the desk's frame. */
const phonePage: Plugin = {
  name: 'phone-page',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source) => (source === phone ? phone : null),
  load: (id) =>
    id === phone ? readFileSync(here('./index.html'), 'utf8').replace('/main.tsx', '/phone.tsx') : null,
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
    plugins: [twoLanguages, lightSchemas, plainLabels, phonePage, react(), outageWorker],
    build: {
      outDir: 'dist/web',
      rolldownOptions: { input: ['index.html', phone] },
      emptyOutDir: true,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 700,
    },
    server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:4100' } },
  }
})

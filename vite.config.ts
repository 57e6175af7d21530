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

export default defineConfig(({ command }) => {
  // A build started by a test run would otherwise be one of React's slow ones for development.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    plugins: [twoLanguages, react()],
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

import module from 'node:module'
import { fileURLToPath } from 'node:url'

// Runs before any TypeScript: an older Node could only say "unknown file extension".
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Stafett behöver Node 24 eller senare; det här är ${process.version}. Kör npm ci på nytt, eller installera Node 24.`,
  )
  process.exit(2)
}
// What has been read and stripped of its types is kept, so that the next start and each command are quicker.
module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)))

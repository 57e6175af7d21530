import { defineConfig } from 'vitest/config'

/** The rules that need no database: `npm run check` runs them, so the whole run leaves them out. */
export default defineConfig({
  test: {
    include: ['test/architecture/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
  },
})

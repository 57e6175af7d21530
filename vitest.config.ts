import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['test/postgres.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/journeys/**', 'node_modules/**'],
    pool: 'forks',
    maxWorkers: 2,
    // What a loaded machine needs at worst: these limits end what hangs, they do not measure.
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
})

import { defineConfig } from 'vitest/config'
import acceptance from './acceptance/vitest.config.ts'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: ['{domain,contract,field,console,portal,scenario,tools}/src/**/*.test.ts'] } },
      {
        test: {
          name: 'server',
          include: ['server/src/**/*.test.ts'],
          globalSetup: ['server/src/testing/cluster.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      acceptance,
    ],
  },
})

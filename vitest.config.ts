import { defineConfig } from 'vitest/config'

// graphql 16 ships two copies of itself (index.js, index.mjs) and Vite picks the other one than Node does.
export default defineConfig({
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    globalSetup: ['tests/global-setup.ts'],
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/{e2e,budgets,fresh-clone}/**', 'tests/bench/smoke.test.ts', 'node_modules/**'],
    // By itself vitest leaves one of two processors idle.
    maxWorkers: '100%',
    // No test leaves anything behind in a module, so that the house is loaded once for all of them.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

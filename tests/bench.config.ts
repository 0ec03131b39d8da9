import { defineConfig } from 'vitest/config'

/** Each benchmark once, on the least that it can be run on: that it runs, and that its subjects agree. One at a time, since they count time and memory. */
export default defineConfig({
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: { root: import.meta.dirname, include: ['bench/smoke.test.ts'], globalSetup: ['global-setup.ts'] },
})

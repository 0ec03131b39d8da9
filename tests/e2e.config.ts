import { defineConfig } from 'vitest/config'

/** Journeys in a real browser against the built product, two files at a time; they need `npm run build` and Chromium. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 },
})

import { defineConfig } from 'vitest/config'

/** The README's two commands on a fresh clone of what is committed. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['fresh-clone/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 900_000 },
})

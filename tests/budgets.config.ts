import { defineConfig } from 'vitest/config'

/** What a browser has to load, measured on the built studio. */
export default defineConfig({ test: { root: import.meta.dirname, include: ['budgets/**/*.test.ts'] } })

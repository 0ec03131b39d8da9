import { defineConfig } from 'vitest/config'

/** The same laws as in every run, on many more cases: agreement with json-rules-engine, and the index against one offering at a time. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['rules/*agreement.test.ts', 'rules/whole-catalog/**/*.test.ts'],
    env: { AGREEMENT_CASES: '100000', INDEX_VERDICTS: '2000000' },
    maxWorkers: '100%',
    testTimeout: 600_000,
    disableConsoleIntercept: true,
  },
})

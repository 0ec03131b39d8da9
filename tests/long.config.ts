import { defineConfig } from 'vitest/config'

/**
 * The same laws as in every run, on many more cases: agreement with json-rules-engine, the index against one offering at a time,
 * the search for configurations against a simple one and against all assignments, and against logic-solver, z3 and HiGHS.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: [
      'rules/*agreement.test.ts',
      'rules/whole-catalog/**/*.test.ts',
      'configure/search.test.ts',
      'feature-models/agreement.test.ts',
    ],
    env: { AGREEMENT_CASES: '100000', INDEX_VERDICTS: '2000000', SEARCH_CASES: '20000', CONFIGURE_CASES: '20' },
    maxWorkers: '100%',
    testTimeout: 600_000,
    disableConsoleIntercept: true,
  },
})

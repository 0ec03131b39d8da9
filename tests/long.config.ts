import { defineConfig } from 'vitest/config'

/**
 * The same laws as in every run, on many more cases: agreement with json-rules-engine, the index against one offering at a time,
 * the search for configurations against a simple one and against all assignments, what is said of a bundle against all its assignments, a thousand sound bundles and each planted defect, prices and completions against all complete configurations, large problems against logic-solver, z3 and HiGHS, what is said of price tables and discounts against all customers of a small world, and sessions that never meet a dead end.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: [
      'rules/*agreement.test.ts',
      'rules/whole-catalog/**/*.test.ts',
      'configure/{search,questions-optimum,cost-estimate,questions-repairs}.test.ts',
      'configure/{laws,filling,repairs,advice-laws,futile-advice,order-of-members}.test.ts',
      'configure/{prices,prices-of-large,price-moments,completion}.test.ts',
      'configure/{proofs,defects}.test.ts',
      'configure/no-dead-ends.test.ts',
      'feature-models/agreement{,-on-large}.test.ts',
      'price/checks-{overlap,tables,discounts,below-zero}.test.ts',
    ],
    env: {
      AGREEMENT_CASES: '100000',
      INDEX_VERDICTS: '2000000',
      SEARCH_CASES: '20000',
      OPTIMUM_CASES: '15000',
      REPAIR_CASES: '15000',
      BUNDLE_CASES: '5000',
      PRICE_CASES: '2000',
      SOUND_BUNDLES: '1000',
      PRICE_SIZE: '400',
      PRICE_CHECK_CASES: '2000',
      PRICE_TABLE_AGES: '800',
      CONFIGURE_CASES: '5',
      LARGE_CLICKS: '10',
      SESSIONS: process.env['SESSIONS'] ?? '20000',
    },
    maxWorkers: '100%',
    testTimeout: 600_000,
    disableConsoleIntercept: true,
  },
})

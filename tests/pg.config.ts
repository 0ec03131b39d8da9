import { defineConfig } from 'vitest/config'

// The master copy's suite on both databases: `npm run test:pg` starts a throw-away PostgreSQL and sets TEST_PG_URL.
export default defineConfig({
  test: {
    include: ['tests/catalog/**/*.test.ts'],
    env: { REQUIRE_PG: '1' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

import type { Bench } from './bench.js'

/** Each benchmark by name; loaded only when it is run. */
export const benches: ReadonlyMap<string, () => Promise<Bench>> = new Map([
  ['configure', async () => (await import('./configure.js')).configure],
  ['decompose', async () => (await import('./decompose.js')).decompose],
  ['graphql', async () => (await import('./graphql.js')).graphql],
  ['population', async () => (await import('./population.js')).population],
  ['price-list', async () => (await import('./price-list.js')).priceList],
  ['price-table', async () => (await import('./price-table.js')).priceTable],
  ['qualify', async () => (await import('./qualify.js')).qualify],
  ['quote', async () => (await import('./quote.js')).quote],
])

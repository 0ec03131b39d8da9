import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/**
 * Puts the benchmarks into files as the product is shipped. Run from their sources, each function that is made on the
 * way would be given its name anew, which is a tenth of a quote.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/bench',
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: 'tests/bench/main.ts', 'population-thread': 'catalog/population/population-thread.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

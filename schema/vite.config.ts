import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Puts the command line into a few files: loading the house module by module takes longer than most commands do.
 * What a command alone needs, such as the server, stays a file of its own and is loaded by that command.
 */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/cli',
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: 'schema/cli/main.ts', 'population-thread': 'catalog/population/population-thread.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const languageWorker = fileURLToPath(new URL('./editor/start-language-worker.ts', import.meta.url))
const server = process.env['REPERTOIRE_SERVER'] ?? 'http://127.0.0.1:4000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), leanEditor()],
  worker: { format: 'es' },
  build: { outDir: '../dist/studio', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000 },
  server: { proxy: { '/graphql': server } },
})

/** The JSON language of the editor asks for a module that imports every feature of the editor: it gets our own instead. */
function leanEditor(): Plugin {
  return {
    name: 'lean-editor',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/internal/common/workers.js') ? languageWorker : null),
  }
}

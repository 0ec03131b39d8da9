import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env['REPERTOIRE_SERVER'] ?? 'http://127.0.0.1:4000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: '../dist/studio', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000 },
  server: { proxy: { '/graphql': server } },
})

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** While screens are being built, they reach a running server through this. */
const proxy = { '/api': process.env['LIANFANG_API'] ?? 'http://127.0.0.1:8080' }

/** The console is served by the server under `/`. */
export default defineConfig({
  base: '/',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'chrome90', manifest: true, chunkSizeWarningLimit: 1500 },
  server: { port: 5180, proxy },
  preview: { port: 5181, proxy },
})

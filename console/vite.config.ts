import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The console is served by the server under `/`; while building screens the API of a running server is reached by proxy. */
export default defineConfig({
  base: '/',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'chrome90', manifest: true, sourcemap: false, chunkSizeWarningLimit: 1500 },
  server: { port: 5180, proxy: { '/api': process.env['LIANFANG_API'] ?? 'http://127.0.0.1:8080' } },
})

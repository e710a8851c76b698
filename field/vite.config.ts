import preact from '@preact/preset-vite'
import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

/**
 * The field app is served by the server under `/field/`. The service worker keeps the shell and nothing else: rows and records
 * are the vault's business, and `/api` never passes through a cache.
 */
export default defineConfig({
  base: '/field/',
  define: { __VERSION__: JSON.stringify(version), __BUILT_AT__: JSON.stringify(new Date().toISOString()) },
  plugins: [
    preact({ reactAliasesEnabled: false }),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: '联防',
        short_name: '联防',
        description: '乡镇疫情防控：核查、测温、采样、日报',
        lang: 'zh-CN',
        start_url: '/field/',
        scope: '/field/',
        display: 'standalone',
        theme_color: '#0b4f8a',
        background_color: '#ffffff',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        navigateFallback: '/field/index.html',
        navigateFallbackDenylist: [/^\/api\//],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        sourcemap: false,
      },
    }),
  ],
  build: { outDir: 'dist', emptyOutDir: true, target: 'chrome90', cssTarget: 'chrome90', manifest: true, sourcemap: false },
  server: { port: 5181, proxy: { '/api': process.env['LIANFANG_API'] ?? 'http://127.0.0.1:8080' } },
})

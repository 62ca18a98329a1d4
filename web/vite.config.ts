/** How the console is built: hashed files under `assets/`, nothing inline, so that a strict Content-Security-Policy holds. */
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { actSchemas } from './acts/act-schemas.ts'

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'static',
  plugins: [
    react(),
    actSchemas(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'zh-CN'] }), enforce: 'pre' },
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // What is inlined as data: is refused by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    manifest: true,
  },
})

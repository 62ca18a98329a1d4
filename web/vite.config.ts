/** How the console is built: hashed files under `assets/`, nothing inline, so that a strict Content-Security-Policy holds. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { actSchemas } from './acts/act-schemas.ts'

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'static',
  plugins: [react(), actSchemas()],
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

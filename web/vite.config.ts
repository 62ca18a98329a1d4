/** How the console is built: hashed files under `assets/`, nothing inline, so that a strict Content-Security-Policy holds. */
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { actSchemas } from './acts/act-schemas.ts'
import { preloads } from './app/preloads.ts'

/** Every file of styles says which layer yields to which, since any of them may be read first. */
const layersInOrder: Plugin = {
  name: 'layers-in-order',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = `@layer base,parts;${Buffer.from(file.source).toString()}`
  },
}

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'static',
  plugins: [
    react(),
    actSchemas(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'zh-CN'] }), enforce: 'pre' },
    layersInOrder,
    preloads,
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // What is inlined as data: is refused by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      output: {
        // A visitor asks for two files of code: what every page needs, and what those of the public need besides.
        codeSplitting: {
          groups: [
            { name: 'base', tags: ['$initial'], priority: 2 },
            { name: 'public', test: /\/web\/pages\/(?:public|home)\//, priority: 1 },
          ],
        },
      },
    },
  },
})

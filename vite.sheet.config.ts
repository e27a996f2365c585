import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = import.meta.dirname

/** The sheet: a page of its own, with nothing of the app's page in it. */
export default defineConfig({
  root: join(root, 'sheet'),
  base: './',
  build: {
    outDir: join(root, 'out', 'sheet'),
    emptyOutDir: true,
    target: 'chrome140',
    minify: true,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: join(root, 'sheet', 'index.html') },
  },
})

import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const root = import.meta.dirname

/** The page, for both shells: Electron's build takes it from here. */
export const page: UserConfig = {
  root: join(root, 'renderer'),
  // Relative: the shells serve the page from origins of their own.
  base: './',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: join(root, 'out', 'renderer'),
    emptyOutDir: true,
    // Electron 45 and the Chromium beside it.
    target: 'chrome140',
    minify: true,
    reportCompressedSize: false,
    // The page may load nothing from data: but pictures, and run nothing that is written into it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: join(root, 'renderer', 'index.html') },
  },
}

export default defineConfig(page)

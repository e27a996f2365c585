import { join } from 'node:path'
import { defineConfig } from 'electron-vite'
import { page } from './vite.config.ts'

const root = import.meta.dirname

/** Everything is bundled: the packaged app carries no node_modules. Electron itself and Node's own modules stay out. */
export default defineConfig({
  main: {
    build: {
      outDir: join(root, 'out', 'main'),
      externalizeDeps: false,
      // Electron 45 carries Node 24.
      target: 'node24',
      minify: false,
      rolldownOptions: {
        // Two programs. What both need becomes a chunk of its own; what only main reaches, no network least, is not in it.
        input: { main: join(root, 'electron', 'main.ts'), signer: join(root, 'electron', 'signer', 'signer.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: join(root, 'out', 'preload'),
      externalizeDeps: false,
      target: 'node24',
      rolldownOptions: {
        input: {
          preload: join(root, 'electron', 'preload.ts'),
          sheetPreload: join(root, 'electron', 'sheet', 'sheetPreload.ts'),
        },
        // A sandboxed preload has to be CommonJS, and one file: the two share no module, and so no chunk.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: page,
})

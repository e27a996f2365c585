import { join } from 'node:path'
import { build } from 'vite'
import { root } from './root.mjs'

/**
 * Writes the terminal's two programs as a few large files: loading the sources, hundreds of small ones, is half of a
 * start. They lie as deep in the checkout as their sources, and side by side, so that each finds what it looks for.
 *
 * Each by itself: sharing files with the terminal, the signer would load from them before it has taken the network away.
 */
const programs = [
  { name: 'main', source: 'src/terminal/main.ts' },
  { name: 'signerProcess', source: 'src/host/signer/signerProcess.ts' },
]

for (const { name, source } of programs)
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, source),
      outDir: join(root, 'out', 'src', 'terminal'),
      emptyOutDir: name === programs[0]?.name,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        output: { format: 'es', entryFileNames: `${name}.js`, chunkFileNames: `${name}-[name]-[hash].js` },
      },
    },
  })

import { join } from 'node:path'
import { build } from 'vite'

/**
 * Writes a program as one file, for whoever starts it a thousand times: loading its sources, hundreds of small ones, takes
 * longer than what it does.
 * @returns where it lies
 */
export async function bundleProgram(source: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'program.mjs' } },
    },
  })
  return join(folder, 'program.mjs')
}

import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What marks the place of the fuses inside Electron's program. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** As Electron ships them, 0 to 8: each one of ours that differs has to be flipped to get there. */
const shipped = '101100011'

/**
 * Stands in for Electron's program, which comes from outside the npm registry: a folder of the same shape, with fuses
 * to flip and nothing that runs. What is packed from it starts nothing; it shows how the real one would be packed.
 */
export function makePlaceholderRuntime(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-runtime-'))
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name))
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, shipped.length]), Buffer.from(shipped)])
  const program = join(folder, 'electron')
  writeFileSync(program, Buffer.concat([Buffer.from('not a program\n'), wire, Buffer.alloc(64)]))
  chmodSync(program, 0o755)
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler', 'version']) {
    writeFileSync(join(folder, name), 'placeholder\n')
  }
  return folder
}

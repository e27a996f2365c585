import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forkSigner } from '../signer/forkSigner.ts'
import type { SignerChannel } from '../signer/SignerChannel.ts'
import { bundleProgram } from './bundleProgram.ts'

const folder = mkdtempSync(join(tmpdir(), 'sayso-built-signer-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const entry = await bundleProgram(join(import.meta.dirname, '..', 'signer', 'signerProcess.ts'), folder)

/**
 * The signer's own process, built of its sources as the app's is, once for all tests of this process: it starts four times
 * as fast as from hundreds of small files.
 */
export function forkBuiltSigner(): SignerChannel {
  return forkSigner(entry)
}

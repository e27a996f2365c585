import { createVault } from '../../createVault.ts'
import type { HeldVault } from '../../HeldVault.ts'
import { readWords } from '../../mnemonic.ts'
import { sealNewVault } from '../../sealNewVault.ts'
import type { SurfaceReply } from '../../surface/SurfaceReply.ts'
import { readVault } from '../../vaultFormat.ts'
import { addressIn, makeSecret } from '../../vaultSecret.ts'
import type { Desk } from '../Desk.ts'
import { dropOlderPassword } from '../dropOlderPassword.ts'
import { passwordBytes } from '../passwordBytes.ts'
import { passwordProblem } from '../passwordProblem.ts'
import { refused } from '../refused.ts'
import { lockedMeanwhile, stateOf } from '../stateOf.ts'

/**
 * A wallet from its words: where there is none, where its files are damaged (they are kept aside), or where the password of
 * this very wallet was forgotten. Another wallet is never written over.
 */
export async function restore(
  desk: Desk,
  given: { readonly words: string; readonly passphrase?: string | undefined; readonly password: string },
): Promise<SurfaceReply> {
  if (desk.open() !== null) return refused('The wallet is open already: there is nothing to restore.')
  const read = readWords(given.words)
  if (read.status === 'wrong') return refused(read.sentence)
  const problem = passwordProblem(given.password)
  if (problem !== null) return refused(problem)
  const { locks } = desk
  const unlock = passwordBytes(given.password)
  const secret = makeSecret(read.entropy, given.passphrase)
  read.entropy.fill(0)
  try {
    const held = await writeRestored(desk, unlock, secret)
    if (held === null)
      return refused(
        'These words belong to another wallet than the one that is kept here, which is never written over. Look at the words, or use another profile for the other wallet.',
      )
    desk.tries.clear()
    desk.begin(null)
    return desk.take(held, locks) ? stateOf(desk) : lockedMeanwhile
  } finally {
    unlock.fill(0)
    secret.fill(0)
  }
}

/** Null where another wallet stands there. */
async function writeRestored(desk: Desk, unlock: Uint8Array, secret: Uint8Array): Promise<HeldVault | null> {
  const { crypto, files } = desk.ports
  if (desk.found.status === 'damaged') files.setAside()
  if (desk.found.status !== 'vault') return createVault({ purpose: 'real', unlock, secret }, crypto, files)
  const [before] = [files.read(), files.readPrevious()].flatMap((bytes) => {
    const vault = bytes === null ? null : readVault(bytes)
    return vault !== null && 'accounts' in vault ? [vault] : []
  })
  if (before?.accounts.list[0]?.address !== addressIn(secret).toLowerCase()) return null
  const { header, accounts } = before
  const next = await sealNewVault({ purpose: 'real', unlock, secret, accounts, after: header }, crypto)
  files.write(next.bytes)
  dropOlderPassword(desk)
  return { sealed: next.sealed, dataKey: next.dataKey, onDisk: next.bytes }
}

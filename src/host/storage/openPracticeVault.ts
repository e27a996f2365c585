import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { SaysoError } from '../../errors/SaysoError.ts'
import { createVault, type OpenedVault, openVault } from '../../wallet/Vault.ts'
import { nodeVaultCrypto } from './nodeVaultCrypto.ts'
import type { ProfilePaths } from './profile.ts'
import { toStorageError } from './storageError.ts'
import { readIfThere, vaultFiles } from './vaultFiles.ts'
import { writeFileSafely } from './writeFileSafely.ts'

const note = 'practice keys protect nothing of worth'
const unlockFile = new RegExp(`^${note}\\n([0-9a-f]{64})\\n$`)

/**
 * The practice account, made at the first start. Nobody types a password to practise: 32 random bytes in a file beside the
 * vault open it. So the same code runs as for a real vault, and the file says in words what it is worth.
 *
 * @throws SaysoError `vault-corrupt`, `disk-full` or `disk-failed`
 */
export async function openPracticeVault(paths: ProfilePaths): Promise<OpenedVault> {
  const files = vaultFiles(paths.practiceVault)
  const unlock = readUnlockKey(paths)
  if (unlock === null) {
    if (files.read() !== null || files.readPrevious() !== null) throw unusable(paths)
    return { vault: await createVault('practice', makeUnlockKey(paths), nodeVaultCrypto, files), notices: [] }
  }
  try {
    const opened = await openVault(unlock, nodeVaultCrypto, files)
    if (opened !== null) return opened
    return { vault: await createVault('practice', unlock, nodeVaultCrypto, files), notices: [] }
  } catch (thrown) {
    throw thrown instanceof SaysoError && thrown.code === 'vault-corrupt' ? unusable(paths, thrown) : thrown
  } finally {
    unlock.fill(0)
  }
}

/** Null where there is none yet. @throws where it is there and is not what was written. */
function readUnlockKey(paths: ProfilePaths): Uint8Array | null {
  const bytes = readIfThere(paths.practiceUnlockKey)
  if (bytes === null) return null
  const key = unlockFile.exec(new TextDecoder().decode(bytes))?.[1]
  if (key === undefined) throw unusable(paths)
  return new Uint8Array(Buffer.from(key, 'hex'))
}

function makeUnlockKey(paths: ProfilePaths): Uint8Array {
  const key = nodeVaultCrypto.random(32)
  try {
    mkdirSync(dirname(paths.practiceUnlockKey), { recursive: true, mode: 0o700 })
    writeFileSafely(paths.practiceUnlockKey, Buffer.from(`${note}\n${Buffer.from(key).toString('hex')}\n`))
  } catch (thrown) {
    throw toStorageError(thrown, 'The practice wallet')
  }
  return key
}

function unusable(paths: ProfilePaths, cause?: unknown): SaysoError {
  return new SaysoError(
    'vault-corrupt',
    'The practice wallet is damaged and does not open. Nothing was changed; practice money is worth nothing, so move the folder "practice" away and start again for a new one.',
    { facts: { folder: dirname(paths.practiceVault) }, cause },
  )
}

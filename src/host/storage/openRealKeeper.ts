import { chmodSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { SaysoError } from '../../errors/SaysoError.ts'
import { keeperSettings } from '../../wallet/keeper/keeperSettings.ts'
import { openWalletKeeper } from '../../wallet/keeper/openWalletKeeper.ts'
import type { KeeperFiles, KeeperPorts, WalletKeeper } from '../../wallet/keeper/WalletKeeper.ts'
import { keeperClock } from './keeperClock.ts'
import { nodeVaultCrypto } from './nodeVaultCrypto.ts'
import type { ProfilePaths } from './profile.ts'
import { toStorageError } from './storageError.ts'
import { takeLock } from './takeLock.ts'
import { readIfThere, vaultFiles } from './vaultFiles.ts'
import { writeFileSafely } from './writeFileSafely.ts'

type RealPaths = Pick<ProfilePaths, 'realVault' | 'realVaultRecord'>

/** A signer that was just killed with its app may still be on its way out. */
const patienceMs = 5_000

/**
 * The wallet of real keys. It is locked, or not there at all, until a person does something at its surface. One process
 * at a time holds it, whatever becomes of the profile's own lock.
 *
 * @throws SaysoError `profile-in-use`, `disk-full` or `disk-failed`
 */
export async function openRealKeeper(paths: RealPaths, change: Partial<KeeperPorts> = {}): Promise<WalletKeeper> {
  const files = await takeRealFiles(paths)
  try {
    return await openWalletKeeper({
      purpose: 'real',
      files,
      crypto: nodeVaultCrypto,
      clock: keeperClock,
      settings: keeperSettings,
      practiceKey: null,
      ...change,
    })
  } catch (thrown) {
    files.release()
    throw thrown
  }
}

async function takeRealFiles({ realVault, realVaultRecord }: RealPaths): Promise<KeeperFiles> {
  const lock = await holdFolder(dirname(realVault))
  return {
    ...vaultFiles(realVault),
    readRecord: () => readIfThere(realVaultRecord),
    writeRecord: (bytes) => {
      try {
        writeFileSafely(realVaultRecord, bytes)
      } catch (thrown) {
        throw toStorageError(thrown, 'The wallet')
      }
    },
    release: () => lock.close(),
  }
}

async function holdFolder(folder: string): Promise<DatabaseSync> {
  const path = join(folder, 'lock')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    throw toStorageError(thrown, 'The wallet')
  }
  for (const until = performance.now() + patienceMs; ; await pause(50)) {
    try {
      const lock = takeLock(path, inUse)
      chmodSync(path, 0o600)
      return lock
    } catch (thrown) {
      const busy = thrown instanceof SaysoError && thrown.code === 'profile-in-use'
      if (!busy || performance.now() >= until) throw thrown
    }
  }
}

function inUse(): SaysoError {
  return new SaysoError('profile-in-use', 'Another Sayso has this wallet open: use that one, or close it first.')
}

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { keeperSettings } from '../../wallet/keeper/keeperSettings.ts'
import { openWalletKeeper } from '../../wallet/keeper/openWalletKeeper.ts'
import type { KeeperPorts, WalletKeeper } from '../../wallet/keeper/WalletKeeper.ts'
import { keeperClock } from './keeperClock.ts'
import { nodeVaultCrypto } from './nodeVaultCrypto.ts'
import type { ProfilePaths } from './profilePaths.ts'
import { toStorageError } from './storageError.ts'
import { readIfThere, vaultFiles } from './vaultFiles.ts'
import { writeFileSafely } from './writeFileSafely.ts'

/**
 * The wallet of real keys. It is locked, or not there at all, until a person does something at its surface. The profile's
 * lock, which the core holds, keeps other processes out; what one writes all the same is whole, and noticed.
 *
 * @throws SaysoError `disk-full` or `disk-failed`
 */
export function openRealKeeper(
  { realVault, realVaultRecord }: Pick<ProfilePaths, 'realVault' | 'realVaultRecord'>,
  change: Partial<KeeperPorts> = {},
): Promise<WalletKeeper> {
  const files = {
    ...vaultFiles(realVault),
    readRecord: () => readIfThere(realVaultRecord),
    writeRecord: (bytes: Uint8Array) => {
      try {
        mkdirSync(dirname(realVaultRecord), { recursive: true, mode: 0o700 })
        writeFileSafely(realVaultRecord, bytes)
      } catch (thrown) {
        throw toStorageError(thrown, 'The wallet')
      }
    },
  }
  return openWalletKeeper({
    purpose: 'real',
    files,
    crypto: nodeVaultCrypto,
    clock: keeperClock,
    settings: keeperSettings,
    practiceKey: null,
    ...change,
  })
}

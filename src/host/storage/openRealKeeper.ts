import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { keeperSettings } from '../../wallet/keeper/keeperSettings.ts'
import { openWalletKeeper } from '../../wallet/keeper/openWalletKeeper.ts'
import type { KeeperFiles, WalletKeeper } from '../../wallet/keeper/WalletKeeper.ts'
import { keeperClock } from './keeperClock.ts'
import { nodeVaultCrypto } from './nodeVaultCrypto.ts'
import type { ProfilePaths } from './profile.ts'
import { toStorageError } from './storageError.ts'
import { readIfThere, vaultFiles } from './vaultFiles.ts'
import { writeFileSafely } from './writeFileSafely.ts'

/** The wallet of real keys. It is locked, or not there at all, until a person does something at its surface. */
export function openRealKeeper(paths: Pick<ProfilePaths, 'realVault' | 'realVaultRecord'>): Promise<WalletKeeper> {
  return openWalletKeeper({
    purpose: 'real',
    files: realFiles(paths),
    crypto: nodeVaultCrypto,
    clock: keeperClock,
    settings: keeperSettings,
    practiceKey: null,
  })
}

export function realFiles({ realVault, realVaultRecord }: Parameters<typeof openRealKeeper>[0]): KeeperFiles {
  return {
    ...vaultFiles(realVault),
    readRecord: () => readIfThere(realVaultRecord),
    writeRecord: (bytes) => {
      try {
        mkdirSync(dirname(realVaultRecord), { recursive: true, mode: 0o700 })
        writeFileSafely(realVaultRecord, bytes)
      } catch (thrown) {
        throw toStorageError(thrown, 'The wallet')
      }
    },
  }
}

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Address } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { WalletView } from '../../model/Wallet.ts'
import { keeperSettings } from '../../wallet/keeper/keeperSettings.ts'
import { openWalletKeeper } from '../../wallet/keeper/openWalletKeeper.ts'
import type { WalletKeeper } from '../../wallet/keeper/WalletKeeper.ts'
import type { Vault } from '../../wallet/Vault.ts'
import { keeperClock } from './keeperClock.ts'
import { nodeVaultCrypto } from './nodeVaultCrypto.ts'
import type { ProfilePaths } from './profilePaths.ts'
import { toStorageError } from './storageError.ts'
import { readIfThere, vaultFiles } from './vaultFiles.ts'
import { writeFileSafely } from './writeFileSafely.ts'

const note = 'practice keys protect nothing of worth'
const unlockFile = new RegExp(`^${note}\\n([0-9a-f]{64})\\n$`)

/**
 * The practice wallet, made at the first start. Nobody types a password to practise: 32 random bytes in a file beside the
 * vault open it. So the same code runs as for a real vault, and the file says in words what it is worth.
 *
 * @throws SaysoError `vault-corrupt`, `disk-full` or `disk-failed`
 */
export async function openPracticeKeeper(paths: ProfilePaths): Promise<WalletKeeper> {
  const files = { ...vaultFiles(paths.practiceVault), readRecord: () => null, writeRecord: () => {} }
  const written = readUnlockKey(paths)
  if (written === null && (files.read() !== null || files.readPrevious() !== null)) throw unusable(paths)
  const practiceKey = written ?? makeUnlockKey(paths)
  try {
    return await openWalletKeeper({
      purpose: 'practice',
      files,
      crypto: nodeVaultCrypto,
      clock: keeperClock,
      settings: keeperSettings,
      practiceKey,
    })
  } catch (thrown) {
    throw thrown instanceof SaysoError && thrown.code === 'vault-corrupt' ? unusable(paths, thrown) : thrown
  }
}

/** The account of the practice wallet that is in use. */
export async function openPracticeVault(
  paths: ProfilePaths,
): Promise<{ readonly vault: Vault; readonly notices: readonly string[] }> {
  const keeper = await openPracticeKeeper(paths)
  const account = ownAccount(keeper.view())
  return { vault: keeper.vaultOf(account), notices: keeper.notices() }
}

/** The one in use, or the first of the wallet's own where that one is only watched. */
export function ownAccount({ accounts, chosen }: WalletView): Address {
  const own = accounts.filter(({ kind }) => kind === 'own')
  const found = own.find(({ address }) => address === chosen) ?? own[0]
  if (found === undefined) throw new SaysoError('internal', 'A wallet without an account of its own.')
  return found.address
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

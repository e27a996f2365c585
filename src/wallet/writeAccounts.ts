import { SaysoError } from '../errors/SaysoError.ts'
import { type HeldVault, withSecret } from './HeldVault.ts'
import { sameBytes } from './sameBytes.ts'
import { sealSecret } from './sealVault.ts'
import type { VaultCrypto } from './VaultCrypto.ts'
import type { VaultFiles } from './VaultFiles.ts'
import { readVault, type VaultAccounts, type VaultHeader, writeVault } from './vaultFormat.ts'

/**
 * The next generation of an unlocked vault, with other accounts. It takes no password: the data key stays, the secret is
 * encrypted again under a fresh nonce. What does not open again is not written.
 * @throws SaysoError `disk-full`, `disk-failed`, or `vault-corrupt` where the file is not the one that was opened
 */
export function writeAccounts(
  held: HeldVault,
  accounts: VaultAccounts,
  crypto: VaultCrypto,
  files: VaultFiles,
): HeldVault {
  checkUntouched(held, files)
  const header: VaultHeader = { ...held.sealed.header, generation: held.sealed.header.generation + 1 }
  const open = { header, accounts }
  return withSecret(held, crypto, (secret) => {
    const sealed = { ...held.sealed, ...open, secret: sealSecret(open, held.dataKey, secret, crypto) }
    const bytes = writeVault(sealed)
    const read = readVault(bytes)
    const opens =
      read !== null &&
      'accounts' in read &&
      withSecret({ sealed: read, dataKey: held.dataKey }, crypto, (again) => sameBytes(again, secret))
    if (!opens) throw new SaysoError('internal', 'The changed vault does not open; it was not written.')
    files.write(bytes)
    return { sealed, dataKey: held.dataKey, onDisk: bytes }
  })
}

/** Another program that changed the vault meanwhile is not written over. */
export function checkUntouched(held: HeldVault, files: VaultFiles): void {
  const now = files.read()
  if (now !== null && sameBytes(now, held.onDisk)) return
  throw new SaysoError(
    'vault-corrupt',
    'The wallet’s file was changed by something else since it was unlocked. Nothing was written; lock the wallet, unlock it and try again.',
  )
}

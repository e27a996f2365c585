import { SaysoError } from '../errors/SaysoError.ts'
import type { HeldVault } from './HeldVault.ts'
import { firstName } from './openVault.ts'
import { firstAccounts, sealNewVault } from './sealNewVault.ts'
import type { VaultCrypto } from './VaultCrypto.ts'
import type { VaultFiles } from './VaultFiles.ts'
import type { VaultPurpose } from './vaultFormat.ts'

/**
 * Writes the vault of a secret that has none yet, with its first account. The caller wipes `unlock` and `secret`.
 * @throws SaysoError `disk-full` or `disk-failed`
 */
export async function createVault(
  of: { readonly purpose: VaultPurpose; readonly unlock: Uint8Array; readonly secret: Uint8Array },
  crypto: VaultCrypto,
  files: VaultFiles,
): Promise<HeldVault> {
  if (files.read() !== null || files.readPrevious() !== null)
    throw new SaysoError('internal', 'A vault is there already; it is never written over.')
  const accounts = firstAccounts(of.secret, firstName(of.purpose))
  const { sealed, bytes, dataKey } = await sealNewVault({ ...of, accounts, after: null }, crypto)
  try {
    files.write(bytes)
  } catch (thrown) {
    dataKey.fill(0)
    throw thrown
  }
  return { sealed, dataKey, onDisk: bytes }
}

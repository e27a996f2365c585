import { SaysoError } from '../errors/SaysoError.ts'
import { sameBytes } from './sameBytes.ts'
import { deriveKeyKey, openDataKey, openSecret, sealDataKey, sealSecret } from './sealVault.ts'
import type { VaultCrypto } from './VaultCrypto.ts'
import {
  readVault,
  type SealedVault,
  toHex,
  usualScrypt,
  type VaultAccounts,
  type VaultHeader,
  type VaultPurpose,
  writeVault,
} from './vaultFormat.ts'
import { addressIn } from './vaultSecret.ts'

export type NewVault = {
  readonly purpose: VaultPurpose
  /** 32 bytes of a practice vault, or a password's. The caller wipes it, and the secret. */
  readonly unlock: Uint8Array
  readonly secret: Uint8Array
  readonly accounts: VaultAccounts
  /** Those of the vault whose next generation this is. */
  readonly after: Pick<VaultHeader, 'vaultId' | 'generation'> | null
}

export type FreshVault = { readonly sealed: SealedVault; readonly bytes: Uint8Array; readonly dataKey: Uint8Array }

/**
 * Encrypts a secret under a new data key, salt and nonces. What comes out was opened again: money sent to what does not
 * open would be lost. Nothing is written.
 */
export async function sealNewVault(of: NewVault, crypto: VaultCrypto): Promise<FreshVault> {
  const header = newHeader(of, crypto)
  const dataKey = crypto.random(32)
  const keyKey = await deriveKeyKey(header, of.unlock, crypto)
  try {
    const open = { header, accounts: of.accounts }
    const sealed = {
      ...open,
      dataKey: sealDataKey(header, keyKey, dataKey, crypto),
      secret: sealSecret(open, dataKey, of.secret, crypto),
    }
    const bytes = writeVault(sealed)
    await checkOpens(bytes, of, crypto)
    return { sealed, bytes, dataKey }
  } catch (thrown) {
    dataKey.fill(0)
    throw thrown
  } finally {
    keyKey.fill(0)
  }
}

/** The accounts of a vault that has no others yet. */
export function firstAccounts(secret: Uint8Array, name: string): VaultAccounts {
  const address = addressIn(secret).toLowerCase()
  return { list: [{ kind: 'own', index: 0, address, name }], chosen: address }
}

function newHeader({ purpose, after }: NewVault, crypto: VaultCrypto): VaultHeader {
  const common = {
    magic: 'sayso-vault',
    version: 2,
    cipher: 'aes-256-gcm',
    vaultId: after?.vaultId ?? toHex(crypto.random(16)),
    generation: (after?.generation ?? 0) + 1,
  } as const
  const salt = toHex(crypto.random(32))
  return purpose === 'practice'
    ? { ...common, purpose, kdf: { name: 'hkdf-sha256', salt } }
    : { ...common, purpose, kdf: { name: 'scrypt', ...usualScrypt, salt } }
}

/** From the bytes and the unlock secret alone, as the next start will do it. */
async function checkOpens(bytes: Uint8Array, { unlock, secret }: NewVault, crypto: VaultCrypto): Promise<void> {
  const read = readVault(bytes)
  if (read === null || read.header.version !== 2 || !('accounts' in read)) throw doesNotOpen()
  const keyKey = await deriveKeyKey(read.header, unlock, crypto)
  const dataKey = openDataKey(read, keyKey, crypto)
  const again = openSecret(read, dataKey, crypto)
  try {
    if (!sameBytes(again, secret)) throw doesNotOpen()
  } finally {
    for (const key of [keyKey, dataKey, again]) key.fill(0)
  }
}

function doesNotOpen(): SaysoError {
  return new SaysoError('internal', 'The new vault does not open; it was not written.')
}

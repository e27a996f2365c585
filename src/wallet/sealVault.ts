import { utf8ToBytes } from '@noble/hashes/utils.js'
import { SaysoError } from '../errors/SaysoError.ts'
import { canonicalJson } from '../model/BoundPlan.ts'
import type { VaultCrypto } from './VaultCrypto.ts'
import { dataKeyHeader, fromHex, type SealedVault, secretHeader, toHex, type VaultHeader } from './vaultFormat.ts'

/** The key that encrypts a vault's data key, from a practice vault's 32 bytes or a password's. The caller wipes it. */
export async function deriveKeyKey(
  { kdf, purpose }: Pick<VaultHeader, 'kdf' | 'purpose'>,
  unlock: Uint8Array,
  crypto: VaultCrypto,
): Promise<Uint8Array> {
  const salt = fromHex(kdf.salt)
  if (kdf.name === 'scrypt') return crypto.scrypt(unlock, salt, kdf)
  if (unlock.length !== 32) throw new SaysoError('vault-corrupt', 'A practice vault opens with 32 bytes.')
  return crypto.hkdfSha256(unlock, salt, utf8ToBytes(canonicalJson({ purpose, use: 'sayso-vault' })))
}

export function sealDataKey(
  header: VaultHeader,
  keyKey: Uint8Array,
  dataKey: Uint8Array,
  crypto: VaultCrypto,
): SealedVault['dataKey'] {
  const nonce = crypto.random(12)
  return { nonce: toHex(nonce), sealed: toHex(crypto.seal(keyKey, nonce, dataKeyHeader(header), dataKey)) }
}

/** @throws where the key is not the vault's, or the vault was changed. */
export function openDataKey(vault: SealedVault, keyKey: Uint8Array, crypto: VaultCrypto): Uint8Array {
  const { nonce, sealed } = vault.dataKey
  return crypto.open(keyKey, fromHex(nonce), dataKeyHeader(vault.header), fromHex(sealed))
}

/** Under a fresh nonce each time: the same secret never looks the same twice. */
export function sealSecret(
  of: Pick<SealedVault, 'header' | 'accounts'>,
  dataKey: Uint8Array,
  secret: Uint8Array,
  crypto: VaultCrypto,
): SealedVault['secret'] {
  const nonce = crypto.random(12)
  return { nonce: toHex(nonce), sealed: toHex(crypto.seal(dataKey, nonce, secretHeader(of), secret)) }
}

/** The secret itself, in a buffer that the caller wipes. @throws where any byte of the vault is another. */
export function openSecret(vault: SealedVault, dataKey: Uint8Array, crypto: VaultCrypto): Uint8Array {
  const { nonce, sealed } = vault.secret
  return crypto.open(dataKey, fromHex(nonce), secretHeader(vault), fromHex(sealed))
}

import { utf8ToBytes } from '@noble/hashes/utils.js'
import { SaysoError } from '../errors/SaysoError.ts'
import { canonicalJson } from '../model/BoundPlan.ts'
import type { VaultCrypto } from './VaultCrypto.ts'
import { fromHex, headerBytes, type SealedVault, toHex, type VaultHeader } from './vaultFormat.ts'

/** Encrypts a secret under a new data key. Keys are wiped before it returns; the caller wipes the secret. */
export async function sealVault(
  header: VaultHeader,
  unlock: Uint8Array,
  secret: Uint8Array,
  crypto: VaultCrypto,
): Promise<SealedVault> {
  const keyKey = await deriveKey(header, unlock, crypto)
  const dataKey = crypto.random(32)
  const nonces = { dataKey: crypto.random(12), secret: crypto.random(12) }
  const sealed = {
    header,
    dataKey: {
      nonce: toHex(nonces.dataKey),
      sealed: toHex(crypto.seal(keyKey, nonces.dataKey, headerBytes(header, 'data-key'), dataKey)),
    },
    secret: {
      nonce: toHex(nonces.secret),
      sealed: toHex(crypto.seal(dataKey, nonces.secret, headerBytes(header, 'secret'), secret)),
    },
  }
  keyKey.fill(0)
  dataKey.fill(0)
  return sealed
}

/** The data key of a vault. @throws where the unlock secret is not the vault's, or the vault was changed. */
export async function openDataKey(vault: SealedVault, unlock: Uint8Array, crypto: VaultCrypto): Promise<Uint8Array> {
  const keyKey = await deriveKey(vault.header, unlock, crypto)
  try {
    return crypto.open(
      keyKey,
      fromHex(vault.dataKey.nonce),
      headerBytes(vault.header, 'data-key'),
      fromHex(vault.dataKey.sealed),
    )
  } finally {
    keyKey.fill(0)
  }
}

/** The secret itself, in a buffer that the caller wipes. */
export function openSecret(vault: SealedVault, dataKey: Uint8Array, crypto: VaultCrypto): Uint8Array {
  return crypto.open(
    dataKey,
    fromHex(vault.secret.nonce),
    headerBytes(vault.header, 'secret'),
    fromHex(vault.secret.sealed),
  )
}

async function deriveKey({ kdf, purpose }: VaultHeader, unlock: Uint8Array, crypto: VaultCrypto): Promise<Uint8Array> {
  const salt = fromHex(kdf.salt)
  if (kdf.name === 'scrypt') return crypto.scrypt(unlock, salt, kdf)
  if (unlock.length !== 32) throw new SaysoError('vault-corrupt', 'A practice vault opens with 32 bytes.')
  return crypto.hkdfSha256(unlock, salt, utf8ToBytes(canonicalJson({ purpose, use: 'sayso-vault' })))
}

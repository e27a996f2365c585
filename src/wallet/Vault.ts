import type { HDKey } from '@scure/bip32'
import type { Address } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import { openDataKey, openSecret, sealVault } from './sealVault.ts'
import type { VaultCrypto } from './VaultCrypto.ts'
import type { VaultFiles } from './VaultFiles.ts'
import { readVault, scryptFloor, toHex, type VaultHeader, type VaultPurpose, writeVault } from './vaultFormat.ts'
import { addressIn, keyIn, makeSecret } from './vaultSecret.ts'

/** An unlocked vault. The secret stays encrypted in memory too; only its data key is held. */
export type Vault = {
  readonly purpose: VaultPurpose
  readonly account: Address
  /** For `signStep` alone. The key is wiped when `use` returns: nothing of it may be kept. */
  readonly withKey: <T>(use: (key: HDKey) => T) => T
  /** Wipes the data key. Nothing can be signed afterwards. */
  readonly lock: () => void
}

export type OpenedVault = { readonly vault: Vault; readonly notices: readonly string[] }

/** N = 2^18 takes about a second and 256 MiB: what a guesser of passwords pays for each guess. */
const realScrypt = { name: 'scrypt', N: scryptFloor * 2, r: 8, p: 1 } as const

/** Makes a new account of 128 random bits and writes its vault. `unlock`: a practice vault's 32 bytes, or a password's. */
export async function createVault(
  purpose: VaultPurpose,
  unlock: Uint8Array,
  crypto: VaultCrypto,
  files: VaultFiles,
): Promise<Vault> {
  if (files.read() !== null || files.readPrevious() !== null)
    throw new SaysoError('internal', 'A vault is there already; it is never written over.')
  const entropy = crypto.random(16)
  const secret = makeSecret(entropy)
  const sealed = await sealVault(newHeader(purpose, crypto), unlock, secret, crypto)
  entropy.fill(0)
  secret.fill(0)
  const bytes = writeVault(sealed)
  // What cannot be opened again must not be written: money sent to it would be lost.
  const vault = await tryOpen(bytes, unlock, crypto)
  if (vault === null) throw new SaysoError('internal', 'The new vault does not open; it was not written.')
  files.write(bytes)
  return vault
}

function newHeader(purpose: VaultPurpose, crypto: VaultCrypto): VaultHeader {
  const common = {
    magic: 'sayso-vault',
    version: 1,
    cipher: 'aes-256-gcm',
    vaultId: toHex(crypto.random(16)),
    generation: 1,
  } as const
  const salt = toHex(crypto.random(32))
  return purpose === 'practice'
    ? { ...common, purpose, kdf: { name: 'hkdf-sha256', salt } }
    : { ...common, purpose, kdf: { ...realScrypt, salt } }
}

/**
 * Opens the present generation, or, where that is damaged, the previous one. Null where there is no vault at all.
 * @throws SaysoError `vault-corrupt` where neither opens: one sentence for a wrong secret, a flipped bit and a missing end
 * alike. Both files stay as they are.
 */
export async function openVault(
  unlock: Uint8Array,
  crypto: VaultCrypto,
  files: VaultFiles,
): Promise<OpenedVault | null> {
  const bytes = files.read()
  const previous = files.readPrevious()
  if (bytes === null && previous === null) return null
  const vault = bytes === null ? null : await tryOpen(bytes, unlock, crypto)
  if (vault !== null) return { vault, notices: [] }
  const older = previous === null ? null : await tryOpen(previous, unlock, crypto)
  if (older === null)
    throw new SaysoError(
      'vault-corrupt',
      'The wallet does not open: its key does not fit, or its files are damaged. Nothing was changed; put a copy of the files back, or restore the wallet from its words.',
    )
  const keptAt = files.restorePrevious()
  const notice =
    bytes === null
      ? 'The wallet’s file was missing; its copy is in use.'
      : `The wallet’s file was damaged; it is kept at ${keptAt}, and its copy is in use.`
  return { vault: older, notices: [notice] }
}

async function tryOpen(bytes: Uint8Array, unlock: Uint8Array, crypto: VaultCrypto): Promise<Vault | null> {
  const sealed = readVault(bytes)
  if (sealed === null) return null
  try {
    const dataKey = await openDataKey(sealed, unlock, crypto)
    const first = openSecret(sealed, dataKey, crypto)
    const account = addressIn(first)
    first.fill(0)
    let open = true
    return {
      purpose: sealed.header.purpose,
      account,
      withKey: (use) => {
        if (!open) throw new SaysoError('vault-locked', 'The wallet is locked. Unlock it and approve again.')
        const secret = openSecret(sealed, dataKey, crypto)
        const key = keyIn(secret)
        try {
          return use(key)
        } finally {
          key.wipePrivateData()
          secret.fill(0)
        }
      },
      lock: () => {
        open = false
        dataKey.fill(0)
      },
    }
  } catch {
    return null
  }
}

import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson } from '../model/BoundPlan.ts'

/**
 * A vault, version 1. A random data key encrypts the secret; a key derived from a password (real vaults) or from a random
 * file beside it (practice vaults) encrypts the data key. The header is authenticated with both.
 *
 * The cost of scrypt has a floor, so that nobody can make a vault cheap to guess by editing it, and a ceiling, so that
 * nobody can make it impossible to open. A practice vault's key is 32 random bytes: there is nothing to slow down.
 */
const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

export const scryptFloor = 2 ** 17
export const scryptCeiling = 2 ** 20

const scrypt = z.strictObject({
  name: z.literal('scrypt'),
  N: z
    .number()
    .int()
    .min(scryptFloor)
    .max(scryptCeiling)
    .refine((n) => (n & (n - 1)) === 0),
  r: z.literal(8),
  p: z.number().int().min(1).max(4),
  salt: hexOf(32),
})
const hkdf = z.strictObject({ name: z.literal('hkdf-sha256'), salt: hexOf(32) })

const common = {
  magic: z.literal('sayso-vault'),
  version: z.literal(1),
  cipher: z.literal('aes-256-gcm'),
  vaultId: hexOf(16),
  generation: z.number().int().min(1),
}
const header = z.discriminatedUnion('purpose', [
  z.strictObject({ ...common, purpose: z.literal('practice'), kdf: hkdf }),
  z.strictObject({ ...common, purpose: z.literal('real'), kdf: scrypt }),
])

/** Entropy, seed and address: see `vaultSecret`. */
export const secretLength = 16 + 64 + 20
const keyLength = 32
const tagLength = 16

const vault = z.strictObject({
  header,
  dataKey: z.strictObject({ nonce: hexOf(12), sealed: hexOf(keyLength + tagLength) }),
  secret: z.strictObject({ nonce: hexOf(12), sealed: hexOf(secretLength + tagLength) }),
})

export type VaultHeader = z.infer<typeof header>
export type VaultPurpose = VaultHeader['purpose']
export type SealedVault = z.infer<typeof vault>

export function writeVault(sealed: SealedVault): Uint8Array {
  return utf8ToBytes(canonicalJson(sealed))
}

/** Null for anything but the one spelling of a vault: there is no byte in the file that may be another. */
export function readVault(bytes: Uint8Array): SealedVault | null {
  try {
    const parsed = vault.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return bytesToHex(writeVault(parsed)) === bytesToHex(bytes) ? parsed : null
  } catch {
    return null
  }
}

/** What both ciphers authenticate. The label keeps one from being put in the other's place. */
export function headerBytes(of: VaultHeader, label: 'data-key' | 'secret'): Uint8Array {
  return utf8ToBytes(`${label}\n${canonicalJson(of)}`)
}

export const fromHex = hexToBytes
export const toHex = bytesToHex

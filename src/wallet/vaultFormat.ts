import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson } from '../model/BoundPlan.ts'
import { type VaultV1, vaultV1 } from './vaultFormatV1.ts'
import { secretLength } from './vaultSecret.ts'

/**
 * A vault, version 2. A random data key encrypts the secret; a key derived from a password (real vaults) or from a random
 * file beside it (practice vaults) encrypts the data key. Header and accounts stand in the open, so that a locked wallet
 * can be looked at, and are authenticated with the secret: no byte of them can be another once it is unlocked.
 *
 * The cost of scrypt has a floor, so that nobody can make a vault cheap to guess by editing it, and a ceiling, so that
 * nobody can make it impossible to open. A practice vault's key is 32 random bytes: there is nothing to slow down.
 */
const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

export const scryptFloor = 2 ** 17
export const scryptCeiling = 2 ** 20
/** N = 2^18 takes about a second and 256 MiB: what a guesser of passwords pays for each guess. */
export const usualScrypt = { N: scryptFloor * 2, r: 8, p: 1 } as const

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
  version: z.literal(2),
  cipher: z.literal('aes-256-gcm'),
  vaultId: hexOf(16),
  /** One more with each write. */
  generation: z.number().int().min(1),
}
const header = z.discriminatedUnion('purpose', [
  z.strictObject({ ...common, purpose: z.literal('practice'), kdf: hkdf }),
  z.strictObject({ ...common, purpose: z.literal('real'), kdf: scrypt }),
])

const address = z.string().regex(/^0x[0-9a-f]{40}$/)
const accountName = z.string().min(1).max(60)
export const mostAccounts = 200

const account = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('own'),
    index: z.number().int().min(0).max(mostAccounts),
    address,
    name: accountName,
  }),
  z.strictObject({ kind: z.literal('watch'), address, name: accountName }),
])

/** Which accounts there are, under which names, and which one is in use. The first is the wallet's own first. */
const accounts = z
  .strictObject({ list: z.array(account).min(1).max(mostAccounts), chosen: address })
  .refine(({ list }) => list[0]?.kind === 'own' && new Set(list.map((one) => one.address)).size === list.length)
  .refine(({ list, chosen }) => list.some((one) => one.address === chosen))

const keyLength = 32
const tagLength = 16

const vault = z.strictObject({
  header,
  accounts,
  dataKey: z.strictObject({ nonce: hexOf(12), sealed: hexOf(keyLength + tagLength) }),
  secret: z.strictObject({ nonce: hexOf(12), sealed: hexOf(secretLength + tagLength) }),
})

export type VaultHeader = z.infer<typeof header>
export type VaultPurpose = VaultHeader['purpose']
export type VaultAccounts = z.infer<typeof accounts>
export type VaultAccount = z.infer<typeof account>
export type SealedVault = z.infer<typeof vault>

/** Nothing that was written by `writeVault` comes near. */
const mostBytes = 100_000

export function writeVault(sealed: SealedVault): Uint8Array {
  return utf8ToBytes(canonicalJson(sealed))
}

/** Null for anything but the one spelling of a vault: there is no byte in the file that may be another. */
export function readVault(bytes: Uint8Array): SealedVault | VaultV1 | null {
  if (bytes.length > mostBytes) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const parsed = z.union([vault, vaultV1]).parse(JSON.parse(text))
    return canonicalJson(parsed) === text ? parsed : null
  } catch {
    return null
  }
}

/** What the cipher of the data key authenticates: all of the header but the generation, so that a new name needs no password. */
export function dataKeyHeader({ generation: _, ...rest }: VaultHeader): Uint8Array {
  return utf8ToBytes(`data-key\n${canonicalJson(rest)}`)
}

/** What the cipher of the secret authenticates: the whole header, generation and all, and the accounts. */
export function secretHeader(of: Pick<SealedVault, 'header' | 'accounts'>): Uint8Array {
  return utf8ToBytes(`secret\n${canonicalJson({ header: of.header, accounts: of.accounts })}`)
}

export const fromHex = hexToBytes
export const toHex = bytesToHex

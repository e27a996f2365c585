import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson } from '../model/BoundPlan.ts'

/**
 * Version 1 of the format, frozen: one account of 12 words, and no accounts in the open. It is read, never written; what
 * was opened from it is written as version 2 with the next change. Nothing in here may follow a change of the present format.
 */
const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

const scrypt = z.strictObject({
  name: z.literal('scrypt'),
  N: z
    .number()
    .int()
    .min(2 ** 17)
    .max(2 ** 20)
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

export const vaultV1 = z.strictObject({
  header,
  dataKey: z.strictObject({ nonce: hexOf(12), sealed: hexOf(48) }),
  secret: z.strictObject({ nonce: hexOf(12), sealed: hexOf(116) }),
})
export type VaultV1 = z.infer<typeof vaultV1>

/** What both ciphers of version 1 authenticated. */
export function headerBytesV1(of: VaultV1['header'], label: 'data-key' | 'secret'): Uint8Array {
  return utf8ToBytes(`${label}\n${canonicalJson(of)}`)
}

/** The 16 bytes of entropy in a secret of version 1: seed and address behind them follow from it. */
export function entropyInV1(secret: Uint8Array): Uint8Array {
  return secret.slice(0, 16)
}

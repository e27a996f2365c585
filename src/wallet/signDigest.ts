import type { Hex } from 'viem'
import { bytesToHex, hexToBytes, recoverAddress } from 'viem/utils'
import { sameAddress } from '../model/Token.ts'
import { refusal } from './refusal.ts'
import type { Vault } from './Vault.ts'

export type Signature = { readonly r: Hex; readonly s: Hex; readonly yParity: 0 | 1 }

/**
 * ECDSA with RFC 6979's nonce and a low s. The recovery bit is the one that leads back to our own account; that neither does
 * is a wrong signature. For `signStep` alone: it signs whatever it is given.
 */
export async function signDigest(vault: Vault, digest: Hex): Promise<Signature> {
  const compact = vault.withKey((key) => key.sign(hexToBytes(digest)))
  const r = bytesToHex(compact.subarray(0, 32))
  const s = bytesToHex(compact.subarray(32, 64))
  for (const yParity of [0, 1] as const) {
    const signer = await recoverAddress({ hash: digest, signature: { r, s, yParity } }).catch(() => null)
    if (signer !== null && sameAddress(signer, vault.account)) return { r, s, yParity }
  }
  throw refusal('The signature does not lead back to the account.')
}

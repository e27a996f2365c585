import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes } from '@noble/hashes/utils.js'
import type { ScryptCost, VaultCrypto } from '../VaultCrypto.ts'
import { toHex } from '../vaultFormat.ts'

export type KeystoreOf = {
  /** 32 bytes. The caller wipes it, and the password. */
  readonly key: Uint8Array
  readonly address: string
  readonly password: Uint8Array
  readonly cost: ScryptCost
}

/** Web3 Secret Storage, version 3, as other wallets read it: scrypt, AES-128-CTR, and a keccak over half the key and the bytes. */
export async function sealKeystore(of: KeystoreOf, crypto: VaultCrypto): Promise<string> {
  const salt = crypto.random(32)
  const counter = crypto.random(16)
  const derived = await crypto.scrypt(of.password, salt, of.cost)
  try {
    const ciphertext = crypto.aes128Ctr(derived.subarray(0, 16), counter, of.key)
    const { N, r, p } = of.cost
    return JSON.stringify({
      version: 3,
      id: uuid(crypto.random(16)),
      address: of.address.replace(/^0x/, '').toLowerCase(),
      crypto: {
        ciphertext: toHex(ciphertext),
        cipherparams: { iv: toHex(counter) },
        cipher: 'aes-128-ctr',
        kdf: 'scrypt',
        kdfparams: { dklen: 32, salt: toHex(salt), n: N, r, p },
        mac: toHex(keccak_256(concatBytes(derived.subarray(16, 32), ciphertext))),
      },
    })
  } finally {
    derived.fill(0)
  }
}

/** Of random bytes: RFC 9562, version 4. */
function uuid(bytes: Uint8Array): string {
  const hex = toHex(bytes.map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte)))
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Address } from 'viem'
import { getAddress, hexToBytes, numberToHex } from 'viem/utils'

/** The prime of secp256k1's field (SEC 2, section 2.4.1). It is 3 modulo 4, so a root is one power. */
const prime = 2n ** 256n - 2n ** 32n - 977n

/** The address of a compressed public key. Everything in here is public, so plain bigints will do. */
export function addressOfPublicKey(compressed: Uint8Array): Address {
  const odd = compressed[0] === 3
  const x = BigInt(`0x${bytesToHex(compressed.subarray(1))}`)
  const root = power((x ** 3n + 7n) % prime, (prime + 1n) / 4n)
  const y = (root % 2n === 1n) === odd ? root : prime - root
  const point = hexToBytes(numberToHex((x << 256n) + y, { size: 64 }))
  return getAddress(`0x${bytesToHex(keccak_256(point).subarray(12))}`)
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let square = base, left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}

import { keccak_256 } from '@noble/hashes/sha3.js'

/**
 * Whether a token that starts with 0x is an address: 40 hex digits, and where its letters are of both cases, the
 * EIP-55 checksum holds.
 */
export function checkAddress(text: string): boolean {
  const digits = text.slice(2)
  if (!text.startsWith('0x') || !/^[0-9a-fA-F]{40}$/.test(digits)) return false
  const lower = digits.toLowerCase()
  if (digits === lower || digits === digits.toUpperCase()) return true
  const hash = keccak_256(new TextEncoder().encode(lower))
  return [...lower].every((char, i) => {
    const byte = hash[i >> 1] ?? 0
    const nibble = i % 2 === 0 ? byte >> 4 : byte & 15
    return digits[i] === (nibble >= 8 ? char.toUpperCase() : char)
  })
}

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { placesOf } from './mnemonic.ts'

/**
 * SHA-256 of what published words stand for: of those that do not repeat one word. BIP-39's own examples of 0x7f and 0x80, 16,
 * 24 and 32 bytes each; what Ganache is started with by `--deterministic`, and what Truffle's handbook says.
 */
const published: ReadonlySet<string> = new Set([
  ...[0x7f, 0x80].flatMap((byte) =>
    [16, 24, 32].map((length) => bytesToHex(sha256(new Uint8Array(length).fill(byte)))),
  ),
  'c60dab48e48562856d784f96190be55a866600eb800defcfad2af3f8bd05e897',
  'eff8ddfae2b78af227bc199f194c0a81546ea157158db737573cf4977422d646',
])

/**
 * Whether everybody knows the words: they are printed in handbooks and tests, or say one word over and over but for the last
 * ("test … junk" of Anvil and Hardhat, "abandon … about", "zoo … wrong"). Programs take at once what comes to such a wallet.
 */
export function arePublished(entropy: Uint8Array): boolean {
  const [first, ...more] = placesOf(entropy)
  return more.slice(0, -1).every((place) => place === first) || published.has(bytesToHex(sha256(entropy)))
}

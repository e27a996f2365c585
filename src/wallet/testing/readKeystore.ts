import { ctr } from '@noble/ciphers/aes.js'
import { pbkdf2Async } from '@noble/hashes/pbkdf2.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Address, bytesToHex, getAddress, type Hex, hexToBytes, keccak256 } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'
import { z } from 'zod'
import { cheapCrypto } from './keeperOfTest.ts'

const hex = z
  .string()
  .regex(/^[0-9a-f]*$/)
  .transform((digits): Hex => `0x${digits}`)

const keystore = z.object({
  version: z.literal(3),
  crypto: z.object({
    cipher: z.literal('aes-128-ctr'),
    cipherparams: z.object({ iv: hex }),
    ciphertext: hex,
    kdf: z.enum(['scrypt', 'pbkdf2']),
    kdfparams: z.object({
      dklen: z.literal(32),
      salt: hex,
      n: z.number().optional(),
      r: z.number().optional(),
      p: z.number().optional(),
      c: z.number().optional(),
    }),
    mac: hex,
  }),
})

/**
 * A second reader of keystore files, from the published definition and from other libraries than the writer uses (noble's
 * ciphers and derivations, not Node's). `cheap` reads what was written with the tests' derivation that costs nothing.
 */
export async function readKeystore(
  text: string,
  password: string,
  derivation: 'real' | 'cheap' = 'real',
): Promise<{ readonly key: Hex; readonly address: Address }> {
  const { crypto } = keystore.parse(JSON.parse(text, smallTopNames))
  const derived = await derive(crypto, utf8ToBytes(password.normalize('NFKC')), derivation)
  const ciphertext = hexToBytes(crypto.ciphertext)
  if (keccak256(concatBytes(derived.subarray(16, 32), ciphertext)) !== crypto.mac)
    throw new Error('This is not the keystore’s password.')
  const key = bytesToHex(ctr(derived.slice(0, 16), hexToBytes(crypto.cipherparams.iv)).decrypt(ciphertext))
  return { key, address: getAddress(privateKeyToAddress(key)) }
}

/** Some write "Crypto", and mean the same. */
function smallTopNames(this: unknown, key: string, value: unknown): unknown {
  if (key !== '' || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name.toLowerCase(), item]))
}

async function derive(
  { kdf, kdfparams }: z.infer<typeof keystore>['crypto'],
  password: Uint8Array,
  derivation: 'real' | 'cheap',
): Promise<Uint8Array> {
  const { n = 0, r = 0, p = 0, c = 0, dklen } = kdfparams
  const salt = hexToBytes(kdfparams.salt)
  if (derivation === 'cheap') return cheapCrypto.scrypt(password, salt, { N: n, r, p })
  if (kdf === 'pbkdf2') return pbkdf2Async(sha256, password, salt, { c, dkLen: dklen })
  return scryptAsync(password, salt, { N: n, r, p, dkLen: dklen, maxmem: 2 ** 31 })
}

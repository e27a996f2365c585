import { gcm } from '@noble/ciphers/aes.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeVaultCrypto as crypto } from './nodeVaultCrypto.ts'

const fromHex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const text = (of: string): Uint8Array => new TextEncoder().encode(of)

/** The vectors of the cipher's authors for 256-bit keys and 12-byte nonces: key, nonce, header, plain, sealed. */
const key15 = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'
const nonce15 = 'cafebabefacedbaddecaf888'
const plain15 =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255'
const sealed15 =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad'
const gcmVectors = [
  ['13', '00'.repeat(32), '00'.repeat(12), '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
  [
    '14',
    '00'.repeat(32),
    '00'.repeat(12),
    '',
    '00'.repeat(16),
    'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  ],
  ['15', key15, nonce15, '', plain15, `${sealed15}b094dac5d93471bdec1a502270e3cc6c`],
  [
    '16',
    key15,
    nonce15,
    'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    plain15.slice(0, 120),
    `${sealed15.slice(0, 120)}76fc6ece0f4e1768cddf8853bb2d551b`,
  ],
] as const

describe('nodeVaultCrypto', () => {
  test.each([
    ['', '', 16, 1, 1, '77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442'],
    ['password', 'NaCl', 1024, 8, 16, 'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162'],
    [
      'pleaseletmein',
      'SodiumChloride',
      16384,
      8,
      1,
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
    ],
    [
      'pleaseletmein',
      'SodiumChloride',
      1_048_576,
      8,
      1,
      '2101cb9b6a511aaeaddbbe09cf70f881ec568d574a2ffd4dabe5ee9820adaa47',
    ],
  ])('K10: RFC 7914, scrypt of “%s” with “%s”, N = %i', { timeout: 60_000 }, async (password, salt, N, r, p, key) => {
    expect(hex(await crypto.scrypt(text(password), text(salt), { N, r, p }))).toBe(key)
  })

  test.each([
    [
      '0b'.repeat(22),
      '000102030405060708090a0b0c',
      'f0f1f2f3f4f5f6f7f8f9',
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf',
    ],
    ['0b'.repeat(22), '', '', '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d'],
  ])('K10: RFC 5869, HKDF-SHA256 of %s', (secret, salt, info, key) => {
    expect(hex(crypto.hkdfSha256(fromHex(secret), fromHex(salt), fromHex(info)))).toBe(key)
  })

  test.each(gcmVectors)(
    'K10: AES-256-GCM, vector %s of its authors, both ways',
    (_name, key, nonce, header, plain, sealed) => {
      const [k, n, h] = [fromHex(key), fromHex(nonce), fromHex(header)]
      expect(hex(crypto.seal(k, n, h, fromHex(plain)))).toBe(sealed)
      expect(hex(crypto.open(k, n, h, fromHex(sealed)))).toBe(plain)
    },
  )

  test('K10: AES-128-CTR, vectors F.5.1 and F.5.2 of SP 800-38A', () => {
    const key = fromHex('2b7e151628aed2a6abf7158809cf4f3c')
    const counter = fromHex('f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff')
    const plain = '6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51'
    const sealed = '874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff'
    expect(hex(crypto.aes128Ctr(key, counter, fromHex(plain)))).toBe(sealed)
    expect(hex(crypto.aes128Ctr(key, counter, fromHex(sealed)))).toBe(plain)
  })

  test('K10, K11: AES-256-GCM opens nothing with any bit of key, nonce, header, bytes or tag flipped', () => {
    const [, key, nonce, header, , sealed] = gcmVectors[3]
    const parts = [key, nonce, header, sealed].map(fromHex)
    const open = ([k, n, h, s]: readonly Uint8Array[]) =>
      crypto.open(k ?? new Uint8Array(), n ?? new Uint8Array(), h ?? new Uint8Array(), s ?? new Uint8Array())
    expect(hex(open(parts))).toBe(plain15.slice(0, 120))
    for (const [part, bytes] of parts.entries())
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const flipped = parts.with(
          part,
          bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
        )
        expect(() => open(flipped), `part ${part}, bit ${bit}`).toThrow()
      }
  })

  test('K10, K11: AES-256-GCM takes no shorter tag, no tag alone, no empty bytes, no other length of key or nonce', () => {
    const [, key, nonce, header, , sealed] = gcmVectors[3]
    const [k, n, h, s] = [fromHex(key), fromHex(nonce), fromHex(header), fromHex(sealed)]
    for (let length = 0; length < s.length; length += 1)
      expect(() => crypto.open(k, n, h, s.slice(0, length)), `${length} bytes`).toThrow()
    for (const tag of ['00', 'ff', '80'])
      expect(() => crypto.open(k, n, h, new Uint8Array([...s.slice(0, -16), ...fromHex(tag.repeat(16))]))).toThrow()
    expect(() => crypto.open(k.slice(1), n, h, s)).toThrow()
    expect(() => crypto.open(new Uint8Array(16), n, h, s)).toThrow()
    for (const length of [0, 8, 11, 13, 16]) expect(() => crypto.open(k, new Uint8Array(length), h, s)).toThrow()
  })

  test('K10: AES-256-GCM equals another library’s, on any input', () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
    fc.assert(
      fc.property(
        bytes(32),
        bytes(12),
        fc.uint8Array({ maxLength: 300 }),
        fc.uint8Array({ maxLength: 300 }),
        (k, n, h, p) => {
          const sealed = crypto.seal(k, n, h, p)
          expect(hex(sealed)).toBe(hex(gcm(k, n, h).encrypt(p)))
          expect(hex(gcm(k, n, h).decrypt(sealed))).toBe(hex(p))
        },
      ),
      { numRuns: 300 },
    )
  })
})

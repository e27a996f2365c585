import { HDKey } from '@scure/bip32'
import fc from 'fast-check'
import { mnemonicToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { seedOf, wordsOf } from './mnemonic.ts'
import { fromHex, toHex } from './vaultFormat.ts'
import { addressIn, addressOf, keyIn, makeSecret } from './vaultSecret.ts'

describe('vaultSecret', () => {
  test.each([
    ['00', 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about'],
    ['7f', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
    ['80', 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above'],
    ['ff', 'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong'],
  ])('K10 BIP-39 vector: 16 bytes of %s', (byte, words) => {
    expect(wordsOf(fromHex(byte.repeat(16))).join(' ')).toBe(words)
  })

  test('K10 BIP-39 vector: the seed of the published words and passphrase', () => {
    expect(toHex(seedOf(new Uint8Array(16), 'TREZOR'))).toBe(
      'c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531f09a6987599d18264c1e1c92f2cf141630c7a3c4ab7c81b2f001698e7463b04',
    )
  })

  test('K10 BIP-32 vector 1', () => {
    const root = HDKey.fromMasterSeed(fromHex('000102030405060708090a0b0c0d0e0f'))
    expect(root.derive("m/0'").privateExtendedKey).toBe(
      'xprv9uHRZZhk6KAJC1avXpDAp4MDc3sQKNxDiPvvkX8Br5ngLNv1TxvUxt4cV1rGL5hj6KCesnDYUhd7oWgT11eZG7XnxHrnYeSvkzY7d2bhkJ7',
    )
  })

  test('default: the address that the published words have everywhere', () => {
    const secret = makeSecret(new Uint8Array(16))
    expect(addressIn(secret)).toBe('0x9858EfFD232B4033E47d90003D41EC34EcaEda94')
    expect(addressOf(keyIn(secret))).toBe(addressIn(secret))
  })

  test('behavior: the same account as viem’s own derivation, for any entropy', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (entropy) => {
        expect(addressIn(makeSecret(entropy))).toBe(mnemonicToAccount(wordsOf(entropy).join(' ')).address)
      }),
      { numRuns: 8 },
    )
  })
})

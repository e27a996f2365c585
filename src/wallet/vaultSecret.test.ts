import { HDKey } from '@scure/bip32'
import fc from 'fast-check'
import { mnemonicToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { wordsOf } from './mnemonic.ts'
import { bip32Vectors, brokenExtendedKeys } from './testing/bip32Vectors.ts'
import { fromHex } from './vaultFormat.ts'
import { addressIn, addressOf, keyIn, makeSecret } from './vaultSecret.ts'

describe('vaultSecret', () => {
  test.each(bip32Vectors.map(({ seed, keys }, at) => [at + 1, seed, keys] as const))(
    'K10: BIP-32 vector %i',
    (_number, seed, keys) => {
      const root = HDKey.fromMasterSeed(fromHex(seed))
      for (const [path, key] of Object.entries(keys)) expect(root.derive(path).privateExtendedKey, path).toBe(key)
    },
  )

  test.each(brokenExtendedKeys)('K10: BIP-32 vector 5: %s is no key', (key) => {
    expect(() => HDKey.fromExtendedKey(key)).toThrow()
  })

  test('default: the address that the published words have everywhere', () => {
    const secret = makeSecret(new Uint8Array(16))
    expect(addressIn(secret)).toBe('0x9858EfFD232B4033E47d90003D41EC34EcaEda94')
    expect(addressOf(keyIn(secret))).toBe(addressIn(secret))
  })

  test('behavior: the same account as viem’s own derivation, for any entropy', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(200), (entropy, addressIndex) => {
        const { address } = mnemonicToAccount(wordsOf(entropy).join(' '), { addressIndex })
        expect(addressIn(makeSecret(entropy), addressIndex)).toBe(address)
      }),
      { numRuns: 8 },
    )
  })
})

import { HDKey } from '@scure/bip32'
import fc from 'fast-check'
import { getAddress, hexToBytes, keccak256, serializeTransaction } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { addressOfPublicKey } from './addressOfPublicKey.ts'
import { toHex } from './vaultFormat.ts'

const keyOf = (privateKey: Uint8Array) => new HDKey({ privateKey, chainCode: new Uint8Array(32) })

describe('addressOfPublicKey', () => {
  test.each([
    // EIP-55: all capitals, all small, and the mixed ones.
    '0x52908400098527886E0F7030069857D2E4169EE7',
    '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
    '0xde709f2102306220921060314715629080e2fb77',
    '0x27b1fdb04752bbc536007a920d24acb045561c26',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
    '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
    '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
  ])('K10: EIP-55 spells %s', (address) => {
    expect(getAddress(address.toLowerCase())).toBe(address)
  })

  test('K10: EIP-155’s own example: the same hash, r and s, with our curve and our deterministic nonce', () => {
    const unsigned = serializeTransaction({
      type: 'legacy',
      chainId: 1,
      nonce: 9,
      gasPrice: 20_000_000_000n,
      gas: 21_000n,
      to: '0x3535353535353535353535353535353535353535',
      value: 10n ** 18n,
    })
    const hash = keccak256(unsigned)
    expect(hash).toBe('0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53')
    const signature = keyOf(new Uint8Array(32).fill(0x46)).sign(hexToBytes(hash))
    expect(toHex(signature)).toBe(
      '28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276' +
        '67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83',
    )
  })

  test('default: the address of any key, as viem has it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        fc.pre(bytes.some((byte) => byte > 0) && bytes.some((byte) => byte < 255))
        const { publicKey } = keyOf(bytes)
        expect(addressOfPublicKey(publicKey ?? new Uint8Array())).toBe(privateKeyToAddress(`0x${toHex(bytes)}`))
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { addAmounts, amountOf, isAtLeast, subtractAmounts } from './Amount.ts'
import type { Token } from './Token.ts'
import { isNative, nativeAddress, sameToken } from './Token.ts'

const usdc: Token = {
  chainId: 1,
  address: '0x44ea27Ba0418aC2A84792270B5aeE39C4B0B05E7',
  symbol: 'USDC',
  name: 'USD Coin',
  decimals: 6,
}
const dai: Token = { ...usdc, address: '0x87B95f62358dF25c0DEA54e61F94B7Df53be1449', symbol: 'DAI', decimals: 18 }

describe('amounts', () => {
  test('default', () => {
    expect(addAmounts(amountOf(usdc, 2n), amountOf(usdc, 3n))).toEqual({ token: usdc, units: 5n })
    expect(subtractAmounts(amountOf(usdc, 2n), amountOf(usdc, 3n))).toEqual({ token: usdc, units: -1n })
    expect(isAtLeast(amountOf(usdc, 3n), amountOf(usdc, 3n))).toBe(true)
    expect(isAtLeast(amountOf(usdc, 2n), amountOf(usdc, 3n))).toBe(false)
  })

  test.each([
    ['added', addAmounts],
    ['subtracted', subtractAmounts],
    ['compared', isAtLeast],
  ])('behavior: different tokens cannot be %s', (_, join) => {
    expect(() => join(amountOf(usdc, 1n), amountOf(dai, 1n))).toThrow('Amounts of USDC and DAI cannot be joined.')
  })

  test('behavior: the same address on another chain is another token', () => {
    const elsewhere = { ...usdc, chainId: 2 }
    expect(sameToken(usdc, elsewhere)).toBe(false)
    expect(() => addAmounts(amountOf(usdc, 1n), amountOf(elsewhere, 1n))).toThrow(/cannot be joined/)
  })

  test('behavior: an address is the same in capital and small letters, whatever the symbol says', () => {
    const spelled: Token = { ...usdc, address: '0x44ea27ba0418ac2a84792270b5aee39c4b0b05e7', symbol: 'OTHER' }
    expect(sameToken(usdc, spelled)).toBe(true)
    expect(addAmounts(amountOf(usdc, 1n), amountOf(spelled, 1n)).units).toBe(2n)
  })

  test('behavior: only the chain’s own coin is native', () => {
    expect(isNative({ ...usdc, address: nativeAddress })).toBe(true)
    expect(isNative(usdc)).toBe(false)
  })
})

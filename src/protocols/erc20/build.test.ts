import { type Address, maxUint256 } from 'viem'
import { describe, expect, test } from 'vitest'
import { amountOf } from '../../model/Amount.ts'
import { nativeAddress, type Token } from '../../model/Token.ts'
import { buildApprove, buildTransfer } from './build.ts'

const usdc: Token = {
  chainId: 1,
  address: '0x44ea27Ba0418aC2A84792270B5aeE39C4B0B05E7',
  symbol: 'USDC',
  name: 'USD Coin',
  decimals: 6,
}
const spender: Address = '0x1111111111111111111111111111111111111111'
const word = (hex: string) => hex.padStart(64, '0')

describe('buildApprove', () => {
  test('default', () => {
    expect(buildApprove(amountOf(usdc, 1_000_000_000n), spender)).toEqual({
      to: usdc.address,
      value: 0n,
      data: `0x095ea7b3${word('1'.repeat(40))}${word('3b9aca00')}`,
    })
  })

  test('behavior: zero takes an allowance back', () => {
    expect(buildApprove(amountOf(usdc, 0n), spender).data).toBe(`0x095ea7b3${word('1'.repeat(40))}${word('0')}`)
  })

  test.each([maxUint256, maxUint256 - 1n, maxUint256 / 2n, -1n])('behavior: %d is refused, as unlimited', (units) => {
    expect(() => buildApprove(amountOf(usdc, units), spender)).toThrow(/unlimited approval/)
  })
})

describe('buildTransfer', () => {
  test('default', () => {
    expect(buildTransfer(amountOf(usdc, 255n), spender)).toEqual({
      to: usdc.address,
      value: 0n,
      data: `0xa9059cbb${word('1'.repeat(40))}${word('ff')}`,
    })
  })

  test('behavior: the chain’s own coin goes as the value of a call without data', () => {
    const ether = { ...usdc, address: nativeAddress, symbol: 'ETH', decimals: 18 }
    expect(buildTransfer(amountOf(ether, 5n), spender)).toEqual({ to: spender, value: 5n, data: '0x' })
  })
})

import type { Address } from 'viem'
import { describe, expect, test } from 'vitest'
import { amountOf } from '../../model/Amount.ts'
import { buildBorrow, buildRepay, buildSetCollateral, buildSupply, buildWithdraw } from './build.ts'

const pool: Address = '0x2222222222222222222222222222222222222222'
const account: Address = '0x1111111111111111111111111111111111111111'
const asset: Address = '0x3333333333333333333333333333333333333333'
const amount = amountOf({ chainId: 1, address: asset, symbol: 'USDC', name: 'USD Coin', decimals: 6 }, 16n)
const word = (hex: string) => hex.padStart(64, '0')

describe('buildSupply', () => {
  test('default', () => {
    expect(buildSupply(pool, amount, account)).toEqual({
      to: pool,
      value: 0n,
      data: `0x617ba037${word('3'.repeat(40))}${word('10')}${word('1'.repeat(40))}${word('0')}`,
    })
  })
})

describe('buildWithdraw', () => {
  test('default', () => {
    expect(buildWithdraw(pool, asset, 16n, account)).toEqual({
      to: pool,
      value: 0n,
      data: `0x69328dec${word('3'.repeat(40))}${word('10')}${word('1'.repeat(40))}`,
    })
  })

  test('behavior: all of it is the pool’s own word for the whole position', () => {
    expect(buildWithdraw(pool, asset, 'all', account).data).toBe(
      `0x69328dec${word('3'.repeat(40))}${'f'.repeat(64)}${word('1'.repeat(40))}`,
    )
  })
})

describe('buildBorrow', () => {
  test('default', () => {
    expect(buildBorrow(pool, amount, account)).toEqual({
      to: pool,
      value: 0n,
      data: `0xa415bcad${word('3'.repeat(40))}${word('10')}${word('2')}${word('0')}${word('1'.repeat(40))}`,
    })
  })
})

describe('buildRepay', () => {
  test('default', () => {
    expect(buildRepay(pool, asset, 16n, account)).toEqual({
      to: pool,
      value: 0n,
      data: `0x573ade81${word('3'.repeat(40))}${word('10')}${word('2')}${word('1'.repeat(40))}`,
    })
  })

  test('behavior: all of it is the pool’s own word for the whole debt', () => {
    expect(buildRepay(pool, asset, 'all', account).data).toBe(
      `0x573ade81${word('3'.repeat(40))}${'f'.repeat(64)}${word('2')}${word('1'.repeat(40))}`,
    )
  })
})

describe('buildSetCollateral', () => {
  test('default', () => {
    expect(buildSetCollateral(pool, asset, true)).toEqual({
      to: pool,
      value: 0n,
      data: `0x5a3b74b9${word('3'.repeat(40))}${word('1')}`,
    })
  })
})

import type { Address } from 'viem'
import { describe, expect, test } from 'vitest'
import { amountOf } from '../../model/Amount.ts'
import { buildDeposit, buildRedeem, buildVaultWithdraw } from './build.ts'

const vault: Address = '0x2222222222222222222222222222222222222222'
const account: Address = '0x1111111111111111111111111111111111111111'
const amount = amountOf({ chainId: 1, address: vault, symbol: 'T', name: 'T', decimals: 6 }, 16n)
const word = (hex: string) => hex.padStart(64, '0')
const me = word('1'.repeat(40))

describe('vault calls', () => {
  test('default', () => {
    expect(buildDeposit(vault, amount, account)).toEqual({
      to: vault,
      value: 0n,
      data: `0x6e553f65${word('10')}${me}`,
    })
  })

  test('behavior: shares go back from the account to the account', () => {
    expect(buildRedeem(vault, amount, account)).toEqual({
      to: vault,
      value: 0n,
      data: `0xba087652${word('10')}${me}${me}`,
    })
  })

  test('behavior: an exact amount is taken out by the account for the account', () => {
    expect(buildVaultWithdraw(vault, amount, account)).toEqual({
      to: vault,
      value: 0n,
      data: `0xb460af94${word('10')}${me}${me}`,
    })
  })
})

import { type Address, getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { buildMorphoSupply, buildMorphoWithdraw } from './build.ts'

const account = getAddress('0x00000000000000000000000000000000000a11ce')
const blue: Address = '0x18a61cC5657C8A4012C53414881E3A8968BE976f'
const market = practice.morpho?.markets[0]
if (market === undefined) throw new Error('The practice chain has a market.')
const [token] = practice.tokens.filter(({ address }) => address === market.loan)
if (token === undefined) throw new Error('The loan is a token of the chain.')

const word = (value: bigint | Address): string => BigInt(value).toString(16).padStart(64, '0')
const params = [market.loan, market.collateral, market.oracle, market.rateModel, market.lltv].map(word).join('')

describe('buildMorphoSupply', () => {
  test('default', () => {
    expect(buildMorphoSupply(blue, market, { token, units: 5n }, account)).toEqual({
      to: blue,
      value: 0n,
      // The fields, so many assets, no shares, in whose name, and where the callback's bytes lie: none.
      data: `0xa99aad89${params}${word(5n)}${word(0n)}${word(account)}${word(0x120n)}${word(0n)}`,
    })
  })
})

describe('buildMorphoWithdraw', () => {
  test('default', () => {
    expect(buildMorphoWithdraw(blue, market, { assets: 5n }, account)).toEqual({
      to: blue,
      value: 0n,
      data: `0x5c2bea49${params}${word(5n)}${word(0n)}${word(account)}${word(account)}`,
    })
  })

  test('behavior: shares instead of assets, for all of it', () => {
    expect(buildMorphoWithdraw(blue, market, { shares: 7n }, account).data).toBe(
      `0x5c2bea49${params}${word(0n)}${word(7n)}${word(account)}${word(account)}`,
    )
  })
})

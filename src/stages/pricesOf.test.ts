import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { chainOfTest, coin } from '../chain/testing/chainOfTest.ts'
import { pricesOf } from './pricesOf.ts'

const chain = chainOfTest()

describe('pricesOf', () => {
  test('default', async () => {
    const snapshot = await chain().snapshot()
    const prices = pricesOf(snapshot)
    const worth = (address: string | undefined) => prices.get(address?.toLowerCase() ?? '')?.usdE8
    for (const { asset, aToken, variableDebtToken } of practice.aave?.reserves ?? []) {
      expect(worth(aToken.address)).toBe(worth(asset))
      expect(worth(variableDebtToken.address)).toBe(-(worth(asset) ?? 0n))
    }
    const steady = worth(practice.vaults[0]?.share.address) ?? 0n
    // A month of five percent a year on a dollar.
    expect(steady).toBeGreaterThan(1_00300000n)
    expect(steady).toBeLessThan(1_00600000n)
    const lent = worth(practice.morpho?.markets[0]?.position.address) ?? 0n
    expect(lent).toBeGreaterThan(1_00300000n)
    expect(lent).toBeLessThan(1_00600000n)
    expect(prices.get(coin('USDC').address.toLowerCase())).toEqual(
      snapshot.prices.get(coin('USDC').address.toLowerCase()),
    )
  })

  test('behavior: what the chain did not tell stays without a price, and the snapshot as it was', async () => {
    const snapshot = await chain().snapshot()
    const size = snapshot.prices.size
    expect(pricesOf({ ...snapshot, prices: new Map() }).size).toBe(0)
    const vault = practice.vaults[0]?.share.address.toLowerCase() ?? ''
    expect(pricesOf({ ...snapshot, vaults: new Map() }).has(vault)).toBe(false)
    expect(snapshot.prices.size).toBe(size)
  })
})

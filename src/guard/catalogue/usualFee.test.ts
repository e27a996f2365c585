import { expect, test } from 'vitest'
import type { Network } from '../../model/Network.ts'
import { dai, link, network, usdc, weth } from '../testing/network.ts'
import { usualFee } from './usualFee.ts'

/** The made-up chain without some of its pools. */
function without(...fees: readonly (readonly [string, string])[]): Network {
  const { uniswap } = network
  if (!uniswap) throw new Error('The made-up chain has pools.')
  const pools = uniswap.pools.filter(
    (pool) => !fees.some((pair) => pair.includes(pool.token0) && pair.includes(pool.token1)),
  )
  return { ...network, uniswap: { ...uniswap, pools } }
}

test('default', () => {
  expect(usualFee(network, weth.address, usdc.address)).toBe(500n)
})

test('behavior: over one token where there is no pool, by the dearest way', () => {
  expect(usualFee(network, weth.address, link.address)).toBe(6_000n)
})

test('behavior: over two tokens only where nothing shorter is there', () => {
  const far = without([weth.address, dai.address])
  expect(usualFee(far, weth.address, link.address)).toBe(3_600n)
  expect(usualFee(far, weth.address, dai.address)).toBe(600n)
})

test('behavior: null where no way is known', () => {
  expect(usualFee(without([dai.address, link.address]), weth.address, link.address)).toBeNull()
})

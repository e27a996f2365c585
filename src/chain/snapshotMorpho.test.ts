import { zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import type { MorphoPair, Network } from '../model/Network.ts'
import { practice } from './networks/practice.ts'
import { takeSnapshot } from './takeSnapshot.ts'
import { account, chainOfTest } from './testing/chainOfTest.ts'

const chain = chainOfTest()
if (practice.morpho === null) throw new Error('The practice chain has Morpho.')
const { morpho } = practice
const [first, ...others] = morpho.markets
if (first === undefined) throw new Error('Morpho has a market.')
const key = ({ position }: MorphoPair): string => position.address.toLowerCase()

function snapshotOf(changed: Partial<Network>) {
  const { client, clock } = chain()
  return takeSnapshot({ ...client, network: { ...practice, ...changed } }, clock, account)
}

describe('addMorphoReads', () => {
  test('default', async () => {
    const { morpho: markets, balances, block } = await chain().snapshot()
    expect([...markets.keys()]).toEqual(morpho.markets.map(key))
    for (const [name, state] of markets) {
      expect(state.totalBorrowAssets).toBeLessThan(state.totalSupplyAssets)
      expect(state.lastUpdate).toBeLessThan(block.timestamp)
      expect(state.fee).toBe(0n)
      expect(balances.get(name)).toBe(0n)
    }
    // 2,500 dollars for an ether: 36 decimals, and 12 fewer since USDC has 12 fewer than WETH.
    expect(markets.get(key(first))?.collateralPrice).toBe(2_500n * 10n ** 24n)
  })

  test('behavior: a market that is not there, or whose model does not answer, is unknown', async () => {
    const id = `0x${'1'.repeat(64)}` as const
    for (const broken of [
      { ...first, id },
      { ...first, rateModel: zeroAddress },
    ]) {
      const taken = await snapshotOf({ morpho: { ...morpho, markets: [broken, ...others] } })
      expect([...taken.morpho.keys()]).toEqual(others.map(key))
    }
  })

  test('behavior: a price that does not answer is null, and the market is still known', async () => {
    const taken = await snapshotOf({ morpho: { ...morpho, markets: [{ ...first, oracle: zeroAddress }] } })
    expect(taken.morpho.get(key(first))?.collateralPrice).toBeNull()
  })

  test('behavior: rate models that are not the stand-ins are not asked in their words', async () => {
    expect((await snapshotOf({ morpho: { ...morpho, standIn: false } })).morpho.size).toBe(0)
  })
})

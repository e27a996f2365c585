import { encodeFunctionData, parseAbi } from 'viem'
import { beforeEach, describe, expect, test } from 'vitest'
import { amountOf } from '../model/Amount.ts'
import type { MorphoMarketState, Snapshot } from '../model/Snapshot.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { buildMorphoSupply } from '../protocols/morpho/build.ts'
import { accrueInterest, morphoRateAfter, sharesForSupply } from '../protocols/morpho/rates.ts'
import { practice } from './networks/practice.ts'
import { takeSnapshot } from './takeSnapshot.ts'
import { account, chainOfTest, coin } from './testing/chainOfTest.ts'
import { standInCode } from './testing/played/standInCode.ts'

const chain = chainOfTest()

function chosen() {
  const { morpho } = practice
  const market = morpho?.markets.find(({ loan }) => loan === coin('USDC').address)
  if (morpho === null || market === undefined) throw new Error('The practice chain has a market of Morpho for USDC.')
  return { morpho, market }
}

const { morpho, market } = chosen()
const network = { ...practice, morpho: { ...morpho, standIn: false } }
const day = 86_400n
const amount = amountOf(coin('USDC'), 1_000_000000n)

/** Morpho's own contract, and in the place of the chain's rate model one whose rate follows the demand. */
beforeEach(async () => {
  await chain().rpc.setCode({
    address: market.rateModel,
    bytecode: await standInCode(chain().rpc, 'StandInAdaptiveModel'),
  })
  await supply()
})

async function supply(at?: bigint): Promise<void> {
  const calls = [buildApprove(amount, morpho.blue), buildMorphoSupply(morpho.blue, market, amount, account)]
  const played = await chain().play(calls, at === undefined ? {} : { at })
  expect(played.map(({ ok }) => ok)).toEqual([true, true])
}

async function taken(): Promise<Snapshot> {
  const { client, clock } = chain()
  return await takeSnapshot({ ...client, network }, clock, account)
}

function stateIn({ morpho: markets }: Snapshot): MorphoMarketState {
  const state = markets.get(market.position.address.toLowerCase())
  if (state === undefined) throw new Error('The market was not read.')
  return state
}

async function passes(seconds: bigint): Promise<void> {
  await chain().rpc.increaseTime({ seconds: Number(seconds) })
  await chain().rpc.mine({ blocks: 1 })
}

describe('proveMorphoRates', () => {
  test.each([1n, 3n * day, 40n * day, 4_000n * day])(
    'default: %d seconds after the last update the curve is the model’s, and interest the contract’s, to the last digit',
    async (seconds) => {
      await passes(seconds)
      const snapshot = await taken()
      const state = stateIn(snapshot)
      expect(state.doubt).toBeNull()
      expect(morphoRateAfter(state, amount.units, snapshot.block.timestamp)).toBeGreaterThan(0n)
      const at = snapshot.block.timestamp + 5n
      await supply(at)
      const { supplyShares, ...after } = stateIn(await taken())
      const expected = accrueInterest(state, at)
      expect(after).toEqual({
        ...after,
        totalBorrowAssets: expected.totalBorrowAssets,
        totalSupplyAssets: expected.totalSupplyAssets + amount.units,
        rateModel: expected.rateModel,
      })
      expect(supplyShares - state.supplyShares).toBe(sharesForSupply(state, amount.units, at))
    },
  )

  test('behavior: the rate at the target falls while less than the target is lent', async () => {
    const before = stateIn(await taken())
    await passes(3n * day)
    const later = accrueInterest(stateIn(await taken()), before.lastUpdate + 3n * day)
    expect(later.rateModel.rateAtTarget).toBeLessThan(before.rateModel.rateAtTarget)
  })

  test('behavior: of a model that answers another rate nothing is computed, and shares keep their worth', async () => {
    const data = encodeFunctionData({ abi: parseAbi(['function lie(uint256 added)']), args: [1n] })
    await chain().play([{ to: market.rateModel, value: 0n, data }])
    const snapshot = await taken()
    const state = stateIn(snapshot)
    expect(state.doubt).toMatch(/^Its own rate model answers another rate/)
    expect(morphoRateAfter(state, 0n, snapshot.block.timestamp)).toBeNull()
    expect(state.supplyShares).toBeGreaterThan(0n)
  })
})

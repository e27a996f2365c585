import { encodeFunctionData, encodeFunctionResult, multicall3Abi, parseAbi } from 'viem'
import { expect, test } from 'vitest'
import { poolAbi } from '../protocols/aave/abis.ts'
import { buildBorrow, buildSupply } from '../protocols/aave/build.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { practice } from './networks/practice.ts'
import { ReadBatch } from './readBatch.ts'
import { addAaveReads } from './snapshotAave.ts'
import { account, chainOfTest, coin } from './testing/chainOfTest.ts'

const chain = chainOfTest()
const market = practice.aave
if (market === null) throw new Error('The practice chain has an Aave market.')
const { pool } = market
const usdc = { token: coin('USDC'), units: 1_000_000000n }
const eModeAbi = parseAbi(['function setUserEMode(uint8 categoryId)'])

test('default', async () => {
  const { play, snapshot, rpc } = chain()
  const dai = { token: coin('DAI'), units: 10n ** 20n }
  await play([buildApprove(usdc, pool), buildSupply(pool, usdc, account), buildBorrow(pool, dai, account)])
  const { timestamp } = await rpc.getBlock()
  await play([], { at: timestamp + 86_400n })
  const { aave, reserves, lending } = await snapshot()
  if (aave.status !== 'read') throw new Error(aave.status)
  expect(aave).toMatchObject({ revision: 1n, eMode: null })
  expect(aave.holdings.size).toBe(market.reserves.length)
  const lent = aave.holdings.get(usdc.token.address.toLowerCase())
  expect(lent).toMatchObject({ usedAsCollateral: true, variableDebt: 0n, stableDebt: 0n })
  expect(lent?.supplied).toBeGreaterThan(usdc.units)
  const owed = aave.holdings.get(dai.token.address.toLowerCase())
  expect(owed).toMatchObject({ supplied: 0n, usedAsCollateral: false })
  expect(owed?.variableDebt).toBeGreaterThan(dai.units)
  expect(lending?.debtBase).toBe(((owed?.variableDebt ?? 0n) * 10n ** 8n) / 10n ** 18n)
  expect(reserves.get(usdc.token.address.toLowerCase())).toMatchObject({
    ltvBps: 7_500n,
    liquidationThresholdBps: 7_800n,
    liquidationBonusBps: 10_450n,
    borrowingEnabled: true,
    borrowCap: 3_500_000_000n,
    eModeCategory: 1n,
    borrowableInIsolation: true,
    siloed: false,
    debtCeiling: 0n,
    priceBase: 100_000_000n,
  })
  expect(reserves.get(coin('LINK').address.toLowerCase())?.debtCeiling).toBeGreaterThan(0n)
})

test('behavior: the group of like assets that the account chose comes with its thresholds', async () => {
  await chain().play([{ to: pool, value: 0n, data: encodeFunctionData({ abi: eModeAbi, args: [1] }) }])
  expect((await chain().snapshot()).aave).toMatchObject({
    status: 'read',
    eMode: { category: 1n, ltvBps: 9_000n, liquidationThresholdBps: 9_300n },
  })
})

test('behavior: of a revision that is not known nothing is believed, and what stays unanswered is unread', () => {
  const revision = encodeFunctionResult({ abi: poolAbi, functionName: 'POOL_REVISION', result: 7n })
  const group = encodeFunctionResult({ abi: poolAbi, functionName: 'getUserEMode', result: 3n })
  const silent = { success: false, returnData: '0x' } as const
  const answering = (...known: readonly { success: boolean; returnData: `0x${string}` }[]) => {
    const batch = new ReadBatch()
    const aave = addAaveReads(batch, practice, account)
    // The account's own figures come first, then the revision and the group; nothing after them answers.
    const answers = Array.from({ length: 500 }, (_, index) => known[index - 1] ?? silent)
    batch.take(encodeFunctionResult({ abi: multicall3Abi, functionName: 'aggregate3', result: answers }))
    return aave
  }
  const later = answering({ success: true, returnData: revision })
  expect(later.standing()).toEqual({ status: 'unknown-revision', revision: 7n })
  expect(later.reserves().size).toBe(0)
  expect(answering(silent).standing()).toEqual({ status: 'unread' })
  expect(answering(silent).reserves().size).toBe(0)
  const v3_7 = encodeFunctionResult({ abi: poolAbi, functionName: 'POOL_REVISION', result: 11n })
  const grouped = answering({ success: true, returnData: v3_7 }, { success: true, returnData: group })
  expect(grouped.standing()).toEqual({ status: 'unknown-group', category: 3n })
})

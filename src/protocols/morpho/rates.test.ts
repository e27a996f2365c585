import { type Address, encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, chainOfTest } from '../../chain/testing/chainOfTest.ts'
import type { Amount } from '../../model/Amount.ts'
import type { MorphoMarketState } from '../../model/Snapshot.ts'
import { buildApprove } from '../erc20/build.ts'
import { borrowRatePerSecond } from './adaptiveCurve.ts'
import { buildMorphoSupply, buildMorphoWithdraw } from './build.ts'
import {
  accrueInterest,
  assetsForShares,
  morphoLiquidity,
  morphoRateAfter,
  sharesForSupply,
  sharesForWithdrawal,
} from './rates.ts'

const chain = chainOfTest()
const { morpho } = practice
if (morpho === null) throw new Error('The practice chain has Morpho.')
const { blue } = morpho
const named = morpho.markets.map((market) => ({ symbol: market.position.symbol, market }))
type Market = (typeof named)[number]['market']

const day = 86_400n
const ray = 10n ** 27n
const mintAbi = parseAbi(['function mint(address to, uint256 value)', 'function deposit() payable'])
const modelAbi = parseAbi([
  'struct Params { address loanToken; address collateralToken; address oracle; address irm; uint256 lltv; }',
  'struct Market { uint128 totalSupplyAssets; uint128 totalSupplyShares; uint128 totalBorrowAssets; uint128 totalBorrowShares; uint128 lastUpdate; uint128 fee; }',
  'function borrowRateView(Params params, Market market) view returns (uint256)',
])

async function stateOf(market: Market): Promise<{ state: MorphoMarketState; now: bigint }> {
  const { morpho: markets, block } = await chain().snapshot()
  const state = markets.get(market.position.address.toLowerCase())
  if (state === undefined) throw new Error(`${market.position.symbol} was not read.`)
  return { state, now: block.timestamp }
}

function loanOf(market: Market, units: bigint): Amount {
  const token = practice.tokens.find(({ address }) => address === market.loan)
  if (token === undefined) throw new Error('A loan that is no token of the chain.')
  return { token, units }
}

/** Gives the account what it lends: the chain's own stand-in tokens are minted by whoever asks. */
async function give(amount: Amount): Promise<void> {
  const data =
    amount.token.symbol === 'WETH'
      ? encodeFunctionData({ abi: mintAbi, functionName: 'deposit' })
      : encodeFunctionData({ abi: mintAbi, functionName: 'mint', args: [account, amount.units] })
  const value = amount.token.symbol === 'WETH' ? amount.units : 0n
  await chain().rpc.setBalance({ address: account, value: 10n ** 24n })
  const [given] = await chain().play([{ to: amount.token.address, value, data }])
  expect(given?.ok).toBe(true)
}

async function supply(market: Market, amount: Amount, at: bigint): Promise<void> {
  const calls = [buildApprove(amount, blue), buildMorphoSupply(blue, market, amount, account)]
  expect((await chain().play(calls, { at })).map(({ ok }) => ok)).toEqual([true, true])
}

/** What the model itself answers for a market in some state. */
function askModel(market: Market, state: MorphoMarketState): Promise<bigint> {
  return chain().rpc.readContract({
    address: market.rateModel,
    abi: modelAbi,
    functionName: 'borrowRateView',
    args: [
      {
        loanToken: market.loan,
        collateralToken: market.collateral,
        oracle: market.oracle,
        irm: market.rateModel,
        lltv: market.lltv,
      },
      state,
    ],
  })
}

describe('morpho rates', () => {
  test.each(named)(
    'default: $symbol, lent to for half a year, is what the contract says to the last digit',
    async ({ market }) => {
      const amount = loanOf(market, 12_345_678_901n)
      await give(amount)
      const before = await stateOf(market)
      const at = before.now + 10n * day + 7n
      await supply(market, amount, at)
      const lent = await stateOf(market)
      const expected = accrueInterest(before.state, at)
      const shares = sharesForSupply(before.state, amount.units, at)
      expect(lent.state).toEqual({
        ...expected,
        totalSupplyAssets: expected.totalSupplyAssets + amount.units,
        totalSupplyShares: expected.totalSupplyShares + shares,
        supplyShares: shares,
      })
      const held = (await chain().snapshot()).balances.get(market.position.address.toLowerCase())
      expect(held).toBe(shares)

      const later = at + 180n * day
      const worth = assetsForShares(lent.state, shares, later)
      expect(worth).toBeGreaterThan(amount.units)
      const token = amount.token.address.toLowerCase()
      const had = (await chain().snapshot()).balances.get(token) ?? 0n
      const all = buildMorphoWithdraw(blue, market, { shares }, account)
      expect((await chain().play([all], { at: later }))[0]?.ok).toBe(true)
      const after = await chain().snapshot()
      expect((after.balances.get(token) ?? 0n) - had).toBe(worth)
      expect(after.balances.get(market.position.address.toLowerCase())).toBe(0n)
    },
  )

  test.each(named)('behavior: taking assets out of $symbol costs the shares that were said', async ({ market }) => {
    const amount = loanOf(market, 9_000_000_007n)
    await give(amount)
    const { now } = await stateOf(market)
    await supply(market, amount, now + 5n)
    const { state } = await stateOf(market)
    const at = now + 3n * day
    const out = buildMorphoWithdraw(blue, market, { assets: 1_234_567n }, account)
    expect((await chain().play([out], { at }))[0]?.ok).toBe(true)
    const left = (await stateOf(market)).state.supplyShares
    expect(state.supplyShares - left).toBe(sharesForWithdrawal(state, 1_234_567n, at))
  })

  test.each(named)(
    'behavior: the borrow rate of $symbol is the model’s, on both sides of the bend',
    async ({ market }) => {
      const { state } = await stateOf(market)
      const all = state.totalSupplyAssets
      for (const borrowed of [0n, 1n, all / 3n, (all * 9n) / 10n, (all * 9n) / 10n + 2n, (all * 97n) / 100n, all]) {
        const tried = { ...state, totalBorrowAssets: borrowed }
        expect(borrowRatePerSecond(tried)).toBe(await askModel(market, tried))
      }
      expect(await askModel(market, { ...state, totalSupplyAssets: 0n, totalBorrowAssets: 0n })).toBe(
        borrowRatePerSecond({ ...state, totalSupplyAssets: 0n, totalBorrowAssets: 0n }),
      )
    },
  )

  test('behavior: the three markets pay near 5.0, 5.6 and 2.3 percent, and less than half where twice as much is lent', async () => {
    const rates = await Promise.all(
      named.map(async ({ market }) => {
        const { state, now } = await stateOf(market)
        const rate = morphoRateAfter(state, 0n, now) ?? 0n
        expect(morphoRateAfter(state, state.totalSupplyAssets, now) ?? 0n).toBeLessThan(rate / 2n)
        return Number(rate) / 1e25
      }),
    )
    expect(rates.map((rate) => rate.toFixed(1))).toEqual(['5.0', '5.6', '2.3'])
  })

  test('behavior: the rate after a deposit is what a lender gets in the next hour, but for compounding', async () => {
    const market = named[1]?.market
    if (market === undefined) throw new Error('No second market.')
    const amount = loanOf(market, 2_000_000_000000n)
    await give(amount)
    const { state, now } = await stateOf(market)
    const rate = morphoRateAfter(state, amount.units, now + 1n) ?? 0n
    await supply(market, amount, now + 1n)
    const lent = (await stateOf(market)).state
    const earned = assetsForShares(lent, 10n ** 30n, now + 3_601n) - assetsForShares(lent, 10n ** 30n, now + 1n)
    const perYear = (earned * 365n * 24n * ray) / assetsForShares(lent, 10n ** 30n, now + 1n)
    const off = perYear > rate ? perYear - rate : rate - perYear
    expect(off * 100_000n).toBeLessThan(rate)
  })

  test('behavior: what is lent on cannot leave', async () => {
    const market = named[0]?.market
    if (market === undefined) throw new Error('No first market.')
    const { state, now } = await stateOf(market)
    const liquid = morphoLiquidity(state, now)
    expect(morphoRateAfter(state, -liquid, now)).not.toBeNull()
    expect(morphoRateAfter(state, -liquid - 1n, now)).toBeNull()
  })

  test('behavior: a fee is left out of what lenders get, and its shares are counted', async () => {
    const market = named[0]?.market
    if (market === undefined) throw new Error('No first market.')
    const { rpc, play } = chain()
    const owner = await rpc.readContract({
      address: blue,
      abi: parseAbi(['function owner() view returns (address)']),
      functionName: 'owner',
    })
    await rpc.setBalance({ address: owner, value: 10n ** 20n })
    await play([setFee(market, 10n ** 17n)], { from: owner })
    const { state, now } = await stateOf(market)
    expect(state.fee).toBe(10n ** 17n)
    const whole = morphoRateAfter({ ...state, fee: 0n }, 0n, now) ?? 0n
    // Each of the two is rounded down once.
    const off = (morphoRateAfter(state, 0n, now) ?? 0n) - (whole * 9n) / 10n
    expect(off === 0n || off === 1n).toBe(true)
    const at = now + 40n * day
    await play([accrue(market)], { at })
    expect((await stateOf(market)).state).toEqual(accrueInterest(state, at))
  })

  test('behavior: an empty market pays nothing, and a past moment changes nothing', async () => {
    const market = named[0]?.market
    if (market === undefined) throw new Error('No first market.')
    const { state, now } = await stateOf(market)
    const empty = { ...state, totalSupplyAssets: 0n, totalSupplyShares: 0n, totalBorrowAssets: 0n }
    expect(morphoRateAfter(empty, 0n, now)).toBe(0n)
    expect(sharesForSupply(empty, 5n, now)).toBe(5_000_000n)
    expect(accrueInterest(state, state.lastUpdate - 1n)).toBe(state)
  })
})

const ownerAbi = parseAbi([
  'struct MarketParams { address loanToken; address collateralToken; address oracle; address irm; uint256 lltv; }',
  'function setFee(MarketParams params, uint256 fee)',
  'function accrueInterest(MarketParams params)',
])
const paramsOf = (market: Market) => ({
  loanToken: market.loan,
  collateralToken: market.collateral,
  oracle: market.oracle,
  irm: market.rateModel,
  lltv: market.lltv,
})
const to: Address = blue
const setFee = (market: Market, fee: bigint) => ({
  to,
  value: 0n,
  data: encodeFunctionData({ abi: ownerAbi, functionName: 'setFee', args: [paramsOf(market), fee] }),
})
const accrue = (market: Market) => ({
  to,
  value: 0n,
  data: encodeFunctionData({ abi: ownerAbi, functionName: 'accrueInterest', args: [paramsOf(market)] }),
})

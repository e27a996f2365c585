import { type Address, encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, chainOfTest } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { Read } from '../../model/Read.ts'
import type { ReserveState } from '../../model/Snapshot.ts'
import { readBalance } from '../erc20/reads.ts'
import { poolAbi } from './abis.ts'
import { buildBorrow, buildRepay } from './build.ts'
import { borrowRateAfter, paidOverYear, supplyRateAfter } from './rates.ts'
import { type ReserveTotals, readReserveTotals } from './reads.ts'

const chain = chainOfTest()
const ray = 10n ** 27n
const tokenAbi = parseAbi([
  'function transfer(address to, uint256 value)',
  'function approve(address to, uint256 value)',
])
const market = practice.aave
if (market === null) throw new Error('The practice chain has an Aave market.')
const { pool, dataProvider, reserves } = market
const somewhere: Address = '0x00000000000000000000000000000000000000aa'

const symbolOf = (asset: Address) => practice.tokens.find(({ address }) => address === asset)?.symbol ?? asset
const named = reserves.map((reserve) => ({ symbol: symbolOf(reserve.asset), reserve }))

/**
 * Plays a deposit on the real contracts, after `drained` basis points of what can leave were taken away, all in one
 * block: what the reserve was right before, and the rate it pays right after.
 */
async function deposit(reserve: (typeof reserves)[number], units: bigint, drained: bigint) {
  const { rpc, snapshot } = chain()
  const { asset, aToken } = reserve
  const known = (await snapshot()).reserves.get(asset.toLowerCase())
  const lender = practice.uniswap?.pools.find(({ token0, token1 }) => token0 === asset || token1 === asset)?.address
  if (known === undefined || lender === undefined) throw new Error(`${symbolOf(asset)} cannot be tried.`)
  const transfer = (from: Address, to: Address, value: bigint) => ({
    account: from,
    to: asset,
    data: encodeFunctionData({ abi: tokenAbi, functionName: 'transfer', args: [to, value] }),
  })
  const asking = (read: Read<unknown>) => ({ account, to: read.to, data: read.data })
  const totals = readReserveTotals(dataProvider, asset)
  const idle = readBalance(asset, aToken.address)
  const calls = [
    transfer(lender, account, units),
    transfer(aToken.address, somewhere, (known.available * drained) / 10_000n),
    asking(totals),
    asking(idle),
    {
      account,
      to: asset,
      data: encodeFunctionData({ abi: tokenAbi, functionName: 'approve', args: [pool, units] }),
    },
    {
      account,
      to: pool,
      data: encodeFunctionData({ abi: poolAbi, functionName: 'supply', args: [asset, units, account, 0] }),
    },
    asking(totals),
  ]
  const [block] = await rpc.simulateBlocks({ blocks: [{ calls }] })
  const answers = block?.calls ?? []
  expect(answers.map(({ status }) => status)).toEqual(calls.map(() => 'success'))
  const before: ReserveTotals = totals.decode(answers[2]?.data ?? '0x')
  const state: ReserveState = { ...known, ...before, available: idle.decode(answers[3]?.data ?? '0x') }
  return { state, rate: totals.decode(answers[6]?.data ?? '0x').supplyRate }
}

/** In smallest units, from one to millions of dollars. */
function sizes(asset: Address): readonly bigint[] {
  const decimals = BigInt(practice.tokens.find(({ address }) => address === asset)?.decimals ?? 0)
  return [1n, 10n ** (decimals - 3n) * 123n, 10n ** decimals * 7n + 1n, 10n ** decimals * 150n + 12_345n]
}

describe('supplyRateAfter', () => {
  test.each(named)(
    'default: $symbol pays after a deposit what the contract says, to the last digit',
    async ({ reserve }) => {
      for (const units of sizes(reserve.asset)) {
        const { state, rate } = await deposit(reserve, units, 0n)
        expect(rate).toBeGreaterThan(0n)
        expect(supplyRateAfter(state, units)).toBe(rate)
      }
    },
  )

  test.each(named)(
    'behavior: $symbol, with nearly everything lent out, pays the steep part of the curve',
    async ({ reserve }) => {
      const units = sizes(reserve.asset)[1] ?? 0n
      const { state, rate } = await deposit(reserve, units, 9_999n)
      const usage = (state.totalVariableDebt * ray) / (state.totalVariableDebt + state.available)
      expect(usage).toBeGreaterThan(state.rateModel.optimalUsage)
      expect(supplyRateAfter(state, units)).toBe(rate)
    },
  )

  test('behavior: the snapshot’s own rate is the rate after nothing, but for the interest since it was set', async () => {
    for (const state of (await chain().snapshot()).reserves.values()) {
      const again = supplyRateAfter(state, 0n) ?? 0n
      const off = again > state.supplyRate ? again - state.supplyRate : state.supplyRate - again
      // It is set when somebody moves the reserve: weeks of interest shift it by less than a two-hundredth.
      expect(off * 200n).toBeLessThan(state.supplyRate)
    }
  })

  test('behavior: the more goes in, the less it pays; the more goes out, the more', async () => {
    const [state] = (await chain().snapshot()).reserves.values()
    if (state === undefined) throw new Error('No reserve was read.')
    const rates = [-state.available / 2n, 0n, state.available, 10n * state.available].map((units) =>
      supplyRateAfter(state, units),
    )
    expect(rates).not.toContain(null)
    expect(rates).toEqual(rates.toSorted((a, b) => ((a ?? 0n) < (b ?? 0n) ? 1 : -1)))
    expect(new Set(rates).size).toBe(4)
  })

  const quiet: ReserveState = {
    asset: somewhere,
    revision: 1n,
    active: true,
    frozen: false,
    paused: false,
    supplyRate: 0n,
    totalSupply: 100n,
    totalVariableDebt: 0n,
    totalStableDebt: 0n,
    available: 100n,
    deficit: 0n,
    supplyCap: 0n,
    reserveFactorBps: 1_000n,
    borrowRate: ray / 20n,
    debtIndex: ray,
    borrowCap: 0n,
    borrowingEnabled: true,
    ltvBps: 7_500n,
    liquidationThresholdBps: 7_800n,
    liquidationBonusBps: 10_450n,
    eModeCategory: 0n,
    debtCeiling: 0n,
    isolationDebt: 0n,
    borrowableInIsolation: false,
    siloed: false,
    priceBase: 100_000_000n,
    doubt: null,
    rateModel: { optimalUsage: ray / 2n, base: 0n, slope1: ray / 25n, slope2: ray },
  }

  test('behavior: where nobody borrows, nothing is paid', () => {
    expect(supplyRateAfter(quiet, 5n)).toBe(0n)
  })

  test('behavior: with all of it lent out, suppliers get the whole curve less the reserve’s share', () => {
    const lentOut = { ...quiet, available: 0n, totalVariableDebt: 100n }
    expect(supplyRateAfter(lentOut, 0n)).toBe(((ray / 25n + ray) * 9n) / 10n)
  })

  test('behavior: what cannot be known is null: stable debt, or more taken out than is there', () => {
    expect(supplyRateAfter({ ...quiet, totalStableDebt: 1n }, 0n)).toBeNull()
    expect(supplyRateAfter(quiet, -101n)).toBeNull()
  })
})

describe('borrowRateAfter', () => {
  /** Borrows (or pays back) on the real contracts, in the name of somebody who may: totals before, and rates after. */
  async function lend(asset: Address, units: bigint, back: boolean) {
    const { rpc, snapshot } = chain()
    const known = (await snapshot()).reserves.get(asset.toLowerCase())
    const holder = reserves.find((reserve) => reserve.asset === asset)
    const token = practice.tokens.find(({ address }) => address === asset)
    if (known === undefined || holder === undefined || token === undefined) throw new Error('Not to be tried.')
    const totals = readReserveTotals(dataProvider, asset)
    const idle = readBalance(asset, holder.aToken.address)
    const asking = (read: Read<unknown>) => ({ account, to: read.to, data: read.data })
    const ether = practice.wrapped.address
    const much = 4_000n * 10n ** 18n
    const as = (call: { to: Address; data: `0x${string}` }, value = 0n) => ({ account, ...call, value })
    const erc20 = (functionName: 'approve', to: Address, value: bigint, of: Address) =>
      as({ to: of, data: encodeFunctionData({ abi: tokenAbi, functionName, args: [to, value] }) })
    const supply = encodeFunctionData({ abi: poolAbi, functionName: 'supply', args: [ether, much, account, 0] })
    const collateral = [
      { account, to: ether, data: '0xd0e30db0' as const, value: much },
      erc20('approve', pool, much, ether),
      as({ to: pool, data: supply }),
    ]
    const repay = [
      as(buildBorrow(pool, amountOf(token, 3n * units), account)),
      erc20('approve', pool, units, asset),
      as(buildRepay(pool, asset, units, account)),
    ]
    const before = back ? [...collateral, ...repay.slice(0, 2)] : collateral
    const acting = back ? repay.slice(2) : [as(buildBorrow(pool, amountOf(token, units), account))]
    const calls = [...before, asking(totals), asking(idle), ...acting, asking(totals)]
    const rich = [{ address: account, balance: 10n ** 23n }]
    const [block] = await rpc.simulateBlocks({ blocks: [{ calls, stateOverrides: rich }] })
    const answers = block?.calls ?? []
    expect(answers.map(({ status }) => status)).toEqual(calls.map(() => 'success'))
    const at = before.length
    const state: ReserveState = {
      ...known,
      ...totals.decode(answers[at]?.data ?? '0x'),
      available: idle.decode(answers[at + 1]?.data ?? '0x'),
    }
    return { state, after: totals.decode(answers.at(-1)?.data ?? '0x') }
  }

  const borrowable = named.filter(({ symbol }) => symbol !== 'LINK')

  test.each(borrowable)(
    'default: $symbol costs after a loan what the contract says, to the last digit',
    async (each) => {
      for (const units of sizes(each.reserve.asset).slice(0, 3)) {
        const { state, after } = await lend(each.reserve.asset, units, false)
        expect(borrowRateAfter(state, units)).toBe(after.borrowRate)
        expect(after.borrowRate).toBeGreaterThan(0n)
      }
    },
  )

  test.each(borrowable)('behavior: paying back $symbol brings it down to what the contract says', async (each) => {
    const units = sizes(each.reserve.asset)[2] ?? 0n
    const { state, after } = await lend(each.reserve.asset, units, true)
    expect(borrowRateAfter(state, -units)).toBe(after.borrowRate)
    expect(after.borrowRate).toBeLessThan(borrowRateAfter(state, 0n) ?? 0n)
  })
})

describe('paidOverYear', () => {
  test('default: interest on interest is in it', () => {
    const percent = 10n ** 25n
    // 213.43 DAI are owed after a year on 200 at 6.5 %.
    expect((200n * (100n * percent + paidOverYear((65n * percent) / 10n))) / percent / 10n).toBe(2_134n)
    expect(paidOverYear(0n)).toBe(0n)
  })
})

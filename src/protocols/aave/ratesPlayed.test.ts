import { type Address, encodeFunctionData, type Hex, parseAbi } from 'viem'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Clock } from '../../chain/Clock.ts'
import { networkOf } from '../../chain/networks/networkOf.ts'
import { practice } from '../../chain/networks/practice.ts'
import { takeSnapshot } from '../../chain/takeSnapshot.ts'
import { type PlayedAave, playAave, tokenOf } from '../../chain/testing/played/playAave.ts'
import { playNetwork } from '../../chain/testing/playNetwork.ts'
import { amountOf } from '../../model/Amount.ts'
import type { ReserveState } from '../../model/Snapshot.ts'
import type { Call } from '../../model/Step.ts'
import { buildApprove } from '../erc20/build.ts'
import { buildBorrow, buildRepay, buildSupply } from './build.ts'
import { borrowRateAfter, supplyRateAfter } from './rates.ts'
import { readReserveRecord } from './reads.ts'

const base = networkOf(8453) ?? practice
const played = playNetwork(base)
const usdc = tokenOf(base, 'USDC')
const account: Address = '0x00000000000000000000000000000000000a11ce'
const ray = 10n ** 27n
const sizes = [1n, 123_456n, 1_000_000001n, 90_000_000_000000n]

let aave: PlayedAave | null = null
let saved: Hex | null = null

beforeAll(async () => {
  aave = await playAave(played(), base)
  await aave.give(account, usdc, 10n ** 15n)
  await aave.give(account, base.wrapped, 100_000n * 10n ** 18n)
})

beforeEach(async () => {
  saved = await played().rpc.snapshot()
})

afterEach(async () => {
  if (saved !== null) await played().rpc.revert({ id: saved })
})

function market(): PlayedAave {
  if (aave === null) throw new Error('The market runs inside tests only.')
  return aave
}

async function reserve(): Promise<ReserveState> {
  const { reserves } = await takeSnapshot(played().client, new Clock(() => 0), account)
  const state = reserves.get(usdc.address.toLowerCase())
  if (state === undefined) throw new Error('The reserve was not read.')
  return state
}

/** What the reserve has written down after these calls, at the very time of the last block. */
async function recordAfter(...acts: readonly Call[]) {
  const record = readReserveRecord(market().pool, usdc.address)
  const calls = [...acts, { to: record.to, data: record.data, value: 0n }].map((call) => ({ account, ...call }))
  const [block] = await played().rpc.simulateBlocks({ blocks: [{ calls }] })
  const answers = block?.calls ?? []
  expect(answers.map(({ status }) => status)).toEqual(calls.map(() => 'success'))
  return record.decode(answers.at(-1)?.data ?? '0x')
}

const paying = (units: bigint) => buildApprove(amountOf(usdc, units), market().pool)

describe('a market with books of its own, which a local chain plays', () => {
  test.each([9n, 10n, 11n])(
    'default: of revision %s a deposit earns what the market then pays, to the last digit',
    async (revision) => {
      await market().tell('StandInPool', 'setRevision', revision)
      const state = await reserve()
      expect(state).toMatchObject({ revision, doubt: null })
      for (const units of sizes) {
        const { supplyRate } = await recordAfter(
          paying(units),
          buildSupply(market().pool, amountOf(usdc, units), account),
        )
        expect(supplyRateAfter(state, units)).toBe(supplyRate)
      }
    },
  )

  test('behavior: a loan and paying it back cost what the market then takes, on both sides of the bend', async () => {
    const ether = amountOf(base.wrapped, 100_000n * 10n ** 18n)
    const { pool } = market()
    const backed = [buildApprove(ether, pool), buildSupply(pool, ether, account)]
    const state = await reserve()
    for (const units of [1n, 1_000_000001n, 45_000_000_000000n]) {
      const borrow = buildBorrow(pool, amountOf(usdc, units), account)
      expect(borrowRateAfter(state, units)).toBe((await recordAfter(...backed, borrow)).borrowRate)
    }
    await market().send(account, buildApprove(ether, pool))
    await market().send(account, buildSupply(pool, ether, account))
    await market().send(account, buildBorrow(pool, amountOf(usdc, 30_000_000_000000n), account))
    const lent = await reserve()
    expect(lent.borrowRate).toBeGreaterThan((lent.rateModel.slope1 * 9n) / 10n)
    const back = buildRepay(pool, usdc.address, 7_000_000_000001n, account)
    const after = await recordAfter(paying(7_000_000_000001n), back)
    expect(borrowRateAfter(lent, -7_000_000_000001n)).toBe(after.borrowRate)
  })

  test('behavior: it is believed a month after anybody moved it, and by what is owed by then', async () => {
    await played().rpc.increaseTime({ seconds: 30 * 86_400 })
    await played().rpc.mine({ blocks: 1 })
    const state = await reserve()
    expect(state.doubt).toBeNull()
    const units = 5_000_000000n
    const { supplyRate } = await recordAfter(paying(units), buildSupply(market().pool, amountOf(usdc, units), account))
    expect(supplyRateAfter(state, units)).toBe(supplyRate)
    expect(supplyRate).toBeGreaterThan(state.supplyRate)
  })

  test('behavior: what bad loans have cost earns nothing', async () => {
    const before = await reserve()
    await market().tell('StandInPool', 'setDeficit', usdc.address, 20_000_000_000000n)
    const state = await reserve()
    expect(state).toMatchObject({ deficit: 20_000_000_000000n, doubt: null })
    const units = 5_000_000000n
    const { supplyRate } = await recordAfter(paying(units), buildSupply(market().pool, amountOf(usdc, units), account))
    expect(supplyRateAfter(state, units)).toBe(supplyRate)
    expect(supplyRate).toBeLessThan(supplyRateAfter(before, units) ?? 0n)
  })

  const given: readonly (readonly [string, () => Promise<void>, RegExp])[] = [
    [
      'a strategy that adds something',
      () => market().tell('StandInRateStrategy', 'lie', 2n),
      /do not follow the curve/,
    ],
    [
      'another stored rate',
      () => market().tell('StandInPool', 'setStoredRate', usdc.address, ray / 5n),
      /not those of its own curve/,
    ],
    [
      'money that is not there',
      async () => {
        const abi = parseAbi(['function transfer(address to, uint256 value)'])
        const holder = base.aave?.reserves.find(({ asset }) => asset === usdc.address)?.aToken.address ?? account
        await market().send(holder, { to: usdc.address, data: encodeFunctionData({ abi, args: [account, 1n] }) })
      },
      /Less of it lies in Aave/,
    ],
    [
      'a curve without a bend',
      () => market().tell('StandInRateStrategy', 'setCurve', usdc.address, noBend),
      /none that Sayso knows/,
    ],
  ]
  const noBend = { optimalUsageRatio: ray, baseVariableBorrowRate: 0n, variableRateSlope1: 0n, variableRateSlope2: 0n }

  test.each(given)(
    'behavior: with %s nothing is computed, and what lies there can still leave',
    async (_, change, why) => {
      await change()
      const state = await reserve()
      expect(state.doubt).toMatch(why)
      expect(supplyRateAfter(state, 1n)).toBeNull()
      expect(borrowRateAfter(state, 1n)).toBeNull()
      expect(state.available).toBeGreaterThan(49_999_999_000000n)
    },
  )
})

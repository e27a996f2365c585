import { decodeFunctionResult, encodeFunctionData } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { Plan } from '../../model/Plan.ts'
import type { Intent } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { isNative } from '../../model/Token.ts'
import { draws } from '../../model/testing/draws.ts'
import { poolAbi } from '../../protocols/aave/abis.ts'
import { availableBorrows, lendingTotals } from '../../protocols/aave/health.ts'
import { buildTransfer } from '../../protocols/erc20/build.ts'
import { plannerOfTest, someone, titlesOf } from '../testing/planOfTest.ts'
import { healthBetween } from './floors.ts'
import { lendingAtStart } from './lendingOf.ts'

const planner = plannerOfTest()
const pool = practice.aave?.pool ?? account
const portfolios = draws(14)

/** Small numbers from a seed, the same in every run (mulberry32). */
function dice(seed: number) {
  let state = seed
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (most: number): number => Math.floor(roll() * (most + 1))
  const some = <T>(all: readonly T[], count: number): readonly T[] => {
    const left = [...all]
    return Array.from({ length: count }, () => left.splice(upTo(left.length - 1), 1)).flat()
  }
  return { some, between: (least: number, most: number) => least + upTo(most - least) }
}

const accountData = {
  account,
  to: pool,
  data: encodeFunctionData({ abi: poolAbi, functionName: 'getUserAccountData', args: [account] }),
}

/** The health after each of the calls, by the contract, all of them in one block. */
async function healthsOf(calls: readonly Call[]): Promise<readonly bigint[]> {
  const { rpc } = planner()
  const asked = calls.flatMap((call) => [{ account, ...call }, accountData])
  const [block] = await rpc.simulateBlocks({ blocks: [{ calls: asked }] })
  return (block?.calls ?? []).flatMap((answer, index) => {
    if (answer.status !== 'success') throw new Error(`call ${index} of ${asked.length}: ${answer.error?.message}`)
    if (index % 2 === 0) return []
    const [, , , , , health] = decodeFunctionResult({
      abi: poolAbi,
      functionName: 'getUserAccountData',
      data: answer.data,
    })
    return [health]
  })
}

/** The loan is reckoned to the unit of what the contract says, or there is no plan at all. */
async function checkReckoned(): Promise<void> {
  const { rpc, snapshot } = planner()
  const known = lendingAtStart(await snapshot())
  if (known.status !== 'lending') throw new Error('sentence' in known ? known.sentence : known.status)
  const said = await rpc.readContract({
    address: pool,
    abi: poolAbi,
    functionName: 'getUserAccountData',
    args: [account],
  })
  const totals = lendingTotals(known.lending)
  const { collateral, debt, ltvBps, liquidationThresholdBps, health } = totals
  expect([
    collateral,
    debt,
    availableBorrows(totals),
    liquidationThresholdBps,
    ltvBps,
    health ?? 2n ** 256n - 1n,
  ]).toEqual(said)
}

/** Really does what is planned, and holds each step's health against the floor with its margin and the end against the promise. */
async function carryOut(planned: Plan): Promise<void> {
  const { play } = planner()
  const calls = planned.steps.map(({ call }) => call)
  const titles = titlesOf(planned)
  const healths = await healthsOf(calls)
  const low = healths.filter((health) => health < healthBetween)
  expect([titles, low]).toEqual([titles, []])
  const promised = planned.loan?.healthAfter ?? null
  const got = healths.at(-1) ?? 0n
  if (promised !== null) {
    const off = promised > got ? promised - got : got - promised
    expect(off * 1_000_000n).toBeLessThan(promised)
  }
  for (let at = 0; at < calls.length; at += 10) {
    const played = await play(calls.slice(at, at + 10), { gas: 1_200_000n })
    expect(played.map(({ ok }) => ok)).toEqual(played.map(() => true))
  }
  await checkReckoned()
}

const percent = (share: number): { readonly percent: string } => ({ percent: String(share) })
const getOut: readonly Intent[] = [
  { kind: 'repay', asset: 'any', amount: 'all' },
  { kind: 'withdraw', asset: 'any', amount: 'all' },
]

/** Up to three kinds of collateral, one or two debts, half of each paid back, and out. */
function storyOf(seed: number): readonly (readonly Intent[])[] {
  const { some, between } = dice(seed)
  const collateral = some(['ETH', 'USDC', 'DAI', 'WBTC', 'wstETH', 'USDT'], between(1, 3))
  const debts = some(['USDC', 'DAI', 'USDT', 'ETH', 'WBTC'], between(1, 2))
  return [
    ...collateral.map((asset): readonly Intent[] => [
      { kind: 'supply', asset, amount: percent(between(10, 95)), protocol: 'aave' },
    ]),
    ...debts.map((asset): readonly Intent[] => [{ kind: 'borrow', asset, amount: percent(between(5, 70)) }]),
    [{ kind: 'repay', asset: 'any', amount: percent(50) }],
    getOut,
  ]
}

/** Leaves the wallet a little ether for gas, and nothing else. */
async function emptyWallet(): Promise<void> {
  const { play, rpc, snapshot } = planner()
  const { balances } = await snapshot()
  const held = practice.tokens.flatMap((token) => {
    const units = isNative(token) ? 0n : (balances.get(token.address.toLowerCase()) ?? 0n)
    return units === 0n ? [] : [buildTransfer(amountOf(token, units), someone)]
  })
  expect((await play(held, { gas: 1_200_000n })).every(({ ok }) => ok)).toBe(true)
  await rpc.setBalance({ address: account, value: 5n * 10n ** 16n })
}

async function checkNothingLeft(): Promise<void> {
  const { balances, aave, allowances } = await planner().snapshot()
  const holdings = aave.status === 'read' ? [...aave.holdings.values()] : []
  expect(holdings.length).toBeGreaterThan(0)
  expect(holdings.map(({ variableDebt, supplied }) => variableDebt + supplied)).toEqual(holdings.map(() => 0n))
  expect([...allowances.values()].filter((left) => left > 0n)).toEqual([])
  for (const { variableDebtToken } of practice.aave?.reserves ?? [])
    expect(balances.get(variableDebtToken.address.toLowerCase())).toBe(0n)
}

describe('a loan, from beginning to end', () => {
  test(`default: of ${portfolios} random portfolios, each can be borrowed against, repaid by half, and left with nothing owed or allowed`, {
    timeout: 240_000,
  }, async () => {
    const { rpc, result, play } = planner()
    const refused: string[] = []
    let unwound = 0
    for (let seed = 1; seed <= portfolios; seed += 1) {
      const saved = await rpc.snapshot()
      for (const intents of storyOf(seed)) {
        // Every third has nothing in the wallet but gas when they want out.
        if (intents === getOut && seed % 3 === 0) await emptyWallet()
        const answer = await result(...intents)
        if (answer.status !== 'plan') {
          refused.push(`${seed}: ${'sentence' in answer ? answer.sentence : answer.status}`)
          break
        }
        await carryOut(answer.plan)
        if (answer.plan.summary.includes('taking out and selling')) unwound += 1
        const { timestamp } = await rpc.getBlock()
        await play([], { at: timestamp + BigInt(1 + ((seed * 37) % 300)) })
      }
      if (refused.length === 0) await checkNothingLeft()
      await rpc.revert({ id: saved })
    }
    expect(refused).toEqual([])
    expect(unwound).toBeGreaterThanOrEqual(portfolios / 5)
  })
})

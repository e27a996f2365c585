import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import type { Plan } from '../../model/Plan.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { draws } from '../../model/testing/draws.ts'
import { assetsForShares } from '../../protocols/morpho/rates.ts'
import { gasOfStep } from '../gasUnits.ts'
import { deal } from '../testing/deal.ts'
import { plannerOfTest } from '../testing/planOfTest.ts'
import { playPlan } from '../testing/playPlan.ts'
import { depositCalls, lendCalls, supplyCalls } from '../testing/positionCalls.ts'

const planner = plannerOfTest()
const ray = 10n ** 27n
const symbols = ['ETH', 'WETH', 'USDC', 'USDT', 'DAI', 'WBTC', 'wstETH'] as const
const stable: readonly string[] = ['USDC', 'USDT', 'DAI']

/** Cents of each: nothing, dust, or anything up to forty thousand dollars. */
const cents = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0n) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 150n }) },
  { weight: 3, arbitrary: fc.bigInt({ min: 100n, max: 100_000n }) },
  { weight: 3, arbitrary: fc.bigInt({ min: 10_000n, max: 4_000_000n }) },
)
const shares = fc
  .tuple(
    fc.shuffledSubarray(['ETH', 'USDC', 'DAI', 'WBTC', 'wstETH', 'stablecoin', 'USDT'], { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([assets, weights]): IntentOf<'rebalance'> => {
    const sum = assets.reduce((total, _, index) => total + (weights[index] ?? 1), 0)
    const rounded = assets.map((_, index) => Math.floor(((weights[index] ?? 1) * 100) / sum))
    const rest = 100 - rounded.reduce((a, b) => a + b, 0)
    return {
      kind: 'rebalance',
      targets: assets.map((asset, index) => ({
        asset,
        percent: `${(rounded[index] ?? 0) + (index === 0 ? rest : 0)}`,
      })),
    }
  })
const cases = fc.sample(
  fc.record({
    wallet: fc.tuple(...symbols.map(() => cents)),
    /** What share of each goes into Aave first, in percent; then of the USDC that is left into the vault. */
    lent: fc.tuple(...symbols.map(() => fc.constantFrom(0, 0, 0, 40, 100))),
    vault: fc.constantFrom(0, 0, 60, 100),
    /** And of the USDC and the WETH that are left then into Morpho. */
    morpho: fc.tuple(fc.constantFrom(0, 0, 30, 100), fc.constantFrom(0, 0, 50, 100)),
    intent: shares,
  }),
  { numRuns: draws(24), seed: 60_40 },
)
type Case = (typeof cases)[number]

function priceOf({ prices }: Snapshot, token: Token): bigint {
  return prices.get(token.address.toLowerCase())?.usdE8 ?? 0n
}

async function prepare({ wallet, lent, vault, morpho }: Case): Promise<void> {
  const { rpc, snapshot, play } = planner()
  const before = await snapshot()
  for (const [index, symbol] of symbols.entries()) {
    const token = coin(symbol)
    const worth = (wallet[index] ?? 0n) * 1_000_000n
    const units = (worth * 10n ** BigInt(token.decimals)) / priceOf(before, token)
    if (symbol === 'ETH') await rpc.setBalance({ address: account, value: units + 10n ** 17n })
    else await deal(planner(), symbol, units)
  }
  const { balances } = await snapshot()
  const held = (symbol: string): bigint => balances.get(coin(symbol).address.toLowerCase()) ?? 0n
  const supplies = symbols.flatMap((symbol, index) => {
    const units = (held(symbol) * BigInt(lent[index] ?? 0)) / 100n
    return symbol === 'ETH' || units < 100n ? [] : supplyCalls(amountOf(coin(symbol), units))
  })
  const usdc = (held('USDC') * BigInt((100 - (lent[2] ?? 0)) * vault)) / 10_000n
  const played = await play([...supplies, ...(usdc < 1_000_000n ? [] : depositCalls(usdc))], { gas: 600_000n })
  expect(played.every(({ ok }) => ok)).toBe(true)
  const left = (await snapshot()).balances
  const loans = (['USDC', 'WETH'] as const).flatMap((symbol, index) => {
    const units = ((left.get(coin(symbol).address.toLowerCase()) ?? 0n) * BigInt(morpho[index] ?? 0)) / 100n
    return units < 1_000n ? [] : lendCalls(amountOf(coin(symbol), units))
  })
  expect((await play(loans, { gas: 600_000n })).every(({ ok }) => ok)).toBe(true)
}

/** Dollars of each asset, read from the chain: wallet, Aave, vaults and Morpho, without the ether kept for gas. */
function worthBy(snapshot: Snapshot, gasReserve: bigint): ReadonlyMap<string, bigint> {
  const worth = new Map<string, bigint>()
  const put = (token: Token, units: bigint): void => {
    const symbol = token.symbol === 'WETH' ? 'ETH' : token.symbol
    const usd = mulDivDown(units, priceOf(snapshot, token), 10n ** BigInt(token.decimals))
    worth.set(symbol, (worth.get(symbol) ?? 0n) + usd)
  }
  const held = ({ address }: Token): bigint => snapshot.balances.get(address.toLowerCase()) ?? 0n
  for (const token of practice.tokens) put(token, held(token))
  const ether = held(practice.native)
  put(practice.native, -(ether < gasReserve ? ether : gasReserve))
  for (const { asset, aToken } of practice.aave?.reserves ?? []) {
    const token = practice.tokens.find(({ address }) => address === asset)
    if (token !== undefined) put(token, held(aToken))
  }
  for (const { share, asset } of practice.vaults) {
    const token = practice.tokens.find(({ address }) => address === asset)
    const state = snapshot.vaults.get(share.address.toLowerCase())
    if (token !== undefined && state !== undefined)
      put(token, mulDivDown(held(share), state.pricePerShareRay, ray * 10n ** BigInt(share.decimals - token.decimals)))
  }
  for (const { position, loan } of practice.morpho?.markets ?? []) {
    const token = practice.tokens.find(({ address }) => address === loan)
    const state = snapshot.morpho.get(position.address.toLowerCase())
    if (token !== undefined && state !== undefined)
      put(token, assetsForShares(state, held(position), snapshot.block.timestamp))
  }
  return worth
}

function shareBps(worth: ReadonlyMap<string, bigint>, symbol: string, named: readonly string[]): bigint {
  const total = [...worth.values()].reduce((sum, usd) => sum + usd, 0n)
  const members = symbol === 'stablecoin' ? stable.filter((name) => !named.includes(name)) : [symbol]
  return (members.reduce((sum, name) => sum + (worth.get(name) ?? 0n), 0n) * 10_000n) / total
}

function near(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a
}

/** Tells what the gas came to, in wei. */
async function playForReal(plan: Plan): Promise<bigint> {
  let fees = 0n
  for (const step of plan.steps) {
    // One after the other: the ether that is left must pay for it.
    const [played] = await planner().play([step.call], { gas: 700_000n })
    expect([step.kind, played?.ok]).toEqual([step.kind, true])
    expect([step.kind, (played?.gasUsed ?? 0n) <= gasOfStep(step)]).toEqual([step.kind, true])
    fees += played?.fee ?? 0n
  }
  return fees
}

describe('messy portfolios, rebalanced for real', () => {
  test('default: every share ends where it was asked for, as the plan said, and nothing stays allowed', async () => {
    const ends = new Map<string, number>()
    let rounds = 0
    for (const one of cases) {
      const { rpc, snapshot, result, client } = planner()
      const id = await rpc.snapshot()
      await prepare(one)
      const before = await snapshot()
      const asked = client.roundTrips()
      const answer = await result(one.intent)
      // `result` takes two round trips for its snapshot; the others are rounds of quotes.
      rounds = Math.max(rounds, client.roundTrips() - asked - 2)
      ends.set(answer.status, (ends.get(answer.status) ?? 0) + 1)
      const named = one.intent.targets.map(({ asset }) => asset)
      if (answer.status === 'plan') {
        const { plan } = answer
        expect(playPlan(plan, before)).toMatchObject({ short: [], allowed: [] })
        const start = worthBy(before, plan.gasReserve)
        const fees = await playForReal(plan)
        const after = await snapshot()
        const end = worthBy(after, plan.gasReserve - fees)
        // A position or an asset of less than a dollar takes no part, and is no more than this of the whole.
        const dust = 2n + (3n * 100_000_000n * 10_000n) / [...start.values()].reduce((a, b) => a + b, 0n)
        for (const { symbol, targetBps, beforeBps, afterBps } of plan.weights) {
          expect(near(shareBps(start, symbol, named), beforeBps)).toBeLessThanOrEqual(dust)
          expect(near(shareBps(end, symbol, named), afterBps)).toBeLessThanOrEqual(dust)
          const excused = plan.notes.some((note) => note.startsWith(`${symbol} ends at`))
          if (!excused) expect(near(shareBps(end, symbol, named), targetBps)).toBeLessThanOrEqual(100n + dust)
        }
        const lost = [...start.values()].reduce((a, b) => a + b, 0n) - [...end.values()].reduce((a, b) => a + b, 0n)
        const sold = plan.steps.flatMap((step) => (step.kind === 'swap' ? [step] : []))
        expect(sold.length).toBeGreaterThan(0)
        expect(sold.length).toBeLessThan(plan.weights.length + 2)
        const said = plan.costs.poolFees + plan.costs.impact
        // To the cent: what is lost is what was said, less the interest of these blocks.
        expect(lost).toBeLessThan(said + 1_000_000n)
        for (const left of after.allowances.values()) expect(left).toBe(0n)
      } else if (answer.status === 'leave-it')
        expect(answer.sentence).toMatch(/^Leave it: you hold .+\. Nothing was sent\.$/)
      else expect([answer.status, 'sentence' in answer && answer.sentence]).toEqual(['impossible', expect.any(String)])
      await rpc.revert({ id })
    }
    expect(ends.get('plan')).toBeGreaterThan((cases.length * 2) / 3)
    expect(rounds).toBeLessThanOrEqual(5)
  }, 240_000)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feesFor } from '../chain/fees/feesFor.ts'
import { practice } from '../chain/networks/practice.ts'
import { heldTokens } from '../chain/takeSnapshot.ts'
import { chainOfTest } from '../chain/testing/chainOfTest.ts'
import { parseDecimal } from '../model/decimal.ts'
import type { Plan, PlanResult } from '../model/Plan.ts'
import type { Quote, QuoteRequest } from '../model/Quote.ts'
import type { Intent, WantedAmount } from '../model/Reading.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { stepGas } from './gasUnits.ts'
import { plan } from './plan.ts'
import { defaultPlannerSettings } from './settings.ts'
import { playPlan } from './testing/playPlan.ts'

const chain = chainOfTest()
const symbol = fc.constantFrom(...practice.tokens.map((token) => token.symbol))
const number = fc
  .tuple(fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 30_000 })), fc.nat({ max: 999_999 }))
  .map(([whole, part]) => `${whole}.${part}`)
const wanted: fc.Arbitrary<WantedAmount> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('all' as const) },
  { weight: 1, arbitrary: fc.constant('previous' as const) },
  { weight: 2, arbitrary: fc.record({ value: number, unit: fc.constantFrom('token', 'usd') }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 100 }).map((percent) => ({ percent: String(percent) })) },
  { weight: 1, arbitrary: number.map((value) => ({ allBut: { value, unit: 'token' as const } })) },
)
const intent: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({
    kind: fc.constant('swap' as const),
    sell: symbol,
    buy: symbol,
    amount: wanted,
    exact: fc.constantFrom('sell', 'buy'),
  }),
  fc.record({
    kind: fc.constant('send' as const),
    asset: symbol,
    amount: wanted,
    to: fc.constant('0xb0b000000000000000000000000000000000cafe'),
  }),
  fc.record({
    kind: fc.constant('supply' as const),
    asset: symbol,
    amount: wanted,
    protocol: fc.constant('aave' as const),
  }),
  fc.record({ kind: fc.constant('withdraw' as const), asset: fc.oneof(symbol, fc.constant('any')), amount: wanted }),
  fc.record({
    kind: fc.constant('earn' as const),
    asset: symbol,
    amount: wanted,
    objective: fc.constantFrom('yield', 'safety', 'balanced'),
  }),
  fc.record({
    kind: fc.constant('earn' as const),
    asset: symbol,
    amount: wanted,
    objective: fc.constantFrom('yield', 'safety', 'balanced'),
    into: fc.constantFrom('stablecoin', 'any', 'DAI'),
  }),
)

const rebalance: fc.Arbitrary<Intent> = fc
  .tuple(
    fc.shuffledSubarray(['ETH', 'USDC', 'DAI', 'WBTC', 'stablecoin'], { minLength: 1, maxLength: 4 }),
    fc.nat({ max: 90 }),
  )
  .map(([assets, first]): Intent => {
    const others = assets.length - 1
    const each = others === 0 ? 0 : Math.floor((100 - first) / others)
    const targets = assets.map((asset, index) => ({ asset, percent: `${index === 0 ? 100 - each * others : each}` }))
    return { kind: 'rebalance', targets }
  })

/** Anything from nothing to a fortune, of each token and of each position but debts. */
const holdings = fc.array(
  fc.oneof(fc.constantFrom(0n, 1n), fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 12n })),
  {
    minLength: heldTokens(practice).length,
    maxLength: heldTokens(practice).length,
  },
)

function holding(snapshot: Snapshot, thousandths: readonly bigint[]): Snapshot {
  const balances = heldTokens(snapshot.network).map(({ address, decimals, symbol: name }, index): [string, bigint] => {
    const millions = ((thousandths[index] ?? 0n) * 10n ** BigInt(decimals)) / 10n ** 8n
    return [address.toLowerCase(), name.startsWith('debt') ? 0n : millions]
  })
  return { ...snapshot, balances: new Map(balances) }
}

/** What the feeds say, less the pools' fees, in a market without a bottom. */
function quoteFor({ route, exact, units }: QuoteRequest, { prices, network }: Snapshot): Quote {
  const worth = (address: string) => {
    const token = network.tokens.find((entry) => entry.address === address)
    const price = prices.get(address.toLowerCase())
    return price === undefined || token === undefined ? 0n : (price.usdE8 * 10n ** 20n) / 10n ** BigInt(token.decimals)
  }
  const [from, to] = [worth(route.tokens[0] ?? ''), worth(route.tokens.at(-1) ?? '')]
  if (from === 0n || to === 0n) return { status: 'failed' }
  const fee = BigInt(route.fees.reduce((sum, one) => sum + one, 0))
  const other =
    exact === 'sell'
      ? (units * from * (1_000_000n - fee)) / (to * 1_000_000n)
      : (units * to * 1_000_000n) / (from * (1_000_000n - fee)) + 1n
  return { status: 'ok', units: other, gas: 150_000n }
}

function planOn(snapshot: Snapshot, intents: readonly Intent[]): PlanResult {
  const quotes = new Map<string, Quote>()
  for (let round = 0; round < 6; round += 1) {
    const answer = plan({ intents, snapshot, quotes, settings: defaultPlannerSettings, contacts: {} })
    if (answer.status === 'grants' || answer.status === 'bridge') throw new Error('Nothing here takes anything back.')
    if (answer.status !== 'quote') return answer
    for (const request of answer.requests) quotes.set(request.key, quoteFor(request, snapshot))
  }
  throw new Error('The planner never had enough quotes.')
}

function checkPlan(found: Plan, snapshot: Snapshot): void {
  const ledger = playPlan(found, snapshot)
  expect(ledger.short).toEqual([])
  expect(ledger.allowed).toEqual([])
  const { maxFeePerGas } = feesFor(snapshot.block)
  const gas = found.steps.reduce((sum, { kind }) => sum + stepGas[kind], 0n)
  expect(ledger.units(practice.native)).toBeGreaterThanOrEqual(gas * maxFeePerGas)
  for (const { expected, minimum } of found.gets) expect(expected.units).toBeGreaterThanOrEqual(minimum.units)
  for (const step of found.steps)
    expect(step.call.value === 0n || step.kind === 'wrap' || step.kind === 'swap' || step.kind === 'send').toBe(true)
}

describe('whatever is held and whatever is asked for', () => {
  test('default: no plan spends more than there is at each of its steps, or leaves anything allowed', async () => {
    const snapshot = await chain().snapshot()
    const ends = new Map<string, number>()
    fc.assert(
      fc.property(holdings, fc.array(intent, { minLength: 1, maxLength: 3, size: 'small' }), (portfolio, intents) => {
        const held = holding(snapshot, portfolio)
        const answer = planOn(held, intents)
        ends.set(answer.status, (ends.get(answer.status) ?? 0) + 1)
        if (answer.status === 'plan') checkPlan(answer.plan, held)
        else if ('sentence' in answer) expect(answer.sentence).toMatch(/\.$/)
      }),
      { numRuns: 2_500 },
    )
    // The property is about plans: it must have met some.
    expect(ends.get('plan')).toBeGreaterThan(150)
  })

  test('behavior: nor does a rebalancing, which ends every share within a point of its target', async () => {
    const snapshot = await chain().snapshot()
    let plans = 0
    fc.assert(
      fc.property(holdings, rebalance, (portfolio, intent) => {
        const held = holding(snapshot, portfolio)
        const answer = planOn(held, [intent])
        expect(['plan', 'impossible', 'leave-it']).toContain(answer.status)
        if (answer.status !== 'plan') return
        plans += 1
        checkPlan(answer.plan, held)
        for (const { symbol, afterBps, targetBps } of answer.plan.weights)
          if (!answer.plan.notes.some((note) => note.startsWith(`${symbol} ends at`)))
            expect(Math.abs(Number(afterBps - targetBps))).toBeLessThanOrEqual(100)
      }),
      { numRuns: 150 },
    )
    // Nearly half of them hold no ether for the gas of the first step.
    expect(plans).toBeGreaterThan(60)
  })

  test('behavior: one amount that is held makes a plan that moves exactly that', async () => {
    const snapshot = await chain().snapshot()
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 10n }), symbol, (units, name) => {
        const token = practice.tokens.find((entry) => entry.symbol === name)
        if (token === undefined) throw new Error(`No ${name}`)
        const scaled = (units * 10n ** BigInt(token.decimals)) / 10n ** 6n
        fc.pre(scaled > 0n)
        const rich = new Map(snapshot.balances).set(token.address.toLowerCase(), 10n ** 30n)
        const value = `${units / 1_000_000n}.${(units % 1_000_000n).toString().padStart(6, '0')}`
        const answer = planOn({ ...snapshot, balances: rich }, [
          { kind: 'supply', asset: name, amount: { value, unit: 'token' }, protocol: 'aave' },
        ])
        const parsed = parseDecimal(value, token.decimals)
        // Aave here has a reserve for all of them but stETH.
        if (name === 'stETH') expect(answer.status).toBe('unsupported')
        else if (answer.status !== 'plan') expect(answer.status).toBe('impossible')
        else expect(parsed).toEqual({ status: 'ok', units: answer.plan.spends[0]?.units })
      }),
    )
  })
})

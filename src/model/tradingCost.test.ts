import { describe, expect, test } from 'vitest'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from './Amount.ts'
import type { Receipt } from './Receipt.ts'
import { type TradedPlan, tradingCost } from './tradingCost.ts'

const usdc = coin('USDC')
const weth = coin('WETH')
const dollar = 100_000_000n
const prices = new Map([
  [usdc.address.toLowerCase(), dollar],
  [weth.address.toLowerCase(), 2_500n * dollar],
])
const plan: TradedPlan = { costs: { poolFees: 3n * dollar, impact: dollar }, steps: [{ kind: 'swap' }] }

function change(token: typeof usdc, units: bigint): Receipt['changes'][number] {
  const amount = amountOf(token, units)
  return { promised: amount, got: amount, within: true }
}

function receiptOf(status: Receipt['status'], changes: Receipt['changes'], mined = true) {
  const hash = `0x${'1'.repeat(64)}` as const
  const step = { index: 0, title: 'Swap', transaction: hash, blockNumber: 1n, gasUsed: 1n, fee: 1n }
  return { status, changes, steps: [{ ...step, status: mined ? ('mined' as const) : ('reverted' as const) }] }
}

const swapped = [change(usdc, -2_505_000_000n), change(weth, 10n ** 18n)]

describe('tradingCost', () => {
  test('default: what was given less what was got, and not what was expected', () => {
    expect(tradingCost(plan, receiptOf('done', swapped), prices)).toBe(5n * dollar)
    expect(tradingCost(plan, receiptOf('missed', swapped), prices)).toBe(5n * dollar)
  })

  test('behavior: where a price or a balance is not known, it is what was expected, and only of what was carried out', () => {
    for (const [changes, known] of [
      [swapped, new Map()],
      [[], prices],
    ] as const) {
      expect(tradingCost(plan, receiptOf('done', changes), known)).toBe(4n * dollar)
      expect(tradingCost(plan, receiptOf('failed', changes), known)).toBeNull()
    }
  })

  test('behavior: what goes to somebody, or into a place without a trade, is no cost', () => {
    const sends = { ...plan, steps: [{ kind: 'swap' }, { kind: 'send' }] }
    expect(tradingCost(sends, receiptOf('done', [change(usdc, -9_000_000_000n)]), prices)).toBe(4n * dollar)
    const queued = { costs: { poolFees: 0n, impact: 0n }, steps: [{ kind: 'request-exit' }] }
    expect(tradingCost(queued, receiptOf('done', [change(weth, -(10n ** 18n))]), prices)).toBe(0n)
  })

  test('behavior: what goes over a bridge is no loss but for what is left to whoever brings it', () => {
    const bridge = { kind: 'bridge', amount: amountOf(usdc, 10_000_000n), arrives: amountOf(usdc, 9_500_000n) }
    const bridged = { ...plan, steps: [bridge] }
    expect(tradingCost(bridged, receiptOf('done', [change(usdc, -10_000_000n)]), prices)).toBe(dollar / 2n)
  })

  test('behavior: nothing carried out cost nothing, and without a record nothing is told', () => {
    expect(tradingCost(plan, receiptOf('failed', [], false), prices)).toBe(0n)
    expect(tradingCost(null, receiptOf('done', swapped), prices)).toBeNull()
  })
})

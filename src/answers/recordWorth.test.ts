import { describe, expect, test } from 'vitest'
import { view } from '../api/testing/coreOfTest.ts'
import type { WorthSample, WorthStore } from '../model/NetWorth.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import { recordWorth, thinned } from './recordWorth.ts'

const start = Date.parse('2026-01-01T00:00:00.000Z')

function storeAt(): WorthStore & { at: number } {
  let samples: readonly WorthSample[] = []
  return {
    at: start,
    read: () => ({ samples, notice: null }),
    keep: (next) => {
      samples = next
    },
    now() {
      return new Date(this.at).toISOString()
    },
  }
}

const seen = (block: number, totalUsd: string, change: Partial<PortfolioView> = {}): PortfolioView => ({
  ...view,
  block: { number: String(block), timestamp: '1' },
  totalUsd,
  ...change,
})

describe('recordWorth', () => {
  test('default: one every few minutes, and one right after something was done', () => {
    const store = storeAt()
    recordWorth(store, seen(1, '100.00'), 7, 'seen')
    store.at += 60_000
    recordWorth(store, seen(2, '101.00'), 7, 'seen')
    recordWorth(store, seen(3, '102.00'), 7, 'done')
    store.at += 5 * 60_000
    recordWorth(store, seen(4, '103.00'), 7, 'seen')
    expect(store.read().samples.map(({ block, usd }) => [block, usd])).toEqual([
      ['1', '100.00'],
      ['3', '102.00'],
      ['4', '103.00'],
    ])
  })

  test('behavior: each network has a line of its own: none waits for another', () => {
    const store = storeAt()
    recordWorth(store, seen(1, '100.00'), 7, 'seen')
    recordWorth(store, seen(900, '5.00'), 8, 'seen')
    recordWorth(store, seen(1, '100.00'), 7, 'done')
    expect(store.read().samples.map(({ chainId, usd }) => [chainId, usd])).toEqual([
      [7, '100.00'],
      [8, '5.00'],
    ])
  })

  test('behavior: the same block again is no news', () => {
    const store = storeAt()
    for (let times = 0; times < 3; times += 1) {
      recordWorth(store, seen(1, '100.00'), 7, 'done')
      store.at += 3_600_000
    }
    expect(store.read().samples).toHaveLength(1)
  })

  test('behavior: what could not be read in full is no sample, and what has no price is said', () => {
    const store = storeAt()
    recordWorth(store, seen(1, '90.00', { gaps: ['Steady USDC Vault'] }), 7, 'done')
    recordWorth(store, seen(1, '100.00', { reached: false }), 7, 'done')
    expect(store.read().samples).toEqual([])
    const unpriced = {
      ...{ token: 'X', address: '0x1', name: 'X', amount: '1', usd: null, place: 'wallet' },
      ...({ kind: 'wallet', group: '0x1', ratePercent: null, earned: null } as const),
    }
    recordWorth(store, seen(1, '100.00', { holdings: [unpriced] }), 7, 'done')
    expect(store.read().samples).toMatchObject([{ usd: '100.00', whole: false }])
  })

  test('behavior: a clock that was set back leaves nothing out', () => {
    const store = storeAt()
    recordWorth(store, seen(1, '100.00'), 7, 'seen')
    store.at -= 86_400_000
    recordWorth(store, seen(2, '101.00'), 7, 'seen')
    expect(store.read().samples).toHaveLength(2)
  })

  test('behavior: it never grows past its bound, and keeps its first and its newest', () => {
    const store = storeAt()
    for (let block = 0; block < 5_000; block += 1) recordWorth(store, seen(block, '1.00'), 7, 'done')
    const { samples } = store.read()
    expect(samples.length).toBeLessThanOrEqual(1_000)
    expect(samples.at(0)?.block).toBe('0')
    expect(samples.slice(-500).map(({ block }) => Number(block))).toEqual(
      Array.from({ length: 500 }, (_, index) => 4_500 + index),
    )
  })

  test('behavior: thinning leaves what is few alone', () => {
    expect(thinned([])).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { ListedPlan } from '../../src/api/Core.ts'
import { countedBy, filterHistory, noFilter } from './filterHistory.ts'

const entry = (planId: string, change: Partial<ListedPlan> = {}): ListedPlan => ({
  planId,
  chainId: 7_357_001,
  askedAt: '2026-01-01T00:00:00.000Z',
  message: 'supply 1000 USDC to aave',
  summary: 'Supply 1,000 USDC to Aave v3',
  status: 'done',
  sentence: 'Done.',
  transactions: ['0xabc'],
  assets: ['USDC'],
  cost: { status: 'nothing' },
  ...change,
})
const swap = entry('swap', {
  message: 'swap 1 ETH for USDC',
  summary: 'Swap 1 ETH for USDC',
  status: 'blocked',
  assets: ['ETH', 'USDC'],
  transactions: [],
})
const history = [entry('supply'), swap]
const ids = (filter: Partial<typeof noFilter>) =>
  filterHistory(history, { ...noFilter, ...filter }).map(({ planId }) => planId)

describe('filterHistory', () => {
  test('default: without a filter everything, in its order', () => {
    expect(ids({})).toEqual(['supply', 'swap'])
  })

  test('behavior: every word must stand somewhere, in any case and any order', () => {
    expect(ids({ text: '  AAVE supply ' })).toEqual(['supply'])
    expect(ids({ text: 'aave swap' })).toEqual([])
    expect(ids({ text: '0xABC' })).toEqual(['supply'])
  })

  test('behavior: a figure is found with and without its commas', () => {
    expect(ids({ text: '1,000' })).toEqual(['supply'])
    expect(ids({ text: '1000' })).toEqual(['supply'])
  })

  test('behavior: what reads like a pattern is only text', () => {
    expect(ids({ text: '.*' })).toEqual([])
    expect(ids({ text: '(' })).toEqual([])
  })

  test('behavior: filters hold together', () => {
    expect(ids({ status: 'blocked' })).toEqual(['swap'])
    expect(ids({ asset: 'ETH' })).toEqual(['swap'])
    expect(ids({ asset: 'ETH', status: 'done' })).toEqual([])
  })

  test('behavior: ten thousand plans are searched while a person types', () => {
    const long = Array.from({ length: 10_000 }, (_, index) => entry(`p${index}`))
    const start = performance.now()
    expect(filterHistory(long, { ...noFilter, text: 'aave nothing' })).toEqual([])
    expect(performance.now() - start).toBeLessThan(500)
  })
})

test('countedBy: the most frequent first', () => {
  expect(countedBy(history, ({ assets }) => assets)).toEqual([
    { value: 'USDC', count: 2 },
    { value: 'ETH', count: 1 },
  ])
})

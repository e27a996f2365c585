import { describe, expect, test } from 'vitest'
import type { Network } from '../../model/Network.ts'
import { networkOf } from '../networks/networkOf.ts'
import { practice } from '../networks/practice.ts'
import { gasMarket } from './gasMarket.ts'
import type { FeeHistory } from './readFeeHistory.ts'

const gwei = 10n ** 9n
const header = { number: 100n, baseFeePerGas: 2n * gwei }

function known(chainId: number): Network {
  const network = networkOf(chainId)
  if (network === null) throw new Error(`Chain ${chainId} is not known.`)
  return network
}

function historyOf(change: Partial<FeeHistory> = {}): FeeHistory {
  return { baseFees: new Map([[100n, 2n * gwei]]), medianBaseFee: 2n * gwei, medianTip: gwei / 10n, ...change }
}

describe('gasMarket', () => {
  test('default: the tip is the middle one of what the last blocks took', () => {
    expect(gasMarket(known(1), header, historyOf())).toEqual({
      tipPerGas: gwei / 10n,
      tipFrom: 'blocks',
      medianBaseFee: 2n * gwei,
    })
  })

  test.each([
    ['Ethereum', 1, gwei / 1_000n],
    ['Optimism', 10, gwei / 1_000n],
    ['Base', 8453, gwei / 1_000n],
    ['Polygon', 137, 25n * gwei],
    ['Arbitrum', 42161, 0n],
  ] as const)('behavior: %s takes no less than it takes, however little was tipped', (_, chainId, least) => {
    const market = gasMarket(known(chainId), header, historyOf({ medianTip: 0n }))
    expect(market).toMatchObject({ tipPerGas: least, tipFrom: 'blocks' })
  })

  test('behavior: on Arbitrum, which gives tips back, nothing is tipped whatever a node says', () => {
    const market = gasMarket(known(42161), header, historyOf({ medianTip: 50n * gwei }))
    expect(market.tipPerGas).toBe(0n)
  })

  test.each([1, 10, 8453, 137])(
    'A70 behavior: a tip a hundred times what anybody pays is not believed on chain %s',
    (chainId) => {
      const market = gasMarket(known(chainId), header, historyOf({ medianTip: 3_000n * gwei }))
      expect(market.tipFrom).toBe('absurd')
      expect(market.tipPerGas).toBeLessThanOrEqual(30n * gwei)
    },
  )

  test('behavior: while base fees are high, tips may be as high as they are', () => {
    const dear = { number: 100n, baseFeePerGas: 80n * gwei }
    const history = historyOf({ baseFees: new Map([[100n, 80n * gwei]]), medianBaseFee: 70n * gwei })
    expect(gasMarket(known(1), dear, { ...history, medianTip: 60n * gwei })).toMatchObject({ tipPerGas: 60n * gwei })
    expect(gasMarket(known(1), dear, { ...history, medianTip: 71n * gwei })).toMatchObject({ tipFrom: 'absurd' })
  })

  test.each([
    ['says another base fee of this block than its header', historyOf({ baseFees: new Map([[100n, gwei]]) })],
    ['does not speak of this block', historyOf({ baseFees: new Map([[99n, 2n * gwei]]) })],
    ['is not there', null],
  ])(
    'A70 behavior: a history that %s is not believed: the tip is the usual one, and no median is known',
    (_, history) => {
      expect(gasMarket(known(1), header, history)).toEqual({
        tipPerGas: gwei,
        tipFrom: 'unread',
        medianBaseFee: null,
      })
    },
  )

  test('behavior: a history without tips gives the usual one, and keeps its median', () => {
    expect(gasMarket(known(137), header, historyOf({ medianTip: null }))).toEqual({
      tipPerGas: 30n * gwei,
      tipFrom: 'unread',
      medianBaseFee: 2n * gwei,
    })
  })

  test('behavior: on the practice chain the tip is a share of the base fee', () => {
    expect(gasMarket(practice, header, historyOf({ medianTip: 50n * gwei }))).toEqual({
      tipPerGas: gwei / 5n + 1n,
      tipFrom: 'share',
      medianBaseFee: 2n * gwei,
    })
  })
})

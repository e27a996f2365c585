import { expect, test } from 'vitest'
import { dustViews } from './dustViews.ts'
import type { AmountView } from './Stage.ts'

const of = (token: string, amount: string, usd: string | null = null): AmountView => {
  return { token, amount, address: `0x${token}`, usd }
}

test('default: what arrives may be less by it; what a later step takes no more of stays', () => {
  const gets = [{ expected: of('WETH', '1'), minimum: of('WETH', '0.99') }]
  const dust = [of('WETH', '0.01'), of('USDC', '5')]
  expect(dustViews({ dust, gets })).toEqual({ slips: [dust[0]], stays: [dust[1]] })
})

test('behavior: what may be missing is what is expected less the minimum, as both are shown', () => {
  const gets = [
    { expected: of('ETH', '6.112309', '15280.77'), minimum: of('ETH', '6.08174782', '15204.37') },
    { expected: of('USDC', '16852.341049', '16852.34'), minimum: of('USDC', '16768.079346', '16768.08') },
  ]
  // What the planner reckoned before the least was settled, which is another figure.
  const dust = [of('ETH', '0.0305', '76.25'), of('USDC', '84.25', '84.25')]
  expect(dustViews({ dust, gets }).slips).toEqual([of('ETH', '0.03056118', '76.40'), of('USDC', '84.261703', '84.26')])
})

test('behavior: where as much as is expected has to arrive, nothing may be missing', () => {
  const gets = [{ expected: of('USDC', '1000', '1000.00'), minimum: of('USDC', '1000', '1000.00') }]
  expect(dustViews({ dust: [of('USDC', '5')], gets })).toEqual({ slips: [], stays: [] })
})

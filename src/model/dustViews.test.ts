import { expect, test } from 'vitest'
import { dustViews } from './dustViews.ts'
import type { AmountView } from './Stage.ts'

const of = (token: string, amount: string): AmountView => ({ token, amount, address: `0x${token}`, usd: null })

test('default: what arrives may be less by it; what a later step takes no more of stays', () => {
  const gets = [{ expected: of('WETH', '1'), minimum: of('WETH', '0.99') }]
  const dust = [of('WETH', '0.01'), of('USDC', '5')]
  expect(dustViews({ dust, gets })).toEqual({ slips: [dust[0]], stays: [dust[1]] })
})

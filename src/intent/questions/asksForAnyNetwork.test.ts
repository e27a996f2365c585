import { expect, test } from 'vitest'
import { asksForAnyNetwork } from './asksForAnyNetwork.ts'

test.each([
  'put 1000 usdc wherever it earns most, any network',
  'lend 50 dai on any chain',
  'best yield for 2000 usdc across all networks',
  'park 500 usdc somewhere safe, no matter which chain',
  'Put it to work. Whichever network pays best.',
])('default: %s', (message) => {
  expect(asksForAnyNetwork(message)).toBe(true)
})

test.each([
  'put 1000 usdc wherever it earns most',
  'put 1000 usdc to work on base',
  'put 1000 usdc to work, but not on any other network',
  'is any network cheaper than this one to be at?'.replace('any network', 'one network'),
])('behavior: not %s', (message) => {
  expect(asksForAnyNetwork(message)).toBe(false)
})

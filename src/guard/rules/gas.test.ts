import { expect, test } from 'vitest'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'

const plan = 'withdraw 500 USDC'
const gwei = 10n ** 9n
const fine = { budgetWei: 10n ** 15n, baseFeePerGas: gwei, maxFeePerGas: 3n * gwei }
const paying = (change: Partial<typeof fine>) => namesIn(judgeTwisted(plan, { input: { fee: { ...fine, ...change } } }))

test('default', () => {
  expect(paying({})).toEqual([])
})

test('behavior: a fee per gas far above the chain’s is blocked (A70)', () => {
  expect(paying({ maxFeePerGas: 31n * gwei })).toEqual(['gas-price BLOCK'])
  expect(paying({ maxFeePerGas: 0n })).toEqual(['gas-price BLOCK'])
  // A base fee that only the input claims does not count against the block's own.
  expect(paying({ baseFeePerGas: 100n * gwei, maxFeePerGas: 100n * gwei })).toEqual(['gas-price BLOCK'])
})

test('behavior: a fee that eats much of what is moved is shown', () => {
  expect(paying({ budgetWei: 2n * 10n ** 16n })).toEqual(['fee-share WARN'])
})

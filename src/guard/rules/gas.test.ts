import { expect, test } from 'vitest'
import type { GuardInput } from '../GuardInput.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { network } from '../testing/network.ts'

const plan = 'withdraw 500 USDC'
const gwei = 10n ** 9n
const fine: GuardInput['fee'] = {
  budgetWei: 10n ** 15n,
  baseFeePerGas: gwei,
  tipPerGas: 0n,
  maxFeePerGas: 3n * gwei,
  medianBaseFee: gwei,
  data: 'none',
}
const paying = (change: Partial<typeof fine>) => namesIn(judgeTwisted(plan, { input: { fee: { ...fine, ...change } } }))

test('default', () => {
  expect(paying({})).toEqual([])
})

test('A70 behavior: a fee per gas far above what the last blocks asked is blocked, whatever the node suggests', () => {
  // A hundred times what is usual, and the next block's base fee said to be as high.
  expect(paying({ maxFeePerGas: 210n * gwei, baseFeePerGas: 100n * gwei })).toEqual(['gas-price BLOCK'])
  expect(paying({ maxFeePerGas: 10n * gwei })).toEqual([])
  expect(paying({ maxFeePerGas: 10n * gwei + 1n })).toEqual(['gas-price BLOCK'])
  expect(paying({ maxFeePerGas: 0n })).toEqual(['gas-price BLOCK'])
  expect(paying({ medianBaseFee: null })).toEqual(['gas-price BLOCK'])
  // Where gas costs next to nothing, ten times nothing is not the limit.
  expect(paying({ medianBaseFee: 7n, maxFeePerGas: gwei / 20n })).toEqual([])
  expect(paying({ medianBaseFee: 7n, maxFeePerGas: gwei })).toEqual(['gas-price BLOCK'])
})

test('A70 behavior: a tip that nobody pays is blocked, however low the base fee is', () => {
  const tipping = (tipPerGas: bigint) => {
    const fee = { ...fine, tipPerGas, maxFeePerGas: 2n * gwei + tipPerGas }
    return namesIn(judgeTwisted(plan, { input: { fee, network: { ...network, kind: 'public' } } }))
  }
  expect(tipping(11n * gwei)).toContain('gas-price BLOCK')
  expect(tipping(10n * gwei)).not.toContain('gas-price BLOCK')
})

test('behavior: where a network does not say what it charges for data, nothing is signed', () => {
  expect(paying({ data: 'unread' })).toEqual(['data-fee BLOCK'])
  expect(paying({ data: 'read' })).toEqual([])
})

test('behavior: a fee of many dollars is shown, whatever is moved', () => {
  expect(paying({ budgetWei: 10n ** 17n })).toContain('fee-dollars WARN')
})

test('behavior: a fee that eats much of what is moved is shown', () => {
  expect(paying({ budgetWei: 2n * 10n ** 16n })).toEqual(['fee-share WARN'])
})

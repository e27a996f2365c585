import { describe, expect, test } from 'vitest'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { WantedAmount } from '../model/Reading.ts'
import { type AmountContext, resolveAmount } from './resolveAmount.ts'

const usdc = coin('USDC')
const ether = coin('ETH')
const price = { usdE8: 2_500_00000000n, updatedAt: 0n, source: 'feed' }
const wallet: AmountContext = {
  token: usdc,
  available: 10_000_000000n,
  where: 'in your wallet',
  price: { ...price, usdE8: 1_00000000n },
  previous: null,
}
/** Ten ether held, of which a hundredth stays for gas. */
const purse: AmountContext = {
  keptForGas: 10n ** 16n,
  token: ether,
  available: 999n * 10n ** 16n,
  held: 10n ** 19n,
  where: 'in your wallet beside what the network fee needs',
  price,
  previous: null,
}
const value = (text: string, unit: 'token' | 'usd' = 'token'): WantedAmount => ({ value: text, unit })

describe('resolveAmount', () => {
  test('default', () => {
    expect(resolveAmount(value('1000.5'), wallet)).toEqual({
      status: 'amount',
      amount: amountOf(usdc, 1_000_500_000n),
      all: false,
    })
  })

  test.each<[string, WantedAmount, AmountContext, bigint]>([
    ['all of a token is all of it', 'all', wallet, 10_000_000000n],
    ['all ether keeps back what gas needs', 'all', purse, 999n * 10n ** 16n],
    ['half of a token', { percent: '50' }, wallet, 5_000_000000n],
    ['half of the ether is half of what is held', { percent: '50' }, purse, 5n * 10n ** 18n],
    ['100 % of the ether keeps back what gas needs', { percent: '100' }, purse, 999n * 10n ** 16n],
    [
      'half of what was held, where an earlier step took the other half',
      { percent: '50' },
      { ...purse, held: 2n * 999n * 10n ** 16n },
      999n * 10n ** 16n,
    ],
    ['99 % of the ether is less than that', { percent: '99' }, purse, 99n * 10n ** 17n],
    ['a third is rounded down', { percent: '33.333333' }, { ...wallet, available: 100n }, 33n],
    ['all but 400', { allBut: { value: '400', unit: 'token' } }, wallet, 9_600_000000n],
    ['all ether but one keeps that and the gas', { allBut: { value: '1', unit: 'token' } }, purse, 899n * 10n ** 16n],
    ['dollars of ether', value('500', 'usd'), purse, 2n * 10n ** 17n],
    [
      'dollars are rounded down',
      value('0.01', 'usd'),
      { ...purse, price: { ...price, usdE8: 3n } },
      333_333_333_333_333_333_333_333n,
    ],
    ['the whole balance by its number', value('10000'), wallet, 10_000_000000n],
    ['zeros behind the token’s last digit', value('1.0000000'), wallet, 1_000000n],
    ['what the step before brings', 'previous', { ...wallet, previous: amountOf(usdc, 77n) }, 77n],
  ])('behavior: %s', (_, wanted, context, units) => {
    // The one with dollars of a worthless coin needs more of it than the purse holds.
    const available = context.available !== null && units > context.available ? units : context.available
    expect(resolveAmount(wanted, { ...context, available })).toMatchObject({
      status: 'amount',
      amount: { token: context.token, units },
    })
  })

  test('behavior: only “all” is all: it takes along what accrues until it happens', () => {
    expect(resolveAmount('all', wallet)).toMatchObject({ all: true })
    expect(resolveAmount({ percent: '100' }, wallet)).toMatchObject({ all: false })
    expect(resolveAmount(value('10000'), wallet)).toMatchObject({ all: false })
  })

  test.each<[string, WantedAmount, AmountContext, string]>([
    [
      'more than there is',
      value('10000.000001'),
      wallet,
      'This needs 10,000.000001 USDC, and you have 10,000 USDC in your wallet. Nothing was sent; say a smaller amount.',
    ],
    [
      'more dollars than there are',
      value('25001', 'usd'),
      purse,
      'This needs 10.0004 ETH, and you have 9.99 ETH in your wallet beside what the network fee needs. Nothing was sent; say a smaller amount.',
    ],
    ['nothing to take from', 'all', { ...wallet, available: 0n }, 'You hold no USDC in your wallet. Nothing was sent.'],
    [
      'a share too small to be anything',
      { percent: '0.000001' },
      { ...wallet, available: 5n },
      'That is less than the smallest part of USDC. Say a larger amount.',
    ],
    ['nothing', value('0'), wallet, 'That is less than the smallest part of USDC. Say a larger amount.'],
    [
      'more kept than there is',
      { allBut: { value: '10000', unit: 'token' } },
      wallet,
      'You have 10,000 USDC in your wallet, so keeping 10,000 USDC leaves nothing to move. Nothing was sent.',
    ],
    [
      'finer than the token is',
      value('0.0000001'),
      wallet,
      'USDC has 6 digits after the point (the least is 0.000001). Say the amount with fewer.',
    ],
    [
      'keeping finer than the token is',
      { allBut: { value: '0.0000001', unit: 'token' } },
      wallet,
      'USDC has 6 digits after the point (the least is 0.000001). Say the amount with fewer.',
    ],
    [
      'more than the whole',
      { percent: '100.01' },
      wallet,
      'A share is a number of percent up to 100. Say it once more.',
    ],
    [
      'dollars of what has no price',
      value('5', 'usd'),
      { ...wallet, price: undefined },
      'There is no price for USDC now, so dollars cannot be turned into it. Say an amount of USDC.',
    ],
    [
      'a balance that could not be read',
      value('5'),
      { ...wallet, available: null },
      'Your balance of USDC could not be read, so nothing was planned. Please try again.',
    ],
  ])('behavior: %s is impossible, and it says why', (_, wanted, context, sentence) => {
    expect(resolveAmount(wanted, context)).toEqual({ status: 'impossible', sentence })
  })

  test.each([null, amountOf(ether, 5n)])('behavior: where no step before brings this token, it asks', (previous) => {
    expect(resolveAmount('previous', { ...wallet, previous })).toEqual({
      status: 'ask',
      missing: ['amount'],
      question: 'How much USDC?',
      choices: [],
    })
  })
})

import { describe, expect, test } from 'vitest'
import { consequence } from './consequence.ts'
import type { AmountView, StepView } from './Stage.ts'

const amount = (value: string, token: string): AmountView => ({ token, address: '0x', amount: value, usd: null })
const got = (expected: string, minimum: string, token: string) => ({
  expected: amount(expected, token),
  minimum: amount(minimum, token),
})
const step = (kind: StepView['kind'], title = ''): StepView => ({
  index: 0,
  kind,
  title,
  to: { name: '', address: '' },
  recipient: null,
  sends: null,
  value: '0',
  data: '0x',
})
const plan = (parts: Partial<Parameters<typeof consequence>[0]>) =>
  consequence({ spends: [], gets: [], weights: [], trade: null, steps: [step('send')], ...parts })

describe('consequence', () => {
  test('default: what leaves, to the unit', () => {
    expect(plan({ spends: [amount('1000', 'USDC')] })).toBe('Move 1,000 USDC')
  })

  test('behavior: where less is expected to leave, it is the most', () => {
    const most = amount('5.025491', 'USDC')
    const bought = { expected: amount('5', 'DAI'), minimum: amount('5', 'DAI') }
    const price = { one: 'DAI', is: '1', token: 'USDC' }
    const trade = { sells: amount('5.000489', 'USDC'), sellsAtMost: most, ...bought, price }
    expect(plan({ spends: [most], trade })).toBe('Move at most 5.025491 USDC')
    expect(plan({ spends: [most], trade: { ...trade, sells: most } })).toBe('Move 5.025491 USDC')
  })

  test('behavior: a change of coins is called one', () => {
    const spends = [amount('100', 'USDC')]
    expect(plan({ spends, steps: [step('approve'), step('swap')] })).toBe('Swap 100 USDC')
    expect(plan({ spends, steps: [step('approve'), step('swap'), step('unwrap')] })).toBe('Swap 100 USDC')
    expect(plan({ spends: [amount('1', 'ETH')], steps: [step('wrap')] })).toBe('Wrap 1 ETH')
    expect(plan({ spends: [amount('1', 'WETH')], steps: [step('unwrap')] })).toBe('Unwrap 1 WETH')
    expect(plan({ spends, steps: [step('swap'), step('approve'), step('supply')] })).toBe('Move 100 USDC')
  })

  test('behavior: what was waiting to be paid out is claimed', () => {
    expect(plan({ gets: [got('1', '1', 'ETH')], steps: [step('claim')] })).toBe('Claim 1 ETH')
  })

  test('behavior: a full balance is not rounded', () => {
    expect(plan({ spends: [amount('9.987654321098765432', 'ETH')] })).toBe('Move 9.987654321098765432 ETH')
  })

  test('behavior: what comes is cut, and what a debt may have grown to is rounded up', () => {
    const gets = [got('1.71264984123675355', '1.71264984123675355', 'ETH')]
    expect(plan({ gets, steps: [step('withdraw')] })).toBe('Withdraw 1.712649 ETH')
    const tiny = [got('0.00000006342', '0.00000006342', 'ETH')]
    expect(plan({ gets: tiny, steps: [step('withdraw')] })).toBe('Withdraw 0.00000006342 ETH')
    const steps = [step('approve'), step('repay')]
    expect(plan({ spends: [amount('2000.008399', 'USDC')], steps })).toBe('Repay at most 2,000.008399 USDC')
    expect(plan({ spends: [amount('2000.01', 'USDC')], steps })).toBe('Repay 2,000.01 USDC')
    expect(plan({ spends: [amount('999.991', 'USDC')], steps })).toBe('Repay at most 999.991 USDC')
    expect(plan({ spends: [amount('0.200000001234', 'ETH')], steps })).toBe('Repay 0.200000001234 ETH')
  })

  test('behavior: several assets are all named', () => {
    const spends = [amount('1000', 'USDC'), amount('5', 'DAI'), amount('0.1', 'ETH')]
    expect(plan({ spends })).toBe('Move 1,000 USDC, 5 DAI and 0.1 ETH')
  })

  test('behavior: where nothing leaves, what arrives, at least', () => {
    expect(plan({ gets: [got('500.1', '500', 'USDC')], steps: [step('redeem')] })).toBe('Withdraw at least 500 USDC')
    expect(plan({ gets: [got('500', '500', 'USDC')], steps: [step('withdraw')] })).toBe('Withdraw 500 USDC')
  })

  test('behavior: a loan is called one', () => {
    const gets = [got('500', '500', 'USDC')]
    expect(plan({ gets, steps: [step('borrow')] })).toBe('Borrow 500 USDC')
    expect(plan({ gets: [got('1', '1', 'ETH')], steps: [step('borrow'), step('unwrap')] })).toBe('Borrow 1 ETH')
    const steps = [step('wrap'), step('approve'), step('supply'), step('collateral'), step('borrow')]
    expect(plan({ spends: [amount('1', 'ETH')], gets, steps })).toBe('Move 1 ETH and borrow 500 USDC')
  })

  test('behavior: what is borrowed to go on elsewhere is not called a loan alone', () => {
    const steps = [step('borrow'), step('approve'), step('supply')]
    expect(plan({ gets: [got('500', '499', 'aUSDC')], steps })).toBe('Get at least 499 aUSDC')
  })

  test('behavior: paying back is called that where it is all that happens', () => {
    const spends = [amount('250', 'USDC')]
    expect(plan({ spends, steps: [step('approve'), step('repay')] })).toBe('Repay 250 USDC')
    expect(plan({ spends, steps: [step('swap'), step('approve'), step('repay')] })).toBe('Move 250 USDC')
  })

  test('behavior: getting out of everything pays back and takes out', () => {
    const steps = [step('approve'), step('repay'), step('reset-approval'), step('withdraw')]
    const gets = [got('1.5', '1.5', 'WETH')]
    expect(plan({ spends: [amount('500.002', 'USDC')], gets, steps })).toBe(
      'Repay at most 500.002 USDC and withdraw 1.5 WETH',
    )
  })

  test('behavior: a rebalancing says so, and what it moves', () => {
    const weights = [
      { token: 'ETH', targetPercent: '', beforePercent: '', afterPercent: '', beforeUsd: '', afterUsd: '' },
    ]
    expect(plan({ weights, spends: [amount('0.3', 'ETH')] })).toBe('Rebalance, moving 0.3 ETH')
    expect(plan({ weights })).toBe('Rebalance')
  })

  test('behavior: where permissions are taken back, how many, or the one', () => {
    const title = 'Take back the permission of Uniswap v3 to move your USDC'
    expect(plan({ steps: [step('reset-approval', title)] })).toBe(title)
    expect(plan({ steps: [step('reset-approval'), step('take-back')] })).toBe('Take back 2 permissions')
  })

  test('behavior: where nothing moves, the one step itself, or how many', () => {
    expect(plan({ steps: [step('collateral', 'Use your WETH in Aave v3 as collateral')] })).toBe(
      'Use your WETH in Aave v3 as collateral',
    )
    expect(plan({})).toBe('Carry out this step')
    expect(plan({ steps: [step('collateral'), step('collateral')] })).toBe('Carry out these 2 steps')
  })

  describe('of several steps with a payment among them', () => {
    const whom = (contact: string | null) => ({
      ...{
        address: '0x52908400098527886E0F7030069857D2E4169EE7',
        contact,
        name: null,
        firstUsedAt: null,
        nearest: null,
      },
    })
    const pays = (value: string, token: string, contact: string | null = 'edna'): StepView => ({
      ...step('send'),
      ...{ sends: amount(value, token), recipient: whom(contact) },
    })
    test('default: what is taken out for somebody', () => {
      expect(plan({ steps: [step('withdraw'), pays('500', 'USDC')] })).toBe('Withdraw 500 USDC and send it to edna')
      expect(plan({ steps: [step('withdraw'), pays('500', 'USDC', null)] })).toBe(
        'Withdraw 500 USDC and send it to 0x5290…9EE7',
      )
    })

    test('behavior: one payment alone is named with whom it goes to, and so is each of several', () => {
      const spends = [amount('50', 'USDC')]
      expect(plan({ spends, steps: [pays('50', 'USDC')] })).toBe('Send 50 USDC to edna')
      expect(plan({ spends, steps: [pays('20', 'USDC'), pays('30', 'USDC', 'bob')] })).toBe(
        'Send 20 USDC to edna and 30 USDC to bob',
      )
    })

    test('behavior: beside anything else, the payment is named with it', () => {
      const spends = [amount('100', 'USDC')]
      expect(plan({ spends, steps: [step('approve'), step('swap'), pays('0.0398765432', 'ETH')] })).toBe(
        'Move 100 USDC and send at least 0.039876 ETH to edna',
      )
      expect(plan({ spends, steps: [step('supply'), pays('25', 'USDC')] })).toBe('Move 100 USDC, of it 25 USDC to edna')
      expect(plan({ steps: [step('borrow'), pays('25', 'USDC')] })).toBe(
        'Carry out these 2 steps and send 25 USDC to edna',
      )
    })
  })
})

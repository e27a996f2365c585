import { describe, expect, test } from 'vitest'
import { type Intent, intent, missingPart, refusal } from '../model/Reading.ts'
import { describeReading } from './describeIntent.ts'
import { questionFor } from './question.ts'
import { refusalSentence } from './refusal.ts'

const ten = { value: '10', unit: 'token' } as const
const said = (...intents: readonly Intent[]): string =>
  describeReading({ intents: [...intents], ask: null, refuse: null })
const standing = (when: string, then: string): Intent =>
  intent.parse(JSON.parse(`{"kind":"order","when":${when},"then":${then}}`))
const order = standing('{"every":"day"}', '[{"kind":"claim","protocol":"aave"}]')

describe('describeReading', () => {
  test('default', () => {
    expect(said({ kind: 'supply', asset: 'USDC', amount: ten, protocol: 'aave' })).toBe('Supply 10 USDC to aave.')
  })

  test.each<[string, Intent]>([
    ['Swap 10 USDC for ETH.', { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: ten, exact: 'sell' }],
    [
      'Buy 10 ETH with USDC, losing at most 0.5 % to the price.',
      { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: ten, exact: 'buy', maxSlippagePercent: '0.5' },
    ],
    ['Send all ETH to bob.', { kind: 'send', asset: 'ETH', amount: 'all', to: 'bob' }],
    [
      'Put 50 % of the USDC as a stablecoin where it earns, by what is safest.',
      { kind: 'earn', asset: 'USDC', amount: { percent: '50' }, into: 'stablecoin', objective: 'safety' },
    ],
    [
      'Withdraw all USDC but 5.',
      { kind: 'withdraw', asset: 'USDC', amount: { allBut: { value: '5', unit: 'token' } } },
    ],
    ['Withdraw everything from aave.', { kind: 'withdraw', asset: 'any', amount: 'all', protocol: 'aave' }],
    ['Repay what that brings in DAI.', { kind: 'repay', asset: 'DAI', amount: 'previous' }],
    [
      'Rebalance to 60 % ETH, 40 % USDC.',
      {
        kind: 'rebalance',
        targets: [
          { asset: 'ETH', percent: '60' },
          { asset: 'USDC', percent: '40' },
        ],
      },
    ],
    ['Bring 10 ETH to base.', { kind: 'bridge', asset: 'ETH', amount: ten, to: 'base' }],
    [
      'Take back the permission of anybody to move anything of yours.',
      { kind: 'revoke', asset: 'all', spender: 'all' },
    ],
    ['Take back the permission of uniswap to move your USDC.', { kind: 'revoke', asset: 'USDC', spender: 'uniswap' }],
    ['Every day: Claim rewards from aave.', order],
    [
      'When ETH falls below $2000: Swap all ETH for USDC.',
      standing(
        '{"price":{"asset":"ETH","below":"2000"}}',
        '[{"kind":"swap","sell":"ETH","buy":"USDC","amount":"all","exact":"sell"}]',
      ),
    ],
    ['Tell you when gas falls below 5 gwei.', standing('{"gas":{"below":"5"}}', '"notify"')],
    [
      'Put 10 USDC where it earns, by the highest yield, at low risk, for 365 days, only in aave, never in ethena or sky on base.',
      {
        kind: 'earn',
        asset: 'USDC',
        amount: ten,
        objective: 'yield',
        risk: 'low',
        horizonDays: 365,
        protocols: ['aave'],
        exclude: ['ethena', 'sky'],
        chain: 'base',
      },
    ],
    [
      'Borrow 10 USDC at aave against ETH.',
      { kind: 'borrow', asset: 'USDC', amount: ten, protocol: 'aave', collateral: 'ETH' },
    ],
    ['Lift the limit per day.', { kind: 'limit', per: 'day', usd: 'none' }],
    ['Cancel the plan.', { kind: 'cancel', what: 'plan' }],
    ['Show balance of ETH.', { kind: 'show', topic: 'balance', asset: 'ETH' }],
  ])('behavior: “%s”', (sentence, wanted) => {
    expect(said(wanted)).toBe(sentence)
  })

  test('behavior: several things are told in their order', () => {
    const swap: Intent = { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: ten, exact: 'sell' }
    expect(said(swap, { kind: 'send', asset: 'ETH', amount: 'previous', to: 'bob' })).toBe(
      'Swap 10 USDC for ETH, then send what that brings in ETH to bob.',
    )
  })

  test('behavior: a question and a refusal are told as such', () => {
    expect(describeReading({ intents: [], ask: ['amount'], refuse: null })).toBe('One thing is missing: amount.')
    expect(describeReading({ intents: [], ask: null, refuse: 'secret' })).toBe('This is not something Sayso does.')
  })
})

describe('questionFor', () => {
  test('default', () => {
    expect(questionFor(['to', 'amount'])).toMatchObject({ missing: ['to', 'amount'], choices: [] })
    expect(questionFor(['to', 'amount']).question).toMatch(/^To whom\?/)
  })

  test('behavior: each missing part has a question of its own', () => {
    const questions = missingPart.options.map((part) => questionFor([part]).question)
    expect(new Set(questions).size).toBe(missingPart.options.length)
  })
})

test('every refusal says that nothing was done', () => {
  for (const reason of refusal.options) expect(refusalSentence[reason]).toContain('Nothing was done')
})

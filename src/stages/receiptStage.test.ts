import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import type { Receipt } from '../model/Receipt.ts'
import { receiptStage } from './receiptStage.ts'

const usdc = coin('USDC')
const receipt: Receipt = {
  status: 'failed',
  planHash: `0x${'ab'.repeat(32)}`,
  steps: [
    {
      index: 0,
      title: 'Allow it',
      transaction: `0x${'cd'.repeat(32)}`,
      status: 'reverted',
      blockNumber: 7n,
      gasUsed: 46_000n,
      fee: 10n ** 14n,
    },
  ],
  stepsNotSent: ['Supply it', 'Send it'],
  changes: [{ promised: amountOf(usdc, -10_000_000n), got: amountOf(usdc, -10_000_001n), within: false }],
  leftAllowances: [
    { token: usdc, spender: { name: 'the Aave pool', address: usdc.address }, units: 1_500_000n, sentence: 'It may.' },
  ],
  fee: 10n ** 14n,
  sentence: 'It failed.',
}

describe('receiptStage', () => {
  test('default', () => {
    expect(receiptStage('p', receipt, { network: practice, prices: new Map(), plan: null })).toEqual({
      stage: 'receipt',
      planId: 'p',
      status: 'failed',
      sentence: 'It failed.',
      steps: [
        {
          index: 0,
          title: 'Allow it',
          transaction: `0x${'cd'.repeat(32)}`,
          lookUp: null,
          status: 'reverted',
          gasUsed: '46000',
        },
        { index: 1, title: 'Supply it', transaction: null, lookUp: null, status: 'not-sent', gasUsed: '0' },
        { index: 2, title: 'Send it', transaction: null, lookUp: null, status: 'not-sent', gasUsed: '0' },
      ],
      changes: [
        {
          token: 'USDC',
          address: usdc.address,
          promised: '-10',
          got: '-10.000001',
          difference: '-0.000001',
          within: false,
        },
      ],
      leftAllowances: [
        {
          token: 'USDC',
          address: usdc.address,
          amount: '1.5',
          spender: 'the Aave pool',
          spenderAddress: usdc.address,
          sentence: 'It may.',
        },
      ],
      fee: { token: 'ETH', address: practice.native.address, amount: '0.0001', usd: null },
      tradingUsd: '0.00',
    })
  })

  test('behavior: what its trades cost is told by the plan that is at hand', () => {
    const price = { usdE8: 100_000_000n, updatedAt: 0n, source: 'test' }
    const prices = new Map([[usdc.address.toLowerCase(), price]])
    const mined = { ...receipt, steps: receipt.steps.map((step) => ({ ...step, status: 'mined' as const })) }
    const plan = { costs: { poolFees: 1n, impact: 0n }, steps: [{ kind: 'swap' }] }
    expect(receiptStage('p', mined, { network: practice, prices, plan }).tradingUsd).toBe('10.00')
  })
})

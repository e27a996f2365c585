import type { Stage, StageOf } from '../../src/model/Stage.ts'
import { sampleAddress, sampleAmount, samplePlan } from './sampleStages.ts'

/** What comes after the approval of such a story. */
export function sampleApproval(message: string): readonly Stage[] {
  const first = message.split(' ')[0]?.toLowerCase()
  const transactions = [`0x${'b7'.repeat(32)}`, `0x${'c8'.repeat(32)}`] as const
  const on = { planId: samplePlan.planId, of: 2, ms: 12 }
  const step = (index: 0 | 1, status: StageOf<'step'>['status']): Stage => ({
    ...on,
    stage: 'step',
    index,
    title: samplePlan.steps[index]?.title ?? '',
    status,
    transaction: transactions[index],
  })
  const asking: Stage = { stage: 'asking', planId: samplePlan.planId, ms: 1 }
  if (first === 'wait') return [asking]
  if (first === 'decline') {
    const sentence = 'You closed the approval window. Nothing was signed, and the plan is as open as before.'
    return [asking, { stage: 'refuse', reason: 'still-open', sentence, ms: 1 }]
  }
  const approval: Stage = { stage: 'approval', planId: samplePlan.planId, hash: '0x', by: 'window', ms: 1 }
  const start = [
    asking,
    approval,
    step(0, 'signed'),
    step(0, 'sent'),
    step(0, 'mined'),
    step(1, 'signed'),
    step(1, 'sent'),
  ]
  if (first === 'linger') return start
  const status =
    first === 'swap' ? 'missed' : first === 'fail' ? 'failed' : first === 'interrupt' ? 'interrupted' : 'done'
  const sentences = {
    done: '1000 USDC is in Aave v3, and everything came as promised.',
    missed: 'Mined, but 0.41 aUSDC less arrived than was promised.',
    failed: 'The second step failed on the chain. The approval before it stands; nothing else moved.',
    interrupted: 'Sayso was closed before the second step was sent. Nothing more was sent.',
  } as const
  const receipt: Stage = {
    stage: 'receipt',
    planId: samplePlan.planId,
    status,
    sentence: sentences[status],
    steps: samplePlan.steps.map((planned, index) => ({
      index,
      title: planned.title,
      transaction: status === 'interrupted' && index === 1 ? null : (transactions[index] ?? null),
      status:
        index === 0 || status === 'done' || status === 'missed'
          ? 'mined'
          : status === 'failed'
            ? 'reverted'
            : 'not-sent',
      gasUsed: '120511',
      lookUp: null,
    })),
    changes: [
      { token: 'USDC', address: sampleAddress.usdc, promised: '-1000', got: '-1000', difference: '0', within: true },
      {
        token: 'aUSDC',
        address: sampleAddress.aave,
        promised: '999.999998',
        got: status === 'missed' ? '999.59' : '1000.000001',
        difference: status === 'missed' ? '-0.409998' : '0.000003',
        within: status !== 'missed',
      },
    ],
    tradingUsd: '0.00',
    leftAllowances:
      status === 'failed'
        ? [
            {
              token: 'USDC',
              address: sampleAddress.usdc,
              amount: '1000',
              spender: 'the Aave pool',
              spenderAddress: sampleAddress.aave,
              sentence: `The Aave pool (${sampleAddress.aave}) may still take 1,000 USDC of yours. To take that right back, say: revoke USDC from aave.`,
            },
          ]
        : [],
    fee: sampleAmount('ETH', '0.000271904417', '0.68'),
    ms: 240,
  }
  return [...start, step(1, status === 'failed' ? 'reverted' : 'mined'), receipt]
}

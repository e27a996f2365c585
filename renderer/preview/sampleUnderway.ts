import type { UnderwayView } from '../../src/api/Core.ts'

/** Samples: names are real, figures and hashes are made up. */
const base = { id: 8453, name: 'Base' }
const arbitrum = { id: 42161, name: 'Arbitrum' }
const usdc = (amount: string) => ({ token: 'USDC', address: `0x${'a3'.repeat(20)}`, amount, usd: null })
const one: UnderwayView = {
  planId: 'on-its-way',
  deposit: `0x${'c1'.repeat(32)}`,
  state: 'on-its-way',
  from: base,
  to: arbitrum,
  sent: usdc('1000'),
  arrives: usdc('997.5'),
  since: '2026-03-02T09:14:00.000Z',
  endedAt: null,
  sentence:
    '1,000 USDC left Base and are on their way to Arbitrum, where 997.5 USDC arrive. Sayso keeps looking, after a restart too.',
  next: null,
}

export const sampleUnderway: readonly UnderwayView[] = [
  {
    ...one,
    planId: 'arrived',
    deposit: `0x${'c2'.repeat(32)}`,
    state: 'arrived',
    endedAt: '2026-03-02T09:15:00.000Z',
    sentence: '997.5 USDC arrived on Arbitrum.',
    next: { chainId: 42161, network: 'Arbitrum', message: 'Put 997.5 USDC into the highest yield' },
  },
  one,
  {
    ...one,
    planId: 'late',
    deposit: `0x${'c3'.repeat(32)}`,
    state: 'late',
    sent: usdc('250'),
    arrives: usdc('249.1'),
    sentence:
      'Nobody brought the 250 USDC to Arbitrum in time. Across pays them back on Base, usually within some hours; Sayso keeps looking.',
  },
]

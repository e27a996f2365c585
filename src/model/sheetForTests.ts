import type { ApprovalSheet } from './ApprovalSheet.ts'

/** A sheet with nothing to it, for what is not about what it shows. */
export function sheetForTests(part: Partial<ApprovalSheet> = {}): ApprovalSheet {
  return {
    planId: 'p',
    hash: `0x${'ab'.repeat(32)}`,
    summary: 's',
    consequence: 'Move 1 USDC',
    account: '0x1',
    chain: { id: 1, name: 'Test chain', practice: true },
    steps: [],
    ends: [],
    receivers: [],
    leaves: [],
    arrives: [],
    owes: [],
    loan: null,
    relay: null,
    feeBudget: { token: 'ETH', address: '0x', amount: '0.001', usd: null },
    level: 'PASS',
    findings: [],
    confirmation: null,
    expiresInSeconds: 60,
    ...part,
  }
}

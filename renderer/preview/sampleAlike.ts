import { describeDifference, differingDigits } from '../../src/model/lookAlike.ts'
import type { FindingView, StageOf } from '../../src/model/Stage.ts'
import { sampleAmount, samplePlan } from './sampleStages.ts'

const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
const twin = '0x5290Ab81c0d7Ce44f12D59e2aB63D1eF05729eE7'

/** A payment to an address that was made to be taken for a contact's. */
export const sampleSendAlike: StageOf<'plan'> = {
  ...samplePlan,
  summary: `Send 25 USDC to ${twin}`,
  steps: [
    {
      index: 0,
      kind: 'send',
      title: `Send 25 USDC to ${twin}`,
      to: { name: 'USDC', address: `0x${'a3'.repeat(20)}` },
      recipient: {
        address: twin,
        contact: null,
        name: null,
        firstUsedAt: null,
        nearest: {
          address: alice,
          whose: 'your contact alice',
          lookAlike: true,
          differs: differingDigits(alice, twin),
        },
      },
      sends: sampleAmount('USDC', '25', '25.00'),
      value: '0',
      data: '0xa9059cbb',
    },
  ],
  earning: null,
  spends: [sampleAmount('USDC', '25', '25.00')],
  gets: [],
  notes: ['What is sent cannot be called back: look at every character of the address.'],
}

export const sampleAlike: FindingView = {
  rule: 'look-alike-recipient',
  level: 'BLOCK',
  sentence: 'The recipient looks like your contact alice, but it is another address.',
  instead: 'Check the address with whoever gave it to you, then ask again.',
  facts: { to: twin, known: alice, whose: 'your contact alice', differs: describeDifference(twin, alice) },
}

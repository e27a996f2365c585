import type { Stage, StageOf } from '../../src/model/Stage.ts'
import { sampleAlike, sampleSendAlike } from './sampleAlike.ts'
import {
  sampleBorrowMoves,
  sampleRebalanceMoves,
  sampleSendMoves,
  sampleSplitMoves,
  sampleSwapMoves,
} from './sampleChanges.ts'
import { sampleVenues } from './sampleEarning.ts'
import { sampleBorrow, sampleRebalance, sampleRevoke, sampleSplit, sampleSwap } from './samplePlans.ts'
import {
  sampleAmount,
  sampleBlock,
  sampleError,
  sampleHard,
  sampleInfo,
  samplePass,
  samplePlan,
  sampleReading,
  sampleSimulation,
  sampleSnapshot,
  sampleVerdict,
  sampleWarn,
} from './sampleStages.ts'

/** The first word of the message picks the story. What can be approved is held to what its plan says. */
export function sampleStory(message: string): readonly Stage[] {
  const stages = stagesFor(message)
  const plan = stages.findLast((stage): stage is StageOf<'plan'> => stage.stage === 'plan')
  return stages.map((stage) =>
    stage.stage === 'verdict' && stage.hash !== null && plan !== undefined
      ? { ...stage, holds: { spends: plan.spends, gets: plan.gets } }
      : stage,
  )
}

function stagesFor(message: string): readonly Stage[] {
  const planId = `sample ${Math.random()}`
  const own = <S extends { planId: string }>(stage: S) => ({ ...stage, planId })
  const understood = sampleReading(message, 'Earn with 1000 USDC: safety first, then yield.')
  const upTo = [understood, sampleSnapshot, own(samplePlan), own(sampleSimulation)]
  switch (message.split(' ')[0]?.toLowerCase()) {
    case 'slow':
      return [understood, sampleSnapshot]
    case 'swap':
      return [
        sampleReading(message, 'Swap 1 ETH for USDC.'),
        sampleSnapshot,
        own(sampleSwap),
        own({ ...sampleSwapMoves, costs: sampleSwap.costs, weights: sampleSwap.weights }),
        own(sampleVerdict('WARN', 'As you asked, with one thing to look at.', [sampleInfo, sampleWarn])),
      ]
    case 'fail':
    case 'interrupt':
      return [...upTo, own(sampleVerdict('WARN', 'As you asked, with one thing to look at.', [sampleInfo, sampleWarn]))]
    case 'split':
      return [
        understood,
        sampleSnapshot,
        own(sampleSplit),
        own({ ...sampleSplitMoves, earning: sampleSplit.earning }),
        own(samplePass),
      ]
    case 'borrow':
      return [
        sampleReading(message, 'Borrow 500 USDC on Aave.'),
        sampleSnapshot,
        own(sampleBorrow),
        own(sampleBorrowMoves),
        own(samplePass),
      ]
    case 'rebalance':
      return [
        sampleReading(message, 'Rebalance to 60 % ETH and 40 % USDC.'),
        sampleSnapshot,
        own(sampleRebalance),
        own({ ...sampleRebalanceMoves, costs: sampleRebalance.costs, weights: sampleRebalance.weights }),
        own(samplePass),
      ]
    case 'send':
      return [
        sampleReading(message, 'Send 25 USDC to 0x9d9d…9d9d.'),
        sampleSnapshot,
        own({
          ...samplePlan,
          summary: `Send 25 USDC to 0x${'9d'.repeat(20)}`,
          earning: null,
          spends: [sampleAmount('USDC', '25', '25.00')],
          gets: [],
          notes: ['What is sent cannot be called back by anybody.'],
        }),
        own(sampleSendMoves),
        own(sampleVerdict('HARD', 'As you asked, but a mistake here cannot be undone.', [sampleHard])),
      ]
    case 'revoke':
      return [
        sampleReading(message, 'Take back the permission of all to move your all.'),
        sampleSnapshot,
        own(sampleRevoke),
        own({ ...sampleSimulation, changes: [], earning: null }),
        own({ ...samplePass, findings: [] }),
      ]
    case 'alike':
      return [
        sampleReading(message, 'Send 25 USDC to a look-alike.'),
        sampleSnapshot,
        own(sampleSendAlike),
        own(sampleSendMoves),
        own(sampleVerdict('BLOCK', 'Blocked: this cannot be signed. Nothing was sent.', [sampleAlike])),
      ]
    case 'dream':
      return [
        ...upTo,
        own(sampleVerdict('BLOCK', 'This would put your money where others can take it.', [sampleBlock, sampleWarn])),
      ]
    case 'revert':
      return [
        ...upTo.slice(0, 3),
        own({
          ...sampleSimulation,
          status: 'reverted',
          changes: [],
          reason: 'ERC20: transfer amount exceeds balance',
          failedStep: 1,
        } as const),
        own(
          sampleVerdict('BLOCK', 'It would fail.', [
            { ...sampleBlock, sentence: 'The simulation failed, so nobody can say what it would do.' },
          ]),
        ),
      ]
    case 'expire':
      return [...upTo, own({ ...samplePass, expiresInSeconds: 1 })]
    case 'how':
      return [
        sampleReading(message, ''),
        {
          stage: 'ask',
          missing: ['asset'],
          question: 'Which of your stablecoins do you mean?',
          choices: ['USDC', 'USDT', 'DAI'],
          ms: 0.4,
        },
      ]
    case 'buy':
      return [
        sampleReading(message, ''),
        {
          stage: 'ask',
          missing: ['amount'],
          question: 'How much? You hold 8,500 USDC.',
          choices: ['100 USDC', 'half', 'all'],
          ms: 3.1,
        },
      ]
    case 'sell':
      return [
        sampleReading(message, 'Sell all ETH if its price falls below 2000 dollars.'),
        {
          stage: 'unsupported',
          sentence: 'Sayso understands this, but cannot watch a price yet. Nothing is set: there is no stop-loss.',
          ms: 0.4,
        },
      ]
    case 'my':
      return [
        {
          stage: 'refuse',
          reason: 'secret',
          sentence:
            'That looks like the words of a wallet. Never type them anywhere but in the restore window; they were not kept.',
          page: 'wallet',
          ms: 0.2,
        },
      ]
    case 'offline':
      return [sampleReading(message, 'Swap 1 ETH for USDC.'), sampleError]
    case 'show':
      return [
        {
          stage: 'answer',
          topic: 'portfolio',
          sentence: 'You hold $82,514.37 in 8 assets.',
          rows: [
            { label: 'ETH', value: '9.998731 ETH', detail: '$24,996.83 in your wallet' },
            { label: 'USDC', value: '1500.218734 USDC', detail: '$1,500.22 in Aave v3, earning 4.31 % a year' },
          ],
          venues: [],
          ms: 5,
        },
      ]
    case 'help':
      return [
        {
          stage: 'answer',
          topic: 'help',
          sentence: 'Say it in your own words, as in the examples of this help.',
          rows: [
            { label: 'Earn', value: 'Put 1000 USDC into the safest place with the highest yield', detail: '' },
            { label: 'Swap', value: 'Swap 1 ETH for USDC', detail: '' },
            { label: 'Send', value: 'Send 25 USDC to 0x…', detail: '' },
          ],
          venues: [],
          ms: 5,
        },
      ]
    case 'yields':
      return [
        { stage: 'answer', topic: 'yields', sentence: 'Four places take USDC.', rows: [], venues: sampleVenues, ms: 5 },
      ]
    default:
      return [...upTo, own(samplePass)]
  }
}

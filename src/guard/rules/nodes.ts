import { compareOpinions } from '../nodes/compareOpinions.ts'
import type { Rule } from '../Rule.ts'

export const nodeRules: readonly Rule[] = [
  {
    id: 'nodes-agree',
    looksAt:
      'what two nodes say, each asked by itself: the block, your transactions, balances, the contracts, the trial run',
    sentence: 'Where two nodes do not say the same of one block, nothing is signed, and both are named.',
    evaluate: ({ input }) => compareOpinions(input.opinions, input),
  },
]

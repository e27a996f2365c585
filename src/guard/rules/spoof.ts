import type { Rule } from '../Rule.ts'
import { compareRuns } from '../spoof/compareRuns.ts'

export const spoofRules: readonly Rule[] = [
  {
    id: 'same-elsewhere',
    looksAt: 'the same plan under other conditions: another proposer, real fees, a later block',
    sentence: 'A plan that ends otherwise when a contract cannot tell that it is only tried out is blocked.',
    evaluate: ({ input, played, outcome, outside }) => {
      if (!played) return []
      // A plan that is outside by itself is said to be that: elsewhere it is outside as well.
      const within =
        outcome.status === 'known' && outside.length === 0 ? { bounds: outcome.bounds, network: input.network } : null
      return compareRuns(played, input.elsewhere, within)
    },
  },
]

import type { Rule } from '../Rule.ts'
import { compareRuns } from '../spoof/compareRuns.ts'

export const spoofRules: readonly Rule[] = [
  {
    id: 'same-elsewhere',
    looksAt: 'the same plan under other conditions: another proposer, real fees, a later block',
    sentence: 'A plan that ends otherwise when a contract cannot tell that it is only tried out is blocked.',
    evaluate: ({ input, played, outcome }) => {
      if (!played) return []
      const within = outcome.status === 'known' ? { bounds: outcome.bounds, network: input.network } : null
      return compareRuns(played, input.elsewhere, within)
    },
  },
]

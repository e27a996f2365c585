import type { Rule } from '../Rule.ts'

export const limitRules: readonly Rule[] = [
  {
    id: 'limits-kept',
    looksAt: 'what the plan spends, on whom and where, against the limits that you set',
    sentence: 'No plan goes over a limit that you set; the signer counts by itself and refuses it too.',
    evaluate: ({ input }) =>
      input.brokenLimits.map(({ sentence, instead, facts }) => ({ level: 'BLOCK', sentence, instead, facts })),
  },
]

import type { Rule } from '../Rule.ts'

/** Which intent asks for which call. */
const askedBy = { stake: 'stake', 'request-exit': 'unstake', claim: 'claim' } as const

export const stakingRules: readonly Rule[] = [
  {
    id: 'staking-as-said',
    looksAt: 'steps that stake, stop staking or claim, against the sentence',
    sentence: 'Nothing is staked, put in the queue or claimed unless you ask for that.',
    evaluate: ({ calls, input }) =>
      calls.flatMap((call, index) => {
        if (call.kind !== 'stake' && call.kind !== 'request-exit' && call.kind !== 'claim') return []
        const asked = askedBy[call.kind]
        if (input.intents.some((intent) => intent.kind === asked)) return []
        return [
          {
            level: 'BLOCK',
            sentence: `Step ${index + 1} would ${asked} something, and you did not ask for that.`,
            instead: 'Ask for a new plan; nothing was signed.',
            facts: { step: `${index + 1}` },
          },
        ]
      }),
  },
]

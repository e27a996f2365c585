import type { Rule } from '../Rule.ts'

export const freshnessRules: readonly Rule[] = [
  {
    id: 'plan-expiry',
    looksAt: 'when the approval would expire, in the chain’s time',
    sentence: 'An approval is good for 30 minutes at most.',
    evaluate: ({ input }) => {
      const { now, expiresAt, settings } = input
      if (expiresAt > now && expiresAt <= now + settings.deadlineSeconds) return []
      return [
        {
          level: 'BLOCK',
          sentence: 'The plan has expired, or would be good for too long.',
          instead: 'Ask again for a new plan.',
          facts: { expiresAt: `${expiresAt}`, now: `${now}` },
        },
      ]
    },
  },
  {
    id: 'simulation-age',
    looksAt: 'the time of the block that the plan was tried out on',
    sentence: 'A plan is judged by the chain as it is now, not as it was a minute ago.',
    evaluate: ({ input, played }) => {
      if (!played) return []
      const age = input.now - played.block.timestamp
      if (age <= input.settings.simulationSeconds && -age <= input.settings.simulationSeconds) return []
      return [
        {
          level: 'BLOCK',
          sentence: 'The plan was tried out on a chain of another time.',
          instead: 'Try it out once more.',
          facts: { triedAt: `${played.block.timestamp}`, now: `${input.now}` },
        },
      ]
    },
  },
]

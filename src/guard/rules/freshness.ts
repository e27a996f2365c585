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
    id: 'quote-age',
    looksAt: 'how long ago the prices were asked that the plan was made from',
    sentence: 'A plan that was made from prices of 31 seconds or three blocks ago is made anew.',
    evaluate: ({ input }) => {
      const { quoted, settings } = input
      const { blocksAgo, secondsAgo } = quoted
      if (blocksAgo !== null && blocksAgo < settings.quoteBlocks && secondsAgo <= settings.quoteSeconds) return []
      return [
        {
          level: 'BLOCK',
          sentence: 'The prices that this plan was made from are too old by now.',
          instead: 'Say it again for fresh ones.',
          facts: { seconds: `${secondsAgo}`, blocks: `${blocksAgo ?? 'unread'}` },
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

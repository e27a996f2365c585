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
    id: 'head-age',
    looksAt: 'the age of the block that everything was read at, on a network whose blocks come by themselves',
    sentence:
      'On a real network, nothing is signed where no block came for three minutes: nobody knows then how it stands.',
    evaluate: ({ input: { network, now, headTime, settings } }) => {
      const age = now - headTime
      // The practice chain makes a block for each transaction, and none in between.
      if (network.kind === 'practice' || age <= settings.headSeconds) return []
      return [
        {
          level: 'BLOCK',
          sentence: `The newest block of ${network.name} that Sayso gets is ${age / 60n} minutes old.`,
          instead: 'Wait until blocks come again, or name another node for this network.',
          facts: { block: `${headTime}`, now: `${now}` },
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
    id: 'waits-before',
    looksAt: 'transactions of the account that are in no block yet',
    sentence:
      'Where something of yours still waits for a block, whoever sent it, that is shown: the plan comes after it.',
    evaluate: ({ input: { waiting } }) => {
      if (waiting === 0) return []
      const what =
        waiting === 1
          ? 'A transaction of this account still waits'
          : `${waiting} transactions of this account still wait`
      return [
        {
          level: 'WARN',
          sentence: `${what} for a block, so this comes after, and was tried out without it.`,
          instead: 'Wait until it is through, or look at the other wallet with this account.',
          facts: { waiting: `${waiting}` },
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

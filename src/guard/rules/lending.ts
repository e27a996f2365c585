import { formatDecimal } from '../../model/decimal.ts'
import type { Draft, Rule } from '../Rule.ts'

export const lendingRules: readonly Rule[] = [
  {
    id: 'health-factor',
    looksAt: 'the health factor of your loans before and after',
    sentence:
      'A plan that brings a loan close to liquidation is blocked below 1.10, and asks for a typed confirmation below 1.50.',
    evaluate: ({ input, played, calls }): readonly Draft[] => {
      if (!played) return []
      const touches = calls.some((call) => call.kind === 'supply' || call.kind === 'withdraw')
      const { lendingBefore: before, lendingAfter: after } = played
      if (!after || !before) {
        if (!touches) return []
        return [
          {
            level: 'BLOCK',
            sentence: 'The health of your loans could not be read.',
            instead: 'Try again.',
            facts: {},
          },
        ]
      }
      const { healthBlock, healthHard } = input.settings
      if (after.debtBase === 0n || after.healthFactor >= before.healthFactor || after.healthFactor >= healthHard)
        return []
      const shown = formatDecimal(after.healthFactor / 10n ** 16n, 2)
      const facts = { before: formatDecimal(before.healthFactor, 18), after: formatDecimal(after.healthFactor, 18) }
      if (after.healthFactor < healthBlock)
        return [
          {
            level: 'BLOCK',
            sentence: `Your loan would be about to be liquidated: its health factor would fall to ${shown}.`,
            instead: 'Repay some of it first, or take out less.',
            facts,
          },
        ]
      return [
        {
          level: 'HARD',
          sentence: `Your loan would come close to being liquidated: its health factor would fall to ${shown}.`,
          instead: `Take out less, or type ${shown} to go on.`,
          facts,
          confirm: shown,
        },
      ]
    },
  },
]

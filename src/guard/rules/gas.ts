import { formatDecimal } from '../../model/decimal.ts'
import { readPrice, worthOf } from '../prices/PriceBook.ts'
import { worthOfChanges } from '../prices/worthOfChanges.ts'
import type { Draft, Rule } from '../Rule.ts'

const bps = 10_000n

export const gasRules: readonly Rule[] = [
  {
    id: 'gas-price',
    looksAt: 'the highest fee per gas, against the median base fee of the last twenty blocks',
    sentence: 'A fee per gas of more than ten times what the last blocks asked is blocked.',
    evaluate: ({ input }) => {
      const { fee, settings } = input
      const { medianBaseFee } = fee
      if (medianBaseFee === null)
        return [block('What gas usually costs could not be read, so nothing is signed.', { median: 'unread' })]
      const usual = medianBaseFee > settings.leastFee ? medianBaseFee : settings.leastFee
      const most = settings.maxFeeTimesBase * usual
      if (fee.maxFeePerGas > 0n && fee.maxFeePerGas <= most) return []
      return [
        block('The plan would pay far more for gas than the chain asks.', {
          maxFeePerGas: `${fee.maxFeePerGas}`,
          atMost: `${most}`,
          median: `${medianBaseFee}`,
        }),
      ]
    },
  },
  {
    id: 'fee-share',
    looksAt: 'the fee budget, against what the plan moves',
    sentence: 'A fee of more than 5 percent of what is moved is shown as a warning.',
    evaluate: ({ input, played }) => {
      if (!played) return []
      const { network, fee, settings } = input
      const changes = worthOfChanges(input, played)
      const price = readPrice(network.native, network, played)
      const moved = changes.left > changes.arrived ? changes.left : changes.arrived
      if (price.status !== 'fresh' || moved === 0n) return []
      const cost = worthOf(fee.budgetWei, { token: network.native, usdE18: price.usdE18 })
      if (cost * bps <= moved * settings.feeShareWarnBps) return []
      return [
        {
          level: 'WARN',
          sentence: 'The gas may cost a large part of what you move.',
          instead: 'Move more at once, or wait until gas is cheaper.',
          facts: {
            fee: `$${formatDecimal(cost / 10n ** 16n, 2)}`,
            moved: `$${formatDecimal(moved / 10n ** 16n, 2)}`,
          },
        },
      ]
    },
  },
]

function block(sentence: string, facts: Record<string, string>): Draft {
  return { level: 'BLOCK', sentence, instead: 'Wait, or ask again for a new plan.', facts }
}

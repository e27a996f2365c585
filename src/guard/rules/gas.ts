import { mostTip } from '../../chain/fees/tipRule.ts'
import { formatDecimal } from '../../model/decimal.ts'
import { withDollarSign } from '../../model/Usd.ts'
import { readPrice, worthOf } from '../prices/PriceBook.ts'
import { worthOfChanges } from '../prices/worthOfChanges.ts'
import type { Draft, Rule } from '../Rule.ts'

const bps = 10_000n

export const gasRules: readonly Rule[] = [
  {
    id: 'gas-price',
    looksAt: 'the highest fee and the tip per gas, against the median base fee of the last twenty blocks',
    sentence:
      'A network fee of more than ten times what the last blocks asked is blocked, and so is an extra on it that nobody pays.',
    evaluate: ({ input }) => {
      const { fee, settings, network } = input
      const { medianBaseFee } = fee
      if (medianBaseFee === null)
        return [block('What the network fee usually is could not be read, so nothing is signed.', { median: 'unread' })]
      const usual = medianBaseFee > settings.leastFee ? medianBaseFee : settings.leastFee
      const most = settings.maxFeeTimesBase * usual
      const highestTip = mostTip(network, medianBaseFee)
      const fits =
        highestTip === null
          ? fee.maxFeePerGas <= most
          : fee.maxFeePerGas - fee.tipPerGas <= most && fee.tipPerGas <= highestTip
      if (fee.maxFeePerGas > 0n && fits) return []
      return [
        block('The plan would pay a far higher network fee than the chain asks.', {
          maxFeePerGas: `${fee.maxFeePerGas}`,
          tipPerGas: `${fee.tipPerGas}`,
          atMost: `${most + (highestTip ?? 0n)}`,
          median: `${medianBaseFee}`,
        }),
      ]
    },
  },
  {
    id: 'data-fee',
    looksAt: 'what a rollup charges beside its gas, for the bytes of the plan on Ethereum and for its operator',
    sentence: 'Where a network charges for data or for its operator and does not say how much, nothing is signed.',
    evaluate: ({ input }) =>
      input.fee.data === 'unread'
        ? [
            block(
              'What this network charges beside its fee, for data on Ethereum or for its operator, could not be read, so nothing is signed.',
              {},
            ),
          ]
        : [],
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
      const [most, moving] = [dollarsUp(cost), dollarsDown(moved)]
      return [
        {
          level: 'WARN',
          sentence: `The network fee may come to ${most} at most, and you move ${moving}.`,
          instead: 'Move more at once, or wait until the network fee is lower.',
          facts: { fee: most, moved: moving },
        },
      ]
    },
  },
  {
    id: 'fee-dollars',
    looksAt: 'the fee budget, in dollars',
    sentence: 'A fee that may come to more than $50 is shown as a warning.',
    evaluate: ({ input, played }) => {
      if (!played) return []
      const { network, fee, settings } = input
      const price = readPrice(network.native, network, played)
      if (price.status !== 'fresh') return []
      const cost = worthOf(fee.budgetWei, { token: network.native, usdE18: price.usdE18 })
      if (cost <= settings.feeUsdWarn * 10n ** 18n) return []
      const dollars = dollarsUp(cost)
      return [
        {
          level: 'WARN',
          sentence: `The network fee may come to ${dollars} at most.`,
          instead: 'Wait until the network fee is lower, or go to a network where it is.',
          facts: { fee: dollars },
        },
      ]
    },
  },
]

/** To the cent, and never less than it is. */
function dollarsUp(usdE18: bigint): string {
  return withDollarSign(twoDigits((usdE18 + 10n ** 16n - 1n) / 10n ** 16n))
}

function dollarsDown(usdE18: bigint): string {
  return withDollarSign(twoDigits(usdE18 / 10n ** 16n))
}

function twoDigits(cents: bigint): string {
  const [whole = '0', fraction = ''] = formatDecimal(cents, 2).split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}

function block(sentence: string, facts: Record<string, string>): Draft {
  return { level: 'BLOCK', sentence, instead: 'Wait, or ask again for a new plan.', facts }
}

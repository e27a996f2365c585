import type { EarningView, LoanView, StageOf } from '../../src/model/Stage.ts'
import { dollars, exactAmount, isZero } from '../ui/figures.ts'

/** A figure of the card, and one sentence on how it comes about, with what goes into it. */
export type Working = { readonly figure: string; readonly sentence: string }

type Exit = StageOf<'simulation'>['exit']

/** How the figures of "What it earns" come about. */
export function earningWorkings(earning: EarningView, exit: Exit): readonly Working[] {
  const { parts, horizonDays, entryCostUsd, exitCostUsd, breakEvenDays, splitGainUsd } = earning
  const gross = dollars(earning.grossPerYearUsd)
  const costs = `${dollars(entryCostUsd)} for getting in and ${dollars(exitCostUsd)} for getting out`
  return [
    ...parts.map(({ venue, deposit, rateNowPercent, rateAfterPercent, grossPerYearUsd, compounds }) => ({
      figure: venue,
      sentence: `${deposit.usd === null ? `${exactAmount(deposit.amount)} ${deposit.token}` : dollars(deposit.usd)} at ${rateAfterPercent} % a year${compounds ? ', and interest on that interest,' : ''} is ${dollars(grossPerYearUsd)}. That is the rate that your own deposit leaves behind${rateNowPercent === null ? '' : `; before it, it is ${rateNowPercent} %`}.`,
    })),
    {
      figure: 'A year after costs',
      sentence: `${gross} of interest, less ${costs}, is ${dollars(earning.netPerYearUsd)}.`,
    },
    ...(horizonDays === 365
      ? []
      : [
          {
            figure: `${horizonDays} days after costs`,
            sentence: `The interest of ${horizonDays} days out of 365, less the same costs, is ${dollars(earning.netOverHorizonUsd)}. The places were chosen for this time.`,
          },
        ]),
    {
      figure: 'Getting in and out',
      sentence:
        exit?.works === true
          ? 'The gas that these steps used when they were simulated, and leaving again right after them, at the price of the block that was looked at; and what swaps on the way cost.'
          : 'The gas that such steps usually take, at the price of the block that was looked at, and what swaps on the way cost.',
    },
    {
      figure: 'Pays for itself',
      sentence:
        breakEvenDays === null
          ? `At ${gross} a year it never earns ${costs}.`
          : `At ${gross} a year it takes ${days(breakEvenDays)} to earn ${costs}.`,
    },
    ...(splitGainUsd === null
      ? []
      : [
          {
            figure: 'What splitting brings',
            sentence: `The same sum was worked out with everything in the best single place; over ${horizonDays} days that brings ${dollars(splitGainUsd)} less, gas included.`,
          },
        ]),
  ]
}

/** How the figures of "What you owe" come about. */
export function loanWorkings(loan: LoanView): readonly Working[] {
  return [
    {
      figure: 'Health factor',
      sentence:
        'What the lending market counts of your collateral (each asset with the share that it allows), divided by what you owe, both at its own prices.',
    },
    ...(loan.borrowRateAfterPercent === null
      ? []
      : [
          {
            figure: 'Rate of the loan',
            sentence: `The market’s own curve at the utilisation that this loan leaves behind: ${loan.borrowRateAfterPercent} % a year. It moves with what others borrow.`,
          },
        ]),
  ]
}

/** How the figures of "What it costs" come about. */
export function costWorkings(
  plan: StageOf<'plan'>,
  simulation: StageOf<'simulation'> | null,
  verdict: StageOf<'verdict'> | null,
): readonly Working[] {
  const { poolFeesUsd, impactUsd } = plan.costs
  return [
    ...(simulation === null || isZero(simulation.gasUnits)
      ? []
      : [
          {
            figure: 'Network fee, about',
            sentence: `${exactAmount(simulation.gasUnits)} units of gas, as the simulation of these very steps used them, at the price of the block that was looked at.`,
          },
        ]),
    ...(verdict?.feeBudget
      ? [
          {
            figure: 'Network fee, never more than',
            sentence: 'The highest gas and the highest price that your approval covers. What is not used is not paid.',
          },
        ]
      : []),
    ...(isZero(poolFeesUsd)
      ? []
      : [
          {
            figure: 'Fees of the pools',
            sentence: 'What the pools on the way keep of what is swapped, by their own rate.',
          },
        ]),
    ...(isZero(impactUsd)
      ? []
      : [
          {
            figure: 'Price of the trade',
            sentence: 'What the swaps bring, beside what the price feeds say that it is worth, after the pools’ fees.',
          },
        ]),
  ]
}

function days(count: number): string {
  if (count < 1) return 'less than a day'
  return count === 1 ? '1 day' : `${count} days`
}

import type { LoanView } from '../../src/model/FigureViews.ts'
import type { EarningPartView, EarningView, StageOf } from '../../src/model/Stage.ts'
import { totalUsd } from '../../src/model/Usd.ts'
import { dollars, exactAmount, isNegative, isZero } from '../ui/figures.ts'
import type { PlanWords } from './PlanWords.ts'

/** A figure of the card, and one sentence on how it comes about, with what goes into it. */
export type Working = { readonly figure: string; readonly sentence: string }

type Exit = StageOf<'simulation'>['exit']

/** How the figures of "What it earns" come about. */
export function earningWorkings(earning: EarningView, exit: Exit, t: PlanWords): readonly Working[] {
  const { parts, horizonDays, breakEvenDays, splitGainUsd } = earning
  const gross = dollars(earning.grossPerYearUsd)
  // What is left of the interest once that of the loan is paid.
  const kept = dollars(
    totalUsd([earning.grossPerYearUsd, `-${earning.interestPerYearUsd ?? '0.00'}`]) ?? earning.grossPerYearUsd,
  )
  const costs = t('working.costs', { entry: dollars(earning.entryCostUsd), exit: dollars(earning.exitCostUsd) })
  const { staying } = earning
  const less =
    staying !== null && isNegative(staying.differencePerYearUsd)
      ? { staying: dollars(staying.grossPerYearUsd), less: dollars(staying.differencePerYearUsd.slice(1)) }
      : null
  return [
    ...parts.map((part) => ({ figure: part.venue, sentence: partSentence(part, t) })),
    {
      figure: t('working.year'),
      sentence:
        earning.interestPerYearUsd === null
          ? t('working.yearHow', { gross, costs, net: dollars(earning.netPerYearUsd) })
          : t('working.yearLoanHow', {
              gross,
              interest: dollars(earning.interestPerYearUsd),
              costs,
              net: dollars(earning.netPerYearUsd),
            }),
    },
    ...(horizonDays === 365
      ? []
      : [
          {
            figure: t('working.horizon', { days: horizonDays }),
            sentence: t('working.horizonHow', { days: horizonDays, net: dollars(earning.netOverHorizonUsd) }),
          },
        ]),
    { figure: t('working.inOut'), sentence: t(exit?.works === true ? 'working.inOutTried' : 'working.inOutUsual') },
    {
      figure: t('working.even'),
      sentence:
        breakEvenDays === null && less !== null
          ? t('working.evenStaying', less)
          : breakEvenDays === null
            ? t('working.evenNever', { gross: kept, costs })
            : t('working.evenAfter', { gross: kept, costs, days: Math.max(0, Math.floor(breakEvenDays)) }),
    },
    ...(splitGainUsd === null
      ? []
      : [
          {
            figure: t('working.split'),
            sentence: t('working.splitHow', { days: horizonDays, gain: dollars(splitGainUsd) }),
          },
        ]),
  ]
}

function partSentence(part: EarningPartView, t: PlanWords): string {
  const { deposit, rateNowPercent: now, rateAfterPercent, grossPerYearUsd, compounds } = part
  const figures = {
    sum: deposit.usd === null ? `${exactAmount(deposit.amount)} ${deposit.token}` : dollars(deposit.usd),
    rate: rateAfterPercent,
    gross: dollars(grossPerYearUsd),
  }
  if (now === null) return t(compounds ? 'working.partCompound' : 'working.part', figures)
  return t(compounds ? 'working.partCompoundFrom' : 'working.partFrom', { ...figures, now })
}

/** How the figures of "What you owe" come about. */
export function loanWorkings({ borrowRateAfterPercent: percent }: LoanView, t: PlanWords): readonly Working[] {
  return [
    { figure: t('working.health'), sentence: t('working.healthHow') },
    ...(percent === null ? [] : [{ figure: t('working.loanRate'), sentence: t('working.loanRateHow', { percent }) }]),
  ]
}

/** How the figures of "What it costs" come about. */
export function costWorkings(
  plan: StageOf<'plan'>,
  simulation: StageOf<'simulation'> | null,
  verdict: StageOf<'verdict'> | null,
  t: PlanWords,
): readonly Working[] {
  const { poolFeesUsd, impactUsd } = plan.costs
  return [
    ...(simulation === null || isZero(simulation.gasUnits)
      ? []
      : [{ figure: t('working.fee'), sentence: t('working.feeHow', { units: exactAmount(simulation.gasUnits) }) }]),
    ...(verdict?.feeBudget ? [{ figure: t('working.feeMost'), sentence: t('working.feeMostHow') }] : []),
    ...(isZero(poolFeesUsd)
      ? []
      : [
          plan.crossings.length > 0
            ? { figure: t('working.carrier'), sentence: t('working.carrierHow') }
            : { figure: t('working.pools'), sentence: t('working.poolsHow') },
        ]),
    ...(isZero(impactUsd) ? [] : [{ figure: t('working.price'), sentence: t('working.priceHow') }]),
  ]
}

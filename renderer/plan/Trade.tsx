import { useTranslations } from 'use-intl'
import type { StageOf, TradeView } from '../../src/model/Stage.ts'
import { seenArrivals } from '../../src/model/seenArrivals.ts'
import { dollars, exactAmount, isNegative, isZero, shortAmount } from '../ui/figures.ts'
import { Figures } from './Figures.tsx'
import { SectionTitle } from './SectionTitle.tsx'
import { totalFigure } from './totalFigure.ts'

type Props = {
  readonly trade: TradeView
  readonly plan: StageOf<'plan'>
  readonly simulation: StageOf<'simulation'> | null
}

/** At which price, how much comes, and how much less that is than the price feeds say. */
export function Trade({ trade, plan, simulation }: Props) {
  const { sells, sellsAtMost, minimum, price } = trade
  const seen = seenArrivals(plan, simulation?.changes ?? [])
  const { expected } = seen.find((one) => one.minimum.address === minimum.address) ?? trade
  const t = useTranslations('plan')
  const { gasUsd, poolFeesUsd, impactUsd } = plan.costs
  const fee = simulation?.fee.usd ?? gasUsd
  const worse = !isNegative(impactUsd)
  const { slippage } = plan.edits
  // What is bought is certain then, and what it costs is not.
  const toTheUnit = sells.amount !== sellsAtMost.amount
  return (
    <section>
      <SectionTitle>{t('trade.title')}</SectionTitle>
      <div className="space-y-1.5">
        <p className="text-lg font-semibold tracking-tight wrap-anywhere" title={exactAmount(price.is)}>
          {t('trade.one', { one: price.one, is: shortAmount(price.is), token: price.token })}
        </p>
        <Figures
          figures={[
            ...(toTheUnit
              ? [
                  [t('trade.give'), `${shortAmount(sells.amount)} ${sells.token}`] as const,
                  [t('trade.maximum'), `${shortAmount(sellsAtMost.amount)} ${sellsAtMost.token}`] as const,
                ]
              : [
                  [t('trade.get'), `${shortAmount(expected.amount)} ${expected.token}`] as const,
                  [t('trade.minimum'), `${shortAmount(minimum.amount)} ${minimum.token}`] as const,
                ]),
            ...totalFigure(plan, fee, t('trade.total')),
            ...(fee === null ? [] : [[t('costs.about'), dollars(fee)] as const]),
            ...(isZero(poolFeesUsd) ? [] : [[t('trade.fees'), dollars(poolFeesUsd)] as const]),
            ...(isZero(impactUsd)
              ? []
              : [[t(worse ? 'trade.worse' : 'trade.better'), dollars(impactUsd.replace('-', ''))] as const]),
            ...(slippage === null
              ? []
              : [[t('trade.slippage'), t('trade.percent', { percent: slippage.nowPercent })] as const]),
          ]}
        />
      </div>
    </section>
  )
}

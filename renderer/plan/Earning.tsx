import { useTranslations } from 'use-intl'
import type { EarningPartView, EarningView } from '../../src/model/Stage.ts'
import { dollars, isNegative } from '../ui/figures.ts'
import { chainWait } from './chainWait.ts'
import { Figures } from './Figures.tsx'
import type { PlanWords } from './PlanWords.ts'
import { SectionTitle } from './SectionTitle.tsx'

/**
 * What it would bring with everything taken off that it costs: getting in and out, and the interest of what the same plan
 * borrows. Where that is less than nothing, it is told as a cost.
 */
export function Earning({ earning }: { readonly earning: EarningView }) {
  const t = useTranslations('plan')
  const { parts, horizonDays } = earning
  const [only, ...others] = parts
  const split = others.length > 0
  const place = split ? t('earning.places', { count: parts.length }) : (only?.venue ?? '')
  const { netPerYearUsd, interestPerYearUsd, staying } = earning
  // Against leaving it where it is: that comes before what it brings by itself.
  const less = staying !== null && isNegative(staying.differencePerYearUsd) ? staying : null
  const costs = isNegative(netPerYearUsd)
  const loan = interestPerYearUsd !== null
  const said = costs ? (loan ? 'netLoanCosts' : 'netCosts') : loan ? 'netLoan' : 'net'
  return (
    <section>
      <SectionTitle>{t(less ? 'earning.titleLess' : costs ? 'earning.titleCosts' : 'earning.title')}</SectionTitle>
      <div className="space-y-1.5">
        <p>
          <span className="block text-2xl font-semibold tracking-tight">
            {dollars((less?.differencePerYearUsd ?? netPerYearUsd).replace('-', ''))}
          </span>{' '}
          <span className="text-sm text-soft wrap-anywhere">
            {less ? t('earning.less', { places: less.places.join(', ') }) : t(`earning.${said}`, { place })}
          </span>
        </p>
        <Figures
          figures={[
            ...(less === null
              ? []
              : [
                  [t('earning.whereNow'), t('earning.aYear', { dollars: dollars(less.grossPerYearUsd) })] as const,
                  [t('earning.there', { place }), t('earning.aYear', { dollars: dollars(netPerYearUsd) })] as const,
                ]),
            ...(only === undefined || split ? [] : [[t('earning.rate'), rate(only, t)] as const]),
            [
              t('earning.gross'),
              t(parts.some(({ compounds }) => compounds) ? 'earning.aYearCompound' : 'earning.aYear', {
                dollars: dollars(earning.grossPerYearUsd),
              }),
            ],
            ...(interestPerYearUsd === null
              ? []
              : [[t('earning.interest'), t('earning.aYear', { dollars: `−${dollars(interestPerYearUsd)}` })] as const]),
            [t(staying === null ? 'earning.entry' : 'earning.entryOnly'), dollars(earning.entryCostUsd)],
            [
              t('earning.exit'),
              t('earning.exitValue', { dollars: dollars(earning.exitCostUsd), wait: slowestExit(parts, t) }),
            ],
            [t('earning.even'), less ? t('earning.lessThanStaying') : paysAfter(earning, t)],
            ...(horizonDays === 365
              ? []
              : [[t('earning.horizon', { days: horizonDays }), dollars(earning.netOverHorizonUsd)] as const]),
          ]}
        />
      </div>
    </section>
  )
}

/** No deposit raises a rate: where it seems so, the rate before was measured over some time, and that is what is said. */
function rate({ rateNowPercent: now, rateAfterPercent: after }: EarningPartView, t: PlanWords): string {
  if (now === null || now === after) return t('earning.rateOnly', { after })
  return t(isMore(after, now) ? 'earning.rateRisen' : 'earning.rateFrom', { after, now })
}

function isMore(a: string, b: string): boolean {
  const hundredths = (percent: string) => (/^-?\d+\.\d{2}$/.test(percent) ? BigInt(percent.replace('.', '')) : 0n)
  return hundredths(a) > hundredths(b)
}

/** The money is all back when its slowest part is. */
function slowestExit(parts: readonly EarningPartView[], t: PlanWords): string {
  const slowest = parts.reduce((longest, { exitSeconds }) => {
    const seconds = BigInt(/^\d+$/.test(exitSeconds) ? exitSeconds : '0')
    return seconds > longest ? seconds : longest
  }, 0n)
  return slowest === 0n ? t('earning.atOnce') : t('earning.allBack', { wait: chainWait(slowest.toString(), t) })
}

function paysAfter({ breakEvenDays }: EarningView, t: PlanWords): string {
  if (breakEvenDays === null) return t('earning.never')
  if (breakEvenDays < 1) return t('earning.withinADay')
  return t('earning.evenAfterDays', { days: breakEvenDays })
}

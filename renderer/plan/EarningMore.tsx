import { useTranslations } from 'use-intl'
import type { EarningPartView, EarningView, StageOf } from '../../src/model/Stage.ts'
import { dollars, exactAmount, isNegative, isZero, shortAmount } from '../ui/figures.ts'
import { nameWrap } from '../ui/nameWrap.ts'
import type { PlanWords } from './PlanWords.ts'
import { SectionTitle } from './SectionTitle.tsx'
import { Workings } from './Workings.tsx'
import { earningWorkings } from './workingsOf.ts'

type Props = {
  readonly earning: EarningView
  /** Whether leaving right away was tried too, and what came of it. */
  readonly exit: StageOf<'simulation'>['exit']
}

/** Over several places, where each part goes; whether the way out was tried; how the figures come about. */
export function EarningMore({ earning, exit }: Props) {
  const t = useTranslations('plan')
  const { parts, horizonDays } = earning
  return (
    <section>
      <SectionTitle>{t('earning.moreTitle')}</SectionTitle>
      {parts.length > 1 && <Parts parts={parts} />}
      {earning.splitGainUsd !== null && <p className="text-sm">{gainSentence(earning.splitGainUsd, horizonDays, t)}</p>}
      {exit && <p className="mt-2 text-sm">{exitSentence(exit, t)}</p>}
      <p className="mt-2 text-xs text-soft">{t('earning.rates')}</p>
      <Workings of={earningWorkings(earning, exit, t)} />
    </section>
  )
}

function Parts({ parts }: { readonly parts: readonly EarningPartView[] }) {
  const t = useTranslations('plan')
  return (
    <table className="mb-4 w-full text-end text-sm">
      <caption className="sr-only">{t('earning.parts')}</caption>
      <thead className="text-xs text-soft">
        <tr>
          <th scope="col" className="pb-1 text-start font-normal">
            {t('earning.part')}
          </th>
          <th scope="col" className="pb-1 ps-3 font-normal">
            {t('earning.amount')}
          </th>
          <th scope="col" className="pb-1 ps-3 font-normal">
            {t('earning.rates2')}
          </th>
          <th scope="col" className="pb-1 ps-3 font-normal">
            {t('earning.year')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.venueId} className="border-t border-line align-baseline">
            <th scope="row" className={`py-1.5 text-start font-medium ${nameWrap(part.venue)}`}>
              {part.venue}
            </th>
            <td className="py-1.5 ps-3" title={exactAmount(part.deposit.amount)}>
              {shortAmount(part.deposit.amount)} {part.deposit.token}
            </td>
            <td className="py-1.5 ps-3">
              {part.rateNowPercent === null ? '' : `${part.rateNowPercent} → `}
              <span className="whitespace-nowrap">{part.rateAfterPercent} %</span>
            </td>
            <td className="py-1.5 ps-3 font-semibold">{dollars(part.grossPerYearUsd)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function exitSentence({ works, reason }: NonNullable<Props['exit']>, t: PlanWords): string {
  if (works) return t('earning.exitWorks')
  return reason === null ? t('earning.exitFails') : t('earning.exitFailsFor', { reason })
}

function gainSentence(gain: string, days: number, t: PlanWords): string {
  const time = days === 365 ? t('earning.theYear') : t('earning.days', { days })
  if (isZero(gain) || isNegative(gain)) return t('earning.splitSame', { time })
  return t('earning.splitMore', { dollars: dollars(gain), time })
}

import { useTranslations } from 'use-intl'
import { dollars } from '../ui/figures.ts'
import { usdOfCents } from './cents.ts'
import type { Paid } from './paidOf.ts'

type Props = {
  readonly paid: Paid
  /** It went over a bridge: what is kept there is left to whoever brings it. */
  readonly crosses: boolean
}

/** One figure for what it took, and what it is made of. */
export function PaidInAll({ paid: { total, fee, pools, price }, crosses }: Props) {
  const t = useTranslations('plan.receipt.paid')
  const parts = [
    ...(fee === null ? [] : [t('fee', { dollars: usd(fee) })]),
    ...(pools === null || pools === 0n ? [] : [t(crosses ? 'carrier' : 'pools', { dollars: usd(pools) })]),
    ...(price === null || price === 0n ? [] : [t(price > 0n ? 'worse' : 'better', { dollars: usd(price) })]),
    ...(price === null && total === null ? [t('unknown')] : []),
  ]
  return (
    <section className="text-sm">
      <p>
        <span className="me-2 text-xl font-semibold tracking-tight">{total === null ? t('notKnown') : usd(total)}</span>
        <span className="text-soft">{t('title')}</span>
      </p>
      {parts.length > 0 && <p className="text-soft">{parts.join(' · ')}</p>}
    </section>
  )
}

function usd(cents: bigint): string {
  return dollars(usdOfCents(cents < 0n ? -cents : cents))
}

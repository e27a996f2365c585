import { useTranslations } from 'use-intl'
import { dollars } from '../ui/figures.ts'
import { usdOfCents } from './cents.ts'
import { differenceOf, type Paid, type Planned } from './paidOf.ts'

type Props = {
  readonly paid: Paid
  /** It went over a bridge: what is kept there is left to whoever brings it. */
  readonly crosses: boolean
  /** What the plan reckoned with, as its card had it. Null where that is not known. */
  readonly planned: Planned | null
}

/** One figure for what it took, and what it is made of. */
export function PaidInAll({ paid, crosses, planned }: Props) {
  const { total, fee, pools, price } = paid
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
      {planned !== null && <Difference paid={paid} planned={planned} />}
    </section>
  )
}

/** Why it is not what the card said: part by part, where it differs at all. */
function Difference({ paid, planned }: { readonly paid: Paid; readonly planned: Planned }) {
  const t = useTranslations('plan.receipt.paid')
  const { fee, trades } = differenceOf(paid, planned)
  if (fee === 0n && trades === 0n) return null
  const why = [
    ...(fee === 0n ? [] : [t(fee > 0n ? 'feeMore' : 'feeLess', { dollars: usd(fee) })]),
    ...(trades === 0n ? [] : [t(trades > 0n ? 'tradesMore' : 'tradesLess', { dollars: usd(trades) })]),
  ]
  return (
    <p className="text-soft">
      {t('said', { dollars: usd(planned.fee + planned.trades) })} {why.join(', ')}.
    </p>
  )
}

function usd(cents: bigint): string {
  return dollars(usdOfCents(cents < 0n ? -cents : cents))
}

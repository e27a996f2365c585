import { useTranslations } from 'use-intl'
import { dustViews } from '../../src/model/dustViews.ts'
import type { AmountView, StageOf } from '../../src/model/Stage.ts'
import { seenArrivals } from '../../src/model/seenArrivals.ts'
import { totalUsd } from '../../src/model/Usd.ts'
import { dollars, isNegative, isZero, shortAmount } from '../ui/figures.ts'
import { SectionTitle } from './SectionTitle.tsx'
import { Workings } from './Workings.tsx'
import { costWorkings } from './workingsOf.ts'

type Props = {
  readonly plan: StageOf<'plan'>
  readonly simulation: StageOf<'simulation'> | null
  readonly verdict: StageOf<'verdict'> | null
}

/** What the chain and the pools take for it. */
export function Costs({ plan, simulation, verdict }: Props) {
  const t = useTranslations('plan')
  const { gasUsd, poolFeesUsd, impactUsd } = plan.costs
  const worse = !isNegative(impactUsd)
  const several = !isZero(poolFeesUsd) || !isZero(impactUsd)
  const earning = simulation?.earning ?? plan.earning
  const total = totalUsd([simulation?.fee.usd ?? gasUsd, poolFeesUsd, impactUsd])
  return (
    <section>
      <SectionTitle>{t('costs.title')}</SectionTitle>
      <dl className="space-y-1 text-sm">
        {simulation && <Row name={t('costs.about')} amount={simulation.fee} />}
        {!simulation && gasUsd !== null && <Plain name={t('costs.about')} value={dollars(gasUsd)} />}
        {!isZero(poolFeesUsd) && <Plain name={t(poolFeesName(plan))} value={dollars(poolFeesUsd)} />}
        {!isZero(impactUsd) && (
          <Plain
            name={t(worse ? 'costs.worse' : 'costs.better')}
            value={worse ? dollars(impactUsd) : t('costs.takenOff', { dollars: dollars(impactUsd.slice(1)) })}
          />
        )}
        {total !== null && several && <Plain name={t('costs.total')} value={dollars(total)} isSum />}
        {verdict?.feeBudget && <Row name={t('costs.atMost')} amount={verdict.feeBudget} />}
      </dl>
      {earning !== null && (
        <p className="mt-1 text-sm text-soft">
          {t(total === earning.entryCostUsd ? 'costs.isEntry' : 'costs.holdsEntry')}
        </p>
      )}
    </section>
  )
}

/** What may be missing at worst; what is kept back, and stays; how all of it is worked out. `Costs` may stand further up. */
export function BesideCosts({ plan, simulation, verdict }: Props) {
  const t = useTranslations('plan')
  const { slips, stays } = dustViews({ dust: plan.dust, gets: seenArrivals(plan, simulation?.changes ?? []) })
  return (
    <section className="space-y-3">
      {slips.length > 0 && (
        <dl className="space-y-1 text-sm">
          <Worst slips={slips} />
        </dl>
      )}
      {(stays.length > 0 || !isZero(plan.gasReserve.amount)) && (
        <div>
          <p className="text-sm text-soft">{t('costs.stays')}</p>
          <dl className="mt-1 space-y-1 text-sm">
            {!isZero(plan.gasReserve.amount) && <Row name={t('costs.keptBack')} amount={plan.gasReserve} />}
            {stays.map((dust) => (
              <Row key={dust.address} name={t('costs.dust')} amount={dust} />
            ))}
          </dl>
        </div>
      )}
      <Workings of={costWorkings(plan, simulation, verdict, t)} />
    </section>
  )
}

/** Who keeps it: the pools that trade, or whoever brings it to the other network. */
function poolFeesName({
  crossings,
  trade,
}: StageOf<'plan'>): 'costs.pools' | 'costs.carrier' | 'costs.poolsAndCarrier' {
  if (crossings.length === 0) return 'costs.pools'
  return trade === null ? 'costs.carrier' : 'costs.poolsAndCarrier'
}

/** One figure for all that may slip; each by itself where nobody knows the worth of one. */
function Worst({ slips }: { readonly slips: readonly AmountView[] }) {
  const t = useTranslations('plan')
  const sum = slips.length > 1 ? totalUsd(slips.map(({ usd }) => usd)) : null
  if (sum !== null) return <Plain name={t('costs.worst')} value={dollars(sum)} />
  return slips.map((slip) => <Row key={slip.address} name={t('costs.worst')} amount={slip} />)
}

function Row({ name, amount }: { readonly name: string; readonly amount: AmountView }) {
  const value = `${amount.usd === null ? '' : `${dollars(amount.usd)} · `}${shortAmount(amount.amount)} ${amount.token}`
  return <Plain name={name} value={value} title={amount.amount} />
}

type PlainProps = {
  readonly name: string
  readonly value: string
  readonly title?: string
  /** It stands below what it is the sum of. */
  readonly isSum?: boolean
}

function Plain({ name, value, title, isSum = false }: PlainProps) {
  return (
    // Where both do not fit beside each other, the figure goes below its name: no name is cut into single words.
    <div className={`flex flex-wrap justify-between gap-x-6 ${isSum ? 'border-t border-line pt-1 font-semibold' : ''}`}>
      <dt className={`min-w-0 flex-[1_1_9rem] ${isSum ? '' : 'text-soft'}`}>{name}</dt>
      <dd className="ms-auto max-w-full text-end wrap-anywhere" title={title}>
        {value}
      </dd>
    </div>
  )
}

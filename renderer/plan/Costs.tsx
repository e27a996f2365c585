import type { AmountView, StageOf } from '../../src/model/Stage.ts'
import { dollars, isZero, shortAmount } from '../ui/figures.ts'
import { SectionTitle } from './SectionTitle.tsx'

type Props = {
  readonly plan: StageOf<'plan'>
  readonly simulation: StageOf<'simulation'> | null
  readonly verdict: StageOf<'verdict'> | null
}

/** What the chain takes for it, at most; what is kept back; what is left over. */
export function Costs({ plan, simulation, verdict }: Props) {
  return (
    <section>
      <SectionTitle>What it costs</SectionTitle>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 text-sm">
        {simulation && <Row name="Network fee, about" amount={simulation.fee} />}
        {verdict?.feeBudget && <Row name="Network fee, never more than" amount={verdict.feeBudget} />}
        {!isZero(plan.gasReserve.amount) && (
          <Row name="Kept back for these steps and for leaving" amount={plan.gasReserve} />
        )}
        {plan.dust.map((dust) => (
          <Row key={dust.address} name="Stays behind as a remainder, about" amount={dust} />
        ))}
      </dl>
    </section>
  )
}

function Row({ name, amount }: { readonly name: string; readonly amount: AmountView }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className="text-right" title={amount.amount}>
        {amount.usd !== null && `${dollars(amount.usd)} · `}
        {shortAmount(amount.amount)} {amount.token}
      </dd>
    </div>
  )
}

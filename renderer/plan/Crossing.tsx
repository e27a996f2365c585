import { useTranslations } from 'use-intl'
import type { StageOf } from '../../src/model/Stage.ts'
import { dollars, exactAmount } from '../ui/figures.ts'
import { Costs } from './Costs.tsx'
import { Figures } from './Figures.tsx'
import { SectionTitle } from './SectionTitle.tsx'
import type { ShownPlan } from './shownPlan.ts'

type Props = Pick<ShownPlan, 'plan' | 'simulation' | 'verdict'>

/** What arrives on another network, and what a second part there makes of it. */
export function Crossing({ plan, simulation, verdict }: Props) {
  const t = useTranslations('plan.crossing')
  const { secondPart, crossings, costs } = plan
  return (
    <>
      {secondPart && <BothParts plan={plan} second={secondPart} />}
      {!secondPart &&
        crossings.map(({ network, arrives }) => (
          <section key={`${network} ${arrives.address}`}>
            <SectionTitle>{t('title')}</SectionTitle>
            <p>
              <span className="block text-2xl font-semibold tracking-tight wrap-anywhere">
                {exactAmount(arrives.amount)} {arrives.token}
              </span>{' '}
              <span className="text-sm text-soft wrap-anywhere">{t('exactly', { network })}</span>
            </p>
            <Figures figures={[[t('carrier'), dollars(costs.poolFeesUsd)]]} />
          </section>
        ))}
      {!secondPart && <Costs {...{ plan, simulation, verdict }} />}
    </>
  )
}

type BothProps = { readonly plan: StageOf<'plan'>; readonly second: NonNullable<StageOf<'plan'>['secondPart']> }

function BothParts({ plan, second }: BothProps) {
  const t = useTranslations('plan.crossing')
  const { horizonDays: days, here, network, summary } = second
  const [crossing] = plan.crossings
  return (
    <section>
      <SectionTitle>{t('both')}</SectionTitle>
      <p>
        <span className="block text-2xl font-semibold tracking-tight">{dollars(second.netUsd)}</span>{' '}
        <span className="text-sm text-soft wrap-anywhere">{t('net', { days })}</span>
      </p>
      <Figures
        figures={[
          [t('moving'), dollars(second.movingUsd)],
          [t('here', { here: here === 'the Practice chain' ? t('practiceHere') : here }), dollars(second.hereUsd)],
        ]}
      />
      <ol className="mt-3 space-y-2 text-sm">
        {crossing && (
          <li className="wrap-anywhere">
            <span className="block text-xs font-semibold text-soft">{t('first')}</span>
            {t('goes', {
              sent: `${exactAmount(crossing.sent.amount)} ${crossing.sent.token}`,
              arrives: `${exactAmount(crossing.arrives.amount)} ${crossing.arrives.token}`,
              network: crossing.network,
            })}
          </li>
        )}
        <li className="wrap-anywhere">
          <span className="block text-xs font-semibold text-soft">{t('second')}</span>
          {t('later', { summary, network })}
        </li>
      </ol>
    </section>
  )
}

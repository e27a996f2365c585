import { useTranslations } from 'use-intl'
import type { AmountView, ChangeView, StageOf } from '../../src/model/Stage.ts'
import { seenArrivals } from '../../src/model/seenArrivals.ts'
import { AmountTableHead } from '../ui/AmountTableHead.tsx'
import { dollars, exactAmount, isNegative, isZero, shortAmount, signed } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { nameWrap } from '../ui/nameWrap.ts'
import { assetName, unitOf } from './assetName.ts'
import { counted } from './changeCells.ts'
import { EndedPermissions } from './EndedPermissions.tsx'
import { MoneyFlow } from './MoneyFlow.tsx'
import type { PlanWords } from './PlanWords.ts'
import { roundedBy } from './roundedBy.ts'
import { SectionTitle } from './SectionTitle.tsx'

type Props = { readonly plan: StageOf<'plan'>; readonly simulation: StageOf<'simulation'> | null }

/** Balances before and after, as the simulation saw them, and where the money goes; and why there are none where it saw nothing. */
export function Changes({ plan, simulation }: Props) {
  const t = useTranslations('plan')
  const changes = simulation?.changes ?? []
  return (
    <section>
      <SectionTitle>{t('changes.title')}</SectionTitle>
      {simulation === null && <p className="text-soft">{t('changes.simulating')}</p>}
      {simulation && simulation.status !== 'ok' && (
        <div className="mb-3 flex gap-2.5 rounded-lg bg-block-wash p-3 text-block">
          <Icon name="block" className="mt-0.5 size-5" />
          <p className="wrap-anywhere">
            {simulation.status === 'reverted'
              ? t('changes.wouldFail', { step: String((simulation.failedStep ?? 0) + 1) })
              : t('changes.unavailable')}
            {simulation.reason && <span className="block font-mono text-xs">{simulation.reason}</span>}
          </p>
        </div>
      )}
      {simulation?.status === 'ok' && changes.length === 0 && <p className="text-soft">{t('changes.nothing')}</p>}
      {simulation?.status === 'ok' && <EndedPermissions steps={plan.steps} />}
      {changes.length > 0 && <ChangeTable changes={changes} />}
      {changes.some(({ address }) => address === plan.gasReserve.address) && (
        <p className="mt-1 text-xs text-soft">{t('changes.beforeFee', { coin: plan.gasReserve.token })}</p>
      )}
      {roundedBy(changes).map(({ place, amount, asset }) => (
        <p key={place} className="mt-1 text-xs text-soft">
          {t('changes.rounded', { place, amount, asset })}
        </p>
      ))}
      {plan.gets.length > 0 && (
        <ul className="mt-2 text-sm text-soft">
          {seenArrivals(plan, changes).map(({ expected, minimum }) => (
            <li key={minimum.address} className="wrap-anywhere">
              {t.rich(expected.amount === minimum.amount ? 'changes.atLeast' : 'changes.atLeastOf', {
                minimum: arriving(minimum, changes, t),
                expected: shortAmount(expected.amount),
                strong: (words) => <strong className="font-semibold text-ink">{words}</strong>,
              })}
            </li>
          ))}
        </ul>
      )}
      <MoneyFlow plan={plan} simulation={simulation} />
    </section>
  )
}

function ChangeTable({ changes }: { readonly changes: readonly ChangeView[] }) {
  const t = useTranslations('plan')
  return (
    <table className="w-full text-end text-sm">
      <caption className="sr-only">{t('changes.caption')}</caption>
      <AmountTableHead
        of={t('changes.asset')}
        figures={[t('changes.before'), t('changes.after'), t('changes.change')]}
      />
      <tbody>
        {changes.map((change) => (
          <tr key={change.address} className="align-baseline">
            <th
              scope="row"
              className={`min-w-14 py-1 text-start font-semibold ${nameWrap(assetName(change, t))}`}
              title={change.address}
            >
              {assetName(change, t)}
            </th>
            <td className="py-1 ps-2 text-soft sm:ps-3" title={exactAmount(change.before)}>
              {shortAmount(change.before)}
            </td>
            <td className="py-1 ps-2 sm:ps-3" title={exactAmount(change.after)}>
              {shortAmount(change.after)}
            </td>
            <td className="py-1 @md:min-w-28 ps-2 wrap-anywhere sm:ps-3">
              <span
                className={`font-semibold @md:whitespace-nowrap ${isGain(change) ? 'text-gain' : ''}`}
                title={exactAmount(change.change)}
              >
                {counted(signed(change.change), change, t)}
              </span>{' '}
              <span className="block text-xs text-soft">
                {change.changeUsd === null ? t('changes.noPrice') : dollars(worthOf(change, change.changeUsd))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** More of what is owed is told as more, as its amount is, though it makes nobody richer. */
function worthOf({ position }: ChangeView, usd: string): string {
  if (position?.kind !== 'owed') return signed(usd)
  return isNegative(usd) ? signed(usd.slice(1)) : signed(`-${usd.replace('+', '')}`)
}

/** In the words of the table, where what arrives stands in it. */
function arriving({ amount, token, address }: AmountView, changes: readonly ChangeView[], t: PlanWords): string {
  const change = changes.find((each) => each.address.toLowerCase() === address.toLowerCase())
  const exact = exactAmount(amount)
  if (change === undefined) return `${exact} ${token}`
  const unit = unitOf(change)
  return unit === null ? t('changes.shares', { amount: exact }) : `${exact} ${unit}`
}

/** More of what is owed is no gain: its dollars go down. */
function isGain({ change, changeUsd }: ChangeView): boolean {
  return !isNegative(change) && !isZero(change) && (changeUsd === null || !isNegative(changeUsd))
}

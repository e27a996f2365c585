import type { StageOf } from '../../src/model/Stage.ts'
import { AmountTableHead } from '../ui/AmountTableHead.tsx'
import { dollars, exactAmount, isNegative, isZero, shortAmount, signed } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { SectionTitle } from './SectionTitle.tsx'

type Props = { readonly plan: StageOf<'plan'>; readonly simulation: StageOf<'simulation'> | null }

/** Balances before and after, as the simulation saw them; and why there are none where it saw nothing. */
export function Changes({ plan, simulation }: Props) {
  return (
    <section>
      <SectionTitle>What changes</SectionTitle>
      {simulation === null && <p className="text-soft">Being simulated…</p>}
      {simulation && simulation.status !== 'ok' && (
        <div className="mb-3 flex gap-2.5 rounded-lg bg-block-wash p-3 text-block">
          <Icon name="block" className="mt-0.5 size-5" />
          <p className="wrap-anywhere">
            {simulation.status === 'reverted'
              ? `Step ${(simulation.failedStep ?? 0) + 1} would fail on the chain as it is now.`
              : 'This could not be simulated, so nobody can say what it would do.'}
            {simulation.reason && <span className="block font-mono text-xs">{simulation.reason}</span>}
          </p>
        </div>
      )}
      {simulation?.status === 'ok' && simulation.changes.length === 0 && (
        <p className="text-soft">Nothing of yours leaves, and nothing arrives.</p>
      )}
      {simulation && simulation.changes.length > 0 && <ChangeTable changes={simulation.changes} />}
      {plan.gets.length > 0 && (
        <ul className="mt-3 text-sm text-soft">
          {plan.gets.map(({ expected, minimum }) => (
            <li key={minimum.address} className="wrap-anywhere">
              At least{' '}
              <strong className="font-semibold text-ink">
                {exactAmount(minimum.amount)} {minimum.token}
              </strong>{' '}
              arrives
              {expected.amount !== minimum.amount && `; about ${shortAmount(expected.amount)} is expected`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ChangeTable({ changes }: { readonly changes: StageOf<'simulation'>['changes'] }) {
  return (
    <table className="w-full text-right max-sm:text-sm">
      <caption className="sr-only">Balances before and after this plan, simulated</caption>
      <AmountTableHead of="Asset" figures={['Before', 'After', 'Change']} />
      <tbody>
        {changes.map((change) => (
          <tr key={change.address} className="align-baseline">
            <th scope="row" className="py-1.5 text-left font-semibold wrap-anywhere" title={change.address}>
              {change.token}
            </th>
            <td className="py-1.5 pl-2 text-soft sm:pl-3" title={exactAmount(change.before)}>
              {shortAmount(change.before)}
            </td>
            <td className="py-1.5 pl-2 sm:pl-3" title={exactAmount(change.after)}>
              {shortAmount(change.after)}
            </td>
            <td className="py-1.5 pl-2 wrap-anywhere sm:pl-3">
              <span className={`font-semibold ${isGain(change) ? 'text-gain' : ''}`} title={exactAmount(change.change)}>
                {shortAmount(signed(change.change))} {change.token}
              </span>
              <span className="block text-xs text-soft">
                {change.changeUsd === null ? 'price not known' : dollars(signed(change.changeUsd))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** More of what is owed is no gain: its dollars go down. */
function isGain({ change, changeUsd }: StageOf<'simulation'>['changes'][number]): boolean {
  return !isNegative(change) && !isZero(change) && (changeUsd === null || !isNegative(changeUsd))
}

import type { EarningPartView, EarningView, StageOf } from '../../src/model/Stage.ts'
import { dollars, exactAmount, isNegative, isZero, shortAmount } from '../ui/figures.ts'
import { chainDay, chainWait } from './chainDates.ts'
import { SectionTitle } from './SectionTitle.tsx'
import { Workings } from './Workings.tsx'
import { earningWorkings } from './workingsOf.ts'

type Props = {
  readonly earning: EarningView
  /** Whether leaving right away was tried too, and what came of it. */
  readonly exit: StageOf<'simulation'>['exit']
}

/** What it would bring and what getting in and out takes of it; over several places, where each part goes. */
export function Earning({ earning, exit }: Props) {
  const { parts, horizonDays } = earning
  const [only, ...others] = parts
  const split = others.length > 0
  const facts = [
    ...(only === undefined || split ? [] : [['Rate after your deposit', rates(only)] as const]),
    ['Interest before costs', `${dollars(earning.grossPerYearUsd)} a year`],
    ['Getting in', dollars(earning.entryCostUsd)],
    ['Getting out again', `${dollars(earning.exitCostUsd)}, ${slowestExit(parts)}`],
    ['Pays for itself', paysAfter(earning)],
    ...(horizonDays === 365 ? [] : [[`In ${horizonDays} days`, dollars(earning.netOverHorizonUsd)] as const]),
  ] as const
  return (
    <section>
      <SectionTitle>What it earns</SectionTitle>
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <p className="max-w-56 min-w-0">
          <span className="block text-2xl font-semibold tracking-tight">{dollars(earning.netPerYearUsd)}</span>
          <span className="text-sm text-soft">
            a year after costs, in {split ? `${parts.length} places` : (only?.venue ?? '')}
          </span>
        </p>
        <dl className="grid min-w-0 flex-1 basis-64 grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd className="text-right wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {split && <Parts parts={parts} />}
      {earning.splitGainUsd !== null && (
        <p className="mt-3 text-sm">{gainSentence(earning.splitGainUsd, horizonDays)}</p>
      )}
      {exit && <p className="mt-3 text-sm">{exitSentence(exit)}</p>}
      <p className="mt-3 text-xs text-soft">Rates move every day. This is what today's rate would bring, no promise.</p>
      <Workings of={earningWorkings(earning, exit)} />
    </section>
  )
}

function Parts({ parts }: { readonly parts: readonly EarningPartView[] }) {
  return (
    <table className="mt-4 w-full text-right text-sm">
      <caption className="sr-only">Where each part goes</caption>
      <thead className="text-xs text-soft">
        <tr>
          <th scope="col" className="pb-1 text-left font-normal">
            Place
          </th>
          <th scope="col" className="pb-1 pl-3 font-normal">
            Amount
          </th>
          <th scope="col" className="pb-1 pl-3 font-normal">
            Rate now → after
          </th>
          <th scope="col" className="pb-1 pl-3 font-normal">
            A year
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.venueId} className="border-t border-line align-baseline">
            <th scope="row" className="py-1.5 text-left font-medium wrap-anywhere">
              {part.venue}
            </th>
            <td className="py-1.5 pl-3" title={exactAmount(part.deposit.amount)}>
              {shortAmount(part.deposit.amount)} {part.deposit.token}
            </td>
            <td className="py-1.5 pl-3">
              {part.rateNowPercent === null ? '' : `${part.rateNowPercent} → `}
              <span className="whitespace-nowrap">{part.rateAfterPercent} %</span>
            </td>
            <td className="py-1.5 pl-3 font-semibold">{dollars(part.grossPerYearUsd)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function exitSentence({ works, reason }: NonNullable<Props['exit']>): string {
  if (works) return 'Leaving again right away was tried too, and it works.'
  return `Leaving again right away was tried too, and it would fail${reason === null ? '' : `: ${reason}`}.`
}

function rates({ rateNowPercent, rateAfterPercent }: EarningPartView): string {
  const now = rateNowPercent === null || rateNowPercent === rateAfterPercent ? '' : ` (now ${rateNowPercent} %)`
  return `${rateAfterPercent} % a year${now}`
}

function gainSentence(gain: string, days: number): string {
  const time = days === 365 ? 'the year' : `${days} days`
  if (isZero(gain) || isNegative(gain)) return `Splitting brings about as much over ${time} as the best single place.`
  return `Splitting brings ${dollars(gain)} more over ${time} than the best single place.`
}

/** The money is all back when its slowest part is. */
function slowestExit(parts: readonly EarningPartView[]): string {
  const slowest = parts.reduce((longest, { exitSeconds }) => {
    const seconds = BigInt(/^\d+$/.test(exitSeconds) ? exitSeconds : '0')
    return seconds > longest ? seconds : longest
  }, 0n)
  return slowest === 0n ? 'at once' : `all of it back ${chainWait(slowest.toString())}`
}

function paysAfter({ breakEvenDays, breakEvenAt }: EarningView): string {
  if (breakEvenDays === null || breakEvenAt === null) return 'never, at this rate'
  if (breakEvenDays < 1) return 'in less than a day'
  return `on ${chainDay(breakEvenAt)}, after ${breakEvenDays === 1 ? '1 day' : `${breakEvenDays} days`}`
}

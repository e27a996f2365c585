import { useTranslations } from 'use-intl'
import type { EarnedView, HoldingView } from '../../src/api/Core.ts'
import { heldAmount } from '../../src/model/heldAmount.ts'
import { Button } from '../ui/Button.tsx'
import { dollars, exactAmount, isNegative, isZero, shortAmount, signed } from '../ui/figures.ts'
import { useMoments } from '../ui/useMoments.ts'

type Props = {
  readonly holdings: readonly HoldingView[]
  readonly busy: boolean
  /** Null where nothing can be said about them here. */
  readonly onSay: ((message: string) => void) | null
}

/** What is lent, put in, staked and owed: what it is worth, what it brings now, and what it brought so far. */
export function Positions({ holdings, busy, onSay }: Props) {
  const t = useTranslations('portfolio.positions')
  const s = useTranslations('portfolio')
  const positions = holdings.filter(({ kind }) => kind !== 'wallet')
  return (
    <section
      aria-labelledby="positions-title"
      className="rounded-2xl border border-line bg-surface px-6 py-5 shadow-card"
    >
      <h2 id="positions-title" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {positions.length === 0 ? (
        <div className="mt-2 space-y-3 text-sm">
          <p className="text-soft">{t('none')}</p>
          {onSay !== null && (
            <Button size="small" disabled={busy} onClick={() => onSay(t('sentence'))}>
              {t('suggest')}
            </Button>
          )}
        </div>
      ) : (
        <table className="mt-2 w-full">
          <caption className="sr-only">{t('caption')}</caption>
          <thead className="text-xs text-soft">
            <tr>
              <th scope="col" className="pb-1 text-start font-normal">
                {t('place')}
              </th>
              <th scope="col" className="pb-1 ps-4 text-end font-normal">
                {t('worth')}
              </th>
              <th scope="col" className="pb-1 ps-4 text-end font-normal">
                {t('earned')}
              </th>
            </tr>
          </thead>
          <tbody>
            {positions.map((holding) => (
              <tr key={`${holding.place} ${holding.address}`} className="border-t border-line align-baseline">
                <th scope="row" className="py-2.5 text-start font-medium">
                  <span className="line-clamp-2 wrap-anywhere">
                    {holding.place === 'wallet' ? holding.name : holding.place}
                  </span>
                  <span className="block text-xs font-normal text-soft">
                    {t(`kinds.${holding.kind}`)} · <Rate holding={holding} />
                  </span>
                </th>
                <td className="py-2.5 ps-4 text-end">
                  <span className="font-semibold">
                    {holding.usd === null ? s('noPrice') : <bdi>{dollars(holding.usd)}</bdi>}
                  </span>
                  <span className="block text-xs text-soft" title={exactAmount(holding.amount)}>
                    <bdi>
                      {heldAmount(holding.amount)} <span className="wrap-anywhere">{holding.token}</span>
                    </bdi>
                  </span>
                </td>
                <td className="py-2.5 ps-4 text-end">
                  <Earned earned={holding.earned} token={holding.token} debt={holding.kind === 'debt'} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Rate({ holding: { kind, ratePercent } }: { readonly holding: HoldingView }) {
  const t = useTranslations('portfolio.positions')
  if (kind === 'leaving') return t('notEarning')
  if (ratePercent === null) return t('notKnown')
  return t(kind === 'debt' ? 'costs' : 'perYear', { percent: ratePercent })
}

type EarnedProps = { readonly earned: EarnedView | null; readonly token: string; readonly debt: boolean }

function Earned({ earned, token, debt }: EarnedProps) {
  const t = useTranslations('portfolio.positions')
  const { day } = useMoments()
  if (earned === null) return <span className="text-soft">–</span>
  if (earned.status === 'unknown')
    return (
      <>
        <span className="text-soft">{t('notKnown')}</span>
        <span className="block text-xs text-soft">{t(earned.why)}</span>
      </>
    )
  const when = day(earned.since)
  const figure = earned.usd === null || isZero(earned.usd) ? null : dollars(signed(earned.usd))
  const colour = isZero(earned.amount) ? '' : isNegative(earned.amount) ? 'text-ink' : 'text-gain'
  return (
    <>
      <span className={`font-semibold ${colour}`} title={`${exactAmount(signed(earned.amount))} ${token}`}>
        <bdi>{figure ?? `${shortAmount(signed(earned.amount))} ${token}`}</bdi>
      </span>
      <span className="block text-xs text-soft">{t(debt ? 'interestSince' : 'since', { when })}</span>
    </>
  )
}

import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ChooseGap, WriteGap } from './Gap.tsx'
import { coinGroups, type OfDesk } from './MoneyGaps.tsx'
import { sumOf } from './sumOf.ts'

const mostShares = 6

/** So much of this and so much of that, a line each, and what it comes to. */
export function ShareGaps({ desk: { fields, choices, idOf, problemOf, set, leave } }: OfDesk) {
  const t = useTranslations('build')
  const { shares } = fields
  const change = (at: number, to: Partial<(typeof shares)[number]>) =>
    set({ shares: shares.map((share, index) => (index === at ? { ...share, ...to } : share)) })
  const sum = sumOf(shares)
  return (
    <span className="mt-1 block space-y-1.5">
      {shares.map(({ percent, coin }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <span key={at} className="flex flex-wrap items-center gap-1.5">
          <WriteGap
            id={idOf(`percent ${at}`)}
            name={t('gaps.percent', { number: String(at + 1) })}
            problem={problemOf(`percent ${at}`) ?? problemOf('sum')}
            value={percent}
            room="min-w-14"
            onChange={(typed) => change(at, { percent: typed })}
            onLeave={() => leave(`percent ${at}`)}
          />
          %
          <ChooseGap
            id={idOf(`share ${at}`)}
            name={t('gaps.share', { number: String(at + 1) })}
            problem={problemOf(`share ${at}`)}
            value={coin}
            groups={coinGroups(choices.coins, t('youHave'), t('others'))}
            onChange={(symbol) => change(at, { coin: symbol })}
          />
          {shares.length > 2 && (
            <button
              type="button"
              title={t('removeShare', { number: String(at + 1) })}
              aria-label={t('removeShare', { number: String(at + 1) })}
              onClick={() => set({ shares: shares.filter((_, index) => index !== at) })}
              className="flex size-9 items-center justify-center rounded-lg text-soft hover:bg-sunken hover:text-ink"
            >
              <Icon name="cross" className="size-4" />
            </button>
          )}
        </span>
      ))}
      <span className="flex flex-wrap items-center gap-3 text-sm text-soft">
        {shares.length < mostShares && (
          <Button size="small" onClick={() => set({ shares: [...shares, { percent: '', coin: '' }] })}>
            {t('addShare')}
          </Button>
        )}
        <span aria-live="polite">{sum === null ? '' : t('sum', { sum })}</span>
      </span>
    </span>
  )
}

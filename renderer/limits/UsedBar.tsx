import { useTranslations } from 'use-intl'
import type { LimitPageRow } from '../../src/api/Core.ts'
import { withDollarSign } from '../../src/model/Usd.ts'
import { isZero } from '../ui/figures.ts'
import { Pill } from '../ui/Pill.tsx'
import { useMoments } from '../ui/useMoments.ts'

type Props = { readonly sentence: string; readonly counted: NonNullable<LimitPageRow['counted']> }

const nearly = 80
const look =
  'block h-2.5 w-full appearance-none overflow-clip rounded-full bg-sunken [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:rounded-full'

/** What of a limit is used: as a bar, in figures, and in a word where little is left. */
export function UsedBar({ sentence, counted }: Props) {
  const t = useTranslations('limits')
  const { percent, per, freeFrom } = counted
  const { moment } = useMoments()
  const full = percent >= 100
  const colour = full
    ? '[&::-webkit-progress-value]:bg-hard'
    : percent >= nearly
      ? '[&::-webkit-progress-value]:bg-warn'
      : '[&::-webkit-progress-value]:bg-accent'
  return (
    <div className="space-y-2">
      <progress aria-label={t('spentOf', { sentence })} className={`${look} ${colour}`} max={100} value={percent} />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <span className="min-w-0 wrap-anywhere">
          {t.rich(full && per !== 'transaction' ? (freeFrom === null ? 'spentUp' : 'spentUpUntil') : 'spent', {
            spent: withDollarSign(counted.spentUsd),
            most: withDollarSign(counted.mostUsd),
            left: withDollarSign(counted.leftUsd),
            strong: (chunks) => <strong className="font-semibold text-ink">{chunks}</strong>,
            period: t(`over.${per}`),
            moment: freeFrom === null ? '' : moment(freeFrom),
          })}
        </span>
        {percent >= nearly && (
          <Pill look={full ? 'hard' : 'warn'} icon={full ? 'hard' : 'warn'}>
            {full ? t('usedUp') : t('nearlyUsedUp')}
          </Pill>
        )}
      </p>
      {per !== 'transaction' && !isZero(counted.spentUsd) && <p className="text-sm text-soft">{t(`free.${per}`)}</p>}
    </div>
  )
}

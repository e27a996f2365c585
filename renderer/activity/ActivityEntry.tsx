import { useTranslations } from 'use-intl'
import type { ListedPlan } from '../../src/api/Core.ts'
import { momentOfPlan } from '../../src/model/HistoryEntry.ts'
import { Address } from '../ui/Address.tsx'
import { Fold } from '../ui/Fold.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Readable } from '../ui/Readable.tsx'
import { useMoments } from '../ui/useMoments.ts'
import { looks } from './looks.ts'
import { useAsked } from './useAsked.ts'
import { usePaidFigure } from './usePaidFigure.ts'

export function ActivityEntry({ entry }: { readonly entry: ListedPlan }) {
  const t = useTranslations('activity')
  const asked = useAsked()
  const { moment } = useMoments()
  const look = looks[entry.status]
  const at = momentOfPlan(entry)
  const usd = usePaidFigure()
  const { cost } = entry
  return (
    <li className="flex gap-2.5 border-t border-line py-2.5 first:border-0">
      <Icon name={look.icon} className={`mt-0.5 size-4 ${look.colour}`} />
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 wrap-anywhere">
          {entry.summary === '' ? entry.message : <Readable text={entry.summary} />}
        </p>
        <p className="text-xs text-soft">
          <span className={`font-semibold ${look.colour}`}>{t(`statuses.${entry.status}`)}</span>
          {'\u00a0· '}
          <time dateTime={at}>{moment(at)}</time>
          {cost.status === 'paid' && cost.totalUsd !== null && (
            <>
              {/* The dot stays with what it ends: no line begins with one. */}
              {'\u00a0· '}
              <span className="whitespace-nowrap">{t('cost.inBrief', { dollars: usd(cost.totalUsd) })}</span>
            </>
          )}
        </p>
        <div className="mt-0.5 text-xs">
          <Fold title={<span className="text-xs">{t('more')}</span>}>
            <p className="wrap-anywhere">{asked(entry, 500)}</p>
            {entry.sentence !== '' && (
              <p className="mt-1 wrap-anywhere">
                <Readable text={entry.sentence} />
              </p>
            )}
            {entry.transactions.map((transaction) => (
              <p key={transaction} className="mt-1 text-soft">
                {t('transaction')} <Address value={transaction} />
              </p>
            ))}
          </Fold>
        </div>
      </div>
    </li>
  )
}

import { useTranslations } from 'use-intl'
import type { ApprovalsView } from '../../src/api/Core.ts'
import { dollars, isZero } from '../ui/figures.ts'
import { Pill } from '../ui/Pill.tsx'
import { stakeOf } from './stakeOf.ts'

/** The figure that matters, and what makes it bad. */
export function AtStake({ view }: { readonly view: ApprovalsView }) {
  const t = useTranslations('approvals')
  const { count, endless, strangers, noFigure } = stakeOf(view.grants)
  // Nothing found where not everything was read is no nothing, and neither is what has no price.
  const none = view.holdsNone && view.gaps.length === 0
  const unknown = !none && (count === 0 ? view.gaps.length > 0 : isZero(view.couldTakeUsd))
  return (
    <div className="min-w-0 space-y-2">
      <h2 className="text-sm text-soft">
        {view.gaps.length > 0 && !unknown ? t('couldBeTakenRead') : t('couldBeTaken')}
      </h2>
      <p className="text-2xl font-semibold tracking-tight wrap-anywhere">
        {unknown ? t('notKnown') : none ? t('nothingNow') : t('upTo', { usd: dollars(view.couldTakeUsd) })}
      </p>
      {count > 0 && (
        <p className="flex flex-wrap gap-2">
          <Pill look={endless > 0 ? 'hard' : 'gain'} icon={endless > 0 ? 'hard' : 'check'}>
            {endless > 0 ? t('endless', { endless, count }) : t('allLimited', { count })}
          </Pill>
          {strangers > 0 && (
            <Pill look="warn" icon="warn">
              {t('strangers', { count: strangers })}
            </Pill>
          )}
        </p>
      )}
      {noFigure > 0 && <p className="text-sm text-soft">{t('noFigure', { count: noFigure })}</p>}
    </div>
  )
}

import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { AppInfo } from '../../src/api/Core.ts'
import { OpenToTake } from '../approvals/OpenToTake.tsx'
import { Button } from '../ui/Button.tsx'
import { dropped } from '../ui/dropped.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { dollars } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { UnderwayList } from '../underway/UnderwayList.tsx'
import { useUnderway } from '../underway/useUnderway.ts'
import { Holdings } from './Holdings.tsx'
import { PracticeMoney } from './PracticeMoney.tsx'
import { usePortfolio } from './usePortfolio.ts'

const FollowedBlock = lazy(() => import('../wallet/FollowedBlock.tsx'))

type Props = {
  readonly info: AppInfo
  /** Whether the holdings are unfolded where the window is narrow. */
  readonly opened: boolean
  readonly onToggle: () => void
}

/** What is held, on which chain, at which block. One strip where the window is narrow, a column where it is wide. */
export function Portfolio({ info, opened, onToggle }: Props) {
  const t = useTranslations('portfolio')
  const { view, error, retry } = usePortfolio()
  const underway = useUnderway()
  const old = error !== null || view?.reached === false
  return (
    <section
      aria-label={t('region')}
      className="flex min-h-0 min-w-0 flex-1 flex-col side:flex-none side:border-b side:border-line"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 max-side:low:py-0.5 side:block side:px-5 side:py-0 side:pb-4">
        <p>
          <span className="hidden text-sm text-soft side:block">{t('youHold')}</span>
          <span className="text-xl font-semibold tracking-tight max-side:low:text-lg side:text-2xl">
            {view ? dollars(view.totalUsd) : '…'}
          </span>
        </p>
        <p
          className={`flex min-w-0 items-baseline gap-1.5 text-xs text-soft side:mt-1 ${old ? '' : 'max-side:@max-2xl:hidden'}`}
        >
          <span
            className={`size-2 shrink-0 self-center rounded-full ${old ? 'bg-block' : 'bg-gain'}`}
            aria-hidden="true"
          />
          {view ? (
            <span>
              {t.rich(old ? 'lastSeen' : 'block', {
                n: () => (
                  <span data-block={view.block.number}>
                    <Suspense fallback={view.block.number}>
                      <FollowedBlock info={info} known={view.block.number} />
                    </Suspense>
                  </span>
                ),
              })}
            </span>
          ) : (
            <span>{t(error ? 'notFollowing' : 'looking')}</span>
          )}
        </p>
        <Button kind="quiet" size="small" className="ms-auto side:hidden" aria-expanded={opened} onClick={onToggle}>
          {t('holdings')}
          <Icon name="chevron" className={`size-3.5 transition-transform ${opened ? '-rotate-90' : 'rotate-90'}`} />
        </Button>
      </div>
      {/* That the chain is silent stands above all of it, with a button of its own. */}
      {error && error.code !== 'chain-unreachable' && (
        <div className="pb-3 text-sm side:px-5">
          <ErrorNote error={error} />
          <Button size="small" className="mt-2" onClick={retry}>
            {t('tryAgain')}
          </Button>
        </div>
      )}
      <div className={`${opened ? 'flex' : 'hidden'} ${dropped} min-h-0 flex-col side:flex`}>
        {underway.length > 0 && (
          <div className="border-t border-line pt-2 side:px-5">
            <h3 className="text-xs font-semibold text-soft">{t('between')}</h3>
            <UnderwayList views={underway} between={view?.between ?? []} />
          </div>
        )}
        {view && (
          <div className="pb-2 empty:hidden side:px-5">
            <OpenToTake info={info} block={view.block.number} />
          </div>
        )}
        {view && <Holdings holdings={view.holdings} />}
        {info.chain.practice && (
          <div className="border-t border-line py-3 side:px-5">
            <PracticeMoney />
          </div>
        )}
      </div>
    </section>
  )
}

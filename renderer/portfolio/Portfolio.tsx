import { lazy, Suspense } from 'react'
import type { AppInfo } from '../../src/api/Core.ts'
import { Button } from '../ui/Button.tsx'
import { dropped } from '../ui/dropped.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { dollars } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
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
  const { view, error, retry } = usePortfolio()
  return (
    <section
      aria-label="Portfolio"
      className="flex min-h-0 min-w-0 flex-1 flex-col side:max-h-[50%] side:flex-none side:border-b side:border-line"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 side:block side:px-5 side:py-0 side:pb-4">
        <p>
          <span className="hidden text-sm text-soft side:block">You hold</span>
          <span className="text-xl font-semibold tracking-tight side:text-2xl">
            {view ? dollars(view.totalUsd) : '…'}
          </span>
        </p>
        <p className="flex min-w-0 items-baseline gap-1.5 text-xs text-soft side:mt-1">
          <span
            className={`size-2 shrink-0 self-center rounded-full ${error ? 'bg-block' : 'bg-gain'}`}
            aria-hidden="true"
          />
          {view ? (
            <span>
              {error ? 'Last seen at block' : 'Block'}{' '}
              <span data-block={view.block.number}>
                <Suspense fallback={view.block.number}>
                  <FollowedBlock info={info} known={view.block.number} />
                </Suspense>
              </span>
            </span>
          ) : (
            <span>{error ? 'Not following the chain' : 'Looking at the chain…'}</span>
          )}
        </p>
        <Button kind="quiet" size="small" className="ml-auto side:hidden" aria-expanded={opened} onClick={onToggle}>
          Holdings
          <Icon name="chevron" className={`size-3.5 transition-transform ${opened ? '-rotate-90' : 'rotate-90'}`} />
        </Button>
      </div>
      {error && (
        <div className="pb-3 text-sm side:px-5">
          <ErrorNote error={error} />
          <Button size="small" className="mt-2" onClick={retry}>
            Try again
          </Button>
        </div>
      )}
      <div className={`${opened ? 'flex' : 'hidden'} ${dropped} min-h-0 flex-col side:flex side:flex-1`}>
        {view && <Holdings holdings={view.holdings} />}
        {info.chain.practice && <PracticeMoney />}
      </div>
    </section>
  )
}

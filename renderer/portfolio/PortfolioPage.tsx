import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { PortfolioView } from '../../src/api/Core.ts'
import { Page } from '../navigation/Page.tsx'
import { home, type PageProps } from '../navigation/pages.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { dollars, isZero, signed } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { Allocation } from './Allocation.tsx'
import { LoanGauge } from './LoanGauge.tsx'
import { NetWorth } from './NetWorth.tsx'
import { Positions } from './Positions.tsx'
import { PracticeMoney } from './PracticeMoney.tsx'
import { useSeenPortfolio } from './usePortfolio.ts'

/** All that is held, what it does, and how far a loan is from its end. Live: each block of the chain is in it. */
export default function PortfolioPage({ info, busy, onSay }: PageProps) {
  const n = useTranslations('navigation')
  const t = useTranslations('portfolio')
  const { view, error, retry } = useSeenPortfolio()
  const empty = view !== null && view.holdings.length === 0 && view.gaps.length === 0
  return (
    <Page wide title={n('portfolio')} intro={<p>{t('page.intro', { chain: info.chain.name })}</p>}>
      {view === null && error === null && (
        <p role="status" className="animate-pulse-slow text-soft">
          {t('looking')}
        </p>
      )}
      {view === null && error !== null && (
        <div className="space-y-3">
          <p>{t('page.staleUnknown')}</p>
          <ErrorNote error={error} />
          <Button size="small" onClick={retry}>
            {t('tryAgain')}
          </Button>
        </div>
      )}
      {view !== null && (
        <>
          {(!view.reached || error !== null) && <Stale block={view.block.number} onRetry={retry} />}
          {view.gaps.length > 0 && <Gaps gaps={view.gaps} />}
          {empty ? (
            <Empty practice={info.chain.practice} />
          ) : (
            <>
              <Figures view={view} />
              <LoanGauge loan={view.loan} />
              <Positions holdings={view.holdings} busy={busy} onSay={onSay} />
              <Allocation view={view} />
            </>
          )}
          <NetWorth view={view} />
        </>
      )}
    </Page>
  )
}

function Figures({ view }: { readonly view: PortfolioView }) {
  const t = useTranslations('portfolio.page')
  const { loan, earnedUsd } = view
  const figures = [
    { name: t('netWorth'), value: dollars(view.totalUsd), note: t('updated', { block: view.block.number }) },
    {
      name: t('earnedTotal'),
      value: earnedUsd === null ? '–' : isZero(earnedUsd) ? dollars(earnedUsd) : dollars(signed(earnedUsd)),
      note: earnedUsd === null ? t('earnedNone') : t('earnedHow'),
    },
    ...(loan.status === 'open' ? [{ name: t('owed'), value: dollars(loan.debtUsd), note: '' }] : []),
  ]
  return (
    <dl className="grid gap-4 sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">
      {figures.map(({ name, value, note }) => (
        <div key={name} className="rounded-2xl border border-line bg-surface px-6 py-4">
          <dt className="text-sm text-soft">{name}</dt>
          <dd className="text-2xl font-semibold tracking-tight wrap-anywhere">{value}</dd>
          {note !== '' && <dd className="text-xs text-soft">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}

function Stale({ block, onRetry }: { readonly block: string; readonly onRetry: () => void }) {
  const t = useTranslations('portfolio')
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 rounded-xl bg-warn-wash px-4 py-3">
      <Icon name="warn" className="size-5 text-warn" />
      <p className="min-w-0 flex-1">{t('page.stale', { block })}</p>
      <Button size="small" onClick={onRetry}>
        {t('tryAgain')}
      </Button>
    </div>
  )
}

function Gaps({ gaps }: { readonly gaps: readonly string[] }) {
  const t = useTranslations('portfolio.page')
  return (
    <div className="rounded-xl bg-warn-wash px-4 py-3 text-sm">
      <p>{t('gaps')}</p>
      <ul className="ms-5 list-disc">
        {gaps.map((gap) => (
          <li key={gap} className="wrap-anywhere">
            {gap}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Nothing is held: what comes next. */
function Empty({ practice }: { readonly practice: boolean }) {
  const t = useTranslations('portfolio.page')
  return (
    <div className="space-y-4 rounded-2xl border border-line bg-surface px-6 py-6">
      <div>
        <h2 className="text-lg font-semibold">{t('emptyTitle')}</h2>
        <p className="text-soft">{t(practice ? 'emptyPractice' : 'emptyReal')}</p>
      </div>
      {practice && <PracticeMoney />}
      <Link href={home} className="inline-flex font-medium text-accent hover:underline">
        {t('ask')}
      </Link>
    </div>
  )
}

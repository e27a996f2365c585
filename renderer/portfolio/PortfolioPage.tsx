import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { BetweenView, PlaceView, PortfolioView } from '../../src/api/Core.ts'
import { BusyContext } from '../chat/BusyContext.ts'
import { Page } from '../navigation/Page.tsx'
import { PageLink } from '../navigation/PageLink.tsx'
import { home, type PageProps } from '../navigation/pages.ts'
import { useNetworkName } from '../networks/useNetworkName.ts'
import { Button } from '../ui/Button.tsx'
import { CouldNotRead } from '../ui/CouldNotRead.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { dollars, isZero, signed } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { SecondPart } from '../underway/SecondPart.tsx'
import { UnderwayList } from '../underway/UnderwayList.tsx'
import { useSeenUnderway } from '../underway/useUnderway.ts'
import { AllNetworks } from './AllNetworks.tsx'
import { Allocation } from './Allocation.tsx'
import { LoanGauge } from './LoanGauge.tsx'
import { NetWorth } from './NetWorth.tsx'
import { type Looked, NetworkFilter } from './NetworkFilter.tsx'
import { Positions } from './Positions.tsx'
import { PracticeMoney } from './PracticeMoney.tsx'
import { useEverywhere, useNetworkNames } from './useEverywhere.ts'
import { useSeenPortfolio } from './usePortfolio.ts'

/** All that is held, what it does, and how far a loan is from its end. Live: each block of the chain is in it. */
export default function PortfolioPage({ info, busy, onSay }: PageProps) {
  const n = useTranslations('navigation')
  const t = useTranslations('portfolio')
  const nameOf = useNetworkName()
  const [looked, setLooked] = useState<Looked>('here')
  const networks = useNetworkNames()
  const there = useEverywhere(looked !== 'here')
  const place = there.view?.places.find(({ chain }) => chain.id === looked)
  const seen = useSeenPortfolio().view?.between ?? []
  const between = looked === 'here' ? seen : (there.view?.places ?? []).flatMap(betweenOf)
  const ofHere = t(info.chain.practice ? 'page.introPractice' : 'page.intro', { chain: nameOf(info.chain) })
  const intro = looked === 'here' ? ofHere : t('everywhere.intro')
  return (
    <Page title={n('portfolio')} intro={<p>{intro}</p>}>
      {networks.length > 1 && (
        <NetworkFilter here={info.chain} networks={networks} looked={looked} onLook={setLooked} />
      )}
      <BetweenNetworks between={between} busy={busy} onSay={onSay} />
      {looked === 'here' && <Here info={info} busy={busy} onSay={onSay} />}
      {looked !== 'here' && there.error !== null && (
        <CouldNotRead sentence={t('page.staleUnknown')} error={there.error} onTryAgain={there.retry} />
      )}
      {looked !== 'here' && there.error === null && there.view === null && <Skeleton saying={t('looking')} />}
      {looked === 'all' && there.view !== null && <AllNetworks view={there.view} />}
      {place?.status === 'waiting' && <Skeleton saying={t('everywhere.waiting')} />}
      {place?.status === 'silent' && <p className="rounded-xl bg-warn-wash px-4 py-3">{place.sentence}</p>}
      {place?.status === 'seen' && <Held view={place.view} practice={info.chain.practice} busy={busy} onSay={null} />}
    </Page>
  )
}

function betweenOf(place: PlaceView): readonly BetweenView[] {
  return place.status === 'seen' ? place.view.between : []
}

type BetweenProps = Pick<PageProps, 'busy' | 'onSay'> & { readonly between: readonly BetweenView[] }

/** What left for another network, whichever of the two is looked at. Nothing where nothing did. */
function BetweenNetworks({ between, busy, onSay }: BetweenProps) {
  const t = useTranslations('underway')
  const views = useSeenUnderway()
  if (views.length === 0) return null
  return (
    <Panel title={t('region')}>
      <BusyContext value={busy}>
        <UnderwayList views={views} between={between}>
          {(view) => view.next !== null && <SecondPart planId={view.planId} next={view.next} onSay={onSay} />}
        </UnderwayList>
      </BusyContext>
    </Panel>
  )
}

type HereProps = Pick<PageProps, 'info' | 'busy' | 'onSay'>

/** The network in use, with what was worth how much over time. */
function Here({ info, busy, onSay }: HereProps) {
  const t = useTranslations('portfolio')
  const { view, error, retry } = useSeenPortfolio()
  return (
    <>
      {view === null && error === null && <Skeleton saying={t('looking')} />}
      {view === null && error !== null && (
        <CouldNotRead sentence={t('page.staleUnknown')} error={error} onTryAgain={retry} />
      )}
      {view !== null && (
        <>
          <Held
            view={error === null ? view : { ...view, reached: false }}
            practice={info.chain.practice}
            busy={busy}
            onSay={onSay}
            onRetry={retry}
          />
          <NetWorth view={view} />
        </>
      )}
    </>
  )
}

type HeldProps = {
  readonly view: PortfolioView
  readonly practice: boolean
  readonly busy: boolean
  /** Null where another network is looked at than the one in use: what is said would be done on that one. */
  readonly onSay: PageProps['onSay'] | null
  readonly onRetry?: () => void
}

/** What one account holds on one network. */
function Held({ view, practice, busy, onSay, onRetry }: HeldProps) {
  const empty = view.holdings.length === 0 && view.gaps.length === 0
  return (
    <>
      {!view.reached && <Stale block={view.block.number} onRetry={onRetry} />}
      {view.gaps.length > 0 && <Gaps gaps={view.gaps} />}
      {empty ? (
        <Empty practice={practice && onSay !== null} />
      ) : (
        <>
          <Figures view={view} />
          <LoanGauge loan={view.loan} />
          <Positions holdings={view.holdings} busy={busy} onSay={onSay} />
          <Allocation view={view} />
          <Listed listed={view.listed} />
        </>
      )}
    </>
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
    <dl className="flex flex-wrap gap-4 *:flex-1 *:basis-48">
      {figures.map(({ name, value, note }) => (
        <div key={name} className="rounded-2xl border border-line bg-surface px-6 py-4 shadow-card">
          <dt className="text-sm text-soft">{name}</dt>
          <dd className="text-2xl font-semibold tracking-tight wrap-anywhere">
            <bdi>{value}</bdi>
          </dd>
          {note !== '' && <dd className="text-xs text-soft">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}

function Stale({ block, onRetry }: { readonly block: string; readonly onRetry: (() => void) | undefined }) {
  const t = useTranslations('portfolio')
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 rounded-xl bg-warn-wash px-4 py-3">
      <Icon name="warn" className="size-5 text-warn" />
      <p className="min-w-0 flex-1">{t('page.stale', { block })}</p>
      {onRetry !== undefined && (
        <Button size="small" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      )}
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

/** What else was looked for. On a network without a list, nothing. */
function Listed({ listed: { looked, unread } }: { readonly listed: PortfolioView['listed'] }) {
  const t = useTranslations('portfolio.page')
  if (looked === 0) return null
  return (
    <p className="text-sm text-soft wrap-anywhere">
      {t('listed', { looked: String(looked) })} {unread.length > 0 && t('listedUnread', { names: unread.join(', ') })}
    </p>
  )
}

/** Nothing is held: what comes next. */
function Empty({ practice }: { readonly practice: boolean }) {
  const t = useTranslations('portfolio.page')
  return (
    <EmptyState icon="portfolio" title={t('emptyTitle')} next={<p>{t(practice ? 'emptyPractice' : 'emptyReal')}</p>}>
      {practice && <PracticeMoney />}
      <PageLink to={home} className="inline-flex rounded font-medium text-accent hover:underline">
        {t('ask')}
      </PageLink>
    </EmptyState>
  )
}

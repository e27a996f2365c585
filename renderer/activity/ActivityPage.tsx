import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ListedPlan } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { BusyContext } from '../chat/BusyContext.ts'
import { Page } from '../navigation/Page.tsx'
import { PageLink } from '../navigation/PageLink.tsx'
import { home, type PageProps } from '../navigation/pages.ts'
import { Button } from '../ui/Button.tsx'
import { CouldNotRead } from '../ui/CouldNotRead.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Chips } from './Chips.tsx'
import { columns } from './columns.ts'
import { ExportButtons } from './ExportButtons.tsx'
import { countedBy, filterHistory, noFilter } from './filterHistory.ts'
import { PaidSum } from './PaidSum.tsx'
import { PlanRow } from './PlanRow.tsx'

/** As many as are drawn at once: ten thousand plans must open as quickly as ten. */
const batch = 50
const mostAssets = 8

/** Every plan as a story: asked, shown, approved, sent, got. */
export default function ActivityPage({ onSay, busy }: PageProps) {
  const n = useTranslations('navigation')
  const t = useTranslations('activity.page')
  const trpc = useTRPC()
  const history = useQuery(trpc.history.queryOptions())
  const some = history.data !== undefined && history.data.length > 0
  return (
    <Page title={n('activity')} intro={<p>{t('intro')}</p>} actions={some ? <ExportButtons /> : undefined}>
      {history.isPending && <Skeleton saying={t('loading')} />}
      {history.error && (
        <CouldNotRead
          sentence={t('failed')}
          error={errorDataOf(history.error)}
          onTryAgain={() => void history.refetch()}
        />
      )}
      {history.data?.length === 0 && (
        <EmptyState icon="activity" title={t('empty')} next={<p>{t('emptyNext')}</p>}>
          <PageLink to={home} className="inline-flex rounded font-medium text-accent hover:underline">
            {t('ask')}
          </PageLink>
        </EmptyState>
      )}
      {some && (
        <BusyContext value={busy}>
          <Plans history={history.data} onSay={onSay} />
        </BusyContext>
      )}
    </Page>
  )
}

type PlansProps = Pick<PageProps, 'onSay'> & { readonly history: readonly ListedPlan[] }

function Plans({ history, onSay }: PlansProps) {
  const t = useTranslations('activity.page')
  const s = useTranslations('activity.statuses')
  const c = useTranslations('activity.cost')
  const [filter, setFilter] = useState(noFilter)
  const [shown, setShown] = useState(batch)
  // Typing comes first; the list follows.
  const wanted = useDeferredValue(filter)
  const found = useMemo(() => filterHistory(history, wanted), [history, wanted])
  const statuses = useMemo(() => countedBy(history, ({ status }) => [status]), [history])
  const assets = useMemo(() => countedBy(history, (entry) => entry.assets).slice(0, mostAssets), [history])
  const change = (part: Partial<typeof filter>) => {
    setFilter({ ...filter, ...part })
    setShown(batch)
  }
  return (
    <>
      <div className="space-y-3">
        <SearchField label={t('search')} value={filter.text} onChange={(text) => change({ text })} />
        <Chips
          label={t('byStatus')}
          any={t('anyStatus')}
          options={statuses.map((each) => ({ ...each, name: s(each.value) }))}
          chosen={filter.status}
          onChoose={(status) => change({ status })}
        />
        {assets.length > 0 && (
          <Chips
            label={t('byAsset')}
            any={t('anyAsset')}
            options={assets.map((each) => ({ ...each, name: each.value }))}
            chosen={filter.asset}
            onChoose={(asset) => change({ asset })}
          />
        )}
        <div role="status" className="text-sm text-soft">
          <p>{t('count', { shown: found.length, all: history.length })}</p>
          <PaidSum plans={found} />
        </div>
      </div>
      {found.length === 0 ? (
        <EmptyState icon="search" title={t('noMatch')} next={<p>{t('noMatchNext')}</p>}>
          <Button size="small" onClick={() => change(noFilter)}>
            {t('clear')}
          </Button>
        </EmptyState>
      ) : (
        <section aria-labelledby="plans-title">
          <h2 id="plans-title" className="sr-only">
            {t('list')}
          </h2>
          <div className="overflow-clip rounded-2xl border border-line bg-surface shadow-card">
            {/* Who cannot see the columns hears in each line what its figure is. */}
            <div
              aria-hidden="true"
              className={`${columns} border-b border-line bg-sunken py-2 text-xs font-semibold text-soft`}
            >
              <span className="col-start-2">{t('columnPlan')}</span>
              <span className="text-end">{c('title')}</span>
              <span className="text-end">{t('columnEnd')}</span>
            </div>
            <ol aria-label={t('list')}>
              {found.slice(0, shown).map((entry) => (
                <PlanRow key={entry.planId} entry={entry} onSay={onSay} />
              ))}
            </ol>
          </div>
        </section>
      )}
      {found.length > shown && (
        <Button onClick={() => setShown(shown + batch)}>
          {t('showMore', { count: Math.min(batch, found.length - shown) })}
        </Button>
      )}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { HistoryEntry } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import { home } from '../navigation/pages.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Chips } from './Chips.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { countedBy, filterHistory, noFilter } from './filterHistory.ts'
import { PlanRow } from './PlanRow.tsx'

/** As many as are drawn at once: ten thousand plans must open as quickly as ten. */
const batch = 50
const mostAssets = 8

/** Every plan as a story: asked, shown, approved, sent, got. */
export default function ActivityPage() {
  const n = useTranslations('navigation')
  const t = useTranslations('activity.page')
  const trpc = useTRPC()
  const history = useQuery(trpc.history.queryOptions())
  const some = history.data !== undefined && history.data.length > 0
  return (
    <Page wide title={n('activity')} intro={<p>{t('intro')}</p>} actions={some ? <ExportButtons /> : undefined}>
      {history.isPending && (
        <p role="status" className="animate-pulse-slow text-soft">
          {t('loading')}
        </p>
      )}
      {history.error && (
        <div className="space-y-3">
          <p>{t('failed')}</p>
          <ErrorNote error={errorDataOf(history.error)} />
          <Button size="small" onClick={() => void history.refetch()}>
            {t('tryAgain')}
          </Button>
        </div>
      )}
      {history.data?.length === 0 && (
        <div className="space-y-3 rounded-2xl border border-line bg-surface px-6 py-6">
          <h2 className="text-lg font-semibold">{t('empty')}</h2>
          <p className="text-soft">{t('emptyNext')}</p>
          <Link href={home} className="inline-flex font-medium text-accent hover:underline">
            {t('ask')}
          </Link>
        </div>
      )}
      {some && <Plans history={history.data} />}
    </Page>
  )
}

function Plans({ history }: { readonly history: readonly HistoryEntry[] }) {
  const t = useTranslations('activity.page')
  const s = useTranslations('activity.statuses')
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
        <div className="relative">
          <Icon name="search" className="pointer-events-none absolute start-3 top-3 size-4 text-soft" />
          <input
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={filter.text}
            maxLength={200}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => change({ text: event.target.value })}
            className="block min-h-10 w-full rounded-lg border border-edge bg-surface ps-9 pe-3"
          />
        </div>
        <Chips
          label={t('byStatus')}
          options={statuses.map((each) => ({ ...each, name: s(each.value) }))}
          chosen={filter.status}
          onChoose={(status) => change({ status })}
        />
        {assets.length > 0 && (
          <Chips
            label={t('byAsset')}
            options={assets.map((each) => ({ ...each, name: each.value }))}
            chosen={filter.asset}
            onChoose={(asset) => change({ asset })}
          />
        )}
        <p role="status" className="text-sm text-soft">
          {found.length === 0 ? t('noMatch') : t('count', { shown: found.length, all: history.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <Button size="small" onClick={() => change(noFilter)}>
          {t('clear')}
        </Button>
      ) : (
        <section aria-labelledby="plans-title">
          <h2 id="plans-title" className="sr-only">
            {t('list')}
          </h2>
          <ol aria-label={t('list')} className="overflow-clip rounded-2xl border border-line bg-surface">
            {found.slice(0, shown).map((entry) => (
              <PlanRow key={entry.planId} entry={entry} />
            ))}
          </ol>
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

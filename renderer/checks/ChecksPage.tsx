import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { CouldNotRead } from '../ui/CouldNotRead.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { findRules } from './findRules.ts'
import { RuleList } from './RuleList.tsx'

/** Every rule in the words of its own record, which the core hands over: nothing is written here a second time. */
export default function ChecksPage() {
  const title = useTranslations('navigation')('checks')
  const t = useTranslations('checks')
  const trpc = useTRPC()
  const checks = useQuery(trpc.checks.queryOptions())
  const [typed, setTyped] = useState('')
  const topics = checks.data ?? []
  const count = countOf(topics)
  const found = findRules(topics, typed)
  const shown = countOf(found)
  return (
    <Page
      title={title}
      intro={
        <p>
          {count === 0 ? t('intro') : t('introCount', { count })} {t('inTheirWords')}
        </p>
      }
    >
      {checks.error && !checks.isFetching && (
        <CouldNotRead
          sentence={t('unread')}
          error={errorDataOf(checks.error)}
          onTryAgain={() => void checks.refetch()}
        />
      )}
      {checks.isFetching && <Skeleton saying={t('reading')} />}
      {count > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SearchField label={t('find')} value={typed} onChange={setTyped} />
          <p role="status" className="text-sm text-soft">
            {shown === count ? t('count', { count }) : t('found', { found: shown, count })}
          </p>
        </div>
      )}
      {count > 0 && shown === 0 && (
        <EmptyState icon="search" title={t('noneTitle')} next={<p>{t('none', { typed })}</p>}>
          <Button size="small" onClick={() => setTyped('')}>
            {t('showAll')}
          </Button>
        </EmptyState>
      )}
      {found.map(({ topic, checks: rules }) => (
        <RuleList key={topic} topic={topic} rules={rules} />
      ))}
    </Page>
  )
}

function countOf(topics: ReturnType<typeof findRules>): number {
  return topics.reduce((sum, { checks }) => sum + checks.length, 0)
}

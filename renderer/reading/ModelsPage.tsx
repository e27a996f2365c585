import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { ModelsView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import type { PageProps } from '../navigation/pages.ts'
import { Button } from '../ui/Button.tsx'
import { CouldNotRead } from '../ui/CouldNotRead.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ModelChoice } from './ModelChoice.tsx'
import { ModelPull } from './ModelPull.tsx'

/** Who reads what the person writes: the built-in parser always, and a local model where the person wants one. */
export default function ModelsPage({ puller }: PageProps) {
  const t = useTranslations('models')
  const names = useTranslations('navigation')
  const trpc = useTRPC()
  // Ollama comes and goes without telling: it is looked at each time that the page is opened.
  const models = useQuery({ ...trpc.models.queryOptions(), staleTime: 0 })
  const view = models.data
  return (
    <Page title={names('models')} intro={<p>{t('intro')}</p>}>
      {models.isPending && <Skeleton saying={t('looking')} rows={1} />}
      {models.error && (
        <CouldNotRead
          sentence={t('unread')}
          error={errorDataOf(models.error)}
          onTryAgain={() => void models.refetch()}
        />
      )}
      {view && view.warnings.length > 0 && (
        <ul aria-label={t('warnings')} className="space-y-2 rounded-2xl bg-warn-wash px-5 py-4 text-sm">
          {view.warnings.map((warning) => (
            <li key={warning} className="flex gap-2.5">
              <Icon name="warn" className="mt-0.5 size-4 text-warn" />
              <span className="min-w-0 wrap-anywhere">{warning}</span>
            </li>
          ))}
        </ul>
      )}
      {view?.status === 'absent' && (
        <EmptyState
          icon="reading"
          title={view.host === '' ? t('absent') : t('absentAt', { host: view.host })}
          next={<p className="whitespace-pre-line">{view.guidance}</p>}
        >
          <Button disabled={models.isFetching} onClick={() => void models.refetch()}>
            {t('lookAgain')}
          </Button>
        </EmptyState>
      )}
      {view?.status === 'ready' && (
        <>
          <Answering view={view} />
          <div className="rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">
            <ModelChoice view={view} />
          </div>
          <Panel title={t('getAnother')}>
            <ModelPull view={view} puller={puller} />
          </Panel>
        </>
      )}
    </Page>
  )
}

function Answering({ view }: { readonly view: ModelsView }) {
  const t = useTranslations('models')
  const { host, local } = view
  const version = view.version ?? ''
  return (
    <p className="flex items-center gap-2 text-sm">
      <span className="size-2 shrink-0 rounded-full bg-gain" aria-hidden="true" />
      <span className="min-w-0 wrap-anywhere">{t(local ? 'answersHere' : 'answersElsewhere', { version, host })}</span>
    </p>
  )
}

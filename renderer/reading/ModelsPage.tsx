import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import type { PageProps } from '../navigation/pages.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ModelChoice } from './ModelChoice.tsx'
import { ModelPull } from './ModelPull.tsx'

/** Who reads what the person writes: the built-in parser always, and a local model where the person wants one. */
export default function ModelsPage({ puller }: PageProps) {
  const t = useTranslations('navigation')
  const trpc = useTRPC()
  // Ollama comes and goes without telling: it is looked at each time that the page is opened.
  const models = useQuery({ ...trpc.models.queryOptions(), staleTime: 0 })
  const view = models.data
  return (
    <Page
      title={t('models')}
      intro={
        <p>
          The built-in parser reads every message on this machine, without a network. A local model can help with
          wording that the parser cannot place; it never supplies an amount or an address.
        </p>
      }
    >
      {models.error && <ErrorNote error={errorDataOf(models.error)} />}
      {view && view.warnings.length > 0 && (
        <ul aria-label="Warnings" className="space-y-2 rounded-xl bg-warn-wash px-4 py-3 text-sm">
          {view.warnings.map((warning) => (
            <li key={warning} className="flex gap-2">
              <Icon name="warn" className="mt-0.5 size-4 text-warn" />
              <span className="min-w-0 wrap-anywhere">{warning}</span>
            </li>
          ))}
        </ul>
      )}
      {view?.status === 'absent' && (
        <div className="space-y-3">
          <h3 className="font-medium">Ollama does not answer{view.host === '' ? '' : ` at ${view.host}`}</h3>
          <p className="text-sm whitespace-pre-line wrap-anywhere">{view.guidance}</p>
        </div>
      )}
      {view?.status === 'ready' && (
        <>
          <p className="flex items-center gap-2 text-sm">
            <span className="size-2 shrink-0 rounded-full bg-gain" aria-hidden="true" />
            <span className="min-w-0 wrap-anywhere">
              Ollama {view.version} answers at {view.host}
              {view.local ? ', on this machine' : ', which is not this machine'}.
            </span>
          </p>
          <ModelChoice view={view} />
          <ModelPull view={view} puller={puller} />
        </>
      )}
      {(models.error || view?.status === 'absent') && (
        <Button size="small" disabled={models.isFetching} onClick={() => void models.refetch()}>
          Look again
        </Button>
      )}
    </Page>
  )
}

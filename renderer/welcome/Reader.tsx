import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { ModelsView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { ModelChoice } from '../reading/ModelChoice.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Fold } from '../ui/Fold.tsx'
import { Icon } from '../ui/Icon.tsx'
import { StepFrame } from './StepFrame.tsx'

type Props = { readonly back: (() => void) | undefined; readonly onGoOn: () => void }

/** The second step: the parser reads everything, and a local model helps it where there is one and it is wanted. */
export function Reader({ back, onGoOn }: Props) {
  const t = useTranslations('welcome')
  const trpc = useTRPC()
  const models = useQuery({ ...trpc.models.queryOptions(), staleTime: 0 })
  const view = models.data
  return (
    <StepFrame
      title={t('reader')}
      lead={t('readerLead')}
      back={back}
      forward={
        <Button kind="primary" onClick={onGoOn}>
          {(view?.chosen ?? null) === null ? t('readerSkip') : t('goOn')}
        </Button>
      }
    >
      {/* Plain, as nothing of it can be pressed: what can looks like the choices of the step before. */}
      <section className="flex gap-4 border-t border-line pt-5 first:border-t-0 first:pt-0">
        <Icon name="check" className="mt-0.5 size-5 text-gain" />
        <div className="min-w-0">
          <h2 className="font-semibold">{t('parser')}</h2>
          <p className="mt-1 text-soft text-pretty">{t('parserNote')}</p>
          <p className="mt-1 text-xs text-soft">{t('parserName')}</p>
        </div>
      </section>
      <section className="flex gap-4 border-t border-line pt-5 first:border-t-0 first:pt-0">
        <Icon name="info" className="mt-0.5 size-5 text-soft" />
        <div className="min-w-0 flex-1 space-y-3">
          <div>
            <h2 className="font-semibold">{t('model')}</h2>
            <p className="mt-1 text-soft text-pretty">{t('modelNote')}</p>
            <p className="mt-1 text-xs text-soft">{t('modelName')}</p>
          </div>
          <p role="status" className="flex items-center gap-2 text-sm">
            {view?.status === 'ready' && <span className="size-2 shrink-0 rounded-full bg-gain" aria-hidden="true" />}
            {models.isFetching ? t('modelLooking') : view === undefined ? '' : t(foundKey(view))}
          </p>
          {models.error && <ErrorNote error={errorDataOf(models.error)} />}
          {view && <Found view={view} onLookAgain={() => void models.refetch()} looking={models.isFetching} />}
        </div>
      </section>
    </StepFrame>
  )
}

function foundKey(view: ModelsView) {
  if (view.status === 'absent') return 'modelAbsent'
  return view.installed.length === 0 ? 'modelEmpty' : 'modelReady'
}

type FoundProps = { readonly view: ModelsView; readonly looking: boolean; readonly onLookAgain: () => void }

function Found({ view, looking, onLookAgain }: FoundProps) {
  const t = useTranslations('welcome')
  return (
    <>
      {view.warnings.length > 0 && (
        <ul aria-label={t('warnings')} className="space-y-2 rounded-xl bg-warn-wash px-4 py-3 text-sm">
          {view.warnings.map((warning) => (
            <li key={warning} className="flex gap-2">
              <Icon name="warn" className="mt-0.5 size-4 text-warn" />
              <span className="min-w-0 wrap-anywhere">{warning}</span>
            </li>
          ))}
        </ul>
      )}
      {view.installed.length > 0 && <ModelChoice view={view} />}
      {view.status === 'absent' && (
        <Fold title={t('modelHow')}>
          <p className="mb-3 text-sm whitespace-pre-line wrap-anywhere">{view.guidance}</p>
          <Button size="small" disabled={looking} onClick={onLookAgain}>
            {t('lookAgain')}
          </Button>
        </Fold>
      )}
    </>
  )
}

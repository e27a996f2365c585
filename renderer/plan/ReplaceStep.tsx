import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'

/** What can be done about a step that is sent and that no block takes. */
export function ReplaceStep({ planId }: { readonly planId: string }) {
  const t = useTranslations('plan.progress')
  const trpc = useTRPC()
  const replacing = useMutation(trpc.replaceStep.mutationOptions())
  const { data, error, isPending } = replacing
  return (
    <div className="space-y-2 text-sm">
      <p>{t('slow')}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={isPending} onClick={() => replacing.mutate({ planId, how: 'speed-up' })}>
          {t('speedUp')}
        </Button>
        <Button size="small" disabled={isPending} onClick={() => replacing.mutate({ planId, how: 'cancel' })}>
          {t('cancel')}
        </Button>
      </div>
      <p role="status" lang="en" className="text-soft empty:hidden">
        {data?.sentence ?? ''}
      </p>
      {error && <ErrorNote error={errorDataOf(error)} />}
    </div>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'

/** All of it as a file among the person's downloads. The core writes it: a page saves no files. */
export function ExportButtons() {
  const t = useTranslations('activity.export')
  const trpc = useTRPC()
  const saving = useMutation(trpc.exportActivity.mutationOptions())
  const said = saving.isPending
    ? t('saving')
    : saving.data?.status === 'saved'
      ? t('saved', { plans: saving.data.plans, path: saving.data.path })
      : (saving.data?.sentence ?? '')
  return (
    <div className="max-w-sm space-y-2 sm:text-end">
      <div className="flex flex-wrap gap-2 sm:justify-end">
        {(['csv', 'json'] as const).map((format) => (
          <Button key={format} size="small" disabled={saving.isPending} onClick={() => saving.mutate({ format })}>
            {t(format)}
          </Button>
        ))}
      </div>
      <p role="status" className="text-sm text-soft wrap-anywhere empty:hidden">
        {said}
      </p>
      {saving.error && <ErrorNote error={errorDataOf(saving.error)} />}
    </div>
  )
}

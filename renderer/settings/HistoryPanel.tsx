import { useMutation, useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useMoments } from '../ui/useMoments.ts'

/** The history as a file to keep elsewhere, and back from one. Neither has anything to do with keys. */
export function HistoryPanel() {
  const t = useTranslations('settings.history')
  const format = useFormatter()
  const { moment } = useMoments()
  const trpc = useTRPC()
  const found = useQuery(trpc.backups.queryOptions())
  const saving = useMutation(trpc.backUpHistory.mutationOptions({ onSuccess: () => void found.refetch() }))
  const restoring = useMutation(trpc.restoreHistory.mutationOptions())
  const saved =
    saving.data?.status === 'saved'
      ? t('saved', { entries: saving.data.entries, path: saving.data.path })
      : (saving.data?.sentence ?? '')
  const failed = saving.error ?? restoring.error
  const busy = saving.isPending || restoring.isPending
  return (
    <Panel title={t('title')}>
      <p className="text-sm text-soft">{t('intro')}</p>
      <Button className="mt-3" disabled={busy} onClick={() => saving.mutate()}>
        {saving.isPending ? t('saving') : t('save')}
      </Button>
      <p role="status" className="mt-2 text-sm text-soft wrap-anywhere empty:hidden">
        {saved}
      </p>
      {found.data !== undefined && found.data.length > 0 && (
        <>
          <h3 className="mt-4 font-medium">{t('found')}</h3>
          <p className="text-sm text-soft">{t('foundNote')}</p>
          <ul className="mt-2 max-h-60 overflow-y-auto">
            {found.data.map(({ name, at, bytes }) => (
              <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
                <span className="min-w-0 flex-1 wrap-anywhere">
                  {name}
                  <span className="block text-sm text-soft tabular-nums">
                    {t('written', {
                      when: moment(at),
                      size: format.number(Math.max(1, Math.round(bytes / 1024)), {
                        style: 'unit',
                        unit: 'kilobyte',
                      }),
                    })}
                  </span>
                </span>
                <Button
                  size="small"
                  aria-label={t('restoreOne', { name })}
                  disabled={busy}
                  onClick={() => restoring.mutate({ file: name })}
                >
                  {t('restore')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status" className="mt-2 text-sm font-medium wrap-anywhere empty:hidden">
        {restoring.data?.sentence ?? ''}
      </p>
      {failed && <ErrorNote error={errorDataOf(failed)} />}
    </Panel>
  )
}

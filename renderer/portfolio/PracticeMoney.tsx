import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'

/** What can be had for nothing where nothing has any worth. */
export function PracticeMoney() {
  const t = useTranslations('portfolio.practice')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const done = {
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trpc.portfolio.queryKey() }),
        queries.invalidateQueries({ queryKey: trpc.history.queryKey() }),
        queries.invalidateQueries({ queryKey: trpc.netWorth.queryKey() }),
      ]),
  }
  const fund = useMutation(trpc.fundPractice.mutationOptions(done))
  const reset = useMutation(trpc.resetPractice.mutationOptions(done))
  const thrown = fund.error ?? reset.error
  const busy = fund.isPending || reset.isPending
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={busy} onClick={() => fund.mutate()}>
          {t('fund')}
        </Button>
        <Button size="small" kind="quiet" disabled={busy} onClick={() => setAsking(true)}>
          {t('startOver')}
        </Button>
      </div>
      <p role="status" className="text-xs text-soft empty:hidden not-empty:mt-2">
        {fund.isPending ? t('onItsWay') : reset.isPending ? t('starting') : fund.isSuccess ? t('arrived') : ''}
      </p>
      {thrown && (
        <div className="mt-2 text-sm">
          <ErrorNote error={errorDataOf(thrown)} />
        </div>
      )}
      {asking && (
        <ConfirmDialog
          title={t('question')}
          sentence={t('consequence')}
          confirm={t('startOver')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            reset.mutate()
          }}
        />
      )}
    </div>
  )
}

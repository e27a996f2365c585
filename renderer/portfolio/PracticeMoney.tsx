import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'

/** What can be had for nothing where nothing has any worth. */
export function PracticeMoney() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const done = {
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trpc.portfolio.queryKey() }),
        queries.invalidateQueries({ queryKey: trpc.history.queryKey() }),
      ]),
  }
  const fund = useMutation(trpc.fundPractice.mutationOptions(done))
  const reset = useMutation(trpc.resetPractice.mutationOptions(done))
  const thrown = fund.error ?? reset.error
  const busy = fund.isPending || reset.isPending
  return (
    <div className="border-t border-line py-3 side:px-5">
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={busy} onClick={() => fund.mutate()}>
          Give me practice money
        </Button>
        <Button size="small" kind="quiet" disabled={busy} onClick={() => setAsking(true)}>
          Start over
        </Button>
      </div>
      <p role="status" className="text-xs text-soft empty:hidden not-empty:mt-2">
        {fund.isPending
          ? 'On its way…'
          : reset.isPending
            ? 'Starting over…'
            : fund.isSuccess
              ? 'Practice money arrived.'
              : ''}
      </p>
      {thrown && (
        <div className="mt-2 text-sm">
          <ErrorNote error={errorDataOf(thrown)} />
        </div>
      )}
      {asking && (
        <ConfirmDialog
          title="Start the practice chain over?"
          sentence="It goes back to its first block. What you hold and owe there is as on the first day; your history stays."
          confirm="Start over"
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

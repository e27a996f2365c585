import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useContext, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { UnderwayView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { BusyContext } from '../chat/BusyContext.ts'
import { useNetworks } from '../networks/useNetworks.ts'
import { Button } from '../ui/Button.tsx'
import { Refusal } from '../ui/Refusal.tsx'

type Props = {
  readonly planId: string
  readonly next: NonNullable<UnderwayView['next']>
  readonly onSay: (sentence: string) => void
}

/** What has arrived is gone on with, by one press: Sayso works there from then on, and plans the second part anew. Or it stays. */
export function SecondPart({ planId, next, onSay }: Props) {
  const t = useTranslations('underway')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const busy = useContext(BusyContext)
  const { choose } = useNetworks()
  const [refusal, setRefusal] = useState<string | null>(null)
  const leave = useMutation(
    trpc.leaveThere.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.underway.queryKey() }),
    }),
  )
  const goOn = () => {
    setRefusal(null)
    choose
      .mutateAsync({ chainId: next.chainId })
      .then((moved) => (moved.status === 'done' ? onSay(next.message) : setRefusal(moved.sentence)))
      .catch((thrown: unknown) => setRefusal(errorDataOf(thrown).message))
  }
  const waits = choose.isPending || leave.isPending
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" size="small" disabled={busy || waits} title={next.message} onClick={goOn}>
          {t('goOn')}
        </Button>
        <Button size="small" disabled={waits} onClick={() => leave.mutate({ planId })}>
          {t('leave')}
        </Button>
      </div>
      <p className="text-xs text-soft wrap-anywhere">
        {t('goOnHow', { network: next.network, message: next.message })}
      </p>
      {(refusal ?? leave.error) !== null && <Refusal sentence={refusal ?? errorDataOf(leave.error).message} />}
    </div>
  )
}

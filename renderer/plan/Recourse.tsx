import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { RecourseWay } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { SayButton } from '../chat/SayButton.tsx'
import { CouldNotRead } from '../ui/CouldNotRead.tsx'
import { Readable } from '../ui/Readable.tsx'
import { ReplaceStep } from './ReplaceStep.tsx'

type Props = { readonly planId: string; readonly onSay: (sentence: string) => void }

/**
 * The three ways on from a plan that did not come to its end, with what each would cost. A press says a sentence, as if it
 * had been typed: what comes of it is a plan to look at.
 */
export function Recourse({ planId, onSay }: Props) {
  const t = useTranslations('plan.recourse')
  const trpc = useTRPC()
  // It depends on what the chain says now, and on what was done about it since.
  const asked = useQuery({ ...trpc.recourse.queryOptions({ planId }), staleTime: 0, gcTime: 0 })
  const { data, error } = asked
  return (
    <section aria-label={t('region')} className="space-y-3 text-sm">
      <h4 className="font-semibold">{t('title')}</h4>
      {data === undefined && error === null && (
        <p role="status" className="animate-pulse-slow text-soft">
          {t('reading')}
        </p>
      )}
      {error && (
        <CouldNotRead sentence={t('unread')} error={errorDataOf(error)} onTryAgain={() => void asked.refetch()} />
      )}
      {(data?.status === 'none' || data?.status === 'waiting') && (
        <p className="text-soft wrap-anywhere">
          <Readable text={data.sentence} />
        </p>
      )}
      {data?.status === 'waiting' && <ReplaceStep planId={planId} />}
      {data?.status === 'open' && (
        <ul className="divide-y divide-line rounded-xl border border-line *:px-4 *:py-3">
          <Way name={t('resume')} way={data.resume} onSay={onSay} />
          <Way name={t('unwind')} way={data.unwind} onSay={onSay} />
          <li>
            <h5 className="font-medium">{t('leave')}</h5>
            <p className="mt-0.5 text-soft wrap-anywhere">{data.leave}</p>
          </li>
        </ul>
      )}
    </section>
  )
}

type WayProps = { readonly name: string; readonly way: RecourseWay; readonly onSay: Props['onSay'] }

function Way({ name, way: { sentence, say }, onSay }: WayProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-60">
        <h5 className="font-medium">{name}</h5>
        <p className="mt-0.5 text-soft wrap-anywhere">
          <Readable text={sentence} />
        </p>
      </div>
      {say !== null && (
        <SayButton size="small" onClick={() => onSay(say)}>
          {name}
        </SayButton>
      )}
    </li>
  )
}

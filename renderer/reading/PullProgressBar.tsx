import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { amountFetched, shareOf } from './pulls.ts'
import type { Puller } from './usePull.ts'

/** A model on its way, or how that ended. */
export function PullProgressBar({ pull, quiet, start, cancel }: Puller) {
  const t = useTranslations('models')
  const labelId = useId()
  if (pull === null) return null
  const { name, progress } = pull
  const share = shareOf(progress)
  const fetched = amountFetched(progress, (part, whole) => t('of', { part, whole }))
  if (progress.status === 'pulling')
    return (
      <div className="space-y-2">
        <p id={labelId} className="font-medium wrap-anywhere">
          {t('fetching', { name })}
        </p>
        <progress aria-labelledby={labelId} className={bar} max={1} {...(share === null ? {} : { value: share })} />
        <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-soft">
          <p role="status" className="min-w-0 wrap-anywhere">
            {quiet ? t('quiet') : progress.detail}
          </p>
          <p>
            {share === null
              ? fetched
              : t(fetched === '' ? 'percent' : 'percentAndAmount', {
                  percent: String(Math.floor(share * 100)),
                  amount: fetched,
                })}
          </p>
          <Button size="small" onClick={cancel}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    )
  const done = progress.status === 'done'
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <Icon name={done ? 'check' : 'info'} className={`size-5 ${done ? 'text-gain' : 'text-warn'}`} />
      <p role="status" className="min-w-0 flex-1 wrap-anywhere">
        {done ? t('here', { name }) : t('notToItsEnd', { name, detail: progress.detail })}
      </p>
      {!done && (
        <Button size="small" onClick={() => start(name)}>
          {t('goOn')}
        </Button>
      )}
    </div>
  )
}

const bar =
  'block h-2 w-full appearance-none overflow-clip rounded-full bg-sunken not-[[value]]:animate-pulse-slow not-[[value]]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent'

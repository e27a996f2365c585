import { useTranslations } from 'use-intl'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Readable } from '../ui/Readable.tsx'
import { SlowStep } from './SlowStep.tsx'
import type { ShownPlan } from './shownPlan.ts'

type Standing = 'waiting' | 'signed' | 'sent' | 'mined' | 'reverted'
const looks: Readonly<Record<Standing, { icon: IconName; colour: string }>> = {
  waiting: { icon: 'clock', colour: 'text-soft' },
  signed: { icon: 'check', colour: 'text-accent' },
  sent: { icon: 'send', colour: 'text-accent' },
  mined: { icon: 'check', colour: 'text-gain' },
  reverted: { icon: 'cross', colour: 'text-block' },
}

/** Whether it waits for the person, and once it is approved, how far its steps are. */
export function Progress({ shown, onDrop }: { readonly shown: ShownPlan; readonly onDrop: () => void }) {
  const t = useTranslations('plan')
  if (!shown.approved)
    return (
      // Where the button stood that opened the window, and as high.
      <footer className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-sunken px-6 py-2.5">
        <Icon name="clock" className="size-5 text-accent" />
        <p className="min-w-60 flex-1 font-semibold" role="status">
          {t(shown.asked ? 'progress.waiting' : 'progress.opening')}
        </p>
        <Button onClick={onDrop}>{t('approve.notNow')}</Button>
      </footer>
    )
  return (
    <footer className="border-t border-line bg-sunken px-6 py-4">
      <p className="font-semibold" role="status">
        {t('progress.onItsWay')}
      </p>
      <ol className="mt-3 space-y-2">
        {shown.plan.steps.map((step) => {
          const progress = shown.progress.get(step.index)
          const standing = progress?.status ?? 'waiting'
          const look = looks[standing]
          return (
            <li key={step.index} className="flex gap-2.5">
              <Icon name={look.icon} className={`mt-1 size-4 ${look.colour}`} />
              <div className="min-w-0">
                <p className="text-sm wrap-anywhere">
                  <Readable text={step.title} />{' '}
                  <span className={`font-semibold whitespace-nowrap ${look.colour}`}>
                    {t(`progress.step.${standing}`)}
                  </span>
                </p>
                {progress && <Address value={progress.transaction} />}
                {standing === 'sent' && <SlowStep planId={shown.plan.planId} />}
              </div>
            </li>
          )
        })}
      </ol>
    </footer>
  )
}

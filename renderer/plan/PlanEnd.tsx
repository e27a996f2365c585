import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { SayButton } from '../chat/SayButton.tsx'
import { PageLink } from '../navigation/PageLink.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Fold } from '../ui/Fold.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import type { ShownPlan } from './shownPlan.ts'

type Props = {
  readonly icon: IconName
  readonly sentence: ReactNode
  readonly end?: ShownPlan['end']
  readonly onSayAgain?: (() => void) | undefined
  /** Whether the way to the limits stands beside it. */
  readonly limits?: boolean
}

/** Why a plan has no button any more, and the way back where there is one. */
export function PlanEnd({ icon, sentence, end = null, onSayAgain, limits = false }: Props) {
  const t = useTranslations('plan')
  return (
    <footer className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line bg-sunken px-6 py-4">
      <div className="flex min-w-60 flex-1 gap-2.5">
        <Icon name={icon} className="mt-0.5 size-5 text-soft" />
        <div className="min-w-0">
          <p className="wrap-anywhere">{sentence}</p>
          {end?.stage === 'error' && (
            <div className="mt-1">
              <Fold title={t('details')}>
                <Facts facts={{ code: end.error.code, ...end.error.facts }} />
              </Fold>
            </div>
          )}
        </div>
      </div>
      {limits && (
        <PageLink to="/limits" className="inline-flex font-medium text-accent hover:underline">
          {t('toLimits')}
        </PageLink>
      )}
      {onSayAgain && <SayButton onClick={onSayAgain}>{t('sayAgain')}</SayButton>}
    </footer>
  )
}

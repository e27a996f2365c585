import { useTranslations } from 'use-intl'
import type { AppInfo } from '../../src/api/Core.ts'
import type { ErrorData } from '../../src/errors/SaysoError.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useAskAgain } from './useAskAgain.ts'
import { useChainPulse } from './useChainPulse.ts'

type Props = {
  readonly info: AppInfo | null
  /** Why the core does not even say who it is. */
  readonly error: ErrorData | null
  readonly onAskAgain: () => void
}

/** The one place where the window says that what is behind it does not answer, and what to do. It goes by itself. */
export function Outage({ info, error, onAskAgain }: Props) {
  const t = useTranslations('ui.outage')
  const pulse = useChainPulse()
  useAskAgain(pulse.status)
  const coreFails = error !== null
  const silent = coreFails || pulse.status === 'silent'
  return (
    <section
      role="status"
      {...(silent ? { 'aria-label': coreFails ? t('noCore') : t('noChain') } : {})}
      className={silent ? 'border-b border-line bg-warn-wash px-5 py-3 sm:px-8' : 'sr-only'}
    >
      {silent && (
        <div className="mx-auto flex max-w-4xl flex-wrap items-start gap-x-4 gap-y-2">
          <Icon name="warn" className="mt-0.5 size-5 text-warn" />
          <div className="min-w-0 flex-1 basis-72 text-sm">
            <p className="font-semibold">{coreFails ? t('noCore') : t('noChain')}</p>
            <p className="mt-0.5">{coreFails ? t('noCoreNext') : t('noChainNext')}</p>
            {info?.chain.practice && <p className="mt-0.5">{t('practiceNext')}</p>}
            {error && (
              <div className="mt-2">
                <ErrorNote error={error} />
              </div>
            )}
          </div>
          <Button
            size="small"
            onClick={() => {
              onAskAgain()
              pulse.askNow()
            }}
          >
            {t('tryAgain')}
          </Button>
        </div>
      )}
    </section>
  )
}

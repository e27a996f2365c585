import { useTranslations } from 'use-intl'
import type { ErrorData } from '../../src/errors/SaysoError.ts'
import { Facts } from './Facts.tsx'
import { Fold } from './Fold.tsx'
import { Icon } from './Icon.tsx'

/** What went wrong, in the core's own sentence; the facts folded away. */
export function ErrorNote({ error }: { readonly error: ErrorData }) {
  const t = useTranslations('ui')
  return (
    <div className="flex gap-3">
      <Icon name="warn" className="mt-0.5 size-5 text-block" />
      <div className="min-w-0 flex-1">
        <p lang="en" className="wrap-anywhere">
          {error.message}
        </p>
        <div className="mt-2">
          <Fold title={t('details')}>
            <Facts facts={{ code: error.code, ...error.facts }} />
          </Fold>
        </div>
      </div>
    </div>
  )
}

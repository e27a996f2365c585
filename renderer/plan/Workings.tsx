import { useTranslations } from 'use-intl'
import { Fold } from '../ui/Fold.tsx'
import type { Working } from './workingsOf.ts'

/** Where each figure comes from: for who wants to know, one press away. */
export function Workings({ of }: { readonly of: readonly Working[] }) {
  const t = useTranslations('plan')
  if (of.length === 0) return null
  return (
    <div className="mt-3">
      <Fold title={t('workings')}>
        <dl className="space-y-2 text-sm">
          {of.map(({ figure, sentence }) => (
            <div key={figure}>
              <dt className="font-medium">{figure}</dt>
              <dd lang="en" className="text-soft wrap-anywhere">
                {sentence}
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
    </div>
  )
}

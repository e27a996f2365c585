import { useTranslations } from 'use-intl'
import type { LimitPageRow } from '../../src/api/Core.ts'
import { dollars } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'

type Per = Exclude<NonNullable<LimitPageRow['counted']>['per'], 'transaction'>

/** Said before it is set: getting out of a limit again takes a wait. */
export function UsedUpAtOnce({ spentUsd, per }: { readonly spentUsd: string; readonly per: Per }) {
  const t = useTranslations('limits')
  return (
    <p role="status" className="flex w-full items-start gap-2 text-sm">
      <Icon name="warn" className="mt-0.5 size-4 text-warn" />
      <span className="min-w-0">
        {t('usedUpAtOnce', { spent: dollars(spentUsd), period: t(`over.${per}`), ago: t(`ago.${per}`) })}
      </span>
    </p>
  )
}

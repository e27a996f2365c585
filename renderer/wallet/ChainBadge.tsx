import { useTranslations } from 'use-intl'
import type { AppInfo } from '../../src/api/Core.ts'

/** Which chain this is. Always in sight: play money must never be mistaken for real, nor the other way round. */
export function ChainBadge({ chain }: { readonly chain: AppInfo['chain'] }) {
  const t = useTranslations('navigation')
  return (
    <p className="rounded-lg bg-accent-wash px-3 py-1.5 text-xs text-accent">
      {chain.practice ? t('practice') : chain.name}
    </p>
  )
}

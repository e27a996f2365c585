import { useTranslations } from 'use-intl'
import type { AppInfo } from '../../src/api/Core.ts'
import { PageLink } from '../navigation/PageLink.tsx'

/**
 * Which chain this is, and the way to the others. Always in sight: play money must never be mistaken for real, nor the other
 * way round.
 */
export function ChainBadge({ chain }: { readonly chain: AppInfo['chain'] }) {
  const t = useTranslations('navigation')
  const networks = useTranslations('networks')
  return (
    <PageLink
      to="/networks"
      className={`block rounded-lg px-3 py-1.5 max-side:low:py-1 text-xs hover:underline ${chain.practice ? 'bg-accent-wash text-accent' : 'bg-warn-wash font-medium text-warn'}`}
    >
      {chain.practice ? (
        <>
          <span className="max-side:@max-2xl:hidden">{t('practice')}</span>
          {/* The same in a word, where the strip has no room for more. */}
          <span className="hidden max-side:@max-2xl:inline">{t('practiceShort')}</span>
        </>
      ) : (
        networks('real', { network: chain.name })
      )}
    </PageLink>
  )
}

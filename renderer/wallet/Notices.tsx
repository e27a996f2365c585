import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

/** What came to light at start-up: said once, at the top, until it is put away. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  const t = useTranslations('wallet')
  const [seen, setSeen] = useState(false)
  if (seen || notices.length === 0) return null
  return (
    <section aria-label={t('notices')} className="border-b border-line bg-warn-wash px-5 py-3 sm:px-8">
      <div className="mx-auto flex max-w-3xl items-start gap-3">
        <Icon name="info" className="mt-0.5 size-5 text-warn" />
        <ul className="min-w-0 flex-1 space-y-1 text-sm">
          {notices.map((notice) => (
            <li key={notice} className="wrap-anywhere">
              {notice}
            </li>
          ))}
        </ul>
        <Button kind="quiet" size="small" onClick={() => setSeen(true)}>
          {t('gotIt')}
        </Button>
      </div>
    </section>
  )
}

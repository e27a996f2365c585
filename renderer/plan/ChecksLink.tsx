import { useTranslations } from 'use-intl'
import { PageLink } from '../navigation/PageLink.tsx'
import { Icon } from '../ui/Icon.tsx'

/** The way to the list of everything that is looked for. */
export function ChecksLink() {
  const t = useTranslations('plan')
  return (
    <PageLink to="/checks" className="inline-flex items-center gap-2 rounded text-sm text-soft hover:text-ink">
      <Icon name="checks" className="size-4.5" />
      {t('findings.checks')}
    </PageLink>
  )
}

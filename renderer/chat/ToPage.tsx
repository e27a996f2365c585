import { useTranslations } from 'use-intl'
import { PageLink } from '../navigation/PageLink.tsx'
import { pathOf } from '../navigation/pages.ts'

type Props = { readonly page: 'wallet' | 'networks' | 'contacts' | 'portfolio' | 'limits' | 'approvals' }

/** The way to the page where the person does next what an answer or a refusal speaks of. */
export function ToPage({ page }: Props) {
  const t = useTranslations('chat.reply')
  const names = useTranslations('navigation')
  return (
    <PageLink to={pathOf(page)} className="inline-flex rounded font-medium text-accent hover:underline">
      {t('page', { page: names(page) })}
    </PageLink>
  )
}

import { useTranslations } from 'use-intl'

/** That one relay alone is given what is signed, and what that is worth. */
export function SentThrough({ relay }: { readonly relay: string }) {
  const t = useTranslations('plan')
  return <p className="text-sm text-soft wrap-anywhere">{t('sentThrough', { relay })}</p>
}

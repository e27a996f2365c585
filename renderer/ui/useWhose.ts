import { useTranslations } from 'use-intl'

/** Whose an address is, in the language of the window: the core says it in English, within German sentences too. */
export function useWhose(): (whose: string) => string {
  const t = useTranslations('ui.whose')
  return (whose) => {
    const [, contact] = /^your contact (\S+)$/.exec(whose) ?? []
    if (contact !== undefined) return t('contact', { name: contact })
    if (whose === 'your own account') return t('own')
    return whose === 'an address that you sent to before' ? t('sentBefore') : whose
  }
}

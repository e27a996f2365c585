import { useTranslations } from 'use-intl'

/** What a network is called in the language of the window: the core names the practice chain in English, within German sentences too. */
export function useNetworkName(): (network: { readonly name: string; readonly practice: boolean }) => string {
  const t = useTranslations('navigation')
  return ({ name, practice }) => (practice ? t('practiceShort') : name)
}

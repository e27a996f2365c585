import { useTranslations } from 'use-intl'
import { practiceChainId } from '../../src/model/practiceChains.ts'

/**
 * What a network is called in the language of the window: the core names the practice chain in English, within German sentences
 * too. Another one to practise on keeps the name that tells the two apart.
 */
export function useNetworkName(): (network: { readonly id: number; readonly name: string }) => string {
  const t = useTranslations('navigation')
  return ({ id, name }) => (id === practiceChainId ? t('practiceShort') : name)
}

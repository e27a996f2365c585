import { useTranslations } from 'use-intl'
import type { ListedPlan } from '../../src/api/Core.ts'

/** What a plan was asked for with: the person's own words, or those of a button on a page, which nobody typed. */
export function useAsked(): (entry: ListedPlan, longest: number) => string {
  const t = useTranslations('activity')
  const pages = useTranslations('navigation')
  return ({ message: whole, from }, longest) => {
    const message = whole.slice(0, longest)
    return from === undefined ? t('youAsked', { message }) : t('fromPage', { page: pages(from), message })
  }
}

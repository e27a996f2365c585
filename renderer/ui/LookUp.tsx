import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { LookUpView } from '../../src/model/Stage.ts'
import { useTRPC } from '../bridge/trpc.ts'

/**
 * Where a transaction can be looked up outside Sayso. Some shells open it in the person's own browser; in the others it is
 * text, of which one press marks all, to be copied by the keys or the menu: nothing but its own files opens in the page, and
 * the page itself has no clipboard.
 */
export function LookUp({ at: { name, url } }: { readonly at: LookUpView }) {
  const t = useTranslations('ui.lookUp')
  const info = useQuery(useTRPC().info.queryOptions())
  if (info.data?.opensExplorers === true)
    return (
      <a href={url} target="_blank" rel="noreferrer" className="font-medium text-accent hover:underline">
        {t('open', { name })}
      </a>
    )
  return (
    <>
      {t('at', { name })} <code className="font-mono text-xs break-all text-soft select-all">{url}</code>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { AppInfo, GrantView } from '../../src/api/Core.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { PageLink } from '../navigation/PageLink.tsx'
import { pathOf } from '../navigation/pages.ts'
import { Icon } from '../ui/Icon.tsx'
import { openGrants } from './openGrants.ts'

type Props = { readonly info: AppInfo; readonly block: string }

/**
 * That a trap, or somebody unknown, may take something that is held: said before any plan is, with the way to end it. Read
 * anew with each block of the practice chain, which stands still in between; elsewhere the page asks when it is opened.
 */
export function OpenToTake({ info, block }: Props) {
  const t = useTranslations('approvals')
  const trpc = useTRPC()
  const { data, refetch } = useQuery({ ...trpc.approvals.queryOptions(), enabled: false })
  const { practice } = info.chain
  useEffect(() => {
    if (practice && block !== '') void refetch()
  }, [practice, block, refetch])
  const open = openGrants(data ?? [])
  const [first, ...more] = open
  if (first === undefined) return null
  return (
    <p className="flex items-start gap-2 text-sm">
      <Icon name="warn" className="mt-0.5 size-4 text-warn" />
      <span className="min-w-0 wrap-anywhere">
        {more.length === 0 ? sentenceOf(first) : t('open.several', { count: `${open.length}` })}{' '}
        <PageLink to={pathOf('approvals')} className="rounded font-medium text-accent hover:underline">
          {t('open.look')}
        </PageLink>
      </span>
    </p>
  )

  function sentenceOf({ what, unlimited, allowed, spender, trap }: GrantView): string {
    const who = spender.name ?? t('open.stranger')
    const much = unlimited ? 'all' : 'some'
    return t(trap ? `open.trap.${much}` : `open.other.${much}`, { who, what, allowed })
  }
}

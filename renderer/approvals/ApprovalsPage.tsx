import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import type { PageProps } from '../navigation/pages.ts'
import { Button } from '../ui/Button.tsx'
import { CouldNotRead } from '../ui/CouldNotRead.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AccountApprovals } from './AccountApprovals.tsx'

/** Who may take what from each account, on each chain, and the way to end it. */
export default function ApprovalsPage({ info, onSay, busy }: PageProps) {
  const title = useTranslations('navigation')('approvals')
  const t = useTranslations('approvals')
  const trpc = useTRPC()
  // Other wallets give permissions without telling: the chain is asked each time that the page is opened.
  const approvals = useQuery({ ...trpc.approvals.queryOptions(), staleTime: 0, gcTime: 0 })
  const { data: views, error, isFetching } = approvals
  const given = views?.some(({ grants }) => grants.length > 0) === true
  const again = () => void approvals.refetch()
  return (
    <Page
      title={title}
      intro={
        <>
          <p>{t('intro')}</p>
          {info.chain.practice && given && <p>{t('practice')}</p>}
        </>
      }
      actions={
        views !== undefined && (
          <Button size="small" disabled={isFetching} onClick={again}>
            {t('lookAgain')}
          </Button>
        )
      }
    >
      {isFetching &&
        (views === undefined ? (
          <Skeleton saying={t('reading')} />
        ) : (
          <p role="status" className="text-sm text-soft">
            {t('readingAgain')}
          </p>
        ))}
      {error && !isFetching && (
        <CouldNotRead
          sentence={views === undefined ? t('unread') : t('stale')}
          error={errorDataOf(error)}
          onTryAgain={again}
        />
      )}
      {views?.map((view) => (
        <AccountApprovals
          key={`${view.chain} ${view.account}`}
          view={view}
          network={info.chain}
          onSay={onSay}
          busy={busy}
        />
      ))}
    </Page>
  )
}

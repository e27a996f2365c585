import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import type { PageProps } from '../navigation/pages.ts'
import { Button } from '../ui/Button.tsx'
import { CouldNotRead } from '../ui/CouldNotRead.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { WalletCard } from './WalletCard.tsx'

/** The wallet's own window, and its clock, change it without a word to this page. Asked on this machine, it costs nothing. */
const lookEveryMs = 2_000

/** The wallets there are, and the way to their own window. Nothing secret is typed or shown in this page. */
export default function WalletPage({ info }: PageProps) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const t = useTranslations('wallet')
  const wallets = useQuery({ ...trpc.wallets.queryOptions(), staleTime: 0, refetchInterval: lookEveryMs })
  const open = useMutation(trpc.openWallet.mutationOptions())
  const lock = useMutation(
    trpc.lockWallet.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.wallets.queryKey() }),
    }),
  )
  const refused = open.data?.status === 'refused' ? open.data.sentence : ''
  const failed = open.error ?? lock.error
  return (
    <Page
      title={t('title')}
      intro={<p>{t('intro')}</p>}
      actions={
        <Button kind="primary" disabled={open.isPending} onClick={() => open.mutate()}>
          <Icon name="wallet" className="size-4.5" />
          {t('open')}
        </Button>
      }
    >
      <p role="status" className="text-sm text-soft empty:hidden">
        {failed ? errorDataOf(failed).message : refused}
      </p>
      {wallets.isPending && <Skeleton saying={t('looking')} rows={2} />}
      {wallets.error && (
        <CouldNotRead
          sentence={t('unread')}
          error={errorDataOf(wallets.error)}
          onTryAgain={() => void wallets.refetch()}
        />
      )}
      <ul aria-label={t('wallets')} className="space-y-4">
        {wallets.data?.map((wallet) => (
          <li key={wallet.purpose}>
            <WalletCard
              wallet={wallet}
              onPractice={info.chain.practice}
              locking={lock.isPending}
              onLock={() => lock.mutate()}
            />
          </li>
        ))}
      </ul>
    </Page>
  )
}

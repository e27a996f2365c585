import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'

/** The wallets there are, and the way to their own window. Nothing secret is typed or shown in this page. */
export default function WalletPage() {
  const trpc = useTRPC()
  const t = useTranslations('wallet')
  const wallets = useQuery({ ...trpc.wallets.queryOptions(), staleTime: 0 })
  const open = useMutation(trpc.openWallet.mutationOptions())
  const refused = open.data?.status === 'refused' ? open.data.sentence : ''
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
        {open.error ? errorDataOf(open.error).message : refused}
      </p>
      {wallets.error && <ErrorNote error={errorDataOf(wallets.error)} />}
      <ul aria-label={t('wallets')} className="space-y-3">
        {wallets.data?.map((wallet) => (
          <li key={wallet.purpose} className="rounded-2xl border border-line bg-surface p-5">
            <h2 className="font-semibold">{wallet.purpose === 'practice' ? t('practice') : t('real')}</h2>
            <p className="mt-1 text-sm text-soft">
              {wallet.purpose === 'practice' ? t('practiceNote') : t('realNote')}
            </p>
            <ul className="mt-3 space-y-1">
              {wallet.accounts.map(({ address }) => (
                <li key={address}>
                  <Address value={address} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Page>
  )
}

import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { StepFrame } from './StepFrame.tsx'

type Props = {
  readonly back: (() => void) | undefined
  readonly onGoOn: () => void
  /** To where a network is chosen: what a real wallet is for begins there. */
  readonly onNetworks: () => void
}

const bold = (chunks: ReactNode) => <strong className="font-semibold text-ink">{chunks}</strong>

/** The way round to a wallet of one's own: it is made in the signer's window, and only whether there is one is known here. */
export function OwnWallet({ back, onGoOn, onNetworks }: Props) {
  const t = useTranslations('welcome')
  const trpc = useTRPC()
  const open = useMutation(trpc.openWallet.mutationOptions())
  // Nothing tells this page when the other window is done: it looks, from when that was opened.
  const refetchInterval = open.data?.status === 'opened' ? 1_500 : false
  const wallets = useQuery({ ...trpc.wallets.queryOptions(), staleTime: 0, refetchInterval })
  const accounts = wallets.data?.find(({ purpose }) => purpose === 'real')?.accounts ?? []
  const made = accounts.length > 0
  const problem = open.error ?? wallets.error
  return (
    <StepFrame
      title={t('wallet')}
      lead={t('walletLead')}
      back={back}
      forward={<Button onClick={onGoOn}>{made ? t('goOn') : t('walletLater')}</Button>}
    >
      {!made && (
        <ul className="space-y-3 rounded-2xl border border-line bg-surface p-5 text-soft">
          {(['walletNew', 'walletRestore', 'walletReal'] as const).map((what) => (
            <li key={what} className="flex gap-3">
              <Icon
                name={what === 'walletReal' ? 'info' : 'check'}
                className={`mt-0.5 size-5 ${what === 'walletReal' ? 'text-warn' : 'text-accent'}`}
              />
              <span className="min-w-0">{t.rich(what, { b: bold })}</span>
            </li>
          ))}
        </ul>
      )}
      <Button kind={made ? 'plain' : 'primary'} disabled={open.isPending} onClick={() => open.mutate()}>
        <Icon name="wallet" className="size-4.5" />
        {t('openWallet')}
      </Button>
      {problem && <ErrorNote error={errorDataOf(problem)} />}
      <div role="status" className="space-y-1">
        {open.data?.status === 'refused' && <p className="wrap-anywhere">{open.data.sentence}</p>}
        {open.data?.status === 'opened' && !made && <p className="text-soft">{t('walletOpened')}</p>}
        {made && (
          <>
            <p className="flex items-center gap-2 font-medium text-gain">
              <Icon name="check" className="size-5" />
              {t('walletThere')}
            </p>
            {accounts.map(({ address }) => (
              <p key={address}>
                <Address value={address} />
              </p>
            ))}
            <p className="pt-3 text-pretty">{t('walletNext')}</p>
          </>
        )}
      </div>
      {made && (
        <Button kind="primary" onClick={onNetworks}>
          <Icon name="network" className="size-4.5" />
          {t('toNetworks')}
        </Button>
      )}
    </StepFrame>
  )
}

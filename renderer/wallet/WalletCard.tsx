import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { WalletAccount, WalletView } from '../../src/api/Core.ts'
import { hasPublishedWords } from '../../src/model/publishedAddresses.ts'
import { PageLink } from '../navigation/PageLink.tsx'
import { pathOf } from '../navigation/pages.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'

const looks = {
  none: { icon: 'wallet', colours: 'bg-sunken text-soft' },
  locked: { icon: 'lock', colours: 'bg-sunken text-ink' },
  open: { icon: 'check', colours: 'bg-gain-wash text-gain' },
} as const satisfies Record<WalletView['status'], { icon: IconName; colours: string }>

type Props = {
  readonly wallet: WalletView
  /** The practice chain is worked on: a wallet of one's own has nothing to do there. */
  readonly onPractice: boolean
  readonly locking: boolean
  readonly onLock: () => void
}

/** One wallet as anybody may know it: whether it is open, its accounts, and when it locks by itself. */
export function WalletCard({ wallet, onPractice, locking, onLock }: Props) {
  const t = useTranslations('wallet')
  const { purpose, status, accounts, chosen, locksAfterSeconds } = wallet
  const practice = purpose === 'practice'
  const look = looks[status]
  const everybodys = !practice && hasPublishedWords(wallet)
  // Says the same as the note, and leads there.
  const networkNext = !practice && !everybodys && accounts.length > 0 && onPractice
  return (
    <section
      aria-label={practice ? t('practice') : t('real')}
      className="rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="text-lg font-semibold">{practice ? t('practice') : t('real')}</h2>
        <span
          className={`inline-flex items-center gap-1.5 rounded-full py-0.5 ps-2 pe-2.5 text-xs font-semibold ${look.colours}`}
        >
          <Icon name={look.icon} className="size-3.5" />
          {t(`status.${status}`)}
        </span>
        {!practice && status === 'open' && (
          <Button size="small" className="ms-auto" disabled={locking} onClick={onLock}>
            <Icon name="lock" className="size-4" />
            {t('lockNow')}
          </Button>
        )}
      </div>
      {everybodys && (
        <div className="mt-3 flex gap-2.5 rounded-lg bg-block-wash p-3 text-block">
          <Icon name="block" className="mt-0.5 size-5" />
          <p>{t.rich('sendNothing', { b: (words) => <span className="font-semibold">{words}</span> })}</p>
        </div>
      )}
      {networkNext ? (
        <NetworkNext />
      ) : (
        <p className="mt-1.5 text-sm text-soft">
          {practice
            ? t('practiceNote')
            : t.rich('realNote', {
                page: (name) => (
                  <PageLink to={pathOf('networks')} className="font-medium text-accent underline">
                    {name}
                  </PageLink>
                ),
              })}
        </p>
      )}
      {status === 'none' && <p className="mt-3">{t('noneNext')}</p>}
      {status === 'locked' && <p className="mt-3">{t('lockedNext')}</p>}
      {locksAfterSeconds !== null && status === 'open' && (
        <p className="mt-1.5 text-sm text-soft">{t('locksAfter', { minutes: Math.ceil(locksAfterSeconds / 60) })}</p>
      )}
      {!practice && !everybodys && status === 'open' && (
        <p className="mt-3">{t.rich('receive', { b: (words) => <span className="font-semibold">{words}</span> })}</p>
      )}
      {accounts.length > 0 && (
        <ul aria-label={t('accounts')} className="mt-4 divide-y divide-line border-t border-line">
          {accounts.map((account) => (
            <Account key={account.address} account={account} inUse={account.address === chosen} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** What comes after a wallet of one's own, and the way there. */
function NetworkNext() {
  const t = useTranslations('wallet')
  const [, goTo] = useLocation()
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl bg-accent-wash px-4 py-3">
      <p className="min-w-0 flex-1 basis-64">{t('next')}</p>
      <Button onClick={() => goTo(pathOf('networks'))}>
        <Icon name="network" className="size-4.5" />
        {t('toNetworks')}
      </Button>
    </div>
  )
}

function Account({ account, inUse }: { readonly account: WalletAccount; readonly inUse: boolean }) {
  const t = useTranslations('wallet')
  return (
    <li className="pt-3 not-last:pb-3">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="font-medium wrap-anywhere">{account.name}</span>
        {inUse && (
          <span className="rounded-full bg-accent-wash px-2 py-0.5 text-xs font-medium text-accent">{t('inUse')}</span>
        )}
        {account.kind === 'watch' && (
          <span className="inline-flex items-center gap-1 rounded-full bg-sunken px-2 py-0.5 text-xs font-medium text-soft">
            <Icon name="eye" className="size-3.5" />
            {t('watched')}
          </span>
        )}
      </p>
      {/* One press marks all of it, to be copied by the keys or the menu: the page itself has no clipboard. */}
      <p className="select-all">
        <Address value={account.address} />
      </p>
    </li>
  )
}

import { useTranslations } from 'use-intl'
import type { ApprovalsView } from '../../src/api/Core.ts'
import type { PageProps } from '../navigation/pages.ts'
import { useNetworkName } from '../networks/useNetworkName.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { AtStake } from './AtStake.tsx'
import { GrantTable } from './GrantTable.tsx'

type Props = Pick<PageProps, 'onSay' | 'busy'> & {
  readonly view: ApprovalsView
  /** The one that is worked on; the view may be of another. */
  readonly network: PageProps['info']['chain']
}

/** One account on one chain: what is at stake, the one button that ends all of it, and each permission by itself. */
export function AccountApprovals({ view, network, onSay, busy }: Props) {
  const t = useTranslations('approvals')
  const nameOf = useNetworkName()
  const chain = view.chain === network.name ? nameOf(network) : view.chain
  const { grants, gaps, note, revokeAll } = view
  const none = grants.length === 0 && gaps.length === 0
  return (
    <section aria-label={`${chain}, ${view.account}`} className="space-y-4">
      <p className="text-sm text-soft wrap-anywhere">
        {t.rich('where', {
          chain,
          block: view.block.number,
          address: () => <Address value={view.account} />,
        })}
      </p>
      {none ? (
        <EmptyState
          icon="check"
          tone="gain"
          title={t('noneTitle')}
          next={
            <>
              <p lang="en" className="text-ink">
                {view.sentence}
              </p>
              <p>{network.practice ? t('nonePractice') : t('noneNext')}</p>
              <p>{t('noneLooks')}</p>
            </>
          }
        />
      ) : (
        <div className="rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">
          <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
            <AtStake view={view} />
            {revokeAll !== null && (
              <div className="flex flex-col items-start gap-1.5 side:items-end">
                <Button kind="primary" disabled={busy} onClick={() => onSay(revokeAll)}>
                  {t('revokeAll')}
                </Button>
                <p className="text-sm text-soft">{busy ? t('revokeBusy') : t('revokeNext')}</p>
              </div>
            )}
          </div>
          <p lang="en" className="mt-4 border-t border-line pt-4 text-sm text-soft wrap-anywhere">
            {view.sentence}
          </p>
        </div>
      )}
      {gaps.length > 0 && (
        <ul aria-label={t('notRead')} className="space-y-1.5 rounded-2xl bg-warn-wash px-5 py-4 text-sm">
          {gaps.map((gap) => (
            <li key={gap} className="flex gap-2">
              <Icon name="warn" className="mt-0.5 size-4 text-warn" />
              <span className="min-w-0 wrap-anywhere">{gap}</span>
            </li>
          ))}
        </ul>
      )}
      {grants.length > 0 && <GrantTable grants={grants} onSay={onSay} busy={busy} />}
      {note !== null && (
        <p lang="en" className="text-xs text-soft">
          {note}
        </p>
      )}
    </section>
  )
}

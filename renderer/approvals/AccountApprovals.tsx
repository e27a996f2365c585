import { useTranslations } from 'use-intl'
import type { ApprovalsView } from '../../src/api/Core.ts'
import type { PageProps } from '../navigation/pages.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { AtStake } from './AtStake.tsx'
import { GrantTable } from './GrantTable.tsx'

type Props = Pick<PageProps, 'onSay' | 'busy'> & { readonly view: ApprovalsView }

/** One account on one chain: what is at stake, the one button that ends all of it, and each permission by itself. */
export function AccountApprovals({ view, onSay, busy }: Props) {
  const t = useTranslations('approvals')
  const { grants, gaps, note, revokeAll } = view
  const none = grants.length === 0 && gaps.length === 0
  return (
    <section aria-label={`${view.chain}, ${view.account}`} className="space-y-4">
      <p className="text-sm text-soft wrap-anywhere">
        {t.rich('where', {
          chain: view.chain,
          block: view.block.number,
          address: () => <Address value={view.account} />,
        })}
      </p>
      {none ? (
        <div className="flex flex-col items-center gap-2 rounded-2xl border border-line bg-surface px-6 py-10 text-center shadow-card">
          <Icon name="check" className="mb-1 size-10 rounded-full bg-gain-wash p-2 text-gain" />
          <h2 className="text-lg font-semibold">{t('noneTitle')}</h2>
          <p className="max-w-xl wrap-anywhere">{view.sentence}</p>
          <p className="max-w-xl text-sm text-soft">{t('noneNext')}</p>
        </div>
      ) : (
        <div className="rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">
          <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
            <AtStake view={view} />
            {revokeAll !== null && (
              <div className="space-y-1.5">
                <Button kind="primary" disabled={busy} onClick={() => onSay(revokeAll)}>
                  {t('revokeAll')}
                </Button>
                <p className="text-sm text-soft">{busy ? t('revokeBusy') : t('revokeNext')}</p>
              </div>
            )}
          </div>
          <p className="mt-4 border-t border-line pt-4 text-sm text-soft wrap-anywhere">{view.sentence}</p>
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
      {note !== null && <p className="text-xs text-soft">{note}</p>}
    </section>
  )
}

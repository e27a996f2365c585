import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { ApprovalsView } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Page } from '../navigation/Page.tsx'
import type { PageProps } from '../navigation/pages.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { GrantTable } from './GrantTable.tsx'

type AccountProps = Pick<PageProps, 'onSay' | 'busy'> & { readonly view: ApprovalsView }

/** Who may take what from each account, on each chain, and the way to end it. */
export default function ApprovalsPage({ onSay, busy }: PageProps) {
  const t = useTranslations('navigation')
  const trpc = useTRPC()
  // Other wallets give permissions without telling: the chain is asked each time that the page is opened.
  const approvals = useQuery({ ...trpc.approvals.queryOptions(), staleTime: 0, gcTime: 0 })
  const views = approvals.data ?? []
  return (
    <Page
      wide
      title={t('approvals')}
      intro={
        <p>
          Whoever has a permission can take what it allows at any time, without asking again. Sayso’s own plans leave
          none behind; these were given elsewhere, or by a plan that broke off.
        </p>
      }
    >
      {approvals.isFetching && (
        <p role="status" className="animate-pulse-slow text-soft">
          Looking at the chain…
        </p>
      )}
      {approvals.error && !approvals.isFetching && (
        <div className="space-y-3">
          <p>What may be taken from you could not be read, so nobody can say that it is nothing.</p>
          <ErrorNote error={errorDataOf(approvals.error)} />
          <Button size="small" onClick={() => void approvals.refetch()}>
            Try again
          </Button>
        </div>
      )}
      {!approvals.isFetching &&
        !approvals.error &&
        views.map((view) => <Account key={`${view.chain} ${view.account}`} view={view} onSay={onSay} busy={busy} />)}
    </Page>
  )
}

function Account({ view, onSay, busy }: AccountProps) {
  const { grants, gaps, note, revokeAll } = view
  const none = grants.length === 0 && gaps.length === 0
  return (
    <section aria-label={`${view.chain}, ${view.account}`} className="space-y-4">
      <p className="text-sm text-soft wrap-anywhere">
        {view.chain}, block {view.block.number}, account <Address value={view.account} />
      </p>
      <div className={`flex gap-2.5 rounded-xl px-4 py-3 ${none ? 'bg-gain-wash' : 'bg-sunken'}`}>
        <Icon name={none ? 'check' : 'info'} className={`mt-0.5 size-5 ${none ? 'text-gain' : 'text-soft'}`} />
        <p className="min-w-0 wrap-anywhere">{view.sentence}</p>
      </div>
      {gaps.length > 0 && (
        <ul aria-label="Not read" className="space-y-1.5 rounded-xl bg-warn-wash px-4 py-3 text-sm">
          {gaps.map((gap) => (
            <li key={gap} className="flex gap-2">
              <Icon name="warn" className="mt-0.5 size-4 text-warn" />
              <span className="min-w-0 wrap-anywhere">{gap}</span>
            </li>
          ))}
        </ul>
      )}
      {revokeAll !== null && (
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="primary" disabled={busy} onClick={() => onSay(revokeAll)}>
            Revoke all
          </Button>
          <p className="min-w-0 flex-1 text-sm text-soft">
            {busy
              ? 'A message is being worked on: wait until it is through.'
              : 'You see the plan before anything is signed.'}
          </p>
        </div>
      )}
      {grants.length > 0 && <GrantTable grants={grants} onSay={onSay} busy={busy} />}
      {note !== null && <p className="text-xs text-soft">{note}</p>}
    </section>
  )
}

import { useTranslations } from 'use-intl'
import { Page } from '../navigation/Page.tsx'
import { PageLink } from '../navigation/PageLink.tsx'
import { pathOf } from '../navigation/pages.ts'
import { CouldNotRead } from '../ui/CouldNotRead.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AddLimit } from './AddLimit.tsx'
import { LimitRow } from './LimitRow.tsx'
import { useLimits } from './useLimits.ts'
import { useWaitWords } from './useWaitWords.ts'
import { WaitBeforeRaise } from './WaitBeforeRaise.tsx'
import { WaitingChanges } from './WaitingChanges.tsx'

/** What may be spent, on whom and where: what holds, what of it is used, what waits, and what can be done about it. */
export default function LimitsPage() {
  const names = useTranslations('navigation')
  const toPage = useTranslations('chat.reply')
  const title = names('limits')
  const t = useTranslations('limits')
  const waitWords = useWaitWords()
  const desk = useLimits()
  const { page, answer, error } = desk
  const wait = page === null ? '' : waitWords(page.delaySeconds)
  return (
    <Page
      title={title}
      intro={<p>{page === null ? t('intro') : t(page.real ? 'introReal' : 'introWait', { wait })}</p>}
    >
      {error && page !== null && <ErrorNote error={error} />}
      {error && page === null && !desk.reading && (
        <CouldNotRead sentence={t('unread')} error={error} onTryAgain={desk.readAgain} />
      )}
      {answer && (
        <div className={`rounded-2xl px-5 py-4 text-sm ${isNo(answer) ? 'bg-warn-wash' : 'bg-accent-wash'}`}>
          <p role={isNo(answer) ? 'alert' : 'status'} className="wrap-anywhere">
            {answer.sentence}
          </p>
          {answer.status === 'wants-password' && (
            <PageLink
              to={pathOf('wallet')}
              className="mt-2 inline-flex rounded font-medium text-accent hover:underline"
            >
              {toPage('page', { page: names('wallet') })}
            </PageLink>
          )}
        </div>
      )}
      {page === null && desk.reading && <Skeleton saying={t('reading')} />}
      {page && (
        <>
          {page.waiting.length > 0 && <WaitingChanges waiting={page.waiting} desk={desk} />}
          {page.limits.length === 0 ? (
            <EmptyState icon="limits" title={t('noneTitle')} next={<p>{t('none')}</p>} />
          ) : (
            <ul aria-label={t('list')} className="space-y-3">
              {page.limits.map((limit) => (
                <LimitRow key={limit.key} limit={limit} desk={desk} />
              ))}
            </ul>
          )}
          <AddLimit desk={desk} spent={page.spentUsd} />
          <WaitBeforeRaise seconds={page.delaySeconds} desk={desk} />
        </>
      )}
    </Page>
  )
}

const isNo = ({ status }: { readonly status: string }): boolean => status === 'refused' || status === 'wants-password'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { PageLink } from '../navigation/PageLink.tsx'
import { Button } from '../ui/Button.tsx'
import { dropped } from '../ui/dropped.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ActivityEntry } from './ActivityEntry.tsx'
import { newestPlans } from './newestPlans.ts'

type Props = {
  /** Whether it is unfolded where the window is narrow. */
  readonly opened: boolean
  readonly onToggle: () => void
}

/** The newest plans as they ended. */
export function Activity({ opened, onToggle }: Props) {
  const t = useTranslations('activity')
  const trpc = useTRPC()
  const history = useQuery(trpc.history.queryOptions())
  const entries = history.data ?? []
  const { told, onlyShown } = newestPlans(entries)
  return (
    <section aria-label={t('region')} className="flex min-h-0 flex-col side:min-h-auto">
      <h2 className="hidden px-5 pt-4 pb-1 text-sm font-semibold side:block">{t('region')}</h2>
      <Button
        kind="quiet"
        size="small"
        className="my-2 self-end max-side:low:my-0.5 side:hidden"
        aria-expanded={opened}
        onClick={onToggle}
      >
        {t('region')}
        <Icon name="chevron" className={`size-3.5 transition-transform ${opened ? '-rotate-90' : 'rotate-90'}`} />
      </Button>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className={`${opened ? 'block' : 'hidden'} ${dropped} max-h-80 min-h-0 overflow-y-auto pb-3 text-sm -outline-offset-2 side:block side:max-h-none side:overflow-visible side:px-5`}
      >
        {history.error && <ErrorNote error={errorDataOf(history.error)} />}
        {history.data?.length === 0 && <p className="text-soft">{t('nothing')}</p>}
        <ol>
          {told.map((entry) => (
            <ActivityEntry key={entry.planId} entry={entry} />
          ))}
        </ol>
        {onlyShown > 0 && <p className="mt-1 text-soft">{t('onlyShown', { count: onlyShown })}</p>}
        {entries.length > 0 && (
          <PageLink to="/activity" className="mt-1 inline-flex font-medium text-accent hover:underline">
            {t('all')}
          </PageLink>
        )}
      </div>
    </section>
  )
}

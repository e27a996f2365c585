import { useQuery } from '@tanstack/react-query'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { dropped } from '../ui/dropped.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ActivityEntry } from './ActivityEntry.tsx'

type Props = {
  /** Whether it is unfolded where the window is narrow. */
  readonly opened: boolean
  readonly onToggle: () => void
}

/** Every plan as it ended, newest first. */
export function Activity({ opened, onToggle }: Props) {
  const trpc = useTRPC()
  const history = useQuery(trpc.history.queryOptions())
  return (
    <section aria-label="Activity" className="flex min-h-0 flex-col side:min-h-28 side:flex-1 side:overflow-hidden">
      <h2 className="hidden px-5 pt-4 pb-1 text-sm font-semibold side:block">Activity</h2>
      <Button kind="quiet" size="small" className="my-2 self-end side:hidden" aria-expanded={opened} onClick={onToggle}>
        Activity
        <Icon name="chevron" className={`size-3.5 transition-transform ${opened ? '-rotate-90' : 'rotate-90'}`} />
      </Button>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className={`${opened ? 'block' : 'hidden'} ${dropped} max-h-80 min-h-0 overflow-y-auto pb-3 text-sm side:block side:max-h-none side:px-5`}
      >
        {history.error && <ErrorNote error={errorDataOf(history.error)} />}
        {history.data?.length === 0 && (
          <p className="text-soft">What you ask for, and what came of it, is kept here.</p>
        )}
        <ol>
          {history.data?.map((entry) => (
            <ActivityEntry key={entry.planId} entry={entry} />
          ))}
        </ol>
      </div>
    </section>
  )
}

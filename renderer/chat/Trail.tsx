import { useTranslations } from 'use-intl'
import type { Stage } from '../../src/model/Stage.ts'
import { Fold } from '../ui/Fold.tsx'
import { duration } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { type TrailEntry, trailOf, trailSummary, underWay } from './trail.ts'

/** What is being done, as it is done; folded to one line once it is all there. */
export function Trail({ stages, running }: { readonly stages: readonly Stage[]; readonly running: boolean }) {
  const t = useTranslations('chat')
  const entries = trailOf(stages, t)
  if (running)
    return (
      <div className="text-sm">
        <Entries entries={entries} />
        <p className="mt-1 flex items-center gap-2 text-accent">
          <span className="mx-1 size-2 animate-pulse-slow rounded-full bg-accent" />
          {underWay(stages, t)}…
        </p>
      </div>
    )
  if (entries.length < 2) return null
  return (
    <Fold title={trailSummary(stages, t)}>
      <Entries entries={entries} />
    </Fold>
  )
}

function Entries({ entries }: { readonly entries: readonly TrailEntry[] }) {
  return (
    <ol className="space-y-1 text-sm">
      {entries.map((entry) => (
        <li key={entry.key} className="flex items-center gap-2 text-soft">
          <Icon name="check" className="size-4 text-gain" />
          <span lang="en" className="min-w-0 wrap-anywhere">
            {entry.sentence}
          </span>
          <span className="text-xs whitespace-nowrap">{duration(entry.ms)}</span>
        </li>
      ))}
    </ol>
  )
}

import type { Stage } from '../../src/model/Stage.ts'
import { Fold } from '../ui/Fold.tsx'
import { duration } from '../ui/figures.ts'
import { Icon } from '../ui/Icon.tsx'
import { type TrailEntry, trailOf, underWay } from './trail.ts'

/** What is being done, as it is done; folded to one line once it is all there. */
export function Trail({ stages, running }: { readonly stages: readonly Stage[]; readonly running: boolean }) {
  const entries = trailOf(stages)
  if (running)
    return (
      <div className="text-sm">
        <Entries entries={entries} />
        <p className="flex items-center gap-2 text-accent">
          <span className="mx-1 size-2 animate-pulse-slow rounded-full bg-accent" />
          {underWay(stages)}…
        </p>
      </div>
    )
  if (entries.length < 2) return null
  const total = entries.reduce((sum, entry) => sum + entry.ms, 0)
  return (
    <Fold title={`${summary(stages)} in ${duration(total)}`}>
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
          <span>{entry.sentence}</span>
          <span className="text-xs">{duration(entry.ms)}</span>
        </li>
      ))}
    </ol>
  )
}

function summary(stages: readonly Stage[]): string {
  const venues = stages.find((stage) => stage.stage === 'snapshot')
  const looked = venues?.stage === 'snapshot' ? `looked at ${venues.venues} venues` : 'looked'
  return stages.some((stage) => stage.stage === 'verdict')
    ? `Read, ${looked}, planned, simulated and checked`
    : `Read and ${looked}`
}

import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type Props = {
  readonly icon: IconName
  /** `gain` where that there is nothing is good news. */
  readonly tone?: 'accent' | 'gain'
  readonly title: string
  /** What it means, and what to do next. */
  readonly next: ReactNode
  /** What can be done about it from here. */
  readonly children?: ReactNode
}

const tones = { accent: 'bg-accent-wash text-accent', gain: 'bg-gain-wash text-gain' } as const

/** In place of what there is none of: the same on every page. */
export function EmptyState({ icon, tone = 'accent', title, next, children }: Props) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-2xl border border-line bg-surface px-6 py-10 text-center shadow-card">
      <Icon name={icon} className={`mb-1 size-10 rounded-full p-2 ${tones[tone]}`} />
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="max-w-lg space-y-2 text-soft text-balance wrap-anywhere">{next}</div>
      {children !== undefined && (
        <div className="mt-3 flex flex-wrap items-center justify-center gap-x-4 gap-y-2">{children}</div>
      )}
    </div>
  )
}

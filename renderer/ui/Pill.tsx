import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

const looks = {
  hard: 'bg-hard-wash text-hard',
  warn: 'bg-warn-wash text-warn',
  gain: 'bg-gain-wash text-gain',
} as const

type Props = { readonly look: keyof typeof looks; readonly icon: IconName; readonly children: ReactNode }

/** A word or two that should be seen before the rest of its row. */
export function Pill({ look, icon, children }: Props) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full py-0.5 ps-2 pe-2.5 text-xs font-semibold ${looks[look]}`}
    >
      <Icon name={icon} className="size-3.5" />
      {children}
    </span>
  )
}

import type { HistoryEntry } from '../../src/api/Core.ts'
import type { IconName } from '../ui/Icon.tsx'

type Look = { readonly icon: IconName; readonly colour: string }

/** How a plan ended, by sign and colour; the word for it stands in the catalogue. */
export const looks: Readonly<Record<HistoryEntry['status'], Look>> = {
  shown: { icon: 'question', colour: 'text-soft' },
  blocked: { icon: 'block', colour: 'text-block' },
  dropped: { icon: 'cross', colour: 'text-soft' },
  approved: { icon: 'clock', colour: 'text-accent' },
  done: { icon: 'check', colour: 'text-gain' },
  missed: { icon: 'warn', colour: 'text-warn' },
  failed: { icon: 'cross', colour: 'text-block' },
  interrupted: { icon: 'clock', colour: 'text-warn' },
}

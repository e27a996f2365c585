import type { UnderwayState } from '../../src/api/Core.ts'
import type { IconName } from '../ui/Icon.tsx'

/** How each state is drawn; its word stands beside it. */
export const looks: Readonly<Record<UnderwayState, { readonly icon: IconName; readonly colour: string }>> = {
  'on-its-way': { icon: 'send', colour: 'text-accent' },
  late: { icon: 'warn', colour: 'text-warn' },
  unknown: { icon: 'question', colour: 'text-warn' },
  arrived: { icon: 'check', colour: 'text-gain' },
  'paid-back': { icon: 'warn', colour: 'text-warn' },
}

/** The pages with buttons that say something in the conversation. Nobody typed what such a button says. */
export const saidFrom = [
  'portfolio',
  'activity',
  'approvals',
  'limits',
  'contacts',
  'wallet',
  'networks',
  'settings',
  'models',
  'checks',
] as const

export type SaidFrom = (typeof saidFrom)[number]

/** The page of that name. Undefined where there is none: it was typed, or chosen in the conversation. */
export function saidFromOf(name: string | undefined): SaidFrom | undefined {
  return saidFrom.find((page) => page === name)
}

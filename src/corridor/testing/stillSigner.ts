import type { Parts } from '../Parts.ts'

/** A signer's process with no wallet in it. */
export const stillSigner: Parts['signer'] = {
  state: async () => [],
  touch: async () => {},
  lock: async () => {},
  limits: async () => ({
    limits: [],
    waiting: [],
    delaySeconds: 0,
    spent: { day: 0n, week: 0n, month: 0n, waysOut: 0n },
  }),
  changeLimit: async () => ({ status: 'refused', sentence: 'There is no wallet.' }),
  terminal: async () => ({ status: 'no-terminal', sentence: 'There is no terminal.' }),
}

import { practice } from '../../chain/networks/practice.ts'
import type { Plan } from '../../model/Plan.ts'

/** A plan that does nothing, for tests that are about one part of a plan. */
export const emptyPlan: Plan = {
  intents: [],
  chainId: practice.chainId,
  account: '0x00000000000000000000000000000000000a11ce',
  block: { number: 1n, timestamp: 1n },
  summary: '',
  steps: [],
  slots: [],
  spends: [],
  gets: [],
  dust: [],
  gasReserve: 0n,
  expiresAt: 1n,
  earning: null,
  loan: null,
  weights: [],
  costs: { gas: null, dataWei: 0n, poolFees: 0n, impact: 0n },
  notes: [],
}

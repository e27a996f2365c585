import type { JournalPlan, SignedStep } from '../journal/foldPlans.ts'
import { sameAddress } from '../model/Token.ts'
import type { ChainPort } from './ports.ts'

/** Whether a plan is this account's on this chain: one journal holds those of all chains, and each is asked of its own. */
export function isOf(
  { network, account }: Pick<ChainPort, 'network' | 'account'>,
  { plan }: Pick<JournalPlan, 'plan'>,
): boolean {
  return plan.chainId === network.chainId && sameAddress(plan.account, account)
}

/** Whether a step is signed, and neither in a block nor given up. */
export function isLive({ state }: Pick<SignedStep, 'state'>): boolean {
  return state === 'signed' || state === 'sent'
}

import type { Rule } from './Rule.ts'
import { approvalRules } from './rules/approvals.ts'
import { chainRules } from './rules/chain.ts'
import { copiedRules } from './rules/copied.ts'
import { decodedCallRules } from './rules/decodedCalls.ts'
import { freshnessRules } from './rules/freshness.ts'
import { gasRules } from './rules/gas.ts'
import { lendingRules } from './rules/lending.ts'
import { outcomeRules } from './rules/outcome.ts'
import { priceRules } from './rules/price.ts'
import { receiverRules } from './rules/receivers.ts'
import { recipientRules } from './rules/recipient.ts'
import { revokeRules } from './rules/revoke.ts'
import { simulationRules } from './rules/simulation.ts'
import { slotRules } from './rules/slots.ts'
import { stakingRules } from './rules/staking.ts'
import { swapRules } from './rules/swap.ts'
import { vaultRules } from './rules/vault.ts'

/** Everything that Sayso checks, in the order in which it is shown. The confirmation is the first that asks for one. */
export function listRules(): readonly Rule[] {
  return [
    ...simulationRules,
    ...decodedCallRules,
    ...chainRules,
    ...outcomeRules,
    ...copiedRules,
    ...recipientRules,
    ...receiverRules,
    ...approvalRules,
    ...revokeRules,
    ...slotRules,
    ...swapRules,
    ...priceRules,
    ...vaultRules,
    ...lendingRules,
    ...stakingRules,
    ...gasRules,
    ...freshnessRules,
  ]
}

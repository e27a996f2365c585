import type { Rule } from './Rule.ts'
import { approvalRules } from './rules/approvals.ts'
import { bridgeRules } from './rules/bridge.ts'
import { chainRules } from './rules/chain.ts'
import { copiedRules } from './rules/copied.ts'
import { decodedCallRules } from './rules/decodedCalls.ts'
import { elsewhereRules } from './rules/elsewhere.ts'
import { freshnessRules } from './rules/freshness.ts'
import { gasRules } from './rules/gas.ts'
import { lendingRules } from './rules/lending.ts'
import { limitRules } from './rules/limits.ts'
import { nodeRules } from './rules/nodes.ts'
import { outcomeRules } from './rules/outcome.ts'
import { poolRules } from './rules/pool.ts'
import { priceRules } from './rules/price.ts'
import { reachRules } from './rules/reach.ts'
import { receiverRules } from './rules/receivers.ts'
import { recipientRules } from './rules/recipient.ts'
import { revokeRules } from './rules/revoke.ts'
import { simulationRules } from './rules/simulation.ts'
import { slotRules } from './rules/slots.ts'
import { spoofRules } from './rules/spoof.ts'
import { stakingRules } from './rules/staking.ts'
import { swapRules } from './rules/swap.ts'
import { tokenRules } from './rules/token.ts'
import { vaultRules } from './rules/vault.ts'
import { wayOutRules } from './rules/wayOut.ts'

/** Rules about the same thing, under the name that people see. */
export type RuleTopic = { readonly name: string; readonly rules: readonly Rule[] }

/** Everything that Sayso checks, topic by topic, in the order in which it is shown. */
export function listTopics(): readonly RuleTopic[] {
  return [
    { name: 'The trial run', rules: [...simulationRules, ...spoofRules] },
    { name: 'What would be signed', rules: decodedCallRules },
    { name: 'The chain', rules: [...chainRules, ...nodeRules] },
    { name: 'What comes of it', rules: outcomeRules },
    { name: 'Recipients', rules: [...copiedRules, ...recipientRules, ...elsewhereRules] },
    { name: 'Your limits', rules: limitRules },
    { name: 'Whom protocols pay', rules: receiverRules },
    { name: 'Permissions', rules: [...approvalRules, ...revokeRules, ...reachRules] },
    { name: 'Amounts that are measured on the way', rules: slotRules },
    { name: 'Tokens', rules: tokenRules },
    { name: 'Swaps', rules: swapRules },
    { name: 'Prices', rules: [...poolRules, ...priceRules] },
    { name: 'The way out', rules: wayOutRules },
    { name: 'Vaults', rules: vaultRules },
    { name: 'Loans', rules: lendingRules },
    { name: 'Staking', rules: stakingRules },
    { name: 'Bridges', rules: bridgeRules },
    { name: 'Network fee', rules: gasRules },
    { name: 'Time', rules: freshnessRules },
  ]
}

/** All rules in that order. The confirmation is the first that asks for one. */
export function listRules(): readonly Rule[] {
  return listTopics().flatMap(({ rules }) => rules)
}

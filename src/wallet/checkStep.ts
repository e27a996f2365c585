import { SaysoError } from '../errors/SaysoError.ts'
import { type BoundCall, hashBoundPlan } from '../model/BoundPlan.ts'
import type { Network } from '../model/Network.ts'
import { isPracticeChain } from '../model/practiceChains.ts'
import { readClearing } from '../model/readClearing.ts'
import { fillSlots, type Slot, slotSource } from '../model/Slot.ts'
import { sameAddress } from '../model/Token.ts'
import { checkPolicy } from './policy/checkPolicy.ts'
import type { Move } from './policy/movesOf.ts'
import { refusal } from './refusal.ts'
import type { SignTerms } from './Signer.ts'
import type { SignRequest } from './SignRequest.ts'
import type { FindNetwork } from './signerNetworks.ts'
import type { Vault } from './Vault.ts'

/** What may be signed of a plan, now that everything about it was checked. */
export type CheckedStep = {
  readonly call: BoundCall
  readonly network: Network
  /** What the whole plan moves. */
  readonly moves: readonly Move[]
  /** Wei that the step could cost at the most. */
  readonly fee: bigint
  /** The step takes a delegation of the account back, and does nothing else. */
  readonly clearsDelegation: boolean
}

export type StepParts = {
  readonly vault: Vault
  readonly findNetwork: FindNetwork
  /** Wei that the steps of this plan that were signed before could cost at the most. */
  readonly granted: bigint
}

/**
 * Everything that must hold before a step is signed, of the step and of the whole plan. Nothing in the request is believed:
 * each sentence is a reason that no signature was made.
 * @throws SaysoError `approval-refused` or `plan-expired`
 */
export function checkStep(parts: StepParts, { plan, hash }: SignRequest, index: number, terms: SignTerms): CheckedStep {
  const { vault, findNetwork, granted } = parts
  if (hashBoundPlan(plan) !== hash) throw refusal('This plan is not the one that was approved.')
  const practice = isPracticeChain(plan.chainId)
  if (practice !== (vault.purpose === 'practice'))
    throw refusal('Practice keys sign on the practice chain only, and real keys never do.')
  if (!sameAddress(vault.account, plan.account)) throw refusal('This plan is for another account.')
  const network = findNetwork(plan.chainId)
  if (network === null) throw refusal('The signer does not know this chain.')
  const { moves, clearsDelegation } = judgePlan(plan, network)
  const call = plan.calls[index]
  if (call === undefined) throw refusal('This plan has no such step.')
  const { receipts } = terms
  if (receipts.length !== index || receipts.some(({ status, index: at }, place) => status !== 'mined' || at !== place))
    throw refusal('A step is signed after the receipt of the one before, and not otherwise.')
  if (terms.chainTime >= plan.expiresAt)
    throw new SaysoError('plan-expired', 'The plan is too old to be signed. Say it again for a fresh one.')
  if (terms.maxPriorityFeePerGas > terms.maxFeePerGas || terms.maxPriorityFeePerGas < 0n)
    throw refusal('The tip is above the whole fee.')
  const fee = call.gas * terms.maxFeePerGas
  if (call.gas <= 0n || granted + fee > plan.feeBudget)
    throw refusal('The network fee could come to more than was approved.')
  return { call: fillCall(call, plan.slots, index, terms.measured), network, moves, clearsDelegation, fee }
}

/** Every call of the plan, not only the one that is signed. Taking a delegation back is a plan of its own kind. */
function judgePlan(plan: SignRequest['plan'], network: Network): Pick<CheckedStep, 'moves' | 'clearsDelegation'> {
  const clearing = readClearing(plan)
  if (clearing.status === 'unsound') throw refusal('Taking a delegation back stands alone in its plan.')
  if (clearing.status === 'clears') return { moves: [], clearsDelegation: true }
  const policy = checkPolicy(plan, network)
  if (policy.status === 'broken') throw refusal(policy.sentence)
  return { moves: policy.moves, clearsDelegation: false }
}

/** The approved bytes, with what was measured in the approved places and within the approved range. */
function fillCall(call: BoundCall, slots: readonly Slot[], index: number, measured: SignTerms['measured']): BoundCall {
  const own = slots.filter((slot) => slot.call === index).map((slot) => ({ ...slot, call: 0 }))
  const [filled = call] = fillSlots([call], own, (slot) => {
    const units = measured.get(slotSource(slot))
    if (units === undefined) throw refusal('What the step before brought was not measured.')
    if (units < slot.min || units > slot.max) throw refusal('What the step before brought is not what was approved.')
    return units
  })
  return filled
}

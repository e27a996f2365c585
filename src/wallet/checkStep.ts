import { SaysoError } from '../errors/SaysoError.ts'
import { type BoundCall, hashBoundPlan } from '../model/BoundPlan.ts'
import { fillSlots, type Slot, slotSource } from '../model/Slot.ts'
import { sameAddress } from '../model/Token.ts'
import { practiceChainId } from './practiceChainId.ts'
import { refusal } from './refusal.ts'
import type { SignTerms } from './Signer.ts'
import type { SignRequest } from './SignRequest.ts'
import type { Vault } from './Vault.ts'

/** Everything that must hold. Each sentence is a reason that no signature was made. */
export function checkStep(
  vault: Pick<Vault, 'purpose' | 'account'>,
  { plan, hash }: SignRequest,
  index: number,
  terms: SignTerms,
): BoundCall {
  if (hashBoundPlan(plan) !== hash) throw refusal('This plan is not the one that was approved.')
  const practice = plan.chainId === practiceChainId
  if (practice !== (vault.purpose === 'practice'))
    throw refusal('Practice keys sign on the practice chain only, and real keys never do.')
  if (!sameAddress(vault.account, plan.account)) throw refusal('This plan is for another account.')
  const call = plan.calls[index]
  if (call === undefined) throw refusal('This plan has no such step.')
  const { receipts } = terms
  if (receipts.length !== index || receipts.some(({ status, index: at }, place) => status !== 'mined' || at !== place))
    throw refusal('A step is signed after the receipt of the one before, and not otherwise.')
  if (terms.chainTime >= plan.expiresAt)
    throw new SaysoError('plan-expired', 'The plan is too old to be signed. Say it again for a fresh one.')
  if (terms.maxPriorityFeePerGas > terms.maxFeePerGas || terms.maxPriorityFeePerGas < 0n)
    throw refusal('The tip is above the whole fee.')
  const spent = receipts.reduce((sum, { fee }) => sum + fee, 0n)
  if (call.gas <= 0n || spent + call.gas * terms.maxFeePerGas > plan.feeBudget)
    throw refusal('The gas could cost more than was approved.')
  return fillCall(call, plan.slots, index, terms.measured)
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

import type { Hex } from 'viem'
import type { CheckedStep } from './checkStep.ts'
import { refusal } from './refusal.ts'
import type { SignedTransaction, SignTerms } from './Signer.ts'
import type { SignRequest } from './SignRequest.ts'
import type { FindNetwork } from './signerNetworks.ts'
import { signStep } from './signStep.ts'
import type { Vault } from './Vault.ts'

export type SignInOrder = (request: SignRequest, index: number, terms: SignTerms) => Promise<SignedTransaction>

/** A plan of which a step was signed: which one it is, and each step's hash, null while it is being signed. */
type Begun = {
  readonly plan: Hex
  readonly steps: readonly (Hex | null)[]
  /** Wei that the signed steps could cost at the most: what they did cost is known to the chain alone. */
  readonly granted: bigint
}

/**
 * Signs each step of a plan once, and a later step only of the very plan whose first step it signed, on the receipts of
 * the very transactions that it signed before: whoever delivers has to deliver those bytes, or none.
 */
export function signInOrder(parts: {
  readonly vaultOf: (request: SignRequest) => Vault
  readonly findNetwork: FindNetwork
  /** Counts a plan before its first signature. What it throws stops the signature. */
  readonly count: (request: SignRequest, step: CheckedStep) => void
}): SignInOrder {
  const begun = new Map<string, Begun>()
  return async (request, index, terms) => {
    const { planId, hash } = request
    if (index > 0 && !begun.has(planId))
      throw refusal('The signer began no such plan; it was started again since, and signs no rest of a plan.')
    const before = begun.get(planId) ?? { plan: hash, steps: [], granted: 0n }
    const { steps, granted } = before
    const sameBefore = terms.receipts.every(({ transaction }, at) => steps[at] === transaction)
    if (steps.length !== index || before.plan !== hash || !sameBefore)
      throw refusal('This step was signed before, or not the ones before it.')
    begun.set(planId, { ...before, steps: [...steps, null] })
    let fee = 0n
    try {
      const { vaultOf, findNetwork, count } = parts
      const step = { vault: vaultOf(request), findNetwork, granted }
      const transaction = await signStep(step, request, index, terms, (checked) => {
        fee = checked.fee
        if (index === 0) count(request, checked)
      })
      begun.set(planId, { plan: hash, steps: [...steps, transaction.hash], granted: granted + fee })
      return transaction
    } catch (thrown) {
      // No signature was made, so the step may be asked for again.
      if (steps.length === 0) begun.delete(planId)
      else begun.set(planId, before)
      throw thrown
    }
  }
}

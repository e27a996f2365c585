import type { Hex } from 'viem'
import type { CheckedStep } from './checkStep.ts'
import type { LimitBook } from './limits/createLimitBook.ts'
import { proveBegun, type SignedStep } from './proveBegun.ts'
import { refusal } from './refusal.ts'
import type { Replacement, SignedPlan, SignedTransaction, SignTerms } from './Signer.ts'
import type { SignRequest } from './SignRequest.ts'
import { signCancel } from './signCancel.ts'
import type { FindNetwork } from './signerNetworks.ts'
import { signStep } from './signStep.ts'
import type { Vault } from './Vault.ts'

export type SignInOrder = {
  readonly sign: (request: SignRequest, index: number, terms: SignTerms) => Promise<SignedTransaction>
  readonly replace: (signed: SignedPlan, replacement: Replacement) => Promise<SignedTransaction>
}

/** What signing has counted, and what it asks about it. */
export type SigningBook = Pick<LimitBook, 'count' | 'wasCounted' | 'countFee'>

/** A plan of which a step was signed: which one it is, and each step, null while something is being signed for it. */
type Begun = {
  readonly plan: Hex
  readonly steps: readonly (SignedStep | null)[]
  /** Begun by a signer before this one, and known from its bytes. */
  readonly takenUp: boolean
}

/**
 * Signs each step of a plan once, and a later step only of the very plan whose first step it signed, on the receipts of
 * the very transactions that it signed before: whoever delivers has to deliver those bytes, or none. What takes the place
 * of a step that waits has its nonce, and does the same or nothing.
 *
 * A signer that was started anew takes a plan up for that alone: where it counted the plan itself, and for what its own
 * bytes prove (`proveBegun`). So it signs nothing then but a call that it has signed before, or one that moves nothing,
 * with a nonce that it has used; what it was not told of can only make the fee higher, and that is counted anew.
 */
export function signInOrder(parts: {
  readonly vaultOf: (request: SignRequest) => Vault
  readonly findNetwork: FindNetwork
  readonly bookOf: (request: SignRequest) => SigningBook
}): SignInOrder {
  const { vaultOf, findNetwork, bookOf } = parts
  const begun = new Map<string, Begun>()

  async function sign(request: SignRequest, index: number, terms: SignTerms): Promise<SignedTransaction> {
    const { planId, hash } = request
    const known = begun.get(planId)
    if (known?.takenUp === true || (index > 0 && known === undefined))
      throw refusal('The signer began no such plan; it was started again since, and signs no rest of a plan.')
    const before = known ?? { plan: hash, steps: [], takenUp: false }
    const { steps } = before
    const sameBefore = terms.receipts.every(({ transaction }, at) => steps[at]?.hashes.includes(transaction) === true)
    if (steps.length !== index || before.plan !== hash || !sameBefore)
      throw refusal('This step was signed before, or not the ones before it.')
    begun.set(planId, { ...before, steps: [...steps, null] })
    let fee = 0n
    try {
      const step = { vault: vaultOf(request), findNetwork, granted: feesOf(steps) }
      const transaction = await signStep(step, request, index, terms, (checked) => {
        fee = checked.fee
        if (index === 0) bookOf(request).count(request, checked)
      })
      const signed = { hashes: [transaction.hash], terms, fee, cancelled: false }
      begun.set(planId, { ...before, steps: [...steps, signed] })
      return transaction
    } catch (thrown) {
      // No signature was made, so the step may be asked for again.
      if (steps.length === 0) begun.delete(planId)
      else begun.set(planId, before)
      throw thrown
    }
  }

  async function replace({ planId, hash, plan, signed }: SignedPlan, asked: Replacement): Promise<SignedTransaction> {
    const request: SignRequest = { planId, hash, plan, prices: [] }
    const index = signed.length - 1
    const before = begun.get(planId) ?? (await takeUp(request, signed))
    const last = before.steps[index] ?? null
    if (before.plan !== hash || last === null || index !== before.steps.length - 1)
      throw refusal('The signer has signed no such step, or one after it.')
    if (last.cancelled && asked.how === 'speed-up') throw refusal('This step is being cancelled, so it is not sped up.')
    if (
      !isRaised(last.terms.maxFeePerGas, asked.maxFeePerGas) ||
      !isRaised(last.terms.maxPriorityFeePerGas, asked.maxPriorityFeePerGas)
    )
      throw refusal('What takes the place of a step pays a tenth more at the least, or no node takes it.')
    const { maxFeePerGas, maxPriorityFeePerGas, chainTime } = asked
    // The nonce, the receipts and the measured amounts are those that the signer signed, whatever anybody says now.
    const terms: SignTerms = { ...last.terms, maxFeePerGas, maxPriorityFeePerGas, chainTime }
    const earlier = before.steps.slice(0, index)
    begun.set(planId, { ...before, steps: [...earlier, null] })
    try {
      const step = { vault: vaultOf(request), findNetwork, granted: feesOf(earlier) }
      let fee = 0n
      const beforeSignature = (checked: CheckedStep): void => {
        fee = checked.fee
        if (before.takenUp) bookOf(request).countFee(request, fee, checked.network)
      }
      const cancels = asked.how === 'cancel'
      const transaction = await (cancels ? signCancel : signStep)(step, request, index, terms, beforeSignature)
      const replaced: SignedStep = {
        hashes: cancels ? last.hashes : [...last.hashes, transaction.hash],
        terms,
        fee: fee > last.fee ? fee : last.fee,
        cancelled: last.cancelled || cancels,
      }
      begun.set(planId, { ...before, steps: [...earlier, replaced] })
      return transaction
    } catch (thrown) {
      begun.set(planId, before)
      throw thrown
    }
  }

  /** @throws SaysoError `approval-refused` where this signer never counted the plan, or the bytes prove something else */
  async function takeUp(request: SignRequest, signed: SignedPlan['signed']): Promise<Begun> {
    const { planId, hash } = request
    if (signed.length === 0 || !bookOf(request).wasCounted(request))
      throw refusal('The signer has signed no such step, or one after it.')
    // Meanwhile nobody else gets in between.
    begun.set(planId, { plan: hash, steps: signed.map(() => null), takenUp: true })
    try {
      const steps = await proveBegun({ vault: vaultOf(request), findNetwork }, request, signed)
      const taken = { plan: hash, steps, takenUp: true }
      begun.set(planId, taken)
      return taken
    } catch (thrown) {
      begun.delete(planId)
      throw thrown
    }
  }

  return { sign, replace }
}

/** Wei that the signed steps could cost at the most: what they did cost is known to the chain alone. */
function feesOf(steps: readonly (SignedStep | null)[]): bigint {
  return steps.reduce((sum, step) => sum + (step?.fee ?? 0n), 0n)
}

/** A node takes another transaction with the same nonce for a tenth more (geth's `PriceBump`, which others share). */
function isRaised(from: bigint, to: bigint): boolean {
  return to * 10n >= from * 11n && to > from
}

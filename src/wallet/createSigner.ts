import type { Hex } from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import type { Signer } from './Signer.ts'
import { signStep } from './signStep.ts'
import type { Vault } from './Vault.ts'

/**
 * A signer over an unlocked vault, in this process. It signs each step of a plan once, and a later step only on the receipt
 * of the very transaction that it signed before: whoever delivers has to deliver those bytes, or none.
 */
export function createSigner(vault: Vault): Signer {
  /** By plan id; null while the signature is being made. */
  const signed = new Map<string, (Hex | null)[]>()
  return {
    account: vault.account,
    sign: async (approved, index, terms) => {
      const hashes = signed.get(approved.planId) ?? []
      const sameBefore = terms.receipts.every(({ transaction }, at) => hashes[at] === transaction)
      if (hashes.length !== index || !sameBefore)
        throw new SaysoError(
          'approval-refused',
          'This step was signed before, or not the ones before it. Nothing was signed.',
        )
      signed.set(approved.planId, [...hashes, null])
      try {
        const transaction = await signStep(vault, approved, index, terms)
        signed.set(approved.planId, [...hashes, transaction.hash])
        return transaction
      } catch (thrown) {
        // No signature was made, so the step may be asked for again.
        signed.set(approved.planId, hashes)
        throw thrown
      }
    },
  }
}

import { isApprovedPlan } from './approvePlan.ts'
import { refusal } from './refusal.ts'
import type { Signer } from './Signer.ts'
import { type FindNetwork, signerNetworks } from './signerNetworks.ts'
import { type SigningBook, signInOrder } from './signInOrder.ts'
import type { Vault } from './Vault.ts'

/**
 * A signer over an unlocked vault, in this process: for tests and benchmarks. The app's own lives in a process of its own,
 * and signs with the same code.
 */
export function createSigner(
  vault: Vault,
  findNetwork: FindNetwork = signerNetworks,
  book: SigningBook = noBook,
): Signer {
  const signing = signInOrder({ vaultOf: () => vault, findNetwork, bookOf: () => book })
  return {
    account: vault.account,
    sign: async (approved, index, terms) => {
      if (!isApprovedPlan(approved)) throw refusal('This plan was not approved.')
      return await signing.sign(approved, index, terms)
    },
    replace: signing.replace,
  }
}

/** Counts nothing and remembers nothing: a signer that is started anew knows of no plan. */
const noBook: SigningBook = { count: () => {}, wasCounted: () => false, countFee: () => {} }

import { isApprovedPlan } from './approvePlan.ts'
import type { LimitBook } from './limits/createLimitBook.ts'
import { refusal } from './refusal.ts'
import type { Signer } from './Signer.ts'
import { type FindNetwork, signerNetworks } from './signerNetworks.ts'
import { signInOrder } from './signInOrder.ts'
import type { Vault } from './Vault.ts'

/**
 * A signer over an unlocked vault, in this process: for tests and benchmarks. The app's own lives in a process of its own,
 * and signs with the same code.
 */
export function createSigner(
  vault: Vault,
  findNetwork: FindNetwork = signerNetworks,
  count: LimitBook['count'] = () => {},
): Signer {
  const sign = signInOrder({ vaultOf: () => vault, findNetwork, count })
  return {
    account: vault.account,
    sign: async (approved, index, terms) => {
      if (!isApprovedPlan(approved)) throw refusal('This plan was not approved.')
      return await sign(approved, index, terms)
    },
  }
}

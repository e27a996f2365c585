import { type CheckedStep, checkStep, type StepParts } from './checkStep.ts'
import type { SignedTransaction, SignTerms } from './Signer.ts'
import type { SignRequest } from './SignRequest.ts'
import { signTransaction } from './signTransaction.ts'

/**
 * A call of the account to itself, of nothing and with nothing, with the nonce of a step that waits: whichever of the two
 * gets into a block, the other never will. Everything that must hold of the step must hold here too, its fee as well; only
 * its time may be over.
 *
 * @param beforeSignature as of `signStep`
 * @throws SaysoError `approval-refused`
 */
export async function signCancel(
  parts: StepParts,
  request: SignRequest,
  index: number,
  terms: SignTerms,
  beforeSignature: (step: CheckedStep) => void = () => {},
): Promise<SignedTransaction> {
  const { vault } = parts
  const step = checkStep(parts, request, index, { ...terms, chainTime: 0n })
  beforeSignature(step)
  const { call, network } = step
  return await signTransaction(vault, {
    ...{ type: 'eip1559', chainId: network.chainId, nonce: terms.nonce },
    ...{ to: vault.account, value: 0n, data: '0x', gas: call.gas },
    ...{ maxFeePerGas: terms.maxFeePerGas, maxPriorityFeePerGas: terms.maxPriorityFeePerGas },
  })
}

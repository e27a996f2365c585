import { hashAuthorization } from 'viem/utils'
import { type CheckedStep, checkStep, type StepParts } from './checkStep.ts'
import type { SignedTransaction, SignTerms } from './Signer.ts'
import type { SignRequest } from './SignRequest.ts'
import { signDigest } from './signDigest.ts'
import { signTransaction, type Transaction } from './signTransaction.ts'
import type { Vault } from './Vault.ts'

/** To whom a delegation that is taken back goes: to nobody (EIP-7702). */
const nobody = '0x0000000000000000000000000000000000000000'

/**
 * The one function that signs a step: one of a plan, and only after everything about it was checked in here. There is none
 * for messages, typed data, bare hashes or delegations, but for the one that takes a delegation back. The key leaves the
 * vault in here, for the length of one signature.
 *
 * @param beforeSignature told when every check has passed; what it throws stops the signature
 * @throws SaysoError `approval-refused` or `plan-expired`; then no signature was made.
 */
export async function signStep(
  parts: StepParts,
  request: SignRequest,
  index: number,
  terms: SignTerms,
  beforeSignature: (step: CheckedStep) => void = () => {},
): Promise<SignedTransaction> {
  const { vault } = parts
  const step = checkStep(parts, request, index, terms)
  beforeSignature(step)
  return await signTransaction(vault, await buildTransaction(vault, step, terms))
}

async function buildTransaction(
  vault: Vault,
  { call, network: { chainId }, clearsDelegation }: CheckedStep,
  terms: SignTerms,
): Promise<Transaction> {
  const fields = {
    chainId,
    nonce: terms.nonce,
    to: call.to,
    value: call.value,
    data: call.data,
    gas: call.gas,
    maxFeePerGas: terms.maxFeePerGas,
    maxPriorityFeePerGas: terms.maxPriorityFeePerGas,
  }
  if (!clearsDelegation) return { type: 'eip1559', ...fields }
  // An authorization of the sender's own counts after the transaction has used its nonce.
  const authorization = { chainId, address: nobody, nonce: terms.nonce + 1 } as const
  const signature = await signDigest(vault, hashAuthorization(authorization))
  return { type: 'eip7702', ...fields, authorizationList: [{ ...authorization, ...signature }] }
}

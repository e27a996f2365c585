import type { Hex, TransactionSerializableEIP1559, TransactionSerializableEIP7702 } from 'viem'
import { hashAuthorization, keccak256, parseTransaction, serializeTransaction } from 'viem/utils'
import { canonicalJson } from '../model/BoundPlan.ts'
import { type CheckedStep, checkStep, type StepParts } from './checkStep.ts'
import { refusal } from './refusal.ts'
import type { SignedTransaction, SignTerms } from './Signer.ts'
import type { SignRequest } from './SignRequest.ts'
import { signDigest } from './signDigest.ts'
import type { Vault } from './Vault.ts'

type Transaction = TransactionSerializableEIP1559 | TransactionSerializableEIP7702

/** To whom a delegation that is taken back goes: to nobody (EIP-7702). */
const nobody = '0x0000000000000000000000000000000000000000'

/**
 * The one function that signs: one step of a plan, and only after everything about it was checked in here. There is none
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
  const transaction = await buildTransaction(vault, step, terms)
  const signature = await signDigest(vault, keccak256(serializeTransaction(transaction)))
  const raw = serializeTransaction(transaction, signature)
  checkSigned(raw, transaction)
  return { raw, hash: keccak256(raw) }
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

/** The bytes are decoded again: what goes out is what was meant, field by field. */
function checkSigned(raw: Hex, meant: Transaction): void {
  const got = parseTransaction(raw)
  const known = got.type === 'eip1559' || got.type === 'eip7702'
  if (!known || (got.accessList?.length ?? 0) > 0 || spell(got) !== spell(meant))
    throw refusal('The signed bytes are not the step that was approved.')
}

function spell(of: Transaction): string {
  const authorizations = of.type === 'eip7702' ? of.authorizationList : []
  return canonicalJson({
    type: of.type ?? 'eip1559',
    chainId: of.chainId,
    nonce: of.nonce ?? 0,
    to: of.to ?? null,
    value: of.value ?? 0n,
    data: of.data ?? '0x',
    gas: of.gas ?? 0n,
    maxFeePerGas: of.maxFeePerGas ?? 0n,
    maxPriorityFeePerGas: of.maxPriorityFeePerGas ?? 0n,
    authorizations: authorizations.map(({ chainId, address, nonce }) => ({ chainId, address, nonce })),
  })
}

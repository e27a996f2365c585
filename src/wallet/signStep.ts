import type { Hex, TransactionSerializableEIP1559 } from 'viem'
import { bytesToHex, hexToBytes, keccak256, parseTransaction, recoverAddress, serializeTransaction } from 'viem/utils'
import { canonicalJson } from '../model/BoundPlan.ts'
import { sameAddress } from '../model/Token.ts'
import { checkStep } from './checkStep.ts'
import { refusal } from './refusal.ts'
import type { SignedTransaction, SignTerms } from './Signer.ts'
import type { SignRequest } from './SignRequest.ts'
import type { Vault } from './Vault.ts'

/**
 * The one function that signs: one step of a plan, and only after everything about it was checked in here. There is none
 * for messages, typed data, bare hashes or delegations. The key leaves the vault in here, for the length of one signature.
 *
 * @param beforeSignature told when every check has passed; what it throws stops the signature
 * @throws SaysoError `approval-refused` or `plan-expired`; then no signature was made.
 */
export async function signStep(
  vault: Vault,
  request: SignRequest,
  index: number,
  terms: SignTerms,
  beforeSignature: () => void = () => {},
): Promise<SignedTransaction> {
  const call = checkStep(vault, request, index, terms)
  beforeSignature()
  const transaction: TransactionSerializableEIP1559 = {
    type: 'eip1559',
    chainId: request.plan.chainId,
    nonce: terms.nonce,
    to: call.to,
    value: call.value,
    data: call.data,
    gas: call.gas,
    maxFeePerGas: terms.maxFeePerGas,
    maxPriorityFeePerGas: terms.maxPriorityFeePerGas,
  }
  const digest = keccak256(serializeTransaction(transaction))
  const compact = vault.withKey((key) => key.sign(hexToBytes(digest)))
  const raw = await findParity(transaction, digest, compact, vault)
  checkSigned(raw, transaction)
  return { raw, hash: keccak256(raw) }
}

/** The recovery bit is the one that leads back to our own account; that neither does is a wrong signature. */
async function findParity(
  transaction: TransactionSerializableEIP1559,
  digest: Hex,
  compact: Uint8Array,
  vault: Vault,
): Promise<Hex> {
  const r = bytesToHex(compact.subarray(0, 32))
  const s = bytesToHex(compact.subarray(32, 64))
  for (const yParity of [0, 1]) {
    const signer = await recoverAddress({ hash: digest, signature: { r, s, yParity } }).catch(() => null)
    if (signer !== null && sameAddress(signer, vault.account))
      return serializeTransaction(transaction, { r, s, yParity })
  }
  throw refusal('The signature does not lead back to the account.')
}

/** The bytes are decoded again: what goes out is what was meant, field by field. */
function checkSigned(raw: Hex, meant: TransactionSerializableEIP1559): void {
  const got = parseTransaction(raw)
  const fields = (of: typeof meant) =>
    canonicalJson({
      type: of.type ?? 'eip1559',
      chainId: of.chainId,
      nonce: of.nonce ?? 0,
      to: of.to ?? null,
      value: of.value ?? 0n,
      data: of.data ?? '0x',
      gas: of.gas ?? 0n,
      maxFeePerGas: of.maxFeePerGas ?? 0n,
      maxPriorityFeePerGas: of.maxPriorityFeePerGas ?? 0n,
    })
  if (got.type !== 'eip1559' || (got.accessList?.length ?? 0) > 0 || fields(got) !== fields(meant))
    throw refusal('The signed bytes are not the step that was approved.')
}

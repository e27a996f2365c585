import {
  bytesToHex,
  type Hex,
  hexToBytes,
  keccak256,
  parseTransaction,
  recoverTransactionAddress,
  serializeTransaction,
  type TransactionSerializableEIP1559,
} from 'viem'
import { SaysoError } from '../errors/SaysoError.ts'
import { type BoundCall, canonicalJson, hashBoundPlan } from '../model/BoundPlan.ts'
import { fillSlots, type Slot, slotSource } from '../model/Slot.ts'
import { sameAddress } from '../model/Token.ts'
import type { ApprovedPlan } from './ApprovedPlan.ts'
import { isApprovedPlan } from './approvePlan.ts'
import { practiceChainId } from './practiceChainId.ts'
import type { SignedTransaction, SignTerms } from './Signer.ts'
import type { Vault } from './Vault.ts'

/**
 * The one function that signs: one step of an approved plan, and only as it was approved. There is none for messages,
 * typed data, bare hashes or delegations. The key leaves the vault in here, for the length of one signature.
 *
 * @throws SaysoError `approval-refused` or `plan-expired`; then no signature was made.
 */
export async function signStep(
  vault: Vault,
  approved: ApprovedPlan,
  index: number,
  terms: SignTerms,
): Promise<SignedTransaction> {
  const call = checkStep(vault, approved, index, terms)
  const transaction: TransactionSerializableEIP1559 = {
    type: 'eip1559',
    chainId: approved.plan.chainId,
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
  const raw = await findParity(transaction, compact, vault)
  checkSigned(raw, transaction)
  return { raw, hash: keccak256(raw) }
}

/** Everything that must hold. Each sentence is a reason that no signature was made. */
function checkStep(vault: Vault, approved: ApprovedPlan, index: number, terms: SignTerms): BoundCall {
  if (!isApprovedPlan(approved)) throw refusal('This plan was not approved.')
  const { plan, hash } = approved
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

/** The recovery bit is the one that leads back to our own account; that neither does is a wrong signature. */
async function findParity(
  transaction: TransactionSerializableEIP1559,
  compact: Uint8Array,
  vault: Vault,
): Promise<Hex> {
  const r = bytesToHex(compact.subarray(0, 32))
  const s = bytesToHex(compact.subarray(32, 64))
  for (const yParity of [0, 1]) {
    const raw = serializeTransaction(transaction, { r, s, yParity })
    const signer = await recoverTransactionAddress({ serializedTransaction: raw }).catch(() => null)
    if (signer !== null && sameAddress(signer, vault.account)) return raw
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

function refusal(sentence: string): SaysoError {
  return new SaysoError('approval-refused', `${sentence} Nothing was signed.`)
}

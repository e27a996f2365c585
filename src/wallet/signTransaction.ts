import type { Hex, TransactionSerializableEIP1559, TransactionSerializableEIP7702 } from 'viem'
import { keccak256, parseTransaction, serializeTransaction } from 'viem/utils'
import { canonicalJson } from '../model/BoundPlan.ts'
import { refusal } from './refusal.ts'
import type { SignedTransaction } from './Signer.ts'
import { signDigest } from './signDigest.ts'
import type { Vault } from './Vault.ts'

export type Transaction = TransactionSerializableEIP1559 | TransactionSerializableEIP7702

/** Signs the bytes of a transaction that was checked. For `signStep` and `signCancel` alone: it checks nothing of its sense. */
export async function signTransaction(vault: Vault, transaction: Transaction): Promise<SignedTransaction> {
  const signature = await signDigest(vault, keccak256(serializeTransaction(transaction)))
  const raw = serializeTransaction(transaction, signature)
  checkSigned(raw, transaction)
  return { raw, hash: keccak256(raw) }
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

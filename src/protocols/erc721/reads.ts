import { type Address, decodeFunctionResult, encodeFunctionData } from 'viem'
import type { Read } from '../../model/Read.ts'
import { sameAddress } from '../../model/Token.ts'
import { erc721Abi } from './abis.ts'

/** Whether `operator` may take all that `owner` has of a collection: 1 or 0. */
export function readOperator(collection: Address, owner: Address, operator: Address): Read<bigint> {
  return {
    to: collection,
    data: encodeFunctionData({ abi: erc721Abi, functionName: 'isApprovedForAll', args: [owner, operator] }),
    decode: (data) => (decodeFunctionResult({ abi: erc721Abi, functionName: 'isApprovedForAll', data }) ? 1n : 0n),
  }
}

/** Whether `spender` may take this one thing: 1 or 0. */
export function readItemApproval(collection: Address, item: bigint, spender: Address): Read<bigint> {
  return {
    to: collection,
    data: encodeFunctionData({ abi: erc721Abi, functionName: 'getApproved', args: [item] }),
    decode: (data) =>
      sameAddress(decodeFunctionResult({ abi: erc721Abi, functionName: 'getApproved', data }), spender) ? 1n : 0n,
  }
}

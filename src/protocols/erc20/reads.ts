import { type Address, decodeFunctionResult, encodeFunctionData } from 'viem'
import type { Read } from '../../model/Read.ts'
import { erc20Abi } from './abis.ts'

/** What `owner` holds, in the token's smallest units. */
export function readBalance(token: Address, owner: Address): Read<bigint> {
  return {
    to: token,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [owner] }),
    decode: (data) => decodeFunctionResult({ abi: erc20Abi, functionName: 'balanceOf', data }),
  }
}

/** What `spender` may still take of `owner`'s, in the token's smallest units. */
export function readAllowance(token: Address, owner: Address, spender: Address): Read<bigint> {
  return {
    to: token,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'allowance', args: [owner, spender] }),
    decode: (data) => decodeFunctionResult({ abi: erc20Abi, functionName: 'allowance', data }),
  }
}

import { type Address, encodeFunctionData } from 'viem'
import type { Call } from '../../model/Step.ts'
import { wethAbi } from './abis.ts'

/** Ether to WETH, one to one. `units` in wei. */
export function buildWrap(weth: Address, units: bigint): Call {
  return { to: weth, value: units, data: encodeFunctionData({ abi: wethAbi, functionName: 'deposit' }) }
}

/** WETH to ether, one to one. `units` in wei. */
export function buildUnwrap(weth: Address, units: bigint): Call {
  return { to: weth, value: 0n, data: encodeFunctionData({ abi: wethAbi, functionName: 'withdraw', args: [units] }) }
}
